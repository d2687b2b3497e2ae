import { useEffect } from 'react';
import type { RoundRow, TakenFiles } from '#ipc/contract.ts';
import { useLongWork } from '../data/long-work.tsx';
import { useNotices } from '../frame/notices.tsx';
import { collectText } from '../text/dispatch-collect.ts';
import { goDispatch } from './dispatch-ask.ts';
import { takeReturns, usePendingReturns } from './pending-returns.ts';
import { roundToShow } from './round-steps.ts';

/** Takes in what was dropped anywhere in the window, as soon as the room and its round are there. */
export function useTakeReturns(
  rounds: readonly RoundRow[] | undefined,
  shown: RoundRow | undefined,
  onTaken: (taken: TakenFiles) => void,
): void {
  const waiting = usePendingReturns();
  const work = useLongWork();
  const notices = useNotices();
  useEffect(() => {
    if (waiting === 0 || rounds === undefined) return;
    const files = takeReturns();
    // A closed round takes nothing; then they are for the one that runs.
    const round = shown?.state === 'closed' ? roundToShow(rounds) : shown;
    if (round === undefined) {
      notices.tell(collectText.noRound);
      return;
    }
    goDispatch({ roundId: round.id, view: 'collect' });
    void work
      .run('receive.take', { roundId: round.id, files: files.map((file) => file.ref) }, collectText.taking)
      .then((taken) => {
        if (taken === null) return;
        onTaken(taken);
        const first = taken.taken[0];
        if (first !== undefined) goDispatch({ roundId: round.id, view: 'collect', fileId: first.id });
      });
  }, [waiting, rounds, shown, onTaken, work, notices]);
}
