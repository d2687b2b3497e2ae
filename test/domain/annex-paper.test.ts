import { describe, expect, it } from 'vitest';
import { annexFileName } from '#domain/annex-paper.ts';

const nameOf = (label: string, title: string, year = 2022, sheetName = '附件2'): string =>
  annexFileName({ label, title, sheetName }, year);

describe('导出时给出的文件名', () => {
  it('附件号、标题和年份', () => {
    expect(nameOf('附件2', '章贡区贯彻落实《建设方案》行动计划责任分工表')).toBe(
      '附件2：章贡区贯彻落实《建设方案》行动计划责任分工表2022年.xlsx',
    );
  });

  it('没有附件号用标题，没有标题用附件号，都没有用工作表名', () => {
    expect([nameOf('', '分工表'), nameOf('附件2', ''), nameOf('', ''), nameOf('', '', 2022, '')]).toEqual([
      '分工表2022年.xlsx',
      '附件2：2022年.xlsx',
      '附件2：2022年.xlsx',
      '附件2022年.xlsx',
    ]);
  });

  it('标题末尾已有年份不再写一遍', () => {
    expect(nameOf('', '分工表2022年')).toBe('分工表2022年.xlsx');
  });

  it('标题分两行的连成一行，文件名不许用的符号换成全角', () => {
    expect(nameOf('附件1', ' 中共章贡区委\n关于“A/B:C”的\u0000<方案> ')).toBe(
      '附件1：中共章贡区委关于“A／B：C”的＜方案＞2022年.xlsx',
    );
  });

  it('很长的标题截短，留得下年份和扩展名', () => {
    const name = nameOf('附件1', '𠮷'.repeat(200));
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^附件1：𠮷+2022年\.xlsx$/u);
  });
});
