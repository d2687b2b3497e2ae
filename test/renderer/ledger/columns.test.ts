import { describe, expect, test } from 'vitest';
import { columnTemplate, draggedWidths, ledgerColumns } from '../../../renderer/ledger/columns.ts';
import { rowAt, seedRows } from '../fixture.ts';

const rows = seedRows();

describe('columns of the ledger', () => {
  test('与正式表同列同序，右边加状态', () => {
    expect(ledgerColumns(rows).map((column) => column.caption)).toEqual([
      '序号',
      '任务内容',
      '总体目标要求',
      '2022年任务目标',
      '责任领导',
      '责任单位',
      '状态',
    ]);
  });

  test('别的表多出的列也在台账里，没有内容的列不占地方', () => {
    const row = {
      ...rowAt(rows, 2, 1),
      overallGoal: '',
      due: '6月底前',
      remark: '重点',
      extra: { 分类: '民生' },
      year: 2023,
    };
    expect(ledgerColumns([row]).map((column) => column.caption)).toEqual([
      '序号',
      '任务内容',
      '2023年任务目标',
      '完成时限',
      '责任领导',
      '责任单位',
      '备注',
      '分类',
      '状态',
    ]);
  });

  test('dragging a border moves width between its two columns only and never below what is useful', () => {
    const columns = ledgerColumns(rows);
    const measured = [48, 200, 200, 400, 72, 150, 96];
    const widened = draggedWidths(columns, measured, 1, 30);
    expect(widened).toMatchObject({ content: 230, overallGoal: 170, annualTarget: 400 });
    expect(draggedWidths(columns, measured, 1, 900)).toMatchObject({ content: 290, overallGoal: 110 });
    expect(draggedWidths(columns, measured, 1, -900)).toMatchObject({ content: 130, overallGoal: 270 });
    expect(columnTemplate(columns, widened)).toContain('minmax(130px, 230fr)');
  });
});
