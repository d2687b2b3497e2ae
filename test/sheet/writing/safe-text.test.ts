import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { CELL_CHARACTERS, safeCellText, sheetNames } from '#sheet/safe-text.ts';
import { packageFaults } from './package-check.ts';
import { paperWith } from './papers.ts';

describe('写进工作簿的文字', () => {
  it('寻常文字一个字符也不动', () => {
    const text = '１． 区 财 政 局、"半角",（全角）\n第二行\t《方案》𠮷玥 ~!@#$%^&*<>\u00a0\u200b\u3000';
    expect(safeCellText(text)).toBe(text);
  });

  it('像转义写法的文字写成读回来仍是原样的样子', () => {
    expect(safeCellText('_x0041_ _X00e9_ _x41_ x0041_')).toBe('_x005F_x0041_ _x005F_X00e9_ _x41_ x0041_');
  });

  it('超过单元格上限的截在上限，不留半个字', () => {
    expect(safeCellText('一'.repeat(40_000))).toHaveLength(CELL_CHARACTERS);
    expect(safeCellText(`一${'𠮷'.repeat(20_000)}`)).toHaveLength(CELL_CHARACTERS);
    expect(safeCellText('𠮷'.repeat(20_000))).toHaveLength(CELL_CHARACTERS - 1);
  });

  it('随便什么文字都写得出合乎格式的包', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 6, maxLength: 6 }), async (texts) => {
        const [label = '', title = '', sheetName = '', section = '', foot = '', cell = ''] = texts;
        const paper = paperWith([section, [cell, cell]], { label, title, sheetName, footLines: [foot] });
        expect(packageFaults(await writeAnnexWorkbook([paper]))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('工作表名随便给，写出来都合规、不重名', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\']+$/);
        }
      }),
    );
  });
});
