/** One file of the inbox: what it says beside what stands, the office's answers, and where it is put. */
import type { Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { FormDiagnosis } from '#domain/return-diagnosis.ts';
import type { SentForm } from '#domain/return-form.ts';
import type { Input, ReceivedDetail, ReceivedLine, ReceivedPart, ReceivedRow } from '#ipc/contract.ts';
import { readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { diagnose, diagnosisOf, formsOfRound, readFormsOfRound, soleFormOf } from './received-diagnosis.ts';
import { nextVersion, type ReceivedFile, readReading, readReceivedFile } from './received-record.ts';
import { receivedRow } from './received-rows.ts';
import { changedColumns, noValues, readEntries, valuesOfEntry } from './return-entries.ts';
import { readStandingRound } from './round-record.ts';
import { readSettings } from './settings.ts';
import { readProgress } from './target-progress.ts';
import { today } from './today.ts';

/** Throws Refusal recordMissing. */
export function readReceived(office: Office, { id }: Input<'receive.get'>): ReceivedDetail {
  const { db } = office;
  const file = readReceivedFile(db.reader, id);
  const sent = formsOfRound(db, file.roundId);
  const diagnosis = diagnosisOf(db, file, sent);
  return {
    row: receivedRow(office, id),
    parts: diagnosis.parts.map((part) => partOf(office, file, part, sent.forms)),
    notices: diagnosis.notices,
    answers: file.answers,
  };
}

/** Every row of the form, whether the file answers it or not. */
function partOf(
  office: Office,
  { roundId }: ReceivedFile,
  diagnosis: FormDiagnosis,
  forms: readonly SentForm[],
): ReceivedPart {
  const form = forms.find(({ formId }) => formId === diagnosis.formId);
  if (form === undefined) return { diagnosis, rows: [] };
  const answers = new Map(diagnosis.rows.map((row) => [row.formRowId, row] as const));
  const present = new Map(
    readEntries(office.db.reader, roundId, [form.unitId]).map(
      (entry) => [entry.targetId, valuesOfEntry(entry)] as const,
    ),
  );
  const lightOf = lightsToday(office);
  return {
    diagnosis,
    rows: form.rows.map(({ formRowId, targetId, taskId, ordinal, locked, quantity }): ReceivedLine => {
      const answer = answers.get(formRowId);
      const standing = present.get(targetId) ?? null;
      return {
        formRowId,
        targetId,
        taskId,
        ordinal,
        locked,
        row: answer?.row ?? null,
        values: answer?.values ?? noValues(quantity?.measure ?? ''),
        cells: answer?.cells ?? {},
        lockedChanges: answer?.lockedChanges ?? [],
        present: standing,
        changed: standing === null || answer === undefined ? [] : changedColumns(answer.values, standing),
        ...lightOf(targetId),
      };
    }),
  };
}

function lightsToday(office: Office): (targetId: number) => Pick<ReceivedLine, 'light' | 'lightRule'> {
  const { targetById } = readLedger(office.db);
  const progress = readProgress(office.db);
  const settings = readSettings(office.db.reader);
  const asOf = today(office);
  return (targetId) => {
    const found = targetById.get(targetId);
    if (found === undefined) return { light: 'grey', lightRule: 'nothingYet' };
    const { light, rule } = progress.lightOf(found.target, asOf, settings);
    return { light, lightRule: rule };
  };
}

/**
 * An answer is one of the ask's options; `null` opens the ask again. Throws Refusal recordMissing, roundClosed,
 * receivedDecided, answerUnknown.
 */
export function answerAsk(office: Office, input: Input<'receive.answer'>, context: CallContext): ReceivedDetail {
  const { id, key, answer } = input;
  change(office, 'receive.answer', id, context, WAITING, (writer, file) => {
    const reading = readReading(writer, id);
    const sent = readFormsOfRound(writer, file.roundId);
    const answers = { ...file.answers };
    if (answer === null) delete answers[key];
    else {
      const asks = diagnose(reading, sent, file.answers).parts.flatMap((part) => part.asks);
      const isOffered = asks.some((ask) => ask.key === key && ask.options.some((option) => option.answer === answer));
      if (!isOffered) throw new Refusal('answerUnknown', { key, answer });
      answers[key] = answer;
    }
    if (answers[key] === file.answers[key]) return;
    const formId = soleFormOf(diagnose(reading, sent, answers), sent);
    const answersJson = JSON.stringify(answers);
    if (formId === file.formId) writer.update('receivedFile', id, { answersJson });
    else writer.update('receivedFile', id, { answersJson, formId, version: nextVersion(writer, file.roundId, formId) });
  });
  return readReceived(office, { id });
}

/** Put off, with what it waits for. Throws Refusal recordMissing, roundClosed, receivedDecided. */
export function holdReceived(office: Office, input: Input<'receive.hold'>, context: CallContext): ReceivedRow {
  const reason = input.reason.trim();
  change(office, 'receive.hold', input.id, context, WAITING, (writer, file) => {
    if (file.outcome === 'held' && file.reason === reason) return;
    writer.update('receivedFile', file.id, { outcome: 'held', decidedAt: writer.at, reason });
  });
  return receivedRow(office, input.id);
}

/**
 * `isSetAside` false brings a file that was put off, set aside or sent back to the waiting ones again. Throws Refusal recordMissing,
 * roundClosed, receivedDecided.
 */
export function setAsideReceived(office: Office, input: Input<'receive.setAside'>, context: CallContext): ReceivedRow {
  const { id, isSetAside } = input;
  change(office, 'receive.setAside', id, context, isSetAside ? WAITING : AWAY, (writer) => {
    if (isSetAside) {
      writer.update('receivedFile', id, { outcome: 'setAside', decidedAt: writer.at, reason: input.reason.trim() });
    } else writer.update('receivedFile', id, { outcome: 'pending', decidedAt: null, reason: null });
  });
  return receivedRow(office, id);
}

type Outcomes = ReadonlySet<ReceivedFile['outcome']>;
const WAITING: Outcomes = new Set(['pending', 'held']);
const AWAY: Outcomes = new Set(['held', 'setAside', 'sentBack']);

/** One act on a file that can still be moved. */
function change(
  office: Office,
  name: string,
  id: number,
  { opId }: CallContext,
  movable: Outcomes,
  work: (writer: Writer, file: ReceivedFile) => void,
): void {
  let subject = '';
  office.db.command({ name, opId, subject: () => subject }, (writer) => {
    const file = readReceivedFile(writer, id);
    const round = readStandingRound(writer, file.roundId);
    subject = `${round.title} ${file.source.name}`;
    if (!movable.has(file.outcome)) throw new Refusal('receivedDecided', { file: file.source.name });
    work(writer, file);
  });
}
