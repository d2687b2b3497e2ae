/** The official table as a workbook: one sheet per annex, the same bytes for the same papers. */
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { layOutAnnex } from './annex-sheet.ts';
import { newWorkbook } from './new-workbook.ts';
import { packWorkbook } from './packed-workbook.ts';
import { AUTHOR, setUpPage } from './paper-page.ts';
import { sheetNames } from './safe-text.ts';

/** Bytes of an .xlsx. Every text stands in one cell, to the letter (`safeCellText` tells the few exceptions). */
export async function writeAnnexWorkbook(papers: readonly AnnexPaper[]): Promise<Uint8Array> {
  const book = newWorkbook();
  book.creator = AUTHOR;
  book.lastModifiedBy = AUTHOR;
  book.title = papers[0]?.title ?? '';
  const names = sheetNames(papers.map(({ sheetName }) => sheetName));
  for (const [index, paper] of papers.entries()) {
    const sheet = book.addWorksheet(names[index]!);
    setUpPage(sheet, layOutAnnex(sheet, paper), paper.pageSize);
  }
  return packWorkbook(book);
}
