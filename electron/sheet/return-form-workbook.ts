/**
 * 回表 as a workbook a lead unit fills in Excel or WPS: identity columns locked, yellow cells open, its identity carried by
 * a defined name, hidden row keys, the visible number and the keywords of the document (workbooks.md, The return form).
 */
import type { Workbook, Worksheet } from 'exceljs';
import { type ReturnFormPaper, STATE_WORDS } from '#domain/return-form.ts';
import { newWorkbook } from './new-workbook.ts';
import { packWorkbook } from './packed-workbook.ts';
import { AUTHOR, setUpPage } from './paper-page.ts';
import { addChecks } from './return-form-checks.ts';
import { type LaidOutForm, layOutForm } from './return-form-sheet.ts';
import { safeCellText } from './safe-text.ts';

const SHEET_NAME = '反馈表';
const LISTS = '_lists';
const META = '_meta';
/** Defined name of the cell that holds the form's code. */
const CODE_NAME = 'form_code';

/** Bytes of an .xlsx; the same for the same paper. Texts stand to the letter, but for what `safeCellText` takes out. */
export async function writeReturnForm(paper: ReturnFormPaper): Promise<Uint8Array> {
  const book = newWorkbook();
  book.creator = AUTHOR;
  book.lastModifiedBy = AUTHOR;
  book.title = safeCellText(`${paper.title}（${paper.unitName}）`);
  book.keywords = paper.code;
  const sheet = book.addWorksheet(SHEET_NAME);
  const laidOut = layOutForm(sheet, paper);
  setUpPage(sheet, laidOut);
  addChecks(sheet, laidOut, paper.rows, addStateList(book));
  addMeta(book, paper);
  protect(sheet);
  return packWorkbook(book, { 'xl/worksheets/sheet1.xml': (xml) => mended(xml, laidOut) });
}

/** The words of 状态 on a hidden sheet: a list written into the validation itself is lost by some programs. */
function addStateList(book: Workbook): string {
  const words = Object.values(STATE_WORDS);
  const sheet = book.addWorksheet(LISTS, { state: 'hidden' });
  for (const [index, word] of words.entries()) sheet.getCell(index + 1, 1).value = word;
  return `${LISTS}!$A$1:$A$${words.length}`;
}

/** Hidden, not very hidden: LibreOffice and openpyxl keep the former alone. */
function addMeta(book: Workbook, paper: ReturnFormPaper): void {
  const sheet = book.addWorksheet(META, { state: 'hidden' });
  sheet.getCell('A1').value = 'form_code';
  sheet.getCell('B1').value = paper.code;
  sheet.getCell('B1').name = CODE_NAME;
  sheet.getCell('A2').value = 'issue_no';
  sheet.getCell('B2').value = paper.issueNo;
  // so that whoever reads the form back can tell its own lines from what a clerk wrote above the table
  for (const [index, line] of paper.guideLines.entries()) {
    sheet.getCell(3 + index, 1).value = 'guide_line';
    sheet.getCell(3 + index, 2).value = safeCellText(line);
  }
}

/** Without a password: it keeps hands off, it hides nothing. Rows and columns may be made wider and higher. */
function protect(sheet: Worksheet): void {
  const isAllowed = { formatColumns: true, formatRows: true };
  void sheet.protect('', isAllowed);
}

/**
 * What exceljs cannot write: rows that people type into grow with their text (a height marked as custom would not), and
 * figures in text cells are meant so (no green corners).
 */
function mended(xml: string, { firstRow, lastEntryRow, signRow, columnCount }: LaidOutForm): string {
  const grown = xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, number: string) =>
    Number(number) >= firstRow && Number(number) <= lastEntryRow ? tag.replace(' customHeight="1"', '') : tag,
  );
  const range = `A${firstRow}:${String.fromCharCode(64 + columnCount)}${signRow}`;
  const ignored = `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`;
  return grown.replace('</worksheet>', `${ignored}</worksheet>`);
}
