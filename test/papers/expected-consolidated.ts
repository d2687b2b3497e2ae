/** Totals and rows of 汇总表 in 调度会材料, from the record alone. */
import { head, LIGHTS, STATES, stateWords } from './figure-words.ts';
import type { RecordFigures } from './record-figures.ts';

export function expectedConsolidated(record: RecordFigures): string[] {
  const annexes = record.rows('SELECT DISTINCT annexId FROM item ORDER BY annexNo').map(({ annexId }) => annexId);
  const rows = record.rows('SELECT sequence, content FROM item GROUP BY taskId ORDER BY min(annexNo * 1000 + line)');
  return [
    ...annexes.map((id) => `本表${sumOf(record, `annexId = ${id}`)}`),
    `${annexes.length > 1 ? '全部附件' : ''}${sumOf(record, 'true')}`,
    ...rows.map(({ sequence, content }) => `${sequence}${head(content)}`),
  ];
}

function sumOf({ count }: RecordFigures, where: string): string {
  const of = (condition: string): number => count(`SELECT count(*) FROM item WHERE ${where} AND ${condition}`);
  const lights = (condition: string): string =>
    LIGHTS.flatMap(([light, word]) => {
      const found = of(`${condition} AND light = '${light}'`);
      return found === 0 ? [] : [`${word}${found}个`];
    }).join('、');
  const from = `FROM item WHERE ${where} AND scope = 'asked'`;
  const asked = of("scope = 'asked'");
  const others = of("scope <> 'asked'");
  const classes = `${stateWords(count, from)}。按灯分：${lights("scope = 'asked'")}。`;
  const tasks = (condition: string): number =>
    count(`SELECT count(DISTINCT taskId) FROM item WHERE ${where} AND ${condition}`);
  if (others === 0) return `共${tasks("scope = 'asked'")}项任务、${asked}个分项目标：${classes}`;
  const scopes = [
    [asked, '本轮调度'],
    [of("scope = 'notAsked'"), '本轮未调度'],
    [of("scope = 'waived'"), '本轮免报'],
  ] as const;
  const parts = scopes.filter(([found]) => found > 0).map(([found, word]) => `${word}${found}个`);
  return [
    `共${tasks('true')}项任务、${of('true')}个分项目标：${parts.join('、')}。`,
    `本轮调度的${asked}个：${classes}`,
    `其余${others}个沿用以前填报：${standing(of)}。按灯分：${lights("scope <> 'asked'")}。`,
  ].join('');
}

/** What stands from rounds before, closed out ones apart. */
function standing(of: (condition: string) => number): string {
  const open = "scope <> 'asked' AND closedOutOn IS NULL";
  const parts = [
    [of("scope <> 'asked' AND closedOutOn IS NOT NULL"), '已销号'],
    ...STATES.slice(0, -1).map(([state, word]) => [of(`${open} AND earlierState = '${state}'`), word] as const),
    [of(`${open} AND earlierState IS NULL`), '没有填报'],
  ] as const;
  return parts
    .filter(([found]) => found > 0)
    .map(([found, word]) => `${word}${found}个`)
    .join('、');
}
