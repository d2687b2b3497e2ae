/** Errors of the disk that have a sentence of their own: a full disk is no defect of the program. */
import { Refusal } from '#domain/refusal.ts';

/** The Refusal behind a storage error; every other error comes back as it is. */
export function asRefusal(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Refusal || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL') return new Refusal('diskFull', { path });
  if (code === 'SQLITE_READONLY' || code.startsWith('SQLITE_READONLY_')) return new Refusal('databaseReadOnly', {});
  return error;
}
