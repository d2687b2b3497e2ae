/** Zip files as other programs write them, and parts in other encodings: every one holds the sample's rows. */
import { crc32 } from 'node:zlib';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { sampleParts } from './annex-sample.ts';
import type { CorpusCase } from './corpus-case.ts';
import { altered, type Parts, zipOf } from './package-parts.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** As streaming writers do: sizes in a record behind the data. */
function streamed(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, part] of Object.entries(parts)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(typeof part === 'string' ? strToU8(part) : part, true);
  }
  zip.end();
  return concat(pieces);
}

/** As .NET does: 64-bit sizes in an extra field, though the file is small. */
function zip64(parts: Parts): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const data = typeof part === 'string' ? strToU8(part) : part;
    const id = strToU8(name);
    const local = record(30, [
      [0, 4, 0x04034b50],
      [4, 2, 45],
      [14, 4, crc32(data)],
      [18, 4, data.length],
      [22, 4, data.length],
      [26, 2, id.length],
    ]);
    const extra = new Uint8Array(28);
    const view = new DataView(extra.buffer);
    view.setUint16(0, 1, true);
    view.setUint16(2, 24, true);
    view.setBigUint64(4, BigInt(data.length), true);
    view.setBigUint64(12, BigInt(data.length), true);
    view.setBigUint64(20, BigInt(offset), true);
    const entry = record(46, [
      [0, 4, 0x02014b50],
      [6, 2, 45],
      [16, 4, crc32(data)],
      [20, 4, 0xffffffff],
      [24, 4, 0xffffffff],
      [28, 2, id.length],
      [30, 2, 28],
      [42, 4, 0xffffffff],
    ]);
    central.push(entry, id, extra);
    pieces.push(local, id, data);
    offset += local.length + id.length + data.length;
  }
  const count = Object.keys(parts).length;
  const directory = concat(central);
  const end64 = record(56, [
    [0, 4, 0x06064b50],
    [4, 4, 44],
    [24, 4, count],
    [32, 4, count],
    [40, 4, directory.length],
    [48, 4, offset],
  ]);
  const locator = record(20, [
    [0, 4, 0x07064b50],
    [8, 4, offset + directory.length],
    [16, 4, 1],
  ]);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, 0xffff],
    [10, 2, 0xffff],
    [12, 4, 0xffffffff],
    [16, 4, 0xffffffff],
  ]);
  return concat([...pieces, directory, end64, locator, end]);
}

function record(length: number, fields: [at: number, bytes: 2 | 4, value: number][]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function encoded(label: 'utf-16le' | 'utf-16be', hasMark: boolean): Parts {
  return (
    altered(sampleParts(), SHEET, null) &&
    withBytes(SHEET, (text) => {
      const bytes = Buffer.from((hasMark ? '\ufeff' : '') + text.replace('UTF-8', 'UTF-16'), 'utf16le');
      return new Uint8Array(label === 'utf-16be' ? bytes.swap16() : bytes);
    })
  );
}

function withBytes(name: string, encode: (text: string) => Uint8Array): Parts {
  const parts = sampleParts();
  return altered(parts, name, encode(String(parts[name])));
}

const same = (name: string, bytes: () => Uint8Array): CorpusCase => ({ name, bytes, expected: 'same' });

export const ALTERED_PACKAGES: CorpusCase[] = [
  same('stored without compression', () => zipOf(sampleParts(), 0)),
  same('streamed with sizes behind the data', () => streamed(sampleParts())),
  same('64-bit sizes', () => zip64(sampleParts())),
  same('backslashes in names', () =>
    zipOf(Object.fromEntries(Object.entries(sampleParts()).map(([name, part]) => [name.replaceAll('/', '\\'), part]))),
  ),
  same('a leading slash and other letters in names', () =>
    zipOf(
      Object.fromEntries(
        Object.entries(sampleParts()).map(([name, part]) => [
          `/${name.replace('sharedStrings', 'SharedStrings')}`,
          part,
        ]),
      ),
    ),
  ),
  same('folders as entries', () =>
    zipOf({ 'xl/': new Uint8Array(), 'xl/worksheets/': new Uint8Array(), ...sampleParts() }),
  ),
  same('a comment and padding behind the end', () => concat([zipOf(sampleParts()), new Uint8Array(600)])),
  same('without content types and document properties', () =>
    zipOf(altered(sampleParts(), '[Content_Types].xml', null)),
  ),
  same('without package relationships', () => zipOf(altered(sampleParts(), '_rels/.rels', null))),
  same('a sheet in UTF-16 with its mark', () => zipOf(encoded('utf-16le', true))),
  same('a sheet in UTF-16 big-endian', () => zipOf(encoded('utf-16be', true))),
  same('a sheet in UTF-16 without its mark', () => zipOf(encoded('utf-16le', false))),
  same('named .xls though it is a new workbook', () => zipOf(sampleParts())),
];
