/**
 * Electron's program file. Its npm package fetches it on first use; where there is no network that must not keep
 * anybody waiting, so it is given 20 seconds once a day.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FETCH_MS = 20_000;
const RETRY_AFTER_MS = 24 * 3600 * 1000;

/** Path of the program, or null when it is not (yet) there. */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const path = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

export interface FetchOptions {
  /** For tests; the package's own installer by default. It reads the usual mirror variables itself. */
  installer?: string;
  limitMs?: number;
  now?: number;
  /** Told before the wait begins; not when the attempt is left out. */
  onAttempt?(): void;
}

/** Tries to fetch the program within the limit, unless an attempt failed within the last day. */
export async function fetchElectron(root: string, options: FetchOptions = {}): Promise<string | null> {
  const folder = join(root, 'node_modules', 'electron');
  const installer = options.installer ?? join(folder, 'install.js');
  const failedFile = join(folder, '.fetch-failed');
  const now = options.now ?? Date.now();
  const failedAt = statSync(failedFile, { throwIfNoEntry: false })?.mtimeMs;
  if ((failedAt !== undefined && now - failedAt < RETRY_AFTER_MS) || !existsSync(installer)) return null;
  options.onAttempt?.();
  await runWithin(installer, folder, options.limitMs ?? FETCH_MS);
  const path = findElectron(root);
  if (path === null) writeFileSync(failedFile, '');
  return path;
}

function runWithin(script: string, folder: string, limitMs: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script], { cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.on('error', () => done());
    child.on('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}
