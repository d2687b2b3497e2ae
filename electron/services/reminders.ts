/** 催报: recorded per form, and as letters and short texts to copy. */
import type { Reader, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { FormRow, Input, Output } from '#ipc/contract.ts';
import { type Letter, plainPaperOf } from '#report/letter.ts';
import { reminderLetter } from '#report/round-wording.ts';
import type { CallContext, Office } from './office.ts';
import { formRow, formRows } from './return-forms.ts';
import { letterFrame, printLetters } from './round-notice.ts';
import { readFormRow, readRoundRow, readStandingRound } from './round-record.ts';
import { dayOf, today } from './today.ts';
import { waitingReturns } from './waiting-returns.ts';

/**
 * Whoever sent a filled file that nobody has looked at yet is not chased, and an empty one is no return. Throws Refusal
 * nothingSelected, recordMissing, roundClosed, formWaived, formNotIssued, formReturned, formWaiting, dayAfterToday.
 */
export function remindForms(office: Office, input: Input<'form.remind'>, { opId }: CallContext): Output<'form.remind'> {
  let subject = '';
  const isFilled = filledAndWaiting(office, input.formIds);
  return office.db.command({ name: 'form.remind', opId, subject: () => subject }, (writer) => {
    const day = today(office);
    const remindedOn = input.remindedOn ?? day;
    if (remindedOn > day) throw new Refusal('dayAfterToday', { field: '催报日期', value: remindedOn });
    const forms = awaitedForms(writer, input.formIds, day);
    const waiting = forms.filter(({ id }) => isFilled.has(id));
    if (waiting.length > 0)
      throw new Refusal('formWaiting', { unit: waiting.map(({ unitName }) => unitName).join('、') });
    for (const { id, roundId } of forms) {
      readStandingRound(writer, roundId);
      insertReminder(writer, id, { remindedOn, way: input.way, note: input.note.trim() });
    }
    const [first] = forms;
    subject = forms.length === 1 && first !== undefined ? first.unitName : `${forms.length}个单位`;
    return { reminded: forms.length };
  });
}

/** Of the rounds of these forms, those with a filled file in the inbox. Outside of commands only, as readings are. */
function filledAndWaiting(office: Office, formIds: readonly number[]): ReadonlySet<number> {
  const { reader } = office.db;
  const roundIds = reader
    .all(
      reader.from
        .selectFrom('returnForm')
        .select('roundId')
        .distinct()
        .where('id', 'in', [0, ...formIds]),
    )
    .map(({ roundId }) => roundId);
  const waiting = roundIds.flatMap((roundId) => [...waitingReturns(office.db, roundId)]);
  return new Set(waiting.flatMap(([formId, file]) => (file === 'filled' ? [formId] : [])));
}

/** Inside a command; the caller sees to it that the form is awaited. */
export function insertReminder(
  writer: Writer,
  formId: number,
  reminder: { remindedOn: string; way: Input<'form.remind'>['way']; note: string },
): void {
  writer.insert('reminder', { formId, ...reminder, state: 'active' });
}

/** A 催报通知 that is cancelled or replaced has reminded nobody: its rows carry its number, word for word. */
export function withdrawRemindersOf(writer: Writer, number: string): void {
  const given = writer.from
    .selectFrom('reminder')
    .select('id')
    .where('state', '=', 'active')
    .where('way', '=', 'letter')
    .where('note', '=', number);
  for (const { id } of writer.all(given)) writer.update('reminder', id, { state: 'withdrawn' });
}

/** Throws Refusal recordMissing, roundClosed. */
export function withdrawReminder(
  office: Office,
  { reminderId }: Input<'form.withdrawReminder'>,
  { opId }: CallContext,
): Output<'form.withdrawReminder'> {
  let subject = '';
  return office.db.command({ name: 'form.withdrawReminder', opId, subject: () => subject }, (writer) => {
    const reminder = writer.first(
      writer.from.selectFrom('reminder').selectAll().where('id', '=', reminderId).where('state', '=', 'active'),
    );
    if (reminder === undefined) throw new Refusal('recordMissing', { kind: 'reminder', id: reminderId });
    const form = formRow(writer, reminder.formId, today(office));
    readStandingRound(writer, form.roundId);
    subject = form.unitName;
    writer.update('reminder', reminderId, { state: 'withdrawn' });
    return { reminderId };
  });
}

/** One paper per form, in the order given. Throws like `remindForms`; a closed round may still be written about. */
export function reminderTexts(office: Office, { formIds }: Input<'form.reminderText'>): Output<'form.reminderText'> {
  return lettersOf(office, formIds).map(plainPaperOf);
}

/** All letters in one file, each on pages of its own. Throws Refusal browserMissing, printFailed, cancelled beside. */
export async function printReminders(
  office: Office,
  { formIds, to }: Input<'form.printReminder'>,
  context: CallContext,
): Promise<Output<'form.printReminder'>> {
  const letters = lettersOf(office, formIds);
  const [first] = letters;
  const whom = letters.length === 1 ? (first?.addressee ?? '') : `${letters.length}个单位`;
  return printLetters(office, letters, `${first?.title ?? '催报函'}（${whom}）`, to, context);
}

function lettersOf(office: Office, formIds: readonly number[]): Letter[] {
  const { reader } = office.db;
  return awaitedForms(reader, formIds, today(office)).map((form) =>
    reminderLetter({
      ...letterFrame(office, { round: readRoundRow(reader, form.roundId) }),
      code: form.code,
      unitName: form.unitName,
      tasks: form.tasks,
      targets: form.targets,
      dueOn: form.dueOn,
      overdueDays: form.overdueDays,
      issuedOn: form.issuedAt === null ? null : dayOf(new Date(form.issuedAt)),
      sentBackReason: form.state === 'sentBack' ? (form.sentBackReason ?? '') : null,
      reminders: form.reminders,
      lastRemindedOn: form.lastRemindedOn,
    }),
  );
}

/** Forms that are out and not back. */
function awaitedForms(reader: Reader, formIds: readonly number[], asOf: string): FormRow[] {
  if (formIds.length === 0) throw new Refusal('nothingSelected', {});
  const ids = [...new Set(formIds)];
  // The rows of a round are counted once, however many of its forms are named.
  const roundIds = new Set(ids.map((id) => readFormRow(reader, id).roundId));
  const rows = new Map(
    [...roundIds].flatMap((roundId) => formRows(reader, roundId, ids, asOf)).map((row) => [row.id, row] as const),
  );
  return ids.map((id) => {
    const form = rows.get(id);
    if (form === undefined) throw new Refusal('recordMissing', { kind: 'returnForm', id });
    const unit = form.unitName;
    if (form.isWaived) throw new Refusal('formWaived', { unit });
    if (form.state === 'notIssued') throw new Refusal('formNotIssued', { unit });
    if (form.state !== 'issued' && form.state !== 'sentBack') throw new Refusal('formReturned', { unit });
    return form;
  });
}
