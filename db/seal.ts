/**
 * One SHA-256 per act, chained: previous hash, the act's row and all its images, each as one line of JSON in a fixed
 * order of fields. JSON of arrays of texts, integers and nulls has a single spelling, so the hash needs no further rule.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export const FIRST_PREVIOUS_HASH = '0'.repeat(64);

export interface SealRow {
  sealNo: number;
  actId: number;
  previousHash: string;
  hash: string;
  firstAuditId: number;
  lastAuditId: number;
}

/** Images per line of hashing. SQLite builds the lines of a group as one blob: a third of the time of row by row. */
const GROUP = 64;

export type SealedRange = Pick<SealRow, 'sealNo' | 'actId' | 'previousHash' | 'firstAuditId' | 'lastAuditId'>;

/**
 * Prepares once, hashes any number of acts. Images stream through in groups: an import of 10,000 tasks has some 60 MB.
 */
export function sealHasher(db: Database): (seal: SealedRange) => string {
  const actLine = db
    .prepare<[number], Buffer>(
      `SELECT CAST(json_array(id, opId, name, subject, actor, at, revertsActId, isBarrier, resultJson) AS BLOB)
       FROM act WHERE id = ?`,
    )
    .pluck();
  const imageLines = db
    .prepare<[number, number], Buffer | null>(
      `SELECT CAST(group_concat(line, char(10)) AS BLOB) FROM (
         SELECT json_array(id, actId, tableName, rowId, op, beforeJson, afterJson) AS line FROM audit
         WHERE id BETWEEN ? AND ? ORDER BY id)`,
    )
    .pluck();
  return (seal) => {
    const hash = createHash('sha256');
    hash.update(`${JSON.stringify([seal.sealNo, seal.previousHash])}\n`);
    hash.update(actLine.get(seal.actId) ?? '').update('\n');
    for (let from = seal.firstAuditId; from <= seal.lastAuditId; from += GROUP) {
      hash.update(imageLines.get(from, Math.min(from + GROUP - 1, seal.lastAuditId)) ?? '').update('\n');
    }
    return hash.digest('hex');
  };
}

const LAST_SEAL = 'SELECT * FROM seal ORDER BY sealNo DESC LIMIT 1';

export function lastSeal(db: Database): SealRow | undefined {
  return db.prepare<[], SealRow>(LAST_SEAL).get();
}

/** Prepares once; called once inside each act's transaction, after its row and images are written. */
export function createSealer(db: Database): (actId: number, firstAuditId: number, lastAuditId: number) => void {
  const last = db.prepare<[], SealRow>(LAST_SEAL);
  const hashOf = sealHasher(db);
  const insert = db.prepare<[SealRow]>(
    `INSERT INTO seal (sealNo, actId, previousHash, hash, firstAuditId, lastAuditId)
     VALUES (@sealNo, @actId, @previousHash, @hash, @firstAuditId, @lastAuditId)`,
  );
  return (actId, firstAuditId, lastAuditId) => {
    const previous = last.get();
    const seal = {
      sealNo: (previous?.sealNo ?? 0) + 1,
      actId,
      previousHash: previous?.hash ?? FIRST_PREVIOUS_HASH,
      firstAuditId,
      lastAuditId,
    };
    insert.run({ ...seal, hash: hashOf(seal) });
  };
}
