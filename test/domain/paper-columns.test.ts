import { describe, expect, it } from 'vitest';
import type { AnnexField } from '#domain/annex.ts';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { PAGE_UNITS, paperColumns } from '#domain/paper-columns.ts';

function columnsOf(fields: (AnnexField | null)[], ...rows: string[][]) {
  const paper: AnnexPaper = {
    ...{ label: '', title: '', sheetName: '', footLines: [] },
    columns: fields.map((field) => ({ field, caption: '', group: null, column: 'A', width: null })),
    rows: rows.map((texts) => ({ kind: 'task', texts })),
  };
  return paperColumns(paper);
}

const widths = (...input: Parameters<typeof columnsOf>): number[] => columnsOf(...input).map(({ width }) => width);
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);

describe('各栏宽度合起来正好是 A4 横向的一页', () => {
  it('标准的六栏是 6/29/37/40/10/20', () => {
    const six: AnnexField[] = ['sequence', 'content', 'overallGoal', 'annualTarget', 'responsibleLeader', 'units'];
    expect(widths(six)).toEqual([6, 29, 37, 40, 10, 20]);
  });

  it('别的栏目按内容多少分，合计不变', () => {
    const long = '说明'.repeat(50);
    const fields: (AnnexField | null)[] = ['sequence', 'content', 'leadUnit', 'supportingUnits', 'due', null, null];
    const found = widths(fields, ['1', '修路', '甲', '乙', '6月', '专项债', long]);
    expect(sum(found)).toBeCloseTo(PAGE_UNITS, 0);
    expect(found[6]!).toBeGreaterThan(found[5]!);
    expect(found[0]).toBe(6);
  });

  it('全是短栏，或多到二十五栏，也是一页', () => {
    expect(sum(widths([null, null], ['一', '二']))).toBeCloseTo(PAGE_UNITS, 0);
    expect(sum(widths(Array(25).fill(null), Array(25).fill('一二三四五六七八')))).toBeCloseTo(PAGE_UNITS, 0);
    expect(widths([])).toEqual([]);
  });

  it('序号栏和每格都不超过六个字的栏居中，其余靠左', () => {
    const found = columnsOf(
      ['sequence', 'content', 'responsibleLeader', null],
      ['１－１－１－１', '修路', '张三', '一二三四五六'],
      ['2', '建设一座桥梁等', '李四', ''],
    );
    expect(found.map(({ isCentred }) => isCentred)).toEqual([true, false, true, true]);
  });
});
