import { createHash } from 'node:crypto';
import Sqlite, { type Database } from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ActState, defineActFunctions } from '#db/audit-triggers.ts';
import { openForWriting } from '#db/open.ts';
import { AUDITED_TABLES } from '#db/tables.ts';
import { act, newFolder, openRecord } from './open-record.ts';

const HASH = createHash('sha256').update('x').digest('hex');

let place: ReturnType<typeof newFolder>;
beforeEach(() => {
  place = newFolder();
  const db = openRecord(place.path);
  act(db, (writer) => {
    writer.keepFile(HASH, Buffer.from('x'));
    writer.insert('unit', { name: '区教体局', kind: 'department', state: 'active' });
  });
  db.close();
});
afterEach(() => place.remove());

const refused = (db: Database, statements: string[], reason: RegExp) => {
  for (const sql of statements) expect(() => db.exec(sql), sql).toThrow(reason);
};

const onMachinery = [
  "INSERT INTO act VALUES (9, 'x', 'x', 'x', 'x', 'x', NULL, 0, NULL)",
  "INSERT OR REPLACE INTO act VALUES (1, 'x', 'x', 'x', 'x', 'x', NULL, 0, NULL)",
  "INSERT INTO audit VALUES (9, 1, 'unit', 1, 'insert', NULL, '{}')",
  "INSERT OR REPLACE INTO audit VALUES (1, 1, 'unit', 1, 'insert', NULL, '{}')",
  "INSERT INTO seal VALUES (9, 1, '', '', 1, 1)",
  `INSERT INTO fileContent VALUES ('${'b'.repeat(64)}', x'00')`,
  `INSERT OR REPLACE INTO fileContent VALUES ('${HASH}', x'00')`,
];
const onTables = [
  "INSERT INTO unit (name, kind, state) VALUES ('乙', 'town', 'active')",
  "INSERT OR REPLACE INTO unit (id, name, kind, state) VALUES (1, '乙', 'town', 'active')",
  "UPDATE unit SET name = '乙', rev = rev + 1",
  "UPDATE OR REPLACE unit SET name = '乙', rev = rev + 1",
  "INSERT INTO unit (id, name, kind, state) VALUES (1, '乙', 'town', 'active') ON CONFLICT (id) DO UPDATE SET name = '乙'",
  'DELETE FROM unit',
  "WITH x AS (SELECT 1) UPDATE unit SET name = '乙'",
];
const appendOnly = ['act', 'audit', 'seal', 'fileContent'].flatMap((table) => [
  `UPDATE ${table} SET rowid = rowid + 100`,
  `DELETE FROM ${table}`,
]);

describe('outside tools', () => {
  test('别的软件连一行也写不进、改不了、删不掉', () => {
    const raw = new Sqlite(place.path);
    for (const setting of ['recursive_triggers = ON', 'recursive_triggers = OFF', 'foreign_keys = OFF']) {
      raw.pragma(setting);
      refused(raw, [...onMachinery, ...onTables], /no such function/);
      refused(raw, appendOnly, /append-only/);
      const everyTable = AUDITED_TABLES.flatMap((table) => [
        `DELETE FROM ${table}`,
        `UPDATE ${table} SET rev = rev + 1`,
        `INSERT INTO ${table} (id) VALUES (99)`,
      ]);
      refused(raw, everyTable, /no such function/);
    }
    raw.close();
    const db = openRecord(place.path);
    expect(db.acts({ limit: 9 })).toHaveLength(1);
    db.close();
  });
});

describe('the own connection', () => {
  test('没有在办的事，程序自己也写不进', () => {
    const raw = openForWriting(place.path);
    defineActFunctions(raw, { actId: null, mayRemove: false });
    refused(raw, [onTables[0] ?? '', onTables[2] ?? '', onTables[3] ?? ''], /no command is running/);
    refused(raw, ['DELETE FROM unit', onTables[1] ?? ''], /never deleted/);
    raw.close();
  });

  test('办事当中不能删除、不能换编号、版本号只能逐一增加，留痕只增不改', () => {
    const raw = openForWriting(place.path);
    const state: ActState = { actId: 2, mayRemove: false };
    defineActFunctions(raw, state);
    refused(raw, ['DELETE FROM unit', onTables[1] ?? ''], /never deleted/);
    refused(
      raw,
      ['UPDATE unit SET id = 7, rev = 2', 'UPDATE unit SET rev = 3', "UPDATE unit SET name = '乙'"],
      /id stays/,
    );
    refused(raw, [...appendOnly, onMachinery[1] ?? '', onMachinery[3] ?? '', onMachinery[6] ?? ''], /append-only/);
    state.mayRemove = true;
    raw.exec('DELETE FROM unit');
    expect(raw.prepare('SELECT op, actId FROM audit ORDER BY id').all()).toEqual([
      { op: 'insert', actId: 1 },
      { op: 'delete', actId: 2 },
    ]);
    raw.close();
  });
});
