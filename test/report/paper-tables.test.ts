/** The tables of a paper as a workbook. */
import { describe, expect, it } from 'vitest';
import { paperTables } from '#report/paper-tables.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { longTable, SAMPLE_PAPERS } from './sample-papers.ts';
import { PYTHON, readWorkbook } from './workbook-file.ts';

describe('文书里的表格另存为工作簿', () => {
  it('每张表一个工作表，名称、题目、列宽、行和口径都在', () => {
    const [lights, items, ...others] = paperTables(SAMPLE_PAPERS.pack);
    expect(others).toEqual([]);
    expect(lights).toMatchObject({
      label: '',
      title: '总体情况：各板块亮灯情况',
      sheetName: '总体情况 各板块亮灯情况',
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

  it('一位领导的几张表，题目和工作表名里都有他', () => {
    const table = { kind: 'table' as const, caption: null, table: longTable(1) };
    const [list, ...others] = paperTables({
      ...SAMPLE_PAPERS.pack,
      parts: [
        {
          orientation: 'portrait',
          bookmark: '严玥同志负责任务情况',
          isCover: false,
          blocks: [
            { kind: 'title', text: '严玥同志负责任务情况' },
            { kind: 'heading', level: 1, text: '二、任务一览' },
            table,
          ],
        },
      ],
    });
    expect([list!.title, list!.sheetName, others]).toEqual([
      '严玥同志负责任务情况：任务一览',
      '严玥同志负责任务情况 任务一览',
      [],
    ]);
  });

  it('同一部分里没有各自名称的几张表，按首栏名称区分', () => {
    const table = (caption: string) => ({
      kind: 'table' as const,
      caption: null,
      table: {
        ...longTable(1),
        columns: longTable(1).columns.map((column, index) => (index === 0 ? { ...column, caption } : column)),
      },
    });
    const lists = paperTables({
      ...SAMPLE_PAPERS.pack,
      parts: [
        {
          orientation: 'portrait',
          bookmark: '总体情况',
          isCover: false,
          blocks: [{ kind: 'title', text: '总体情况' }, table('按灯分'), table('反馈情况')],
        },
      ],
    });
    expect(lists.map(({ title, sheetName }) => [title, sheetName])).toEqual([
      ['总体情况：按灯分', '总体情况 按灯分'],
      ['总体情况：反馈情况', '总体情况 反馈情况'],
    ]);
  });

  it('没有清单的文书，没有工作簿；项目、内容两栏的不算清单', () => {
    expect(paperTables(SAMPLE_PAPERS.reminder)).toEqual([]);
    const form = {
      columns: [
        { caption: '项目', width: 1, align: 'center' as const },
        { caption: '内容', width: 4, align: 'left' as const },
      ],
      rows: [{ kind: 'row' as const, cells: [[{ text: '督办要求' }], [{ text: '抓紧推进。' }]] }],
      footLines: [],
    };
    const [part] = SAMPLE_PAPERS.notice.parts;
    const blocks = [{ kind: 'table' as const, caption: null, table: form }];
    expect(paperTables({ ...SAMPLE_PAPERS.notice, parts: [{ ...part!, blocks }] })).toEqual([]);
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
