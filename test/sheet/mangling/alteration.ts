/** What every alteration needs: where chance comes from, and the rows and columns of a form. */
import { ENTRY_COLUMNS, type FormColumn } from '#domain/return-form.ts';
import type { BookRow, FormBook, FormSheet } from './form-book.ts';

/** Whole number from 0 to below `limit`. */
export type Chance = (limit: number) => number;

export type Alteration = (book: FormBook, chance: Chance) => void;

/** mulberry32: small, and the same everywhere. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

export function pick<T>(from: readonly T[], chance: Chance): T {
  return from[chance(from.length)]!;
}

/** The sheet with the form. */
export function sheetOf(book: FormBook): FormSheet {
  return book.sheets[0]!;
}

export function entryRows({ rows }: FormSheet): BookRow[] {
  return rows.filter(({ kind }) => kind === 'entry');
}

export function headerRow({ rows }: FormSheet): BookRow | undefined {
  return rows.find(({ kind }) => kind === 'header');
}

/** Columns of the form that are still there, of these. */
export function present(sheet: FormSheet, columns: readonly FormColumn[] = ENTRY_COLUMNS): FormColumn[] {
  return columns.filter((column) => sheet.columns.has(column));
}

export function emptyRow(kind: BookRow['kind'] = 'entry'): BookRow {
  return { kind, cells: new Map(), isHidden: false };
}

/** Makes room for a column before this one. */
export function insertColumn(sheet: FormSheet, before: number): void {
  const moved = (column: number): number => (column >= before ? column + 1 : column);
  for (const row of sheet.rows) row.cells = new Map([...row.cells].map(([column, cell]) => [moved(column), cell]));
  for (const merge of sheet.merges) {
    if (merge.column >= before) merge.column += 1;
    else if (merge.column + merge.columns > before) merge.columns += 1;
  }
  sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map(moved));
  sheet.columns = new Map([...sheet.columns].map(([name, column]) => [name, moved(column)]));
}

export function deleteColumn(sheet: FormSheet, name: FormColumn | 'key'): void {
  const gone = sheet.columns.get(name);
  if (gone === undefined) return;
  const moved = (column: number): number => (column > gone ? column - 1 : column);
  for (const row of sheet.rows) {
    row.cells.delete(gone);
    row.cells = new Map([...row.cells].map(([column, cell]) => [moved(column), cell]));
  }
  for (const merge of sheet.merges) {
    if (merge.column > gone) merge.column -= 1;
    else if (merge.column + merge.columns > gone) merge.columns -= 1;
  }
  sheet.merges = sheet.merges.filter(({ rows, columns }) => columns > 0 && rows * columns > 1);
  sheet.hiddenColumns = new Set([...sheet.hiddenColumns].filter((column) => column !== gone).map(moved));
  sheet.columns.delete(name);
  sheet.columns = new Map([...sheet.columns].map(([one, column]) => [one, moved(column)]));
}
