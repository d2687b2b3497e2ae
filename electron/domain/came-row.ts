/** One row of a returned table, with the locked words that a vertical merge gives it. */
import { type EntryColumn, type FormColumn, isEntryColumn, LOCKED_COLUMNS } from './return-form.ts';
import type { ReadText, ReturnRow, ReturnTable } from './return-reading.ts';
import type { CameTexts } from './sent-index.ts';

export interface CameRow {
  table: ReturnTable;
  row: ReturnRow;
  /** Words of the locked columns, merges resolved; missing where the cell is empty. */
  texts: CameTexts;
  /** Cells of the locked columns, merges resolved. */
  lockedCells: Partial<Record<FormColumn, string>>;
}

/** Rows in their order; wholly empty ones (no key, no text) are left out. */
export function cameRows(table: ReturnTable): CameRow[] {
  const merged = new Map<FormColumn, { last: number; read: ReadText }>();
  return table.rows.flatMap((row) => {
    const texts: CameTexts = {};
    const lockedCells: CameRow['lockedCells'] = {};
    for (const column of LOCKED_COLUMNS) {
      const own = row.cells[column];
      const last = row.mergedOver[column];
      const above = merged.get(column);
      if (own !== undefined && last !== undefined) merged.set(column, { last, read: own });
      const read = own ?? (above !== undefined && row.row <= above.last ? above.read : undefined);
      if (read === undefined || read.text.trim() === '') continue;
      texts[column] = read.text;
      lockedCells[column] = read.cell;
    }
    const isEmpty = row.rowKey === null && Object.keys(row.cells).length === 0 && row.extras.length === 0;
    return isEmpty ? [] : { table, row, texts, lockedCells };
  });
}

/** Entry cells that hold something, in the order of the form. */
export function entriesOf({ row }: CameRow): { column: EntryColumn; read: ReadText }[] {
  return Object.entries(row.cells).flatMap(([column, read]) =>
    isEntryColumn(column) && read.text.trim() !== '' ? { column, read } : [],
  );
}

/** Something that would be lost if the row were passed over. */
export function hasEntries(came: CameRow): boolean {
  return entriesOf(came).length > 0 || came.row.extras.some(({ text }) => text.trim() !== '');
}
