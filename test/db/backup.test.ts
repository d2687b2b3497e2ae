import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BackupManifest, backupFolder, backupPath, createBackup, listBackups } from '#db/backup.ts';
import { backupsToPrune, pruneBackups } from '#db/backup-prune.ts';
import { checkFile } from '#db/check-file.ts';
import { knownVersion } from '#db/migrate.ts';
import { momentText } from '#db/moment.ts';
import type { OfficeDatabase } from '#db/record.ts';
import { isSealed, openSealed, sealBytes } from '#db/sealed-file.ts';
import { act, NOW, newFolder, openRecord } from './open-record.ts';

let place: ReturnType<typeof newFolder>;
let db: OfficeDatabase;
let folder: string;

beforeEach(() => {
  place = newFolder();
  folder = backupFolder(place.path);
  db = openRecord(place.path);
  act(db, (writer) => writer.insert('unit', { name: '区教体局', kind: 'department', state: 'active' }));
});
afterEach(() => {
  db.close();
  place.remove();
});

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe('createBackup', () => {
  test('备份是经过完整检查的整份数据，清单上有校验码和封签', () => {
    const manifest = createBackup(db, { folder, reason: 'manual', now: NOW });
    const path = join(folder, manifest.name);
    const bytes = readFileSync(path);
    expect(manifest).toEqual({
      name: expect.stringMatching(/^2022070\d-\d{6}-manual\.backup$/),
      at: momentText(NOW),
      reason: 'manual',
      sizeBytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      schemaVersion: knownVersion(),
      sealHead: db.sealHead(),
      isVerified: true,
      isSealedWithPassphrase: false,
    });
    expect(checkFile(path)).toEqual({ problem: null, sealHead: db.sealHead(), schemaVersion: knownVersion() });
    expect(listBackups(folder)).toEqual([manifest]);
    expect(readdirSync(folder).sort()).toEqual([manifest.name, `${manifest.name}.json`]);
    expect(backupPath(folder, manifest.name)).toBe(path);
    for (const name of ['../office.db', 'x.backup', `${manifest.name}.json`]) {
      expect(() => backupPath(folder, name), name).toThrow(expect.objectContaining({ code: 'backupMissing' }));
    }
  });

  test('同一秒的两份备份不相互覆盖', () => {
    const names = [1, 2, 3].map(() => createBackup(db, { folder, reason: 'import', now: NOW }).name);
    expect(new Set(names).size).toBe(3);
    expect(listBackups(folder)).toHaveLength(3);
  });

  test('加了口令的备份，没有口令打不开，坏了说得出', () => {
    const manifest = createBackup(db, { folder, reason: 'manual', now: NOW, passphrase: '章贡２０２２' });
    expect(manifest).toMatchObject({ name: expect.stringMatching(/\.sealed$/), isSealedWithPassphrase: true });
    const bytes = readFileSync(join(folder, manifest.name));
    expect([isSealed(bytes), bytes.includes('区教体局')]).toEqual([true, false]);
    const plain = join(place.folder, 'plain');
    const opened = openSealed(bytes, '章贡2022');
    if (!('plain' in opened)) throw new Error(opened.fault);
    writeFileSync(plain, opened.plain);
    expect(checkFile(plain)).toEqual({ problem: null, sealHead: db.sealHead(), schemaVersion: knownVersion() });
    expect(openSealed(bytes, '章贡')).toEqual({ fault: 'passphrase' });
    expect(openSealed(bytes.subarray(0, bytes.length - 1), '章贡2022')).toEqual({ fault: 'damage' });
    const flipped = Buffer.from(bytes);
    flipped[100] = (flipped[100] ?? 0) ^ 1;
    expect(openSealed(flipped, '章贡2022')).toEqual({ fault: 'damage' });
    expect(openSealed(bytes.subarray(0, 20), '')).toEqual({ fault: 'damage' });
    expect(sealBytes(Buffer.from('a'), 'b').equals(sealBytes(Buffer.from('a'), 'b'))).toBe(false);
  });

  test('查不通过的副本不算备份', () => {
    const broken = { copyInto: (path: string) => writeFileSync(path, 'not a database') };
    expect(() => createBackup(broken, { folder, reason: 'start', now: NOW })).toThrow(
      expect.objectContaining({ code: 'backupDamaged' }),
    );
    expect(listBackups(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.failed$/)]);
  });

  test('没有清单、或与清单大小不符的文件列为未核验', () => {
    const { name } = createBackup(db, { folder, reason: 'manual', now: NOW });
    rmSync(join(folder, `${name}.json`));
    expect(listBackups(folder)).toMatchObject([{ name, isVerified: false, sealHead: null }]);
    const second = createBackup(db, { folder, reason: 'quit', now: NOW });
    writeFileSync(join(folder, second.name), 'cut');
    expect(listBackups(folder).map((backup) => backup.isVerified)).toEqual([false, false]);
    expect(listBackups(join(folder, 'absent'))).toEqual([]);
  });
});

describe('pruneBackups', () => {
  const backup = (at: Date, isVerified = true): BackupManifest => ({
    name: at.toISOString(),
    at: momentText(at),
    reason: 'start',
    sizeBytes: 1,
    sha256: '',
    schemaVersion: knownVersion(),
    sealHead: null,
    isVerified,
    isSealedWithPassphrase: false,
  });
  /** Every four hours for 600 days. */
  const all = Array.from({ length: 3600 }, (_, index) => backup(new Date(NOW.getTime() - index * 4 * 3_600_000)));

  test('两天内全留，再往前留十二天、十周、九个月，每段留最新的一份', () => {
    const gone = new Set(backupsToPrune(all, NOW));
    const kept = all.filter(({ name }) => !gone.has(name)).map(({ at }) => Date.parse(at));
    const age = (at: number) => (NOW.getTime() - at) / 86_400_000;
    expect(kept.filter((at) => age(at) <= 2)).toHaveLength(13);
    expect(kept.filter((at) => age(at) > 2)).toHaveLength(12 + 10 + 9);
    // 2 + 12 days, 10 weeks and 9 months, of which the first week and month may be cut short.
    expect(Math.floor(age(kept.at(-1) ?? 0) / 30)).toBe(10);
    const steps = kept.map((at, index) => ((kept[index - 1] ?? at) - at) / 86_400_000);
    expect([Math.max(...steps.slice(13, 25)), Math.max(...steps.slice(25, 35)), Math.max(...steps.slice(35))]).toEqual([
      1,
      expect.closeTo(7, 0),
      31,
    ]);
  });

  test('清理过一次，再清理不会多删', () => {
    const gone = new Set(backupsToPrune(all, NOW));
    expect(
      backupsToPrune(
        all.filter(({ name }) => !gone.has(name)),
        NOW,
      ),
    ).toEqual([]);
  });

  test('最新的一份核验过的备份永远不删，来历不明的也不删', () => {
    const old = [backup(later(-900)), backup(later(-901)), backup(later(-902), false)];
    expect(backupsToPrune(old, NOW)).toEqual([]);
    const many = Array.from({ length: 40 }, (_, index) => backup(later(-900 - index * 40)));
    expect(backupsToPrune(many, NOW)).not.toContain(many[0]?.name);
  });

  test('删备份时连清单一起删', () => {
    const names = [0, 0.2, 3, 3.05, 60].map(
      (days) => createBackup(db, { folder, reason: 'start', now: later(-days) }).name,
    );
    expect(pruneBackups(folder, NOW)).toEqual([names[3]]);
    expect(names.map((name) => existsSync(join(folder, `${name}.json`)))).toEqual([true, true, true, false, true]);
    expect(listBackups(folder).map(({ name }) => name)).toEqual([names[0], names[1], names[2], names[4]]);
  });
});
