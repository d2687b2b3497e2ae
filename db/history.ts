/** What was done: acts newest first, the images of acts and rows, and what undo and redo would take now. */
import type { Database } from 'better-sqlite3';
import type { ActRecord, AuditImage } from './record.ts';
import type { AuditedTable } from './schema.ts';
import { isAuditedTable } from './tables.ts';

export const UNDO = 'history.undo';
export const REDO = 'history.redo';

interface ActLine {
  id: number;
  opId: string;
  name: string;
  subject: string;
  actor: string;
  at: string;
  revertsActId: number | null;
  isBarrier: 0 | 1;
  isReverted: 0 | 1;
}

/**
 * Undo and redo of an act all carry that act's id; the newest of them decides. So an act is taken back when its newest
 * follower is an undo, an undo when a redo followed, a redo when another undo followed.
 */
const SELECT_ACT = `
SELECT a.id, a.opId, a.name, a.subject, a.actor, a.at, a.revertsActId, a.isBarrier,
  CASE a.name WHEN '${UNDO}' THEN ifnull(newest.name = '${REDO}', 0) ELSE ifnull(newest.name = '${UNDO}', 0) END AS isReverted
FROM act a LEFT JOIN act newest ON newest.id =
  (SELECT max(f.id) FROM act f WHERE f.revertsActId = ifnull(a.revertsActId, a.id) AND f.id > a.id)`;

/** Acts whose effect stands: an ordinary act or a redo with no follower. */
const STANDING = `a.name <> '${UNDO}' AND newest.id IS NULL`;

function toRecord(line: ActLine): ActRecord {
  return { ...line, isBarrier: line.isBarrier === 1, isReverted: line.isReverted === 1 };
}

export function actById(db: Database, id: number): ActRecord | null {
  const line = db.prepare<[number], ActLine>(`${SELECT_ACT} WHERE a.id = ?`).get(id);
  return line === undefined ? null : toRecord(line);
}

export function listActs(db: Database, options: { limit: number; beforeId?: number }): ActRecord[] {
  return db
    .prepare<[number, number], ActLine>(`${SELECT_ACT} WHERE a.id < ? ORDER BY a.id DESC LIMIT ?`)
    .all(options.beforeId ?? Number.MAX_SAFE_INTEGER, options.limit)
    .map(toRecord);
}

/** The act or redo whose effect is the newest that stands; what undo would take. */
export function newestStanding(db: Database): ActRecord | null {
  const line = db.prepare<[], ActLine>(`${SELECT_ACT} WHERE ${STANDING} ORDER BY a.id DESC LIMIT 1`).get();
  return line === undefined ? null : toRecord(line);
}

/** Newest barrier after the given act whose effect stands. */
export function barrierAfter(db: Database, actId: number): ActRecord | null {
  const line = db
    .prepare<[number], ActLine>(
      `${SELECT_ACT} WHERE ${STANDING} AND a.isBarrier = 1 AND a.id > ? ORDER BY a.id DESC LIMIT 1`,
    )
    .get(actId);
  return line === undefined ? null : toRecord(line);
}

/** The newest undo that nothing repeated, unless an ordinary act came after it (which clears redo). */
export function newestUndo(db: Database): ActRecord | null {
  const line = db
    .prepare<[], ActLine>(
      `${SELECT_ACT} WHERE a.name = '${UNDO}' AND newest.id IS NULL
         AND a.id > ifnull((SELECT max(id) FROM act WHERE revertsActId IS NULL), 0)
       ORDER BY a.id DESC LIMIT 1`,
    )
    .get();
  return line === undefined ? null : toRecord(line);
}

/** An image as it stands in `audit`, its two sides unparsed. */
export interface ImageLine {
  id: number;
  actId: number;
  tableName: string;
  rowId: number;
  op: AuditImage['op'];
  beforeJson: string | null;
  afterJson: string | null;
}

/** In the order they were written. */
export function readImages(
  db: Database,
  options: { actIds?: number[]; rows?: { table: AuditedTable; rowId: number }[] },
): AuditImage[] {
  const columns = 'a.id, a.actId, a.tableName, a.rowId, a.op, a.beforeJson, a.afterJson';
  const lines: ImageLine[] = [];
  const ofAct = db.prepare<[number], ImageLine>(
    `SELECT ${columns} FROM seal s JOIN audit a ON a.id BETWEEN s.firstAuditId AND s.lastAuditId WHERE s.actId = ?`,
  );
  const ofRow = db.prepare<[string, number], ImageLine>(
    `SELECT ${columns} FROM audit a WHERE a.tableName = ? AND a.rowId = ?`,
  );
  for (const actId of options.actIds ?? []) lines.push(...ofAct.all(actId));
  for (const { table, rowId } of options.rows ?? []) lines.push(...ofRow.all(table, rowId));
  const once = new Map(lines.map((line) => [line.id, line]));
  return [...once.values()].sort((a, b) => a.id - b.id).map(toImage);
}

/** Newest first, a page at a time: an import has 100,000 of them, and the caller writes between them. */
export function* imagesBackwards(db: Database, actId: number): Generator<ImageLine> {
  const range = db
    .prepare<[number], { firstAuditId: number; lastAuditId: number }>(
      'SELECT firstAuditId, lastAuditId FROM seal WHERE actId = ?',
    )
    .get(actId);
  if (range === undefined) return;
  const page = db.prepare<[number, number], ImageLine>('SELECT * FROM audit WHERE id BETWEEN ? AND ? ORDER BY id DESC');
  for (let to = range.lastAuditId; to >= range.firstAuditId; to -= PAGE) {
    yield* page.all(Math.max(range.firstAuditId, to - PAGE + 1), to);
  }
}

const PAGE = 1000;

export function toImage(line: ImageLine): AuditImage {
  if (!isAuditedTable(line.tableName)) throw new Error(`image of an unknown table ${line.tableName}`);
  return {
    actId: line.actId,
    table: line.tableName,
    rowId: line.rowId,
    op: line.op,
    before: parseImage(line.beforeJson),
    after: parseImage(line.afterJson),
  };
}

function parseImage(json: string | null): Record<string, unknown> | null {
  return json === null ? null : (JSON.parse(json) as Record<string, unknown>);
}
