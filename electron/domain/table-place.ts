/** Where a field stands in a table, for findings. */
import type { AnnexColumn, AnnexField, AnnexTable, AnnexTaskRow } from './annex.ts';
import type { CellAddress } from './finding-params.ts';

export function columnOf(table: AnnexTable, field: AnnexField): AnnexColumn | undefined {
  return table.columns.find((column) => column.field === field);
}

/** Header of a field as written, trimmed; '' when the table has no such column. */
export function captionOf(table: AnnexTable, field: AnnexField): string {
  return columnOf(table, field)?.caption.trim() ?? '';
}

/** Address of a field in its row; the row alone when the table has no such column. */
export function cellOf(table: AnnexTable, row: AnnexTaskRow, field: AnnexField): CellAddress {
  const column = /^[A-Z]+/.exec(row.addresses[field] ?? '')?.[0] ?? columnOf(table, field)?.column;
  return column === undefined ? { sheet: table.sheet, row: row.row } : { sheet: table.sheet, row: row.row, column };
}
