/** The official table as a workbook: one sheet per annex, the same bytes for the same papers. */

import type { Worksheet } from 'exceljs';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { type LaidOut, layOutAnnex } from './annex-sheet.ts';
import { newWorkbook } from './new-workbook.ts';
import { packWorkbook } from './packed-workbook.ts';
import { sheetNames } from './safe-text.ts';

const A4 = 9;
/** Inches: 1.5 cm at the sides, 2 cm above and below, the page number 1.1 cm from the edge. */
const MARGINS = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.43, footer: 0.43 };
const PAGE_NUMBER = '&C&"宋体,常规"&14— &P —';
const AUTHOR = '示范区建设任务调度台';

/** Bytes of an .xlsx. Every text stands in one cell, to the letter (`safeCellText` tells the few exceptions). */
export async function writeAnnexWorkbook(papers: readonly AnnexPaper[]): Promise<Uint8Array> {
  const book = newWorkbook();
  book.creator = AUTHOR;
  book.lastModifiedBy = AUTHOR;
  book.title = papers[0]?.title ?? '';
  const names = sheetNames(papers.map(({ sheetName }) => sheetName));
  for (const [index, paper] of papers.entries()) {
    const sheet = book.addWorksheet(names[index]!);
    setUpPage(sheet, layOutAnnex(sheet, paper));
  }
  return packWorkbook(book);
}

function setUpPage(sheet: Worksheet, { firstHeaderRow, lastHeaderRow, lastRow, columnCount }: LaidOut): void {
  const lastColumn = sheet.getColumn(columnCount).letter;
  // exceljs puts a `$` before the column or row it is given, and none before the second half of an address.
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    printTitlesRow: `${firstHeaderRow}:${lastHeaderRow}`,
    printArea: `A$1:${lastColumn}$${lastRow}`,
  };
  sheet.headerFooter.oddFooter = PAGE_NUMBER;
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: lastHeaderRow }];
}
