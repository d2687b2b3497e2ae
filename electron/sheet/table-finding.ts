/** The tables of a sheet: heads found, rows told apart, lines above and below kept with the table they belong to. */
import { compareKey } from '#domain/written-text.ts';
import { headerKey } from './annex-layout.ts';
import type { GridCell, GridRow, SheetGrid } from './grid.ts';
import {
  annexLabel,
  hasSectionNumber,
  isBareNumber,
  isPageMark,
  isRemark,
  isWide,
  loneCell,
  sectionLeader,
} from './row-kind.ts';
import { headerAt, type TableHeader } from './table-header.ts';
import { type HeadingLine, readHeading, type TableHeading } from './table-heading.ts';

export interface FoundTable {
  header: TableHeader;
  heading: TableHeading;
  body: BodyRow[];
  repeatedHeaderRows: number[];
  footLines: HeadingLine[];
  pageMarks: HeadingLine[];
}

export type BodyRow =
  | { kind: 'section'; row: GridRow; title: string; leaderText: string | null; column: number }
  | { kind: 'task'; row: GridRow };

interface OpenTable extends FoundTable {
  left: number;
  right: number;
}

export function findTables(grid: SheetGrid): FoundTable[] {
  const tables: OpenTable[] = [];
  let above: HeadingLine[] = [];
  let table: OpenTable | null = null;
  for (let at = 0; at < grid.rows.length; at += 1) {
    const row = grid.rows[at]!;
    if (table !== null && row.row <= table.header.bottom) continue;
    if (table !== null) {
      const depth = repeatedDepth(grid, at, table.header);
      if (depth > 0 && !beginsAnother(table)) {
        forgetRepeatedTitle(table);
        table.repeatedHeaderRows.push(row.row);
        at += depth - 1;
        continue;
      }
    }
    const header = headerAt(grid, at);
    if (header !== null) {
      const lines: HeadingLine[] = table === null ? above : takeHeadingLines(table);
      table = openTable(header, readHeading(lines, grid.sheet));
      tables.push(table);
      above = [];
    } else if (table === null) above.push({ row: row.row, text: lineOf(row) });
    else addRow(table, row, grid);
  }
  for (const found of tables) closeTable(found);
  return tables;
}

function openTable(header: TableHeader, heading: TableHeading): OpenTable {
  const indexes = header.columns.map(({ index }) => index);
  const edges = { left: Math.min(...indexes), right: Math.max(...indexes) };
  return { header, heading, body: [], repeatedHeaderRows: [], footLines: [], pageMarks: [], ...edges };
}

/** Rows of the head that stand here again, 0 when none: the same captions in the same columns, year aside. */
function repeatedDepth(grid: SheetGrid, at: number, header: TableHeader): number {
  let depth = 0;
  for (const keys of header.keys) {
    const row = grid.rows[at + depth];
    if (row === undefined || !sameCaptions(row, keys)) break;
    depth += 1;
  }
  return depth;
}

function sameCaptions(row: GridRow, captions: ReadonlyMap<number, string>): boolean {
  if (row.cells.length < 2 || row.cells.length > captions.size + 1) return false;
  const same = row.cells.filter(({ column, text }) => {
    const caption = captions.get(column);
    // the last letter is compared first: keys are dear, and a long table has few heads
    return caption !== undefined && lastLetter(caption) === lastLetter(text) && headerKey(caption) === headerKey(text);
  }).length;
  return same >= Math.max(2, row.cells.length * 0.6) && same >= captions.size * 0.5;
}

function lastLetter(text: string): string {
  return /\S(?=\s*$)/.exec(text.slice(-8))?.[0] ?? '';
}

/** A label 附件N or another title before the same head begins another table; the same title again is a page break. */
function beginsAnother(table: OpenTable): boolean {
  const lines = headingLines(table);
  if (lines.length === 0) return false;
  const label = lines.map(({ text }) => annexLabel(text)).find((found) => found !== null);
  if (label && label.annexNo !== null && label.annexNo !== table.heading.annexNo) return true;
  const known = compareKey(table.heading.title);
  return lines.some(({ text }) => {
    const title = compareKey(annexLabel(text)?.rest ?? text);
    return title !== '' && !isRemark(text) && !/续/.test(text) && !known.includes(title) && /[表单案划]$/.test(title);
  });
}

/** Lines since the last task that can be a heading: trailing sections without a number, labels, foot lines after them. */
function headingLines(table: OpenTable): HeadingLine[] {
  const lastTask = table.body.findLast(({ kind }) => kind === 'task')?.row.row ?? 0;
  const sections = table.body.flatMap((row) =>
    row.kind === 'section' && row.row.row > lastTask && !hasSectionNumber(row.title)
      ? [{ row: row.row.row, text: row.title }]
      : [],
  );
  const foots = table.footLines.filter(({ row }) => row > lastTask);
  const lines = [...sections, ...foots].sort((a, b) => a.row - b.row);
  const start = lines.findIndex(({ text }) => !isRemark(text));
  return start < 0 ? [] : lines.slice(start);
}

function takeHeadingLines(table: OpenTable): HeadingLine[] {
  const lines = headingLines(table);
  const rows = new Set(lines.map(({ row }) => row));
  table.body = table.body.filter(({ kind, row }) => kind === 'task' || !rows.has(row.row));
  table.footLines = table.footLines.filter(({ row }) => !rows.has(row));
  return lines;
}

function forgetRepeatedTitle(table: OpenTable): void {
  table.pageMarks.push(...takeHeadingLines(table));
}

function addRow(table: OpenTable, row: GridRow, grid: SheetGrid): void {
  const lone = loneCell(row);
  if (lone !== null && isPageMark(lone.text)) table.pageMarks.push({ row: row.row, text: lineOf(row) });
  else if (isFootLine(table, row, lone, grid)) table.footLines.push({ row: row.row, text: lineOf(row) });
  else {
    const section = sectionOf(table, row, lone, grid);
    table.body.push(section ?? { kind: 'task', row });
  }
}

function isFootLine(table: OpenTable, row: GridRow, lone: GridCell | null, grid: SheetGrid): boolean {
  if (row.cells.every(({ column }) => column < table.left || column > table.right)) {
    return lone !== null && grid.merges.at(row.row, lone.column) === null && !hasSectionNumber(lone.text);
  }
  if (lone !== null && annexLabel(lone.text) !== null) return true;
  const first = row.cells[0]!;
  if (!isRemark(first.text)) return false;
  // 填表人：… 联系电话：… stand side by side; a task's first cell is a number
  return lone !== null || row.cells.every(({ text }) => isRemark(text) || text.length <= 20);
}

function sectionOf(table: OpenTable, row: GridRow, lone: GridCell | null, grid: SheetGrid): BodyRow | null {
  const section = (title: string, leader: string | null, column: number): BodyRow => ({
    kind: 'section',
    row,
    title,
    leaderText: leader,
    column,
  });
  if (lone !== null) {
    const { text, column } = lone;
    const isWhole = isWide(row.row, lone, grid.merges, table.left, table.right);
    const isFirst = column <= (fieldColumn(table, 'sequence') ?? table.left);
    const isTitle = isWhole || hasSectionNumber(text) || (isFirst && !/^\s*\d+\s*[.．、]?\s*$/.test(text));
    return isTitle ? section(text, sectionLeader(text), column) : null;
  }
  const filled = row.cells.filter(({ text }) => text !== '');
  const [first, second] = filled;
  if (first === undefined || second === undefined || filled.length > 3) return null;
  // a merge over the first columns, or a number and a title, with the leader beside it
  const leaderColumn = fieldColumn(table, 'responsibleLeader');
  const leader = filled.find(
    ({ column, text }) => column !== first.column && (column === leaderColumn || sectionLeader(text) !== null),
  );
  const others = filled.filter((cell) => cell !== leader);
  const leaderText = leader === undefined ? null : (sectionLeader(leader.text) ?? leader.text);
  if (others.length === 1 && leader !== undefined) {
    const isTitle = isWide(row.row, first, grid.merges, table.left, table.right) || hasSectionNumber(first.text);
    return isTitle ? section(first.text, leaderText, first.column) : null;
  }
  if (others.length === 2 && isBareNumber(first.text) && second.column === fieldColumn(table, 'content')) {
    return section(`${first.text}${/[、.．]\s*$/.test(first.text) ? '' : ' '}${second.text}`, leaderText, first.column);
  }
  return null;
}

function fieldColumn(table: OpenTable, field: string): number | undefined {
  return table.header.columns.find((column) => column.field === field)?.index;
}

/** What stands after the last task and has no number is no section: （此件公开发布）. */
function closeTable(table: OpenTable): void {
  while (table.body.length > 0) {
    const last = table.body.at(-1)!;
    if (last.kind === 'task' || hasSectionNumber(last.title)) break;
    table.body.pop();
    table.footLines.push({ row: last.row.row, text: last.title });
  }
  table.footLines.sort((a, b) => a.row - b.row);
}

/** All texts of a line, side by side. */
function lineOf(row: GridRow): string {
  const lone = loneCell(row);
  return lone === null
    ? row.cells
        .map(({ text }) => text.trim())
        .filter((text) => text !== '')
        .join('　')
    : lone.text.trim();
}
