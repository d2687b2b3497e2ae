/** Sentences and rows of 提醒函, 催报通知, 督办单 and 销号单 with their figures, from the record alone. */
import { head, IN_ORDER } from './figure-words.ts';
import { dayWords, type RecordFigures } from './record-figures.ts';

export function expectedReminder({ rows, count }: RecordFigures, unit: string, day: string): string[] {
  const his = `scope = 'asked' AND returnedBy = '${unit}'`;
  const of = (where: string): number => count(`SELECT count(*) FROM item WHERE ${his} AND ${where}`);
  const red = rows(`SELECT * FROM item WHERE ${his} AND light = 'red' ${IN_ORDER}`);
  const yellow = rows(`SELECT * FROM item WHERE ${his} AND light = 'yellow' AND rule <> 'lateDone' ${IN_ORDER}`);
  const items = [...red, ...yellow];
  const tasks = count(`SELECT count(DISTINCT taskId) FROM item WHERE ${his}`);
  return [
    `截至${dayWords(day)}，你单位本轮牵头的${tasks}项任务、${of('true')}个分项目标中，已经逾期的（红灯）${red.length}个，临近时限、进度滞后或者存在风险的（黄灯）${yellow.length}个，其余${of('true') - items.length}个。`,
    ...items.map(({ label, text }, at) => `${at + 1}${label}${head(text)}`),
    ...red.map(({ overdueDays }) => `红灯，逾期${overdueDays}天`),
    `共${items.length}个：红灯${red.length}个、黄灯${yellow.length}个。`,
  ];
}

export function expectedChase({ rows, count, word }: RecordFigures, day: string): string[] {
  const missing = rows("SELECT * FROM classed WHERE NOT isIn AND class <> 'waiting' ORDER BY overdueDays DESC, code");
  const chased = missing.filter(({ state }) => state !== 'notIssued');
  const asked = count('SELECT count(*) FROM classed');
  const late = (those: typeof missing): number => those.filter(({ overdueDays }) => Number(overdueDays) > 0).length;
  const due = word('SELECT dueOn FROM dispatchRound JOIN ask ON ask.roundId = dispatchRound.id');
  const waived = count('SELECT count(*) FROM form WHERE isWaived');
  return [
    `应于${dayWords(due)}前反馈。截至${dayWords(day)}，应反馈的${asked}个牵头单位中，已反馈${asked - missing.length}个，未反馈${missing.length}个，其中已逾期${late(missing)}个。`,
    ...chased.map(
      (row, at) =>
        `${at + 1}${row.unitName}${row.code}${row.unreported}${dayWords(String(row.dueOn))}${row.overdueDays === 0 ? '未逾期' : row.overdueDays}`,
    ),
    ...chased.map(({ reminders }) => `${reminders}次`),
    `共${chased.length}个单位：已逾期${late(chased)}个、未逾期${chased.length - late(chased)}个。`,
    ...(waived === 0 ? [] : [`另有${waived}个单位本轮免报，不计入。`]),
  ];
}

/** Of an overdue target. */
export function expectedNotice({ rows }: RecordFigures, targetId: number, day: string): string[] {
  return rows(`SELECT * FROM item WHERE targetId = ${targetId}`).flatMap(({ label, overdueDays, text }) => [
    `${label}有关分项目标，截至${dayWords(day)}已逾期${overdueDays}天，现予以红色督办。`,
    `年度任务目标${text}`,
    '（红色督办）',
  ]);
}

export function expectedCloseOut({ rows }: RecordFigures, targetId: number): string[] {
  return rows(
    `SELECT item.label, item.text, c.checkedOn, r.title, c.verdict FROM item JOIN checked AS c ON c.targetId = item.targetId
     JOIN dispatchRound AS r ON r.id = c.roundId WHERE item.targetId = ${targetId} ORDER BY r.periodTo DESC LIMIT 1`,
  ).flatMap(({ label, text, checkedOn, title, verdict }) => [
    String(label),
    `年度任务目标${text}`,
    `${dayWords(String(checkedOn))}核查${title}所报情况，结果为${verdict === 'notTrue' ? '不属实' : '属实'}`,
  ]);
}
