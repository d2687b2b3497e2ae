/** A record in a folder of its own, with a fixed clock, for the tests of the database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import type { OfficeDatabase, Writer } from '#db/record.ts';

export const NOW = new Date('2022-07-05T08:00:00Z');

export function newFolder(): { folder: string; path: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'office-db-'));
  return { folder, path: join(folder, 'office.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function openRecord(path: string, readOnly = false): OfficeDatabase {
  return openDatabase({ path, actor: () => '王敏', now: () => NOW, readOnly });
}

let opCount = 0;
export function opId(): string {
  opCount += 1;
  return `op-${opCount}`;
}

/** Runs a command named `test`. */
export function act<T>(db: OfficeDatabase, work: (writer: Writer) => T, subject = '试验'): T {
  return db.command({ name: 'test', opId: opId(), subject }, work);
}
