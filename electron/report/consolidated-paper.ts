/** 汇总表: the official table with what the round brought in beside each task. */
import type { AnnexField } from '#domain/annex.ts';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import {
  COUNTING_RULE,
  entryText,
  type ListHead,
  type ListTarget,
  leftOutLines,
  stateWords,
  totalsOf,
} from './list-target.ts';
import { columnOf, listSubtitle, listTitle, type RoundListPaper, shortened, weChatOf } from './round-list-paper.ts';

/** One annex: its paper as it is exported, and per task row, in order, the targets of that task. */
export interface ConsolidatedAnnex {
  paper: AnnexPaper;
  tasks: {
    taskId: number;
    /** Every target of the task; null where the round does not ask it. */
    targets: { ordinal: number; listed: ListTarget | null }[];
  }[];
}

const ADDED = ['进展情况', '存在问题', '下一步计划', '状态'] as const;
const ADDED_WIDTHS = [42, 20, 24, 16] as const;
/** Units on A3 of the official columns; what the table has beside them shares alike. */
const OFFICIAL_WIDTHS: Partial<Record<AnnexField, number>> = {
  sequence: 6,
  content: 22,
  overallGoal: 26,
  annualTarget: 30,
  responsibleLeader: 10,
  units: 15,
  leadUnit: 11,
  supportingUnits: 13,
  due: 10,
  remark: 10,
};
const OTHER_WIDTH = 10;
const NOT_ASKED = '本轮未调度';

export function consolidatedList(annexes: readonly ConsolidatedAnnex[], head: ListHead): RoundListPaper {
  const all = annexes.flatMap(listedOf);
  const totals = [totalsOf(all), COUNTING_RULE, ...notAskedLines(annexes), ...leftOutLines(head)];
  const papers = annexes.map((annex) => {
    if (annexes.length === 1) return paperOf(annex, head, totals);
    const [sum = '', ...others] = totals;
    return paperOf(annex, head, [`本表${totalsOf(listedOf(annex))}`, `全部附件${sum}`, ...others]);
  });
  const lines = all.map(
    (target, index) =>
      `${index + 1}. ${target.label}，${target.leadUnit}，${stateWords(target)}：${shortened(entryText(target, 'progressNote', '') || '未报')}`,
  );
  return {
    papers,
    taskIds: annexes.map(taskIdsOf),
    rows: annexes.reduce((sum, { tasks }) => sum + tasks.length, 0),
    totals,
    text: weChatOf(listTitle('进展情况汇总', head), head, lines, totals),
  };
}

function paperOf({ paper, tasks }: ConsolidatedAnnex, head: ListHead, totals: string[]): AnnexPaper {
  let next = 0;
  return {
    ...paper,
    subtitle: listSubtitle(head, `${head.roundTitle}进展情况汇总，`),
    pageSize: 'A3',
    columns: [...paper.columns, ...ADDED.map(columnOf)],
    widths: [
      ...paper.columns.map(({ field }) => (field === null ? OTHER_WIDTH : (OFFICIAL_WIDTHS[field] ?? OTHER_WIDTH))),
      ...ADDED_WIDTHS,
    ],
    rows: paper.rows.map((row) => {
      if (row.kind === 'section') return row;
      const targets = tasks[next]?.targets ?? [];
      next += 1;
      return { kind: 'task', texts: [...row.texts, ...addedTexts(targets)] };
    }),
    footLines: [...paper.footLines, ...totals],
  };
}

type TaskTargets = ConsolidatedAnnex['tasks'][number]['targets'];

/** Of several targets each stands under its number, in the order of the cell. */
function addedTexts(targets: TaskTargets): string[] {
  const texts = targets.map(({ ordinal, listed }) => ({ ordinal, cells: cellsOf(listed) }));
  return ADDED.map((_, index) =>
    texts
      .filter(({ cells }) => cells[index] !== '')
      .map(({ ordinal, cells }) => (targets.length > 1 ? `${ordinal}. ${cells[index]}` : cells[index]))
      .join('\n'),
  );
}

function cellsOf(target: ListTarget | null): string[] {
  if (target === null) return ['', '', '', NOT_ASKED];
  if (target.entries.length === 0) return ['未报', '', '', stateWords(target)];
  return [
    entryText(target, 'progressNote', '未填'),
    entryText(target, 'difficulty', '未填'),
    entryText(target, 'nextStep', '未填'),
    stateWords(target),
  ];
}

function listedOf({ tasks }: ConsolidatedAnnex): ListTarget[] {
  return tasks.flatMap(({ targets }) => targets.flatMap(({ listed }) => listed ?? []));
}

function taskIdsOf({ paper, tasks }: ConsolidatedAnnex): (number | null)[] {
  let next = 0;
  return paper.rows.map((row) => (row.kind === 'section' ? null : (tasks[next++]?.taskId ?? null)));
}

function notAskedLines(annexes: readonly ConsolidatedAnnex[]): string[] {
  const count = annexes
    .flatMap(({ tasks }) => tasks.flatMap(({ targets }) => targets))
    .filter(({ listed }) => listed === null).length;
  return count === 0 ? [] : [`表中标“${NOT_ASKED}”的${count}个分项目标不计入总数。`];
}
