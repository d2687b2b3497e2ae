/** Takes targets into a running round or out of it; rows and forms follow. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, RoundDetail } from '#ipc/contract.ts';
import { formsAsking, settleForms } from './form-state.ts';
import { freshForm, lockedTexts, storedRow } from './form-texts.ts';
import { type Ledger, readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { readPreviousEntries } from './previous-entries.ts';
import { type AskableTarget, askedLabel, chosenTargets, formsAskedBy, planRound } from './round-plan.ts';
import { readStandingRound, roundIdsBefore } from './round-record.ts';
import { readRound } from './rounds.ts';
import { today } from './today.ts';
import { readUnitStanding } from './unit-standing.ts';

/**
 * Targets asked already, or not asked, are passed over; one asked already whose unit was merged or split since moves to
 * the units that stand for it today, as long as nothing was reported for it. A row taken out keeps its key and comes back under it; a row
 * that is new stands last, so that the numbers of rows already sent stay theirs.
 * Throws Refusal recordMissing, roundClosed, nothingToChange, targetNotAsked, targetHasEntry, roundAsksNothing, valueInvalid.
 */
export async function askTargets(
  office: Office,
  { id, targetIds, isAsked }: Input<'round.ask'>,
  { opId }: CallContext,
): Promise<RoundDetail> {
  let subject = '';
  office.db.command({ name: 'round.ask', opId, subject: () => subject }, (writer) => {
    const round = readStandingRound(writer, id);
    subject = round.title;
    const present = new Map(readTargets(writer, id).map((row) => [row.targetId, row] as const));
    const wanted = [...new Set(targetIds)];
    const moved = isAsked ? movedTargets(writer, id) : new Set<number>();
    const changing = wanted.filter(
      (targetId) => (present.get(targetId)?.state === 'active') !== isAsked || moved.has(targetId),
    );
    if (changing.length === 0) {
      const isForeign = wanted.some((targetId) => !present.has(targetId));
      if (isForeign) throw new Refusal('targetNotAsked', { round: round.title });
      throw new Refusal('nothingToChange', {});
    }
    const moving = changing.filter((targetId) => moved.has(targetId));
    if (moving.length > 0) withdrawRows(writer, round, moving, present, readLedger(office.db));
    if (isAsked) takeIn(office, writer, round, changing, present);
    else takeOut(writer, round, changing, present, readLedger(office.db));
  });
  return readRound(office, { id });
}

function takeIn(
  office: Office,
  writer: Writer,
  round: Stored<'dispatchRound'>,
  targetIds: readonly number[],
  present: ReadonlyMap<number, Stored<'roundTarget'>>,
): void {
  const { periodKind, periodFrom, periodTo } = round;
  const plan = planRound(office.db, { kind: periodKind, from: periodFrom, to: periodTo }, round.groupRule);
  const asked = chosenTargets(plan, targetIds);
  const source = {
    ledger: readLedger(office.db),
    previous: readPreviousEntries(writer, roundIdsBefore(writer, round.id)),
    asOf: today(office),
  };
  const byTarget = new Map(asked.map((one) => [one.target.id, one] as const));
  const roundTargets = new Map(
    asked.map((one) => [one.target.id, standRoundTarget(writer, round.id, one, present.get(one.target.id))] as const),
  );
  for (const planned of formsAskedBy(asked)) {
    const form = standForm(writer, round, planned.unitId);
    const rows = readFormRows(writer, form.id);
    let last = Math.max(0, ...rows.map(({ ordinal }) => ordinal));
    const entries = planned.targetIds.flatMap((targetId) => byTarget.get(targetId) ?? []);
    // Numbered by annex as the whole form is: by the rows it has and the new ones.
    const beside = rows.flatMap((row) => ledgerRow(source.ledger, row) ?? []);
    const texts = lockedTexts([...beside, ...entries], form.unitId, source).slice(beside.length);
    for (const [index, { target }] of entries.entries()) {
      const roundTargetId = roundTargets.get(target.id);
      const locked = texts[index];
      if (roundTargetId === undefined || locked === undefined) continue;
      const earlier = rows.find((row) => row.roundTargetId === roundTargetId);
      if (earlier !== undefined) {
        if (earlier.state !== 'active') writer.update('returnFormRow', earlier.id, { state: 'active' });
        continue;
      }
      last += 1;
      const row = storedRow(form.code, last, locked);
      writer.insert('returnFormRow', { formId: form.id, roundTargetId, ...row, state: 'active' });
    }
    settleForms(writer, [form.id]);
  }
}

/** Throws Refusal targetHasEntry, roundAsksNothing. */
function takeOut(
  writer: Writer,
  round: Stored<'dispatchRound'>,
  targetIds: readonly number[],
  present: ReadonlyMap<number, Stored<'roundTarget'>>,
  ledger: Ledger,
): void {
  const standing = [...present.values()].filter(({ state }) => state === 'active').length;
  if (standing === targetIds.length) throw new Refusal('roundAsksNothing', {});
  withdrawRows(writer, round, targetIds, present, ledger);
  for (const targetId of targetIds) {
    const roundTarget = present.get(targetId);
    if (roundTarget !== undefined) writer.update('roundTarget', roundTarget.id, { state: 'withdrawn' });
  }
}

/** Targets asked on a form whose unit does not stand for itself any more. */
function movedTargets(reader: Reader, roundId: number): Set<number> {
  const { standing } = readUnitStanding(reader);
  const rows = reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('returnForm', 'returnForm.id', 'returnFormRow.formId')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select(['returnForm.unitId', 'roundTarget.targetId'])
      .where('roundTarget.roundId', '=', roundId)
      .where('roundTarget.state', '=', 'active')
      .where('returnFormRow.state', '=', 'active'),
  );
  const moved = rows.filter(({ unitId }) => standing(unitId).join() !== String(unitId));
  return new Set(moved.map(({ targetId }) => targetId));
}

/** Throws Refusal targetHasEntry. */
function withdrawRows(
  writer: Writer,
  round: Stored<'dispatchRound'>,
  targetIds: readonly number[],
  present: ReadonlyMap<number, Stored<'roundTarget'>>,
  { targetById }: Ledger,
): void {
  const { from } = writer;
  const entries = from
    .selectFrom('returnEntry')
    .select('targetId')
    .where('roundId', '=', round.id)
    .where('state', '=', 'active');
  const entered = new Set(writer.all(entries).map(({ targetId }) => targetId));
  const held = targetIds.find((targetId) => entered.has(targetId));
  if (held !== undefined) {
    const task = targetById.get(held)?.task;
    throw new Refusal('targetHasEntry', { target: task === undefined ? `编号 ${held} 的分项` : askedLabel(task) });
  }
  const forms = formsAsking(writer, round.id, targetIds);
  for (const targetId of targetIds) {
    const roundTarget = present.get(targetId);
    if (roundTarget === undefined) continue;
    const rows = from
      .selectFrom('returnFormRow')
      .select('id')
      .where('roundTargetId', '=', roundTarget.id)
      .where('state', '=', 'active');
    for (const { id } of writer.all(rows)) writer.update('returnFormRow', id, { state: 'withdrawn' });
  }
  settleForms(writer, forms);
}

function readTargets(reader: Reader, roundId: number): Stored<'roundTarget'>[] {
  return reader.all(reader.from.selectFrom('roundTarget').selectAll().where('roundId', '=', roundId));
}

function standRoundTarget(
  writer: Writer,
  roundId: number,
  { entry, target, isCarriedOver }: AskableTarget,
  present: Stored<'roundTarget'> | undefined,
): number {
  if (present !== undefined) {
    if (present.state !== 'active') writer.update('roundTarget', present.id, { state: 'active' });
    return present.id;
  }
  return writer.insert('roundTarget', {
    roundId,
    taskId: entry.task.id,
    targetId: target.id,
    isCarriedOver: isCarriedOver ? 1 : 0,
    state: 'active',
  });
}

/** The unit's form in the round; a new one with the next number where it has none. */
function standForm(writer: Writer, round: Stored<'dispatchRound'>, unitId: number) {
  const { from } = writer;
  const forms = writer.all(
    from.selectFrom('returnForm').select(['id', 'code', 'unitId', 'formNo']).where('roundId', '=', round.id),
  );
  const present = forms.find((form) => form.unitId === unitId);
  if (present !== undefined) return present;
  const formNo = Math.max(0, ...forms.map((form) => form.formNo)) + 1;
  const form = freshForm(round.id, round.code, formNo, unitId, null);
  return { ...form, id: writer.insert('returnForm', form) };
}

function readFormRows(reader: Reader, formId: number) {
  return reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select([
        'returnFormRow.id',
        'returnFormRow.ordinal',
        'returnFormRow.state',
        'returnFormRow.roundTargetId',
        'roundTarget.targetId',
      ])
      .where('returnFormRow.formId', '=', formId),
  );
}

function ledgerRow({ targetById }: Ledger, { targetId, state }: { targetId: number; state: string }) {
  const found = state === 'active' ? targetById.get(targetId) : undefined;
  return found === undefined ? null : { entry: found.task, target: found.target };
}
