/** 手工录入: what a unit told by telephone, or the office saw on the spot, as a report like one from a form. */
import type { Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { readReportedAmount } from '#domain/reported-amount.ts';
import type { EntryValues, ReportedAmount, SentForm, SentRow } from '#domain/return-form.ts';
import type { EntryInput, FormLine } from '#ipc/contract.ts';
import { readFormLines } from './form-lines.ts';
import { settleForms } from './form-state.ts';
import type { CallContext, Office } from './office.ts';
import { columnsOfValues, isEmptyEntry, writeEntries } from './return-entries.ts';
import { readFormRow, readRoundRow, readSentForms, readStandingRound } from './round-record.ts';
import { today } from './today.ts';

/**
 * Takes the place of what the unit reported for the target in this round. Throws Refusal recordMissing, roundClosed,
 * targetNotAsked, unitMustBeNamed, formWaived, entryEmpty, amountNotUnderstood, dayAfterToday.
 */
export function putEntry(office: Office, input: EntryInput, context: CallContext): FormLine {
  const { roundId, targetId } = input;
  const asOf = today(office);
  let subject = '';
  office.db.command({ name: 'entry.put', opId: context.opId, subject: () => subject }, (writer) => {
    const { title } = readStandingRound(writer, roundId);
    const { form, row } = askedOf(readSentForms(writer, roundId), input, title);
    const { isWaived, receivedAt } = readFormRow(writer, form.formId);
    if (isWaived === 1) throw new Refusal('formWaived', { unit: form.unitName });
    const values = valuesOf(input, row);
    if (isEmptyEntry(values)) throw new Refusal('entryEmpty', {});
    const reportedOn = input.reportedOn ?? asOf;
    if (reportedOn > asOf) throw new Refusal('dayAfterToday', { field: '报送日期', value: reportedOn });
    subject = `${form.unitName} ${row.locked.sequence}`.trim();
    writeEntries(writer, roundId, [
      {
        roundId,
        targetId,
        unitId: form.unitId,
        formRowId: row.formRowId,
        receivedFileId: null,
        ...columnsOfValues(values),
        cellsJson: '{}',
        sheet: '',
        reportedOn,
        note: input.note.trim(),
      },
    ]);
    receiveForm(writer, form.formId, receivedAt);
  });
  return lineOf(office, input);
}

/** The unit whose report it is: the one asked, or the one named of several. */
function askedOf(
  forms: readonly SentForm[],
  { targetId, unitId }: EntryInput,
  round: string,
): { form: SentForm; row: SentRow } {
  const asked = forms.flatMap((form) =>
    form.rows.filter((row) => row.targetId === targetId).map((row) => ({ form, row })),
  );
  const meant = unitId === undefined ? asked : asked.filter(({ form }) => form.unitId === unitId);
  const [only] = meant;
  if (only === undefined) throw new Refusal('targetNotAsked', { round });
  if (meant.length > 1) {
    throw new Refusal('unitMustBeNamed', { units: meant.map(({ form }) => form.unitName).join('、') });
  }
  return only;
}

function valuesOf(input: EntryInput, { quantity }: SentRow): EntryValues {
  return {
    reportedState: input.reportedState,
    amount: amountOf(input.amountText.trim(), quantity),
    progressNote: input.progressNote.trim(),
    difficulty: input.difficulty.trim(),
    nextStep: input.nextStep.trim(),
    coordination: input.coordination.trim(),
    coordinationLevel: input.coordinationLevel ?? null,
  };
}

/** The clerk is at hand, so what a form would have to ask is refused here and typed anew. */
function amountOf(text: string, quantity: SentRow['quantity']): ReportedAmount {
  const reading = readReportedAmount(text, quantity);
  if (reading.kind === 'ask') throw new Refusal('amountNotUnderstood', { text });
  const measure = quantity?.measure ?? '';
  return reading.kind === 'certain'
    ? { text, value: reading.value, measure: reading.measure }
    : { text, value: null, measure };
}

/** By hand too a form is received; one that came as a file keeps its day. */
function receiveForm(writer: Writer, formId: number, receivedAt: string | null): void {
  writer.update('returnForm', formId, {
    state: 'received',
    sentBackReason: null,
    receivedAt: receivedAt ?? writer.at,
  });
  settleForms(writer, [formId]);
}

function lineOf(office: Office, input: EntryInput): FormLine {
  const { reader } = office.db;
  const { title } = readRoundRow(reader, input.roundId);
  const { form, row } = askedOf(readSentForms(reader, input.roundId), input, title);
  const line = readFormLines(office, form.formId, today(office)).find(({ formRowId }) => formRowId === row.formRowId);
  if (line === undefined) throw new Refusal('recordMissing', { kind: 'returnFormRow', id: row.formRowId });
  return line;
}
