/**
 * Lights at the end of the quarter by the rules of domain.md §3.5, written down a second time and on their own, from what
 * the clerks wrote. Thirty days ahead and ten percentage points, as an office begins.
 */
import type { Light, LightRule, ReportedState } from '#domain/light.ts';
import type { TargetRow } from '#ipc/contract.ts';

export interface Told {
  state: ReportedState;
  amount: number | null;
  /** The office found 已完成 not to be so. */
  isDisproved: boolean;
}

const PERIOD_FROM = '2022-07-01';
const REPORTED_ON = '2022-09-20';
const MILLISECONDS = 86_400_000;

/** On 2022-09-30, when three quarters of the year are gone. */
export function expectedLight(target: TargetRow, { state, amount, isDisproved }: Told): [Light, LightRule] {
  const written = target.milestones.map(({ dueOn }) => dueOn).filter((day) => day !== null);
  const days = (written.length > 0 ? written : target.dueOn === null ? [] : [target.dueOn]).sort();
  if (state === 'completed' && !isDisproved) {
    const last = days.at(-1);
    // due before the round began: nobody can say better than the day it was first reported
    const isLate = last !== undefined && last < PERIOD_FROM && REPORTED_ON > last;
    return isLate ? ['yellow', 'lateDone'] : ['green', 'completed'];
  }
  const [next] = days;
  if (next !== undefined && next < '2022-09-30') return ['red', 'overdue'];
  if (next !== undefined && (Date.parse(next) - Date.parse('2022-09-30')) / MILLISECONDS <= 30) {
    return ['yellow', 'dueSoon'];
  }
  const planned = target.quantities[0]?.value ?? 0;
  if (target.kind === 'amount' && planned > 0 && amount !== null && 75 - (amount / planned) * 100 > 10) {
    return ['yellow', 'behindTime'];
  }
  if (state !== 'notStarted') return ['green', 'reported'];
  return next !== undefined || target.dueKind === 'recurring' ? ['green', 'notYetDue'] : ['grey', 'nothingYet'];
}
