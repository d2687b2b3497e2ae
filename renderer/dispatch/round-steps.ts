import type { RoundCounts, RoundRow } from '#ipc/contract.ts';
import type { Step } from './dispatch-ask.ts';

export interface StepCount {
  done: number;
  all: number;
}

/** Forms that count for a step; waived ones count nowhere. */
export function stepCountOf(step: 'issue' | 'collect' | 'check', counts: RoundCounts): StepCount {
  const returned = counts.received + counts.checked;
  if (step === 'issue') return { done: counts.forms - counts.notIssued, all: counts.forms };
  if (step === 'collect') return { done: returned, all: counts.forms };
  return { done: counts.checked, all: returned };
}

/** True when nothing is left to do in the step. */
export function isStepDone(step: Step, round: RoundRow): boolean {
  if (step === 'open') return true;
  if (step === 'summary') return round.state === 'closed';
  const { done, all } = stepCountOf(step, round.counts);
  return (
    all > 0 && done === all && (step !== 'check' || stepCountOf('collect', round.counts).done === round.counts.forms)
  );
}

/** Where the office goes on: the first step with something left. */
export function stepToShow(round: RoundRow): Step {
  if (round.state === 'closed') return 'summary';
  if (round.state === 'open') return 'issue';
  if (round.counts.inbox > 0 || !isStepDone('collect', round)) return 'collect';
  return isStepDone('check', round) ? 'summary' : 'check';
}

/** Newest period first; of equal ones the one opened last. */
export function newestFirst(rounds: readonly RoundRow[]): RoundRow[] {
  return rounds.toSorted((a, b) => (a.period.to === b.period.to ? b.id - a.id : a.period.to < b.period.to ? 1 : -1));
}

/** The round to show when none is asked for: the newest that runs, else the newest. */
export function roundToShow(rounds: readonly RoundRow[]): RoundRow | undefined {
  const sorted = newestFirst(rounds);
  return sorted.find((round) => round.state !== 'closed') ?? sorted[0];
}

/** Forms that are expected and have not come back: 未下发, 已下发 and 退回. */
export function unreturnedCount(counts: RoundCounts): number {
  return counts.notIssued + counts.issued + counts.sentBack;
}
