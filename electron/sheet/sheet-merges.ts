/** Merged ranges made harmless: cut to what is in use, overlaps left out, bounded in number. */
import type { CellRange } from './cell-reference.ts';
import { GRID_LIMITS, type GridRow } from './grid.ts';
import { MergeMap } from './merge-map.ts';

/** Rows that all merges together may cover; beyond it they were made to exhaust. */
const MAX_COVERED_ROWS = 200_000;
/** Merges that end a little below the text are drawn by hand; thousands of rows below is a slip or an attack. */
const USUAL_OVERHANG = 1000;

/** `isCut` when a range was shortened by more than the usual overhang, or left out. */
export function usableMerges(
  ranges: Iterable<CellRange>,
  rows: readonly GridRow[],
): { merges: MergeMap; isCut: boolean } {
  const lastRow = rows.at(-1)?.row ?? 0;
  const merges = new MergeMap();
  let coveredRows = 0;
  let isCut = false;
  for (const range of ranges) {
    if (range.top > lastRow || range.left > GRID_LIMITS.columns) continue;
    const bottom = Math.min(range.bottom, lastRow);
    const right = Math.min(range.right, GRID_LIMITS.columns);
    if (range.bottom > bottom + USUAL_OVERHANG || range.right > right) isCut = true;
    if (range.top === bottom && range.left === right) continue;
    coveredRows += bottom - range.top + 1;
    if (merges.count >= GRID_LIMITS.merges || coveredRows > MAX_COVERED_ROWS) return { merges, isCut: true };
    if (!merges.add({ top: range.top, left: range.left, bottom, right })) isCut = true;
  }
  return { merges, isCut };
}

/** Takes out what Excel does not show either: text left behind in covered cells of a merge. True when there was any. */
export function dropCoveredCells(rows: GridRow[], merges: MergeMap): boolean {
  let isDropped = false;
  if (merges.count === 0) return false;
  for (const row of rows) {
    const shown = row.cells.filter(({ column }) => {
      const merge = merges.at(row.row, column);
      return merge === null || (merge.top === row.row && merge.left === column);
    });
    if (shown.length === row.cells.length) continue;
    isDropped = true;
    row.cells = shown;
  }
  return isDropped;
}
