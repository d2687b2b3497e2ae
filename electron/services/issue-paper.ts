/**
 * 发出: number, PDF and Word are made first and go on record in one act, all papers of the call or none. The number stands in
 * the copies, so it is computed before and holds only while nothing else was recorded meanwhile.
 */
import type { OfficeDatabase, Reader, Stored, Writer } from '#db/record.ts';
import { yearOf } from '#domain/calendar.ts';
import { dayWords } from '#domain/form-text.ts';
import type { NumberedKind, Paper } from '#domain/paper.ts';
import { paperNumber } from '#domain/paper-number.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, Output } from '#ipc/contract.ts';
import { isVerifiedCompleted } from './close-out-ground.ts';
import { closeNotices, grantCloseOut, passCloseOut, renameNotices, standingSlips } from './close-outs.ts';
import { readChaseFigures } from './letter-figures.ts';
import { type NumberedSpec, noticeReplyDueOn, numberedPaper } from './numbered-papers.ts';
import type { CallContext, Office } from './office.ts';
import { isOutdated } from './paper-age.ts';
import { paperBytes } from './paper-bytes.ts';
import { keepCopy, type NewCopy } from './paper-copies.ts';
import { refuseEmpty } from './paper-draft.ts';
import { paperRows } from './paper-list.ts';
import { readPaperRecord, specOf, wordingChangesOf } from './paper-record.ts';
import { officeNameOf } from './paper-round.ts';
import { paperFileName } from './paper-source.ts';
import { insertReminder, withdrawRemindersOf } from './reminders.ts';
import { isDone } from './repeated-call.ts';
import { readRoundRow } from './round-record.ts';
import { today } from './today.ts';
import { KIND_WORDS } from './wording.ts';

/** A draft with the number it will have. */
interface NumberedDraft {
  draft: Stored<'paper'>;
  spec: NumberedSpec;
  fileName: string;
  year: number;
  serialNo: number;
  number: string;
  issuedOn: string;
  replyDueOn: string | null;
  /** Forms that a 催报通知 chases: it counts as a reminder of each. */
  chasedFormIds: number[];
}

interface FixedPaper extends NumberedDraft {
  paper: Paper;
  copies: NewCopy[];
}

/**
 * Numbers follow the order of `ids`. Cancelled before the last paper is made, nothing is recorded. A barrier for undo.
 * Throws Refusal nothingSelected, recordMissing, paperFixed, paperSettled, paperIncomplete, dateInvalid, paperOutdated,
 * paperEmpty, paperPresent, completionUnverified, browserMissing, printFailed, cancelled.
 */
export async function issuePapers(
  office: Office,
  { ids, issuedOn }: Input<'paper.issue'>,
  context: CallContext,
): Promise<Output<'paper.issue'>> {
  const chosen = [...new Set(ids)];
  if (chosen.length === 0) throw new Refusal('nothingSelected', {});
  // The same call again, after an error at the very end: what it issued stands.
  let isFixed = isDone(office.db, context.opId);
  while (!isFixed) {
    const standing = sealNumber(office.db);
    const drafts = numberedDrafts(office, chosen, issuedOn ?? today(office));
    const papers = await fixPapers(office, drafts, context);
    const act = { name: 'paper.issue', opId: context.opId, subject: issueWords(drafts), isBarrier: true };
    isFixed = office.db.command(act, (writer) => {
      if (sealNumber(office.db) !== standing) return false;
      for (const paper of papers) record(writer, paper);
      return true;
    });
  }
  return paperRows(office, chosen);
}

function numberedDrafts(office: Office, ids: readonly number[], issuedOn: string): NumberedDraft[] {
  const { reader } = office.db;
  const drafts = ids.map((id) => readPaperRecord(reader, id));
  for (const draft of drafts) refuseUnissuable(office, draft, issuedOn);
  const year = yearOf(issuedOn);
  const next = new Map<NumberedKind, number>();
  const rows = paperRows(office, ids);
  return drafts.map((draft, index) => {
    const { kind } = draft;
    const serialNo = next.get(kind) ?? nextSerialNo(reader, kind, year);
    next.set(kind, serialNo + 1);
    const number = paperNumber(kind, year, serialNo);
    const { about = null, unitName = null } = rows[index] ?? {};
    const fileName = paperFileName({ kind, number, about, unitName });
    const spec = specOf(draft);
    const replyDueOn = spec.kind === 'supervisionNotice' ? noticeReplyDueOn(spec, issuedOn) : null;
    const chasedFormIds = chasedForms(office, draft, spec);
    return { draft, spec, fileName, year, serialNo, number, issuedOn, replyDueOn, chasedFormIds };
  });
}

/** A closed round takes no more reminders; the notice is written all the same. */
function chasedForms(office: Office, { asOf }: Stored<'paper'>, spec: NumberedSpec): number[] {
  if (spec.kind !== 'chaseNotice' || readRoundRow(office.db.reader, spec.roundId).state === 'closed') return [];
  const { missing } = readChaseFigures(office, { ...spec, asOf, signedOn: asOf });
  return missing.filter(({ isChased }) => isChased).map(({ formId }) => formId);
}

function refuseUnissuable(office: Office, draft: Stored<'paper'>, issuedOn: string): void {
  const paper = draft.title;
  if (draft.state === 'cancelled' || draft.state === 'replaced') throw new Refusal('paperSettled', { paper });
  if (draft.state !== 'draft') throw new Refusal('paperFixed', { paper });
  if (draft.replacesId !== null) {
    const replaced = readPaperRecord(office.db.reader, draft.replacesId);
    if (replaced.state === 'closed' || replaced.state === 'replaced') {
      throw new Refusal('paperSettled', { paper: replaced.title });
    }
  }
  if (officeNameOf(office).trim() === '') {
    throw new Refusal('paperIncomplete', { paper, missing: '单位名称（在“设置”中填写）' });
  }
  // Figures of a later day cannot have been known on the day of issue.
  if (issuedOn > today(office) || issuedOn < draft.asOf) {
    throw new Refusal('dateInvalid', { field: '发出日期', value: issuedOn });
  }
  if (isOutdated(office.db.reader, draft)) throw new Refusal('paperOutdated', { paper, asOf: dayWords(draft.asOf) });
  refuseEmpty(office, draft);
  if (draft.kind === 'closeOutSlip' && draft.targetId !== null) refuseUnfounded(office, draft, draft.targetId);
  const spec = specOf(draft);
  if (spec.kind === 'supervisionNotice' && spec.replyDueOn !== undefined && spec.replyDueOn < issuedOn) {
    throw new Refusal('dateInvalid', { field: '答复期限', value: spec.replyDueOn });
  }
}

/** One 销号单 per target, and only for what is completed and found true. */
function refuseUnfounded(office: Office, { id, title, asOf, replacesId }: Stored<'paper'>, targetId: number): void {
  const [other] = standingSlips(office.db.reader, targetId, id).filter((slip) => slip.id !== replacesId);
  if (other !== undefined) throw new Refusal('paperPresent', { paper: other.title });
  if (!isVerifiedCompleted(office, targetId, asOf)) throw new Refusal('completionUnverified', { paper: title });
}

/** Cancelled and replaced papers keep their numbers: one more than the highest ever given. */
function nextSerialNo(reader: Reader, kind: NumberedKind, year: number): number {
  const last = reader.first(
    reader.from
      .selectFrom('paper')
      .select('serialNo')
      .where('kind', '=', kind)
      .where('year', '=', year)
      .where('serialNo', 'is not', null)
      .orderBy('serialNo', 'desc')
      .limit(1),
  );
  return (last?.serialNo ?? 0) + 1;
}

async function fixPapers(
  office: Office,
  drafts: readonly NumberedDraft[],
  { signal, progress }: CallContext,
): Promise<FixedPaper[]> {
  const fixed: FixedPaper[] = [];
  for (const [index, one] of drafts.entries()) {
    const { draft, spec, fileName, number, issuedOn } = one;
    progress(index, drafts.length, fileName);
    const paper = numberedPaper(office, spec, wordingChangesOf(draft), { number, signedOn: issuedOn });
    // The browser sets the pages while the Word file is written here.
    const [pdf, docx] = await Promise.all([
      paperBytes(office, paper, 'pdf', signal),
      paperBytes(office, paper, 'docx', signal),
    ]);
    signal.throwIfAborted();
    const copies: NewCopy[] = [
      { form: 'pdf', name: `${fileName}.pdf`, ...pdf },
      { form: 'docx', name: `${fileName}.docx`, ...docx },
    ];
    fixed.push({ ...one, paper, copies });
  }
  progress(drafts.length, drafts.length, '正在存档');
  return fixed;
}

function record(writer: Writer, { draft, paper, copies, issuedOn, ...numbered }: FixedPaper): void {
  const { year, serialNo, number, replyDueOn, chasedFormIds } = numbered;
  writer.update(
    'paper',
    draft.id,
    {
      state: 'issued',
      year,
      serialNo,
      number,
      title: paper.title,
      modelJson: JSON.stringify(paper),
      issuedOn,
      replyDueOn,
    },
    draft.rev,
  );
  for (const copy of copies) keepCopy(writer, draft.id, copy);
  for (const formId of chasedFormIds) {
    insertReminder(writer, formId, { remindedOn: issuedOn, way: 'letter', note: number });
  }
  const replaced = draft.replacesId === null ? null : readPaperRecord(writer, draft.replacesId);
  const isReplacing = replaced?.state === 'issued' || replaced?.state === 'replied';
  if (isReplacing) {
    writer.update('paper', replaced.id, { state: 'replaced' });
    if (replaced.kind === 'chaseNotice' && replaced.number !== null) withdrawRemindersOf(writer, replaced.number);
  }
  if (draft.kind !== 'closeOutSlip' || draft.targetId === null) return;
  // In place of a slip that stands: the target was closed out all the while.
  if (isReplacing) {
    passCloseOut(writer, replaced.id, draft.id);
    renameNotices(writer, draft.targetId, replaced.number ?? '', number);
  } else grantCloseOut(writer, draft, { closedOn: issuedOn, note: number });
  closeNotices(writer, draft.targetId, { closedOn: issuedOn, number });
}

function issueWords(drafts: readonly NumberedDraft[]): string {
  const [first] = drafts;
  if (first === undefined) return '';
  if (drafts.length === 1) return `${first.number} ${first.draft.title}`;
  const isOneKind = drafts.every(({ draft }) => draft.kind === first.draft.kind);
  return `${isOneKind ? KIND_WORDS[first.draft.kind] : '文书'}${drafts.length}份，自${first.number}起`;
}

function sealNumber(db: OfficeDatabase): number {
  return db.sealHead()?.number ?? 0;
}
