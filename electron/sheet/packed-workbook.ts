/** A book of exceljs as bytes that depend on its contents alone. */
import type { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { ENTRY_TIME } from './file-archive.ts';

/** Deflate is fflate's, not zlib's: zlib packs differently from machine to machine. */
const LEVEL = 5;

/** Parts that exceljs writes in a way of its own. */
const MENDED: Readonly<Record<string, (part: Uint8Array) => Uint8Array>> = {
  'docProps/core.xml': (core) => without(core, /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g),
  // A font of the theme becomes 宋体 in a Chinese Excel: its digits are 8 px wide and every column with them.
  'xl/styles.xml': (styles) => without(styles, /<scheme val="minor"\/>/g),
};

/** The XML of a part as it is to be. */
export type Mend = (part: string) => string;

/**
 * exceljs stamps the moment of writing into the book and its zip; it stores, this packs anew without the moments.
 * `mends`: what exceljs cannot write, put into its parts by name (`xl/worksheets/sheet1.xml`).
 */
export async function packWorkbook(book: Workbook, mends: Readonly<Record<string, Mend>> = {}): Promise<Uint8Array> {
  const stored = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const parts = unzipSync(new Uint8Array(stored));
  const packed: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    // Folders have entries of their own, which no reader asks for.
    if (name.endsWith('/')) continue;
    const mended = MENDED[name]?.(bytes) ?? bytes;
    packed[name] = mends[name] === undefined ? mended : strToU8(mends[name](strFromU8(mended)));
  }
  return zipSync(packed, { level: LEVEL, mtime: ENTRY_TIME });
}

function without(part: Uint8Array, words: RegExp): Uint8Array {
  return strToU8(strFromU8(part).replace(words, ''));
}
