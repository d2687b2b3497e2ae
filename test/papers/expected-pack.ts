/** Sentences and rows of 调度会材料 with their figures, from the record alone. */

import { changeCount, leftOut } from './expected-circular.ts';
import { expectedConsolidated } from './expected-consolidated.ts';
import { expectedLeaders } from './expected-leaders.ts';
import {
  AHEAD_DAYS,
  dueAhead,
  FORMS,
  head,
  IN_ORDER,
  LEVELS,
  LIGHTS,
  PRESSING,
  REPORTED,
  SAYS_MORE,
  STATES,
} from './figure-words.ts';
import { dayWords, next, type RecordFigures, type Row } from './record-figures.ts';

const SCOPES = [...STATES, ['waived', '免报'], ['notAsked', '未调度']] as const;

/** `before` is the record as the round before saw it; null where there is none. */
export function expectedPack(record: RecordFigures, before: RecordFigures | null, day: string): string[] {
  return [
    ...lightsAgainst(record),
    ...statesAgainst(record, before),
    ...forms(record),
    ...ahead(record, day),
    ...changes(record, day),
    ...sections(record),
    ...redYellow(record),
    ...coordination(record),
    ...expectedLeaders(record, day),
    ...unreturned(record),
    ...expectedConsolidated(record),
    ...general(record, day),
  ];
}

function general(record: RecordFigures, day: string): string[] {
  const { count, word } = record;
  const title = word('SELECT title FROM dispatchRound JOIN ask ON ask.roundId = dispatchRound.id');
  const late = count("SELECT count(*) FROM item WHERE rule = 'lateDone'");
  const disproved = count('SELECT count(*) FROM item WHERE isDisproved');
  return [
    `${count('SELECT count(DISTINCT taskId) FROM item')}项任务、${count('SELECT count(*) FROM item')}个分项目标`,
    `全部${count('SELECT count(*) FROM item')}个分项目标`,
    ...leftOut(record),
    `（${title}，截至${dayWords(day)}）`,
    ...(late === 0 ? [] : [`黄灯中逾期完成的${late}个。`]),
    ...(disproved === 0 ? [] : [`核实不属实${disproved}个`]),
  ];
}

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0');
/** A bar without anything in a class shows no number for it. */
export const bar = (label: string, counts: readonly number[], total: number): string =>
  `${label}${counts.filter((one) => one > 0).join('')}${total}`;

function lightsAgainst({ count, word }: RecordFigures): string[] {
  const all = count('SELECT count(*) FROM item');
  const title = word('SELECT title FROM dispatchRound JOIN ask ON ask.roundId = dispatchRound.id');
  const previous = word('SELECT title FROM previousRound');
  const now = LIGHTS.map(([light]) => count(`SELECT count(*) FROM item WHERE light = '${light}'`));
  const was = LIGHTS.map(([light]) =>
    count(
      `SELECT count(*) FROM item JOIN lit ON lit.targetId = item.targetId AND lit.at = 'before' WHERE lit.light = '${light}'`,
    ),
  );
  const rows = [`${title}${all}${now.join('')}`, bar(title, now, all)];
  if (previous === '') return rows;
  const change = now.map((one, at) => signed(one - (was[at] ?? 0)));
  return [...rows, `${previous}${all}${was.join('')}`, bar(previous, was, all), `增减0${change.join('')}`];
}

function statesAgainst(record: RecordFigures, before: RecordFigures | null): string[] {
  const all = record.count('SELECT count(*) FROM item');
  const title = record.word('SELECT title FROM dispatchRound JOIN ask ON ask.roundId = dispatchRound.id');
  const of = (from: RecordFigures | null) =>
    SCOPES.map(([key]) => from?.count(`SELECT count(*) FROM item WHERE class = '${key}'`) ?? 0);
  const [now, was] = [of(record), of(before)];
  const shown = SCOPES.map((_, at) => at).filter((at) => now[at] !== 0 || was[at] !== 0);
  const row = (counts: readonly (number | string)[]): string => shown.map((at) => counts[at]).join('');
  if (before === null) return [`${title}${all}${row(now)}`];
  const previous = record.word('SELECT title FROM previousRound');
  const change = now.map((one, at) => signed(one - (was[at] ?? 0)));
  return [`${title}${all}${row(now)}`, `${previous}${all}${row(was)}`, `增减0${row(change)}`];
}

function forms({ count }: RecordFigures): string[] {
  const always = ['onTime', 'late', 'missing'];
  const found = FORMS.map(([key]) => [key, count(`SELECT count(*) FROM classed WHERE class = '${key}'`)] as const);
  const shown = found.filter(([key, number]) => number > 0 || always.includes(key)).map(([, number]) => number);
  const waived = count('SELECT count(*) FROM form WHERE isWaived');
  return [
    `单位（个）${count('SELECT count(*) FROM classed')}${shown.join('')}`,
    ...(waived === 0 ? [] : [`另有${waived}个单位免报。`, `另有${waived}个单位本轮免报，不计入。`]),
  ];
}

/** By month of the earliest open day. */
function ahead({ rows }: RecordFigures, day: string): string[] {
  const months = rows(
    `SELECT substr(nextDue, 1, 7) AS month, count(*) AS found FROM item WHERE ${dueAhead(day)} GROUP BY month ORDER BY month`,
  ).map(({ month, found }) => {
    const [year = '', number = ''] = String(month).split('-');
    return `${year === day.slice(0, 4) ? '' : `${year}年`}${Number(number)}月${found}个`;
  });
  const until = dayWords(next(day, AHEAD_DAYS));
  return months.length === 0 ? [] : [`至${until}，其中${months.join('、')}。`];
}

/** Newly red less recovered is what the table says of red: both count the whole ledger. */
function changes(record: RecordFigures, day: string): string[] {
  const due = record.count(`SELECT count(*) FROM item WHERE ${dueAhead(day)}`);
  const of = (kind: string): number => changeCount(record, kind);
  if (record.word('SELECT title FROM previousRound') === '') return [`分项目标（个）${of('finished')}${due}`];
  const red = (kind: string): number =>
    record.count(
      `SELECT count(*) FROM item JOIN lit ON lit.targetId = item.targetId AND lit.at = 'before' WHERE ${kind}`,
    );
  const newly = red("item.light = 'red' AND lit.light <> 'red'");
  const recovered = red("item.light <> 'red' AND lit.light = 'red'");
  return [`分项目标（个）${newly}${recovered}${of('finished')}${of('noMovement')}${due}`];
}

function sections({ rows }: RecordFigures): string[] {
  const sums = LIGHTS.map(([light]) => `sum(light = '${light}') AS ${light}`).join(', ');
  const found = rows(
    `SELECT section, section = annexTitle AS isAnnex, annexNo, count(DISTINCT taskId) AS tasks, count(*) AS "all", ${sums}
     FROM item GROUP BY annexId, section ORDER BY min(annexNo * 1000 + line)`,
  );
  const lights = (row: Row): number[] => LIGHTS.map(([light]) => Number(row[light]));
  const all = rows(`SELECT count(DISTINCT taskId) AS tasks, count(*) AS "all", ${sums} FROM item`);
  return [
    ...found.map((row) => `${row.section}${row.tasks}${row.all}${lights(row).join('')}`),
    ...all.map((row) => `合计${row.tasks}${row.all}${lights(row).join('')}`),
    ...found.map((row) =>
      bar(row.isAnnex ? `附件${row.annexNo}` : String(row.section).split('，')[0]!, lights(row), Number(row.all)),
    ),
  ];
}

function redYellow({ rows }: RecordFigures): string[] {
  const classes = PRESSING.map(([name, where]) => ({
    name,
    those: rows(`SELECT * FROM item WHERE ${where} ${IN_ORDER}`),
  }));
  const told = classes.filter(({ those }) => those.length > 0);
  const all = told.flatMap(({ those }) => those);
  return [
    ...told.map(({ name, those }) => `${name}${those.length}个`),
    ...all.map(({ label, content }, at) => `${at + 1}${label}${head(content)}`),
    `共${all.length}个分项目标：${told.map(({ name, those }) => `${name}${those.length}个`).join('、')}。`,
  ];
}

function coordination({ rows, count }: RecordFigures): string[] {
  const by = LEVELS.map(([level, words]) => ({
    words,
    those: rows(
      `SELECT item.* ${REPORTED} AND ${SAYS_MORE} AND coalesce(coordinationLevel, 'open') = '${level}' ${IN_ORDER}`,
    ),
  })).filter(({ those }) => those.length > 0);
  const all = by.flatMap(({ those }) => those);
  const of = (what: string, where = ''): number => count(`SELECT ${what} ${REPORTED} ${where}`);
  const asked = count("SELECT count(*) FROM item WHERE scope = 'asked'");
  const told = of('count(DISTINCT item.targetId)');
  const empty = of('count(*)', "AND trim(coordination) = ''");
  return [
    ...by.map(({ words, those }) => `${words}（${those.length}条）`),
    ...all.map(({ label }, at) => `${at + 1}${label}`),
    `共${all.length}条协调事项，涉及${of('count(DISTINCT e.unitId)', `AND ${SAYS_MORE}`)}个单位、${of('count(DISTINCT taskId)', `AND ${SAYS_MORE}`)}项任务、${of('count(DISTINCT item.targetId)', `AND ${SAYS_MORE}`)}个分项目标。`,
    `本轮${asked}个分项目标：已有单位报送${told}个、未报${asked - told}个；`,
    `报送内容${of('count(*)')}条：有协调事项${all.length}条、没有协调事项${of('count(*)') - all.length - empty}条、未填${empty}条。`,
    ...(by.length === 0 ? [] : [`按层级分：${by.map(({ words, those }) => `${words}${those.length}条`).join('、')}。`]),
  ];
}

function unreturned({ rows, count }: RecordFigures): string[] {
  // what is most pressing first
  const order = ['missing', 'sentBack', 'empty', 'notIssued', 'waiting'];
  const by = FORMS.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, word]) => ({
      word,
      those: rows(`SELECT * FROM classed WHERE class = '${key}' AND NOT isIn ORDER BY overdueDays DESC, code`),
    }))
    .filter(({ those }) => those.length > 0);
  const out = by.flatMap(({ those }) => those);
  const asked = count('SELECT count(*) FROM classed');
  if (out.length === 0) return [`应反馈的${asked}个单位均已反馈。`];
  const sections = by.map(({ word, those }) => `${word}${those.length}个`);
  return [
    ...sections,
    `应反馈的单位${asked}个：已反馈${asked - out.length}个；${sections.join('、')}。`,
    ...out.map((row, at) => {
      const due = dayWords(String(row.dueOn)).replace(/^\d+年/, '');
      const late = row.class === 'waiting' ? '已收到' : row.overdueDays === 0 ? '未逾期' : row.overdueDays;
      return `${at + 1}${row.unitName}${row.code}${row.unreported}${due}${late}${row.reminders}`;
    }),
  ];
}
