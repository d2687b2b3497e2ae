import { useSyncExternalStore } from 'react';
import type { ChosenFile } from '#ipc/contract.ts';

/** Files dropped somewhere in the window that look like returns, on their way to 收表 in the dispatch room. */
let pending: readonly ChosenFile[] = [];
const listeners = new Set<() => void>();

function set(files: readonly ChosenFile[]): void {
  pending = files;
  for (const listener of listeners) listener();
}

/** Adds to what waits already: a second drop must not lose the first. */
export function offerReturns(files: readonly ChosenFile[]): void {
  if (files.length > 0) set([...pending, ...files]);
}

/** Everything that waits, once: whoever takes it, has it. Empty when there is nothing. */
export function takeReturns(): readonly ChosenFile[] {
  const taken = pending;
  if (taken.length > 0) set([]);
  return taken;
}

/** How many files wait; the dispatch room takes them in when this rises above 0. */
export function usePendingReturns(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending.length,
  );
}
