/** A target of a round as the lists tell it: texts, what its units returned, how it counts. All words final. */
import type { Light, ReportedState } from '#domain/light.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { CoordinationLevel } from '#domain/round.ts';

export interface ListEntry {
  unitName: string;
  /** 1.2万户, or as written where it is no number; '' when nothing was reported. */
  amountWords: string;
  progressNote: string;
  difficulty: string;
  nextStep: string;
  coordination: string;
  coordinationLevel: CoordinationLevel | null;
}

/**
 * `unreported`: a unit that is asked has not returned it yet · `unstated`: returned without a state. Several units: the
 * state of the slowest.
 */
export type ListClass = ReportedState | 'unstated' | 'unreported';

export interface ListTarget {
  targetId: number;
  taskId: number;
  /** 附件2第29项 */
  label: string;
  content: string;
  text: string;
  leaders: string;
  leadUnit: string;
  /** 完成时限 as it is written on forms. */
  dueWords: string;
  countsAs: ListClass;
  /** The office found that what was reported is not so. */
  isDisproved: boolean;
  light: Light;
  /** Why the light is what it is: 逾期35天 · 还有6天 */
  why: string;
  /** Day passed before the light was judged, and days since; null when nothing is overdue. */
  overdue: { dueOn: string; days: number } | null;
  isLateDone: boolean;
  /** In the order of the forms; of several units, those that returned it. */
  entries: ListEntry[];
  /** Several units return it: each text is told with its unit. */
  isShared: boolean;
}

/** Narrowing and day of a list, and what it says about itself. */
export interface ListHead {
  roundTitle: string;
  /** Day the lights and days are for. */
  asOf: string;
  /** 附件2, 责任领导林朝阳 …: what it was narrowed to. */
  narrowedTo: string[];
  /** Targets of the round, as narrowed, that no list can tell, by reason. */
  leftOut: { waived: number; removed: number };
}

export const CLASS_WORDS: Readonly<Record<ListClass, string>> = {
  ...STATE_WORDS,
  unstated: '状态未填',
  unreported: '未报',
};
/** Order in which totals name them. */
export const CLASSES: readonly ListClass[] = [
  'completed',
  'longTerm',
  'underWay',
  'adjustmentRequested',
  'notStarted',
  'unstated',
  'unreported',
];
export const LIGHT_ORDER: readonly Light[] = ['red', 'yellow', 'green', 'grey'];

/** 推进中，完成量1.2万户，绿灯 */
export function stateWords({ countsAs, isDisproved, entries, isShared, light }: ListTarget, between = '，'): string {
  const state = countsAs === 'unreported' && entries.length > 0 ? '部分单位未报' : CLASS_WORDS[countsAs];
  const amount = isShared ? '' : (entries[0]?.amountWords ?? '');
  return [isDisproved ? `${state}（核实不属实）` : state, amount === '' ? '' : `完成量${amount}`, LIGHT_NAMES[light]]
    .filter((part) => part !== '')
    .join(between);
}

/** One text of a target: of several units each with its name. `blank` stands for an empty one. */
export function entryText<F extends 'progressNote' | 'difficulty' | 'nextStep' | 'coordination'>(
  { entries, isShared }: { entries: readonly Pick<ListEntry, 'unitName' | F>[]; isShared: boolean },
  field: F,
  blank: string,
): string {
  return entries
    .map((entry) => {
      const text = entry[field].trim() === '' ? blank : entry[field].trim();
      return isShared && text !== '' ? `${entry.unitName}：${text}` : text;
    })
    .filter((text) => text !== '')
    .join('\n');
}

export function tasksOf(targets: readonly { taskId: number }[]): number {
  return new Set(targets.map(({ taskId }) => taskId)).size;
}

/** 50项任务、81个分项目标：已完成20个、…。 The classes add up to the targets. */
export function totalsOf(targets: readonly ListTarget[]): string {
  const total = `${tasksOf(targets)}项任务、${targets.length}个分项目标`;
  return targets.length === 0 ? `共${total}。` : `共${total}：${classCounts(targets)}`;
}

/** 已完成20个、…。按灯分：…。 The classes add up to the targets, and so do the lights. */
export function classCounts(targets: readonly ListTarget[]): string {
  const classes = CLASSES.flatMap((one) => {
    const those = targets.filter(({ countsAs }) => countsAs === one);
    const disproved = those.filter(({ isDisproved }) => isDisproved).length;
    const apart = disproved === 0 ? '' : `（其中核实不属实${disproved}个）`;
    return those.length === 0 ? [] : [`${CLASS_WORDS[one]}${those.length}个${apart}`];
  });
  return `${classes.join('、')}。按灯分：${lightCounts(targets)}。`;
}

/** 红灯1个、绿灯2个 */
export function lightCounts(targets: readonly { light: Light }[]): string {
  return LIGHT_ORDER.flatMap((light) => {
    const count = targets.filter((one) => one.light === light).length;
    return count === 0 ? [] : [`${LIGHT_NAMES[light]}${count}个`];
  }).join('、');
}

export const COUNTING_RULE =
  '口径：按牵头单位本轮所报状态统计，几个单位分别报送的，全部报送才计为已报，状态以进展最慢的为准；一格中编有序号的各条分别计为分项目标，没有编号的一格计为1个。';

/** What was left out, as a sentence; nothing when nothing was. */
export function leftOutLines({ leftOut: { waived, removed } }: Pick<ListHead, 'leftOut'>): string[] {
  const parts = [
    waived === 0 ? '' : `${waived}个分项目标本轮免报`,
    removed === 0 ? '' : `${removed}个分项目标已从台账中移除`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [`另有${parts.join('、')}，不列入本表，不计入总数。`];
}
