import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnnexTables } from '#sheet/annex-reading.ts';
import { numberShow, plainNumber } from '#sheet/number-format.ts';
import { altered, type Cell, packageOf, styles, zipOf } from '../corpus/package-parts.ts';
import { HEADER, tableOf, tasksOf } from './annex-of.ts';

const DUE_HEADER = ['序号', '任务', '完成时限', '责任单位'];

/** What a 完成时限 cell says that holds this serial day in this format. */
function dueShown(format: number | string, value: string, book = ''): string {
  const rows: Cell[][] = [DUE_HEADER, [1, '甲', { xml: `<c r="REF" s="1"><v>${value}</v></c>` }, '区发改委']];
  let parts = { ...packageOf([{ name: '附件1', rows }]), 'xl/styles.xml': styles([format]) };
  if (book !== '')
    parts = altered(parts, 'xl/workbook.xml', (xml) => xml.replace('<workbookPr/>', book)) as typeof parts;
  return tasksOf(readAnnexTables(zipOf(parts), 'a.xlsx').tables[0]!)[0]!.cells.due!;
}

/** 2022-07-05. */
const DAY = '44747';

describe('日期格式的单元格按表上显示的样子读', () => {
  it.each([
    [14, '2022-07-05'],
    [15, '2022-07-05'],
    [22, '2022-07-05'],
    [27, '2022年7月'],
    [28, '2022年7月5日'],
    [30, '2022-07-05'],
    [31, '2022年7月5日'],
    [36, '2022年7月'],
    [50, '2022年7月'],
    [51, '2022年7月5日'],
    [57, '2022年7月'],
    [58, '2022年7月5日'],
    ['yyyy"年"m"月"d"日"', '2022年7月5日'],
    ['[$-804]yyyy"年"m"月"d"日";@', '2022年7月5日'],
    ['yyyy\\年mm\\月', '2022年07月'],
    ['yyyy/m/d;@', '2022/7/5'],
    ['yyyy\\-mm\\-dd', '2022-07-05'],
    ['yyyy.m', '2022.7'],
    ['m"月"d"日"', '2022年7月5日'],
    ['d-mmm-yy', '2022-07-05'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '2022年7月5日'],
  ])('格式 %s → %s', (format, text) => {
    expect(dueShown(format, DAY)).toBe(text);
  });

  it('1904 日期系统', () => {
    expect(dueShown(31, '43285', '<workbookPr date1904="1"/>')).toBe('2022年7月5日');
    expect(dueShown(31, '43285', '<workbookPr date1904="true"/>')).toBe('2022年7月5日');
    expect(dueShown(31, DAY, '<workbookPr date1904="0"/>')).toBe('2022年7月5日');
  });

  it('日期里带时刻的照显示，只有时刻的不是日期', () => {
    expect(dueShown('yyyy/m/d h:mm', '44747.5')).toBe('2022/7/5 12:00');
    expect(dueShown(20, '0.75')).toBe('18:00');
  });

  it('不成日期的数字照数字读', () => {
    expect([dueShown(14, '-1'), dueShown(14, '99999999')]).toEqual(['-1', '99999999']);
  });

  it('t="d" 的日期', () => {
    const rows: Cell[][] = [
      DUE_HEADER,
      [1, '甲', { xml: '<c r="REF" t="d"><v>2022-07-05T00:00:00</v></c>' }, '区发改委'],
    ];
    expect(tasksOf(tableOf(rows))[0]!.cells.due).toBe('2022-07-05');
  });
});

describe('数字按表上显示的样子读', () => {
  it.each([
    [0, 'General', '0.30000000000000004', '0.3'],
    [0, 'General', '2.2623', '2.2623'],
    [0, 'General', '1E-7', '0.0000001'],
    [0, 'General', '123456789012345678', '123456789012345680'],
    [9, undefined, '0.9', '90%'],
    [10, undefined, '0.125', '12.50%'],
    [164, '0.0%', '0.1255', '12.6%'],
    [164, '0.0"亿元"', '24.5', '24.5亿元'],
    [3, undefined, '1234567.8', '1,234,568'],
    [164, '#,##0.00_ ', '1234.5', '1,234.50'],
    [164, '000', '7', '007'],
    [164, '0.##', '1.5', '1.5'],
    [164, '0;[Red]-0', '-3', '-3'],
    [164, '0_);(0)', '5', '5'],
    [164, '@', '12', '12'],
    [164, '# ?/?', '0.5', '0.5'],
    [164, '0.00E+00', '12345', '12345'],
    [164, '"第"0"项"', '3', '第3项'],
    [164, '0\\d', '3', '3d'],
  ] as const)('格式 %s %s：%s → %s', (id, code, value, text) => {
    expect(numberShow(id, code, false)(Number(value))).toBe(text);
  });

  it('真假值照显示', () => {
    const rows: Cell[][] = [
      HEADER,
      [1, { xml: '<c r="REF" t="b"><v>1</v></c>' }, { xml: '<c r="REF" t="b"><v>0</v></c>' }, '年', '张三', '区发改委'],
    ];
    expect(tasksOf(tableOf(rows))[0]!.cells).toMatchObject({ content: 'TRUE', overallGoal: 'FALSE' });
  });

  it('any format and any number give a text, never an error', () => {
    const code = fc.string({
      unit: fc.constantFrom(...'yYmdhs0#.,%;[]"\\_*@?/E+- 年月日G', '上午/下午', 'General'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(code, fc.double({ noNaN: true }), fc.boolean(), (format, value, date1904) => {
        expect(typeof numberShow(164, format, date1904)(value)).toBe('string');
      }),
    );
  });

  it('a plain number reads back as the same number to 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (value) => {
        const read = Number(plainNumber(value));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14 + 1e-19);
      }),
    );
  });
});

describe('文字一字不差', () => {
  const contentOf = (raw: string): string =>
    tasksOf(
      tableOf([
        HEADER,
        [
          1,
          { xml: `<c r="REF" t="inlineStr"><is><t xml:space="preserve">${raw}</t></is></c>` },
          '总',
          '年',
          '张三',
          '区发改委',
        ],
      ]),
    )[0]!.cells.content!;

  it.each([
    ['第一行_x000D_&#10;第二行', '第一行\r\n第二行'],
    ['_x005F_x000D_', '_x000D_'],
    ['&#13;&#10;甲', '\r\n甲'],
    ['甲\r\n乙', '甲\n乙'],
    ['&lt;b&gt; &amp;amp; &quot;&apos;', '<b> &amp; "\''],
    ['甲&#x3000;乙　', '甲　乙　'],
    ['&#x20BB7;野家', '𠮷野家'],
    ['_xD83D__xDE00_', '😀'],
    ['甲_xD83D_乙_x0007_', '甲乙'],
    ['=SUM(A1)', '=SUM(A1)'],
  ])('%s', (raw, text) => {
    expect(contentOf(raw)).toBe(text);
  });

  it('any text that Excel can hold comes back to the letter', () => {
    const letter = fc.constantFrom(
      ...'甲乙 \n\t<>&"\'_x0玥　①½ａ１',
      '_x000D_',
      '_x005F_',
      '𠮷',
      ' ',
      '\u00a0',
      '\u200b',
      '&amp;',
      ']]>',
    );
    fc.assert(
      fc.property(
        fc.string({ unit: letter, minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
        (text) => {
          // Excel itself escapes what would read as one of its escapes
          const stored = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
          const rows = [HEADER, [1, stored, '总', '年', '张三', '区发改委']];
          expect(tasksOf(tableOf(rows))[0]!.cells.content).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});
