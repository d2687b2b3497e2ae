import { describe, expect, it } from 'vitest';
import { heightOfLines, lineCount } from '#sheet/row-height.ts';

/** Ten Chinese characters of 12 points: 160 px, and the gap of 3 px. */
const TEN = 163 / 7;
const lines = (text: string, width = TEN): number => lineCount(text, width, 12);

describe('行高按文字实际占的行数写', () => {
  it('汉字逐字换行，十个一行', () => {
    expect([lines(''), lines('一'.repeat(10)), lines('一'.repeat(11)), lines('一'.repeat(30))]).toEqual([1, 1, 2, 3]);
  });

  it('换行符另起一行', () => {
    expect([lines('一\n二'), lines('一\n\n二'), lines('一\n')]).toEqual([2, 3, 2]);
  });

  it('逗号句号不在行首，连同前一个字移到下一行', () => {
    expect(lines(`${'一'.repeat(10)}。${'一'.repeat(9)}`)).toBe(3);
    expect(lines(`${'一'.repeat(9)}。${'一'.repeat(10)}`)).toBe(2);
  });

  it('前引号前括号不在行尾', () => {
    expect(lines(`${'一'.repeat(9)}（${'一'.repeat(9)}）`)).toBe(3);
  });

  it('数字和英文词不拆开，比一行还长的才拆', () => {
    // eight characters leave 2 em: 2022 takes 2.2
    expect(lines(`${'一'.repeat(8)}2022`)).toBe(2);
    expect(lines(`${'一'.repeat(8)}202`)).toBe(1);
    expect(lines('a'.repeat(40))).toBe(3);
  });

  it('生僻字算一个字', () => {
    expect([lines('𠮷'.repeat(10)), lines('𠮷'.repeat(11))]).toEqual([1, 2]);
  });

  it('窄得放不下一个字的列也有个头', () => {
    expect(lineCount('一二三，abc def', 0.1, 22)).toBeGreaterThan(3);
    expect(Number.isFinite(lineCount('，，，（（（', 0, 12))).toBe(true);
  });

  it('行数乘以字号的 1.45 倍再加 4 磅', () => {
    expect([heightOfLines(1, 12), heightOfLines(5, 12)]).toEqual([21.5, 91]);
  });
});
