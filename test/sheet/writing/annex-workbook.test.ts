import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { HAS_LIBREOFFICE, HAS_OPENPYXL, savedByLibreOffice } from '../corpus/other-programs.ts';
import { type SeenSheet, seenByOpenpyxl } from './openpyxl.ts';
import { packageFaults, partsOf } from './package-check.ts';
import { paperWith, SEED_PAPERS } from './papers.ts';

/** Cells of a paper under a one-row header, laid out by hand: label 1, title 3, captions 4, rows from 5. */
function expectedCells(paper: AnnexPaper): Record<string, string> {
  const cells: Record<string, string> = { A1: paper.label, A3: paper.title };
  const put = (row: number, texts: string[]): void => {
    for (const [index, text] of texts.entries()) if (text !== '') cells[`${'ABCDEF'.charAt(index)}${row}`] = text;
  };
  put(
    4,
    paper.columns.map(({ caption }) => caption),
  );
  for (const [index, row] of paper.rows.entries()) put(5 + index, row.kind === 'section' ? [row.title] : row.texts);
  return cells;
}

async function seen(...papers: AnnexPaper[]): Promise<SeenSheet[]> {
  return seenByOpenpyxl(await writeAnnexWorkbook(papers));
}

async function seenOne(paper: AnnexPaper): Promise<SeenSheet> {
  const [sheet] = await seen(paper);
  if (sheet === undefined) throw new Error('a sheet expected');
  return sheet;
}

describe.skipIf(!HAS_OPENPYXL)('区发〔2022〕9号的两张附件表', () => {
  let workbook: Uint8Array;
  let sheets: SeenSheet[];
  beforeAll(async () => {
    workbook = await writeAnnexWorkbook(SEED_PAPERS);
    sheets = seenByOpenpyxl(workbook);
  });

  it('导出的每一格与文件原文一字不差', () => {
    expect(sheets.map(({ cells }) => cells)).toEqual(SEED_PAPERS.map(expectedCells));
    expect(sheets.map(({ name }) => name)).toEqual(['附件1', '附件2']);
    expect(sheets.flatMap(({ formulas }) => Object.keys(formulas))).toEqual([]);
  });

  it('LibreOffice 另存之后，每一格仍一字不差', { skip: !HAS_LIBREOFFICE }, () => {
    const again = seenByOpenpyxl(savedByLibreOffice(workbook, 'xlsx'));
    expect(again.map(({ cells }) => cells)).toEqual(SEED_PAPERS.map(expectedCells));
    expect(again.map(({ printTitles }) => printTitles)).toEqual(['$4:$4', '$4:$4']);
    expect(again.map(({ merged }) => merged)).toEqual(sheets.map(({ merged }) => merged));
  });

  it('A4 横向，一页宽，每页重复表头，页码“— 1 —”，表头冻结', () => {
    const setUps = sheets.map(({ page, margins, footer, frozen, printTitles, printArea, widths }) => {
      return { page, margins, footer, frozen, printTitles, printArea, widths };
    });
    const setUp = {
      page: { orientation: 'landscape', paper: 9, fitToWidth: 1, fitToHeight: 0, fitToPage: true },
      margins: [0.59, 0.59],
      footer: '— &P —',
      frozen: 'A5',
      printTitles: '$4:$4',
      widths: [6, 29, 37, 40, 10, 20],
    };
    expect(setUps).toEqual([
      { ...setUp, printArea: '$A$1:$F$9' },
      { ...setUp, printArea: '$A$1:$F$56' },
    ]);
    // openpyxl takes font and size apart from the text
    expect(partsOf(workbook)['xl/worksheets/sheet2.xml']).toContain(
      '&amp;C&amp;&quot;宋体,常规&quot;&amp;14— &amp;P —',
    );
  });

  it('标题、附件号和七个板块各并成一格，每行都写明行高', () => {
    expect(sheets[1]!.merged).toEqual([1, 3, 5, 18, 24, 30, 35, 44, 49].map((row) => `A${row}:F${row}`).sort());
    for (const { heights } of sheets) {
      const rows = Math.max(...Object.keys(heights).map(Number));
      expect(Object.keys(heights)).toHaveLength(rows);
      expect(Math.max(...Object.values(heights))).toBeLessThanOrEqual(409.5);
    }
  });

  it('包内各部分合乎格式要求', () => {
    expect(packageFaults(workbook)).toEqual([]);
  });

  it('同样的内容写出同样的字节，不带写出的时间', async () => {
    expect(Buffer.from(await writeAnnexWorkbook(SEED_PAPERS)).equals(workbook)).toBe(true);
    expect(partsOf(workbook)['docProps/core.xml']).not.toContain('dcterms:');
  });
});

describe.skipIf(!HAS_OPENPYXL)('别的文件的表', () => {
  it('分组的表头写成两行，组名横并，其余竖并', async () => {
    const sheet = await seenOne(
      paperWith([['1', '修路', '张三', '区交通局', '区财政局', '专项债']], {
        columns: [
          ['sequence', '序号'],
          ['content', '工作任务'],
          ['responsibleLeader', '领导', '责任'],
          ['leadUnit', '牵头', '责任'],
          ['supportingUnits', '配合', '责任'],
          [null, '资金来源'],
        ],
      }),
    );
    expect(sheet.cells).toEqual({
      ...{ A1: '附件3', A3: '2023年重点工作责任分工表' },
      ...{ A4: '序号', B4: '工作任务', C4: '责任', F4: '资金来源' },
      ...{ C5: '领导', D5: '牵头', E5: '配合' },
      ...{ A6: '1', B6: '修路', C6: '张三', D6: '区交通局', E6: '区财政局', F6: '专项债' },
    });
    expect(sheet.merged).toEqual(['A1:F1', 'A3:F3', 'A4:A5', 'B4:B5', 'C4:E4', 'F4:F5']);
    expect([sheet.printTitles, sheet.frozen]).toEqual(['$4:$5', 'A6']);
    expect(sheet.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(142, 0);
  });

  it('没有附件号的表从标题写起，没有标题的从表头写起，表后的备注跟在后面', async () => {
    const [titled, bare] = await seen(
      paperWith([['1']], { label: '', sheetName: '甲', footLines: ['备注：无。', '填表人：张三'] }),
      paperWith([['1']], { label: '', title: '', sheetName: '乙' }),
    );
    expect(titled).toMatchObject({ frozen: 'A3', printTitles: '$2:$2', printArea: '$A$1:$F$5' });
    expect(titled!.cells).toMatchObject({ A1: '2023年重点工作责任分工表', A4: '备注：无。', A5: '填表人：张三' });
    expect(bare).toMatchObject({ frozen: 'A2', printTitles: '$1:$1', printArea: '$A$1:$F$2' });
  });

  it('一项任务高过一行的上限时向下并格，文字仍完整地在一格里', async () => {
    const long = '各责任单位在12月底前完成建设并报送材料。'.repeat(60);
    const sheet = await seenOne(
      paperWith([
        ['1', '修路', '', long, '张三', '区交通局'],
        ['2', '建桥'],
      ]),
    );
    expect(sheet.cells.D5).toBe(long);
    const bottom = Number(/^A5:A(\d+)$/.exec(sheet.merged.find((range) => range.startsWith('A5:')) ?? '')?.[1]);
    expect(bottom).toBeGreaterThan(5);
    expect(sheet.merged.filter((range) => range.endsWith(String(bottom)))).toEqual(
      [...'ABCDEF'].map((column) => `${column}5:${column}${bottom}`),
    );
    expect(sheet.cells[`A${bottom + 1}`]).toBe('2');
    const heights = Object.entries(sheet.heights).filter(([row]) => Number(row) >= 5 && Number(row) <= bottom);
    expect(Math.max(...heights.map(([, height]) => height))).toBeLessThanOrEqual(409.5);
    // 20 characters a line, 17.4 points a line and more: the text fits in the rows together.
    expect(heights.reduce((sum, [, height]) => sum + height, 0)).toBeGreaterThan((long.length / 20) * 17.4);
  });

  it('像公式的文字仍是文字；XML 容不下的字符去掉，其余不动', async () => {
    const texts = ['=1+1', '=HYPERLINK("http://x")', '+86', '-1', '@SUM', '<b>&"\'', '_x0041_', '𠮷玥', ' 前后有空格 '];
    const odd = '坏\u0000字\u0007符\ufffe\uffff半\ud800个\r\n两行';
    const sheet = await seenOne(paperWith([...texts.map((text) => ['', text]), ['', odd], ['007', '不是数']]));
    expect(Object.keys(sheet.formulas)).toEqual([]);
    expect(texts.map((_, index) => sheet.cells[`B${5 + index}`])).toEqual(texts);
    expect(sheet.cells.B14).toBe('坏字符半个\n两行');
    expect(sheet.cells.A15).toBe('007');
    expect(packageFaults(await writeAnnexWorkbook([paperWith([['', odd]])]))).toEqual([]);
  });

  it('工作表名去掉不许用的字符，不重名', async () => {
    const names = ['附件[1]:*?/\\', '附件1', '附件1', `'${'长'.repeat(40)}`, ''];
    const sheets = await seen(...names.map((sheetName) => paperWith([['1']], { sheetName })));
    expect(sheets.map(({ name }) => name)).toEqual(['附件1', '附件1（2）', '附件1（3）', '长'.repeat(31), '附件表5']);
    expect(sheets.every(({ printTitles }) => printTitles === '$4:$4')).toBe(true);
  });

  it('标题下可有一行说明；列宽、居中可以指定；列多的表用 A3', async () => {
    const paper = paperWith([['1', '修路', '', '通车', '张三', '区交通局']]);
    const widths = [9, 40, 50, 48, 20, 40];
    const sheet = await seenOne({ ...paper, subtitle: '（截至2022年9月28日）', pageSize: 'A3', widths });
    expect(sheet.cells.A4).toBe('（截至2022年9月28日）');
    expect(sheet.cells.A5).toBe('序号');
    expect([sheet.page.paper, sheet.frozen, sheet.printTitles]).toEqual([8, 'A6', '$5:$5']);
    expect(sheet.widths).toEqual([9.01, 40, 50, 48, 20, 40]);
  });
});
