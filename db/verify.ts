/**
 * The full check: SQLite's own two checks, the chain of seals, and the replay (every live row is its last image and
 * every last image has its live row). Seals and replay see what `integrity_check` cannot: a changed byte inside a value.
 * Answers finished Chinese sentences; empty when sound.
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { columnsOf, imageExpression } from './audit-triggers.ts';
import type { VerifyResult } from './record.ts';
import { schemaProblem } from './schema-fingerprint.ts';
import { FIRST_PREVIOUS_HASH, lastSeal, type SealRow, sealHasher } from './seal.ts';
import { AUDITED_TABLES } from './tables.ts';

/** More sentences help nobody; one is enough to stop writing. */
const LIMIT = 20;

export function verifyRecord(db: Database): VerifyResult {
  const problems: string[] = [];
  let acts = 0;
  let head: SealRow | undefined;
  const parts = [
    () => checkPages(db),
    () => checkSchema(db),
    () => checkSeals(db),
    () => checkFiles(db),
    ...AUDITED_TABLES.map((table) => () => replayTable(db, table)),
  ];
  for (const part of parts) {
    if (problems.length >= LIMIT) break;
    try {
      problems.push(...part());
    } catch (error) {
      problems.push(`数据文件有读不出的部分（${error instanceof Error ? error.message : String(error)}）。`);
    }
  }
  try {
    acts = db.prepare<[], number>('SELECT count(*) FROM act').pluck().get() ?? 0;
    head = lastSeal(db);
  } catch {
    // Said above already.
  }
  return {
    problems: [...new Set(problems)].slice(0, LIMIT),
    acts,
    sealHead: head === undefined ? null : { number: head.sealNo, hash: head.hash },
  };
}

function checkPages(db: Database): string[] {
  const found = db.prepare<[], string>(`PRAGMA integrity_check(${LIMIT})`).pluck().all();
  const broken = found.filter((line) => line !== 'ok').map((line) => `数据文件的结构有损坏（${line}）。`);
  const loose = db.prepare<[], { table: string; rowid: number | null }>('PRAGMA foreign_key_check').all();
  return [
    ...broken,
    ...loose.slice(0, LIMIT).map((row) => `表 ${row.table} 第 ${row.rowid ?? '?'} 号记录指向的记录不在库中。`),
  ];
}

function checkSchema(db: Database): string[] {
  const problem = schemaProblem(db);
  return problem === null ? [] : [problem];
}

function checkSeals(db: Database): string[] {
  const problems: string[] = [];
  const seals = db.prepare<[], SealRow>('SELECT * FROM seal ORDER BY sealNo').all();
  const hashOf = sealHasher(db);
  const topAuditId = db.prepare<[], number | null>('SELECT max(id) FROM audit').pluck().get() ?? 0;
  let previousHash = FIRST_PREVIOUS_HASH;
  let lastAuditId = 0;
  for (const [index, seal] of seals.entries()) {
    const isInOrder =
      seal.sealNo === index + 1 &&
      seal.actId === index + 1 &&
      seal.previousHash === previousHash &&
      seal.firstAuditId === lastAuditId + 1 &&
      seal.lastAuditId >= seal.firstAuditId &&
      seal.lastAuditId <= topAuditId;
    if (!isInOrder || hashOf(seal) !== seal.hash) {
      problems.push(`第 ${index + 1} 号封签与留痕不符，这一步或其留痕被改动过。`);
      if (problems.length >= LIMIT) return problems;
    }
    previousHash = seal.hash;
    lastAuditId = seal.lastAuditId;
  }
  const loose = db
    .prepare<[number, number], { acts: number; images: number; strays: number }>(
      `SELECT (SELECT count(*) FROM act) - (SELECT count(*) FROM seal) AS acts,
              (SELECT count(*) FROM audit) - ? AS images,
              (SELECT count(*) FROM audit a LEFT JOIN seal s ON s.actId = a.actId
               WHERE s.actId IS NULL OR a.id NOT BETWEEN s.firstAuditId AND s.lastAuditId OR a.id > ?) AS strays`,
    )
    .get(lastAuditId, lastAuditId);
  if (loose !== undefined && (loose.acts !== 0 || loose.images !== 0 || loose.strays !== 0)) {
    problems.push('留痕或办理记录有缺失，或者有未经封签的内容。');
  }
  return problems;
}

function checkFiles(db: Database): string[] {
  const problems: string[] = [];
  const files = db.prepare<[], { sha256: string; content: Buffer }>('SELECT sha256, content FROM fileContent');
  for (const { sha256, content } of files.iterate()) {
    if (createHash('sha256').update(content).digest('hex') === sha256) continue;
    problems.push(`库中保存的原始文件（校验码 ${sha256.slice(0, 8)}）内容被改动过。`);
  }
  return problems;
}

interface Unequal {
  id: number;
  live: string | null;
  image: string | null;
}

function replayTable(db: Database, table: string): string[] {
  const columns = columnsOf(db, table);
  // A table of a later version is not there yet before the migration; one that went missing changes the schema's text.
  if (columns.length === 0) return [];
  const image = imageExpression(columns, 't');
  // `+` keeps the walk over the table in its own order; the last image of each row comes from the index.
  const unequal = db
    .prepare<[], Unequal>(
      `SELECT t.id, ${image} AS live, a.afterJson AS image FROM "${table}" t LEFT JOIN audit a
       ON a.id = (SELECT max(id) FROM audit WHERE tableName = '${table}' AND rowId = t.id)
       WHERE a.afterJson IS NOT ${image}`,
    )
    .all();
  const missing = db
    .prepare<[], number>(
      `SELECT last.rowId FROM (SELECT rowId, max(id) AS id FROM audit WHERE tableName = '${table}' GROUP BY rowId) last
       WHERE last.rowId NOT IN (SELECT id FROM "${table}")
         AND (SELECT afterJson FROM audit WHERE audit.id = last.id) IS NOT NULL`,
    )
    .pluck()
    .all();
  const defaults = defaultImage(db, table);
  return [...unequal.filter((row) => !isOlderImage(row, defaults)).map((row) => row.id), ...missing]
    .slice(0, LIMIT)
    .map((id) => `表 ${table} 第 ${id} 号记录与最后一次留痕不符。`);
}

/** An image written before a migration lacks the columns that came with it; there the row must hold the default. */
function isOlderImage(row: Unequal, defaults: Record<string, unknown>): boolean {
  if (row.live === null || row.image === null) return false;
  const live = JSON.parse(row.live) as Record<string, unknown>;
  const image = JSON.parse(row.image) as Record<string, unknown>;
  if (Object.keys(image).length >= Object.keys(live).length) return false;
  return Object.keys(live).every((name) => live[name] === (name in image ? image[name] : (defaults[name] ?? null)));
}

function defaultImage(db: Database, table: string): Record<string, unknown> {
  const rows = db
    .prepare<[string], { name: string; text: string | null }>(
      'SELECT name, dflt_value AS text FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL',
    )
    .all(table);
  return Object.fromEntries(
    rows.map(({ name, text }) => [
      name,
      db
        .prepare<[], unknown>(`SELECT ${text ?? 'NULL'}`)
        .pluck()
        .get(),
    ]),
  );
}
