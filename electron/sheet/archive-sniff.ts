/**
 * Whether a file is a zip of files, as against a workbook, which is a zip too. Told by the names in its directory, of
 * which little is read; nothing is unpacked here.
 */
import { type FileHandle, open } from 'node:fs/promises';

const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** A directory longer than this belongs to no workbook. */
const LONGEST_DIRECTORY = 1024 * 1024;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
/** Parts that every package of Office, WPS (OOXML) and OpenDocument has at its root. */
const PACKAGE_PARTS = new Set(['[content_types].xml', 'mimetype']);

/** A zip whose directory is not to be read goes by its name, so that its refusal speaks of what the user sees. */
export async function isArchive(path: string, name: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const head = await readAt(handle, 0, 4);
    if (head.length < 4 || head.readUInt16LE(0) !== 0x4b50) return false;
    const { size } = await handle.stat();
    const names = await namesOf(handle, size);
    if (names === null) return /\.zip$/i.test(name);
    return !names.some((part) => PACKAGE_PARTS.has(part.toLowerCase()));
  } finally {
    await handle.close();
  }
}

async function namesOf(handle: FileHandle, size: number): Promise<string[] | null> {
  const tail = await readAt(handle, Math.max(0, size - END_BYTES - LONGEST_COMMENT), END_BYTES + LONGEST_COMMENT);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return null;
  const length = tail.readUInt32LE(end + 12);
  const directory = await readAt(handle, tail.readUInt32LE(end + 16), Math.min(length, LONGEST_DIRECTORY));
  const names: string[] = [];
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL; ) {
    const nameLength = directory.readUInt16LE(at + 28);
    names.push(directory.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return names.length === 0 && length > 0 ? null : names;
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
