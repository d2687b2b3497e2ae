import { useMemo } from 'react';
import type { FormRow, IssuedForms } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useNotices } from '../frame/notices.tsx';
import { issueText } from '../text/dispatch.ts';
import { frameText } from '../text/frame.ts';

export interface IssueFiles {
  /** 下发: records the issue and saves the files. False where it was refused or cancelled. */
  issue(roundId: number, forms: readonly FormRow[]): Promise<boolean>;
  /** 再次导出: the same files again, recording nothing. */
  export(roundId: number, forms: readonly FormRow[]): Promise<boolean>;
}

async function save({ files, zip }: IssuedForms): Promise<string | null> {
  const [first] = files;
  if (files.length === 1 && first !== undefined) return office().saveFile(first);
  return office().saveFiles(files, zip);
}

export function useIssueFiles(): IssueFiles {
  const work = useLongWork();
  const notices = useNotices();
  return useMemo(() => {
    const showIn = (where: string) =>
      office().canShowInFolder
        ? { label: frameText.showInFolder, run: () => void office().showInFolder(where) }
        : undefined;
    return {
      async issue(roundId, forms) {
        const issued = await work.run(
          'form.issue',
          { roundId, formIds: forms.map((form) => form.id) },
          issueText.issuing,
        );
        if (issued === null) return false;
        notices.done(issueText.issued(issued.forms.length, await save(issued)));
        return true;
      },
      async export(roundId, forms) {
        const made = await work.run(
          'form.export',
          { roundId, formIds: forms.map((form) => form.id) },
          issueText.issuing,
        );
        if (made === null) return false;
        const where = await save(made);
        if (where !== null) notices.tell(issueText.exported(made.files.length, where), showIn(where));
        return true;
      },
    };
  }, [work, notices]);
}
