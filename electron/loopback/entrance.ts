/**
 * Who may come in: an address with a one-time key, printed on the terminal, turned into a cookie that no script can
 * read. Other programs and other users of the machine reach the port, but not the office.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

export interface Entrance {
  /** A fresh key, good for one entry. */
  newKey(): string;
  /** The `Set-Cookie` value for a key that was not used yet, else null. */
  enter(key: string): string | null;
  isInside(cookieHeader: string | undefined): boolean;
}

const COOKIE_SECONDS = 7 * 24 * 3600;
/** Unused keys beyond this many are forgotten, oldest first. */
const KEYS_KEPT = 16;

/** @param port stands in the cookie's name: cookies are shared by all ports of a host */
export function createEntrance(port: number): Entrance {
  const cookieName = `office-${port}`;
  const keys: string[] = [];
  const sessions: string[] = [];

  return {
    newKey() {
      const key = secret();
      keys.push(key);
      if (keys.length > KEYS_KEPT) keys.shift();
      return key;
    },

    enter(key) {
      const index = keys.findIndex((known) => isSame(known, key));
      if (index < 0) return null;
      keys.splice(index, 1);
      const session = secret();
      sessions.push(session);
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${COOKIE_SECONDS}`;
    },

    isInside(cookieHeader) {
      return cookieValues(cookieHeader, cookieName).some((value) => sessions.some((session) => isSame(session, value)));
    },
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(known: string, given: string): boolean {
  const [a, b] = [Buffer.from(known), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieValues(header: string | undefined, name: string): string[] {
  return (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
