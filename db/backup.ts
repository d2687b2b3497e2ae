/**
 * Backups: `VACUUM INTO` a `.part`, reopen, full check, hash and seal head into a manifest, rename. The live file is
 * never copied (its log belongs to it, and a copy while writing is not a database).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { checkFile } from './check-file.ts';
import { renameDurably, syncFile, writeDurably } from './durable-file.ts';
import { momentText } from './moment.ts';
import type { OfficeDatabase, SealHead } from './record.ts';
import { sealBytes } from './sealed-file.ts';

export type BackupReason = 'import' | 'migration' | 'restore' | 'start' | 'quit' | 'manual';

export interface BackupManifest {
  /** File name inside the folder, `20220705-160000-import.backup` (`.sealed` with a passphrase). */
  name: string;
  /** Moment, ISO with offset. */
  at: string;
  reason: BackupReason;
  sizeBytes: number;
  /** Of the file as it lies there, sealed or not. */
  sha256: string;
  schemaVersion: number;
  sealHead: SealHead | null;
  isVerified: boolean;
  isSealedWithPassphrase: boolean;
}

const PLAIN = '.backup';
const SEALED = '.sealed';

/** Where the backups of a record lie: beside it, so that they move with the data folder. */
export function backupFolder(recordPath: string): string {
  return join(dirname(recordPath), 'backups');
}

/**
 * Blocks until the backup is on the disk: below 20 MB some 0.2 s, of which most is the check. Throws Refusal
 * backupDamaged when the copy does not pass the check; the copy is then kept under `.failed` for whoever looks into it.
 */
export function createBackup(
  db: Pick<OfficeDatabase, 'copyInto'>,
  options: { folder: string; reason: BackupReason; now: Date; passphrase?: string },
): BackupManifest {
  const { folder, reason, now, passphrase } = options;
  mkdirSync(folder, { recursive: true });
  const name = freeName(folder, `${stamp(now)}-${reason}`, passphrase === undefined ? PLAIN : SEALED);
  const path = join(folder, name);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  db.copyInto(part);
  const check = checkFile(part);
  if (check.problem !== null) {
    renameDurably(part, `${path}.failed`);
    throw new Refusal('backupDamaged', { name, detail: check.problem });
  }
  if (passphrase !== undefined) writeFileSync(part, sealBytes(readFileSync(part), passphrase));
  syncFile(part);
  const manifest: BackupManifest = {
    name,
    at: momentText(now),
    reason,
    sizeBytes: statSync(part).size,
    sha256: createHash('sha256').update(readFileSync(part)).digest('hex'),
    schemaVersion: check.schemaVersion,
    sealHead: check.sealHead,
    isVerified: true,
    isSealedWithPassphrase: passphrase !== undefined,
  };
  writeDurably(`${path}.json`, `${JSON.stringify(manifest, null, 2)}\n`);
  renameDurably(part, path);
  return manifest;
}

/** Newest first. A file without its manifest (copied there by hand) is listed as not verified. */
export function listBackups(folder: string): BackupManifest[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(PLAIN) || name.endsWith(SEALED))
    .map((name) => readManifest(folder, name) ?? bareManifest(folder, name))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.name < b.name ? 1 : -1));
}

/** Path of a listed backup. Throws Refusal backupMissing; a name with a folder in it is no name. */
export function backupPath(folder: string, name: string): string {
  const isListed = existsSync(folder) && readdirSync(folder).includes(name);
  if (!isListed || !(name.endsWith(PLAIN) || name.endsWith(SEALED))) throw new Refusal('backupMissing', { name });
  return join(folder, name);
}

/** Names of `20220705-160000`: the wall clock of the office, as people look for it. */
export function stamp(now: Date): string {
  return momentText(now).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

function freeName(folder: string, stem: string, ending: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${stem}${count === 1 ? '' : `-${count}`}`;
    if (!existsSync(join(folder, name + PLAIN)) && !existsSync(join(folder, name + SEALED))) return name + ending;
  }
}

function readManifest(folder: string, name: string): BackupManifest | null {
  try {
    const text = readFileSync(join(folder, `${name}.json`), 'utf8');
    const manifest = JSON.parse(text) as BackupManifest;
    const isWhole = manifest.name === name && statSync(join(folder, name)).size === manifest.sizeBytes;
    return isWhole && Number.isFinite(Date.parse(manifest.at)) ? manifest : null;
  } catch {
    return null;
  }
}

function bareManifest(folder: string, name: string): BackupManifest {
  const { size, mtime } = statSync(join(folder, name));
  return {
    name,
    at: momentText(mtime),
    reason: 'manual',
    sizeBytes: size,
    sha256: '',
    schemaVersion: 0,
    sealHead: null,
    isVerified: false,
    isSealedWithPassphrase: name.endsWith(SEALED),
  };
}
