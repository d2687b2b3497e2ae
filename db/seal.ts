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

/** Text handed to the hash at once; far below any limit and large enough that the calls do not count. */
const CHUNK = 1 << 16;

type ActFields = [number, string, string, string, string, string, number | null, number, string | null];
type ImageFields = [number, number, string, number, string, string | null, string | null];

/** Streams the images: an import of 10,000 tasks has some 60 MB of them. */
export function sealHash(
  db: Database,
  seal: Pick<SealRow, 'sealNo' | 'actId' | 'previousHash' | 'firstAuditId' | 'lastAuditId'>,
): string {
  const act = db
    .prepare<[number], ActFields>(
      'SELECT id, opId, name, subject, actor, at, revertsActId, isBarrier, resultJson FROM act WHERE id = ?',
    )
    .raw()
    .get(seal.actId);
  const images = db
    .prepare<[number, number], ImageFields>(
      `SELECT id, actId, tableName, rowId, op, beforeJson, afterJson FROM audit
       WHERE id BETWEEN ? AND ? ORDER BY id`,
    )
    .raw();
  const hash = createHash('sha256');
  let text = `${JSON.stringify([seal.sealNo, seal.previousHash])}\n${JSON.stringify(act ?? null)}\n`;
  for (const image of images.iterate(seal.firstAuditId, seal.lastAuditId)) {
    text += `${JSON.stringify(image)}\n`;
    if (text.length < CHUNK) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(text).digest('hex');
}

export function lastSeal(db: Database): SealRow | undefined {
  return db.prepare<[], SealRow>('SELECT * FROM seal ORDER BY sealNo DESC LIMIT 1').get();
}

/** Called once inside the act's transaction, after its row and images are written. */
export function sealAct(db: Database, actId: number, firstAuditId: number, lastAuditId: number): void {
  const previous = lastSeal(db);
  const seal = {
    sealNo: (previous?.sealNo ?? 0) + 1,
    actId,
    previousHash: previous?.hash ?? FIRST_PREVIOUS_HASH,
    firstAuditId,
    lastAuditId,
  };
  db.prepare(
    `INSERT INTO seal (sealNo, actId, previousHash, hash, firstAuditId, lastAuditId)
     VALUES (@sealNo, @actId, @previousHash, @hash, @firstAuditId, @lastAuditId)`,
  ).run({ ...seal, hash: sealHash(db, seal) });
}
