import { useMemo } from 'react';
import type { FormRow } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { saveMade, useTellSaved } from '../data/made-file.ts';
import { useNotices } from '../frame/notices.tsx';
import { issueText } from '../text/dispatch.ts';

export interface IssueFiles {
  /** 下发: records the issue and saves the files. False where it was refused or cancelled. */
  issue(roundId: number, forms: readonly FormRow[]): Promise<boolean>;
  /** 再次导出: the same files again, recording nothing. */
  export(roundId: number, forms: readonly FormRow[]): Promise<boolean>;
}

export function useIssueFiles(): IssueFiles {
  const work = useLongWork();
  const notices = useNotices();
  const tellSaved = useTellSaved();
  return useMemo(
    () => ({
      async issue(roundId, forms) {
        const issued = await work.run(
          'form.issue',
          { roundId, formIds: forms.map((form) => form.id) },
          issueText.issuing,
        );
        if (issued === null) return false;
        notices.done(issueText.issued(issued.forms.length, await saveMade(issued)));
        return true;
      },
      async export(roundId, forms) {
        const made = await work.run(
          'form.export',
          { roundId, formIds: forms.map((form) => form.id) },
          issueText.issuing,
        );
        if (made === null) return false;
        const where = await saveMade(made);
        if (where !== null) tellSaved(where, issueText.exported(made.files.length, where));
        return true;
      },
    }),
    [work, notices, tellSaved],
  );
}
