/** Papers that tests write: the seed's, and small ones of any shape. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnexField } from '#domain/annex.ts';
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import { seedPapers } from '../../../seeds/make-annexes.ts';

export const SEEDS = join(import.meta.dirname, '../../../seeds');
export const SEED_TEXT = readFileSync(join(SEEDS, '区发〔2022〕9号.txt'), 'utf8');
export const SEED_PAPERS = seedPapers(SEED_TEXT);

type Column = [field: AnnexField | null, caption: string, group?: string];

export const SIX_COLUMNS: Column[] = [
  ['sequence', '序号'],
  ['content', '工作任务'],
  ['overallGoal', '总体目标'],
  ['annualTarget', '2023年任务目标'],
  ['responsibleLeader', '责任领导'],
  ['units', '责任单位'],
];

/** `rows`: a string is a section, a list the texts of a task. */
export function paperWith(
  rows: (string | string[])[],
  { columns = SIX_COLUMNS, ...others }: Partial<Omit<AnnexPaper, 'columns' | 'rows'>> & { columns?: Column[] } = {},
): AnnexPaper {
  return {
    label: '附件3',
    title: '2023年重点工作责任分工表',
    sheetName: '附件3',
    footLines: [],
    ...others,
    columns: columns.map(([field, caption, group = null]) => ({ field, caption, group, column: 'A', width: null })),
    rows: rows.map(
      (row): AnnexPaperRow =>
        typeof row === 'string' ? { kind: 'section', title: row } : { kind: 'task', texts: row },
    ),
  };
}
