import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText } from '../text/ledger.ts';

/** Heading of the ledger: document and annex shown, with their size. */
export function ledgerTitle(rows: readonly TaskRow[], annexId: number | null): { title: string; note: string } {
  const inView = annexId === null ? rows : rows.filter((row) => row.annexId === annexId);
  const first = inView[0];
  if (!first) return { title: ledgerText.gridLabel, note: '' };
  const documents = new Set(inView.map((row) => row.docNumber));
  const annexes = new Map(inView.map((row) => [row.annexId, ledgerText.annex(row.annexNo)]));
  const years = [...new Set(inView.map((row) => row.year))].sort((a, b) => a - b);
  const name = annexes.size === 1 ? first.annexTitle : ledgerText.gridLabel;
  return {
    title: documents.size === 1 ? `${first.docNumber}　${name}` : name,
    note: [
      [...annexes.values()].join(ledgerText.separator),
      ledgerText.annexNote(inView.length, years.map(ledgerText.year).join(ledgerText.separator)),
    ].join(' · '),
  };
}
