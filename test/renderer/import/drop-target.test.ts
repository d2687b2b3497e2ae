import { describe, expect, test } from 'vitest';
import { dropTarget } from '../../../renderer/import/drop-target.ts';

const one = (name: string) => ({ names: [name], hasFolder: false });

describe('where dropped files go', () => {
  test('在调度页放下的都进收表，在导入页放下的都进导入', () => {
    expect(dropTarget('dispatch', one('附件2.xlsx'), false)).toBe('dispatch');
    expect(dropTarget('import', one('2022Q3-007 区卫健委.xlsx'), true)).toBe('import');
  });

  test('收表期间，反馈表、压缩包、文件夹和一次多份进收表，单份其他文件进导入', () => {
    const toReturns = [
      one('2022Q3-007 区卫健委.xlsx'),
      one('2022m09-012.xlsx'),
      one('卫健委三季度反馈（改）.xlsx'),
      one('回表.ZIP'),
      { names: ['一.xlsx', '二.xlsx'], hasFolder: false },
      { names: ['三季度'], hasFolder: true },
    ];
    for (const dropped of toReturns) expect(dropTarget('ledger', dropped, true), dropped.names[0]!).toBe('dispatch');
    expect(dropTarget('ledger', one('区发〔2022〕9号附件.xlsx'), true)).toBe('import');
  });

  test('没有开轮时一律进导入', () => {
    expect(dropTarget('overview', one('2022Q3-007 区卫健委.xlsx'), false)).toBe('import');
  });
});
