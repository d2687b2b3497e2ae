import { useDeferredValue, useMemo } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { rowText, searchWords, textMatches } from '../search/row-search.ts';
import { useInitials } from '../search/use-initials.ts';
import type { LedgerItem } from './ledger-items.ts';
import { ledgerItems } from './ledger-items.ts';
import { viewMatches } from './ledger-match.ts';
import type { LedgerView } from './ledger-view.ts';
import type { Tally } from './tally.ts';
import { tallyOf } from './tally.ts';

export interface Ledger {
  /** Every row on record, whatever the filters say. */
  all: readonly TaskRow[];
  shown: readonly TaskRow[];
  items: readonly LedgerItem[];
  order: readonly number[];
  tally: Tally;
  isPending: boolean;
  error: Error | null;
  reload(): void;
}

const NO_ROWS: readonly TaskRow[] = [];

/** Rows of the day `asOf`, narrowed by the view, the words typed and the targets picked. */
export function useLedger(
  asOf: string,
  view: LedgerView,
  query: string,
  picked: ReadonlySet<number> | null = null,
): Ledger {
  const list = useOfficeQuery('task.list', { asOf });
  const all = list.data ?? NO_ROWS;
  const initials = useInitials();
  const typed = useDeferredValue(query);
  const texts = useMemo(() => new Map(all.map((row) => [row.id, rowText(row)])), [all]);
  const shown = useMemo(() => {
    const words = searchWords(typed);
    return all.filter(
      (row) =>
        (picked === null || row.targets.some(({ id }) => picked.has(id))) &&
        viewMatches(row, view) &&
        (words.length === 0 || textMatches(texts.get(row.id)!, words, initials)),
    );
  }, [all, view, typed, texts, initials, picked]);
  const items = useMemo(() => ledgerItems(shown, view.grouping), [shown, view.grouping]);
  const order = useMemo(() => items.flatMap((item) => (item.kind === 'task' ? [item.row.id] : [])), [items]);
  const tally = useMemo(() => tallyOf(shown), [shown]);
  return {
    all,
    shown,
    items,
    order,
    tally,
    isPending: list.isPending,
    error: list.error,
    reload: () => void list.refetch(),
  };
}
