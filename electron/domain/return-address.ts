/** Places in a returned file and the words for them. */
import type { CellAddress } from './finding-params.ts';
import { placeOf } from './finding-sentence.ts';
import { COLUMN_CAPTIONS, FORM_COLUMNS, type FormColumn } from './return-form.ts';
import type { ReadText, ReturnRow, ReturnTable } from './return-reading.ts';
import { clipped } from './written-text.ts';

/** Longer quotations are cut; the cell itself stands beside the sentence on screen. */
const QUOTED_CHARACTERS = 60;

/** `H7` on a sheet. */
export function addressOf(sheet: string, cell: string): CellAddress {
  const { column = '', row = '' } = /^(?<column>[A-Z]+)(?<row>\d+)$/.exec(cell)?.groups ?? {};
  return column === '' ? { sheet } : { sheet, row: Number(row), column };
}

/** 《附件》第 7 行 H 列“完成量” */
export function cellWords(table: ReturnTable, column: FormColumn, cell: string): string {
  return `${placeOf(addressOf(table.sheet, cell))}“${captionOf(table, column)}”`;
}

export function captionOf(table: ReturnTable, column: FormColumn): string {
  return table.captions?.[column] ?? COLUMN_CAPTIONS[column];
}

/** G7“已完成招标”、H7“无”: what would be lost, with its cells. */
export function quoteCells(reads: readonly ReadText[]): string {
  return reads.map(({ cell, text }) => `${cell}${quote(text)}`).join('、');
}

export function quote(text: string): string {
  return `“${clip(text)}”`;
}

export function clip(text: string, length = QUOTED_CHARACTERS): string {
  return clipped(text, length);
}

/** 附件2-29“6月底前争取…”: a row of the form as it is sent. */
export function itemName({ sequence, target }: { sequence: string; target: string }): string {
  return `${sequence}“${clip(target, 20)}”`;
}

/** A row as one text with its headers, whole: 任务内容：…；进展情况：… */
export function quotedRow(table: ReturnTable, { cells, extras }: ReturnRow): string {
  const own = FORM_COLUMNS.flatMap((column) => {
    const text = cells[column]?.text.trim() ?? '';
    return text === '' ? [] : `${captionOf(table, column)}：${text}`;
  });
  const other = extras.flatMap(({ caption, text }) => (text.trim() === '' ? [] : `${caption}：${text.trim()}`));
  return [...own, ...other].join('；');
}
