/**
 * 进展 of a target on a day: what its units returned, what the office found, what risks it marked (domain.md §3.5).
 * Reported and checked stay apart: a disproved 已完成 is shown as reported, and counts as 推进中.
 */
import { amountPercentOf, type LightSubject, lastDueOn, type ReportedState, type TargetReport } from './light.ts';
import type { Verdict } from './round.ts';

/** A round as far as progress depends on it. */
export interface ProgressRound {
  id: number;
  code: string;
  title: string;
  /** Days of its period. */
  from: string;
  to: string;
  openedOn: string;
  isClosed: boolean;
}

/** What one unit reports in one round. Of several by one unit the last counts. */
export interface ProgressEntry {
  unitId: number;
  reportedState: ReportedState | null;
  amountText: string;
  amountValue: number | null;
  amountMeasure: string;
  reportedOn: string;
}

/** A target in one round. */
export interface TargetRound<R extends ProgressRound = ProgressRound> {
  round: R;
  /** Units asked, those that are excused left out. */
  unitIds: readonly number[];
  /** In the order entered. */
  entries: readonly ProgressEntry[];
  /** The check that counts. */
  check: TargetCheck | null;
}

export interface TargetCheck {
  verdict: Verdict;
  completedOn: string | null;
  /** Ordinals of the steps found done. */
  doneSteps: readonly number[];
}

export interface TargetFacts<R extends ProgressRound = ProgressRound> {
  /** In the order of their periods. */
  rounds: readonly TargetRound<R>[];
  risks: readonly { markedOn: string; withdrawnOn: string | null }[];
  /** 申请销号 and 销号 that stand, each with its day. */
  closeOuts: readonly { appliedOn: string | null; closedOn: string | null }[];
}

/** 未申请 (both null), 已申请, 已销号. */
export interface CloseOutStanding {
  appliedOn: string | null;
  closedOutOn: string | null;
}

/** What stands as reported, before the office has its say. */
export interface ReportedProgress<R extends ProgressRound = ProgressRound> {
  /** The newest round with a report. */
  round: R;
  /** The least advanced of the units; null when none of them named a state. */
  state: ReportedState | null;
  /** As written; of several units, each text with its unit. */
  amounts: { unitId: number; text: string }[];
  amountPercent: number | null;
  verdict: Verdict | null;
}

export interface TargetStanding<R extends ProgressRound = ProgressRound> {
  /** What the light is judged on; undefined before anything is known. */
  report: TargetReport | undefined;
  /** Null before the first report. */
  reported: ReportedProgress<R> | null;
  isRisk: boolean;
  closeOut: CloseOutStanding;
}

/** Least advanced first. */
const STATES: readonly ReportedState[] = ['notStarted', 'adjustmentRequested', 'underWay', 'longTerm', 'completed'];

/** The first application and the first 销号 of that day or before. */
export function closeOutOn(closeOuts: TargetFacts['closeOuts'], asOf: string): CloseOutStanding {
  const first = (days: readonly (string | null)[]): string | null =>
    days.filter((day) => day !== null && day <= asOf).sort()[0] ?? null;
  return {
    appliedOn: first(closeOuts.map(({ appliedOn }) => appliedOn)),
    closedOutOn: first(closeOuts.map(({ closedOn }) => closedOn)),
  };
}

/**
 * What is known of a target on `asOf`: reports of that day or before, and risks that stood on it. One that is closed out
 * counts as completed whatever was reported: on the day it was completed as far as that is known, else on the day of 销号.
 */
export function standingOn<R extends ProgressRound>(
  target: LightSubject,
  facts: TargetFacts<R>,
  asOf: string,
): TargetStanding<R> {
  const isRisk = facts.risks.some(
    ({ markedOn, withdrawnOn }) => markedOn <= asOf && (withdrawnOn === null || withdrawnOn > asOf),
  );
  const rounds = facts.rounds.flatMap((one) => {
    const entries = one.entries.filter(({ reportedOn }) => reportedOn <= asOf);
    return entries.length === 0 ? [] : [{ ...one, entries }];
  });
  const closeOut = closeOutOn(facts.closeOuts, asOf);
  const { closedOutOn } = closeOut;
  // Found by the office, so they hold also while a form that was sent back leaves no entry.
  const doneMilestones = doneStepsOf(facts.rounds.filter(({ round }) => round.openedOn <= asOf));
  const newest = rounds.at(-1);
  if (newest === undefined) {
    const state = closedOutOn === null ? 'notStarted' : 'completed';
    const report: TargetReport = { state, completedOn: closedOutOn, amount: null, isRisk, doneMilestones };
    const isKnown = isRisk || closedOutOn !== null || doneMilestones.length > 0;
    return { report: isKnown ? report : undefined, reported: null, isRisk, closeOut };
  }
  const units = unitsOf(newest).map((unitId) => unitStanding(unitId, rounds, lastDueOn(target)));
  const amount = sumOf(units, target.quantities[0]?.measure);
  const isWholeCompleted = units.every(({ state }) => state === 'completed');
  const days = units.flatMap(({ completedOn }) => completedOn ?? []).sort();
  return {
    report: {
      state: closedOutOn === null ? (leastOf(units.map(({ state }) => state)) ?? 'underWay') : 'completed',
      completedOn: isWholeCompleted ? (days.at(-1) ?? null) : closedOutOn,
      amount,
      isRisk,
      doneMilestones,
    },
    reported: {
      round: newest.round,
      state: leastOf(units.map(({ reportedState }) => reportedState)),
      amounts: units.flatMap(({ unitId, entry }) =>
        entry === undefined || entry.amountText === '' ? [] : [{ unitId, text: entry.amountText }],
      ),
      amountPercent: amountPercentOf(target, amount),
      verdict: newest.check?.verdict ?? null,
    },
    isRisk,
    closeOut,
  };
}

/** Steps found done: what the newest check says, whatever its verdict. A new check says anew what stands from before. */
export function doneStepsOf(rounds: readonly Pick<TargetRound, 'check'>[]): readonly number[] {
  return rounds.findLast(({ check }) => check !== null)?.check?.doneSteps ?? [];
}

/**
 * Whether 已完成 as it stands on `asOf` was found true: the newest verdict on the unbroken run of rounds that report it. A
 * verdict on 推进中 says nothing of what was completed later.
 */
export function isCompletionVerified({ rounds }: Pick<TargetFacts, 'rounds'>, asOf: string): boolean {
  for (const { entries, check } of rounds.toReversed()) {
    const states = entries.flatMap((entry) => (entry.reportedOn <= asOf ? (entry.reportedState ?? []) : []));
    if (states.length === 0) continue;
    if (states.some((state) => state !== 'completed')) return false;
    if (check?.verdict === 'trueAsReported') return true;
    if (check?.verdict === 'notTrue') return false;
  }
  return false;
}

/** Who must have reported: the units asked; where none of them did but somebody else, that one. */
function unitsOf({ unitIds, entries }: TargetRound): number[] {
  const reporting = new Set(entries.map(({ unitId }) => unitId));
  return unitIds.some((id) => reporting.has(id)) ? [...unitIds] : [...reporting];
}

interface UnitStanding {
  unitId: number;
  /** The newest entry; undefined when the unit never reported. */
  entry: ProgressEntry | undefined;
  /** As it counts; null when the unit never named one. */
  state: ReportedState | null;
  reportedState: ReportedState | null;
  completedOn: string | null;
}

/** A round without a word about the state leaves the state of the round before. */
function unitStanding(unitId: number, rounds: readonly TargetRound[], lastDue: string | null): UnitStanding {
  const told = rounds.flatMap((one) => {
    const entry = one.entries.findLast((each) => each.unitId === unitId);
    return entry === undefined ? [] : [{ ...one, entry }];
  });
  const stated = told.filter(({ entry }) => entry.reportedState !== null);
  const last = stated.at(-1);
  const reportedState = last?.entry.reportedState ?? null;
  const head = { unitId, entry: told.at(-1)?.entry, reportedState };
  if (last === undefined || reportedState !== 'completed') return { ...head, state: reportedState, completedOn: null };
  // The unbroken run of reports that say completed and were not disproved.
  const start = stated.findLastIndex((one) => one.entry.reportedState !== 'completed' || isDisproved(one)) + 1;
  const run = stated.slice(start);
  const first = run[0];
  if (first === undefined) return { ...head, state: 'underWay', completedOn: null };
  const found = run.findLast(({ check }) => check !== null && check.completedOn !== null)?.check?.completedOn ?? null;
  // A completion first reported in a round that began before the due day is in time as far as anyone knows.
  const isInTime = lastDue === null || first.round.from <= lastDue;
  return { ...head, state: 'completed', completedOn: found ?? (isInTime ? null : first.entry.reportedOn) };
}

function isDisproved({ check }: TargetRound): boolean {
  return check?.verdict === 'notTrue';
}

/** Completed only when all are; a unit that says nothing keeps the others’ 已完成 at 推进中. Null when nobody named a state. */
function leastOf(states: readonly (ReportedState | null)[]): ReportedState | null {
  const named = states.filter((state) => state !== null);
  const least = STATES.find((state) => named.includes(state)) ?? null;
  return least === 'completed' && named.length < states.length ? 'underWay' : least;
}

/** Null as soon as one unit gave no number in the measure of the target: an unknown is no zero. */
function sumOf(units: readonly UnitStanding[], measure: string | undefined): number | null {
  let sum = 0;
  for (const { entry } of units) {
    if (entry === undefined || entry.amountValue === null || entry.amountMeasure !== measure) return null;
    sum += entry.amountValue;
  }
  // 0.1 + 0.2 is 0.3 to the office.
  return Number(sum.toPrecision(12));
}
