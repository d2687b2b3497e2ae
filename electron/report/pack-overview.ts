/** 总体情况 of 调度会材料, on one page: lights and states against the round before, returns, what falls due, what changed. */
import { addDays, daysBetween, monthOf, yearOf } from '#domain/calendar.ts';
import { dayWords } from '#domain/form-text.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import type { PaperBlock, PaperPart, PaperRun, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { FORM_CLASSES, formClassOf, idsOf, ofLight } from './circular-figures.ts';
import { LIGHT_ORDER } from './list-target.ts';
import {
  DUE_AHEAD_DAYS,
  PACK_CLASS_WORDS,
  PACK_CLASSES,
  type PackFigures,
  type PackTarget,
  packClassOf,
  packTargets,
} from './pack-figures.ts';
import { LIGHT_LEGEND } from './pack-tables.ts';
import { counted, paragraph, plain, portraitPart } from './paper-frame.ts';
import { columnsOf, countOf, tableBlock } from './table-pieces.ts';

const TITLE = '总体情况';

export function overviewPart(figures: PackFigures): PaperPart {
  const targets = packTargets(figures.tasks);
  // A heading, not a title: all of it is to stand on one page.
  const head: PaperBlock = {
    kind: 'heading',
    level: 1,
    text: `${TITLE}（${figures.roundTitle}，截至${dayWords(figures.asOf)}）`,
  };
  if (targets.length === 0) {
    return portraitPart(TITLE, [head, paragraph('台账中没有分项目标。'), ...formBlocks(figures)]);
  }
  return portraitPart(TITLE, [
    head,
    lightBars(figures, targets),
    tableBlock(lightTable(figures, targets)),
    tableBlock(stateTable(figures, targets)),
    ...formBlocks(figures),
    tableBlock(movementTable(figures, targets)),
  ]);
}

/** Bars of this round, above those of the round before. */
function lightBars({ roundTitle, previous }: PackFigures, targets: readonly PackTarget[]): PaperBlock {
  const now = LIGHT_ORDER.map((light) => ofLight(targets, light).length);
  const before = LIGHT_ORDER.map(
    (light) => targets.filter((one) => previous?.lights.get(one.targetId) === light).length,
  );
  const total = targets.length;
  return {
    kind: 'bars',
    caption: '分项目标亮灯情况（个）',
    legend: LIGHT_LEGEND,
    rows: [
      { label: roundTitle, counts: now, total },
      ...(previous === null ? [] : [{ label: previous.title, counts: before, total }]),
    ],
  };
}

function lightTable(figures: PackFigures, targets: readonly PackTarget[]): PaperTable {
  const late = targets.filter(({ isLateDone }) => isLateDone);
  const { previous } = figures;
  return {
    columns: columnsOf([
      ['按灯分', 22],
      ['分项目标', 14],
      ...LIGHT_ORDER.map((light) => [LIGHT_NAMES[light], 10] as const),
    ]),
    rows: againstBefore(figures, targets, {
      classes: LIGHT_ORDER,
      words: (light) => `${LIGHT_NAMES[light]}的分项目标`,
      now: ({ light }) => light,
      before: ({ targetId }) => previous?.lights.get(targetId),
    }),
    footLines: [
      `口径：${figures.tasks.length}项任务、${targets.length}个分项目标${previous === null ? '' : '，两轮按同一批统计'}${late.length === 0 ? '' : `；黄灯中逾期完成${late.length}个`}。`,
    ],
  };
}

function stateTable(figures: PackFigures, targets: readonly PackTarget[]): PaperTable {
  const { previous } = figures;
  const before = ({ targetId }: PackTarget) => previous?.classes.get(targetId);
  const met = new Set(targets.flatMap((target) => [packClassOf(target), before(target)]));
  const classes = PACK_CLASSES.filter((one) => met.has(one));
  const disproved = targets.filter(({ isDisproved }) => isDisproved);
  return {
    columns: columnsOf([
      ['按所报状态分', 22],
      ['分项目标', 14],
      ...classes.map((one) => [PACK_CLASS_WORDS[one], 10] as const),
    ]),
    rows: againstBefore(figures, targets, {
      classes,
      words: (one) => `${PACK_CLASS_WORDS[one]}的分项目标`,
      now: packClassOf,
      before,
    }),
    footLines: [
      `口径：几个单位报送的以最慢的为准，有一家未报计为未报${disproved.length === 0 ? '' : `；核实不属实${disproved.length}个`}。`,
    ],
  };
}

interface Classing<C> {
  classes: readonly C[];
  words(one: C): string;
  now(target: PackTarget): C;
  before(target: PackTarget): C | undefined;
}

/** This round, the round before, and the difference of each class. Each row adds up to its total. */
function againstBefore<C>(
  { roundTitle, previous }: PackFigures,
  targets: readonly PackTarget[],
  { classes, words, now, before }: Classing<C>,
): PaperTableRow[] {
  const total = counted(idsOf(targets), '全部分项目标');
  const here = Map.groupBy(targets, now);
  const there = Map.groupBy(targets, before);
  const cells = (by: ReadonlyMap<C | undefined, readonly PackTarget[]>, title: string): PaperText[] =>
    classes.map((one) => [counted(idsOf(by.get(one) ?? []), `${title}${words(one)}`)]);
  const rows: PaperTableRow[] = [{ kind: 'row', cells: [plain(roundTitle), [total], ...cells(here, roundTitle)] }];
  if (previous === null) return rows;
  const change = classes.map((one) => (here.get(one)?.length ?? 0) - (there.get(one)?.length ?? 0));
  return [
    ...rows,
    { kind: 'row', cells: [plain(previous.title), [total], ...cells(there, previous.title)] },
    { kind: 'row', cells: [plain('增减'), plain('0'), ...change.map((count) => plain(signed(count)))] },
  ];
}

function signed(count: number): string {
  return count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0';
}

function formBlocks({ forms, waivedForms }: PackFigures): PaperBlock[] {
  const waived = waivedForms === 0 ? '' : `另有${waivedForms}个单位免报。`;
  if (forms.length === 0) return [paragraph(`本轮没有应反馈的单位。${waived}`)];
  const classes = FORM_CLASSES.map(([key, word]) => ({
    key,
    word,
    those: forms.filter((form) => formClassOf(form) === key),
  })).filter(({ key, those }) => those.length > 0 || ALWAYS_TOLD.includes(key));
  return [
    tableBlock({
      columns: columnsOf([['反馈情况', 16], ['应反馈', 10], ...classes.map(({ word }) => [word, 10] as const)]),
      rows: [
        {
          kind: 'row',
          cells: [
            plain('单位（个）'),
            [unitCount(forms, '应反馈单位')],
            ...classes.map(({ word, those }) => [unitCount(those, `${word}的单位`)]),
          ],
        },
      ],
      footLines: [`口径：每份反馈表只计一类，时限当天收到的计为按时。${waived}`],
    }),
  ];
}

const ALWAYS_TOLD: readonly string[] = ['onTime', 'late', 'missing'];

function unitCount(forms: PackFigures['forms'], what: string): PaperRun {
  const targetIds = [...new Set(forms.flatMap((form) => form.targetIds))];
  return countOf(forms.length, targetIds, `${what}的分项目标`);
}

export function dueAhead<T extends PackTarget>(targets: readonly T[], asOf: string): T[] {
  return targets.filter(({ nextDueOn }) => {
    if (nextDueOn === null) return false;
    const days = daysBetween(asOf, nextDueOn);
    return days >= 0 && days <= DUE_AHEAD_DAYS;
  });
}

/** What changed and what falls due. Newly red less recovered is what the table of lights says of red. */
function movementTable(figures: PackFigures, targets: readonly PackTarget[]): PaperTable {
  const { previous, finished, noMovement, asOf } = figures;
  const due = dueAhead(targets, asOf);
  const cells: [string, readonly number[]][] = [];
  if (previous === null) cells.push(['已完成', finished]);
  else {
    const wasRed = ({ targetId }: PackTarget): boolean => previous.lights.get(targetId) === 'red';
    cells.push(
      ['新增红灯', idsOf(targets.filter((one) => one.light === 'red' && !wasRed(one)))],
      ['红灯转出', idsOf(targets.filter((one) => one.light !== 'red' && wasRed(one)))],
      ['新完成', finished],
      ['没有进展', noMovement],
    );
  }
  cells.push([`${DUE_AHEAD_DAYS}天内到期`, idsOf(due)]);
  const compared =
    previous === null
      ? '本轮是第一轮调度，没有上一轮可以比较；'
      : `前四项与${previous.title}相比，可以重复，两轮均未报送（本轮截止日未到的不计）或者所报相同的计为没有进展；`;
  return {
    columns: columnsOf([['变化和到期', 22], ...cells.map(([word]) => [word, 14] as const)]),
    rows: [
      {
        kind: 'row',
        cells: [plain('分项目标（个）'), ...cells.map(([word, ids]): PaperText => [counted(ids, `${word}的分项目标`)])],
      },
    ],
    footLines: [
      `口径：${compared}到期按最早一个未完成的时限计，至${dayWords(addDays(asOf, DUE_AHEAD_DAYS))}${monthsOf(due, asOf)}。`,
    ],
  };
}

/** ，其中10月6个、11月2个: by month of the earliest open day. */
function monthsOf(due: readonly PackTarget[], asOf: string): string {
  if (due.length === 0) return '';
  const months = [...Map.groupBy(due, ({ nextDueOn }) => (nextDueOn ?? '').slice(0, 7))].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `，其中${months.map(([month, those]) => `${monthWords(month, asOf)}${those.length}个`).join('、')}`;
}

function monthWords(month: string, asOf: string): string {
  const day = `${month}-01`;
  const words = `${monthOf(day)}月`;
  return yearOf(day) === yearOf(asOf) ? words : `${yearOf(day)}年${words}`;
}
