/** A Word file of the library packed anew: with its tables, and the same bytes for the same contents. */
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { type DocumentTables, TABLE_MARK, tableXml } from './paper-document-table.ts';

/** fflate reads the local clock of a Date, so a local date gives the same bytes in every zone. */
const ENTRY_TIME = new Date(2000, 0, 1);
const LEVEL = 5;
const DOCUMENT = 'word/document.xml';
/** Signs that are handed on at once: a table of ten thousand rows never stands as one text. */
const CHUNK = 200_000;

/** `library`: a .docx in which each table of `tables` is marked by its number. */
export function packedDocument(library: Uint8Array, tables: DocumentTables): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(unzipSync(library))) {
    const entry = new ZipDeflate(name, { level: LEVEL });
    entry.mtime = ENTRY_TIME;
    zip.add(entry);
    if (name === DOCUMENT) {
      for (const text of inChunks(withTables(strFromU8(bytes), tables))) entry.push(strToU8(text));
      entry.push(new Uint8Array(0), true);
    } else {
      entry.push(bytes, true);
    }
  }
  zip.end();
  return joined(chunks);
}

function* withTables(xml: string, tables: DocumentTables): Generator<string> {
  let done = 0;
  for (const mark of xml.matchAll(new RegExp(`<${TABLE_MARK}(\\d+)/>`, 'g'))) {
    yield xml.slice(done, mark.index);
    yield* tableXml(tables[Number(mark[1])]!);
    done = mark.index + mark[0].length;
  }
  yield xml.slice(done);
}

function* inChunks(texts: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const text of texts) {
    waiting.push(text);
    length += text.length;
    if (length < CHUNK) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('');
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
