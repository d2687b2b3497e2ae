/** One paper on record: its row, what it is about, the texts the office may word, the paper itself. */
import type { Paper } from '#domain/paper.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, Output } from '#ipc/contract.ts';
import { numberedPaper } from './numbered-papers.ts';
import type { CallContext, Office } from './office.ts';
import { wordingFields } from './paper-draft.ts';
import { listPapers } from './paper-list.ts';
import { readPaperRecord, specOf, wordingChangesOf } from './paper-record.ts';

/** `asOf` is the day on which a reply is overdue or not. Throws Refusal recordMissing. */
export function readPaper(office: Office, { id, asOf }: Input<'paper.get'>, context: CallContext): Output<'paper.get'> {
  const record = readPaperRecord(office.db.reader, id);
  const row = listPapers(office, asOf === undefined ? {} : { asOf }, context).find((one) => one.id === id);
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'paper', id });
  const spec = specOf(record);
  const changes = wordingChangesOf(record);
  const paper =
    record.modelJson === null ? numberedPaper(office, spec, changes) : (JSON.parse(record.modelJson) as Paper);
  return { row, spec, wording: wordingFields(office, spec, changes), paper };
}
