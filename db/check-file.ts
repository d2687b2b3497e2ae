/** Full check of a record that nobody has open: a fresh backup, a file to restore. Changes nothing. */
import Sqlite from 'better-sqlite3';
import { identifyFile } from './file-identity.ts';
import { knownVersion, versionOf } from './migrate.ts';
import type { SealHead } from './record.ts';
import { verifyRecord } from './verify.ts';

export interface FileCheck {
  /** First finished Chinese sentence of what is wrong, null when sound. */
  problem: string | null;
  sealHead: SealHead | null;
  schemaVersion: number;
}

export function checkFile(path: string): FileCheck {
  if (identifyFile(path) !== 'ours') return { problem: '这不是本程序的数据文件。', sealHead: null, schemaVersion: 0 };
  try {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      const schemaVersion = versionOf(db);
      if (schemaVersion > knownVersion()) {
        return { problem: '这份数据由更新版本的程序建立。', sealHead: null, schemaVersion };
      }
      const { problems, sealHead } = verifyRecord(db);
      return { problem: problems[0] ?? null, sealHead, schemaVersion };
    } finally {
      db.close();
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: `数据文件无法读取（${detail}）。`, sealHead: null, schemaVersion: 0 };
  }
}
