import type { AnnexSectionRow, AnnexTaskRow } from '#domain/annex.ts';
import type { RowChange } from '#domain/annex-difference.ts';
import type { PreviewTable } from '#ipc/contract.ts';

export type Removed = Extract<RowChange, { kind: 'removed' }>;

/** One line of the preview: the head of a table, a section, a task with its change, or rows no longer listed. */
export type ImportLine =
  | { kind: 'table'; key: string; table: PreviewTable }
  | { kind: 'section'; key: string; row: AnnexSectionRow }
  | { kind: 'task'; key: string; row: AnnexTaskRow; change: RowChange | null; isKnown: boolean }
  | { kind: 'removed'; key: string; rows: Removed[] };

export function importLines(tables: readonly PreviewTable[]): ImportLine[] {
  return tables.flatMap((preview) => {
    const changes = new Map(
      preview.changes.flatMap((change) => (change.kind === 'removed' ? [] : [[change.key, change] as const])),
    );
    const removed = preview.changes.filter((change) => change.kind === 'removed');
    const lines: ImportLine[] = [{ kind: 'table', key: preview.key, table: preview }];
    for (const row of preview.table.rows) {
      if (row.kind === 'section') lines.push({ kind: 'section', key: row.key, row });
      else
        lines.push({
          kind: 'task',
          key: row.key,
          row,
          change: changes.get(row.key) ?? null,
          isKnown: preview.annexId !== null,
        });
    }
    if (removed.length > 0) lines.push({ kind: 'removed', key: `${preview.key}:removed`, rows: removed });
    return lines;
  });
}

/** Line that a finding at this sheet and row points to; -1 when it points to none. */
export function lineAt(lines: readonly ImportLine[], sheet: string, row: number | undefined): number {
  if (row === undefined) return lines.findIndex((line) => line.kind === 'table' && line.table.table.sheet === sheet);
  return lines.findIndex(
    (line) =>
      (line.kind === 'task' || line.kind === 'section') && line.row.row === row && line.key.startsWith(`${sheet}!`),
  );
}
