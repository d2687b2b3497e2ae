import { expect, test } from 'vitest';
import { linkClauses, otherLead } from '#domain/clause-link.ts';
import { splitUnits } from '#domain/unit-name.ts';
import { SEED_TASKS } from './seed-annexes.ts';
import { SEED_CLAUSES } from './seed-tables.ts';

const tasks = SEED_TASKS.map(({ label, content, units }) => ({
  id: idOf(label),
  content,
  units: splitUnits(units, 'units').map(({ name }) => name),
}));
const links = linkClauses(tasks, SEED_CLAUSES);

/** 2-15 → 215. */
function idOf(label: string): number {
  const [annexNo, number] = label.split('-').map(Number);
  return annexNo! * 100 + number!;
}

function unitsOf(items: readonly { id: number; units: string[] }[], id: number): string[] {
  return items.find((item) => item.id === id)!.units;
}

test('正文48个责任单位括号中，15个在附件里没有对应的任务', () => {
  const linked = new Set(links.map(({ clauseId }) => clauseId));
  const free = SEED_CLAUSES.filter(({ id }) => !linked.has(id));
  expect({ clauses: SEED_CLAUSES.length, free: free.map(({ id }) => id) }).toEqual({
    clauses: 48,
    // measure 4 clause 2, measure 5 clause 1 …
    free: [42, 51, 52, 61, 63, 64, 71, 72, 84, 92, 101, 112, 122, 152, 153],
  });
});

test('46项任务对上正文的句子，4项是附件另加的', () => {
  const linked = new Set(links.map(({ taskId }) => taskId));
  expect(tasks.filter(({ id }) => !linked.has(id)).map(({ id }) => id)).toEqual([214, 225, 226, 229]);
});

test('11项任务的牵头单位与正文括号中列第一的单位不同，以附件为准，只作提示', () => {
  const others = links.flatMap(({ taskId, clauseId }) => {
    const other = otherLead(unitsOf(tasks, taskId), unitsOf(SEED_CLAUSES, clauseId));
    return other === null ? [] : [[taskId, unitsOf(tasks, taskId)[0], other]];
  });
  expect(others).toEqual([
    [103, '区市场监管局', '区人社局'],
    [105, '民政局', '区卫健委'],
    [203, '区农业农村局', '区委网信办'],
    [205, '区住建局', '区农业农村局'],
    [211, '区市场监管局', '区农业农村局'],
    [212, '区住建局', '区发改委'],
    [215, '管区卫健', '章贡高新区管委会'],
    [224, '章贡高新区管委会', '区发改委'],
    [235, '区文广新旅局', '区退役军人事务局'],
    [236, '区文广新旅局', '区退役军人事务局'],
    [240, '区发改委', '区财政局'],
  ]);
});

test('同一单位的不同写法不算另一个牵头单位，区局和市局算', () => {
  expect([
    otherLead(['交通运输局'], ['区交通运输局']),
    otherLead(['市林业局'], ['市林业局章贡分局']),
    otherLead(['区生态环境局'], ['章贡生态环境局']),
    otherLead(['区工信局(区大数据中心)'], ['区工信局（区大数据中心）']),
    otherLead(['区自然资源局'], ['市自然资源局章贡分局']),
    otherLead(['区发改委'], []),
    otherLead([], ['区发改委']),
  ]).toEqual([null, null, null, null, '市自然资源局章贡分局', null, null]);
});

test('每个对应都由文字得出，次序固定，最好的在前', () => {
  expect(links.filter(({ score }) => score < 0.7).map(({ taskId, clauseId }) => [taskId, clauseId])).toEqual([
    [101, 21],
    [220, 83],
    [224, 111],
    [228, 131],
    [239, 165],
  ]);
  expect(links.filter(({ taskId }) => taskId === 239).map(({ clauseId }) => clauseId)).toEqual([161, 165]);
  expect(linkClauses(tasks, [...SEED_CLAUSES].reverse())).toEqual(links);
});

test('nothing to link gives no links', () => {
  expect([
    linkClauses([], SEED_CLAUSES),
    linkClauses(tasks, []),
    linkClauses([{ id: 1, content: '', units: [] }], SEED_CLAUSES),
  ]).toEqual([[], [], []]);
});
