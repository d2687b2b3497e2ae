/** What the acts since a seal touched: lets what was read from other tables be kept. */
import type { OfficeDatabase } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';

/** Whether any of `tables` changed after seal `sealNumber` (0: before the first). Undo and redo are acts like any other. */
export function hasChangedSince(
  { reader }: OfficeDatabase,
  sealNumber: number,
  tables: ReadonlySet<AuditedTable>,
): boolean {
  const { from } = reader;
  const seal = reader.first(from.selectFrom('seal').select('lastAuditId').where('sealNo', '=', sealNumber));
  // Not DISTINCT: for that SQLite walks the whole index by table instead of the few rows at the end.
  const touched = from
    .selectFrom('audit')
    .select('tableName')
    .where('id', '>', seal?.lastAuditId ?? 0);
  const names: ReadonlySet<string> = tables;
  return reader.all(touched).some(({ tableName }) => names.has(tableName));
}
