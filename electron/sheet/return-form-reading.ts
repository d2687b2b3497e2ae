/**
 * A returned workbook → text with addresses and identity carriers (return-reading.ts), to the letter, nothing decided.
 * Runs in the reader process. Whatever is not in a table of ours comes out as a stray text: nothing disappears.
 */
import { type Finding, finding } from '#domain/finding.ts';
import type { ReturnReading, StrayText } from '#domain/return-reading.ts';
import { columnLetters } from './cell-reference.ts';
import type { GridRow, SheetGrid } from './grid.ts';
import { readReturnTable } from './return-form-table.ts';
import { type Furniture, foreignRows, furnitureOf } from './return-furniture.ts';
import { type BookIdentity, readBookIdentity } from './return-identity.ts';
import { findForms } from './return-table.ts';
import { readAttachments } from './sheet-attachments.ts';
import { readWorkbookGrids, withRefusals } from './workbook-grids.ts';

/** Strays that are told one by one. */
const MOST_STRAYS = 200;

/** `file` is the name shown to people. Throws Refusal for every file that cannot be read. */
export function readReturnForms(bytes: Uint8Array, file: string): Omit<ReturnReading, 'file'> {
  const whole = readWorkbookGrids(bytes, file);
  return withRefusals(file, () => {
    const identity = readBookIdentity(whole);
    const furniture = furnitureOf(whole.grids);
    const attachments = readAttachments(whole.zip, whole.book.sheets);
    const reading: Omit<ReturnReading, 'file'> = {
      tables: [],
      strays: [],
      hasPictures: attachments.hasPictures,
      findings: [],
    };
    for (const grid of whole.grids) readSheet(grid, identity, furniture, reading);
    reading.strays.push(...attachments.texts);
    cutStrays(reading);
    return reading;
  });
}

function readSheet(
  grid: SheetGrid,
  identity: BookIdentity,
  furniture: Furniture,
  reading: Omit<ReturnReading, 'file'>,
): void {
  const { forms, others } = findForms(grid);
  const strays: StrayText[] = [];
  const addRow = ({ row, cells }: GridRow): void => {
    for (const { column, text } of cells) {
      if (text !== '') strays.push({ sheet: grid.sheet, cell: `${columnLetters(column)}${row}`, text });
    }
  };
  foreignRows(grid, others).forEach(addRow);
  for (const form of forms) {
    const { table, rest, findings } = readReturnTable(grid, form, identity, furniture);
    reading.tables.push(table);
    reading.findings.push(...findings);
    rest.forEach(addRow);
  }
  strays.push(...coveredTexts(grid));
  reading.strays.push(...strays);
  reading.findings.push(...sheetFindings(grid, forms.length > 0));
  reading.hasPictures ||= grid.rows.some(({ cells }) => cells.some(({ trouble }) => trouble?.kind === 'picture'));
}

/** Words behind merged cells; merges pasted from elsewhere repeat what they show. */
function coveredTexts({ sheet, rows, merges, covered }: SheetGrid): StrayText[] {
  if (covered.length === 0) return [];
  const byNumber = new Map(rows.map((row) => [row.row, row]));
  return covered.flatMap(({ row, column, text }) => {
    const anchor = merges.at(row, column);
    const shown = byNumber.get(anchor?.top ?? 0)?.cells.find((cell) => cell.column === anchor?.left);
    return text === '' || text === shown?.text ? [] : [{ sheet, cell: `${columnLetters(column)}${row}`, text }];
  });
}

function sheetFindings(grid: SheetGrid, hasForm: boolean): Finding[] {
  const { sheet } = grid;
  const findings = grid.cuts.map(({ code, what, row, column }) => {
    const at = { sheet, ...(row && { row }), ...(column && { column: columnLetters(column) }) };
    return code === 'truncated' ? finding('formTruncated', 'warn', at, { what }) : finding(code, 'note', at, { what });
  });
  if (hasForm && grid.isHidden) findings.push(finding('formSheetHidden', 'warn', { sheet }, {}));
  return findings;
}

function cutStrays(reading: Omit<ReturnReading, 'file'>): void {
  const count = reading.strays.length;
  if (count <= MOST_STRAYS) return;
  reading.strays.length = MOST_STRAYS;
  reading.findings.push(finding('strayTextsCut', 'warn', null, { kept: MOST_STRAYS, count }));
}
