/** Cell and range references: A1 ↔ numbers, all 1-based. */

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const LETTERS: string[] = [];

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[column] = letters;
  return letters;
}

/**
 * AB12 → row 12, column 28, packed as `row * 32768 + column` (no object per cell: a sheet has hundreds of thousands);
 * -1 for anything else, also beyond the last row or column. `$` signs are passed over.
 */
export function packReference(text: string): number {
  let column = 0;
  let row = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index) & ~32;
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else {
      const digit = text.charCodeAt(index) - 48;
      if (digit >= 0 && digit <= 9 && column > 0 && (row > 0 || digit > 0)) row = row * 10 + digit;
      else if (text.charCodeAt(index) !== 36) return -1;
    }
    if (column > LAST_COLUMN || row > LAST_ROW) return -1;
  }
  return column > 0 && row > 0 ? row * 32_768 + column : -1;
}

export function packedRow(packed: number): number {
  return Math.floor(packed / 32_768);
}

export function packedColumn(packed: number): number {
  return packed % 32_768;
}

/** A1:C3, A:C and 1:3; null for anything else. Corners in any order. */
export function parseRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const start = corner(from, 1, 1);
  const end = corner(to, LAST_ROW, LAST_COLUMN);
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

function corner(text: string, openRow: number, openColumn: number): { row: number; column: number } | null {
  const packed = packReference(text);
  if (packed > 0) return { row: packedRow(packed), column: packedColumn(packed) };
  const whole = packReference(/^\$?[A-Za-z]+$/.test(text) ? `${text}1` : `A${text}`);
  if (whole < 0) return null;
  return /[A-Za-z]/.test(text)
    ? { row: openRow, column: packedColumn(whole) }
    : { row: packedRow(whole), column: openColumn };
}
