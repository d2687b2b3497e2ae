import { expect, test } from 'vitest';
import { leadFindings } from '#domain/lead-findings.ts';
import { readingsOf, SEED_BRACKETS, SEED_TABLES } from './seed-tables.ts';

const tables = SEED_TABLES.map((table) => ({ table, readings: readingsOf(table) }));

test('正文括号写的牵头单位与附件不同的11项，在牵头单位那一格提示，以附件为准', () => {
  const found = leadFindings(tables, SEED_BRACKETS);
  expect(found.map(({ at }) => `${at?.sheet} ${at?.column}${at?.row}`)).toEqual([
    '附件1 F6',
    '附件1 F8',
    '附件2 F7',
    '附件2 F9',
    '附件2 F15',
    '附件2 F16',
    '附件2 F20',
    '附件2 F31',
    '附件2 F44',
    '附件2 F45',
    '附件2 F50',
  ]);
  expect(found[0]?.message).toBe(
    '《附件1》第 6 行 F 列牵头单位是“区市场监管局”，正文第 5 项括号中列第一的是“区人社局”。程序以附件为准，未作改动，请知悉。',
  );
});

test('没有导入正文时没有这类提示', () => {
  expect(leadFindings(tables, [])).toEqual([]);
});
