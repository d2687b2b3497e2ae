/** Pieces of tables in papers: columns, cells that open their targets, rows below section lines. */
import type { PaperBlock, PaperRun, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { counted, plain } from './paper-frame.ts';

type Align = PaperTable['columns'][number]['align'];
export type ColumnSpec = readonly [caption: string, width: number, align?: Align];

/** In the middle unless said otherwise. */
export function columnsOf(specs: readonly ColumnSpec[]): PaperTable['columns'] {
  return specs.map(([caption, width, align = 'center']) => ({ caption, width, align }));
}

/** A count of something else than targets that opens the targets behind it. */
export function countOf(count: number, targetIds: readonly number[], label: string): PaperRun {
  const text = String(count);
  return count === 0 || targetIds.length === 0 ? { text } : { text, rows: { label, targetIds: [...targetIds] } };
}

/** 序号 that opens the row's own target. */
export function rowNumber(number: number, { targetId, label }: { targetId: number; label: string }): PaperText {
  return [{ ...counted([targetId], label), text: String(number) }];
}

/** Rows below a section line each, numbered through; sections without rows left out. */
export function sectionedRows<T>(
  sections: readonly { title: string; those: readonly T[] }[],
  cells: (row: T, number: number) => PaperText[],
): PaperTableRow[] {
  let number = 0;
  return sections
    .filter(({ those }) => those.length > 0)
    .flatMap(({ title, those }): PaperTableRow[] => [
      { kind: 'section', text: title },
      ...those.map((row): PaperTableRow => {
        number += 1;
        return { kind: 'row', cells: cells(row, number) };
      }),
    ]);
}

export function tableBlock(table: PaperTable, caption: string | null = null): PaperBlock {
  return { kind: 'table', caption, table };
}

export function textCell(text: string): PaperText {
  return plain(text.trim());
}
