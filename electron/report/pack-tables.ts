/** What the parts of 调度会材料 share beside their tables: heads, lights, counting rule. */
import { dayWords } from '#domain/form-text.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import type { BarClass, PaperBlock } from '#domain/paper.ts';
import { LIGHT_MEANINGS } from './circular-figures.ts';
import { LIGHT_ORDER } from './list-target.ts';
import { type PackFigures, packTargets } from './pack-figures.ts';

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

export const LIGHT_RULE = `每个分项目标按统计日只亮一种灯，四种灯相加等于总数。${LIGHT_MEANINGS}`;

/** Said wherever whole tables are counted: what is counted, and what no longer is. */
export function ledgerRule({ tasks, head }: Pick<PackFigures, 'tasks' | 'head'>): string {
  const { removed } = head.leftOut;
  const left = removed === 0 ? '' : `另有${removed}个分项目标已从台账中移除，不计入。`;
  return `统计台账中的全部${tasks.length}项任务、${packTargets(tasks).length}个分项目标，一格中编有序号的各条分别计数，没有编号的一格计为1个。${left}`;
}
