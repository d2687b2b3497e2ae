import {
  closeSync,
  cpSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupFolder, createBackup } from '#db/backup.ts';
import { APPLICATION_ID } from '#db/file-identity.ts';
import { knownVersion } from '#db/migrate.ts';
import { openForWriting } from '#db/open.ts';
import { act, NOW, newFolder, openRecord } from './open-record.ts';

let place: ReturnType<typeof newFolder>;
beforeEach(() => {
  place = newFolder();
});
afterEach(() => place.remove());

const fill = () => {
  const db = openRecord(place.path);
  act(db, (writer) => writer.insert('unit', { name: '区教体局', kind: 'department', state: 'active' }));
  return db;
};
const opening = () => openRecord(place.path).close();
const refusal = (code: string, params: Record<string, unknown> = {}) =>
  expect.objectContaining({ code, params: expect.objectContaining({ path: place.path, ...params }) });

/** Changes a closed file through a plain connection. */
function tamper(sql: string): void {
  const raw = new Sqlite(place.path);
  raw.exec(sql);
  raw.close();
}

describe('openDatabase', () => {
  test('every commit waits for the disk: synchronous reads FULL after a write', () => {
    fill().close();
    const raw = openForWriting(place.path);
    raw.transaction(() => raw.pragma('user_version = 1')).immediate();
    const read = (name: string) => raw.pragma(name, { simple: true });
    expect(
      ['synchronous', 'journal_mode', 'locking_mode', 'foreign_keys', 'cell_size_check', 'recursive_triggers'].map(
        read,
      ),
    ).toEqual([2, 'wal', 'exclusive', 1, 1, 1]);
    expect([read('application_id'), read('user_version')]).toEqual([APPLICATION_ID, 1]);
    expect(existsSync(`${place.path}-shm`)).toBe(false);
    raw.close();
  });

  test('程序已开着时，第二份打不开，只读也不行', () => {
    const db = fill();
    expect(opening).toThrow(refusal('databaseInUse'));
    expect(() => openRecord(place.path, true)).toThrow(refusal('databaseInUse'));
    db.close();
    db.close();
    opening();
    expect(readdirSync(place.folder)).toEqual(['office.db']);
  });

  test('更新版本的数据不打开，也不改动', () => {
    fill().close();
    tamper('PRAGMA user_version = 99');
    const before = readFileSync(place.path);
    expect(opening).toThrow(refusal('databaseNewer', { found: 99, known: knownVersion() }));
    expect(readFileSync(place.path).equals(before)).toBe(true);
  });

  test('别的程序的文件不打开，也不改动', () => {
    const files: [string, () => void][] = [
      ['a workbook', () => writeFileSync(place.path, 'PK\u0003\u0004 not a database')],
      ['another database', () => tamper('CREATE TABLE t (a)')],
      ['another application', () => tamper('PRAGMA application_id = 5; CREATE TABLE t (a)')],
    ];
    for (const [what, make] of files) {
      make();
      const before = readFileSync(place.path);
      expect(opening, what).toThrow(refusal('databaseForeign'));
      expect(readFileSync(place.path).equals(before), what).toBe(true);
      rmSync(place.path);
    }
  });

  test('空文件旁边还有日志、备份或旧数据时，不当作新库', () => {
    const empty = () => closeSync(openSync(place.path, 'w'));
    empty();
    opening();
    const traces: [string, () => void][] = [
      [`${place.path}-wal`, () => writeFileSync(`${place.path}-wal`, 'log')],
      [`${place.path}.damaged-1`, () => writeFileSync(`${place.path}.damaged-1`, '')],
      [
        backupFolder(place.path),
        () => {
          mkdirSync(backupFolder(place.path));
          writeFileSync(join(backupFolder(place.path), '20220705-160000-quit.backup'), '');
        },
      ],
    ];
    for (const [path, make] of traces) {
      empty();
      make();
      expect(opening, path).toThrow(refusal('databaseDamaged'));
      rmSync(place.path);
      expect(opening, path).toThrow(refusal('databaseDamaged'));
      rmSync(path, { recursive: true });
    }
    opening();
  });

  test('被其他软件改过的数据不再写入，只读可看，原样留着', () => {
    fill().close();
    cpSync(place.path, `${place.path}.sound`);
    const harms: [string, () => void][] = [
      [
        'a value',
        () =>
          tamper(
            "PRAGMA writable_schema=1; DROP TRIGGER unitUpdated; DROP TRIGGER unitKeepsIdentity; UPDATE unit SET name='x'",
          ),
      ],
      ['a trigger', () => tamper('DROP TRIGGER auditUnchanging')],
      ['a header', () => overwrite(2, 'XX')],
      ['a version', () => tamper('PRAGMA user_version = 0')],
      ['a page', () => overwrite(8192, '\0'.repeat(4096))],
      ['its end', () => truncate(8192)],
    ];
    for (const [what, harm] of harms) {
      cpSync(`${place.path}.sound`, place.path);
      harm();
      const before = readFileSync(place.path);
      expect(opening, what).toThrow(refusal('databaseDamaged'));
      expect(readFileSync(place.path).equals(before), what).toBe(true);
    }
    cpSync(`${place.path}.sound`, place.path);
    tamper('DROP TRIGGER auditUnchanging');
    const db = openRecord(place.path, true);
    expect(db.isReadOnly).toBe(true);
    expect(db.acts({ limit: 9 })).toHaveLength(1);
    expect(db.verify().problems).toHaveLength(1);
    expect(() => act(db, () => 1)).toThrow(expect.objectContaining({ code: 'databaseReadOnly' }));
    expect(() => db.undo('x')).toThrow(expect.objectContaining({ code: 'databaseReadOnly' }));
    db.close();
  });

  test('a backup opened in the place of the record works on', () => {
    const db = fill();
    const { name } = createBackup(db, { folder: backupFolder(place.path), reason: 'manual', now: NOW });
    db.close();
    cpSync(join(backupFolder(place.path), name), place.path);
    opening();
  });
});

function overwrite(at: number, text: string): void {
  const bytes = readFileSync(place.path);
  bytes.write(text, at, 'latin1');
  writeFileSync(place.path, bytes);
}

function truncate(size: number): void {
  const file = openSync(place.path, 'r+');
  ftruncateSync(file, size);
  closeSync(file);
}
