/** A round as papers tell it: the last one read is kept, so that a letter to each of many units reads the record once. */
import type { OfficeDatabase } from '#db/record.ts';
import { type ListSource, readListSource } from './list-source.ts';
import type { Office } from './office.ts';
import { readSettings } from './settings.ts';

const kept = new WeakMap<OfficeDatabase, { key: string; source: ListSource }>();

/** Throws Refusal recordMissing. */
export function readPaperRound(office: Office, roundId: number, asOf: string): ListSource {
  const { db } = office;
  const key = `${db.sealHead()?.number ?? 0} ${roundId} ${asOf}`;
  const present = kept.get(db);
  if (present?.key === key) return present.source;
  const source = readListSource(office, { roundId, asOf });
  kept.set(db, { key, source });
  return source;
}

/** Who is asked about the round. */
export function contactOf({ tally: { round } }: ListSource): { contactName: string; contactPhone: string } {
  return { contactName: round.contactName, contactPhone: round.contactPhone };
}

export function officeNameOf({ db }: Office): string {
  return readSettings(db.reader).officeName;
}
