/** Sentences and rows of 通报 with their figures, from the record alone. */
import { FORMS, IN_ORDER, LIGHTS, stateWords } from './figure-words.ts';
import { dayWords, type RecordFigures, type Row } from './record-figures.ts';

const LATE = "rule = 'lateDone'";
const PRESSED_YELLOW = `light = 'yellow' AND NOT ${LATE}`;
const ASKED = "FROM item WHERE scope = 'asked'";

/** `order` as the paper reads: red ones first, each in table order. */
export function expectedCircular(record: RecordFigures, day: string): string[] {
  return [
    ...overall(record),
    ...changes(record),
    ...sectionRows(record),
    ...forms(record),
    ...praise(record),
    ...behind(record),
    ...returns(record),
    ...attachment(record, day),
    ...leftOut(record),
  ];
}

function overall({ count }: RecordFigures): string[] {
  const late = count(`SELECT count(*) ${ASKED} AND ${LATE}`);
  const lights = LIGHTS.map(([light, word]) => {
    const part = light === 'yellow' && late > 0 ? `（其中逾期完成${late}个）` : '';
    return `${word}${count(`SELECT count(*) ${ASKED} AND light = '${light}'`)}个${part}`;
  });
  return [
    `本轮调度${count(`SELECT count(DISTINCT taskId) ${ASKED}`)}项任务、${count(`SELECT count(*) ${ASKED}`)}个分项目标。按灯分：${lights.join('、')}。按牵头单位所报状态分：${stateWords(count, ASKED)}。`,
  ];
}

/** Counts of changes among the targets asked. */
export function changeCount({ count }: RecordFigures, kind: string): number {
  return count(`SELECT count(*) FROM change JOIN item USING (targetId) WHERE scope = 'asked' AND ${kind}`);
}

function changes(record: RecordFigures): string[] {
  const before = record.word('SELECT title FROM previousRound');
  if (before === '') return [];
  const of = (kind: string) => changeCount(record, kind);
  return [
    `与${before}相比：新增红灯${of('newlyRed')}个、红灯转出${of('recovered')}个、新完成${of('finished')}个、没有进展${of('noMovement')}个。`,
  ];
}

const SUMS = LIGHTS.map(([light]) => `sum(light = '${light}') AS ${light}`).join(', ');

function sectionRows({ rows }: RecordFigures): string[] {
  const line = (row: Row | undefined): string =>
    `${row?.title}${row?.all}${LIGHTS.map(([light]) => row?.[light]).join('')}`;
  return [
    ...rows(
      `SELECT section AS title, count(*) AS "all", ${SUMS} ${ASKED} GROUP BY section ORDER BY min(annexNo * 1000 + line)`,
    ).map(line),
    line(rows(`SELECT '合计' AS title, count(*) AS "all", ${SUMS} ${ASKED}`)[0]),
  ];
}

function forms({ count }: RecordFigures): string[] {
  const waived = count('SELECT count(*) FROM form WHERE isWaived');
  const classes = FORMS.flatMap(([key, word]) => {
    const found = count(`SELECT count(*) FROM classed WHERE class = '${key}'`);
    return found === 0 ? [] : [`${word}${found}个`];
  });
  return [
    `应反馈的牵头单位${count('SELECT count(*) FROM classed')}个：${classes.join('、')}。`,
    ...(waived === 0 ? [] : [`另有${waived}个单位本轮免报，不计入。`]),
  ];
}

const names = (rows: readonly Row[]): string => rows.map(({ unitName }) => unitName).join('、');

function praise(record: RecordFigures): string[] {
  const good = record.rows("SELECT unitName FROM classed WHERE class = 'onTime' AND unfilled = 0 ORDER BY formNo");
  const finished = record.rows(
    "SELECT item.* FROM change JOIN item USING (targetId) WHERE scope = 'asked' AND finished ORDER BY annexNo, line, part",
  );
  const told = finished.map(({ leadUnit, text, label }) => `${leadUnit}“${short(text, 30)}”（${label}）`);
  return [
    ...(good.length === 0 ? [] : [`按时反馈且填报完整的单位${good.length}个：${names(good)}。`]),
    ...(finished.length === 0
      ? []
      : finished.length > 20
        ? [`本轮新完成的分项目标${finished.length}个，按牵头单位分：${byUnit(finished)}。`]
        : [`本轮新完成的分项目标${finished.length}个：${told.join('；')}。`]),
  ];
}

/** Long texts are cut with an ellipsis, the stop at the end left out. */
function short(text: Row[string] | undefined, most: number): string {
  const whole = String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[。；;]$/, '');
  return whole.length > most ? `${whole.slice(0, most - 1)}…` : whole;
}

/** Most first, the table's order among equals. */
function byUnit(items: readonly Row[]): string {
  const units = new Map<string, number>();
  for (const { leadUnit } of items) units.set(String(leadUnit), (units.get(String(leadUnit)) ?? 0) + 1);
  return [...units]
    .sort(([, a], [, b]) => b - a)
    .map(([unit, found]) => `${unit}${found}个`)
    .join('、');
}

function behind(record: RecordFigures): string[] {
  const red = record.rows(`SELECT * ${ASKED} AND light = 'red' ${IN_ORDER}`);
  const yellow = record.rows(`SELECT * ${ASKED} AND ${PRESSED_YELLOW} ${IN_ORDER}`);
  const still = record.rows(
    `SELECT item.* FROM change JOIN item USING (targetId) WHERE scope = 'asked' AND noMovement AND EXISTS (SELECT 1 FROM previousRound) ${IN_ORDER}`,
  );
  const lines = red.map(
    ({ leadUnit, text, label, overdueDays }, at) =>
      `${at + 1}. ${leadUnit}：“${short(text, 40)}”（${label}），逾期${overdueDays}天。`,
  );
  return [
    `红灯（逾期未完成）${red.length}个`,
    ...(red.length > 20 ? [`按牵头单位分：${byUnit(red)}，逐项情况见附件。`] : lines),
    `黄灯（临近时限、进度滞后或者存在风险）${yellow.length}个，按牵头单位分：${byUnit(yellow)}。`,
    ...(still.length === 0
      ? []
      : [
          `与${record.word('SELECT title FROM previousRound')}相比没有进展的分项目标${still.length}个，按牵头单位分：${byUnit(still)}。`,
        ]),
  ];
}

function returns({ rows }: RecordFigures): string[] {
  const of = (where: string) => rows(`SELECT * FROM classed WHERE ${where} ORDER BY formNo`);
  const line = (word: string, found: Row[], tell: (row: Row) => string): string[] =>
    found.length === 0 ? [] : [`${word}${found.length}个：${found.map(tell).join('、')}。`];
  const blank = of("class = 'empty'").concat(of('isIn AND unreported = targets'));
  const partial = of('isIn AND unfilled > 0 AND unreported < targets');
  return [
    ...line('没有反馈的单位', of("class = 'missing' OR (class = 'notIssued' AND overdueDays > 0)"), (row) =>
      row.overdueDays === 0 ? `${row.unitName}（未逾期）` : `${row.unitName}（逾期${row.overdueDays}天）`,
    ),
    ...line(
      '退回待重报的单位',
      of("class = 'sentBack'"),
      (row) => `${row.unitName}（${String(row.sentBackReason).replace(/。$/, '')}）`,
    ),
    ...line('反馈表没有填写内容的单位', blank, ({ unitName }) => String(unitName)),
    ...line('填报不完整的单位', partial, ({ unitName, unfilled }) => `${unitName}（缺${unfilled}个分项目标）`),
    ...line('逾期反馈的单位', of("class = 'late'"), ({ unitName }) => String(unitName)),
  ];
}

function attachment(record: RecordFigures, day: string): string[] {
  const red = record.rows(`SELECT * ${ASKED} AND light = 'red' ${IN_ORDER}`);
  const yellow = record.rows(`SELECT * ${ASKED} AND ${PRESSED_YELLOW} ${IN_ORDER}`);
  const parts = [`红灯${red.length}个`, `黄灯${yellow.length}个`].filter((part) => !part.endsWith('灯0个'));
  return [
    ...(red.length === 0 ? [] : [`红灯（逾期未完成）${red.length}个`]),
    ...(yellow.length === 0 ? [] : [`黄灯（临近时限、进度滞后或者存在风险）${yellow.length}个`]),
    ...[...red, ...yellow].map(({ label, text }, at) => `${at + 1}${label}${String(text).slice(0, 10)}`),
    `共${red.length + yellow.length}个分项目标：${parts.join('、')}。`,
    `（截至${dayWords(day)}）`,
  ];
}

export function leftOut({ count }: RecordFigures): string[] {
  const waived = count("SELECT count(*) FROM item WHERE scope = 'waived'");
  return waived === 0 ? [] : [`另有${waived}个分项目标本轮免报，不列入本表，不计入总数。`];
}
