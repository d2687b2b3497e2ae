/** Lines of a form: for each target what was promised, what is reported, what the office says, and its light. */
import type { Reader, Stored } from '#db/record.ts';
import { timePercentOf } from '#domain/light.ts';
import type { LockedColumn } from '#domain/return-form.ts';
import type { Target } from '#domain/target.ts';
import type { CloseOutStanding } from '#domain/target-progress.ts';
import type { CheckRow, EntryRow, FormLine, TargetStep } from '#ipc/contract.ts';
import { entryRows } from './entry-rows.ts';
import { readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { readPreviousEntries } from './previous-entries.ts';
import { readEntries } from './return-entries.ts';
import { readFormRow, roundIdsBefore } from './round-record.ts';
import { readSettings } from './settings.ts';
import { doneStepsIn, readProgress } from './target-progress.ts';
import { readUnitStanding } from './unit-standing.ts';

/** Rows that stand, in order, with lights as of the day. Throws Refusal recordMissing. */
export function readFormLines(office: Office, formId: number, asOf: string): FormLine[] {
  const { db } = office;
  const { reader } = db;
  const form = readFormRow(reader, formId);
  const rows = readRows(reader, formId);
  const targetIds = rows.map(({ targetId }) => targetId);
  const present = new Map(
    readEntries(reader, form.roundId, [form.unitId]).map((entry) => [entry.targetId, entry] as const),
  );
  const earlier = readPreviousEntries(reader, roundIdsBefore(reader, form.roundId), targetIds);
  const previous = new Map(targetIds.map((id) => [id, earlier.of(id, form.unitId)] as const));
  const shown = showEntries(office, [...present.values(), ...[...previous.values()].filter((entry) => entry !== null)]);
  const checks = readChecks(reader, form.roundId);
  const risks = readRisks(reader, asOf);
  const { targetById } = readLedger(db);
  const progress = readProgress(db);
  const settings = readSettings(reader);
  const units = readUnitStanding(reader);
  const [own = form.unitId] = units.standing(form.unitId);
  return rows.map(({ formRowId, targetId, taskId, ordinal, lockedJson }): FormLine => {
    const target = targetById.get(targetId)?.target;
    const state = target === undefined ? null : progress.stateOf(target, asOf, settings);
    return {
      formRowId,
      targetId,
      taskId,
      ordinal,
      locked: JSON.parse(lockedJson) as Record<LockedColumn, string>,
      previous: shown(previous.get(targetId)),
      present: shown(present.get(targetId)),
      check: checks.get(targetId) ?? null,
      risk: risks.get(targetId) ?? null,
      closeOut: shownCloseOut(progress.closeOutOf(targetId, asOf)),
      // A target that a later correction of the text did away with has no light.
      light: state?.reading.light ?? 'grey',
      lightRule: state?.reading.rule ?? 'nothingYet',
      otherUnits: progress
        .factsOf(targetId)
        .rounds.filter(({ round }) => round.id === form.roundId)
        .flatMap(({ unitIds }) => unitIds.filter((id) => id !== own).map((id) => units.name(id))),
      steps: target === undefined ? [] : stepsOf(target, doneStepsIn(progress.factsOf(targetId), form.roundId)),
      amountPercent: state?.short?.amountPercent ?? null,
      timePercent: state === null ? null : timePercentOf(state.subject, asOf),
    };
  });
}

function stepsOf({ milestones }: Pick<Target, 'milestones'>, done: readonly number[]): TargetStep[] {
  if (milestones.length < 2) return [];
  return milestones.map(({ ordinal, text, dueOn }) => ({ ordinal, text, dueOn, isDone: done.includes(ordinal) }));
}

function shownCloseOut(standing: CloseOutStanding): FormLine['closeOut'] {
  return standing.appliedOn === null && standing.closedOutOn === null ? null : standing;
}

function readRows(reader: Reader, formId: number) {
  return reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select([
        'returnFormRow.id as formRowId',
        'roundTarget.targetId',
        'roundTarget.taskId',
        'returnFormRow.ordinal',
        'returnFormRow.lockedJson',
      ])
      .where('returnFormRow.formId', '=', formId)
      .where('returnFormRow.state', '=', 'active')
      .orderBy('returnFormRow.ordinal'),
  );
}

function showEntries(
  office: Office,
  entries: readonly Stored<'returnEntry'>[],
): (entry: Stored<'returnEntry'> | null | undefined) => EntryRow | null {
  const rows = new Map(entryRows(office, entries).map((row) => [row.id, row] as const));
  return (entry) => (entry === null || entry === undefined ? null : (rows.get(entry.id) ?? null));
}

/** The check that counts, by target. */
export function readChecks(reader: Reader, roundId: number): Map<number, CheckRow> {
  const rows = reader.all(
    reader.from
      .selectFrom('targetCheck')
      .selectAll()
      .where('roundId', '=', roundId)
      .where('state', '=', 'active')
      .orderBy('id'),
  );
  return new Map(
    rows.map(({ targetId, id, rev, verdict, note, completedOn, doneStepsJson, checkedOn }) => [
      targetId,
      { id, rev, verdict, note, completedOn, doneSteps: JSON.parse(doneStepsJson) as number[], checkedOn },
    ]),
  );
}

/** The newest mark that stands on the day, by target. */
function readRisks(reader: Reader, asOf: string): Map<number, NonNullable<FormLine['risk']>> {
  const rows = reader.all(
    reader.from
      .selectFrom('targetRisk')
      .selectAll()
      .where('markedOn', '<=', asOf)
      .where(({ or, eb }) => or([eb('withdrawnOn', 'is', null), eb('withdrawnOn', '>', asOf)]))
      .orderBy('id'),
  );
  return new Map(rows.map(({ targetId, id, note, markedOn }) => [targetId, { id, note, markedOn }]));
}
