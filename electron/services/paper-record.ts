/** A paper on record as it stands there. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { NumberedSpec } from './numbered-papers.ts';
import type { Office } from './office.ts';
import type { WordingChanges } from './wording.ts';

/** Throws Refusal recordMissing. */
export function readPaperRecord(reader: Reader, id: number): Stored<'paper'> {
  const row = reader.first(reader.from.selectFrom('paper').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'paper', id });
  return row;
}

/** One act on a paper as the caller saw it. Throws Refusal recordMissing, changedElsewhere. */
export function paperCommand<T>(
  office: Office,
  { name, opId, id, rev }: { name: string; opId: string; id: number; rev: number },
  work: (writer: Writer, paper: Stored<'paper'>) => T,
): T {
  let subject = '';
  return office.db.command({ name, opId, subject: () => subject }, (writer) => {
    const paper = readPaperRecord(writer, id);
    subject = paper.number === null ? paper.title : `${paper.number} ${paper.title}`;
    if (paper.rev !== rev) {
      throw new Refusal('changedElsewhere', { kind: 'paper', id, yourRev: rev, currentRev: paper.rev });
    }
    return work(writer, paper);
  });
}

export function specOf({ specJson }: Pick<Stored<'paper'>, 'specJson'>): NumberedSpec {
  return JSON.parse(specJson) as NumberedSpec;
}

/** What the draft words its own way, by key. */
export function wordingChangesOf({ wordingJson }: Pick<Stored<'paper'>, 'wordingJson'>): WordingChanges {
  return JSON.parse(wordingJson) as WordingChanges;
}
