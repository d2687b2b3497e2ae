/** What changed since the round before, from stored lights where rounds are closed and from the record where they run. */
import type { Reader } from '#db/record.ts';
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
  const { title } = readRoundRow(db.reader, id);
  const progress = readProgress(db);
  const index = progress.rounds.findIndex((round) => round.id === id);
  const previous = progress.rounds[index - 1] ?? null;
  const lists: Record<ChangeKind, NeedTarget[]> = { newlyRed: [], recovered: [], finished: [], noMovement: [] };
  const basis: Basis = { ledger: readLedger(db), progress, settings: readSettings(db.reader), asOf };
  const written = readWritten(db.reader, previous === null ? [id] : [id, previous.id], asOf);
  for (const targetId of progress.askedIn(id)) addChanges(lists, basis, written, { id, previous }, targetId);
  return {
    roundId: id,
    roundTitle: title,
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
  { id, previous }: { id: number; previous: RecordedRound | null },
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
  };
  const kinds = changesOf(movement);
  if (kinds.length === 0) return;
  const report = progress.reportOf(targetId, light.asOf);
  const known = report === undefined ? target : { ...target, report };
  const dueOn = isCompleted(report, light.asOf) ? lastDueOn(target) : nextDueOn([known], light.asOf);
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
