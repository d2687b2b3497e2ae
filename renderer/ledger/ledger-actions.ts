import { useMemo } from 'react';
import type { AnnexExportInput, TaskRow } from '#ipc/contract.ts';
import { useCopyWords } from '../data/clipboard.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useOpenPrinted, useSaveFile } from '../data/made-file.ts';
import { frameText } from '../text/frame.ts';
import { ledgerText } from '../text/ledger.ts';
import { rowsAsMessage, rowsAsTsv } from './ledger-copy.ts';

export interface LedgerActions {
  exportTable(input: AnnexExportInput): Promise<void>;
  printTable(input: AnnexExportInput): Promise<void>;
  copyMessage(rows: readonly TaskRow[]): Promise<void>;
  copyTable(rows: readonly TaskRow[]): Promise<void>;
}

export function useLedgerActions(): LedgerActions {
  const copyWords = useCopyWords();
  const openPrinted = useOpenPrinted();
  const save = useSaveFile();
  const work = useLongWork();
  return useMemo(() => {
    const copy = (text: string, count: number) => copyWords(text, frameText.copied(count));
    return {
      async exportTable(input) {
        const file = await work.run('annex.export', input, ledgerText.exportTable);
        if (file) await save(file);
      },
      async printTable(input) {
        const file = await work.run('annex.print', input, ledgerText.print);
        if (file) await openPrinted(file);
      },
      copyMessage: (rows) => copy(rowsAsMessage(rows), rows.length),
      copyTable: (rows) => copy(rowsAsTsv(rows), rows.length),
    };
  }, [copyWords, openPrinted, save, work]);
}
