import { useMemo, useState } from 'react';
import type { PaperForm, PaperSource } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useCopyWords } from '../data/clipboard.ts';
import { useLongWork } from '../data/long-work.tsx';
import { saveMade, useTellSaved } from '../data/made-file.ts';
import { callOffice, FaultError } from '../data/office-client.ts';
import { useNotices } from '../frame/notices.tsx';
import { frameText } from '../text/frame.ts';
import { papersText } from '../text/papers.ts';

export interface Outputs {
  save(source: PaperSource, form: PaperForm, name: string): Promise<void>;
  print(source: PaperSource, name: string): Promise<void>;
  copyText(source: PaperSource): Promise<void>;
  batch(sources: readonly PaperSource[], form: 'pdf' | 'docx', as: 'one' | 'each', name: string): Promise<void>;
  /** Shows what was saved last in its folder; null where nothing was, and in a browser. */
  showSaved: (() => void) | null;
}

/** Papers on their way out: saved, opened for print, copied as text, one or many. */
export function useOutputs(): Outputs {
  const work = useLongWork();
  const notices = useNotices();
  const [saved, setSaved] = useState<string | null>(null);
  const copyWords = useCopyWords();
  const tell = useTellSaved();
  return useMemo(() => {
    const tellSaved = (where: string, words: string) => {
      setSaved(where);
      tell(where, words);
    };
    return {
      async save(source, form, name) {
        const made = await work.run('paper.export', { source, form }, papersText.making(name));
        if (made === null) return;
        const where = await office().saveFile(made);
        if (where !== null) tellSaved(where, frameText.saved(where));
      },
      async print(source, name) {
        const made = await work.run('paper.export', { source, form: 'pdf' }, papersText.making(name));
        if (made === null) return;
        await office().openFile(made);
        notices.tell(made.pages === null ? papersText.printedUncounted : papersText.printed(made.pages));
      },
      async copyText(source) {
        try {
          const { text } = await callOffice('paper.text', { source });
          await copyWords(text);
        } catch (error) {
          if (!(error instanceof FaultError)) throw error;
          notices.refuse(error.fault);
        }
      },
      async batch(sources, form, as, name) {
        const made = await work.run('paper.batch', { sources: [...sources], form, as }, papersText.making(name));
        if (made === null || made.files.length === 0) return;
        const where = await saveMade(made);
        if (where !== null) tellSaved(where, papersText.batchSaved(where, made.files.length));
      },
      showSaved: saved !== null && office().canShowInFolder ? () => void office().showInFolder(saved) : null,
    };
  }, [work, notices, copyWords, tell, saved]);
}
