/** The tables of a paper as a workbook. */
import { describe, expect, it } from 'vitest';
import { paperTables } from '#report/paper-tables.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { SAMPLE_PAPERS } from './sample-papers.ts';
import { PYTHON, readWorkbook } from './workbook-file.ts';

describe('文书里的表格另存为工作簿', () => {
  it('每张表一个工作表，名称、题目、列宽、行和口径都在', () => {
    const [lights, items, ...others] = paperTables(SAMPLE_PAPERS.pack);
    expect(others).toEqual([]);
    expect(lights).toMatchObject({
      label: '',
      title: '各板块亮灯情况',
      sheetName: '各板块亮灯情况',
      centred: [false, true, true, true, true],
      rows: [
        { kind: 'task', texts: ['试点和示范事项', '8', '1', '2', '5'] },
        { kind: 'task', texts: ['产业转型升级', '19', '3', '4', '12'] },
        { kind: 'task', texts: ['合计', '27', '4', '6', '17'] },
      ],
      footLines: ['口径：每个分项目标按统计日只亮一种灯，各列相加等于合计。'],
    });
    expect(items).toMatchObject({ title: '红灯、黄灯事项', sheetName: '红灯、黄灯事项' });
    expect(items!.rows.filter(({ kind }) => kind === 'section')).toHaveLength(3);
    expect(items!.rows).toHaveLength(60 + 3 + 1);
  });

  it('附件的标注、题目和统计日期跟着表格走', () => {
    const attached = paperTables(SAMPLE_PAPERS.circular).at(-1)!;
    expect([attached.label, attached.title, attached.subtitle]).toEqual([
      '附件',
      '示范区建设任务2022年三季度红灯、黄灯事项清单',
      '（截至2022年9月28日）',
    ]);
  });

  it('没有表格的文书，没有工作簿', () => {
    expect(paperTables(SAMPLE_PAPERS.reminder)).toEqual([]);
    expect(paperTables(SAMPLE_PAPERS.notice)).toEqual([]);
  });

  it.skipIf(PYTHON === null)('openpyxl 读出来的字与表格相同', async () => {
    const papers = paperTables(SAMPLE_PAPERS.circular);
    const sheets = readWorkbook(await writeAnnexWorkbook(papers));
    expect(sheets.map(({ name }) => name)).toEqual(['各板块亮灯情况', '附件']);
    for (const [index, paper] of papers.entries()) {
      const cells = sheets[index]!.rows.flat().filter((text) => text !== '');
      expect(cells).toEqual(
        [
          paper.label,
          paper.title,
          paper.subtitle ?? '',
          ...paper.columns.map(({ caption }) => caption),
          ...paper.rows.flatMap((row) => (row.kind === 'section' ? [row.title] : row.texts)),
          ...paper.footLines,
        ].filter((text) => text !== ''),
      );
    }
  });
});
