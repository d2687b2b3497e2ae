import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

export const GROUPINGS = ['section', 'leader', 'leadUnit', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One line of the ledger: the head of an annex, of a group, or a task. */
export type LedgerItem =
  | { kind: 'annex'; key: string; annexNo: number | null; title: string; tally: Tally }
  | { kind: 'group'; key: string; title: string; tally: Tally }
  | { kind: 'task'; key: string; row: TaskRow };

interface Group {
  key: string;
  title: string | null;
  rows: TaskRow[];
}

function partition(
  rows: readonly TaskRow[],
  keyOf: (row: TaskRow) => string,
  titleOf: (row: TaskRow) => string | null,
) {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = keyOf(row);
    let group = groups.get(key);
    if (!group) {
      group = { key, title: titleOf(row), rows: [] };
      groups.set(key, group);
    }
    group.rows.push(row);
  }
  return [...groups.values()];
}

function taskItems(rows: readonly TaskRow[]): LedgerItem[] {
  return rows.map((row) => ({ kind: 'task', key: `t${row.id}`, row }));
}

function groupItems(group: Group): LedgerItem[] {
  const tasks = taskItems(group.rows);
  if (group.title === null) return tasks;
  return [{ kind: 'group', key: group.key, title: group.title, tally: tallyOf(group.rows) }, ...tasks];
}

/** By 板块 the paper's own order stays, one annex after another; by person or unit the fullest group comes first. */
export function ledgerItems(rows: readonly TaskRow[], grouping: Grouping): LedgerItem[] {
  if (grouping === 'none') return taskItems(rows);
  if (grouping === 'section') return bySection(rows);
  const nameOf = (row: TaskRow) =>
    grouping === 'leader'
      ? row.leaders.map((leader) => leader.name).join(ledgerText.separator) || ledgerText.noLeader
      : row.leadUnit || ledgerText.noLeadUnit;
  return partition(rows, (row) => `g${nameOf(row)}`, nameOf)
    .sort((a, b) => b.rows.length - a.rows.length || (a.title ?? '').localeCompare(b.title ?? '', 'zh-CN'))
    .flatMap(groupItems);
}

function bySection(rows: readonly TaskRow[]): LedgerItem[] {
  const isOneDocument = new Set(rows.map((row) => row.documentId)).size < 2;
  const annexes = partition(
    rows,
    (row) => `a${row.annexId}`,
    (row) => (isOneDocument ? row.annexTitle : `${row.docNumber}　${row.annexTitle}`),
  );
  return annexes.flatMap((annex) => {
    const sections = partition(
      annex.rows,
      (row) => `${annex.key}s${row.sectionId ?? 0}`,
      (row) => row.sectionTitle,
    );
    const lines = sections.flatMap(groupItems);
    // A single annex is named in the mast already.
    if (annexes.length === 1 && sections.some((section) => section.title !== null)) return lines;
    const head: LedgerItem = {
      kind: 'annex',
      key: annex.key,
      annexNo: annex.rows[0]?.annexNo ?? null,
      title: annex.title ?? '',
      tally: tallyOf(annex.rows),
    };
    return [head, ...lines];
  });
}
