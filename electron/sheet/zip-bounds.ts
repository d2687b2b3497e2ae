/**
 * A zip opened within bounds (safety.md, “Workbooks from outside”): the directory is judged before anything is unpacked,
 * and a part is unpacked only when it is asked for, never past the size the directory gave.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { Refusal } from '#domain/refusal.ts';
import { damaged, PartFault, unsafe } from './part-fault.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export const ZIP_LIMITS = { fileMegabytes: 20, entries: 500, unpackedMegabytes: 60, ratio: 200 } as const;

const MEGABYTE = 1024 * 1024;
/** Small parts may shrink as they like (an empty sheet of spaces); nobody is harmed by a megabyte. */
const RATIO_FROM_BYTES = MEGABYTE;

export interface ZipParts {
  /** Lower-case names with `/`, in the order of the directory. */
  readonly names: readonly string[];
  /** Unpacked bytes, null when there is no such part. Names compare without regard to case. Throws PartFault. */
  read(name: string): Uint8Array | null;
}

/** Throws Refusal (fileTooManyParts, fileUnpacksTooLarge, fileEncrypted) or PartFault. */
export function openZip(bytes: Uint8Array, file: string): ZipParts {
  const entries = readZipDirectory(bytes);
  if (entries.length > ZIP_LIMITS.entries) {
    throw new Refusal('fileTooManyParts', { file, count: entries.length, limit: ZIP_LIMITS.entries });
  }
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > ZIP_LIMITS.unpackedMegabytes * MEGABYTE) {
    throw new Refusal('fileUnpacksTooLarge', { file, limitMegabytes: ZIP_LIMITS.unpackedMegabytes });
  }
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new Refusal('fileEncrypted', { file });
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    checkEntry(entry);
    if (byName.has(entry.name)) throw unsafe('压缩包内有重名的部分');
    byName.set(entry.name, entry);
  }
  checkOverlap(entries);
  return {
    names: [...byName.keys()],
    read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry === undefined ? null : unpack(bytes, entry);
    },
  };
}

export function checkEntry({ name, size, packedSize }: ZipEntry): void {
  if (name.split('/').includes('..') || /^[a-z]:/.test(name) || name.includes('\0')) {
    throw unsafe('压缩包内有指向别处的路径');
  }
  if (size > RATIO_FROM_BYTES && size > packedSize * ZIP_LIMITS.ratio) throw unsafe('压缩比异常，像是压缩炸弹');
}

/** Parts that share bytes are how a small file claims to hold many large ones. */
export function checkOverlap(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && entry.dataOffset + entry.packedSize > next.offset) throw unsafe('压缩包内的部分互相重叠');
  }
}

export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const content = entry.method === 0 ? packed : inflate(packed, entry);
  if (content.length !== entry.size) throw damaged(`“${entry.name}”的长度与登记的不符`);
  if (crc32(content) !== entry.crc) throw damaged(`“${entry.name}”的校验不符`);
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw damaged(`“${entry.name}”的压缩方式不常见`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw unsafe('展开后比登记的大，像是压缩炸弹');
    }
    throw new PartFault('damaged', `“${entry.name}”解压不开`);
  }
}
