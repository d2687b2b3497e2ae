/**
 * Undo applies the before images of an act backwards, as a new audited act; redo does the same to the undo.
 *
 * A row that the act inserted is really taken out of its table, because “removed by state” has no general form (a
 * setting or an alias link has no such state) and a half-removed import would stay in every query. Nothing is lost: the
 * removal is itself imaged in full, the id is never used again, and redo puts the row back under the same id. The
 * delete triggers let this happen inside undo and redo only.
 *
 * `rev` is the one column that does not go back: a window that still shows the undone text must meet `changedElsewhere`
 * when it saves, so each step counts on.
 */
import type { Database } from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { type CommandRunner, sqliteCode } from './command.ts';
import {
  actById,
  barrierAfter,
  type ImageLine,
  imagesBackwards,
  newestStanding,
  newestUndo,
  REDO,
  toImage,
  UNDO,
} from './history.ts';
import type { ActRecord } from './record.ts';
import { TableReversal } from './table-reversal.ts';

/**
 * Throws Refusal nothingToUndo, undoBlockedByBarrier, undoBlockedByLaterChange. Without `actId` the newest standing act
 * is taken.
 */
export function undoAct(db: Database, runner: CommandRunner, opId: string, actId?: number): ActRecord {
  const earlier = runner.finished(opId, UNDO);
  if (earlier !== null) return existing(db, earlier.id);
  const newest = newestStanding(db);
  const standing = actId === undefined ? newest : standingFormOf(db, actId);
  if (standing === null || newest === null) throw new Refusal('nothingToUndo', {});
  const barrier = barrierAfter(db, standing.id - 1);
  if (barrier !== null) throw new Refusal('undoBlockedByBarrier', { act: barrier.subject });
  if (standing.id !== newest.id) refuseTouchedRows(db, standing.id);
  return answer(db, runner, opId, UNDO, standing);
}

/** Throws Refusal nothingToRedo, undoBlockedByLaterChange. */
export function redoAct(db: Database, runner: CommandRunner, opId: string): ActRecord {
  const earlier = runner.finished(opId, REDO);
  if (earlier !== null) return existing(db, earlier.id);
  const undone = newestUndo(db);
  if (undone === null) throw new Refusal('nothingToRedo', {});
  return answer(db, runner, opId, REDO, undone);
}

/** The newest act a user may undo by the plain button: null at a barrier. */
export function undoableAct(db: Database): ActRecord | null {
  const standing = newestStanding(db);
  return standing === null || standing.isBarrier ? null : originalOf(db, standing);
}

export function redoableAct(db: Database): ActRecord | null {
  const undone = newestUndo(db);
  return undone === null ? null : originalOf(db, undone);
}

function answer(db: Database, runner: CommandRunner, opId: string, name: string, reversed: ActRecord): ActRecord {
  const original = originalOf(db, reversed);
  const act = { name, opId, subject: original.subject };
  runner.run(act, () => reverseImages(db, reversed.id), { revertsActId: original.id, mayRemove: true });
  const done = runner.finished(opId, name);
  if (done === null) throw new Error(`act ${reversed.id} has no images`);
  return existing(db, done.id);
}

function existing(db: Database, id: number): ActRecord {
  const act = actById(db, id);
  if (act === null) throw new Error(`act ${id} is not on record`);
  return act;
}

/** The act as the user knows it: what an undo or redo speaks of. */
function originalOf(db: Database, act: ActRecord): ActRecord {
  return act.revertsActId === null ? act : existing(db, act.revertsActId);
}

/** The act itself, or its newest redo; null when it is taken back, unknown or no act of the user's. */
function standingFormOf(db: Database, actId: number): ActRecord | null {
  const act = actById(db, actId);
  if (act === null || act.isReverted || act.name === UNDO) return null;
  const original = act.revertsActId ?? act.id;
  const newest = db
    .prepare<[number, number], number>('SELECT max(id) FROM act WHERE id = ? OR revertsActId = ?')
    .pluck()
    .get(original, original);
  return newest === undefined ? null : actById(db, newest);
}

/**
 * An older act may be taken back only while no later act that stands has touched its rows, even where the row looks the
 * same again: someone may have set it so on purpose.
 */
function refuseTouchedRows(db: Database, actId: number): void {
  const touched = db
    .prepare<[number, number], { tableName: string; rowId: number }>(
      `SELECT a.tableName, a.rowId FROM seal s JOIN audit a ON a.id BETWEEN s.firstAuditId AND s.lastAuditId
       JOIN audit later ON later.tableName = a.tableName AND later.rowId = a.rowId AND later.id > s.lastAuditId
       JOIN act l ON l.id = later.actId
       WHERE s.actId = ? AND l.name <> '${UNDO}' AND ifnull((
         SELECT f.name FROM act f WHERE f.revertsActId = ifnull(l.revertsActId, l.id) AND f.id > l.id
         ORDER BY f.id DESC LIMIT 1), '') <> '${UNDO}' AND l.id <> ?
       LIMIT 1`,
    )
    .get(actId, actId);
  if (touched === undefined) return;
  throw new Refusal('undoBlockedByLaterChange', { table: touched.tableName, id: touched.rowId });
}

function reverseImages(db: Database, actId: number): void {
  const reversal = new Reversal(db);
  for (const line of imagesBackwards(db, actId)) reversal.apply(line);
}

/** Takes the images of one act back, newest first; so every state on the way is one the act itself passed through. */
class Reversal {
  private readonly db: Database;
  private readonly tables = new Map<string, TableReversal>();
  private readonly met = new Set<string>();

  constructor(db: Database) {
    this.db = db;
  }

  apply(line: ImageLine): void {
    const table = this.tableOf(line);
    const { rowId } = line;
    try {
      if (this.isMet(line)) {
        table.reverse(toImage(line));
        return;
      }
      if (line.op === 'insert' && line.afterJson !== null && table.removeIfLike(rowId, line.afterJson)) return;
      const image = toImage(line);
      if (!table.isLive(rowId, image.after)) throw later(line);
      table.reverse(image);
    } catch (error) {
      // A later row leans on this one, or has taken its name.
      throw sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT') ? later(line) : error;
    }
  }

  /** Only the newest image of a row needs a look at the live row. */
  private isMet(line: ImageLine): boolean {
    const key = `${line.tableName} ${line.rowId}`;
    if (this.met.has(key)) return true;
    this.met.add(key);
    return false;
  }

  private tableOf(line: ImageLine): TableReversal {
    const known = this.tables.get(line.tableName);
    if (known !== undefined) return known;
    const table = new TableReversal(this.db, toImage(line).table);
    this.tables.set(line.tableName, table);
    return table;
  }
}

function later(line: ImageLine): Refusal {
  return new Refusal('undoBlockedByLaterChange', { table: line.tableName, id: line.rowId });
}
