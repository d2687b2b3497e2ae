/**
 * Putting a backup in the place of the record. The present files are set aside as `….damaged-<stamp>`, never deleted.
 * Until the order file exists nothing has happened; from then on a kill at any step is carried forward at the next
 * start, because every step can be told from what lies on the disk.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { stamp } from './backup.ts';
import { checkFile } from './check-file.ts';
import { renameDurably, syncFile, syncFolder, writeDurably } from './durable-file.ts';
import { isSealed, openSealed } from './sealed-file.ts';

export interface RestoreOptions {
  /** Of the record; it must be closed. */
  path: string;
  backupPath: string;
  passphrase?: string;
  now: Date;
}

interface RestoreOrder {
  /** Of the staged file. */
  sha256: string;
  /** What the present files get for a name, `office.db.damaged-20220705-160000`. */
  asideName: string;
}

/** Throws Refusal backupMissing, backupDamaged, passphraseWrong; then nothing has changed. */
export function restoreBackup(options: RestoreOptions): void {
  for (const step of restoreSteps(options)) step();
}

/** Each step leaves the disk in a state that `recoverRestore` knows; apart so that tests can stop after any of them. */
export function restoreSteps(options: RestoreOptions): (() => void)[] {
  const { path, now } = options;
  const staged = stagedPath(path);
  return [
    () => stage(options, staged),
    () => checkStaged(options, staged),
    () => writeDurably(orderPath(path), JSON.stringify(orderFor(path, staged, now))),
    ...moveSteps(path),
  ];
}

/** Called before every opening for writing. */
export function recoverRestore(path: string): void {
  const staged = stagedPath(path);
  if (!existsSync(orderPath(path))) {
    // Killed before the order: the staged file is no more than a copy of the backup.
    for (const leftover of [staged, `${orderPath(path)}.part`]) rmSync(leftover, { force: true });
    return;
  }
  const order = readOrder(path);
  if (existsSync(staged) && hashOf(staged) !== order.sha256) {
    throw new Refusal('databaseDamaged', { path, detail: '上次恢复没有做完，待恢复的文件已损坏' });
  }
  for (const step of moveSteps(path)) step();
}

function moveSteps(path: string): (() => void)[] {
  const staged = stagedPath(path);
  const setAside = (ending: string) => () => {
    // With the staged file gone the new record is in place, and what has this name belongs to it.
    if (!existsSync(staged) || !existsSync(path + ending)) return;
    renameDurably(path + ending, join(dirname(path), readOrder(path).asideName + ending));
  };
  return [
    // The log first: without it the record is merely older, but an old log beside a new record would be played into it.
    setAside('-wal'),
    setAside('-shm'),
    setAside('-journal'),
    setAside(''),
    () => {
      if (existsSync(staged)) renameDurably(staged, path);
    },
    () => {
      rmSync(orderPath(path), { force: true });
      syncFolder(dirname(path));
    },
  ];
}

function stage(options: RestoreOptions, staged: string): void {
  const { backupPath, passphrase } = options;
  const name = basename(backupPath);
  if (!existsSync(backupPath) || !statSync(backupPath).isFile()) throw new Refusal('backupMissing', { name });
  const bytes = readFileSync(backupPath);
  if (!isSealed(bytes)) {
    writeFileSync(staged, bytes);
  } else {
    const opened = openSealed(bytes, passphrase ?? '');
    if ('fault' in opened && opened.fault === 'passphrase') throw new Refusal('passphraseWrong', { name });
    if ('fault' in opened) throw new Refusal('backupDamaged', { name, detail: '加密的备份已损坏，无法解开。' });
    writeFileSync(staged, opened.plain);
  }
  syncFile(staged);
}

function checkStaged(options: RestoreOptions, staged: string): void {
  const { problem } = checkFile(staged);
  if (problem === null) return;
  rmSync(staged, { force: true });
  throw new Refusal('backupDamaged', { name: basename(options.backupPath), detail: problem });
}

/** One name for the record and its log, so that SQLite still finds them together; never one that is taken. */
function orderFor(path: string, staged: string, now: Date): RestoreOrder {
  const stem = `${basename(path)}.damaged-${stamp(now)}`;
  const present = readdirSync(dirname(path));
  let asideName = stem;
  for (let count = 2; present.some((name) => name.startsWith(asideName)); count += 1) asideName = `${stem}-${count}`;
  return { sha256: hashOf(staged), asideName };
}

/** Written durably and whole, so what does not parse was changed from outside. */
function readOrder(path: string): RestoreOrder {
  try {
    return JSON.parse(readFileSync(orderPath(path), 'utf8')) as RestoreOrder;
  } catch {
    throw new Refusal('databaseDamaged', { path, detail: '上次恢复的记录读不出来' });
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const stagedPath = (path: string) => `${path}.restoring`;
const orderPath = (path: string) => `${path}.restore-order`;
