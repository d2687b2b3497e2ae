/** 接收: what a returned file reports becomes the report of its unit. One act per file, undone by one undo. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Writer } from '#db/record.ts';
import type { FormDiagnosis, ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import type { SentForm, SigningField } from '#domain/return-form.ts';
import { openAsks } from '#domain/return-standing.ts';
import type { AcceptedFiles, Input } from '#ipc/contract.ts';
import { settleForms } from './form-state.ts';
import type { CallContext, Office } from './office.ts';
import { diagnosisOf, type FormsOfRound, formIdsOf, formsOfRound } from './received-diagnosis.ts';
import { type ReceivedFile, readReceivedFile } from './received-record.ts';
import { receivedRows, receivedRowsOf } from './received-rows.ts';
import { columnsOfValues, isEmptyEntry, type NewEntry, writeEntries } from './return-entries.ts';
import { readFormRow, readRoundRow, readStandingRound, refuseOutside } from './round-record.ts';
import { today } from './today.ts';

/**
 * `receivedOn` is the day the units sent the files, where that was before they were taken in here: it counts for 逾期 and
 * as the day of reports without one. In the order the files came, so that of two versions the newer one stands. Files with open asks, without a form of this
 * round or with nothing filled in are kept and told; the others are taken. When the call is cancelled, the files taken by
 * then stay taken. Throws Refusal recordMissing, roundClosed, dayAfterToday, dayBeforeRound.
 */
export async function acceptReturns(
  office: Office,
  { ids, receivedOn }: Input<'receive.accept'>,
  context: CallContext,
): Promise<AcceptedFiles> {
  const { db } = office;
  const { signal, progress, opId } = context;
  const files = [...new Set(ids)].sort((a, b) => a - b).map((id) => readReceivedFile(db.reader, id));
  const rounds = new Map(files.map(({ roundId }) => [roundId, readStandingRound(db.reader, roundId)] as const));
  if (receivedOn !== undefined) {
    for (const round of rounds.values()) refuseOutside('收到日期', receivedOn, round, today(office));
  }
  // Accepting a file changes nothing in the forms as they were sent: one look serves all of them.
  const sentOf = new Map([...rounds.keys()].map((id) => [id, formsOfRound(db, id)] as const));
  const accepted: ReceivedFile[] = [];
  const keptFiles: AcceptedFiles['kept'] = [];
  let entries = 0;
  for (const [index, { id }] of files.entries()) {
    if (signal.aborted) break;
    const file = readReceivedFile(db.reader, id);
    const sent = sentOf.get(file.roundId);
    if (sent === undefined) continue;
    progress(index, files.length, file.source.name);
    const diagnosis = diagnosisOf(db, file, sent);
    const message = reasonToKeep(office, file, diagnosis, sent);
    if (message !== null) keptFiles.push({ id, fileName: file.source.name, message });
    else {
      entries += acceptFile(office, cameOn(file, receivedOn), diagnosis, sent, `${opId}/${id}`);
      accepted.push(file);
    }
    await nextTurn();
  }
  progress(accepted.length + keptFiles.length, files.length, '');
  const rows = await Promise.all(
    [...rounds.keys()].map((roundId) =>
      receivedRowsOf(
        office,
        roundId,
        accepted.filter((file) => file.roundId === roundId).map(({ id }) => id),
      ),
    ),
  );
  return { accepted: rows.flat(), entries, kept: keptFiles };
}

/** Every file of the round that asks nothing, warns of nothing and replaces nothing. Throws as `acceptReturns`. */
export async function acceptCleanReturns(
  office: Office,
  { roundId, receivedOn }: Input<'receive.acceptClean'>,
  context: CallContext,
): Promise<AcceptedFiles> {
  readStandingRound(office.db.reader, roundId);
  const clean = (await receivedRows(office, roundId)).filter(({ isClean }) => isClean);
  const byForm = Map.groupBy(clean, ({ formId }) => formId);
  const isAlone = ({ formId }: { formId: number | null }): boolean => byForm.get(formId)?.length === 1;
  const ids = clean.filter(isAlone).map(({ id }) => id);
  const result = await acceptReturns(office, { ids, ...(receivedOn === undefined ? {} : { receivedOn }) }, context);
  // Two files of one form came before either was taken: which of them counts is not for the program to say.
  const doubled = clean.filter((row) => !isAlone(row));
  const told = doubled.map(({ id, fileName, unitName, formId }) => ({
    id,
    fileName,
    message: `${unitName ?? '同一单位'}本轮有 ${byForm.get(formId)?.length} 份回表待接收，“${fileName}”没有接收。请比较后选定一份。`,
  }));
  return { ...result, kept: [...result.kept, ...told] };
}

/** A finished sentence, null when the file can be taken in. */
function reasonToKeep(
  office: Office,
  file: ReceivedFile,
  diagnosis: ReturnDiagnosis,
  sent: FormsOfRound,
): string | null {
  const { round } = sent;
  const name = `“${file.source.name}”`;
  if (file.outcome !== 'pending' && file.outcome !== 'held') {
    return `${name}已经处理过，没有再次接收。要改变处理，请先撤销原来的操作。`;
  }
  const asks = openAsks(diagnosis, file.answers).length;
  if (asks > 0) return `${name}还有 ${asks} 处疑问没有回答，没有接收。请先逐条回答。`;
  const formIds = formIdsOf(diagnosis, sent);
  if (formIds.length === 0) return `${name}认不出是${round.title}的哪份回表，没有接收。请先选定单位，或移出收件。`;
  if (diagnosis.parts.some(({ formId }) => formId === null || !formIds.includes(formId))) {
    return `${name}中有一部分不是${round.title}的回表，没有接收。请退回，由单位分别报送。`;
  }
  if (diagnosis.parts.every(({ rows }) => rows.every((row) => row.formRowId === null || isEmptyEntry(row.values)))) {
    return `${name}没有填写任何内容，没有接收。请退回，由单位填写后再报。`;
  }
  const waived = waivedUnits(office, formIds);
  return waived === '' ? null : `${waived}本轮已设为免报，${name}没有接收。需要它报送的，请先取消免报。`;
}

function waivedUnits({ db: { reader } }: Office, formIds: readonly number[]): string {
  const waived = reader.all(
    reader.from
      .selectFrom('returnForm')
      .innerJoin('unit', 'unit.id', 'returnForm.unitId')
      .select('unit.name')
      .where('returnForm.id', 'in', formIds)
      .where('returnForm.isWaived', '=', 1),
  );
  return waived.map(({ name }) => name).join('、');
}

/** The day it was sent, with the time of day it was taken in: the moment of that kind that is on record. */
function cameOn(file: ReceivedFile, receivedOn: string | undefined): ReceivedFile {
  if (receivedOn === undefined) return file;
  return { ...file, receivedAt: `${receivedOn}${file.receivedAt.slice(receivedOn.length)}` };
}

/** Answers how many entries were written. */
function acceptFile(
  office: Office,
  file: ReceivedFile,
  diagnosis: ReturnDiagnosis,
  sent: FormsOfRound,
  opId: string,
): number {
  const subject = `${sent.round.title} ${file.source.name}`;
  return office.db.command({ name: 'receive.accept', opId, subject }, (writer) => {
    const decided = { outcome: 'accepted', decidedAt: writer.at, reason: null } as const;
    writer.update('receivedFile', file.id, decided, file.rev);
    const { periodFrom } = readRoundRow(writer, file.roundId);
    const formIds = formIdsOf(diagnosis, sent);
    let entries = 0;
    for (const form of sent.forms.filter(({ formId }) => formIds.includes(formId))) {
      const parts = diagnosis.parts.filter(({ formId }) => formId === form.formId);
      supersedeFiles(writer, file, form.formId);
      entries += writeForm(writer, file, parts, form, reportDay(parts, file, periodFrom));
    }
    settleForms(writer, formIds);
    return entries;
  });
}

/** The file that stood for the form until now, and what it left as notes. */
function supersedeFiles(writer: Writer, file: ReceivedFile, formId: number): void {
  const { from } = writer;
  const older = from
    .selectFrom('receivedFile')
    .select('id')
    .where('roundId', '=', file.roundId)
    .where('formId', '=', formId)
    .where('outcome', '=', 'accepted')
    .where('id', '!=', file.id);
  for (const { id } of writer.all(older)) writer.update('receivedFile', id, { outcome: 'superseded' });
  const notes = from.selectFrom('receivedNote').select('id').where('formId', '=', formId).where('state', '=', 'active');
  for (const { id } of writer.all(notes)) writer.update('receivedNote', id, { state: 'superseded' });
}

/** One form, which may stand in several tables of the file. */
function writeForm(
  writer: Writer,
  file: ReceivedFile,
  parts: readonly FormDiagnosis[],
  form: SentForm,
  reportedOn: string,
): number {
  const sent = new Map(form.rows.map((row) => [row.formRowId, row] as const));
  const ofFile = { receivedFileId: file.id, formId: form.formId, state: 'active' } as const;
  const entries: NewEntry[] = [];
  for (const { sheet, rows, notes } of parts) {
    for (const { formRowId, values, cells } of rows) {
      const row = sent.get(formRowId ?? 0);
      if (row === undefined || isEmptyEntry(values)) continue;
      entries.push({
        roundId: file.roundId,
        targetId: row.targetId,
        unitId: form.unitId,
        formRowId: row.formRowId,
        receivedFileId: file.id,
        ...columnsOfValues(values),
        cellsJson: JSON.stringify(cells),
        sheet,
        reportedOn,
        note: '',
      });
    }
    for (const { sheet: place, cell, text } of notes) {
      writer.insert('receivedNote', { ...ofFile, sheet: place, cell, text });
    }
  }
  writeEntries(writer, file.roundId, entries);
  const signed = (field: SigningField): string =>
    parts.map(({ signing }) => signing[field]?.text ?? '').find((text) => text !== '') ?? '';
  writer.update('returnForm', form.formId, {
    state: 'received',
    sentBackReason: null,
    receivedAt: firstReceivedAt(writer, form.formId, file.receivedAt),
    fillerName: signed('fillerName'),
    fillerPhone: signed('fillerPhone'),
    reviewerName: signed('reviewerName'),
    filledOn: filledOnOf(parts),
  });
  return entries.length;
}

/**
 * Whoever returned in time did so whatever it corrects afterwards: a later version leaves the moment of the one that stands.
 * A form that was sent back is received when it comes again.
 */
function firstReceivedAt(writer: Writer, formId: number, receivedAt: string): string {
  const { state, receivedAt: standing } = readFormRow(writer, formId);
  const isStanding = state === 'received' || state === 'checked';
  return isStanding && standing !== null && Date.parse(standing) < Date.parse(receivedAt) ? standing : receivedAt;
}

function filledOnOf(parts: readonly FormDiagnosis[]): string | null {
  return parts.map(({ filledOn }) => filledOn).find((day) => day !== null) ?? null;
}

/**
 * 填报日期 where it can be: a day before the period, or after the file came, is a slip of the pen (last year's, last
 * quarter's), and would hide the report from every list of its day.
 */
function reportDay(parts: readonly FormDiagnosis[], { receivedAt }: ReceivedFile, periodFrom: string): string {
  const receivedOn = receivedAt.slice(0, 10);
  const filledOn = filledOnOf(parts);
  return filledOn !== null && filledOn >= periodFrom && filledOn <= receivedOn ? filledOn : receivedOn;
}
