/** What 销号 of a target stands on: 已完成 as reported, found true by the office. */
import { isCompleted } from '#domain/light.ts';
import { isCompletionVerified } from '#domain/target-progress.ts';
import type { Office } from './office.ts';
import { readProgress } from './target-progress.ts';

/** Reported completed and found true as it stands on the day. Call it outside of commands. */
export function isVerifiedCompleted({ db }: Office, targetId: number, asOf: string): boolean {
  const progress = readProgress(db);
  return isCompleted(progress.reportOf(targetId, asOf), asOf) && isCompletionVerified(progress.factsOf(targetId), asOf);
}

/** The same, and not closed out yet. */
export function canCloseOut(office: Office, targetId: number, asOf: string): boolean {
  const { closedOutOn } = readProgress(office.db).closeOutOf(targetId, asOf);
  return closedOutOn === null && isVerifiedCompleted(office, targetId, asOf);
}
