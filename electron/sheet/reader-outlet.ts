/** What an answer in the reader process needs of the process around it. */
import { open } from 'node:fs/promises';
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

/** Throws Refusal fileMissing, fileUnreadable, or what `tooLarge` makes of a file over the limit. */
export async function contentOf(
  path: string,
  file: string,
  limitMegabytes: number,
  tooLarge: (sizeMegabytes: number) => Refusal,
): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limitMegabytes * MEGABYTE) throw tooLarge(Math.ceil(size / MEGABYTE));
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOENT' ? new Refusal('fileMissing', { file }) : new Refusal('fileUnreadable', { file });
  }
}
