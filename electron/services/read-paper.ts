/** One paper on record: its row, what it is about, the texts the office may word, the paper itself. */
import type { Input, Output } from '#ipc/contract.ts';
import { canCloseOut } from './close-out-ground.ts';
import type { Office } from './office.ts';
import { wordingFields } from './paper-draft.ts';
import { paperRow } from './paper-list.ts';
import { readPaperRecord, specOf, wordingChangesOf } from './paper-record.ts';
import { recordedPaper } from './paper-source.ts';
import { today } from './today.ts';

/** `asOf` is the day on which a reply is overdue or not. Throws Refusal recordMissing. */
export function readPaper(office: Office, { id, asOf }: Input<'paper.get'>): Output<'paper.get'> {
  const record = readPaperRecord(office.db.reader, id);
  const spec = specOf(record);
  return {
    row: paperRow(office, id, asOf),
    spec,
    canCloseOut: record.targetId !== null && canCloseOut(office, record.targetId, today(office)),
    wording: wordingFields(office, spec, wordingChangesOf(record)),
    paper: recordedPaper(office, record),
  };
}
