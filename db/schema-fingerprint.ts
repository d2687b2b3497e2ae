/**
 * SHA-256 over every table, index and trigger of a released version. A database whose schema reads otherwise was
 * changed by another hand (or a byte of its text flipped), and is not written to.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** By `user_version`. Triggers are part of it: new trigger text is a new version. */
export const FINGERPRINTS: Readonly<Record<number, string>> = {
  1: '8e46506ff754de85d183eee792c5c9eb785dbcac57b34cd42496b7f1bce88823',
  2: '18596ed9a57802bbbb813ad88fb77d6b8bf9714021ab73cfb74f6393c929471e',
  3: '3de7e0b59c643e627831254667e1029125b96e7fd98fea704c1d7307a27bffdf',
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
