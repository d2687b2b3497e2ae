/** Pieces that the parts of 调度会材料 share: counting cells, columns, heads. */
import { dayWords } from '#domain/form-text.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import type { BarClass, PaperBlock, PaperRun, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { LIGHT_ORDER } from './circular-figures.ts';
import { type PackFigures, packTargets } from './pack-figures.ts';
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

/** （2022年三季度，截至2022年9月28日） */
export function partSubtitle({ roundTitle, asOf }: Pick<PackFigures, 'roundTitle' | 'asOf'>): PaperBlock {
  return { kind: 'subtitle', text: `（${roundTitle}，截至${dayWords(asOf)}）` };
}

const MARKS = { red: '■', yellow: '▲', green: '●', grey: '○' } as const;
const FILLS = { red: 'solid', yellow: 'hatched', green: 'dotted', grey: 'blank' } as const;

export const LIGHT_LEGEND: BarClass[] = LIGHT_ORDER.map((light) => ({
  key: light,
  label: `${MARKS[light]}${LIGHT_NAMES[light]}`,
  fill: FILLS[light],
}));

export const LIGHT_RULE =
  '每个分项目标按统计日只亮一种灯，四种灯相加等于总数。红灯：时限已过没有完成；黄灯：临近时限、进度滞后、存在风险或者逾期完成；绿灯：已经完成或者按进度推进；灰灯：没有写明时限且没有报送进展。';

/** Said wherever whole tables are counted: what is counted, and what no longer is. */
export function ledgerRule({ tasks, head }: Pick<PackFigures, 'tasks' | 'head'>): string {
  const { removed } = head.leftOut;
  const left = removed === 0 ? '' : `另有${removed}个分项目标已从台账中移除，不计入。`;
  return `统计台账中的全部${tasks.length}项任务、${packTargets(tasks).length}个分项目标，一格中编有序号的各条分别计数，没有编号的一格计为1个。${left}`;
}

export function textCell(text: string): PaperText {
  return plain(text.trim());
}
