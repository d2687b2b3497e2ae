/** An annex table on record against the same table read again: what was added, changed, removed. */

/** What differs from the record. Rows that are the same are not listed. */
export type RowChange =
  | { kind: 'added'; key: string }
  | { kind: 'changed'; key: string; taskId: number; fields: { field: string; before: string; after: string }[] }
  | { kind: 'removed'; taskId: number; label: string };
