/** What an answer in the reader process needs of the process around it. */
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { Refusal } from '#domain/refusal.ts';
import type { ReadingPiece } from './reader-messages.ts';

export interface ReaderOutlet {
  progress(done: number, total: number, label: string): void;
  /** Hands a piece over once the owner has taken in the one before. */
  send(piece: ReadingPiece): Promise<void>;
  /** Ends the process when it holds more memory than it may. */
  leaveWhenTooLarge(): void;
}

const MEGABYTE = 1024 * 1024;

/**
 * Synchronous: the process has nothing else to do, and four trips through the thread pool cost more than a small file.
 * Throws Refusal fileMissing, fileUnreadable, or what `tooLarge` makes of a file over the limit.
 */
export function contentOf(
  path: string,
  file: string,
  limitMegabytes: number,
  tooLarge: (sizeMegabytes: number) => Refusal,
): Uint8Array {
  try {
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size > limitMegabytes * MEGABYTE) throw tooLarge(Math.ceil(size / MEGABYTE));
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOENT' ? new Refusal('fileMissing', { file }) : new Refusal('fileUnreadable', { file });
  }
}
