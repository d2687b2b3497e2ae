/**
 * Opening the record (safety.md, “The database file”). A file that fails a check is never changed here, never deleted
 * and never restored by itself: the Refusal `databaseDamaged` is thrown, and the caller opens it again with
 * `readOnly: true` to show what is readable and to offer the backups.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { Refusal } from '#domain/refusal.ts';
import { backupFolder, createBackup, listBackups } from './backup.ts';
import { sqliteCode } from './command.ts';
import { APPLICATION_ID, identifyFile, sizeOf } from './file-identity.ts';
import { knownVersion, migrate, versionOf } from './migrate.ts';
import { OfficeRecord } from './office-record.ts';
import type { OfficeDatabase } from './record.ts';
import { recoverRestore } from './restore.ts';
import { verifyRecord } from './verify.ts';

export interface OpenOptions {
  path: string;
  /** Who acts, as written into each act; asked at every command. */
  actor: () => string;
  now: () => Date;
  /** Opens whatever is readable, checks nothing, writes nothing. */
  readOnly?: boolean;
}

/** Throws Refusal databaseInUse, databaseNewer, databaseForeign, databaseDamaged, diskFull. */
export function openDatabase(options: OpenOptions): OfficeDatabase {
  const { path } = options;
  if (options.readOnly) return new OfficeRecord(openForReading(path), options);
  mkdirSync(dirname(path), { recursive: true });
  recoverRestore(path);
  refuseByHeader(path);
  const db = translated(path, () => openForWriting(path, refuseByContent));
  try {
    translated(path, () => prepare(db, options));
    return new OfficeRecord(db, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

function openForReading(path: string): Database {
  if (identifyFile(path) === 'empty') throw new Refusal('databaseDamaged', { path, detail: '数据文件不见了或是空的' });
  return translated(path, () => {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: LOCK_WAIT });
    try {
      db.pragma('query_only = ON');
      // SQLite opens lazily; the first read says whether it is readable at all, or in use.
      hasTables(db);
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Enough for a closing program to let go; a second copy gets its sentence without a long wait. */
const LOCK_WAIT = 500;

/**
 * The order matters: EXCLUSIVE before anything is read keeps the index of the log in memory (no -shm file, no second
 * program), and nothing is written before `look` has seen what the file is. better-sqlite3 is compiled to make WAL
 * quietly `synchronous=NORMAL` unless it was set on the connection.
 */
export function openForWriting(path: string, look: (db: Database, path: string) => void = () => {}): Database {
  const db = new Sqlite(path, { timeout: LOCK_WAIT });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    look(db, path);
    const mode = db.pragma('journal_mode = WAL', { simple: true });
    if (mode !== 'wal') throw new Error(`journal_mode answered ${String(mode)}`);
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('cell_size_check = ON');
    db.pragma('recursive_triggers = ON');
    // Dirty pages of a large import stay in memory instead of being written twice (128 MB at most, taken as needed).
    db.pragma('cache_size = -131072');
    // Statement journals of the triggers go to memory: on the disk they double the time of a large undo.
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** A file of another program is not even turned to WAL. */
function refuseByContent(db: Database, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  if (id !== APPLICATION_ID && (id !== 0 || hasTables(db))) throw new Refusal('databaseForeign', { path });
  const found = versionOf(db);
  const known = knownVersion();
  if (found > known) throw new Refusal('databaseNewer', { path, found, known });
  if (id === APPLICATION_ID && found === 0) throw new Refusal('databaseDamaged', { path, detail: '文件头损坏' });
}

function prepare(db: Database, options: OpenOptions): void {
  const { path } = options;
  const found = versionOf(db);
  if (found > 0) refuseDamaged(db, path);
  const folder = backupFolder(path);
  migrate(db, () => void createBackup(copier(db), { folder, reason: 'migration', now: options.now() }));
  if (found < knownVersion()) refuseDamaged(db, path);
  refuseLazyCommits(db);
}

/**
 * Only after a write do the pragmas tell the truth: `synchronous` may have become NORMAL, and `journal_mode` answers
 * `wal` even where an I/O error kept the file in its old mode. So the log itself must be there.
 */
function refuseLazyCommits(db: Database): void {
  db.transaction(() => db.pragma(`user_version = ${versionOf(db)}`)).immediate();
  const synchronous = db.pragma('synchronous', { simple: true });
  if (synchronous !== 2) throw new Error(`synchronous answered ${String(synchronous)} after a write`);
  if (sizeOf(`${db.name}-wal`) === 0) throw new Error('journal_mode answered wal, but a write left no log');
}

const copier = (db: Database) => ({ copyInto: (to: string) => void db.prepare('VACUUM INTO ?').run(to) });

/** The full check: pages, schema, seals, replay. */
function refuseDamaged(db: Database, path: string): void {
  const [problem] = verifyRecord(db).problems;
  if (problem !== undefined) throw new Refusal('databaseDamaged', { path, detail: problem });
}

function hasTables(db: Database): boolean {
  return (db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() ?? 0) > 0;
}

function refuseByHeader(path: string): void {
  const identity = identifyFile(path);
  if (identity === 'other') throw new Refusal('databaseForeign', { path });
  if (identity === 'broken') throw new Refusal('databaseDamaged', { path, detail: '文件头损坏' });
  if (identity === 'empty' && hasSiblings(path)) {
    throw new Refusal('databaseDamaged', { path, detail: '数据文件不见了或是空的，但旁边还有它的日志或备份' });
  }
}

/**
 * SQLite would take an absent or 0-byte file for a new record without a word, and throw its log away. A `-journal` is no
 * trace: it exists only while a new file is being turned to WAL, before it ever held anything.
 */
function hasSiblings(path: string): boolean {
  if (sizeOf(`${path}-wal`) > 0) return true;
  const isSetAside = readdirSync(dirname(path)).some((name) => name.startsWith(`${basename(path)}.damaged-`));
  return isSetAside || listBackups(backupFolder(path)).length > 0;
}

/** SQLite's own errors at opening as the office's refusals. */
function translated<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = sqliteCode(error);
    if (code?.startsWith('SQLITE_BUSY')) throw new Refusal('databaseInUse', { path });
    if (code === 'SQLITE_FULL') throw new Refusal('diskFull', { path });
    if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
      throw new Refusal('databaseDamaged', { path, detail: error instanceof Error ? error.message : '' });
    }
    throw error;
  }
}
