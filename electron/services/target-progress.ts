/**
 * 进展 of all targets, by one set of queries, kept until the record changes: lights, what counts as reported, strips.
 * Call it outside of commands, or before a command writes: it is kept under the number of the last seal.
 */
import type { OfficeDatabase } from '#db/record.ts';
import {
  isCompleted,
  type LightReading,
  type LightSettings,
  type LightSubject,
  lightOfTarget,
  type TargetReport,
} from '#domain/light.ts';
import { STRIP_LENGTH, targetStrip, taskStrip } from '#domain/quarter-strip.ts';
import {
  type CloseOutStanding,
  closeOutOn,
  doneStepsOf,
  standingOn,
  type TargetStanding,
} from '#domain/target-progress.ts';
import type { StripMark, TargetProgress } from '#ipc/contract.ts';
import { hasChangedSince } from './changed-tables.ts';
import { type Ledger, type LedgerTarget, readLedger } from './ledger.ts';
import {
  type AllFacts,
  FACT_TABLES,
  type RecordedFacts,
  type RecordedRound,
  type RecordedTargetRound,
  readFacts,
} from './progress-facts.ts';
import { readUnitStanding, type UnitStanding } from './unit-standing.ts';

/** Everything a row shows of a target on a day, judged once. */
export interface TargetState {
  /** The target with its report: what lights and due days are judged on. */
  subject: LightSubject;
  reading: LightReading;
  short: TargetProgress | null;
  strip: StripMark[];
}

export interface Progress {
  /** Every round, in the order of their periods. */
  readonly rounds: readonly RecordedRound[];
  /** Facts of a target; without rounds where none asked it. */
  factsOf(targetId: number): RecordedFacts;
  /** What lights are judged on; undefined before anything is known, and for a target that is no longer there. */
  reportOf(targetId: number, asOf: string): TargetReport | undefined;
  /** The target with its report on the day. */
  subjectOf(target: LedgerTarget, asOf: string): LightSubject;
  /** Whether 销号 was applied for and granted on the day. */
  closeOutOf(targetId: number, asOf: string): CloseOutStanding;
  lightOf(target: LedgerTarget, asOf: string, settings: LightSettings): LightReading;
  /** All of it at once, for whole ledgers. */
  stateOf(target: LedgerTarget, asOf: string, settings: LightSettings): TargetState;
  /** Targets a round asks, in table order; those whose text was taken out since too. */
  askedIn(roundId: number): ReadonlySet<number>;
  taskStripOf(strips: readonly (readonly StripMark[])[]): StripMark[];
  /** The light of a target in a round: as stored when it was closed, else as of the day. */
  lightInRound(target: LedgerTarget, roundId: number, asOf: string, settings: LightSettings): RoundLight;
  /** The light stored for a target that may have left the table since; null where none counts on the day. */
  storedLight(targetId: number, roundId: number, asOf: string): RoundLight | null;
}

export interface RoundLight extends LightReading {
  isStored: boolean;
  /** The day it was judged on. */
  asOf: string;
}

interface Kept {
  sealNumber: number;
  facts: AllFacts;
  ledger: Ledger;
  progress: Progress;
}

const kept = new WeakMap<OfficeDatabase, Kept>();

export function readProgress(db: OfficeDatabase): Progress {
  const sealNumber = db.sealHead()?.number ?? 0;
  const ledger = readLedger(db);
  const present = kept.get(db);
  if (present?.sealNumber === sealNumber) return present.progress;
  const areFactsKept = present !== undefined && !hasChangedSince(db, present.sealNumber, FACT_TABLES);
  if (areFactsKept && present.ledger === ledger) {
    present.sealNumber = sealNumber;
    return present.progress;
  }
  const facts = areFactsKept ? present.facts : readFacts(db.reader);
  const progress = progressOver(facts, readUnitStanding(db.reader), ledger.targetById);
  kept.set(db, { sealNumber, facts, ledger, progress });
  return progress;
}

/** Steps found done in a round or before it. */
export function doneStepsIn({ rounds }: RecordedFacts, roundId: number): readonly number[] {
  return doneStepsOf(rounds.slice(0, rounds.findIndex(({ round }) => round.id === roundId) + 1));
}

function progressOver({ rounds, byTarget }: AllFacts, units: UnitStanding, targets: Ledger['targetById']): Progress {
  const places = new Map(rounds.map(({ id }, index) => [id, index] as const));
  const place = (roundId: number): number => places.get(roundId) ?? -1;
  const NONE: RecordedFacts = { rounds: [], risks: [], closeOuts: [] };
  const factsOf = (targetId: number): RecordedFacts => byTarget.get(targetId) ?? NONE;

  /** A round opened again keeps its stored lights in the strip, unless it is the one that runs. */
  function storedOn({ stored, round }: RecordedTargetRound, asOf: string): RecordedTargetRound['stored'] {
    if (stored === null || stored.asOf > asOf) return null;
    const isRunning = !round.isClosed && !rounds.slice(place(round.id) + 1).some(({ openedOn }) => openedOn <= asOf);
    return isRunning ? null : stored;
  }

  function storedLight(targetId: number, roundId: number, asOf: string): RoundLight | null {
    const one = factsOf(targetId).rounds.find(({ round }) => round.id === roundId);
    const stored = one === undefined ? null : storedOn(one, asOf);
    return stored === null ? null : { ...stored, isStored: true };
  }

  function stateOf(target: LedgerTarget, asOf: string, settings: LightSettings): TargetState {
    const facts = byTarget.get(target.id);
    if (facts === undefined) {
      return { subject: target, reading: lightOfTarget(target, asOf, settings), short: null, strip: [] };
    }
    const standing = standingOn(target, facts, asOf);
    const subject = withReport(target, standing.report);
    const reading = lightOfTarget(subject, asOf, settings);
    const asked = facts.rounds.filter(({ isAsked, round }) => isAsked && round.openedOn <= asOf).slice(-STRIP_LENGTH);
    const marks = asked.map((one) => ({ round: one.round, stored: storedOn(one, asOf) }));
    return {
      subject,
      reading,
      short: shortOf(standing),
      strip: targetStrip(marks, reading, isCompleted(standing.report, asOf)),
    };
  }

  function shortOf({ report, reported, isRisk, closeOut }: TargetStanding<RecordedRound>): TargetProgress | null {
    if (reported === null) return null;
    const { round, state, amounts, amountPercent, verdict } = reported;
    return {
      roundId: round.id,
      roundTitle: round.title,
      reportedState: state,
      amountText: amounts
        .map(({ unitId, text }) => (amounts.length === 1 ? text : `${units.name(unitId)} ${text}`))
        .join('；'),
      amountPercent: amountPercent === null ? null : Math.round(amountPercent * 10) / 10,
      verdict,
      isRisk,
      completedOn: report?.completedOn ?? null,
      closeOutAppliedOn: closeOut.appliedOn,
      closedOutOn: closeOut.closedOutOn,
    };
  }

  const asked = new Map<number, Set<number>>();
  function askedIn(roundId: number): ReadonlySet<number> {
    const known = asked.get(roundId);
    if (known !== undefined) return known;
    const isAsked = (targetId: number): boolean =>
      factsOf(targetId).rounds.some((one) => one.isAsked && one.round.id === roundId);
    const found = new Set([...targets.keys(), ...byTarget.keys()].filter(isAsked));
    asked.set(roundId, found);
    return found;
  }

  const reportOn = (target: LedgerTarget, asOf: string) => standingOn(target, factsOf(target.id), asOf).report;
  const subjectOf = (target: LedgerTarget, asOf: string) => withReport(target, reportOn(target, asOf));
  const lightOf = (target: LedgerTarget, asOf: string, settings: LightSettings) =>
    lightOfTarget(subjectOf(target, asOf), asOf, settings);

  return {
    rounds,
    factsOf,
    reportOf(targetId, asOf) {
      const target = targets.get(targetId)?.target;
      return target === undefined ? undefined : reportOn(target, asOf);
    },
    subjectOf,
    closeOutOf: (targetId, asOf) => closeOutOn(factsOf(targetId).closeOuts, asOf),
    lightOf,
    stateOf,
    askedIn,
    taskStripOf: (strips) => taskStrip(strips, place),
    storedLight,
    lightInRound: (target, roundId, asOf, settings) =>
      storedLight(target.id, roundId, asOf) ?? { ...lightOf(target, asOf, settings), isStored: false, asOf },
  };
}

function withReport(target: LedgerTarget, report: TargetReport | undefined): LightSubject {
  return report === undefined ? target : { ...target, report };
}
