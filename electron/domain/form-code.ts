/**
 * 反馈编号 of a form (`2022Q3-007`) and the hidden id of its rows (`2022Q3-007/03-1f9c`). The four hex digits are taken over
 * the code, the ordinal and the words of the row, so that a key that was retyped is none that was given out.
 */
import { strictKey } from './written-text.ts';

export interface FormCode {
  /** Normal spelling: half-width, no spaces, capital letters. */
  code: string;
  roundCode: string;
  /** From 1. */
  formNo: number;
}

export interface RowKey {
  key: string;
  formCode: string;
  /** From 1, in the form. */
  ordinal: number;
}

/** The words a row key is made over. */
export interface KeyedTexts {
  content: string;
  target: string;
}

const CODE = '\\d{4}[0-9A-Z]{0,8}(?:-[0-9A-Z]{1,8}){0,3}?-\\d{3,4}';
const FORM_CODE = new RegExp(`^${CODE}$`);
const CODE_IN_TEXT = new RegExp(`(?<![0-9A-Z-])${CODE}(?![0-9A-Z-])`);
const ROW_KEY = new RegExp(`^(?<code>${CODE})/(?<ordinal>\\d{2,5})-(?<checksum>[0-9A-F]{4})$`);

/** `2022Q3`, 7 → `2022Q3-007`. */
export function formCodeOf(roundCode: string, formNo: number): string {
  return `${roundCode}-${String(formNo).padStart(3, '0')}`;
}

/** Reads a code alone in its text (full-width letters and spaces are forgiven); null when it is none. */
export function readFormCode(text: string): FormCode | null {
  const code = normal(text);
  if (!FORM_CODE.test(code)) return null;
  const cut = code.lastIndexOf('-');
  return { code, roundCode: code.slice(0, cut), formNo: Number(code.slice(cut + 1)) };
}

/** The first code inside a line (反馈编号：2022Q3-007); null when there is none. */
export function findFormCode(line: string): FormCode | null {
  // Spaces first stay: they part a code from a figure beside it, and only stand inside one by accident.
  const found = CODE_IN_TEXT.exec(unified(line)) ?? CODE_IN_TEXT.exec(normal(line));
  return found === null ? null : readFormCode(found[0]);
}

/** `2022Q3-007`, 3 → `2022Q3-007/03-1f9c`. White space and full-width spelling of the words do not count. */
export function rowKeyOf(formCode: string, ordinal: number, texts: KeyedTexts): string {
  return `${formCode}/${String(ordinal).padStart(2, '0')}-${checksumOf(formCode, ordinal, texts)}`;
}

/** Reads a row key in its normal spelling; null for any other text. Says nothing about the checksum. */
export function readRowKey(text: string): RowKey | null {
  const { code, ordinal, checksum } = ROW_KEY.exec(normal(text))?.groups ?? {};
  if (code === undefined || ordinal === undefined || checksum === undefined) return null;
  return { key: `${code}/${ordinal}-${checksum.toLowerCase()}`, formCode: code, ordinal: Number(ordinal) };
}

function normal(text: string): string {
  return unified(text).replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '');
}

function unified(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .toUpperCase();
}

/** FNV-1a over UTF-16 units, 32 bits folded to 16. */
function checksumOf(formCode: string, ordinal: number, { content, target }: KeyedTexts): string {
  const text = [formCode, ordinal, strictKey(content), strictKey(target)].join('\u0001');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  const folded = (hash >>> 16) ^ (hash & 0xffff);
  return folded.toString(16).padStart(4, '0');
}
