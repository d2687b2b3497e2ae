/** Pages of 调度会材料 for each responsible leader, from the record alone. */
import { AHEAD_DAYS, dueAhead, head, IN_ORDER, LEVELS, LIGHTS, PRESSING, REPORTED, SAYS_MORE } from './figure-words.ts';
import type { RecordFigures, Row } from './record-figures.ts';

export function expectedLeaders(record: RecordFigures, day: string): string[] {
  const named = record
    .rows(`SELECT leaders FROM item GROUP BY taskId ORDER BY min(annexNo * 1000 + line)`)
    .flatMap(({ leaders }) => String(leaders ?? '').split('、'));
  return [...new Set(named)].filter((name) => name !== '').flatMap((name) => pagesOf(record, name, day));
}

function pagesOf({ rows, count }: RecordFigures, name: string, day: string): string[] {
  const his = `('、' || leaders || '、') LIKE '%、${name}、%'`;
  const lights = LIGHTS.map(([light]) => count(`SELECT count(*) FROM item WHERE ${his} AND light = '${light}'`));
  const all = count(`SELECT count(*) FROM item WHERE ${his}`);
  const tasks = taskRows(rows, his);
  const taskLights = LIGHTS.map(([light]) => tasks.filter((task) => task.worst === light).length);
  return [
    `${name}同志负责任务情况`,
    `负责任务${tasks.length}项：${LIGHTS.map(([, word], at) => `${word}${taskLights[at]}项`).join('、')}；分项目标${all}个：${LIGHTS.map(([, word], at) => `${word}${lights[at]}个`).join('、')}。`,
    ...needs(rows, his, day),
    ...LIGHTS.flatMap(([, word], at) => (taskLights[at] === 0 ? [] : [`${word}任务${taskLights[at]}项`])),
    ...tasks.map(
      (task) =>
        `${task.label}${task.content}${task.leadUnit}${task.all}${LIGHTS.map(([light]) => task[light]).join('')}`,
    ),
    `合计${tasks.length}项${all}${lights.join('')}`,
  ];
}

/** The light of a task is the worst of its targets. */
function taskRows(rows: RecordFigures['rows'], his: string): Row[] {
  const sums = LIGHTS.map(([light]) => `sum(light = '${light}') AS ${light}`).join(', ');
  return rows(
    `SELECT label, content, leadUnit, count(*) AS "all", ${sums},
       CASE WHEN sum(light = 'red') > 0 THEN 'red' WHEN sum(light = 'yellow') > 0 THEN 'yellow'
       WHEN sum(light = 'green') > 0 THEN 'green' ELSE 'grey' END AS worst
     FROM item WHERE ${his} GROUP BY taskId ORDER BY min(annexNo * 1000 + line)`,
  );
}

function needs(rows: RecordFigures['rows'], his: string, day: string): string[] {
  const requests = LEVELS.map(([level, words]) => ({
    words,
    those: rows(
      `SELECT item.* ${REPORTED} AND ${his} AND ${SAYS_MORE} AND coalesce(coordinationLevel, 'open') = '${level}' ${IN_ORDER}`,
    ),
  })).filter(({ those }) => those.length > 0);
  const asked = requests.flatMap(({ those }) => those);
  const ahead = rows(`SELECT * FROM item WHERE ${his} AND ${dueAhead(day)} AND light IN ('green', 'grey') ${IN_ORDER}`);
  const classes = PRESSING.map(([name, where]) => ({
    name,
    those: rows(`SELECT * FROM item WHERE ${his} AND ${where} ${IN_ORDER}`),
  }));
  const line = ({ label, text }: Row, at: number): string => `${at + 1}${label}${head(text)}`;
  return [
    ...(asked.length === 0 ? [] : [`提请协调的事项${asked.length}条`]),
    ...requests.map(({ words, those }) => `${words}（${those.length}条）`),
    ...asked.map(line),
    ...classes
      .filter(({ those }) => those.length > 0)
      .flatMap(({ name, those }) => [`${name}${those.length}个`, ...those.map(line)]),
    ...(ahead.length === 0 ? [] : [`其他今后${AHEAD_DAYS}天内到期的${ahead.length}个`, ...ahead.map(line)]),
  ];
}
