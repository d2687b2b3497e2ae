/** A paper on record as it stands there. */
import type { Reader, Stored } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { NumberedSpec } from './numbered-papers.ts';
import type { WordingChanges } from './wording.ts';

/** Throws Refusal recordMissing. */
export function readPaperRecord(reader: Reader, id: number): Stored<'paper'> {
  const row = reader.first(reader.from.selectFrom('paper').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'paper', id });
  return row;
}

export function specOf({ specJson }: Pick<Stored<'paper'>, 'specJson'>): NumberedSpec {
  return JSON.parse(specJson) as NumberedSpec;
}

/** What the draft words its own way, by key. */
export function wordingChangesOf({ wordingJson }: Pick<Stored<'paper'>, 'wordingJson'>): WordingChanges {
  return JSON.parse(wordingJson) as WordingChanges;
}
