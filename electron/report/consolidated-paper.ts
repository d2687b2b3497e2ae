/** 汇总表: the official table with what the round brought in beside each task. */
import type { AnnexField } from '#domain/annex.ts';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import {
  COUNTING_RULE,
  classCounts,
  entryText,
  type ListHead,
  type ListTarget,
  leftOutLines,
  lightCounts,
  stateWords,
  totalsOf,
} from './list-target.ts';
import { columnOf, listSubtitle, listTitle, type RoundListPaper, shortened, weChatOf } from './round-list-paper.ts';
import { scopeCounts, standingCounts, type UnaskedTarget, unaskedStateWords, unaskedText } from './unasked-target.ts';

/** One annex: its paper as it is exported, and per task row, in order, every target of that task. */
export interface ConsolidatedAnnex {
  paper: AnnexPaper;
  tasks: {
    taskId: number;
    targets: { ordinal: number; told: ListTarget | UnaskedTarget }[];
  }[];
}

const ADDED = ['进展情况', '存在问题', '下一步计划', '状态'] as const;
const ADDED_WIDTHS = [39, 20, 24, 19] as const;
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
const UNASKED_RULE =
  '本轮未调度、免报的分项目标，状态和文字沿用以前轮次最近一次填报，并注明轮次，不计入本轮调度各状态、各灯的合计。';

export function consolidatedList(annexes: readonly ConsolidatedAnnex[], head: ListHead): RoundListPaper {
  const all = annexes.flatMap(toldOf).filter(isAsked);
  const hasUnasked = annexes.flatMap(toldOf).length > all.length;
  const rule = hasUnasked ? `${COUNTING_RULE}${UNASKED_RULE}` : COUNTING_RULE;
  // Waived ones stand in the table.
  const removed = leftOutLines({ ...head, leftOut: { ...head.leftOut, waived: 0 } });
  const totals = [sumOf(annexes), rule, ...removed];
  const papers = annexes.map((annex) => {
    if (annexes.length === 1) return paperOf(annex, head, totals);
    const [sum = '', ...others] = totals;
    return paperOf(annex, head, [`本表${sumOf([annex])}`, `全部附件${sum}`, ...others]);
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
  const texts = targets.map(({ ordinal, told }) => ({ ordinal, cells: cellsOf(told) }));
  return ADDED.map((_, index) =>
    texts
      .filter(({ cells }) => cells[index] !== '')
      .map(({ ordinal, cells }) => (targets.length > 1 ? `${ordinal}. ${cells[index]}` : cells[index]))
      .join('\n'),
  );
}

function cellsOf(told: ListTarget | UnaskedTarget): string[] {
  if (!isAsked(told)) {
    return [
      unaskedText(told, 'progressNote'),
      unaskedText(told, 'difficulty'),
      unaskedText(told, 'nextStep'),
      unaskedStateWords(told),
    ];
  }
  if (told.entries.length === 0) return ['未报', '', '', stateWords(told)];
  return [
    entryText(told, 'progressNote', '未填'),
    entryText(told, 'difficulty', '未填'),
    entryText(told, 'nextStep', '未填'),
    stateWords(told),
  ];
}

function isAsked(told: ListTarget | UnaskedTarget): told is ListTarget {
  return !('scope' in told);
}

function toldOf({ tasks }: ConsolidatedAnnex): (ListTarget | UnaskedTarget)[] {
  return tasks.flatMap(({ targets }) => targets.map(({ told }) => told));
}

/** Asked and not asked apart; each part adds up to its number, and both to all. */
function sumOf(annexes: readonly ConsolidatedAnnex[]): string {
  const all = annexes.flatMap(toldOf);
  const asked = all.filter(isAsked);
  const unasked = all.flatMap((told) => (isAsked(told) ? [] : told));
  if (unasked.length === 0) return totalsOf(asked);
  const tasks = annexes.reduce((sum, one) => sum + one.tasks.length, 0);
  const parts = [asked.length === 0 ? '' : `本轮调度${asked.length}个`, scopeCounts(unasked)].filter(Boolean);
  return [
    `共${tasks}项任务、${all.length}个分项目标：${parts.join('、')}。`,
    asked.length === 0 ? '' : `本轮调度的${asked.length}个：${classCounts(asked)}`,
    `其余${unasked.length}个沿用以前填报：${standingCounts(unasked)}。按灯分：${lightCounts(unasked)}。`,
  ].join('');
}

function taskIdsOf({ paper, tasks }: ConsolidatedAnnex): (number | null)[] {
  let next = 0;
  return paper.rows.map((row) => (row.kind === 'section' ? null : (tasks[next++]?.taskId ?? null)));
}
