/** Rows of a return form with their cells by column, to the letter. */
import { readRowKey } from '#domain/form-code.ts';
import type { FormColumn } from '#domain/return-form.ts';
import type { ReadText, ReturnRow } from '#domain/return-reading.ts';
import { columnLetters } from './cell-reference.ts';
import type { GridCell, GridRow, SheetGrid } from './grid.ts';
import { couldBeKey, type HeaderColumn } from './return-header.ts';

/** The hidden id column is known by what stands in it, wherever it went; null when no row carries an id. */
export function keyColumnOf(rows: readonly GridRow[]): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const { column, text } of cells) if (couldBeKey(text)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0] ?? null;
}

export function readReturnRow(
  row: GridRow,
  grid: SheetGrid,
  columns: ReadonlyMap<number, HeaderColumn>,
  keyColumn: number | null,
): ReturnRow {
  const key = keyCellOf(row, keyColumn);
  const read: ReturnRow = {
    row: row.row,
    isHidden: row.isHidden,
    rowKey: key === null ? null : readRowKey(key.text)!.key,
    cells: {},
    mergedOver: {},
    extras: [],
  };
  for (const cell of row.cells) {
    if (cell.text === '' || cell === key) continue;
    const known = columns.get(cell.column);
    const name = cell.column === keyColumn ? null : (known?.column ?? null);
    const text = readText(cell, row.row);
    if (name === null) read.extras.push({ ...text, caption: known?.caption ?? '' });
    else {
      read.cells[name] = text;
      const bottom = grid.merges.at(row.row, cell.column)?.bottom ?? row.row;
      if (bottom > row.row) read.mergedOver[name] = bottom;
    }
  }
  return read;
}

export function readText({ column, text }: GridCell, row: number): ReadText {
  return { text, cell: `${columnLetters(column)}${row}` };
}

/** Names of the columns that a merge to the right covers, that of its first cell among them. */
export function columnsUnder(
  row: GridRow,
  cell: GridCell,
  grid: SheetGrid,
  columns: ReadonlyMap<number, HeaderColumn>,
): FormColumn[] {
  const right = grid.merges.at(row.row, cell.column)?.right ?? cell.column;
  const names: FormColumn[] = [];
  for (let index = cell.column; index <= right; index += 1) {
    const name = columns.get(index)?.column;
    if (name) names.push(name);
  }
  return names;
}

/** The id in its column, else the only one that stands elsewhere in the row. */
function keyCellOf(row: GridRow, keyColumn: number | null): GridCell | null {
  const keys = row.cells.filter(({ text }) => couldBeKey(text));
  return keys.find(({ column }) => column === keyColumn) ?? (keys.length === 1 ? keys[0]! : null);
}
