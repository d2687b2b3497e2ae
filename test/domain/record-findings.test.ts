import { expect, test } from 'vitest';
import { proposeLeaders } from '#domain/leader-proposal.ts';
import { namesInFile, recordFindings } from '#domain/record-findings.ts';
import { proposeUnits } from '#domain/unit-proposal.ts';
import { readingsOf, SEED_BRACKETS, SEED_TABLES, seedUnitUses } from './seed-tables.ts';

const tables = SEED_TABLES.map((table) => ({ table, readings: readingsOf(table) }));
const NOBODY = { units: new Set<string>(), leaders: new Set<string>() };
const uses = namesInFile(tables, NOBODY);

const proposals = [
  ...proposeUnits({ names: seedUnitUses(), known: [], brackets: SEED_BRACKETS }),
  ...proposeLeaders(
    uses
      .filter(({ of }) => of === 'leader')
      .map(({ name, places }) => ({ name, id: null, rows: Array<string>(places).fill(name) })),
  ),
];

test('第一次导入：60个单位、10位领导各有一条提示，需要办公室定的在先写到的那一格', () => {
  const found = recordFindings({ uses, proposals });
  const count = (code: string) => found.filter((one) => one.code === code).length;
  expect({
    all: found.length,
    unitPrefixVariant: count('unitPrefixVariant'),
    unitNearMiss: count('unitNearMiss'),
    unitGroup: count('unitGroup'),
    unitNew: count('unitNew'),
    leaderLooksAlike: count('leaderLooksAlike'),
    leaderNew: count('leaderNew'),
  }).toEqual({
    all: 70,
    unitPrefixVariant: 3,
    unitNearMiss: 21,
    unitGroup: 3,
    unitNew: 33,
    leaderLooksAlike: 1,
    leaderNew: 9,
  });
  const messageOf = (name: string) => found.find(({ params }) => params.unit === name || params.leader === name);
  expect(messageOf('管区卫健')).toEqual({
    code: 'unitNearMiss',
    level: 'ask',
    at: { sheet: '附件2', row: 20, column: 'F' },
    params: { unit: '管区卫健', candidates: '章贡高新区管委会+区卫健委、区卫健委', places: 1 },
    message:
      '“管区卫健”（1 处）像是误写，可能是“章贡高新区管委会”和“区卫健委”或“区卫健委”。原文照存，是否合并请在“待定建议”中确定。',
  });
  expect(messageOf('曾小荣')?.message).toBe(
    '责任领导“曾小荣”（1 处）与“曾小英”写法相近，可能是同一人，也可能是两人。程序不作判断，请核对后在“待定建议”中确定。',
  );
  expect(messageOf('各镇')?.message).toBe(
    '“各镇”（1 处）是一组单位的统称。请在单位名录中设定它包括哪些单位、由谁回表。',
  );
  expect(messageOf('林朝阳')?.message).toContain('本表有 18 处写到');
});

test('名录中已有的单位和领导不再提示，仍有待定建议的照样提示', () => {
  const known = { units: new Set(uses.map(({ name }) => name)), leaders: new Set(uses.map(({ name }) => name)) };
  const found = recordFindings({ uses: namesInFile(tables, known), proposals });
  expect(found.length).toBe(25);
  expect(new Set(found.map(({ level }) => level))).toEqual(new Set(['ask']));
});
