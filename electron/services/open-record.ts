/** Opens the record inside the data folder, as it is opened at the start and again after a restore. */
import { mkdtempSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import type { OfficeDatabase } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { recordPath } from './data-folder.ts';
import { readSettings } from './settings.ts';

export interface OpenedRecord {
  db: OfficeDatabase;
  /** Why the record is read-only: it did not pass its check. Null when it is sound. */
  damage: Refusal | null;
}

type OpenOptions = Parameters<typeof openDatabase>[0];

/**
 * A damaged record is opened read-only, so that what can be read is shown and a backup can be chosen; one that cannot
 * be read at all is stood in for by an empty one, for the same reason. Nothing is repaired by itself.
 * Throws Refusal databaseInUse, databaseNewer, databaseForeign.
 */
export function openRecord(folder: string, now: () => Date): OpenedRecord {
  // Asked at every command: the operator may have changed since the record was opened.
  const actor = (): string => readSettings(opened.db.reader).operatorName || systemUser();
  const opened = openSoundOrReadOnly({ path: recordPath(folder), actor, now });
  return opened;
}

function openSoundOrReadOnly(options: OpenOptions): OpenedRecord {
  try {
    return { db: openDatabase(options), damage: null };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'databaseDamaged') throw error;
    return { db: openReadable(options) ?? openEmpty(options), damage: error };
  }
}

/** Null when not even the settings can be read. */
function openReadable(options: OpenOptions): OfficeDatabase | null {
  let db: OfficeDatabase | null = null;
  try {
    db = openDatabase({ ...options, readOnly: true });
    const { reader } = db;
    readSettings(reader);
    reader.first(reader.from.selectFrom('task').selectAll());
    db.sealHead();
    return db;
  } catch {
    db?.close();
    return null;
  }
}

function openEmpty(options: OpenOptions): OfficeDatabase {
  const path = join(mkdtempSync(join(tmpdir(), 'dispatch-desk-')), 'empty.sqlite');
  openDatabase({ ...options, path }).close();
  return openDatabase({ ...options, path, readOnly: true });
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // No entry for this user id (a container): the act still needs a name.
    return '未署名';
  }
}
