import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupFolder, createBackup } from '#db/backup.ts';
import type { OfficeDatabase } from '#db/record.ts';
import { restoreBackup, restoreSteps } from '#db/restore.ts';
import { act, NOW, newFolder, openRecord } from './open-record.ts';

let place: ReturnType<typeof newFolder>;
beforeEach(() => {
  place = newFolder();
});
afterEach(() => place.remove());

const add = (db: OfficeDatabase, name: string) =>
  act(db, (writer) => writer.insert('unit', { name, kind: 'department', state: 'active' }));
const names = (db: OfficeDatabase) =>
  db.reader.all(db.reader.from.selectFrom('unit').select('name').orderBy('id')).map((row) => row.name);
const refusal = (code: string) => expect.objectContaining({ code });

/** A backup with 甲, and a record with 甲 and 乙. */
function prepare(passphrase?: string): string {
  const db = openRecord(place.path);
  add(db, '甲');
  const folder = backupFolder(place.path);
  const { name } = createBackup(db, {
    folder,
    reason: 'manual',
    now: NOW,
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  add(db, '乙');
  db.close();
  return join(folder, name);
}

function reopened(): string[] {
  const db = openRecord(place.path);
  try {
    expect(db.verify().problems).toEqual([]);
    return names(db);
  } finally {
    db.close();
  }
}

describe('restoreBackup', () => {
  test('恢复备份，原来的数据改名留着，打得开', () => {
    const backupPath = prepare();
    restoreBackup({ path: place.path, backupPath, now: NOW });
    expect(reopened()).toEqual(['甲']);
    const aside = readdirSync(place.folder).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
    const old = openRecord(join(place.folder, aside[0] ?? ''));
    expect(names(old)).toEqual(['甲', '乙']);
    old.close();
    restoreBackup({ path: place.path, backupPath, now: NOW });
    expect(readdirSync(place.folder).filter((name) => name.includes('.damaged-'))).toHaveLength(2);
    expect(reopened()).toEqual(['甲']);
  });

  test('损坏的数据连同日志一起改名留着', () => {
    const backupPath = prepare();
    writeFileSync(place.path, 'ruined');
    writeFileSync(`${place.path}-wal`, 'log of the ruined file');
    restoreBackup({ path: place.path, backupPath, now: NOW });
    const aside = readdirSync(place.folder)
      .filter((name) => name.includes('.damaged-'))
      .sort();
    expect(aside.map((name) => readFileSync(join(place.folder, name), 'utf8'))).toEqual([
      'ruined',
      'log of the ruined file',
    ]);
    expect(aside[1]).toBe(`${aside[0]}-wal`);
    expect(reopened()).toEqual(['甲']);
  });

  test('加口令的备份，口令对才恢复', () => {
    const backupPath = prepare('口令');
    expect(() => restoreBackup({ path: place.path, backupPath, now: NOW })).toThrow(refusal('passphraseWrong'));
    expect(() => restoreBackup({ path: place.path, backupPath, passphrase: '口', now: NOW })).toThrow(
      refusal('passphraseWrong'),
    );
    expect(reopened()).toEqual(['甲', '乙']);
    restoreBackup({ path: place.path, backupPath, passphrase: '口令', now: NOW });
    expect(reopened()).toEqual(['甲']);
  });

  test('备份不在、不是备份或内容有损，一概不动现有数据', () => {
    const backupPath = prepare();
    expect(() => restoreBackup({ path: place.path, backupPath: `${backupPath}x`, now: NOW })).toThrow(
      refusal('backupMissing'),
    );
    const bytes = readFileSync(backupPath);
    const at = bytes.indexOf('甲');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    for (const content of [bytes, bytes.subarray(0, 9000), Buffer.from('PK'), Buffer.alloc(0)]) {
      writeFileSync(backupPath, content);
      expect(() => restoreBackup({ path: place.path, backupPath, now: NOW })).toThrow(refusal('backupDamaged'));
    }
    expect(readdirSync(place.folder).sort()).toEqual(['backups', 'office.db']);
    expect(reopened()).toEqual(['甲', '乙']);
  });

  test('恢复途中任何一步断电，下次启动都能接上：要么是原来的，要么是恢复的', () => {
    const count = restoreSteps({ path: '', backupPath: '', now: NOW }).length;
    const outcomes: string[][] = [];
    for (let done = 0; done <= count; done += 1) {
      place.remove();
      place = newFolder();
      const backupPath = prepare();
      writeFileSync(`${place.path}-shm`, 'left over');
      for (const step of restoreSteps({ path: place.path, backupPath, now: NOW }).slice(0, done)) step();
      outcomes.push(reopened());
      // A second start finds nothing left to do.
      expect(reopened()).toEqual(outcomes.at(-1));
      expect(existsSync(`${place.path}.restoring`) || existsSync(`${place.path}.restore-order`)).toBe(false);
    }
    expect(outcomes.map((units) => units.join(''))).toEqual([
      ...Array.from({ length: 3 }, () => '甲乙'),
      ...Array.from({ length: count - 2 }, () => '甲'),
    ]);
  });

  test('待恢复的文件途中坏了就停下，什么都不丢', () => {
    const backupPath = prepare();
    for (const step of restoreSteps({ path: place.path, backupPath, now: NOW }).slice(0, 3)) step();
    writeFileSync(`${place.path}.restoring`, 'torn');
    expect(() => openRecord(place.path)).toThrow(refusal('databaseDamaged'));
    const db = openRecord(place.path, true);
    expect(names(db)).toEqual(['甲', '乙']);
    db.close();
  });
});
