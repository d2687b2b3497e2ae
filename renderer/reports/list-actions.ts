import { useMemo } from 'react';
import type { ListInput } from '#ipc/contract.ts';
import { useCopyWords } from '../data/clipboard.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useOpenPrinted, useSaveFile } from '../data/made-file.ts';
import { frameText } from '../text/frame.ts';
import { listNames } from '../text/reports.ts';

export interface ListActions {
  exportList(input: ListInput): Promise<void>;
  printList(input: ListInput): Promise<void>;
  copy(text: string, rows: number): Promise<void>;
}

export function useListActions(): ListActions {
  const copyWords = useCopyWords();
  const openPrinted = useOpenPrinted();
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
        if (file) await openPrinted(file);
      },
      copy: (text, rows) => copyWords(text, frameText.copied(rows)),
    }),
    [copyWords, openPrinted, save, work],
  );
}
