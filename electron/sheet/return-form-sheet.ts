/** A return form laid out on its sheet: title, number, guide lines, head, one row per target, the line to sign. */
import type { Style, Worksheet } from 'exceljs';
import { dayWords } from '#domain/form-text.ts';
import {
  ENTRY_COLUMNS,
  type EntryColumn,
  LOCKED_COLUMNS,
  type LockedColumn,
  type ReturnFormPaper,
  type ReturnFormPaperRow,
  SIGNING_CAPTIONS,
  type SigningField,
} from '#domain/return-form.ts';
import type { LaidOut } from './paper-page.ts';
import {
  CENTRED_COLUMNS,
  captionOf,
  FORM_UNITS,
  FORM_WIDTHS,
  KEY_COLUMN,
  SHEET_COLUMNS,
} from './return-form-columns.ts';
import { BODY_SIZES, FORM_SIZES, FORM_STYLES, lockedStyle } from './return-form-styles.ts';
import { HIGHEST_ROW, heightOfLines, lineCount } from './row-height.ts';
import { safeCellText } from './safe-text.ts';

/** Points: room to type four lines, the line to sign, and what parts it from the table. */
const LEAST_HEIGHT = 66;
const SIGN_HEIGHT = 26;
const GAP_HEIGHT = 10;

/** Where the line above the table is divided; column numbers. */
const INFO_BLOCKS = [
  [1, 3],
  [4, 8],
  [9, 12],
] as const;
/** Label and value of each signing field; column numbers, both included. */
const SIGN_BLOCKS: readonly (readonly [SigningField, readonly [number, number], readonly [number, number]])[] = [
  ['fillerName', [1, 2], [3, 3]],
  ['fillerPhone', [4, 5], [6, 6]],
  ['reviewerName', [7, 8], [9, 9]],
  ['filledOn', [10, 10], [11, 12]],
];

export interface LaidOutForm extends LaidOut {
  firstRow: number;
  /** Below `firstRow` by the number of rows less one; smaller when there are none. */
  lastEntryRow: number;
  signRow: number;
  /** First cell of each value to sign. */
  signColumns: Record<SigningField, number>;
}

export function layOutForm(sheet: Worksheet, paper: ReturnFormPaper): LaidOutForm {
  for (const [index, column] of SHEET_COLUMNS.entries()) sheet.getColumn(index + 1).width = FORM_WIDTHS[column];
  const keys = sheet.getColumn(KEY_COLUMN);
  keys.width = 20;
  keys.hidden = true;
  const headerRow = putHeading(sheet, paper) + 1;
  putHeader(sheet, headerRow, paper.promiseCaption);
  for (const [index, row] of paper.rows.entries()) putRow(sheet, headerRow + 1 + index, row);
  const lastEntryRow = headerRow + paper.rows.length;
  sheet.getRow(lastEntryRow + 1).height = GAP_HEIGHT;
  const signRow = lastEntryRow + 2;
  const signColumns = putSigning(sheet, signRow);
  return {
    firstHeaderRow: headerRow,
    lastHeaderRow: headerRow,
    firstRow: headerRow + 1,
    lastEntryRow,
    signRow,
    signColumns,
    lastRow: signRow,
    columnCount: SHEET_COLUMNS.length,
  };
}

/** Title, number line and guide lines; the last row used. The head stays in sight, so what stands above it is kept low. */
function putHeading(sheet: Worksheet, paper: ReturnFormPaper): number {
  const all = [1, SHEET_COLUMNS.length] as const;
  putBlock(sheet, 1, all, paper.title, FORM_STYLES.title);
  const titleLines = lineCount(paper.title, FORM_UNITS, FORM_SIZES.title);
  sheet.getRow(1).height = heightOfLines(titleLines, FORM_SIZES.title) + 4;
  const corrected = paper.issueNo > 1 ? `（更正版，第${paper.issueNo}次下发）` : '';
  const infos = [
    `反馈编号：${paper.code}${corrected}`,
    `填报单位：${paper.unitName}`,
    `请于${dayWords(paper.dueOn)}前反馈`,
  ];
  for (const [index, block] of INFO_BLOCKS.entries()) {
    const style = index === INFO_BLOCKS.length - 1 ? FORM_STYLES.infoRight : FORM_STYLES.info;
    putBlock(sheet, 2, block, infos[index]!, style);
  }
  const infoLines = INFO_BLOCKS.map(([from, to], index) =>
    lineCount(infos[index]!, unitsOf(from, to), FORM_SIZES.info),
  );
  sheet.getRow(2).height = heightOfLines(Math.max(...infoLines), FORM_SIZES.info);
  for (const [index, line] of paper.guideLines.entries()) {
    const row = 3 + index;
    putBlock(sheet, row, all, line, FORM_STYLES.guide);
    sheet.getRow(row).height = heightOfLines(lineCount(line, FORM_UNITS, FORM_SIZES.guide), FORM_SIZES.guide);
  }
  return 2 + paper.guideLines.length;
}

function putHeader(sheet: Worksheet, number: number, promiseCaption: string): void {
  const row = sheet.getRow(number);
  let lines = 1;
  for (const [index, column] of SHEET_COLUMNS.entries()) {
    const caption = safeCellText(captionOf(column, promiseCaption));
    const cell = row.getCell(index + 1);
    cell.style = isEntry(column) ? FORM_STYLES.entryHeader : FORM_STYLES.header;
    cell.value = caption;
    lines = Math.max(lines, lineCount(caption, FORM_WIDTHS[column], FORM_SIZES.header));
  }
  row.height = heightOfLines(lines, FORM_SIZES.header) + 4;
}

function putRow(sheet: Worksheet, number: number, { rowKey, locked, entries }: ReturnFormPaperRow): void {
  const row = sheet.getRow(number);
  let height = LEAST_HEIGHT;
  for (const column of LOCKED_COLUMNS) {
    const cell = row.getCell(SHEET_COLUMNS.indexOf(column) + 1);
    const text = safeCellText(locked[column]);
    const { size, points } = fitted(text, column);
    cell.style = lockedStyle(CENTRED_COLUMNS.has(column), size, points > HIGHEST_ROW);
    if (text !== '') cell.value = text;
    height = Math.max(height, points);
  }
  for (const column of ENTRY_COLUMNS) {
    const cell = row.getCell(SHEET_COLUMNS.indexOf(column) + 1);
    const text = safeCellText(entries[column] ?? '');
    cell.style = CENTRED_COLUMNS.has(column) ? FORM_STYLES.entryCentred : FORM_STYLES.entry;
    if (text !== '') cell.value = text;
    height = Math.max(height, pointsOf(text, FORM_WIDTHS[column], FORM_SIZES.body));
  }
  const key = row.getCell(KEY_COLUMN);
  key.style = FORM_STYLES.key;
  key.value = rowKey;
  row.height = Math.min(HIGHEST_ROW, height);
}

/** The largest size in which the whole text is seen; the smallest there is where none is. */
function fitted(text: string, column: LockedColumn): { size: number; points: number } {
  const sizes = BODY_SIZES.map((size) => ({ size, points: pointsOf(text, FORM_WIDTHS[column], size) }));
  return sizes.find(({ points }) => points <= HIGHEST_ROW) ?? sizes.at(-1)!;
}

function putSigning(sheet: Worksheet, number: number): Record<SigningField, number> {
  const columns: Partial<Record<SigningField, number>> = {};
  for (const [field, label, value] of SIGN_BLOCKS) {
    putBlock(sheet, number, label, `${SIGNING_CAPTIONS[field]}：`, FORM_STYLES.signLabel);
    putBlock(sheet, number, value, '', FORM_STYLES.signValue);
    columns[field] = value[0];
  }
  sheet.getRow(number).height = SIGN_HEIGHT;
  return columns as Record<SigningField, number>;
}

/** One text over several columns of a row. */
function putBlock(
  sheet: Worksheet,
  number: number,
  [from, to]: readonly [number, number],
  text: string,
  style: Partial<Style>,
): void {
  const row = sheet.getRow(number);
  for (let column = from; column <= to; column += 1) row.getCell(column).style = style;
  if (text !== '') row.getCell(from).value = safeCellText(text);
  if (to > from) sheet.mergeCellsWithoutStyle(number, from, number, to);
}

function pointsOf(text: string, width: number, size: number): number {
  return heightOfLines(lineCount(text, width, size), size);
}

function unitsOf(from: number, to: number): number {
  return SHEET_COLUMNS.slice(from - 1, to).reduce((sum, column) => sum + FORM_WIDTHS[column], 0);
}

function isEntry(column: string): column is EntryColumn {
  return (ENTRY_COLUMNS as readonly string[]).includes(column);
}
