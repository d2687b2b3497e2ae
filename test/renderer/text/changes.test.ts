import { expect, test } from 'vitest';
import { toldChanges } from '../../../renderer/text/changes.ts';

const change = (table: string, field: string, before: string | null, after: string | null) =>
  toldChanges([{ table, rowId: 1, field, before, after }])[0] ?? null;

test('历史里的字段和取值都说中文，日期写全', () => {
  expect(change('target', 'verdict', 'pending', 'trueAsReported 1,2')).toEqual({
    name: '核实',
    before: '待核',
    after: '属实，第1、2步已完成',
    count: 1,
  });
  expect(change('dispatchRound', 'state', 'open', 'collecting')).toEqual({
    name: '轮次状态',
    before: '已开轮',
    after: '收表中',
    count: 1,
  });
  expect(change('returnForm', 'state', 'issued', 'sentBack')?.after).toContain('退回');
  expect(change('returnForm', 'dueOn', null, '2022-09-23')).toEqual({
    name: '单独截止日',
    before: null,
    after: '2022年9月23日',
    count: 1,
  });
  expect(change('target', 'progressNote', null, '已开工')?.name).toBe('进展情况');
  expect(change('task', 'extra:备注二', '甲', '乙')?.name).toBe('备注二');
});

test('只有程序自己用的字段不显示', () => {
  expect(change('returnForm', 'unitId', '1', '2')).toBeNull();
});

test('改认定是一处改动；许多分项同样的改动说一次，注明几处', () => {
  const verdict = (rowId: number, before: string | null, after: string | null) => ({
    ...{ table: 'target', field: 'verdict', rowId },
    before,
    after,
  });
  expect(toldChanges([verdict(1, 'pending', null), verdict(1, null, 'trueAsReported')])).toEqual([
    { name: '核实', before: '待核', after: '属实', count: 1 },
  ]);
  expect(toldChanges([1, 2, 3].map((id) => verdict(id, null, 'notTrue')))).toEqual([
    { name: '核实', before: null, after: '不属实', count: 3 },
  ]);
});
