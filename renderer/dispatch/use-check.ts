import { useMemo } from 'react';
import type { Verdict } from '#domain/round.ts';
import type { FormLine, TargetStep } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useNotices } from '../frame/notices.tsx';
import { checkText } from '../text/dispatch-check.ts';
import { verdictWords } from '../text/ledger.ts';

export interface CheckWords {
  note?: string;
  completedOn?: string | null;
}

export interface Checking {
  /** Gives the verdict to every line with an entry; lines that have it already are passed over. True when all have it now. */
  give(lines: readonly FormLine[], verdict: Verdict, words?: CheckWords): Promise<boolean>;
  /** Marks one step done, or takes that back; the verdict and its note stay, 待核 where none was given. */
  giveStep(line: FormLine, step: TargetStep): Promise<boolean>;
  isRunning: boolean;
}

export function useCheck(roundId: number): Checking {
  const { run, isRunning } = useOfficeCommand('check.set');
  const notices = useNotices();
  return useMemo(
    () => ({
      isRunning,
      async give(lines, verdict, words = {}) {
        const reported = lines.filter((line) => line.present !== null);
        if (reported.length === 0) {
          notices.tell(checkText.nothingToCheck);
          return false;
        }
        const isPlain = words.note === undefined && words.completedOn === undefined;
        const wanted = isPlain ? reported.filter((line) => line.check?.verdict !== verdict) : reported;
        if (wanted.length === 0) return true;
        // One note for all of them: several keep none, one keeps its own.
        const note = words.note ?? (wanted.length === 1 ? (wanted[0]?.check?.note ?? '') : '');
        const answer = await run(
          {
            roundId,
            targetIds: wanted.map((line) => line.targetId),
            verdict,
            note,
            ...(words.completedOn === undefined ? {} : { completedOn: words.completedOn }),
          },
          {
            toast: ({ checked }) => checkText.done(verdictWords[verdict], checked),
            onFault: ({ fault }) => fault.code === 'nothingToChange',
          },
        );
        return answer !== null;
      },
      async giveStep(line, step) {
        if (line.present === null) {
          notices.tell(checkText.nothingToCheck);
          return false;
        }
        const done = line.steps.filter((one) => (one === step ? !one.isDone : one.isDone));
        const answer = await run(
          {
            roundId,
            targetIds: [line.targetId],
            verdict: line.check?.verdict ?? 'pending',
            note: line.check?.note ?? '',
            doneSteps: done.map(({ ordinal }) => ordinal),
          },
          { toast: () => checkText.stepGiven(step.ordinal, !step.isDone) },
        );
        return answer !== null;
      },
    }),
    [roundId, run, isRunning, notices],
  );
}
