import { useSyncExternalStore } from 'react';
import type { ChosenFile } from '#ipc/contract.ts';

/** A file chosen or dropped somewhere in the window, on its way to the import room. */
let pending: ChosenFile | null = null;
const listeners = new Set<() => void>();

export function setPendingFile(file: ChosenFile | null): void {
  pending = file;
  for (const listener of listeners) listener();
}

export function usePendingFile(): ChosenFile | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pending,
  );
}
