/** Files that came for a form and wait to be taken in: whoever sent one did return, and an empty one is told as such. */
import type { OfficeDatabase } from '#db/record.ts';
import { diagnosisOf } from './received-diagnosis.ts';
import { listReceived } from './received-record.ts';

export type WaitingReturn = 'filled' | 'empty';

/** By form; of several files the newest. Outside of commands only. */
export function waitingReturns(db: OfficeDatabase, roundId: number): Map<number, WaitingReturn> {
  const found = new Map<number, WaitingReturn>();
  const waiting = listReceived(db.reader, roundId).filter(({ outcome }) => outcome === 'pending' || outcome === 'held');
  for (const file of waiting) {
    for (const { formId, filledRows } of diagnosisOf(db, file).parts) {
      if (formId !== null) found.set(formId, filledRows === 0 ? 'empty' : 'filled');
    }
  }
  return found;
}
