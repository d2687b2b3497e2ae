/** The central directory of a zip file, zip64 records included. Throws PartFault. */
import { damaged } from './part-fault.ts';

export interface ZipEntry {
  /** Lower case, with `/`, without a leading one. */
  name: string;
  /** As written, in the case and with the signs of whoever packed: UTF-8 where it is, else GB18030. */
  shownName: string;
  method: number;
  isEncrypted: boolean;
  crc: number;
  packedSize: number;
  size: number;
  /** Of the local header. */
  offset: number;
  dataOffset: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;
/** Directories are read up to here, so that a count of four billion costs nothing; the limit itself is in zip-bounds. */
const MAX_ENTRIES = 10_000;

export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === UNKNOWN_32) {
    const end64 = findEnd64(view, end);
    count = Number(view.getBigUint64(end64 + 32, true));
    at = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ZipEntry[] = [];
  for (let index = 0; index < Math.min(count, MAX_ENTRIES); index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged('压缩包的目录不完整');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    if (at + 46 + nameLength + extraLength > end) throw damaged('压缩包的目录不完整');
    const entry = entryAt(view, bytes, at, nameLength, extraLength);
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = new TextDecoder().decode(nameBytes);
  const sizes = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  readZip64Extra(view, at + 46 + nameLength, extraLength, sizes);
  const { offset, packedSize } = sizes;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged('压缩包的目录与内容对不上');
  const dataOffset = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (dataOffset + packedSize > bytes.length) throw damaged('压缩包的内容不完整');
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase(),
    shownName: unicodeName(view, bytes, at + 46 + nameLength, extraLength) ?? decodedName(nameBytes),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
    crc: view.getUint32(at + 16, true),
    ...sizes,
    dataOffset,
  };
}

/** Chinese Windows packs names in its own code page and says nothing; macOS packs UTF-8 and says nothing either. */
function decodedName(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('gb18030').decode(name);
  }
}

/** Info-ZIP's own field for a name in UTF-8, beside one in an old code page. */
function unicodeName(view: DataView, bytes: Uint8Array, start: number, length: number): string | null {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x7075) continue;
    const end = at + 4 + view.getUint16(at + 2, true);
    return at + 9 < end && end <= start + length ? new TextDecoder().decode(bytes.subarray(at + 9, end)) : null;
  }
  return null;
}

/** Sizes that did not fit into 32 bits, or that a writer put here all the same (.NET does for small files). */
function readZip64Extra(
  view: DataView,
  start: number,
  length: number,
  sizes: { size: number; packedSize: number; offset: number },
): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const end = Math.min(start + length, field + view.getUint16(at + 2, true));
    for (const key of ['size', 'packedSize', 'offset'] as const) {
      if (sizes[key] !== UNKNOWN_32) continue;
      if (field + 8 > end) throw damaged('压缩包的目录不完整');
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
}

/** The end record stands last; mail gateways pad files, so a comment may be announced shorter than what follows. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('文件末尾缺失，多半没有拷贝完整');
}

function findEnd64(view: DataView, end: number): number {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR) throw damaged('压缩包的目录不完整');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > end || view.getUint32(at, true) !== END64) throw damaged('压缩包的目录不完整');
  return at;
}
