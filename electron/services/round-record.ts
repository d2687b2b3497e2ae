/** A round on record: its row, its order among the others, and its forms as they were sent. */
import type { Reader, Stored } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { LockedColumn, SentForm, SentRow } from '#domain/return-form.ts';
import type { Quantity } from '#domain/target.ts';
import { readUnitStanding } from './unit-standing.ts';

/** Throws Refusal recordMissing. */
export function readRoundRow(reader: Reader, id: number): Stored<'dispatchRound'> {
  const row = reader.first(reader.from.selectFrom('dispatchRound').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'dispatchRound', id });
  return row;
}

/** A round that may be written to. Throws Refusal recordMissing, roundClosed. */
export function readStandingRound(reader: Reader, id: number): Stored<'dispatchRound'> {
  const round = readRoundRow(reader, id);
  if (round.state === 'closed') throw new Refusal('roundClosed', { round: round.title });
  return round;
}

/**
 * A day on which something of a round happened: from its opening to today. A quarter that is entered after its end counts
 * from its first day: what happened then was before the opening. Throws Refusal dayAfterToday, dayBeforeRound.
 */
export function refuseOutside(
  field: string,
  value: string,
  { openedOn, periodFrom, periodTo }: Pick<Stored<'dispatchRound'>, 'openedOn' | 'periodFrom' | 'periodTo'>,
  asOf: string,
): void {
  const firstOn = openedOn > periodTo ? periodFrom : openedOn;
  if (value > asOf) throw new Refusal('dayAfterToday', { field, value });
  if (value < firstOn) throw new Refusal('dayBeforeRound', { field, value, firstOn });
}

/** Throws Refusal recordMissing. */
export function readFormRow(reader: Reader, id: number): Stored<'returnForm'> {
  const row = reader.first(reader.from.selectFrom('returnForm').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'returnForm', id });
  return row;
}

/** All rounds in the order of their periods, oldest first: by their end; of two that end together, the longer first. */
export function readRoundsInOrder(reader: Reader): Stored<'dispatchRound'>[] {
  return reader.all(
    reader.from.selectFrom('dispatchRound').selectAll().orderBy('periodTo').orderBy('periodFrom').orderBy('id'),
  );
}

/** Ids of the rounds before one in that order, nearest first. */
export function roundIdsBefore(reader: Reader, roundId: number): number[] {
  const ids = readRoundsInOrder(reader).map(({ id }) => id);
  return ids.slice(0, ids.indexOf(roundId)).reverse();
}

/**
 * Forms as they were sent, with the rows that still stand, waived forms too: a file may come for any of them. `round` is
 * that round alone; `all` goes on with the forms of all other rounds, newest period first, so that a form of another
 * quarter is known for what it is.
 */
export function readSentForms(reader: Reader, roundId: number, scope: 'round' | 'all' = 'round'): SentForm[] {
  const { from } = reader;
  let query = from
    .selectFrom('returnForm')
    .innerJoin('dispatchRound', 'dispatchRound.id', 'returnForm.roundId')
    .innerJoin('unit', 'unit.id', 'returnForm.unitId')
    .select([
      'returnForm.id as formId',
      'returnForm.roundId',
      'returnForm.formNo',
      'dispatchRound.code as roundCode',
      'dispatchRound.title as roundTitle',
      'dispatchRound.periodTo',
      'returnForm.code',
      'returnForm.unitId',
      'unit.name as unitName',
    ]);
  if (scope === 'round') query = query.where('returnForm.roundId', '=', roundId);
  const forms = reader.all(query);
  const own = (id: number): number => (id === roundId ? 0 : 1);
  forms.sort(
    (a, b) =>
      own(a.roundId) - own(b.roundId) ||
      (a.periodTo === b.periodTo ? b.roundId - a.roundId : a.periodTo < b.periodTo ? 1 : -1) ||
      a.formNo - b.formNo,
  );
  const rows = readSentRows(reader, scope === 'round' ? roundId : null);
  const names = readOtherNames(reader);
  return forms.map(({ formId, roundCode, roundTitle, code, unitId, unitName, ...form }) => ({
    formId,
    roundId: form.roundId,
    roundCode,
    roundTitle,
    code,
    unitId,
    unitName,
    otherNames: [...(names.get(unitId) ?? [])].filter((name) => name !== unitName),
    rows: rows.get(formId) ?? [],
  }));
}

/** Rows by form, in the order they were sent. */
function readSentRows(reader: Reader, roundId: number | null): Map<number, SentRow[]> {
  let query = reader.from
    .selectFrom('returnFormRow')
    .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
    .innerJoin('target', 'target.id', 'roundTarget.targetId')
    .select([
      'returnFormRow.formId',
      'returnFormRow.id as formRowId',
      'roundTarget.targetId',
      'roundTarget.taskId',
      'returnFormRow.rowKey',
      'returnFormRow.ordinal',
      'returnFormRow.lockedJson',
      'target.quantitiesJson',
    ])
    .where('returnFormRow.state', '=', 'active')
    .orderBy('returnFormRow.formId')
    .orderBy('returnFormRow.ordinal');
  if (roundId !== null) query = query.where('roundTarget.roundId', '=', roundId);
  const found = new Map<number, SentRow[]>();
  for (const { formId, lockedJson, quantitiesJson, ...row } of reader.all(query)) {
    const [quantity = null] = JSON.parse(quantitiesJson) as Quantity[];
    const sent: SentRow = { ...row, locked: JSON.parse(lockedJson) as Record<LockedColumn, string>, quantity };
    const list = found.get(formId);
    if (list === undefined) found.set(formId, [sent]);
    else list.push(sent);
  }
  return found;
}

/** Aliases of a unit, and the names (with their aliases) of units that it alone stands for. */
function readOtherNames(reader: Reader): Map<number, Set<string>> {
  const { from } = reader;
  const standing = readUnitStanding(reader);
  const names = new Map<number, Set<string>>();
  const give = (unitId: number, name: string): void => {
    const ends = standing.standing(unitId);
    for (const id of new Set([unitId, ...(ends.length === 1 ? ends : [])])) {
      const set = names.get(id);
      if (set === undefined) names.set(id, new Set([name]));
      else set.add(name);
    }
  };
  for (const { id, name } of reader.all(from.selectFrom('unit').select(['id', 'name']).orderBy('id'))) give(id, name);
  const aliases = from.selectFrom('unitAlias').select(['unitId', 'alias']).where('state', '=', 'active').orderBy('id');
  for (const { unitId, alias } of reader.all(aliases)) give(unitId, alias);
  return names;
}
