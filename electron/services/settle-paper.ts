/** What happens to papers that are out: 作废, 答复, 办结. Each can be undone; numbers stay given. */
import { readFile } from 'node:fs/promises';
import type { Stored } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { FileRef, Input, Output } from '#ipc/contract.ts';
import { canCloseOut } from './close-out-ground.ts';
import { grantCloseOut, reopenNotices, withdrawCloseOut } from './close-outs.ts';
import type { CallContext, Office } from './office.ts';
import { keepCopy, type NewCopy } from './paper-copies.ts';
import { paperRow } from './paper-list.ts';
import { paperCommand, readPaperRecord } from './paper-record.ts';
import { withdrawRemindersOf } from './reminders.ts';
import { today } from './today.ts';
import { KIND_WORDS } from './wording.ts';

/** Scans of several pages; what is larger was not made to be filed. */
const REPLY_LIMIT_MEGABYTES = 20;
const MEGABYTE = 1024 * 1024;

/**
 * A draft disappears, an issued paper keeps its number and copies and says why. A 销号单 takes its 销号 along, and the
 * 督办单 that it closed is a replied one again. Throws Refusal recordMissing, changedElsewhere, paperSettled, reasonMissing.
 */
export function cancelPaper(
  office: Office,
  { id, rev, ...input }: Input<'paper.cancel'>,
  { opId }: CallContext,
): Output<'paper.cancel'> {
  const reason = input.reason.trim();
  paperCommand(office, { name: 'paper.cancel', opId, id, rev }, (writer, paper) => {
    if (paper.state === 'closed' || paper.state === 'cancelled' || paper.state === 'replaced') throw settled(paper);
    if (paper.state !== 'draft' && reason === '') throw new Refusal('reasonMissing', {});
    writer.update('paper', id, { state: 'cancelled', cancelReason: reason === '' ? null : reason }, rev);
    if (paper.kind === 'chaseNotice' && paper.number !== null) withdrawRemindersOf(writer, paper.number);
    if (paper.kind !== 'closeOutSlip') return;
    withdrawCloseOut(writer, id);
    if (paper.targetId !== null && paper.number !== null) reopenNotices(writer, paper.targetId, paper.number);
  });
  return paperRow(office, id);
}

/**
 * Registered again, the new text takes the place of the one before, and a new file stands beside the earlier ones; left
 * out, the file stays. Throws Refusal recordMissing, changedElsewhere, paperNotIssued, paperSettled, valueInvalid,
 * dateInvalid, fileMissing, fileUnreadable, replyTooLarge.
 */
export async function replyToPaper(
  office: Office,
  { id, rev, repliedOn, file, ...input }: Input<'paper.reply'>,
  { opId }: CallContext,
): Promise<Output<'paper.reply'>> {
  const text = input.text.trim();
  const copy = file === undefined ? null : await replyFile(office, file);
  paperCommand(office, { name: 'paper.reply', opId, id, rev }, (writer, paper) => {
    refuseOthers(paper);
    if (paper.state === 'draft') throw new Refusal('paperNotIssued', { paper: paper.title });
    if (paper.state !== 'issued' && paper.state !== 'replied') throw settled(paper);
    if (text === '') throw new Refusal('valueInvalid', { field: '答复内容', value: '' });
    if (repliedOn > today(office) || (paper.issuedOn !== null && repliedOn < paper.issuedOn)) {
      throw new Refusal('dateInvalid', { field: '答复日期', value: repliedOn });
    }
    writer.update('paper', id, { state: 'replied', repliedOn, replyText: text }, rev);
    if (copy !== null) keepCopy(writer, id, copy);
  });
  return paperRow(office, id);
}

/**
 * 办结. Only a target that is completed and found true is closed out along with it; any other goes on as it is.
 * Throws Refusal recordMissing, changedElsewhere, paperNotIssued, paperNotReplied, paperSettled, valueInvalid.
 */
export function closePaper(
  office: Office,
  { id, rev, ...input }: Input<'paper.close'>,
  { opId }: CallContext,
): Output<'paper.close'> {
  const note = input.note.trim();
  const { targetId: about } = readPaperRecord(office.db.reader, id);
  const grants = about !== null && canCloseOut(office, about, today(office));
  paperCommand(office, { name: 'paper.close', opId, id, rev }, (writer, paper) => {
    refuseOthers(paper);
    if (paper.state === 'draft') throw new Refusal('paperNotIssued', { paper: paper.title });
    if (paper.state === 'issued') throw new Refusal('paperNotReplied', { paper: paper.title });
    if (paper.state !== 'replied') throw settled(paper);
    const closedOn = today(office);
    writer.update('paper', id, { state: 'closed', closedOn, closeNote: note }, rev);
    if (grants) grantCloseOut(writer, paper, { closedOn, note });
  });
  return paperRow(office, id);
}

/** Only a 督办单 is answered and closed. */
function refuseOthers({ kind }: Stored<'paper'>): void {
  if (kind !== 'supervisionNotice') throw new Refusal('valueInvalid', { field: '文书种类', value: KIND_WORDS[kind] });
}

function settled({ title }: Stored<'paper'>): Refusal {
  return new Refusal('paperSettled', { paper: title });
}

async function replyFile(office: Office, ref: FileRef): Promise<NewCopy> {
  const { path, name, sizeBytes } = await office.ports.files.take(ref);
  if (sizeBytes > REPLY_LIMIT_MEGABYTES * MEGABYTE) {
    throw new Refusal('replyTooLarge', { file: name, limitMegabytes: REPLY_LIMIT_MEGABYTES });
  }
  try {
    return { form: 'reply', name, bytes: await readFile(path), pages: null };
  } catch {
    throw new Refusal('fileUnreadable', { file: name });
  }
}
