/** The two annexes of 区发〔2022〕9号 as workbooks, made from the text of the document: clean, and as people paste them. */
import { readSeedAnnexes } from '../../../seeds/annex-text.ts';
import { type Cell, workbookOf } from './package-parts.ts';

/** One sheet per annex, label and title above, sections merged. */
export function cleanSeedWorkbook(text: string): Uint8Array {
  return workbookOf(
    ...readSeedAnnexes(text).map(({ annexNo, title, header, rows }) => {
      const cells: Cell[][] = [[`附件${annexNo}`], [title], header];
      const merges = ['A2:F2'];
      for (const row of rows) {
        cells.push('section' in row ? [row.section] : [Number(row.cells[0]), ...row.cells.slice(1)]);
        if ('section' in row) merges.push(`A${cells.length}:F${cells.length}`);
      }
      return { name: `附件${annexNo}`, rows: cells, merges };
    }),
  );
}

/**
 * Everything on one sheet as it came out of a PDF: page-break heads and all, a blank first column, full-width numbers,
 * spaces inside names, a remark below.
 */
export function pastedSeedWorkbook(text: string): Uint8Array {
  const lines = text.slice(text.indexOf('\n附件 1\n') + 1).split(/\r?\n/);
  const rows: Cell[][] = [];
  for (const line of lines) {
    if (line.startsWith('中共赣州市章贡区委办公室')) break;
    const cells = line.split('\t');
    if (cells.length < 2 || cells[0] === '序号') rows.push(line === '' ? [] : [null, ...cells]);
    else {
      const [no = '', ...others] = cells;
      rows.push([null, wide(no), ...others.slice(0, -1), (others.at(-1) ?? '').replaceAll('区财政局', '区 财 政 局')]);
    }
  }
  rows.push([null, '备注：列第一的责任单位为牵头单位。']);
  return workbookOf({ name: 'Sheet1', rows });
}

function wide(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
