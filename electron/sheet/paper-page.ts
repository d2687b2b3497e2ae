/** Page set-up that every workbook of the office shares: on its side, one page wide, head repeated, page numbers. */
import type { Worksheet } from 'exceljs';

/** Codes of paper sizes in a workbook. */
const SIZES: Readonly<Record<'A4' | 'A3', number>> = { A4: 9, A3: 8 };
/** Inches: 1.5 cm at the sides, 2 cm above and below, the page number 1.1 cm from the edge. */
const MARGINS = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.43, footer: 0.43 };
const PAGE_NUMBER = '&C&"宋体,常规"&14— &P —';
/** Written into the properties of every book. */
export const AUTHOR = '示范区建设任务调度台';

/** What page set-up needs to know of a sheet that is laid out; row numbers from 1. */
export interface LaidOut {
  firstHeaderRow: number;
  lastHeaderRow: number;
  lastRow: number;
  columnCount: number;
}

export function setUpPage(
  sheet: Worksheet,
  { firstHeaderRow, lastHeaderRow, lastRow, columnCount }: LaidOut,
  size: 'A4' | 'A3' = 'A4',
): void {
  const lastColumn = sheet.getColumn(columnCount).letter;
  // exceljs puts a `$` before the column or row it is given, and none before the second half of an address.
  sheet.pageSetup = {
    paperSize: SIZES[size],
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
