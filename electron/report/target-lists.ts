/** 问题清单, 协调事项清单 and 逾期清单 of a round. “无” is no problem and asks for no coordination (`nothing-words.ts`). */
import { dayWords } from '#domain/form-text.ts';
import { saysNothing } from '#domain/nothing-words.ts';
import type { CoordinationLevel } from '#domain/round.ts';
import {
  COUNTING_RULE,
  entryText,
  type ListEntry,
  type ListHead,
  type ListTarget,
  leftOutLines,
  stateWords,
  totalsOf,
} from './list-target.ts';
import { type ListRow, listPaper, type RoundListPaper, shortened } from './round-list-paper.ts';

export interface Reported {
  target: ListTarget;
  entry: ListEntry;
}

const reportedOf = (targets: readonly ListTarget[]): Reported[] =>
  targets.flatMap((target) => target.entries.map((entry) => ({ target, entry })));

/** One row per problem of a unit with a target, in table order. */
export function difficultyList(targets: readonly ListTarget[], head: ListHead): RoundListPaper {
  const found = reportedOf(targets).filter(({ entry }) => !saysNothing(entry.difficulty));
  const rows = found.map(
    ({ target, entry }): ListRow => ({
      taskId: target.taskId,
      texts: [
        target.label,
        target.content,
        target.text,
        entry.difficulty,
        entry.nextStep,
        entry.unitName,
        target.leaders,
        stateWords(target, '\n'),
      ],
      line: `${target.label}，${entry.unitName}：${shortened(entry.difficulty)}`,
    }),
  );
  const totals = [
    answerTotals(targets, found, 'difficulty', '问题'),
    '口径：按单位和分项目标逐条列出；写“无”“暂无”等的计为没有问题，空白的计为未填，均不列入。',
    ...leftOutLines(head),
  ];
  const columns = [
    ['事项', 9],
    ['任务内容', 20],
    ['年度任务目标', 22],
    ['存在问题', 28],
    ['下一步计划', 24],
    ['报送单位', 12],
    ['责任领导', 10],
    ['状态', 11, 'centred'],
  ] as const;
  return listPaper({ name: '存在问题清单', sheetName: '问题清单', columns }, head, rows, totals);
}

const LEVELS: readonly CoordinationLevel[] = ['district', 'city', 'province', 'open'];
const LEVEL_WORDS: Readonly<Record<CoordinationLevel, string>> = {
  district: '提请区级协调',
  city: '提请市级协调',
  province: '提请省级协调',
  open: '协调层级未定',
};

/** What needs coordination, by level; levels without any left out. In table order within each. */
export function coordinationByLevel(targets: readonly ListTarget[]): { words: string; those: Reported[] }[] {
  const found = reportedOf(targets).filter(({ entry }) => !saysNothing(entry.coordination));
  return LEVELS.map((level) => ({
    words: LEVEL_WORDS[level],
    those: found.filter(({ entry }) => (entry.coordinationLevel ?? 'open') === level),
  })).filter(({ those }) => those.length > 0);
}

/** Totals by answer and by level, and their counting rule. */
export function coordinationTotals(targets: readonly ListTarget[]): string[] {
  const byLevel = coordinationByLevel(targets);
  const found = byLevel.flatMap(({ those }) => those);
  const levels = byLevel.map(({ words, those }) => `${words}${those.length}条`).join('、');
  return [
    answerTotals(targets, found, 'coordination', '协调事项') + (levels === '' ? '' : `按层级分：${levels}。`),
    '口径：按单位和分项目标逐条列出；写“无”“不需要”等的计为没有协调事项，空白的计为未填，均不列入。',
  ];
}

/** By level, in table order within each. */
export function coordinationList(targets: readonly ListTarget[], head: ListHead): RoundListPaper {
  const rows = coordinationByLevel(targets).flatMap(({ words, those }) =>
    those.map(
      ({ target, entry }): ListRow => ({
        section: `${words}（${those.length}条）`,
        taskId: target.taskId,
        texts: [
          target.label,
          target.content,
          target.text,
          entry.coordination,
          saysNothing(entry.difficulty) ? '' : entry.difficulty,
          entry.unitName,
          target.leaders,
        ],
        line: `${words}：${target.label}，${entry.unitName}：${shortened(entry.coordination)}`,
      }),
    ),
  );
  const totals = [...coordinationTotals(targets), ...leftOutLines(head)];
  const columns = [
    ['事项', 9],
    ['任务内容', 23],
    ['年度任务目标', 24],
    ['需协调事项', 34],
    ['存在问题', 24],
    ['报送单位', 12],
    ['责任领导', 10],
  ] as const;
  return listPaper({ name: '需协调事项清单', sheetName: '协调事项清单', columns }, head, rows, totals);
}

/** How the answers divide: with one, saying none, left empty; and the targets nobody answered for. */
function answerTotals(
  targets: readonly ListTarget[],
  found: readonly Reported[],
  field: 'difficulty' | 'coordination',
  what: string,
): string {
  const all = reportedOf(targets);
  const empty = all.filter(({ entry }) => entry[field].trim() === '').length;
  const units = new Set(found.map(({ entry }) => entry.unitName)).size;
  const tasks = new Set(found.map(({ target }) => target.taskId)).size;
  const with_ = new Set(found.map(({ target }) => target.targetId)).size;
  const silent = targets.filter(({ entries }) => entries.length === 0).length;
  const partly = targets.filter(({ entries, countsAs }) => entries.length > 0 && countsAs === 'unreported').length;
  return [
    `共${found.length}条${what}，涉及${units}个单位、${tasks}项任务、${with_}个分项目标。`,
    `本轮${targets.length}个分项目标：已有单位报送${targets.length - silent}个${partly === 0 ? '' : `（其中${partly}个还有单位未报）`}、未报${silent}个；`,
    `报送内容${all.length}条：有${what}${found.length}条、没有${what}${all.length - found.length - empty}条、未填${empty}条。`,
  ].join('');
}

/** Longest overdue first. */
export function overdueList(targets: readonly ListTarget[], head: ListHead): RoundListPaper {
  const found = targets
    .flatMap((target) => (target.overdue === null ? [] : [{ target, overdue: target.overdue }]))
    .sort((a, b) => b.overdue.days - a.overdue.days);
  const rows = found.map(
    ({ target, overdue }): ListRow => ({
      taskId: target.taskId,
      texts: [
        target.label,
        target.content,
        target.text,
        dayWords(overdue.dueOn),
        String(overdue.days),
        target.leadUnit,
        target.leaders,
        entryText(target, 'progressNote', '') || (target.countsAs === 'unreported' ? '未报' : ''),
        entryText(target, 'nextStep', ''),
        stateWords(target, '\n'),
      ],
      line: `${target.label}，${target.leadUnit}：${shortened(target.text, 40)}，应于${dayWords(overdue.dueOn)}前完成，逾期${overdue.days}天`,
    }),
  );
  const late = targets.filter(({ isLateDone }) => isLateDone).length;
  const totals = [
    `逾期未完成：${totalsOf(found.map(({ target }) => target))}`,
    `本轮${targets.length}个分项目标：逾期未完成${found.length}个、其余${targets.length - found.length}个${late === 0 ? '' : `（其中逾期后已完成${late}个）`}。`,
    COUNTING_RULE.replace(
      '口径：',
      '口径：完成时限（分步的，为最早一个未完成的时限）已过而未完成的计为逾期，时限当天不计；',
    ),
    ...leftOutLines(head),
  ];
  const columns = [
    ['事项', 10.5],
    ['任务内容', 16],
    ['年度任务目标', 19],
    ['完成时限', 13.5, 'centred'],
    ['逾期天数', 5.5],
    ['牵头单位', 10],
    ['责任领导', 9],
    ['进展情况', 23],
    ['下一步计划', 17],
    ['状态', 11, 'centred'],
  ] as const;
  return listPaper({ name: '逾期未完成事项清单', sheetName: '逾期清单', columns }, head, rows, totals);
}
