/** What one cell shows, from its tag and what stands inside it. Values only: a formula counts by its stored result. */
import type { CellTrouble } from './grid.ts';
import { plainNumber } from './number-format.ts';
import { damaged } from './part-fault.ts';
import { attribute, cellString, unescapeText } from './part-scan.ts';
import { stringOf } from './shared-strings.ts';
import type { WorkbookParts } from './workbook-parts.ts';

export interface CellContent {
  text: string;
  trouble: CellTrouble | null;
}

/** Null for a cell without text. `tag` is `<c …`, `inner` what stands up to `</c>`. Throws PartFault. */
export function cellContent(tag: string, inner: string, book: WorkbookParts): CellContent | null {
  if (inner.includes('<c ') || inner.includes('<row')) throw damaged('有一格没有写完');
  const formula = inner.includes('<f') ? textOf(inner, 'f') : null;
  const type = attribute(tag, 't') ?? 'n';
  const isInline = type === 'inlineStr' || (type !== 's' && inner.includes('<is'));
  const value = isInline ? null : textOf(inner, 'v');
  if (isPicture(formula, value)) return { text: '', trouble: { kind: 'picture', text: '' } };
  const text = isInline ? stringOf(inner) : value === null ? null : shown(tag, type, value, book);
  if (type === 'e' && text !== null && text !== '') return { text: '', trouble: { kind: 'error', text } };
  if (text !== null && text.trim() !== '') return { text, trouble: null };
  // a formula whose result is an empty text has a stored result: <v></v>
  return formula !== null && text === null
    ? { text: '', trouble: { kind: 'formula', text: `=${cellString(formula)}` } }
    : null;
}

/** WPS keeps a picture in a cell as a formula of its own: =DISPIMG("ID_…",1). */
function isPicture(formula: string | null, value: string | null): boolean {
  return (formula?.includes('DISPIMG(') ?? false) || (value !== null && /^=?(?:_xlfn\.)?DISPIMG\(/.test(value));
}

function shown(tag: string, type: string, value: string, book: WorkbookParts): string {
  switch (type) {
    case 's':
      return value.trim() === '' ? '' : book.strings.at(wholeNumber(value));
    case 'b':
      return value.trim() === '' ? '' : value.trim() === '0' || value.trim() === 'false' ? 'FALSE' : 'TRUE';
    case 'd':
      return cellString(value).replace(/T00:00:00(?:\.0+)?Z?$/, '');
    case 'n':
      return number(tag, value, book);
    default:
      return cellString(value);
  }
}

function number(tag: string, value: string, book: WorkbookParts): string {
  const written = unescapeText(value).trim();
  if (written === '') return '';
  const parsed = Number(written);
  if (!Number.isFinite(parsed)) return cellString(value);
  const style = attribute(tag, 's');
  const show = style === null ? undefined : book.shows[Number(style)];
  return show === undefined ? plainNumber(parsed) : show(parsed);
}

function wholeNumber(value: string): number {
  const parsed = Number(value);
  if (!Number.isInteger(parsed)) throw damaged(`单元格指向的文字“${value.slice(0, 20)}”无效`);
  return parsed;
}

/** Raw text of the first `<name>` inside a cell; '' for an empty element, null when there is none. */
function textOf(inner: string, name: 'f' | 'v'): string | null {
  for (let at = inner.indexOf(`<${name}`); at >= 0; at = inner.indexOf(`<${name}`, at + 2)) {
    const next = inner.charCodeAt(at + 2);
    if (next !== 62 && next !== 47 && next > 32) continue;
    const from = inner.indexOf('>', at) + 1;
    if (from === 0) break;
    if (inner.charCodeAt(from - 2) === 47) return '';
    const end = inner.indexOf(`</${name}>`, from);
    if (end < 0) break;
    return inner.slice(from, end);
  }
  if (inner.includes(`<${name}>`)) throw damaged('有一格没有写完');
  return null;
}
