/** A return form's workbook taken apart into rows and cells, so that a test can do to it what a clerk does, and put together again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FormColumn } from '#domain/return-form.ts';
import { escaped, letters } from '../corpus/package-parts.ts';

export interface BookCell {
  text: string;
  /** Stored as a number. */
  isNumber?: boolean;
}

export interface BookRow {
  kind: 'heading' | 'header' | 'entry' | 'below';
  /** By column number. */
  cells: Map<number, BookCell>;
  isHidden: boolean;
}

/** Anchored to a row, so that it goes where the row goes. */
export interface BookMerge {
  row: BookRow;
  rows: number;
  column: number;
  columns: number;
}

export interface FormSheet {
  name: string;
  isHidden: boolean;
  rows: BookRow[];
  merges: BookMerge[];
  hiddenColumns: Set<number>;
  /** Where the columns of the form went; missing when deleted. */
  columns: Map<FormColumn | 'key', number>;
}

export interface FormBook {
  parts: Record<string, Uint8Array>;
  sheets: FormSheet[];
  /** Hidden sheets, names and keywords are gone: pasted into a new workbook. */
  isBare: boolean;
}

const ORDER: readonly (FormColumn | 'key')[] = [
  'sequence',
  'content',
  'target',
  'leader',
  'due',
  'promise',
  'state',
  'amount',
  'progressNote',
  'difficulty',
  'nextStep',
  'coordination',
  'key',
];

/** Reads what the writer wrote: shared strings, one sheet of ours in front. */
export function takeApart(bytes: Uint8Array): FormBook {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item]) =>
    [...item!.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => unescaped(text!)).join(''),
  );
  const rows: BookRow[] = [];
  let kind: BookRow['kind'] = 'heading';
  for (const [, number, inner] of xml.matchAll(/<row r="(\d+)"[^>]*?(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    while (rows.length < Number(number) - 1) rows.push({ kind: 'below', cells: new Map(), isHidden: false });
    const cells = new Map<number, BookCell>();
    for (const [, column, tag, value] of (inner ?? '').matchAll(
      /<c r="([A-Z]+)\d+"([^>]*)>(?:<v>([^<]*)<\/v>)?<\/c>/g,
    )) {
      if (value === undefined) continue;
      const text = tag!.includes('t="s"') ? strings[Number(value)]! : value;
      cells.set(numberOf(column!), { text });
    }
    if (cells.get(1)?.text === '序号') kind = 'header';
    else if (kind === 'header') kind = 'entry';
    if (kind === 'entry' && !cells.has(13)) kind = 'below';
    rows.push({ kind, cells, isHidden: false });
  }
  const merges = [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, from, top, to, bottom]) => ({
      row: rows[Number(top) - 1]!,
      rows: Number(bottom) - Number(top) + 1,
      column: numberOf(from!),
      columns: numberOf(to!) - numberOf(from!) + 1,
    }),
  );
  return {
    parts,
    sheets: [
      {
        name: '反馈表',
        isHidden: false,
        rows,
        merges: merges.filter(({ row }) => row !== undefined),
        hiddenColumns: new Set([13]),
        columns: new Map(ORDER.map((column, index) => [column, index + 1])),
      },
    ],
    isBare: false,
  };
}

export function copyOf(book: FormBook): FormBook {
  // parts are never changed, rows and cells are
  return { ...structuredClone({ sheets: book.sheets, isBare: book.isBare }), parts: book.parts };
}

/** Bytes of the altered workbook: the writer's own package around sheets written anew. */
export function putTogether({ parts, sheets, isBare }: FormBook): Uint8Array {
  const out: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) if (!(isBare && BARE.test(name))) out[name] = part;
  let rels = strFromU8(parts['xl/_rels/workbook.xml.rels']!);
  let types = strFromU8(parts['[Content_Types].xml']!);
  let book = strFromU8(parts['xl/workbook.xml']!);
  if (isBare) {
    rels = rels.replace(/<Relationship [^>]*Target="\/?(?:xl\/)?worksheets\/sheet[23]\.xml"[^>]*\/>/g, '');
    types = types.replace(/<Override PartName="\/(?:xl\/worksheets\/sheet[23]|docProps\/core)\.xml"[^>]*\/>/g, '');
    book = book.replace(/<definedNames>[\s\S]*?<\/definedNames>/, '').replace(/<sheet [^>]*name="_[^>]*\/>/g, '');
    out['_rels/.rels'] = strToU8(
      strFromU8(parts['_rels/.rels']!).replace(/<Relationship [^>]*core-properties[^>]*\/>/g, ''),
    );
  }
  out['xl/worksheets/sheet1.xml'] = strToU8(sheetXml(sheets[0]!));
  book = book.replace(/<sheet ([^>]*)name="反馈表"/, `<sheet $1name="${escaped(sheets[0]!.name)}"`);
  if (sheets[0]!.isHidden)
    book = book.replace(/(<sheet [^>]*?)(?: state="\w+")?( r:id="rId\w+"\/>)/, '$1 state="hidden"$2');
  for (const [index, sheet] of sheets.slice(1).entries()) {
    const path = `worksheets/more${index + 1}.xml`;
    out[`xl/${path}`] = strToU8(sheetXml(sheet));
    rels = rels.replace(
      '</Relationships>',
      `<Relationship Id="rIdMore${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${path}"/></Relationships>`,
    );
    types = types.replace(
      '</Types>',
      `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    );
    book = book.replace(
      '</sheets>',
      `<sheet name="${escaped(sheet.name)}" sheetId="${50 + index}" r:id="rIdMore${index}"/></sheets>`,
    );
  }
  out['xl/_rels/workbook.xml.rels'] = strToU8(rels);
  out['[Content_Types].xml'] = strToU8(types);
  out['xl/workbook.xml'] = strToU8(book);
  return zipSync(out, { level: 0 });
}

const BARE = /worksheets\/sheet[23]|docProps\/core\.xml/;

function sheetXml({ rows, merges, hiddenColumns }: FormSheet): string {
  const data = rows
    .map(({ cells, isHidden }, index) => {
      const row = index + 1;
      const inner = [...cells]
        .sort(([a], [b]) => a - b)
        .map(([column, { text, isNumber }]) =>
          isNumber
            ? `<c r="${letters(column)}${row}"><v>${text}</v></c>`
            : `<c r="${letters(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
        );
      return `<row r="${row}"${isHidden ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
    })
    .join('');
  const columns = [...hiddenColumns].sort((a, b) => a - b);
  const cols = columns
    .map((column) => `<col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`)
    .join('');
  const refs = placedMerges(rows, merges).map(
    ({ top, merge }) =>
      `<mergeCell ref="${letters(merge.column)}${top}:${letters(merge.column + merge.columns - 1)}${top + merge.rows - 1}"/>`,
  );
  const merged = refs.length > 0 ? `<mergeCells count="${refs.length}">${refs.join('')}</mergeCells>` : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
    cols === '' ? '' : `<cols>${cols}</cols>`
  }<sheetData>${data}</sheetData>${merged}</worksheet>`;
}

/** Merges whose row is still there, those that would overlap left out: Excel would not make them. */
export function placedMerges(
  rows: readonly BookRow[],
  merges: readonly BookMerge[],
): { top: number; merge: BookMerge }[] {
  const placed: { top: number; merge: BookMerge }[] = [];
  for (const merge of merges) {
    const top = rows.indexOf(merge.row) + 1;
    if (top === 0 || top + merge.rows - 1 > rows.length) continue;
    const isFree = placed.every(
      ({ top: other, merge: one }) =>
        other > top + merge.rows - 1 ||
        top > other + one.rows - 1 ||
        one.column > merge.column + merge.columns - 1 ||
        merge.column > one.column + one.columns - 1,
    );
    if (isFree) placed.push({ top, merge });
  }
  return placed;
}

function numberOf(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function unescaped(text: string): string {
  return text.replace(
    /&(lt|gt|amp|quot|apos|#10|#13);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", '#10': '\n', '#13': '\r' })[name]!,
  );
}
