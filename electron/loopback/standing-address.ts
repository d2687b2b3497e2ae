/**
 * An unused address of the running server, kept in the data folder for the next `npm start` on it: a clerk who closed
 * the browser starts the program again and is let in, instead of being told that the record is in use.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Loopback } from './server.ts';

export interface StandingAddress {
  /** Call after each entry, which uses the address up. */
  renew(): void;
  remove(): void;
}

function addressFile(folder: string): string {
  return join(folder, 'loopback-address');
}

/** The file is readable by its owner only, like the record beside it. */
export function keepStandingAddress(folder: string, loopback: Loopback): StandingAddress {
  const path = addressFile(folder);
  const renew = (): void => writeFileSync(path, `${loopback.newAddress()}\n`, { mode: 0o600 });
  renew();
  return { renew, remove: () => rmSync(path, { force: true }) };
}

/** Address of the server that holds this data folder, or null when none answers. */
export async function findStandingAddress(folder: string): Promise<string | null> {
  try {
    const address = readFileSync(addressFile(folder), 'utf8').trim();
    const { origin, hostname } = new URL(address);
    if (hostname !== '127.0.0.1') return null;
    // The office answers a stranger with 401; anything else on that port is another program.
    const answer = await fetch(origin, { signal: AbortSignal.timeout(3_000) });
    return answer.status === 401 ? address : null;
  } catch {
    return null;
  }
}

/** Port of the last time, so that what the browser remembers for the page (by host and port) is found again. */
export function rememberedPort(folder: string): number | null {
  try {
    const port = Number(readFileSync(join(folder, 'loopback-port'), 'utf8'));
    return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null;
  } catch {
    return null;
  }
}

export function rememberPort(folder: string, port: number): void {
  writeFileSync(join(folder, 'loopback-port'), String(port));
}
