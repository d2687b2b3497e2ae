/** Files that are whole on the disk before anything is said about them. */
import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function syncFile(path: string): void {
  // Windows flushes only handles that may write.
  withHandle(path, 'r+', fsyncSync);
}

/** A rename is durable once its folder is. Windows has no such call and needs none (NTFS journals names). */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  withHandle(folder, 'r', fsyncSync);
}

export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Never half: written beside, flushed, renamed. */
export function writeDurably(path: string, content: string | Uint8Array): void {
  const part = `${path}.part`;
  writeFileSync(part, content);
  syncFile(part);
  renameDurably(part, path);
}

function withHandle(path: string, flags: string, work: (handle: number) => void): void {
  const handle = openSync(path, flags);
  try {
    work(handle);
  } finally {
    closeSync(handle);
  }
}
