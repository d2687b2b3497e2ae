/** Workbook packages written by hand, part by part, so that a test can break exactly one thing. */
import { strToU8, zipSync } from 'fflate';

export type Parts = Record<string, string | Uint8Array>;

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A cell by its text, a number, or its raw XML (`{ xml }`, with `REF` for the reference); null leaves it out. */
export type Cell = string | number | null | { xml: string };

export interface SheetSpec {
  name: string;
  rows: Cell[][];
  merges?: string[];
  state?: 'hidden' | 'veryHidden';
  hiddenRows?: number[];
  /** Raw XML before and after sheetData. */
  before?: string;
  after?: string;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function letters(column: number): string {
  return column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
}

/** Shared strings of all sheets, collected while their parts are written. */
class Strings {
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();

  index(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** A whole package of these sheets, as Excel writes it. */
export function packageOf(sheets: SheetSpec[]): Parts {
  const strings = new Strings();
  const parts: Parts = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><sheets>${sheets
      .map(
        ({ name, state }, index) =>
          `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdStrings', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': styles([]),
  };
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, strings);
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" count="${strings.texts.length}" uniqueCount="${strings.texts.length}">${strings.texts
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`;
  return parts;
}

function contentTypes(sheets: number): string {
  const kinds: [string, string][] = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ['xl/sharedStrings.xml', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, at): [string, string] => [`xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
  ];
  const start = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${kinds
    .map(([name, kind]) => `<Override PartName="/${name}" ContentType="${start}.${kind}+xml"/>`)
    .join('')}</Types>`;
}

export function relations(list: readonly (readonly [id: string, kind: string, target: string])[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

/** Style 0 is General; the following ones have these number formats, built-in ids or codes of their own. */
export function styles(formats: (number | string)[]): string {
  const own = formats.filter((format): format is string => typeof format === 'string');
  const id = (format: number | string): number => (typeof format === 'number' ? format : 164 + own.indexOf(format));
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${own.length}">${own
    .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`)
    .join(
      '',
    )}</numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats
    .map((format) => `<xf numFmtId="${id(format)}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

function sheetXml(
  { rows, merges = [], hiddenRows = [], before = '', after = '' }: SheetSpec,
  strings: Strings,
): string {
  const data = rows
    .map((cells, index) => {
      const row = index + 1;
      const hidden = hiddenRows.includes(row) ? ' hidden="1"' : '';
      return `<row r="${row}"${hidden}>${cells.map((cell, at) => cellXml(cell, `${letters(at + 1)}${row}`, strings)).join('')}</row>`;
    })
    .join('');
  const merged =
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${data}</sheetData>${merged}${after}</worksheet>`;
}

function cellXml(cell: Cell, ref: string, strings: Strings): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replaceAll('REF', ref);
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  return `<c r="${ref}" t="s"><v>${strings.index(cell)}</v></c>`;
}

export function zipOf(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
    { level, mtime: new Date('2022-07-05T00:00:00Z') },
  );
}

/** The bytes of a workbook with these sheets. */
export function workbookOf(...sheets: SheetSpec[]): Uint8Array {
  return zipOf(packageOf(sheets));
}

/** The same package with one part replaced, taken out (null) or rewritten. */
export function altered(parts: Parts, name: string, change: Uint8Array | null | ((text: string) => string)): Parts {
  const { [name]: part, ...others } = parts;
  if (part === undefined) throw new Error(`no part ${name}`);
  if (change === null) return others;
  const text = typeof change === 'function' ? change(String(part)) : change;
  // a replacement that found nothing would make a case that proves nothing
  if (text === part) throw new Error(`nothing changed in ${name}`);
  return { ...parts, [name]: text };
}
