/** What rounds brought in about each target, read by one set of queries, table after table. */
import type { Reader, Stored } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';
import type { LightReading, LightRule } from '#domain/light.ts';
import type { ProgressEntry, ProgressRound, TargetFacts, TargetRound } from '#domain/target-progress.ts';
import { readRoundsInOrder } from './round-record.ts';
import { readUnitStanding } from './unit-standing.ts';

/** A round with what the order of rounds and their lights depend on; `state` and days as stored. */
export interface RecordedRound extends ProgressRound {
  state: Stored<'dispatchRound'>['state'];
  dueOn: string;
  closedOn: string | null;
}

/** A target in a round, with whether the round asks it and the light stored when it was closed. */
export interface RecordedTargetRound extends TargetRound<RecordedRound> {
  isAsked: boolean;
  stored: (LightReading & { asOf: string }) | null;
}

export interface RecordedFacts extends TargetFacts<RecordedRound> {
  readonly rounds: RecordedTargetRound[];
}

export interface AllFacts {
  rounds: RecordedRound[];
  byTarget: Map<number, RecordedFacts>;
}

/** Facts are read from these. */
export const FACT_TABLES: ReadonlySet<AuditedTable> = new Set([
  'dispatchRound',
  'roundTarget',
  'returnForm',
  'returnFormRow',
  'returnEntry',
  'targetCheck',
  'targetRisk',
  'lightRecord',
  'closeOut',
  'unit',
  'unitReplacement',
]);

/** Units are taken as they stand today, so that a merged unit's earlier reports stay its own. */
export function readFacts(reader: Reader): AllFacts {
  const { from } = reader;
  const rounds = readRoundsInOrder(reader).map((row): RecordedRound => {
    const { id, code, title, openedOn, state, dueOn, closedOn } = row;
    const isClosed = state === 'closed';
    return { id, code, title, from: row.periodFrom, to: row.periodTo, openedOn, state, isClosed, dueOn, closedOn };
  });
  const facts = new FactTable(rounds);
  const units = readUnitStanding(reader);
  const unitOf = (unitId: number): number => {
    const standing = units.standing(unitId);
    return standing.length === 1 ? (standing[0] ?? unitId) : unitId;
  };

  const asked = from.selectFrom('roundTarget').select(['roundId', 'targetId']).where('state', '=', 'active');
  for (const { roundId, targetId } of reader.all(asked)) facts.at(targetId, roundId).isAsked = true;

  const entries = from
    .selectFrom('returnEntry')
    .select([
      'roundId',
      'targetId',
      'unitId',
      'reportedState',
      'amountText',
      'amountValue',
      'amountMeasure',
      'reportedOn',
    ])
    .where('state', '=', 'active')
    .orderBy('id');
  for (const { roundId, targetId, unitId, ...entry } of reader.all(entries)) {
    facts.at(targetId, roundId).entries.push({ unitId: unitOf(unitId), ...entry });
  }

  const forms = from
    .selectFrom('returnFormRow')
    .innerJoin('returnForm', 'returnForm.id', 'returnFormRow.formId')
    .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
    .select(['roundTarget.roundId', 'roundTarget.targetId', 'returnForm.unitId', 'returnForm.isWaived'])
    .where('returnFormRow.state', '=', 'active');
  for (const { roundId, targetId, unitId, isWaived } of reader.all(forms)) {
    const one = facts.at(targetId, roundId);
    const unit = unitOf(unitId);
    const counts = isWaived === 0 || one.entries.some((entry) => entry.unitId === unit);
    if (counts && !one.unitIds.includes(unit)) one.unitIds.push(unit);
  }

  const checks = from
    .selectFrom('targetCheck')
    .select(['roundId', 'targetId', 'verdict', 'completedOn', 'doneStepsJson'])
    .where('state', '=', 'active')
    .orderBy('id');
  for (const { roundId, targetId, verdict, completedOn, doneStepsJson } of reader.all(checks)) {
    facts.at(targetId, roundId).check = { verdict, completedOn, doneSteps: JSON.parse(doneStepsJson) as number[] };
  }

  const lights = from
    .selectFrom('lightRecord')
    .select(['roundId', 'targetId', 'asOf', 'light', 'rule'])
    .where('state', '=', 'active')
    .orderBy('id');
  for (const { roundId, targetId, asOf, light, rule } of reader.all(lights)) {
    facts.at(targetId, roundId).stored = { asOf, light, rule: rule as LightRule };
  }

  const risks = from.selectFrom('targetRisk').select(['targetId', 'markedOn', 'withdrawnOn']).orderBy('id');
  for (const { targetId, ...risk } of reader.all(risks)) facts.of(targetId).risks.push(risk);

  const closeOuts = from
    .selectFrom('closeOut')
    .select(['targetId', 'appliedOn', 'closedOn'])
    .where('state', '=', 'active')
    .orderBy('id');
  for (const { targetId, ...closeOut } of reader.all(closeOuts)) facts.of(targetId).closeOuts.push(closeOut);
  return { rounds, byTarget: facts.sorted() };
}

type Growing = Omit<RecordedTargetRound, 'entries' | 'unitIds'> & { entries: ProgressEntry[]; unitIds: number[] };

interface GrowingFacts {
  rounds: Growing[];
  risks: { markedOn: string; withdrawnOn: string | null }[];
  closeOuts: { appliedOn: string | null; closedOn: string | null }[];
}

class FactTable {
  private readonly rounds: Map<number, RecordedRound>;
  private readonly order: Map<RecordedRound, number>;
  private readonly targets = new Map<number, GrowingFacts>();

  /** Rounds in the order of their periods. */
  constructor(rounds: readonly RecordedRound[]) {
    this.rounds = new Map(rounds.map((round) => [round.id, round] as const));
    this.order = new Map(rounds.map((round, index) => [round, index] as const));
  }

  of(targetId: number): GrowingFacts {
    let facts = this.targets.get(targetId);
    if (facts === undefined) {
      facts = { rounds: [], risks: [], closeOuts: [] };
      this.targets.set(targetId, facts);
    }
    return facts;
  }

  at(targetId: number, roundId: number): Growing {
    const { rounds } = this.of(targetId);
    // A target has few rounds, and the newest is asked for most.
    const present = rounds.findLast(({ round }) => round.id === roundId);
    if (present !== undefined) return present;
    const round = this.rounds.get(roundId);
    if (round === undefined) throw new Error(`round ${roundId} is not on record`);
    const fresh: Growing = { round, unitIds: [], entries: [], check: null, isAsked: false, stored: null };
    rounds.push(fresh);
    return fresh;
  }

  /** Each target's rounds in the order of their periods. */
  sorted(): Map<number, RecordedFacts> {
    for (const { rounds } of this.targets.values()) {
      if (rounds.length > 1) rounds.sort((a, b) => (this.order.get(a.round) ?? 0) - (this.order.get(b.round) ?? 0));
    }
    return this.targets;
  }
}
