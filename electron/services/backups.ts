/** 备份: made by rule and by hand, copied out, put back. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  type BackupManifest,
  type BackupReason,
  createBackup as createBackupFile,
  backupFolder as folderBeside,
  listBackups as listBackupFiles,
  backupPath as pathOfBackup,
} from '#db/backup.ts';
import { pruneBackups } from '#db/backup-prune.ts';
import { restoreBackup as restoreFile } from '#db/restore.ts';
import { Refusal } from '#domain/refusal.ts';
import type { BackupRow, Input, MadeFile, Output } from '#ipc/contract.ts';
import { recordPath } from './data-folder.ts';
import { createFaultLog } from './fault-log.ts';
import { shortSeal } from './history.ts';
import type { CallContext, Office } from './office.ts';
import { openRecord } from './open-record.ts';

const START_AFTER_MS = 4 * 3_600_000;

export function listBackups(office: Office): BackupRow[] {
  return listBackupFiles(folderOf(office)).map(backupRow);
}

export function createBackup(office: Office, { passphrase }: Input<'backup.create'>): BackupRow {
  return backupRow(makeBackup(office, 'manual', passphrase));
}

/** A copy to carry away. What is sealed with a passphrase stays sealed. */
export async function copyBackup(office: Office, { name }: Input<'backup.copy'>): Promise<MadeFile> {
  const path = pathOfBackup(folderOf(office), name);
  return office.ports.files.offer(name, await readFile(path));
}

/**
 * The present record is backed up once more and set aside, never deleted. When the backup does not pass its check, or
 * the passphrase is wrong, the present record stays in place. The restore stands in the history, and undo stops at it.
 */
export async function restoreBackup(
  office: Office,
  input: Input<'backup.restore'>,
  { opId }: CallContext,
): Promise<Output<'backup.restore'>> {
  const chosen = await chosenBackup(office, input);
  const { now } = office.ports;
  if (!office.db.isReadOnly && office.db.sealHead() !== null) makeBackup(office, 'restore');
  office.db.close();
  try {
    restoreFile({
      path: recordPath(office.folder),
      backupPath: chosen.path,
      now: now(),
      ...(input.passphrase === undefined ? {} : { passphrase: input.passphrase }),
    });
  } finally {
    const { db, damage } = openRecord(office.folder, now);
    office.db = db;
    office.damage = damage;
  }
  const head = shortSeal(office.db.sealHead());
  office.db.command({ name: 'backup.restore', opId, subject: chosen.row.name, isBarrier: true }, (writer) => {
    const valueJson = JSON.stringify({ name: chosen.row.name, at: writer.at });
    const row = writer.first(writer.from.selectFrom('setting').select('id').where('key', '=', 'lastRestore'));
    if (row === undefined) writer.insert('setting', { key: 'lastRestore', valueJson });
    else writer.update('setting', row.id, { valueJson });
  });
  return { restored: { ...chosen.row, sealHead: head, isVerified: true } };
}

async function chosenBackup(office: Office, input: Input<'backup.restore'>): Promise<{ path: string; row: BackupRow }> {
  if ('file' in input) {
    const { path, name, sizeBytes } = await office.ports.files.take(input.file);
    const isSealedWithPassphrase = input.passphrase !== undefined;
    const at = office.ports.now().toISOString();
    const row: BackupRow = {
      name,
      at,
      sizeBytes,
      reason: 'manual',
      sealHead: null,
      isVerified: false,
      isSealedWithPassphrase,
    };
    return { path, row };
  }
  const path = pathOfBackup(folderOf(office), input.name);
  const row = listBackups(office).find(({ name }) => name === basename(path));
  if (row === undefined) throw new Refusal('backupMissing', { name: input.name });
  return { path, row };
}

/** Before an import: it must succeed, or the import does not begin. An empty record has nothing to lose. */
export function backUpBeforeChange(office: Office, reason: 'import'): void {
  if (office.db.sealHead() !== null) makeBackup(office, reason);
}

/** On start when the last backup is over four hours old. */
export function backUpOnStart(office: Office): void {
  const [newest] = listBackupFiles(folderOf(office));
  const age = newest === undefined ? Number.POSITIVE_INFINITY : office.ports.now().getTime() - Date.parse(newest.at);
  if (age > START_AFTER_MS) backUpByRule(office, 'start');
}

export function backUpOnQuit(office: Office): void {
  backUpByRule(office, 'quit');
}

/** A record that has not changed since its last backup needs no other. A failure is logged: it must not block the door. */
function backUpByRule(office: Office, reason: 'start' | 'quit'): void {
  const head = office.db.sealHead();
  if (office.db.isReadOnly || head === null) return;
  const isKept = listBackupFiles(folderOf(office)).some(
    ({ sealHead, isVerified }) => isVerified && sealHead?.number === head.number && sealHead.hash === head.hash,
  );
  if (isKept) return;
  try {
    makeBackup(office, reason);
  } catch (error) {
    createFaultLog(join(office.folder, 'logs'), () => office.ports.now()).record(`backup.${reason}`, error);
  }
}

function makeBackup(office: Office, reason: BackupReason, passphrase?: string): BackupManifest {
  const folder = folderOf(office);
  const now = office.ports.now();
  const manifest = createBackupFile(office.db, {
    folder,
    reason,
    now,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  pruneBackups(folder, now);
  return manifest;
}

function folderOf(office: Office): string {
  return folderBeside(recordPath(office.folder));
}

function backupRow(manifest: BackupManifest): BackupRow {
  const { name, at, sizeBytes, reason, sealHead, isVerified, isSealedWithPassphrase } = manifest;
  return { name, at, sizeBytes, reason, sealHead: shortSeal(sealHead), isVerified, isSealedWithPassphrase };
}
