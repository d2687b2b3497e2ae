/** 回表: one form with its lines, files and reminders; its own due day, and 免报. */
import type { Reader } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { refuseBefore } from '#domain/round-period.ts';
import type { FormDetail, FormRow, Input } from '#ipc/contract.ts';
import { readFormLines } from './form-lines.ts';
import type { CallContext, Office } from './office.ts';
import { receivedRows } from './received-rows.ts';
import { readFormRow, readRoundRow, readStandingRound } from './round-record.ts';
import { formRowOf } from './round-rows.ts';
import { readRoundTally } from './round-tally.ts';
import { today } from './today.ts';

/** Throws Refusal recordMissing. */
export async function readForm(office: Office, { id, asOf = today(office) }: Input<'form.get'>): Promise<FormDetail> {
  const { reader } = office.db;
  const inbox = await receivedRows(office, readFormRow(reader, id).roundId);
  const { fillerName, fillerPhone, reviewerName, filledOn } = readFormRow(reader, id);
  return {
    form: formRow(reader, id, asOf),
    lines: readFormLines(office, id, asOf),
    files: inbox.filter(({ formId }) => formId === id),
    reminders: reader.all(
      reader.from
        .selectFrom('reminder')
        .select(['id', 'remindedOn', 'way', 'note'])
        .where('formId', '=', id)
        .where('state', '=', 'active')
        .orderBy('id'),
    ),
    notes: readNotes(reader, id),
    signing: { fillerName, fillerPhone, reviewerName, filledOn },
  };
}

/** Of a form whose rows were all taken out of the round nothing is shown. Throws Refusal recordMissing. */
export function formRow(reader: Reader, id: number, asOf: string): FormRow {
  const [row] = formRows(reader, readFormRow(reader, id).roundId, [id], asOf);
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'returnForm', id });
  return row;
}

/** Forms of a round by number, those named. */
export function formRows(reader: Reader, roundId: number, ids: readonly number[], asOf: string): FormRow[] {
  const tally = readRoundTally(reader, readRoundRow(reader, roundId));
  return tally.forms.filter(({ form }) => ids.includes(form.id)).map((form) => formRowOf(tally, form, asOf));
}

/** 记为说明: texts of accepted files that belong to no target. */
function readNotes(reader: Reader, formId: number): FormDetail['notes'] {
  return reader
    .all(
      reader.from
        .selectFrom('receivedNote')
        .innerJoin('receivedFile', 'receivedFile.id', 'receivedNote.receivedFileId')
        .innerJoin('sourceFile', 'sourceFile.id', 'receivedFile.sourceFileId')
        .select(['receivedNote.text', 'receivedNote.sheet', 'receivedNote.cell', 'sourceFile.name as fileName'])
        .where('receivedNote.formId', '=', formId)
        .where('receivedNote.state', '=', 'active')
        .orderBy('receivedNote.id'),
    )
    .map(({ text, fileName, sheet, cell }) => ({ text, fileName, cell: sheet === '' ? cell : `${sheet}!${cell}` }));
}

/**
 * `dueOn` null goes back to the round's day. A form that was returned cannot be waived: its entries count.
 * Throws Refusal recordMissing, roundClosed, changedElsewhere, nothingToChange, dueBeforePeriod, targetHasEntry.
 */
export function updateForm(office: Office, input: Input<'form.update'>, { opId }: CallContext): FormRow {
  let subject = '';
  office.db.command({ name: 'form.update', opId, subject: () => subject }, (writer) => {
    const form = readFormRow(writer, input.id);
    const round = readStandingRound(writer, form.roundId);
    const row = formRow(writer, form.id, today(office));
    subject = `${row.unitName} ${form.code}`;
    const dueOn = input.dueOn === undefined ? form.dueOn : input.dueOn === round.dueOn ? null : input.dueOn;
    const isWaived = input.isWaived === undefined ? form.isWaived : input.isWaived ? 1 : 0;
    if (dueOn !== null) refuseBefore(round.periodFrom, dueOn);
    if (dueOn === form.dueOn && isWaived === form.isWaived) throw new Refusal('nothingToChange', {});
    if (isWaived === 1 && row.reported > 0) throw new Refusal('targetHasEntry', { target: row.unitName });
    writer.update('returnForm', form.id, { dueOn, isWaived }, input.rev);
  });
  return formRow(office.db.reader, input.id, today(office));
}
