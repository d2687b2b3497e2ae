/** How a table lies on its page, printed or in Word: its type, and which of its rows go on overleaf. */
import { splitNumbered } from '#domain/numbered-text.ts';
import type { PaperPart, PaperTable, PaperTableRow } from '#domain/paper.ts';

type Orientation = PaperPart['orientation'];

/** Points of the text area and millimetres of its height. */
const AREA = { portrait: { points: 442, height: 225 }, landscape: { points: 638, height: 156 } } as const;
/** Text sizes with their line, in points and millimetres: 四号, 小四, 五号. */
export const TABLE_SIZES = {
  14: { points: 14, line: 7 },
  12: { points: 12, line: 6 },
  10: { points: 10.5, line: 5.2 },
} as const;
export type TableSize = keyof typeof TABLE_SIZES;
/** What the head takes of a page, and label, title and caption of a first one, in millimetres. */
const HEAD_HEIGHT = 22;
const TITLE_HEIGHT = 60;

/** Four columns upright are read like text; more of them need small type. */
export function tableSize({ columns }: PaperTable, orientation: Orientation): TableSize {
  const isUpright = orientation === 'portrait';
  if (columns.length <= (isUpright ? 4 : 6)) return 14;
  return columns.length <= (isUpright ? 7 : 9) ? 12 : 10;
}

/** Share of the width of each column; they add up to 1. */
export function columnShares({ columns }: PaperTable): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  return columns.map(({ width }) => width / total);
}

/** Per row: whether a page may be too short for it, so that it goes on overleaf. A guess on the safe side. */
export function tallRows(table: PaperTable, orientation: Orientation): boolean[] {
  const { points, height } = AREA[orientation];
  const size = TABLE_SIZES[tableSize(table, orientation)];
  const signs = columnShares(table).map((share) => Math.max(1, Math.floor((share * points - 7.5) / size.points)));
  // A section's line goes with the row below it.
  const first = table.rows.findIndex(({ kind }) => kind !== 'section');
  return table.rows.map((row, index) => {
    const room = (height - HEAD_HEIGHT - (index <= first ? TITLE_HEIGHT : 0)) / size.line;
    return linesOf(row, signs) > room;
  });
}

/** “1. … 2. …” stands on lines of its own: for the eye, the text is the same. */
export function cellLines(text: string): string[] {
  return splitNumbered(text).map((part) => part.label + part.text.trimEnd());
}

function linesOf(row: PaperTableRow, signs: readonly number[]): number {
  if (row.kind === 'section') return 1;
  return row.cells.reduce((most, cell, index) => {
    const parts = cellLines(cell.map(({ text }) => text).join('')).flatMap((line) => line.split('\n'));
    const lines = parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (signs[index] ?? 1))), 0);
    return Math.max(most, lines);
  }, 1);
}
