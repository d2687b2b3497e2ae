/** 今天要办: rows the office must act on, each list complete, worst first. */
import { type LightRule, lagOf, lastDueOn, nextDueOn } from '#domain/light.ts';
import { whyOf } from '#domain/light-words.ts';
import type { FormRow, NeedTarget, Overview } from '#ipc/contract.ts';
import { type NeedSubject, needTarget } from './need-target.ts';
import type { Office } from './office.ts';
import type { RecordedRound } from './progress-facts.ts';
import { formRowOf } from './round-rows.ts';
import type { RoundTally } from './round-tally.ts';
import type { Progress, TargetState } from './target-progress.ts';

export interface JudgedTarget extends NeedSubject, TargetState {}

/** The rounds that run, each counted. */
type Tallies = ReadonlyMap<RecordedRound, RoundTally>;

export function needsOf(
  { db }: Office,
  judged: readonly JudgedTarget[],
  { progress, tallies: ofRounds, asOf }: { progress: Progress; tallies: Tallies; asOf: string },
): Overview['needs'] {
  const tallies = [...ofRounds.values()];
  const byRule = (...rules: LightRule[]): NeedTarget[] =>
    judged
      .filter(({ reading }) => rules.includes(reading.rule))
      .map((one) =>
        needTarget(one, one.reading, whyOf(one.subject, one.reading, asOf), nextDueOn([one.subject], asOf)),
      );
  const lags = new Map(judged.map(({ target, subject }) => [target.id, lagOf(subject, asOf) ?? 0] as const));
  const lag = ({ targetId }: NeedTarget): number => lags.get(targetId) ?? 0;
  return {
    overdueTargets: byRule('overdue').sort(byDueDay),
    dueSoonTargets: byRule('dueSoon').sort(byDueDay),
    watchTargets: byRule('behindTime', 'riskMarked').sort((a, b) => lag(b) - lag(a) || byDueDay(a, b)),
    unreturned: tallies
      .flatMap((tally) => tally.forms.map((form) => formRowOf(tally, form, asOf)))
      .filter(isUnreturned)
      .sort((a, b) => b.overdueDays - a.overdueDays || (a.dueOn < b.dueOn ? -1 : 1) || a.formNo - b.formNo),
    toCheck: judged
      .filter(({ target }) => isToCheck(target.id, progress, ofRounds))
      .map((one) => needTarget(one, one.reading, '待核实', nextDueOn([one.subject], asOf) ?? lastDueOn(one.subject))),
    inbox: tallies.reduce((sum, { inbox }) => sum + inbox, 0),
    openProposals: db.reader.all(db.reader.from.selectFrom('proposal').select('id').where('state', '=', 'open')).length,
  };
}

/** Longest overdue, or soonest due, first; the table’s order among equals. */
function byDueDay(a: NeedTarget, b: NeedTarget): number {
  const [one, other] = [a.dueOn ?? '9', b.dueOn ?? '9'];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** A form that nobody sent out yet is missing only once its day has passed. */
function isUnreturned({ state, isWaived, isOverdue }: FormRow): boolean {
  return !isWaived && (state === 'issued' || state === 'sentBack' || isOverdue);
}

/** Reported in a running round, without a verdict 属实 or 不属实 on it. */
function isToCheck(targetId: number, progress: Progress, running: Tallies): boolean {
  return progress
    .factsOf(targetId)
    .rounds.some(
      ({ round, entries, check }) =>
        running.has(round) && entries.length > 0 && (check === null || check.verdict === 'pending'),
    );
}
