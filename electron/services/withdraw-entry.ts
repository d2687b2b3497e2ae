/** 撤回填报: a report that should not stand is taken back by state, and what it had replaced stands again. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, Output } from '#ipc/contract.ts';
import { settleForms, supersedeChecks } from './form-state.ts';
import type { CallContext, Office } from './office.ts';
import type { Entry } from './return-entries.ts';
import { readFormRow, readSentForms, readStandingRound } from './round-record.ts';

/** Throws Refusal recordMissing (also for one that no longer counts), roundClosed, reasonMissing. */
export function withdrawEntry(
  office: Office,
  { entryId, reason: given }: Input<'entry.withdraw'>,
  { opId }: CallContext,
): Output<'entry.withdraw'> {
  const reason = given.trim();
  let subject = '';
  return office.db.command({ name: 'entry.withdraw', opId, subject: () => subject }, (writer) => {
    const entry = writer.first(
      writer.from.selectFrom('returnEntry').selectAll().where('id', '=', entryId).where('state', '=', 'active'),
    );
    if (entry === undefined) throw new Refusal('recordMissing', { kind: 'returnEntry', id: entryId });
    readStandingRound(writer, entry.roundId);
    if (reason === '') throw new Refusal('reasonMissing', {});
    subject = `${placeOf(writer, entry)}：${reason}`;
    // The note goes on saying where the words came from; the reason stands beside it, in the image of the row.
    const note = [entry.note, `撤回：${reason}`].filter((words) => words !== '').join('；');
    writer.update('returnEntry', entry.id, { state: 'superseded', note });
    const restored = replacedBy(writer, entry);
    if (restored !== undefined) writer.update('returnEntry', restored.id, { state: 'active' });
    supersedeChecks(writer, entry.roundId, [entry.targetId]);
    const formId = formOf(writer, entry);
    if (formId !== undefined) awaitAgain(writer, formId, entry);
    return { entryId, restoredId: restored?.id ?? null };
  });
}

/** 单位 and 序号, as acts on entries are told. */
function placeOf(reader: Reader, { roundId, formRowId, unitId }: Entry): string {
  const form = readSentForms(reader, roundId).find((one) => one.unitId === unitId);
  const row = form?.rows.find((one) => one.formRowId === formRowId);
  return `${form?.unitName ?? ''} ${row?.locked.sequence ?? ''}`.trim();
}

/**
 * What the act that wrote the entry superseded for it. Only what still may count: a report of a file that was sent back or
 * replaced by another version since stays away.
 */
function replacedBy(reader: Reader, entry: Entry): Entry | undefined {
  const { from } = reader;
  const written = reader.first(
    from
      .selectFrom('audit')
      .select('actId')
      .where('tableName', '=', 'returnEntry')
      .where('rowId', '=', entry.id)
      .where('op', '=', 'insert')
      .orderBy('id', 'desc')
      .limit(1),
  );
  const [before] = reader.all(
    from
      .selectFrom('returnEntry')
      .selectAll()
      .where('roundId', '=', entry.roundId)
      .where('targetId', '=', entry.targetId)
      .where('unitId', '=', entry.unitId)
      .where('state', '=', 'superseded')
      .where(
        'id',
        'in',
        from
          .selectFrom('audit')
          .select('rowId')
          .where('actId', '=', written?.actId ?? 0)
          .where('tableName', '=', 'returnEntry')
          .where('op', '=', 'update'),
      )
      .orderBy('id', 'desc'),
  );
  if (before === undefined || before.receivedFileId === null) return before;
  const file = reader.first(from.selectFrom('receivedFile').select('outcome').where('id', '=', before.receivedFileId));
  return file?.outcome === 'accepted' ? before : undefined;
}

function formOf(reader: Reader, { formRowId }: Entry): number | undefined {
  return reader.first(reader.from.selectFrom('returnFormRow').select('formId').where('id', '=', formRowId))?.formId;
}

/** A form that nothing speaks for any more has not come back: it waits as before, sent back where it had been. */
function awaitAgain(writer: Writer, formId: number, { roundId, unitId, receivedFileId }: Entry): void {
  const { from } = writer;
  const form = readFormRow(writer, formId);
  const isBack = form.state === 'received' || form.state === 'checked';
  const hasEntry = writer.first(
    from
      .selectFrom('returnEntry')
      .select('id')
      .where('roundId', '=', roundId)
      .where('unitId', '=', unitId)
      .where('state', '=', 'active'),
  );
  const files = writer.all(
    from
      .selectFrom('receivedFile')
      .select(['outcome', 'reason'])
      // A file of several forms is none's alone.
      .where(({ or, eb }) => or([eb('formId', '=', formId), eb('id', '=', receivedFileId ?? 0)]))
      .orderBy('id', 'desc'),
  );
  if (!isBack || hasEntry !== undefined || files.some(({ outcome }) => outcome === 'accepted')) {
    settleForms(writer, [formId]);
    return;
  }
  const sentBack = files.find(({ outcome }) => outcome === 'sentBack');
  writer.update('returnForm', formId, {
    state: waitingState(form, sentBack !== undefined),
    sentBackReason: sentBack?.reason ?? null,
    receivedAt: null,
  });
}

function waitingState(
  { issuedAt }: Stored<'returnForm'>,
  wasSentBack: boolean,
): Extract<Stored<'returnForm'>['state'], 'sentBack' | 'issued' | 'notIssued'> {
  if (issuedAt === null) return 'notIssued';
  return wasSentBack ? 'sentBack' : 'issued';
}
