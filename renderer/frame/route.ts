import { useSyncExternalStore } from 'react';

export const ROOMS = [
  'overview',
  'ledger',
  'dispatch',
  'papers',
  'directory',
  'documents',
  'settings',
  'import',
] as const;
export type Room = (typeof ROOMS)[number];

export interface Route {
  room: Room;
  /** What the room is asked to show, e.g. `{ task: '12' }`. */
  ask: Readonly<Record<string, string>>;
}

/** Reads `#/ledger?task=12`; anything unknown is the ledger. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const room = ROOMS.find((name) => name === path) ?? 'ledger';
  return { room, ask: Object.fromEntries(new URLSearchParams(query)) };
}

export function routeHash(room: Room, ask: Record<string, string> = {}): string {
  const query = new URLSearchParams(ask).toString();
  return query === '' ? `#/${room}` : `#/${room}?${query}`;
}

export function goTo(room: Room, ask: Record<string, string> = {}): void {
  location.hash = routeHash(room, ask);
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

let lastHash: string | null = null;
let lastRoute: Route = { room: 'ledger', ask: {} };

function currentRoute(): Route {
  if (location.hash !== lastHash) {
    lastHash = location.hash;
    lastRoute = readRoute(lastHash);
  }
  return lastRoute;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}
