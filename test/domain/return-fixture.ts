/** Forms as they are sent, and the reading of a file that came back, built from a plain grid so that a test can alter it. */
import { rowKeyOf } from '#domain/form-code.ts';
import { readQuantities } from '#domain/quantity.ts';
import {
  COLUMN_CAPTIONS,
  ENTRY_COLUMNS,
  type EntryColumn,
  type FormColumn,
  isEntryColumn,
  LOCKED_COLUMNS,
  type SentForm,
  type SentRow,
} from '#domain/return-form.ts';
import type { ReturnReading, ReturnRow, ReturnTable } from '#domain/return-reading.ts';

export const ROUND = { id: 3, code: '2022Q3', title: '2022年三季度' };
export const OLD_ROUND = { id: 2, code: '2022Q2', title: '2022年二季度' };

export interface Words {
  content: string;
  target: string;
  sequence?: string;
  promise?: string;
}

export function sentForm(
  formNo: number,
  unitName: string,
  words: readonly Words[],
  round: { id: number; code: string; title: string } = ROUND,
): SentForm {
  const code = `${round.code}-${String(formNo).padStart(3, '0')}`;
  const formId = round.id * 100 + formNo;
  return {
    ...{ formId, roundId: round.id, roundCode: round.code, roundTitle: round.title, code, unitId: formNo, unitName },
    otherNames: [],
    rows: words.map(({ content, target, sequence, promise }, at): SentRow => {
      const ordinal = at + 1;
      return {
        ...{ formRowId: formId * 100 + ordinal, targetId: formNo * 100 + ordinal, taskId: formNo * 10 + ordinal },
        rowKey: rowKeyOf(code, ordinal, { content, target }),
        ordinal,
        locked: {
          ...{ sequence: sequence ?? `附件2-${formNo * 10 + ordinal}`, content, target, leader: '林朝阳' },
          ...{ due: '2022年12月底', promise: promise ?? '' },
        },
        quantity: readQuantities(target)[0] ?? null,
      };
    }),
  };
}

export interface GridColumn {
  /** What the column is to us; null for one of the unit's own. */
  id: FormColumn | 'rowKey' | null;
  caption: string;
}

export interface GridRow {
  /** One text per column, '' for an empty cell. */
  cells: string[];
  isHidden?: boolean;
  /** Columns (by index) merged downwards, with the number of rows the merge takes in. */
  merges?: Record<number, number>;
}

/** A sheet with one form, as a clerk sees it. */
export interface Grid {
  sheet: string;
  title: string;
  identity: { meta: string | null; keywords: string | null; visible: string | null };
  unitName: string | null;
  columns: GridColumn[];
  rows: GridRow[];
  /** Lines below the table. */
  below: string[];
}

export const HEADER_ROW = 5;

/** The form as it is sent, with nothing filled in. */
export function gridOf(form: SentForm, sheet = '反馈表'): Grid {
  const columns: GridColumn[] = [...LOCKED_COLUMNS, ...ENTRY_COLUMNS].map((id) => ({
    id,
    caption: COLUMN_CAPTIONS[id],
  }));
  return {
    sheet,
    title: `${form.roundTitle}调度反馈表`,
    identity: { meta: form.code, keywords: form.code, visible: `反馈编号：${form.code}` },
    unitName: form.unitName,
    columns: [...columns, { id: 'rowKey', caption: '' }],
    rows: form.rows.map(({ locked, rowKey }) => ({
      cells: [...LOCKED_COLUMNS.map((column) => locked[column]), ...ENTRY_COLUMNS.map(() => ''), rowKey],
    })),
    below: [],
  };
}

export function columnAt({ columns }: Grid, id: FormColumn | 'rowKey'): number {
  return columns.findIndex((column) => column.id === id);
}

/** Fills one row; by index, not by sheet row. */
export function fill(grid: Grid, at: number, entries: Partial<Record<EntryColumn, string>>): Grid {
  for (const [column, text] of Object.entries(entries)) {
    if (isEntryColumn(column)) grid.rows[at]!.cells[columnAt(grid, column)] = text;
  }
  return grid;
}

/** Every row filled with what counts as complete. */
export function filled(form: SentForm, sheet?: string): Grid {
  const grid = gridOf(form, sheet);
  for (const [at, { ordinal }] of form.rows.entries()) {
    fill(grid, at, {
      state: '推进中',
      progressNote: `${form.code}第${ordinal}项已开工`,
      difficulty: '无',
      nextStep: '年底完工',
    });
  }
  return grid;
}

export function lettersOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

export function sheetRowOf(at: number): number {
  return HEADER_ROW + 1 + at;
}

/** The reading an honest reader gives of these sheets. */
export function readingOf(grids: readonly Grid[], more: Partial<ReturnReading> = {}): ReturnReading {
  return {
    file: { name: '回表.xlsx', sha256: '0'.repeat(64), sizeBytes: 1 },
    tables: grids.map(tableOf),
    strays: grids.flatMap(({ sheet, rows, below }) =>
      below.map((text, at) => ({ sheet, cell: `A${sheetRowOf(rows.length) + 2 + at}`, text })),
    ),
    hasPictures: false,
    findings: [],
    ...more,
  };
}

function tableOf(grid: Grid): ReturnTable {
  const { sheet, title, identity, unitName, columns } = grid;
  const known: ReturnTable['columns'] = {};
  for (const [at, { id }] of columns.entries()) if (id !== null) known[id] = lettersOf(at);
  return {
    ...{ sheet, isHidden: false, identity, unitName, titleLine: title, headerRow: HEADER_ROW, columns: known },
    missing: ENTRY_COLUMNS.filter((column) => known[column] === undefined),
    unknownColumns: columns.flatMap(({ id, caption }, at) =>
      id === null && caption !== '' ? [{ column: lettersOf(at), caption }] : [],
    ),
    signing: { fillerName: { text: '张三', cell: 'A30' }, filledOn: { text: '2022年9月20日', cell: 'D30' } },
    rows: grid.rows.flatMap((row, at) => {
      const read = rowOf(grid, row, at);
      const isEmpty = read.rowKey === null && Object.keys(read.cells).length === 0 && read.extras.length === 0;
      return isEmpty ? [] : read;
    }),
  };
}

function rowOf({ columns, rows }: Grid, row: GridRow, at: number): ReturnRow {
  const read: ReturnRow = {
    ...{ row: sheetRowOf(at), isHidden: row.isHidden === true, rowKey: null, cells: {}, mergedOver: {}, extras: [] },
  };
  for (const [index, { id, caption }] of columns.entries()) {
    const text = row.cells[index] ?? '';
    if (text === '' || isCovered(rows, at, index)) continue;
    const cell = `${lettersOf(index)}${sheetRowOf(at)}`;
    if (id === 'rowKey') read.rowKey = text;
    else if (id === null) read.extras.push({ text, cell, caption });
    else {
      read.cells[id] = { text, cell };
      const reach = row.merges?.[index] ?? 1;
      if (reach > 1) read.mergedOver[id] = sheetRowOf(Math.min(at + reach, rows.length) - 1);
    }
  }
  return read;
}

/** Under a merge that begins above. */
export function isCovered(rows: readonly GridRow[], at: number, column: number): boolean {
  return rows.slice(0, at).some((row, above) => above + (row.merges?.[column] ?? 1) > at);
}
