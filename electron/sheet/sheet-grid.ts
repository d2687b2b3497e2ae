/**
 * One sheet part → grid. The cells are read here and nothing is handed on: not whole-column validations, not conditional
 * formats, not merged ranges of a million cells, each of which held exceljs for half a minute (workbooks.md, Reading 3).
 */

import { cellContent } from './cell-content.ts';
import type { CellRange } from './cell-reference.ts';
import {
  columnLetters,
  LAST_COLUMN,
  LAST_ROW,
  packedColumn,
  packedRow,
  packReference,
  parseRange,
} from './cell-reference.ts';
import { GRID_LIMITS, type GridCell, type GridColumn, type GridCut, type GridRow, type SheetGrid } from './grid.ts';
import { damaged } from './part-fault.ts';
import { attribute, inside, isTrue, tags } from './part-scan.ts';
import { takeCoveredCells, usableMerges } from './sheet-merges.ts';
import type { SheetPart, WorkbookParts } from './workbook-parts.ts';

/** What one workbook may still take; shared by its sheets. */
export interface GridBudget {
  rows: number;
  cells: number;
}

export function newBudget(): GridBudget {
  return { rows: GRID_LIMITS.rows, cells: GRID_LIMITS.cells };
}

/** Throws PartFault where the part is broken in a way that could hide or move text. */
export function readSheetGrid(part: SheetPart, book: WorkbookParts, budget: GridBudget): SheetGrid {
  const text = part.read();
  const cuts: GridCut[] = [];
  const rows = readRows(sheetData(text), book, budget, cuts);
  const { merges, isCut } = usableMerges(mergedRanges(text), rows);
  if (isCut) cuts.push({ code: 'mended', what: '缩小或略去了超出内容范围、互相重叠的合并单元格' });
  const covered = takeCoveredCells(rows, merges);
  if (covered.length > 0) cuts.push({ code: 'mended', what: '略去了合并单元格中被盖住、不显示的文字' });
  return {
    sheet: part.name,
    isHidden: part.isHidden,
    rows: rows.filter(({ cells }) => cells.length > 0),
    merges,
    columns: readColumns(text),
    covered,
    cuts,
  };
}

function sheetData(text: string): string {
  const data = inside(text, 'sheetData') ?? '';
  const end = text.indexOf('</sheetData>');
  if (end >= 0 && text.indexOf('<sheetData', end) >= 0) throw damaged('一张工作表里有两份内容');
  return data;
}

function readRows(data: string, book: WorkbookParts, budget: GridBudget, cuts: GridCut[]): GridRow[] {
  const rows: GridRow[] = [];
  let isSorted = true;
  let rowNumber = 0;
  for (let at = data.indexOf('<row'); at >= 0; ) {
    const tagEnd = data.indexOf('>', at);
    if (tagEnd < 0) throw damaged('有一行没有写完');
    const tag = data.slice(at, tagEnd);
    const written = attribute(tag, 'r');
    const number = written === null ? rowNumber + 1 : Number(written);
    if (!(Number.isInteger(number) && number >= 1 && number <= LAST_ROW)) throw damaged(`行号“${written}”无效`);
    let next = tagEnd + 1;
    if (data.charCodeAt(tagEnd - 1) !== 47) {
      const end = data.indexOf('</row>', tagEnd);
      if (end < 0) throw damaged(`第 ${number} 行没有写完`);
      if (budget.rows <= 0 || budget.cells <= 0) {
        cuts.push({ code: 'truncated', what: `第 ${rows.at(-1)?.row ?? 0} 行` });
        break;
      }
      const cells = readCells(data, tagEnd + 1, end, number, book, cuts);
      if (cells.length > 0) {
        budget.rows -= 1;
        budget.cells -= cells.length;
        isSorted &&= number > (rows.at(-1)?.row ?? 0);
        rows.push({ row: number, isHidden: isTrue(attribute(tag, 'hidden')), cells });
      }
      next = end + 6;
    }
    rowNumber = number;
    at = data.indexOf('<row', next);
  }
  return isSorted ? rows : inOrder(rows);
}

/** Rows written out of order are put in order; the same row twice could hide one text behind another. */
function inOrder(rows: GridRow[]): GridRow[] {
  rows.sort((a, b) => a.row - b.row);
  const doubled = rows.find((row, index) => row.row === rows[index + 1]?.row);
  if (doubled) throw damaged(`第 ${doubled.row} 行写了两次`);
  return rows;
}

function readCells(
  data: string,
  start: number,
  end: number,
  row: number,
  book: WorkbookParts,
  cuts: GridCut[],
): GridCell[] {
  const cells: GridCell[] = [];
  let isSorted = true;
  let column = 0;
  for (let at = nextCell(data, start, end); at >= 0; ) {
    const tagEnd = data.indexOf('>', at);
    if (tagEnd < 0 || tagEnd > end) throw damaged(`第 ${row} 行有一格没有写完`);
    const tag = data.slice(at, tagEnd);
    column = columnOf(attribute(tag, 'r'), row, column + 1);
    let next = tagEnd + 1;
    if (data.charCodeAt(tagEnd - 1) !== 47) {
      const close = data.indexOf('</c>', tagEnd);
      if (close < 0 || close > end) throw damaged(`第 ${row} 行 ${columnLetters(column)} 列没有写完`);
      if (close > tagEnd + 1) {
        const content = cellContent(tag, data.slice(tagEnd + 1, close), book);
        if (content !== null) {
          isSorted &&= column > (cells.at(-1)?.column ?? 0);
          if (column <= GRID_LIMITS.columns) cells.push(withinLimit(content, column, row, cuts));
          else noteOnce(cuts, `${columnLetters(GRID_LIMITS.columns)} 列`);
        }
      }
      next = close + 4;
    }
    at = nextCell(data, next, end);
  }
  if (!isSorted) {
    cells.sort((a, b) => a.column - b.column);
    if (cells.some((cell, index) => cell.column === cells[index + 1]?.column))
      throw damaged(`第 ${row} 行有一格写了两次`);
  }
  return cells;
}

function nextCell(data: string, from: number, end: number): number {
  for (let at = data.indexOf('<c', from); at >= 0 && at < end; at = data.indexOf('<c', at + 2)) {
    const next = data.charCodeAt(at + 2);
    if (next <= 32 || next === 62 || next === 47) return at;
  }
  return -1;
}

/** Cells may leave their reference out; then they follow the cell before. */
function columnOf(reference: string | null, row: number, following: number): number {
  if (reference === null) {
    if (following > LAST_COLUMN) throw damaged(`第 ${row} 行的格数超过上限`);
    return following;
  }
  const packed = packReference(reference);
  if (packed < 0 || packedRow(packed) !== row) throw damaged(`单元格位置“${reference.slice(0, 20)}”无效`);
  return packedColumn(packed);
}

function withinLimit(cell: Omit<GridCell, 'column'>, column: number, row: number, cuts: GridCut[]): GridCell {
  if (cell.text.length <= GRID_LIMITS.characters) return { column, text: cell.text, trouble: cell.trouble };
  cuts.push({ code: 'truncated', what: `${GRID_LIMITS.characters} 个字符`, row, column });
  return { column, text: cell.text.slice(0, GRID_LIMITS.characters).replace(/\p{Surrogate}$/u, ''), trouble: null };
}

function noteOnce(cuts: GridCut[], what: string): void {
  if (!cuts.some((cut) => cut.what === what)) cuts.push({ code: 'truncated', what });
}

function* mergedRanges(text: string): Generator<CellRange> {
  const merges = inside(text, 'mergeCells');
  if (merges === null) return;
  for (const tag of tags(merges, 'mergeCell')) {
    const range = parseRange(attribute(tag, 'ref') ?? '');
    if (range !== null) yield range;
  }
}

function readColumns(text: string): GridColumn[] {
  const columns: GridColumn[] = [];
  for (const tag of tags(inside(text, 'cols') ?? '', 'col')) {
    const from = Number(attribute(tag, 'min'));
    const to = Math.min(Number(attribute(tag, 'max')), GRID_LIMITS.columns);
    const width = Number(attribute(tag, 'width') ?? Number.NaN);
    if (!(from >= 1 && from <= to) || columns.length >= GRID_LIMITS.columns) continue;
    columns.push({
      from,
      to,
      width: Number.isFinite(width) && width >= 0 && width <= 255 ? width : null,
      isHidden: isTrue(attribute(tag, 'hidden')),
    });
  }
  return columns;
}
