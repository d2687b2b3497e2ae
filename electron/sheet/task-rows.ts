/**
 * Rows of a table → tasks and sections with addresses. A merge over 序号 and 内容 makes several rows one task, whose other
 * cells are joined by line breaks; any other vertical merge (one leader for three tasks) continues into each row.
 */
import type { AnnexField, AnnexRow, AnnexTaskRow } from '#domain/annex.ts';
import { wholeNumberOf } from '#domain/chinese-number.ts';
import { type Finding, finding } from '#domain/finding.ts';
import { type CellRange, columnLetters } from './cell-reference.ts';
import type { ExtraColumn } from './extra-columns.ts';
import type { CellTrouble, GridCell, GridRow, SheetGrid } from './grid.ts';
import type { BodyRow, FoundTable } from './table-finding.ts';
import type { HeaderColumn } from './table-header.ts';

type FieldColumn = HeaderColumn & { field: AnnexField };

interface ReadCell {
  text: string;
  row: number;
  column: number;
}

export interface RowReader {
  readonly rows: AnnexRow[];
  readonly findings: Finding[];
}

/** `extras`: the table's columns outside the known fields, under the names their texts are kept by. */
export function readRows(grid: SheetGrid, table: FoundTable, extras: readonly ExtraColumn[]): RowReader {
  const rows: AnnexRow[] = [];
  const findings: Finding[] = [];
  const fields = table.header.columns.filter((column): column is FieldColumn => column.field !== null);
  const gridRows = new Map(grid.rows.map((row) => [row.row, row]));
  const body = table.body;
  for (let at = 0; at < body.length; at += 1) {
    const entry = body[at]!;
    if (entry.kind === 'section') {
      rows.push(sectionRow(grid.sheet, entry));
      continue;
    }
    const block = blockAt(grid, body, at, fields);
    at += block.length - 1;
    const task = taskRow(grid, block, gridRows, fields, extras);
    rows.push(task);
    findings.push(...rowFindings(grid.sheet, block, task, fields, extras));
  }
  return { rows, findings };
}

function sectionRow(sheet: string, { row, title, leaderText, column }: BodyRow & { kind: 'section' }): AnnexRow {
  return {
    kind: 'section',
    key: `${sheet}!${row.row}`,
    title,
    leaderText,
    address: `${columnLetters(column)}${row.row}`,
    row: row.row,
  };
}

/** Rows that are one task: those that a merge over the content covers, when the number does not speak against it. */
function blockAt(grid: SheetGrid, body: readonly BodyRow[], at: number, fields: readonly FieldColumn[]): GridRow[] {
  const { row } = body[at]!;
  const content = fields.find(({ field }) => field === 'content');
  const merge = content === undefined ? null : grid.merges.at(row.row, content.index);
  if (merge === null || merge.top !== row.row || merge.bottom === merge.top) return [row];
  const number = fields.find(({ field }) => field === 'sequence');
  const block = [row];
  for (let next = at + 1; next < body.length && body[next]!.row.row <= merge.bottom; next += 1) {
    const following = body[next]!;
    const hasOwnNumber = number !== undefined && following.row.cells.some(({ column }) => column === number.index);
    if (following.kind === 'section' || hasOwnNumber) return [row];
    block.push(following.row);
  }
  return block;
}

function taskRow(
  grid: SheetGrid,
  block: readonly GridRow[],
  gridRows: ReadonlyMap<number, GridRow>,
  fields: readonly FieldColumn[],
  extras: readonly ExtraColumn[],
): AnnexTaskRow {
  const top = block[0]!;
  const task: AnnexTaskRow = {
    kind: 'task',
    key: `${grid.sheet}!${top.row}`,
    sequenceNo: null,
    cells: {},
    extra: {},
    addresses: {},
    row: top.row,
    isHidden: block.every(({ isHidden }) => isHidden),
  };
  for (const { field, index } of fields) {
    const cell = joined(grid, block, gridRows, index, field);
    task.cells[field] = cell?.text ?? '';
    task.addresses[field] = `${columnLetters(cell?.column ?? index)}${cell?.row ?? top.row}`;
  }
  for (const { name, index } of extras) {
    const cell = joined(grid, block, gridRows, index, null);
    if (cell === null) continue;
    task.extra[name] = cell.text;
    task.addresses[`extra:${name}`] = `${columnLetters(cell.column)}${cell.row}`;
  }
  task.sequenceNo = sequenceNumber(task.cells.sequence ?? '');
  return task;
}

/** Text of one column over the rows of a task, null when there is none; the address is the first cell's. */
function joined(
  grid: SheetGrid,
  block: readonly GridRow[],
  gridRows: ReadonlyMap<number, GridRow>,
  column: number,
  field: AnnexField | null,
): ReadCell | null {
  if (block.length === 1) return cellAt(grid, block[0]!, gridRows, column);
  const cells: ReadCell[] = [];
  for (const row of block) {
    const cell = cellAt(grid, row, gridRows, column);
    if (cell === null || cells.some((other) => other.row === cell.row && other.column === cell.column)) continue;
    // the same leader written beside each part is one leader
    const isName =
      field === 'responsibleLeader' || field === 'units' || field === 'leadUnit' || field === 'supportingUnits';
    if (isName && cells.some(({ text }) => text === cell.text)) continue;
    cells.push(cell);
  }
  const [first] = cells;
  return first === undefined ? null : { ...first, text: cells.map(({ text }) => text).join('\n') };
}

/** The cell itself, or the one a vertical merge continues from above. */
function cellAt(
  grid: SheetGrid,
  row: GridRow,
  gridRows: ReadonlyMap<number, GridRow>,
  column: number,
): ReadCell | null {
  const own = find(row, column);
  if (own !== undefined) return own.text === '' ? null : { text: own.text, row: row.row, column };
  const merge = grid.merges.at(row.row, column);
  if (merge === null || !continues(merge, row.row, column)) return null;
  const anchorRow = gridRows.get(merge.top);
  const anchor = anchorRow === undefined ? undefined : find(anchorRow, merge.left);
  return anchor === undefined || anchor.text === '' ? null : { text: anchor.text, row: merge.top, column: merge.left };
}

/** A merge goes on downwards; what it covers to the right belongs to its first column alone. */
function continues(merge: CellRange, row: number, column: number): boolean {
  return row > merge.top && column === merge.left;
}

function find(row: GridRow, column: number): GridCell | undefined {
  for (const cell of row.cells) if (cell.column === column) return cell;
  return undefined;
}

/** 12, １２, 12., （12）, 十二 → 12; null for anything else. */
export function sequenceNumber(text: string): number | null {
  const bare = text.normalize('NFKC').replace(/[\s()、.．。]/g, '');
  if (/^\d{1,6}$/.test(bare)) return Number(bare);
  return /^[一二三四五六七八九十百]{1,5}$/.test(bare) ? wholeNumberOf(bare) : null;
}

function rowFindings(
  sheet: string,
  block: readonly GridRow[],
  task: AnnexTaskRow,
  fields: readonly FieldColumn[],
  extras: readonly ExtraColumn[],
): Finding[] {
  const findings: Finding[] = [];
  if (block.length > 1) {
    const rows = `${block[0]!.row}–${block.at(-1)!.row}`;
    findings.push(finding('rowMerged', 'note', { sheet, row: task.row }, { rows }));
  }
  if (block.some(({ isHidden }) => isHidden)) {
    findings.push(finding('rowHidden', 'warn', { sheet, row: block.find(({ isHidden }) => isHidden)!.row }, {}));
  }
  for (const { row, cells } of block) {
    for (const { column, trouble } of cells) {
      if (trouble === null) continue;
      const caption =
        fields.find(({ index }) => index === column)?.caption ??
        extras.find(({ index }) => index === column)?.name ??
        '';
      findings.push(troubleFinding(trouble, { sheet, row, column: columnLetters(column) }, caption));
    }
  }
  return findings;
}

function troubleFinding(
  { kind, text }: CellTrouble,
  at: { sheet: string; row: number; column: string },
  caption: string,
): Finding {
  switch (kind) {
    case 'formula':
      return finding('formulaNotComputed', 'ask', at, { caption, formula: text });
    case 'picture':
      return finding('pictureInCell', 'ask', at, { caption });
    case 'error':
      return finding('cellError', 'ask', at, { caption, text });
  }
}
