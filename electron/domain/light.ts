/** 灯 of a target or task on a day (domain.md §3.5). */
import { daysBetween, isSameQuarter, lastDayOfMonth, monthOf, yearOf } from './calendar.ts';
import type { DueKind, Milestone, Quantity, TargetKind } from './target.ts';

export type Light = 'red' | 'yellow' | 'green' | 'grey';

/** Why a light is what it is; kept with every stored light. */
export type LightRule =
  | 'overdue' // red: due day passed, not completed
  | 'dueSoon' // yellow: due within the warning days
  | 'behindTime' // yellow: amount behind 序时进度
  | 'riskMarked' // yellow: marked by the office
  | 'lateDone' // yellow mark 逾期完成
  | 'completed' // green
  | 'reported' // green
  | 'notYetDue' // green: dated, not due, reported or not → see rules
  | 'nothingYet'; // grey

/** 未启动, 推进中, 已完成, 长期推进, 申请调整, as the unit reports it. */
export type ReportedState = 'notStarted' | 'underWay' | 'completed' | 'longTerm' | 'adjustmentRequested';

/** What is known of a target beside its text; everything about progress comes from return forms and the office. */
export interface TargetReport {
  state: ReportedState;
  /** Day of completion; null when completed on an unknown day, or not completed. */
  completedOn: string | null;
  /** 完成量 so far, in the measure of the target's first quantity; null when none was reported. */
  amount: number | null;
  /** The office sees a risk. */
  isRisk: boolean;
  /** Ordinals of milestones that are done, while the target as a whole is not. */
  doneMilestones?: readonly number[];
}

/** The part of a target that its light depends on. */
export interface LightSubject {
  kind: TargetKind;
  /** As it counts: read from the text, or fixed by the office. */
  dueOn: string | null;
  dueKind: DueKind;
  quantities: readonly Quantity[];
  milestones: readonly Milestone[];
  report?: TargetReport;
}

export interface LightSettings {
  /** Days before the due day at which a light turns yellow. */
  dueSoonDays: number;
  /** Percentage points an amount may lag behind 序时进度. */
  behindPercent: number;
}

export interface LightReading {
  light: Light;
  rule: LightRule;
}

/**
 * Light of a target on the day `asOf`. Red: a due day has passed (the day itself is still in time) and the step is not
 * completed. Yellow: due within the warning days, behind 序时进度, marked as a risk, or completed too late (in the
 * quarter of its completion only: later it is simply completed). Green: completed, reported, or dated and not due yet.
 * Grey: no date and nothing reported.
 */
export function lightOfTarget(target: LightSubject, asOf: string, settings: LightSettings): LightReading {
  const report = target.report;
  if (isCompleted(report, asOf)) {
    const { completedOn = null } = report ?? {};
    const last = lastDueOn(target);
    const isLate = last !== null && completedOn !== null && completedOn > last;
    return isLate && isSameQuarter(completedOn, asOf)
      ? { light: 'yellow', rule: 'lateDone' }
      : { light: 'green', rule: 'completed' };
  }
  const next = openDueDays(target)[0];
  if (next !== undefined && next < asOf) return { light: 'red', rule: 'overdue' };
  if (next !== undefined && daysBetween(asOf, next) <= settings.dueSoonDays)
    return { light: 'yellow', rule: 'dueSoon' };
  if (isBehind(target, asOf, settings.behindPercent)) return { light: 'yellow', rule: 'behindTime' };
  if (report?.isRisk) return { light: 'yellow', rule: 'riskMarked' };
  if (report && report.state !== 'notStarted') return { light: 'green', rule: 'reported' };
  const isExpected = next !== undefined || target.dueKind === 'recurring';
  return isExpected ? { light: 'green', rule: 'notYetDue' } : { light: 'grey', rule: 'nothingYet' };
}

/**
 * Worst first; of equal lights an open target's before a finished one's, then the one given first keeps its rule. A task is
 * called completed only when every target is: else its green says that it is going on. Grey without targets.
 */
export function lightOfTask(targetLights: readonly LightReading[]): LightReading {
  const order: Light[] = ['red', 'yellow', 'green', 'grey'];
  const rank = (one: LightReading): number => order.indexOf(one.light) * 2 + (isFinished(one) ? 1 : 0);
  const worst = targetLights.reduce(
    (found, one) => (rank(one) < rank(found) ? one : found),
    targetLights[0] ?? { light: 'grey', rule: 'nothingYet' },
  );
  if (worst.rule !== 'completed' || targetLights.every(isFinished)) return worst;
  return { light: worst.light, rule: 'reported' };
}

/** Completed, in time or late. */
export function isFinished({ rule }: Pick<LightReading, 'rule'>): boolean {
  return rule === 'completed' || rule === 'lateDone';
}

/** Earliest due day among the steps that are open on `asOf`, passed or not; null when there is none. */
export function nextDueOn(targets: readonly LightSubject[], asOf: string): string | null {
  return targets.flatMap((target) => (isCompleted(target.report, asOf) ? [] : openDueDays(target))).sort()[0] ?? null;
}

/** The day by which the whole target is due; null when none is known. */
export function lastDueOn(target: Pick<LightSubject, 'dueOn' | 'milestones'>): string | null {
  return dueDaysOf(target).at(-1)?.dueOn ?? null;
}

/** Completed on `asOf`; a completion on an unknown day counts from its report on. */
export function isCompleted(report: TargetReport | undefined, asOf: string): boolean {
  return report?.state === 'completed' && (report.completedOn === null || report.completedOn <= asOf);
}

/** Percentage points by which the amount lags behind 序时进度 on `asOf`; null where nothing can be said. */
export function lagOf(target: LightSubject, asOf: string): number | null {
  const reached = amountPercentOf(target, target.report?.amount ?? null);
  return reached === null ? null : Math.max(0, timeProgressOf(yearOfTarget(target, asOf), asOf) - reached);
}

/** Share of the planned amount reached, in percent; null where no amount is counted up or none was reported. */
export function amountPercentOf({ kind, quantities }: LightSubject, amount: number | null): number | null {
  const planned = quantities[0]?.value ?? 0;
  return kind !== 'amount' || planned <= 0 || amount === null ? null : (amount / planned) * 100;
}

/** 序时进度 of a target on `asOf`, in percent; null where no amount is counted up. */
export function timePercentOf(target: LightSubject, asOf: string): number | null {
  return amountPercentOf(target, 0) === null ? null : timeProgressOf(yearOfTarget(target, asOf), asOf);
}

/** 序时进度 in percent: full months gone by in `year` on `asOf`; a month counts on its last day. */
export function timeProgressOf(year: number, asOf: string): number {
  if (yearOf(asOf) !== year) return yearOf(asOf) < year ? 0 : 100;
  const isMonthOver = asOf === lastDayOfMonth(year, monthOf(asOf));
  return ((monthOf(asOf) - (isMonthOver ? 0 : 1)) / 12) * 100;
}

/** Due days in order. Where the office fixed another day than the text says, that day alone counts, for all steps. */
export function dueDaysOf({
  dueOn,
  milestones,
}: Pick<LightSubject, 'dueOn' | 'milestones'>): { ordinal: number; dueOn: string }[] {
  const written = milestones.flatMap((step) =>
    step.dueOn === null ? [] : [{ ordinal: step.ordinal, dueOn: step.dueOn }],
  );
  const days = written[0]?.dueOn === dueOn ? written : dueOn === null ? [] : [{ ordinal: WHOLE, dueOn }];
  return days.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** Ordinal of the target as a whole: no step has it. */
const WHOLE = 0;

function openDueDays(target: LightSubject): string[] {
  const done = target.report?.doneMilestones ?? [];
  return dueDaysOf(target).flatMap(({ ordinal, dueOn }) => (done.includes(ordinal) ? [] : [dueOn]));
}

/** Only amounts that count up through the year have a 序时进度; no report of an amount, no judgement. */
function isBehind(target: LightSubject, asOf: string, behindPercent: number): boolean {
  return (lagOf(target, asOf) ?? 0) > behindPercent;
}

/** An undated amount is one of the year asked about. */
function yearOfTarget(target: LightSubject, asOf: string): number {
  return yearOf(lastDueOn(target) ?? asOf);
}
