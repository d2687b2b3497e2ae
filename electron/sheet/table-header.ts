/** Finding the head of a table: one to three rows whose captions name the columns of an annex. */
import type { AnnexColumn, AnnexField } from '#domain/annex.ts';
import { readCaption } from './annex-layout.ts';
import { columnLetters } from './cell-reference.ts';
import { assignFields } from './column-fields.ts';
import type { GridRow, SheetGrid } from './grid.ts';

export interface TableHeader {
  top: number;
  bottom: number;
  /** In order of the sheet, captioned ones only. */
  columns: HeaderColumn[];
  /** Own captions of each header row, for recognising the head when it is repeated. */
  keys: Map<number, string>[];
}

export interface HeaderColumn extends AnnexColumn {
  index: number;
  /** Year in the caption or in the group above it. */
  year: number | null;
}

const MAX_DEPTH = 3;
/** Fewer known captions than this are no head of a table. */
const LEAST_FIELDS = 3;

/** The head that begins at this row, null when none does. `at` is an index into `grid.rows`. */
export function headerAt(grid: SheetGrid, at: number): TableHeader | null {
  const first = grid.rows[at]!;
  if (!couldBeginHeader(grid, first)) return null;
  let best: { columns: HeaderColumn[]; depth: number; fields: number } | null = null;
  for (let depth = 1; depth <= MAX_DEPTH && at + depth <= grid.rows.length; depth += 1) {
    if (depth > 1 && !continuesHeader(grid, first.row, grid.rows[at + depth - 1]!)) break;
    const columns = readColumns(grid, grid.rows.slice(at, at + depth));
    const fields = columns.filter(({ field }) => field !== null).length;
    if (!isTableHead(columns)) continue;
    const spansFurther = best !== null && isMergedInto(grid, first, grid.rows[at + depth - 1]!.row);
    if (best === null || fields > best.fields || (fields === best.fields && spansFurther))
      best = { columns, depth, fields };
  }
  if (best === null) return null;
  const rows = grid.rows.slice(at, at + best.depth);
  return {
    top: first.row,
    bottom: Math.max(rows.at(-1)!.row, mergedBottom(grid, first)),
    columns: best.columns,
    keys: rows.map(({ cells }) => new Map(cells.map(({ column, text }) => [column, text]))),
  };
}

/** Cheap look: some caption of the row alone, or of the row below a group, is a known one. */
function couldBeginHeader(grid: SheetGrid, row: GridRow): boolean {
  const known = row.cells.filter(({ text }) => readCaption(text) !== null).length;
  if (known === 0 || row.cells.length < 2) return false;
  return (
    known >= 2 || row.cells.some(({ column }) => grid.merges.at(row.row, column) !== null) || row.cells.length >= 3
  );
}

/** A further row of the head: no sentence in it, and known captions or cells below a merged group. */
function continuesHeader(grid: SheetGrid, top: number, row: GridRow): boolean {
  if (row.row - top >= MAX_DEPTH * 2) return false;
  if (row.cells.some(({ text }) => text.replace(/\s/g, '').length > 20 || /^\d+$/.test(text.trim()))) return false;
  const known = row.cells.filter(({ text }) => readCaption(text) !== null).length;
  const isBesideMerge = grid.merges.ofRow(row.row).some((merge) => merge.top >= top && merge.top < row.row);
  return (
    known >= 2 ||
    (isBesideMerge && known >= 1) ||
    (isBesideMerge && row.cells.length <= 6 && isBelowGroup(grid, top, row))
  );
}

function isBelowGroup(grid: SheetGrid, top: number, row: GridRow): boolean {
  return row.cells.every(({ column }) => {
    const above = grid.merges.at(top, column);
    return above !== null && above.right > above.left && above.bottom < row.row;
  });
}

function isMergedInto(grid: SheetGrid, first: GridRow, row: number): boolean {
  return first.cells.some(({ column }) => (grid.merges.at(first.row, column)?.bottom ?? 0) >= row);
}

function mergedBottom(grid: SheetGrid, first: GridRow): number {
  return Math.max(
    first.row,
    ...first.cells
      .filter(({ text }) => readCaption(text) !== null)
      .map(({ column }) => Math.min(grid.merges.at(first.row, column)?.bottom ?? first.row, first.row + MAX_DEPTH - 1)),
  );
}

function isTableHead(columns: readonly HeaderColumn[]): boolean {
  const fields = new Set<AnnexField>(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const isTasked = ['units', 'leadUnit', 'responsibleLeader', 'annualTarget', 'due'].some((field) =>
    fields.has(field as AnnexField),
  );
  return fields.size >= LEAST_FIELDS && fields.has('content') && isTasked;
}

function readColumns(grid: SheetGrid, rows: readonly GridRow[]): HeaderColumn[] {
  const columns = new Set<number>();
  for (const { row, cells } of rows) {
    for (const { column } of cells) {
      const merge = grid.merges.at(row, column);
      for (let at = column; at <= (merge?.right ?? column); at += 1) columns.add(at);
    }
  }
  const drafts = [...columns]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const texts = captionsOf(grid, rows, index);
      const caption = texts.at(-1);
      if (caption === undefined) return [];
      return [{ index, caption, group: texts.length > 1 ? texts.slice(0, -1).join(' ') : null }];
    });
  return assignFields(drafts).map(({ index, caption, group, field, year }) => ({
    index,
    year,
    field,
    caption,
    group,
    column: columnLetters(index),
    width: grid.columns.find(({ from, to }) => from <= index && index <= to)?.width ?? null,
  }));
}

/** Texts over one column from top to bottom, merges filled; a pasted group without its merge reaches to the right. */
function captionsOf(grid: SheetGrid, rows: readonly GridRow[], index: number): string[] {
  const texts: string[] = [];
  for (const [depth, row] of rows.entries()) {
    const merge = grid.merges.at(row.row, index);
    if (merge !== null && merge.top < row.row && merge.top >= rows[0]!.row) continue;
    const anchor = merge === null ? index : merge.left;
    const own = row.cells.find(({ column }) => column === anchor)?.text;
    const below = rows[depth + 1]?.cells.some(({ column }) => column === index) ?? false;
    const text = own ?? (below ? groupToTheLeft(grid, row, rows[depth + 1]!, index) : undefined);
    if (text !== undefined && text !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

function groupToTheLeft(grid: SheetGrid, row: GridRow, next: GridRow, index: number): string | undefined {
  const left = row.cells.filter(({ column }) => column < index).at(-1);
  if (left === undefined || grid.merges.at(row.row, left.column) !== null) return undefined;
  const isGroup = next.cells.some(({ column }) => column === left.column);
  return isGroup && readCaption(left.text) === null ? left.text : undefined;
}
