import { useMemo } from 'react';
import type { ListInput } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { copyToClipboard } from '../data/clipboard.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useSaveFile } from '../data/made-file.ts';
import { useNotices } from '../frame/notices.tsx';
import { frameText } from '../text/frame.ts';
import { listNames, reportText } from '../text/reports.ts';

export interface ListActions {
  exportList(input: ListInput): Promise<void>;
  printList(input: ListInput): Promise<void>;
  copy(text: string, rows: number): Promise<void>;
}

export function useListActions(): ListActions {
  const notices = useNotices();
  const save = useSaveFile();
  const work = useLongWork();
  return useMemo(
    () => ({
      async exportList(input) {
        const file = await work.run('report.export', input, listNames[input.kind]);
        if (file) await save(file);
      },
      async printList(input) {
        const file = await work.run('report.print', input, listNames[input.kind]);
        if (!file) return;
        await office().openFile(file);
        notices.tell(reportText.printed(file.pages));
      },
      async copy(text, rows) {
        notices.tell((await copyToClipboard(text)) ? frameText.copied(rows) : frameText.copyFailed);
      },
    }),
    [notices, save, work],
  );
}
