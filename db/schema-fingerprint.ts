/**
 * SHA-256 over every table, index and trigger of a released version. A database whose schema reads otherwise was
 * changed by another hand (or a byte of its text flipped), and is not written to.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** By `user_version`. Triggers are part of it: new trigger text is a new version. */
export const FINGERPRINTS: Readonly<Record<number, string>> = {
  1: '8e46506ff754de85d183eee792c5c9eb785dbcac57b34cd42496b7f1bce88823',
  2: '9d33288d7aa8191fdb4b47e0fa95f658d2352e1510114609be002e6ba2d7fc0d',
  3: 'f07ac1ea898a5f436feeb8ad00d7a04261d03829da7387c02947384b280d9646',
};

export function schemaText(db: Database): string {
  return db
    .prepare<[], string>(
      `SELECT type || ' ' || name || ' ON ' || tbl_name || char(10) || ifnull(sql, '') || char(10) FROM sqlite_schema
       WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name`,
    )
    .pluck()
    .all()
    .join('');
}

export function schemaFingerprint(db: Database): string {
  return createHash('sha256').update(schemaText(db)).digest('hex');
}

export function schemaProblem(db: Database): string | null {
  const version = Number(db.pragma('user_version', { simple: true }));
  const known = FINGERPRINTS[version];
  if (known === schemaFingerprint(db)) return null;
  return '数据文件的表结构与本程序的不一致，可能被其他软件改动过。';
}
