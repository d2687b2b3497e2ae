import { useMemo } from 'react';
import type { AnnexExportInput, TaskRow } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { copyToClipboard } from '../data/clipboard.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useSaveFile } from '../data/made-file.ts';
import { useNotices } from '../frame/notices.tsx';
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
  const notices = useNotices();
  const save = useSaveFile();
  const work = useLongWork();
  return useMemo(() => {
    const copy = async (text: string, count: number) =>
      notices.tell((await copyToClipboard(text)) ? frameText.copied(count) : frameText.copyFailed);
    return {
      async exportTable(input) {
        const file = await work.run('annex.export', input, ledgerText.exportTable);
        if (file) await save(file);
      },
      async printTable(input) {
        const file = await work.run('annex.print', input, ledgerText.print);
        if (!file) return;
        await office().openFile(file);
        notices.tell(ledgerText.printed(file.pages));
      },
      copyMessage: (rows) => copy(rowsAsMessage(rows), rows.length),
      copyTable: (rows) => copy(rowsAsTsv(rows), rows.length),
    };
  }, [notices, save, work]);
}
