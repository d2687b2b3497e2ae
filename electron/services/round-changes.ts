/** What changed since the round before, from stored lights where rounds are closed and from the record where they run. */
import type { Reader, Stored } from '#db/record.ts';
import { isCompleted, type LightReading, type LightSettings, lastDueOn, nextDueOn } from '#domain/light.ts';
import { LIGHT_NAMES, whyOf } from '#domain/light-words.ts';
import { type ChangeKind, changesOf, type RoundMovement, type WrittenProgress } from '#domain/round-changes.ts';
import type { Input, NeedTarget, RoundChanges } from '#ipc/contract.ts';
import { type Ledger, type LedgerTarget, readLedger } from './ledger.ts';
import { needTarget } from './need-target.ts';
import type { Office } from './office.ts';
import type { RecordedRound } from './progress-facts.ts';
import { readRoundRow } from './round-record.ts';
import { readSettings } from './settings.ts';
import { type Progress, readProgress } from './target-progress.ts';
import { today } from './today.ts';

/** Throws Refusal recordMissing. */
export function readRoundChanges(office: Office, { id, asOf = today(office) }: Input<'round.changes'>): RoundChanges {
  const { db } = office;
  const round = readRoundRow(db.reader, id);
  const progress = readProgress(db);
  const index = progress.rounds.findIndex((round) => round.id === id);
  const previous = progress.rounds[index - 1] ?? null;
  const lists: Record<ChangeKind, NeedTarget[]> = { newlyRed: [], recovered: [], finished: [], noMovement: [] };
  const basis: Basis = { ledger: readLedger(db), progress, settings: readSettings(db.reader), asOf };
  const written = readWritten(db.reader, previous === null ? [id] : [id, previous.id], asOf);
  const awaited = readAwaited(db.reader, round, asOf);
  for (const targetId of progress.askedIn(id)) {
    addChanges(lists, basis, written, { id, previous, isStillAwaited: awaited.has(targetId) }, targetId);
  }
  return {
    roundId: id,
    roundTitle: round.title,
    previousId: previous?.id ?? null,
    previousTitle: previous?.title ?? null,
    ...lists,
  };
}

interface Basis {
  ledger: Ledger;
  progress: Progress;
  settings: LightSettings;
  asOf: string;
}

function addChanges(
  lists: Record<ChangeKind, NeedTarget[]>,
  { ledger, progress, settings, asOf }: Basis,
  written: Written,
  { id, previous, isStillAwaited }: { id: number; previous: RecordedRound | null; isStillAwaited: boolean },
  targetId: number,
): void {
  const subject = ledger.targetById.get(targetId);
  // Its text was taken out of the table since: there is nothing left to compare.
  if (subject === undefined) return;
  const { target } = subject;
  const light = progress.lightInRound(target, id, asOf, settings);
  const movement: RoundMovement = {
    light,
    previousLight: previous === null ? null : lightBefore(progress, target, previous, { asOf, settings }),
    isAskedBefore: previous !== null && progress.askedIn(previous.id).has(targetId),
    entries: written(id, targetId),
    previousEntries: previous === null ? [] : written(previous.id, targetId),
    isStillAwaited,
  };
  const kinds = changesOf(movement);
  if (kinds.length === 0) return;
  const known = progress.subjectOf(target, light.asOf);
  const dueOn = isCompleted(known.report, light.asOf) ? lastDueOn(target) : nextDueOn([known], light.asOf);
  for (const kind of kinds) {
    const why = kind === 'noMovement' ? standstill(movement) : whyOf(known, light, light.asOf);
    const turned = `由红灯转为${LIGHT_NAMES[light.light]}，${why}`;
    lists[kind].push(needTarget(subject, light, kind === 'recovered' ? turned : why, dueOn));
  }
}

/** The light of a target in the round before, as changes on `asOf` are told against it. */
export function lightBefore(
  progress: Progress,
  target: LedgerTarget,
  previous: RecordedRound,
  { asOf, settings }: { asOf: string; settings: LightSettings },
): LightReading {
  return (
    progress.storedLight(target.id, previous.id, asOf) ?? progress.lightOf(target, endOf(previous, asOf), settings)
  );
}

/** A round whose lights were never stored is judged at its end. */
function endOf({ closedOn, to }: RecordedRound, asOf: string): string {
  const end = closedOn ?? to;
  return end < asOf ? end : asOf;
}

function standstill({ entries }: RoundMovement): string {
  return entries.length === 0 ? '两轮均未报送' : '进展与上一轮相同';
}

/** Targets of a running round that some form asks whose own due day has not passed. */
function readAwaited(reader: Reader, round: Stored<'dispatchRound'>, asOf: string): ReadonlySet<number> {
  if (round.closedOn !== null && round.closedOn <= asOf) return new Set();
  const rows = reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('returnForm', 'returnForm.id', 'returnFormRow.formId')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select(['roundTarget.targetId', 'returnForm.dueOn'])
      .where('roundTarget.roundId', '=', round.id)
      .where('returnFormRow.state', '=', 'active')
      .where('returnForm.isWaived', '=', 0),
  );
  return new Set(rows.filter(({ dueOn }) => asOf <= (dueOn ?? round.dueOn)).map(({ targetId }) => targetId));
}

type Written = (roundId: number, targetId: number) => readonly WrittenProgress[];

function readWritten(reader: Reader, roundIds: readonly number[], asOf: string): Written {
  const rows = reader.all(
    reader.from
      .selectFrom('returnEntry')
      .select(['roundId', 'targetId', 'progressNote', 'amountText'])
      .where('roundId', 'in', roundIds)
      .where('state', '=', 'active')
      .where('reportedOn', '<=', asOf),
  );
  const byPlace = Map.groupBy(rows, ({ roundId, targetId }) => `${roundId} ${targetId}`);
  return (roundId, targetId) => byPlace.get(`${roundId} ${targetId}`) ?? [];
}
