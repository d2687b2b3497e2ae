/** One return form of a sheet, put together: columns, rows, who signed, what it says of itself, and the lines left over. */
import { type Finding, finding } from '#domain/finding.ts';
import { findFormCode } from '#domain/form-code.ts';
import { ENTRY_COLUMNS, type EntryColumn } from '#domain/return-form.ts';
import type { ReturnTable } from '#domain/return-reading.ts';
import { columnLetters } from './cell-reference.ts';
import type { GridRow, SheetGrid } from './grid.ts';
import { readLabelledLine } from './labelled-line.ts';
import type { Furniture } from './return-furniture.ts';
import type { HeaderColumn } from './return-header.ts';
import type { BookIdentity } from './return-identity.ts';
import { columnsUnder, keyColumnOf, readReturnRow } from './return-rows.ts';
import { type FoundForm, isTitle } from './return-table.ts';

export interface ReadForm {
  table: ReturnTable;
  /** Lines, cut down to the cells that nothing explains. */
  rest: GridRow[];
  findings: Finding[];
}

export function readReturnTable(
  grid: SheetGrid,
  form: FoundForm,
  identity: BookIdentity,
  furniture: Furniture,
): ReadForm {
  const columns = form.header?.columns ?? new Map<number, HeaderColumn>();
  const keyColumn = keyColumnOf(form.body);
  const captions: NonNullable<ReturnTable['captions']> = {};
  const table: ReturnTable = {
    sheet: grid.sheet,
    isHidden: grid.isHidden,
    identity: { ...identity, visible: null },
    unitName: null,
    titleLine: '',
    headerRow: form.header?.top ?? 0,
    columns: {},
    captions,
    missing: [],
    unknownColumns: [],
    signing: {},
    rows: form.body.map((row) => readReturnRow(row, grid, columns, keyColumn)),
  };
  for (const [index, { caption, column }] of columns) {
    if (index === keyColumn) continue;
    if (column === null) table.unknownColumns.push({ column: columnLetters(index), caption });
    else {
      table.columns[column] = columnLetters(index);
      captions[column] = caption;
    }
  }
  if (keyColumn !== null) table.columns.rowKey = columnLetters(keyColumn);
  table.missing = ENTRY_COLUMNS.filter((name) => table.columns[name] === undefined);
  return { table, rest: readLines(form, table, furniture), findings: formFindings(grid, form, columns, keyColumn) };
}

/** Takes what is known out of the lines around the table; hands back the rest. */
function readLines({ heading, foot }: FoundForm, table: ReturnTable, { isGuideLine }: Furniture): GridRow[] {
  const isOurs = (text: string): boolean => isGuideLine(text) || isOwnTitle(text, table);
  const rest: GridRow[] = [];
  for (const [place, lines] of [['foot', foot] as const, ['heading', heading] as const]) {
    for (const row of lines) {
      const cells = place === 'heading' ? row.cells.filter(({ text }) => !isOurs(text)) : row.cells;
      const line = readLabelledLine(cells);
      const left = line.rest.filter(({ text }) => {
        const code = table.identity.visible === null ? findFormCode(text) : null;
        if (code !== null) table.identity.visible = code.code;
        return code === null || text.length > 40;
      });
      for (const { label, text, column } of line.values) {
        if (text === '') continue;
        const cell = `${columnLetters(column)}${row.row}`;
        if (label === 'code' && table.identity.visible === null)
          table.identity.visible = findFormCode(text)?.code ?? null;
        if (label === 'code' && findFormCode(text)?.code === table.identity.visible) continue;
        if (label === 'unit' && table.unitName === null) table.unitName = text;
        else if (label !== 'code' && label !== 'unit' && table.signing[label] === undefined) {
          table.signing[label] = { text, cell };
        } else left.push({ column, text, trouble: null });
      }
      if (left.length > 0) rest.push({ ...row, cells: left });
    }
  }
  return rest.sort((a, b) => a.row - b.row);
}

/** The title is kept with the table, not told as a stray. */
function isOwnTitle(text: string, table: ReturnTable): boolean {
  if (!isTitle(text) || (table.titleLine !== '' && table.titleLine !== text)) return false;
  table.titleLine = text;
  return true;
}

function formFindings(
  grid: SheetGrid,
  form: FoundForm,
  columns: ReadonlyMap<number, HeaderColumn>,
  keyColumn: number | null,
): Finding[] {
  const { sheet } = grid;
  const findings: Finding[] = [];
  if (form.header === null) findings.push(finding('formHeadMissing', 'warn', { sheet, row: form.body[0]!.row }, {}));
  if (form.repeatedHeaderRows.length > 0) {
    const rows = form.repeatedHeaderRows.join('、');
    findings.push(finding('headerRepeated', 'note', { sheet }, { count: form.repeatedHeaderRows.length, rows }));
  }
  for (const [index, { caption, column }] of columns) {
    const isHidden = grid.columns.some(({ from, to, isHidden }) => isHidden && from <= index && index <= to);
    if (isHidden && index !== keyColumn && column !== null) {
      const level = ENTRY_COLUMNS.includes(column as EntryColumn) ? 'warn' : 'note';
      findings.push(finding('entryColumnHidden', level, { sheet, column: columnLetters(index) }, { caption }));
    }
  }
  for (const row of form.body) findings.push(...rowFindings(row, grid, columns));
  return findings;
}

function rowFindings(row: GridRow, grid: SheetGrid, columns: ReadonlyMap<number, HeaderColumn>): Finding[] {
  const findings: Finding[] = [];
  for (const cell of row.cells) {
    const at = { sheet: grid.sheet, row: row.row, column: columnLetters(cell.column) };
    const caption = columns.get(cell.column)?.caption ?? '';
    const { trouble } = cell;
    if (trouble?.kind === 'formula')
      findings.push(finding('entryFormula', 'warn', at, { caption, formula: trouble.text }));
    if (trouble?.kind === 'picture') findings.push(finding('entryPicture', 'warn', at, { caption }));
    if (trouble?.kind === 'error') findings.push(finding('entryError', 'warn', at, { caption, text: trouble.text }));
    if (grid.merges.count === 0) continue;
    const under = columnsUnder(row, cell, grid, columns);
    if (under.length > 1) {
      const captions = [...columns.values()].filter(({ column }) => column !== null && under.includes(column));
      findings.push(
        finding('entriesMergedAcross', 'warn', at, {
          captions: captions.map((one) => one.caption).join('、'),
          caption: captions[0]!.caption,
        }),
      );
    }
  }
  return findings;
}
