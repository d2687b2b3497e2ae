/** Opens the record inside the data folder, as it is opened at the start and again after a restore. */
import { userInfo } from 'node:os';
import { openDatabase } from '#db/open.ts';
import type { OfficeDatabase } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { recordPath } from './data-folder.ts';
import { readSettings } from './settings.ts';

/**
 * A damaged record is opened read-only, so that what can be read is shown and a backup can be chosen; nothing is
 * repaired by itself. Throws Refusal databaseInUse, databaseNewer, databaseForeign, and databaseDamaged when not even
 * reading is possible.
 */
export function openRecord(folder: string, now: () => Date): OfficeDatabase {
  const path = recordPath(folder);
  // Asked at every command: the operator may have changed since the record was opened.
  const actor = (): string => readSettings(db.reader).operatorName || systemUser();
  const db = openSoundOrReadOnly({ path, actor, now });
  return db;
}

function openSoundOrReadOnly(options: Parameters<typeof openDatabase>[0]): OfficeDatabase {
  try {
    return openDatabase(options);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'databaseDamaged') throw error;
    try {
      const db = openDatabase({ ...options, readOnly: true });
      readSettings(db.reader);
      return db;
    } catch {
      throw error;
    }
  }
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // No entry for this user id (a container): the act still needs a name.
    return '未署名';
  }
}
