import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnexTaskRow } from '#domain/annex.ts';
import { readTask } from '#domain/task-reading.ts';
import { SEED_TABLES, taskRowsOf } from './seed-tables.ts';

function rowOf(cells: AnnexTaskRow['cells']): AnnexTaskRow {
  return { kind: 'task', key: '附件1!4', sequenceNo: 1, cells, extra: {}, addresses: {}, row: 4, isHidden: false };
}

function unitsOf(cells: AnnexTaskRow['cells']): string[] {
  return readTask(rowOf(cells), 2022).units.map(
    ({ ordinal, name, isLead, field }) => `${ordinal}${isLead ? '*' : ''} ${name} ${field}`,
  );
}

test('两张附件表共50项任务，读出81项年度目标、66项总体目标、137处单位、50处领导', () => {
  const readings = SEED_TABLES.flatMap((table) => taskRowsOf(table).map((row) => readTask(row, 2022)));
  const count = (numberOf: (reading: (typeof readings)[number]) => number) =>
    readings.reduce((sum, reading) => sum + numberOf(reading), 0);
  expect({
    tasks: readings.length,
    targets: count(({ targets }) => targets.length),
    goals: count(({ goals }) => goals.length),
    units: count(({ units }) => units.length),
    leaders: count(({ leaders }) => leaders.length),
    due: readings.filter(({ due }) => due !== null).length,
  }).toEqual({ tasks: 50, targets: 81, goals: 66, units: 137, leaders: 50, due: 0 });
});

test('牵头单位和配合单位各占一栏时，牵头单位栏的第一个单位牵头', () => {
  expect(unitsOf({ leadUnit: '区发改委、区工信局', units: '区财政局', supportingUnits: '各镇' })).toEqual([
    '1* 区发改委 leadUnit',
    '2 区工信局 leadUnit',
    '3 区财政局 units',
    '4 各镇 supportingUnits',
  ]);
});

test('牵头单位栏空着时，不把责任单位栏的第一个当作牵头单位', () => {
  expect(unitsOf({ leadUnit: '', units: '区财政局' })).toEqual(['1 区财政局 units']);
  expect(unitsOf({ units: '区财政局、各镇' })).toEqual(['1* 区财政局 units', '2 各镇 units']);
});

test('完成时限一栏照写法读出日期，没有这一栏和空着分得清', () => {
  const dueOf = (cells: AnnexTaskRow['cells']) => readTask(rowOf(cells), 2022).due;
  expect(dueOf({})).toBeNull();
  expect(dueOf({ due: '' })).toEqual({ text: '', dueOn: null, kind: 'none' });
  expect(dueOf({ due: '10月底前' })).toEqual({ text: '10月底前', dueOn: '2022-10-31', kind: 'date' });
});

test('reading never throws, whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'1.2、（）月底前年内区局 \n．①％') }),
  );
  fc.assert(
    fc.property(cell, cell, fc.integer({ min: 1900, max: 2100 }), (one, other, year) => {
      const cells = {
        content: one,
        overallGoal: other,
        annualTarget: one,
        responsibleLeader: other,
        units: one,
        due: other,
      };
      expect(readTask(rowOf(cells), year).targets).toBeInstanceOf(Array);
    }),
    { numRuns: 300 },
  );
});
