/** One page set per responsible leader: what needs him, and his tasks by light. */
import { dayWords } from '#domain/form-text.ts';
import { type Light, lightOfTask } from '#domain/light.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import type { PaperBlock, PaperPart, PaperRun, PaperTable, PaperText } from '#domain/paper.ts';
import { compareKey } from '#domain/written-text.ts';
import { idsOf, ofLight } from './circular-figures.ts';
import { LIGHT_ORDER } from './list-target.ts';
import { askedOf } from './pack-coordination.ts';
import { DUE_AHEAD_DAYS, type PackFigures, type PackTarget, type PackTask, packTargets } from './pack-figures.ts';
import { pressingClasses, toldText } from './pack-items.ts';
import { dueAhead } from './pack-overview.ts';
import { partSubtitle } from './pack-tables.ts';
import { counted, paragraph, plain, portraitPart, ruleBlock } from './paper-frame.ts';
import { columnsOf, countOf, rowNumber, sectionedRows, tableBlock, textCell } from './table-pieces.ts';
import { coordinationByLevel } from './target-lists.ts';

const NOBODY = '未列责任领导';

/** In the order in which the table names them first; those asked for and without a task too. */
export function leaderParts(figures: PackFigures, wanted: readonly string[] | undefined): PaperPart[] {
  const all = tasksByLeader(figures.tasks);
  if (wanted === undefined) return [...all].map(([leader, tasks]) => leaderPart(figures, leader, tasks));
  const byKey = new Map([...all].map(([leader, tasks]) => [compareKey(leader), tasks] as const));
  return wanted.map((leader) => leaderPart(figures, leader, byKey.get(compareKey(leader)) ?? []));
}

function tasksByLeader(tasks: readonly PackTask[]): Map<string, PackTask[]> {
  const found = new Map<string, PackTask[]>();
  for (const task of tasks) {
    for (const leader of task.leaders.length === 0 ? [NOBODY] : task.leaders) {
      const present = found.get(leader);
      if (present === undefined) found.set(leader, [task]);
      else present.push(task);
    }
  }
  return found;
}

function leaderPart(figures: PackFigures, leader: string, tasks: readonly PackTask[]): PaperPart {
  const title = leader === NOBODY ? '未列责任领导的任务情况' : `${leader}同志负责任务情况`;
  const targets = packTargets(tasks);
  const head: PaperBlock[] = [{ kind: 'title', text: title }, partSubtitle(figures)];
  if (tasks.length === 0) {
    return portraitPart(title, [...head, paragraph(`截至${dayWords(figures.asOf)}，没有由${leader}同志负责的任务。`)]);
  }
  return portraitPart(title, [
    ...head,
    { kind: 'heading', level: 1, text: '一、总体情况' },
    countLine(tasks, leader),
    ruleBlock(
      '口径：按责任领导栏所列、统计日在任的领导统计，共同负责的任务各自计数；任务的灯取其分项目标中最差的灯，没有分项目标的计为灰灯。',
    ),
    { kind: 'heading', level: 1, text: '二、需要关注和协调的事项' },
    ...needBlocks(figures, targets),
    { kind: 'heading', level: 1, text: '三、任务一览' },
    tableBlock(taskTable(tasks, leader)),
  ]);
}

/** Tasks and targets, each by light. */
function countLine(tasks: readonly PackTask[], leader: string): PaperBlock {
  const targets = packTargets(tasks);
  const byLight = Map.groupBy(tasks, taskLight);
  const tasksOf = (light: Light): readonly PackTask[] => byLight.get(light) ?? [];
  const runs = (unit: string, run: (light: Light) => PaperRun): PaperRun[] =>
    LIGHT_ORDER.flatMap((light, index): PaperRun[] => [
      { text: `${index === 0 ? '' : '、'}${LIGHT_NAMES[light]}` },
      run(light),
      { text: unit },
    ]);
  return paragraph(
    '负责任务',
    countOf(tasks.length, idsOf(targets), `${leader}的任务所含分项目标`),
    '项：',
    ...runs('项', (light) => {
      const those = tasksOf(light);
      return countOf(those.length, idsOf(packTargets(those)), `${leader}的${LIGHT_NAMES[light]}任务所含分项目标`);
    }),
    '；分项目标',
    counted(idsOf(targets), `${leader}的分项目标`),
    '个：',
    ...runs('个', (light) => counted(idsOf(ofLight(targets, light)), `${leader}的${LIGHT_NAMES[light]}分项目标`)),
    '。',
  );
}

/** Each target once below 红灯, 黄灯 or 临近到期; coordination beside them. */
function needBlocks({ asOf }: PackFigures, targets: readonly PackTarget[]): PaperBlock[] {
  const levels = coordinationByLevel(askedOf(targets));
  const requests = levels.reduce((sum, { those }) => sum + those.length, 0);
  const pressing = pressingClasses(targets);
  const ahead = dueAhead(targets, asOf).filter(({ light }) => light === 'green' || light === 'grey');
  const chapters: [string, PaperBlock][] = [];
  if (requests > 0) {
    chapters.push([`提请协调的事项${requests}条`, tableBlock(coordinationTable(levels))]);
  }
  for (const { name, those } of pressing) chapters.push([`${name}${those.length}个`, tableBlock(targetTable(those))]);
  if (ahead.length > 0) {
    chapters.push([`其他今后${DUE_AHEAD_DAYS}天内到期的${ahead.length}个`, tableBlock(targetTable(ahead))]);
  }
  if (chapters.length === 0) {
    return [paragraph(`没有提请协调的事项，没有红灯、黄灯和今后${DUE_AHEAD_DAYS}天内到期的分项目标。`)];
  }
  const numerals = '一二三四五';
  return chapters.flatMap(([text, block], index): PaperBlock[] => [
    { kind: 'heading', level: 2, text: `（${numerals[index] ?? ''}）${text}` },
    block,
  ]);
}

function coordinationTable(levels: ReturnType<typeof coordinationByLevel>): PaperTable {
  return {
    columns: columnsOf([
      ['序号', 9],
      ['事项', 14],
      ['年度任务目标', 34, 'left'],
      ['需协调事项', 38, 'left'],
      ['报送单位', 16],
    ]),
    rows: sectionedRows(
      levels.map(({ words, those }) => ({ title: `${words}（${those.length}条）`, those })),
      ({ target, entry }, number) => [
        rowNumber(number, target),
        plain(target.label),
        textCell(target.text),
        textCell(entry.coordination),
        plain(entry.unitName),
      ],
    ),
    footLines: [],
  };
}

function targetTable(targets: readonly PackTarget[]): PaperTable {
  return {
    columns: columnsOf([
      ['序号', 9],
      ['事项', 14],
      ['年度任务目标', 32, 'left'],
      ['牵头单位', 14],
      ['完成时限', 18],
      ['情况', 13],
      ['下一步计划', 29, 'left'],
    ]),
    rows: targets.map((target, index) => ({
      kind: 'row',
      cells: [
        rowNumber(index + 1, target),
        plain(target.label),
        textCell(target.text),
        plain(target.leadUnit),
        plain(target.dueWords),
        plain(target.why),
        plain(toldText(target, 'nextStep')),
      ],
    })),
    footLines: [],
  };
}

/** By the light of the task, worst first; the columns add up to the last row. */
function taskTable(tasks: readonly PackTask[], leader: string): PaperTable {
  const byLight = Map.groupBy(tasks, taskLight);
  const sections = LIGHT_ORDER.map((light) => {
    const those = byLight.get(light) ?? [];
    return { title: `${LIGHT_NAMES[light]}任务${those.length}项`, those };
  });
  const cells = (targets: readonly PackTarget[], whose: string): PaperText[] => [
    [counted(idsOf(targets), `${whose}的分项目标`)],
    ...LIGHT_ORDER.map((light) => [counted(idsOf(ofLight(targets, light)), `${whose}的${LIGHT_NAMES[light]}分项目标`)]),
  ];
  return {
    columns: columnsOf([
      ['事项', 14],
      ['任务内容', 52, 'left'],
      ['牵头单位', 18],
      ['分项', 8],
      ...LIGHT_ORDER.map((light) => [LIGHT_NAMES[light].slice(0, 1), 6] as const),
    ]),
    rows: [
      ...sectionedRows(sections, (task) => [
        plain(task.label),
        textCell(task.content),
        plain(task.leadUnit),
        ...cells(task.targets, task.label),
      ]),
      { kind: 'total', cells: [plain('合计'), plain(`${tasks.length}项`), [], ...cells(packTargets(tasks), leader)] },
    ],
    footLines: ['口径：红、黄、绿、灰为分项目标数，相加等于分项数。'],
  };
}

function taskLight({ targets }: PackTask): Light {
  return lightOfTask(targets.map(({ light, isLateDone }) => ({ light, rule: isLateDone ? 'lateDone' : 'reported' })))
    .light;
}
