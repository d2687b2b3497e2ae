/** A call that comes again after an error at its very end: what it recorded stands. */
import type { OfficeDatabase } from '#db/record.ts';

/** Whether the act of this call is on record. */
export function isDone({ reader }: Pick<OfficeDatabase, 'reader'>, opId: string): boolean {
  return reader.first(reader.from.selectFrom('act').select('id').where('opId', '=', opId)) !== undefined;
}
