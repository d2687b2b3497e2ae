/** 退回: a returned file goes back to its unit with a reason, and the text to send along. */
import type { Writer } from '#db/record.ts';
import { addDays, isWeekend } from '#domain/calendar.ts';
import { Refusal } from '#domain/refusal.ts';
import { sendBackText } from '#domain/send-back-text.ts';
import type { Input, SentBack } from '#ipc/contract.ts';
import { supersedeChecks } from './form-state.ts';
import type { CallContext, Office } from './office.ts';
import { diagnosisOf, formIdsOf, formsOfRound } from './received-diagnosis.ts';
import { type ReceivedFile, readReceivedFile } from './received-record.ts';
import { receivedRow } from './received-rows.ts';
import { readFormRow, readRoundRow, readStandingRound } from './round-record.ts';
import { today } from './today.ts';

/** Once the due day has passed, a unit is given so many days, Monday to Friday, to send the form again. */
const DAYS_TO_REPEAT = 2;

/**
 * A file that was accepted takes its report along: what the office sends back no longer counts. A file that waits leaves
 * an accepted one of the same form as it stands. Throws Refusal recordMissing, roundClosed, receivedDecided, reasonMissing.
 */
export function sendBackReceived(office: Office, input: Input<'receive.sendBack'>, context: CallContext): SentBack {
  const { db } = office;
  const reason = input.reason.trim();
  if (reason === '') throw new Refusal('reasonMissing', {});
  const file = readReceivedFile(db.reader, input.id);
  const sent = formsOfRound(db, file.roundId);
  const diagnosis = diagnosisOf(db, file, sent);
  const round = readRoundRow(db.reader, file.roundId);
  const subject = `${round.title} ${file.source.name}`;
  db.command({ name: 'receive.sendBack', opId: context.opId, subject }, (writer) => {
    readStandingRound(writer, file.roundId);
    if (!MOVABLE.has(file.outcome)) throw new Refusal('receivedDecided', { file: file.source.name });
    writer.update('receivedFile', file.id, { outcome: 'sentBack', decidedAt: writer.at, reason }, file.rev);
    const isCounted = file.outcome === 'accepted';
    if (isCounted) withdrawReport(writer, file);
    for (const formId of formIdsOf(diagnosis, sent)) {
      const { state } = readFormRow(writer, formId);
      const isStanding = state === 'received' || state === 'checked';
      if (isStanding && !isCounted) continue;
      writer.update('returnForm', formId, { state: 'sentBack', sentBackReason: reason });
    }
  });
  const row = receivedRow(office, file.id);
  const text = sendBackText(diagnosis, file.answers, {
    unitName: row.unitName ?? '来件单位',
    code: row.code ?? '反馈编号不明',
    roundTitle: round.title,
    fileName: row.fileName,
    reason,
    wantedOn: wantedOn(office, file, round.dueOn),
  });
  return { row, text };
}

const MOVABLE: ReadonlySet<ReceivedFile['outcome']> = new Set(['pending', 'held', 'accepted']);

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
function wantedOn(office: Office, { formId }: ReceivedFile, roundDueOn: string): string {
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
