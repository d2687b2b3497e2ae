/** How a file on the disk shows what it is, before SQLite touches it. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** `ZGSF` (章贡示范) in the SQLite header, offset 68. */
export const APPLICATION_ID = 0x5a475346;

const MAGIC = 'SQLite format 3\0';

/** `empty`: absent or 0 bytes. `ours`/`other`: a SQLite file with or without our id (0 = never filled). `broken`: ours, header damaged. */
export type FileIdentity = 'empty' | 'fresh' | 'ours' | 'other' | 'broken';

export function identifyFile(path: string): FileIdentity {
  if (sizeOf(path) === 0) return 'empty';
  const header = readHeader(path);
  const id = header.length >= 72 ? header.readUInt32BE(68) : null;
  if (header.toString('latin1', 0, 16) !== MAGIC) return id === APPLICATION_ID ? 'broken' : 'other';
  if (id === APPLICATION_ID) return 'ours';
  return id === 0 ? 'fresh' : 'other';
}

/** 0 when there is no such file. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(file, header, 0, 100, 0));
  } finally {
    closeSync(file);
  }
}
