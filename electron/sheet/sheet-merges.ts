/** Merged ranges made harmless: cut to what is in use, overlaps left out, bounded in number. */
import type { CellRange } from './cell-reference.ts';
import { type CoveredCell, GRID_LIMITS, type GridCell, type GridRow } from './grid.ts';
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

/** Takes out what Excel does not show either, and hands it over: text left behind in covered cells of a merge. */
export function takeCoveredCells(rows: GridRow[], merges: MergeMap): CoveredCell[] {
  const covered: CoveredCell[] = [];
  if (merges.count === 0) return covered;
  for (const row of rows) {
    const isShown = ({ column }: GridCell): boolean => {
      const merge = merges.at(row.row, column);
      return merge === null || (merge.top === row.row && merge.left === column);
    };
    if (row.cells.every(isShown)) continue;
    for (const cell of row.cells) if (!isShown(cell)) covered.push({ row: row.row, ...cell });
    row.cells = row.cells.filter(isShown);
  }
  return covered;
}
