/** An annex table on record against the same table read again: what was added, changed, removed. */
import type { AnnexTaskRow } from './annex.ts';
import { matchRewordedRows } from './row-matching.ts';
import { compareKey } from './written-text.ts';

/** What differs from the record. Rows that are the same are not listed. */
export type RowChange =
  | { kind: 'added'; key: string }
  | { kind: 'changed'; key: string; taskId: number; fields: { field: string; before: string; after: string }[] }
  | { kind: 'removed'; taskId: number; label: string };

/** A task on record. `texts` by field, extra columns under `extra:<caption>`; a text that is absent counts as ''. */
export interface StoredTask {
  taskId: number;
  label: string;
  sequence: string;
  texts: Record<string, string>;
}

interface ReadRow {
  key: string;
  sequence: string;
  texts: Record<string, string>;
}

/**
 * Rows are paired by all texts, then by number and content, then by content, then by likeness where it is certain; each
 * task is used once, equal rows pair in table order. Texts are compared to the letter. Changes come in the order read,
 * removed tasks last; [] when nothing differs.
 */
export function compareAnnex(stored: readonly StoredTask[], read: readonly AnnexTaskRow[]): RowChange[] {
  const rows = read.map((row) => ({ key: row.key, sequence: row.cells.sequence ?? '', texts: textsOf(row) }));
  const taskOf = pairRows(stored, rows);
  const used = new Set(taskOf.values());
  const found = rows.flatMap((row): RowChange[] => {
    const task = taskOf.get(row);
    if (task === undefined) return [{ kind: 'added', key: row.key }];
    const fields = differingFields(task.texts, row.texts);
    return fields.length === 0 ? [] : [{ kind: 'changed', key: row.key, taskId: task.taskId, fields }];
  });
  const removed = stored.filter((task) => !used.has(task));
  return [...found, ...removed.map(({ taskId, label }): RowChange => ({ kind: 'removed', taskId, label }))];
}

function pairRows(stored: readonly StoredTask[], rows: readonly ReadRow[]): Map<ReadRow, StoredTask> {
  const taskOf = new Map<ReadRow, StoredTask>();
  const used = new Set<StoredTask>();
  const keys: ((row: { sequence: string; texts: Record<string, string> }) => string)[] = [
    ({ texts }) =>
      JSON.stringify(
        Object.entries(texts)
          .filter(([, text]) => text !== '')
          .sort(byField),
      ),
    ({ sequence, texts }) => withContent(texts, (content) => `${sequence.trim()}\n${content}`),
    ({ texts }) => withContent(texts, (content) => content),
    ({ texts }) => withContent(texts, compareKey),
  ];
  for (const keyOf of keys) {
    const free = new Map<string, StoredTask[]>();
    for (const task of stored) {
      const key = used.has(task) ? '' : keyOf(task);
      if (key === '') continue;
      const list = free.get(key);
      if (list === undefined) free.set(key, [task]);
      else list.push(task);
    }
    for (const list of free.values()) list.reverse();
    for (const row of rows) {
      const task = taskOf.has(row) ? undefined : free.get(keyOf(row))?.pop();
      if (task === undefined) continue;
      taskOf.set(row, task);
      used.add(task);
    }
  }
  const leftRows = rows.filter((row) => !taskOf.has(row));
  const leftTasks = stored.filter((task) => !used.has(task));
  for (const [row, task] of matchRewordedRows(leftRows, leftTasks)) taskOf.set(row, task);
  return taskOf;
}

/** '' (no key) for rows without content: nothing but the number would hold them together. */
function withContent(texts: Record<string, string>, keyOf: (content: string) => string): string {
  const content = texts.content ?? '';
  return content.trim() === '' ? '' : keyOf(content);
}

function byField([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : Number(a > b);
}

function textsOf(row: AnnexTaskRow): Record<string, string> {
  const extra = Object.entries(row.extra).map(([caption, text]) => [`extra:${caption}`, text]);
  return { ...row.cells, ...Object.fromEntries(extra) };
}

function differingFields(
  before: Record<string, string>,
  after: Record<string, string>,
): { field: string; before: string; after: string }[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...fields]
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after);
}
