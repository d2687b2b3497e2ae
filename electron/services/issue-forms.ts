/** 下发: one workbook per form. All files are offered first and recorded in one act after: a cancelled call records nothing. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Stored, Writer } from '#db/record.ts';
import { formFileName } from '#domain/form-paper.ts';
import { Refusal } from '#domain/refusal.ts';
import type { FileRef, Input, IssuedForms } from '#ipc/contract.ts';
import { writeReturnForm } from '#sheet/return-form-workbook.ts';
import { safeFileName } from './file-desk.ts';
import { type FormToWrite, formsToWrite } from './form-papers.ts';
import { offerFiles } from './offered-files.ts';
import type { CallContext, Office } from './office.ts';
import { isDone } from './repeated-call.ts';
import { formRows } from './return-forms.ts';
import { readRoundRow, readStandingRound } from './round-record.ts';
import { type FormTally, readRoundTally } from './round-tally.ts';
import { today } from './today.ts';

/**
 * All forms that are not waived when `formIds` is absent. Texts are those of today: corrections since the round was opened
 * go along, and are recorded as what was sent. Issued papers are out of the house: undo stops here.
 * Throws Refusal recordMissing, roundClosed, formWaived, nothingSelected, cancelled.
 */
export async function issueForms(
  office: Office,
  input: Input<'form.issue'>,
  context: CallContext,
): Promise<IssuedForms> {
  const { roundId } = input;
  // The same call again, after an error at the very end: what it issued stands, so its files are copies.
  if (isDone(office.db, context.opId)) return exportForms(office, input, context);
  const round = readStandingRound(office.db.reader, roundId);
  const chosen = chosenForms(office, input, () => true);
  const forms = formsToWrite(office, roundId, chosen, 'issue');
  const made = await writeForms(office, round, forms, input.to, context);
  const subject = `${round.title} ${countWords(forms)}`;
  office.db.command({ name: 'form.issue', opId: context.opId, subject, isBarrier: true }, (writer) => {
    recordIssue(writer, readStandingRound(writer, roundId), forms);
  });
  return { ...made, forms: formRows(office.db.reader, roundId, chosen, today(office)) };
}

/**
 * Copies of what was sent. Throws Refusal recordMissing, formNotIssued, nothingSelected, cancelled. A waived form that was
 * sent before may be copied.
 */
export async function exportForms(
  office: Office,
  input: Input<'form.export'>,
  context: CallContext,
): Promise<IssuedForms> {
  const { roundId } = input;
  const round = readRoundRow(office.db.reader, roundId);
  const chosen = chosenForms(office, input, ({ form }) => form.issueNo > 0);
  const forms = formsToWrite(office, roundId, chosen, 'copy');
  const made = await writeForms(office, round, forms, input.to, context);
  return { ...made, forms: formRows(office.db.reader, roundId, chosen, today(office)) };
}

/** Ids of the forms named, which must be there and sendable; of all that are meant when none is named. */
function chosenForms(
  office: Office,
  { roundId, formIds }: Input<'form.issue'>,
  isMeant: (form: FormTally) => boolean,
): number[] {
  const { reader } = office.db;
  const { forms } = readRoundTally(reader, readRoundRow(reader, roundId));
  if (formIds === undefined) {
    const meant = forms.filter((one) => one.form.isWaived === 0 && isMeant(one));
    if (meant.length === 0) throw new Refusal('nothingSelected', {});
    return meant.map(({ form }) => form.id);
  }
  if (formIds.length === 0) throw new Refusal('nothingSelected', {});
  for (const id of formIds) {
    const one = forms.find(({ form }) => form.id === id);
    if (one === undefined) throw new Refusal('recordMissing', { kind: 'returnForm', id });
    if (!isMeant(one)) throw new Refusal('formNotIssued', { unit: one.unit.name });
    if (one.form.isWaived === 1) throw new Refusal('formWaived', { unit: one.unit.name });
  }
  return [...new Set(formIds)];
}

async function writeForms(
  office: Office,
  round: Stored<'dispatchRound'>,
  forms: readonly FormToWrite[],
  to: FileRef | undefined,
  { signal, progress }: CallContext,
): Promise<Pick<IssuedForms, 'files' | 'zip'>> {
  const written: { name: string; bytes: Uint8Array }[] = [];
  for (const [index, { paper }] of forms.entries()) {
    progress(index, forms.length, paper.unitName);
    written.push({ name: safeFileName(formFileName(paper)), bytes: await writeReturnForm(paper) });
    await nextTurn();
    signal.throwIfAborted();
  }
  const { files, zip } = await offerFiles(office, written, `${round.title}调度反馈表.zip`, to);
  signal.throwIfAborted();
  progress(forms.length, forms.length, zip?.name ?? files.at(-1)?.name ?? '');
  return { files, zip };
}

function recordIssue(writer: Writer, round: Stored<'dispatchRound'>, forms: readonly FormToWrite[]): void {
  for (const { form, paper, changedRows } of forms) {
    const state = form.state === 'notIssued' ? 'issued' : form.state;
    writer.update('returnForm', form.id, { issueNo: paper.issueNo, issuedAt: writer.at, state }, form.rev);
    for (const { id, ...row } of changedRows) writer.update('returnFormRow', id, row);
  }
  if (round.state === 'open') writer.update('dispatchRound', round.id, { state: 'collecting' });
}

function countWords(forms: readonly FormToWrite[]): string {
  const [only] = forms;
  return forms.length === 1 && only !== undefined ? only.paper.unitName : `${forms.length}份回表`;
}
