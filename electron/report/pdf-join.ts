/**
 * PDFs of one paper, printed in slices, as one file: pages and bookmarks in a row. For what Chromium writes: a plain
 * cross-reference table, every object by itself. The structure for screen readers is left out; it is bound to one print.
 */
import { Buffer } from 'node:buffer';

interface Source {
  objects: Map<number, PdfObject>;
  info: number;
  pages: number;
  outlines: number | null;
}
interface PdfObject {
  /** Dictionary or value, as text of single bytes. */
  text: string;
  /** `stream … endstream`, or nothing. */
  stream: Buffer;
}

const REFERENCE = /\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f\s]*>|\b(\d+) 0 R\b/g;

/** Throws where a file is not built like this. */
export function joinPdfs(pdfs: readonly Uint8Array[]): Uint8Array {
  const sources = pdfs.map(readPdf);
  const pieces: Buffer[] = [Buffer.from('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n', 'latin1')];
  const offsets: number[] = [];
  let length = pieces[0]!.length;
  const add = (id: number, text: string, stream: Buffer = Buffer.alloc(0)): void => {
    offsets[id] = length;
    const made = [Buffer.from(`${id} 0 obj\n${text}`, 'latin1'), stream, Buffer.from('\nendobj\n', 'latin1')];
    pieces.push(...made);
    length += made.reduce((sum, piece) => sum + piece.length, 0);
  };

  const [catalog, pages, outlines] = [1, 2, 3];
  let last = 3;
  const roots: { pages: number; count: number }[] = [];
  const numbered = sources.map((source) => {
    const ids = new Map<number, number>();
    for (const old of reachable(source)) {
      last += 1;
      ids.set(old, last);
    }
    if (source.outlines !== null) ids.set(source.outlines, outlines);
    return { source, ids };
  });
  const tops = numbered.map(({ source, ids }) => topsOf(source, ids));
  let bookmarks = 0;
  for (const [index, { source, ids }] of numbered.entries()) {
    const before = tops.slice(0, index).findLast((top) => top !== null)?.last;
    const after = tops.slice(index + 1).find((top) => top !== null)?.first;
    for (const [old, id] of ids) {
      if (old === source.outlines) continue;
      const { text, stream } = source.objects.get(old)!;
      let moved = text.replace(REFERENCE, (found, ref: string | undefined) =>
        ref === undefined ? found : `${ids.get(Number(ref)) ?? 0} 0 R`,
      );
      if (old === source.pages) {
        roots.push({ pages: id, count: numberAfter(text, '/Count') });
        moved = withEntry(moved, `/Parent ${pages} 0 R`);
      }
      if (id === tops[index]?.first && before !== undefined) moved = withEntry(moved, `/Prev ${before} 0 R`);
      if (id === tops[index]?.last && after !== undefined) moved = withEntry(moved, `/Next ${after} 0 R`);
      add(id, moved, stream);
    }
    if (source.outlines !== null) bookmarks += numberAfter(source.objects.get(source.outlines)!.text, '/Count');
  }
  const [first, end] = [tops.find((top) => top !== null)?.first, tops.findLast((top) => top !== null)?.last];
  const hasBookmarks = first !== undefined && end !== undefined;
  add(
    outlines,
    hasBookmarks ? `<</Type /Outlines\n/First ${first} 0 R\n/Last ${end} 0 R\n/Count ${bookmarks}>>` : 'null',
  );
  const count = roots.reduce((sum, root) => sum + root.count, 0);
  add(pages, `<</Type /Pages\n/Count ${count}\n/Kids [${roots.map((root) => `${root.pages} 0 R`).join(' ')}]>>`);
  const named = hasBookmarks ? `\n/Outlines ${outlines} 0 R` : '';
  const shown = '/ViewerPreferences <</DisplayDocTitle true>>\n/Lang (zh-CN)';
  add(catalog, `<</Type /Catalog\n/Pages ${pages} 0 R${named}\n${shown}>>`);

  const info = numbered[0]?.ids.get(numbered[0].source.info);
  const table = Array.from(
    { length: last },
    (_, index) => `${String(offsets[index + 1] ?? 0).padStart(10, '0')} 00000 n \n`,
  );
  const named2 = info === undefined ? '' : `\n/Info ${info} 0 R`;
  const tail = `xref\n0 ${last + 1}\n0000000000 65535 f \n${table.join('')}trailer\n<</Size ${last + 1}\n/Root ${catalog} 0 R${named2}>>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from(tail, 'latin1')]));
}

function readPdf(pdf: Uint8Array): Source {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const start = numberAfter(end, 'startxref');
  const table = bytes.toString('latin1', start);
  const head = /^xref\s+0 (\d+)\s+/.exec(table);
  if (head === null) throw new Error('no plain cross-reference table');
  const places = Array.from({ length: Number(head[1]) }, (_, id) => {
    const entry = table.slice(head[0].length + id * 20, head[0].length + id * 20 + 20);
    return entry[17] === 'n' ? { id, offset: Number(entry.slice(0, 10)) } : null;
  }).filter((place) => place !== null);
  const byOffset = places.toSorted((a, b) => a.offset - b.offset);
  const objects = new Map(
    byOffset.map(({ id, offset }, index) => [
      id,
      objectOf(bytes.subarray(offset, byOffset[index + 1]?.offset ?? start)),
    ]),
  );
  const trailer = table.slice(table.lastIndexOf('trailer'));
  const catalog = objects.get(numberAfter(trailer, '/Root'))?.text ?? '';
  const outlines = /\/Outlines (\d+) 0 R/.exec(catalog)?.[1];
  return {
    objects,
    info: numberAfter(trailer, '/Info'),
    pages: numberAfter(catalog, '/Pages'),
    outlines: outlines === undefined ? null : Number(outlines),
  };
}

function objectOf(bytes: Buffer): PdfObject {
  const from = bytes.indexOf(' obj') + 4;
  const end = bytes.lastIndexOf('endobj');
  const stream = bytes.indexOf('stream', from);
  const at = stream < 0 || stream > end ? end : stream;
  // What ties the object to the structure is left behind with it.
  const text = bytes
    .toString('latin1', from, at)
    .replace(/\/SE \d+ 0 R/g, '')
    .trim();
  return { text, stream: at === end ? Buffer.alloc(0) : Buffer.concat([Buffer.from('\n'), bytes.subarray(at, end)]) };
}

/** Objects that pages, bookmarks and title need, in order of their first mention. */
function reachable({ objects, info, pages, outlines }: Source): Set<number> {
  const found = new Set<number>();
  const open = [info, pages, ...(outlines === null ? [] : [outlines])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const object = objects.get(id);
    if (found.has(id) || object === undefined) continue;
    found.add(id);
    for (const [, ref] of object.text.matchAll(REFERENCE)) if (ref !== undefined) open.push(Number(ref));
  }
  if (outlines !== null) found.delete(outlines);
  return found;
}

/** First and last bookmark of the upper level, by their new numbers. */
function topsOf(
  { objects, outlines }: Source,
  ids: ReadonlyMap<number, number>,
): { first: number; last: number } | null {
  const text = outlines === null ? '' : (objects.get(outlines)?.text ?? '');
  const [first, last] = ['/First', '/Last'].map((key) =>
    ids.get(Number(new RegExp(`${key} (\\d+) 0 R`).exec(text)?.[1])),
  );
  return first === undefined || last === undefined ? null : { first, last };
}

function numberAfter(text: string, key: string): number {
  const found = text.slice(text.lastIndexOf(key) + key.length).match(/\d+/)?.[0];
  if (!text.includes(key) || found === undefined) throw new Error(`no ${key}`);
  return Number(found);
}

const withEntry = (dictionary: string, entry: string): string => dictionary.replace(/>>\s*$/, `\n${entry}>>`);
