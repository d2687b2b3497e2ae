/** Columns the layout does not know: kept under their own captions, or under their letters where they have none. */
import { columnLetters } from './cell-reference.ts';
import type { SheetGrid } from './grid.ts';
import type { FoundTable } from './table-finding.ts';

export interface ExtraColumn {
  index: number;
  /** Unique within the table: caption as written; with the letter behind it where two are the same. */
  name: string;
  /** '' for a column without a caption. */
  caption: string;
  group: string | null;
  width: number | null;
}

/** In order of the sheet. A column without caption counts when a task row has text in it. */
export function extraColumns(grid: SheetGrid, { header, body }: FoundTable): ExtraColumn[] {
  const captioned = new Set(header.columns.map(({ index }) => index));
  const bare = new Set<number>();
  for (const { kind, row } of body) {
    if (kind === 'section') continue;
    for (const { column, text } of row.cells) if (text !== '' && !captioned.has(column)) bare.add(column);
  }
  const extras: ExtraColumn[] = [];
  const candidates = [
    ...header.columns.flatMap(({ field, index, caption, group, width }) =>
      field === null ? [{ index, caption, group, width }] : [],
    ),
    ...[...bare].map((index) => ({ index, caption: '', group: null, width: widthOf(grid, index) })),
  ].sort((a, b) => a.index - b.index);
  const names = new Set(header.columns.flatMap(({ field, caption }) => (field === null ? [] : [caption])));
  for (const candidate of candidates) {
    const letters = columnLetters(candidate.index);
    const plain = candidate.caption === '' ? `${letters} 列` : candidate.caption;
    const name = names.has(plain) ? `${plain}（${letters} 列）` : plain;
    names.add(name);
    extras.push({ ...candidate, name });
  }
  return extras;
}

function widthOf(grid: SheetGrid, index: number): number | null {
  return grid.columns.find(({ from, to }) => from <= index && index <= to)?.width ?? null;
}
