import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';

export interface LedgerColumn {
  key: string;
  caption: string;
  /** Narrowest useful width in px at ordinary text size. */
  least: number;
  /** Share of the width that is left over; 0 for a column that keeps its width. */
  share: number;
  /** Caption of an extra column of the paper. */
  extra?: string;
}

/** Columns of the paper that these rows fill, in its order, with the state and `marks` of the strip at the right edge. */
export function ledgerColumns(rows: readonly TaskRow[], marks = 0): LedgerColumn[] {
  const names = ledgerText.columns;
  const years = new Set(rows.map((row) => row.year));
  const year = years.size === 1 ? ([...years][0] ?? null) : null;
  const has = (test: (row: TaskRow) => boolean) => rows.some(test);
  const extras = [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
  return [
    { key: 'sequence', caption: names.sequence, least: 48, share: 0 },
    { key: 'content', caption: names.content, least: 130, share: 156 },
    ...(has((row) => row.overallGoal !== '')
      ? [{ key: 'overallGoal', caption: names.overallGoal, least: 110, share: 150 }]
      : []),
    { key: 'annualTarget', caption: names.annualTarget(year), least: 240, share: 334 },
    ...(has((row) => row.due !== '') ? [{ key: 'due', caption: names.due, least: 88, share: 0 }] : []),
    { key: 'leader', caption: names.leader, least: 72, share: 0 },
    { key: 'units', caption: names.units, least: 104, share: 108 },
    ...(has((row) => row.remark !== '') ? [{ key: 'remark', caption: names.remark, least: 80, share: 70 }] : []),
    ...extras.map((extra) => ({ key: `extra:${extra}`, caption: extra, least: 80, share: 70, extra })),
    stateColumn(marks),
  ];
}

/** Room for one mark of the quarter strip, px. */
const MARK = 16;

/** 状态, with the quarter strip above it once there are rounds. */
function stateColumn(marks: number): LedgerColumn {
  const { state, strip } = ledgerText.columns;
  return { key: 'state', caption: marks === 0 ? state : strip, least: Math.max(96, 16 + marks * MARK), share: 0 };
}

/** Shares the office dragged columns to, by column key. */
export type ColumnWidths = Readonly<Record<string, number>>;

export function columnTemplate(columns: readonly LedgerColumn[], widths: ColumnWidths): string {
  return columns
    .map((column) => {
      const width = widths[column.key];
      if (column.share === 0) return `${Math.max(width ?? column.least, 40)}px`;
      return `minmax(${column.least}px, ${width ?? column.share}fr)`;
    })
    .join(' ');
}

export function leastTableWidth(columns: readonly LedgerColumn[], widths: ColumnWidths): number {
  return columns.reduce(
    (sum, column) => sum + (column.share === 0 ? (widths[column.key] ?? column.least) : column.least),
    0,
  );
}

/** Moves the border right of `index` by `delta` px, from the measured widths of all columns. */
export function draggedWidths(
  columns: readonly LedgerColumn[],
  measured: readonly number[],
  index: number,
  delta: number,
): Record<string, number> {
  const widths = Object.fromEntries(columns.map((column, at) => [column.key, measured[at] ?? column.least]));
  const left = columns[index];
  const right = columns[index + 1];
  if (!left || !right) return widths;
  const leastOf = (column: LedgerColumn) => (column.share === 0 ? 40 : column.least);
  const room = Math.max(leastOf(left) - widths[left.key]!, Math.min(delta, widths[right.key]! - leastOf(right)));
  widths[left.key] = Math.round(widths[left.key]! + room);
  widths[right.key] = Math.round(widths[right.key]! - room);
  return widths;
}
