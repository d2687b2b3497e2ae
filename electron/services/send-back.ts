/** 退回: a returned file goes back to its unit with a reason, and the text to send along. */
import type { Reader, Writer } from '#db/record.ts';
import { addDays, isWeekend } from '#domain/calendar.ts';
import { Refusal } from '#domain/refusal.ts';
import type { ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import type { SentForm } from '#domain/return-form.ts';
import { sendBackText } from '#domain/send-back-text.ts';
import { compareKey } from '#domain/written-text.ts';
import type { Input, SentBack } from '#ipc/contract.ts';
import { supersedeChecks } from './form-state.ts';
import type { CallContext, Office } from './office.ts';
import { diagnosisOf, type FormsOfRound, formIdsOf, formsOfRound } from './received-diagnosis.ts';
import { type ReceivedFile, readReceivedFile } from './received-record.ts';
import { receivedRow } from './received-rows.ts';
import { readEntries } from './return-entries.ts';
import { readFormRow, readRoundRow, readStandingRound } from './round-record.ts';
import { today } from './today.ts';

/** Once the due day has passed, a unit is given so many days, Monday to Friday, to send the form again. */
const DAYS_TO_REPEAT = 2;

/**
 * A file that was accepted takes its report along: what the office sends back no longer counts. A file that waits leaves
 * an accepted one of the same form as it stands. Rows that only an earlier version answered stay in force: they were
 * reported and taken in, and the text says so. A form of another round sends the unit’s form of this round back. Throws Refusal recordMissing, roundClosed, receivedDecided, reasonMissing.
 */
export function sendBackReceived(office: Office, input: Input<'receive.sendBack'>, context: CallContext): SentBack {
  const { db } = office;
  const reason = input.reason.trim();
  if (reason === '') throw new Refusal('reasonMissing', {});
  const file = readReceivedFile(db.reader, input.id);
  const sent = formsOfRound(db, file.roundId);
  const diagnosis = diagnosisOf(db, file, sent);
  const wanted = diagnosis.kind === 'otherRound' ? formsOfUnits(diagnosis, sent) : [];
  const formIds = wanted.length > 0 ? wanted.map(({ formId }) => formId) : formIdsOf(diagnosis, sent);
  const round = readRoundRow(db.reader, file.roundId);
  const subject = `${round.title} ${file.source.name}`;
  db.command({ name: 'receive.sendBack', opId: context.opId, subject }, (writer) => {
    readStandingRound(writer, file.roundId);
    if (!MOVABLE.has(file.outcome)) throw new Refusal('receivedDecided', { file: file.source.name });
    writer.update('receivedFile', file.id, { outcome: 'sentBack', decidedAt: writer.at, reason }, file.rev);
    const isCounted = file.outcome === 'accepted';
    if (isCounted) withdrawReport(writer, file);
    for (const formId of formIds) {
      const { state } = readFormRow(writer, formId);
      const isStanding = state === 'received' || state === 'checked';
      // What was never sent out is not waited for again.
      if ((isStanding && !isCounted) || state === 'notIssued') continue;
      // A file of two forms, one of which came again by itself: what was taken in since stands.
      if (isStanding && hasOtherFile(writer, file, formId)) continue;
      writer.update('returnForm', formId, { state: 'sentBack', sentBackReason: reason });
    }
  });
  const row = receivedRow(office, file.id);
  const instead = wanted[0];
  const text = sendBackText(diagnosis, file.answers, {
    unitName: instead?.unitName ?? row.unitName ?? '来件单位',
    code: row.code ?? (diagnosis.kind === 'otherRound' ? '' : '反馈编号不明'),
    roundTitle: round.title,
    fileName: row.fileName,
    reason,
    wantedOn: wantedOn(office, instead?.formId ?? file.formId, round.dueOn),
    standing: standingRows(db.reader, round.id, sent, formIds),
    ...(diagnosis.kind === 'otherRound' ? { instead: instead ?? null } : {}),
  });
  return { row, text };
}

/** Forms of this round of the units that a file of another round names. */
function formsOfUnits({ parts }: ReturnDiagnosis, { forms, round }: FormsOfRound): SentForm[] {
  const named = new Set(parts.flatMap(({ unitName }) => (unitName === null ? [] : [compareKey(unitName)])));
  return forms.filter(
    ({ roundId, unitName, otherNames }) =>
      roundId === round.id && [unitName, ...otherNames].some((name) => named.has(compareKey(name))),
  );
}

/** 序号 of the rows that still have a report of their unit. */
function standingRows(reader: Reader, roundId: number, { forms }: FormsOfRound, formIds: readonly number[]): string[] {
  const entered = new Set(readEntries(reader, roundId).map(({ targetId, unitId }) => `${targetId} ${unitId}`));
  return forms
    .filter(({ formId }) => formIds.includes(formId))
    .flatMap(({ unitId, rows }) => rows.filter(({ targetId }) => entered.has(`${targetId} ${unitId}`)))
    .map(({ locked }) => locked.sequence);
}

const MOVABLE: ReadonlySet<ReceivedFile['outcome']> = new Set(['pending', 'held', 'accepted']);

/** Whether another file is the accepted one of the form. */
function hasOtherFile(reader: Reader, { id, roundId }: ReceivedFile, formId: number): boolean {
  const other = reader.from
    .selectFrom('receivedFile')
    .select('id')
    .where('roundId', '=', roundId)
    .where('formId', '=', formId)
    .where('outcome', '=', 'accepted')
    .where('id', '!=', id);
  return reader.first(other) !== undefined;
}

/** Entries and notes that the file brought, and verdicts given on them. */
function withdrawReport(writer: Writer, { id: fileId, roundId }: ReceivedFile): void {
  const { from } = writer;
  const entries = writer.all(
    from
      .selectFrom('returnEntry')
      .select(['id', 'targetId'])
      .where('receivedFileId', '=', fileId)
      .where('state', '=', 'active'),
  );
  for (const { id } of entries) writer.update('returnEntry', id, { state: 'superseded' });
  const notes = from
    .selectFrom('receivedNote')
    .select('id')
    .where('receivedFileId', '=', fileId)
    .where('state', '=', 'active');
  for (const { id } of writer.all(notes)) writer.update('receivedNote', id, { state: 'superseded' });
  supersedeChecks(
    writer,
    roundId,
    entries.map(({ targetId }) => targetId),
  );
}

/** The unit's own due day while it lies ahead, else a few working days from today. */
function wantedOn(office: Office, formId: number | null, roundDueOn: string): string {
  const asOf = today(office);
  const dueOn = (formId === null ? null : readFormRow(office.db.reader, formId).dueOn) ?? roundDueOn;
  if (dueOn >= asOf) return dueOn;
  let day = asOf;
  for (let left = DAYS_TO_REPEAT; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}
