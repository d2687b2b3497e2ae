import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ActState, defineActFunctions } from '#db/audit-triggers.ts';
import { migrate, versionOf } from '#db/migrate.ts';
import type { Migration } from '#db/migration.ts';
import { RELEASED } from '#db/migrations/released.ts';
import { openForWriting } from '#db/open.ts';
import { verifyRecord } from '#db/verify.ts';
import { NEXT_STEPS } from './next-steps.ts';
import { act, newFolder, openRecord } from './open-record.ts';

let place: ReturnType<typeof newFolder>;
beforeEach(() => {
  place = newFolder();
});
afterEach(() => place.remove());

function fill(): void {
  const db = openRecord(place.path);
  act(db, (writer) => {
    const id = writer.insert('unit', { name: '区教体局', kind: 'department', state: 'active' });
    writer.insert('unitAlias', { unitId: id, alias: '教体局', origin: 'manual', state: 'active' });
  });
  db.close();
}

/** All problems but the fingerprint: these steps are not released. */
const LAST = RELEASED.length;

const problems = (raw: Sqlite.Database) => verifyRecord(raw).problems.filter((line) => !line.includes('表结构'));

describe('migrate', () => {
  test('an older record steps up with its rows, its images stay valid, and new images carry the new column', () => {
    fill();
    const raw = openForWriting(place.path);
    let copies = 0;
    migrate(raw, () => (copies += 1), NEXT_STEPS);
    expect([versionOf(raw), copies, raw.pragma('foreign_keys', { simple: true })]).toEqual([LAST + 2, 1, 1]);
    expect(problems(raw)).toEqual([]);
    expect(raw.prepare('SELECT name, rank FROM unit').all()).toEqual([{ name: '区教体局', rank: 1 }]);
    const state: ActState = { actId: 2, mayRemove: false };
    defineActFunctions(raw, state);
    raw.exec('UPDATE unit SET rank = 5, rev = rev + 1');
    const last = raw.prepare<[], string>('SELECT afterJson FROM audit ORDER BY id DESC').pluck().get() ?? '{}';
    expect(JSON.parse(last)).toMatchObject({ name: '区教体局', rank: 5 });
    migrate(raw, () => (copies += 1), NEXT_STEPS);
    expect(copies).toBe(1);
    raw.close();
  });

  test('a new column that does not hold its default is found by the replay', () => {
    fill();
    const raw = openForWriting(place.path);
    migrate(raw, () => {}, NEXT_STEPS);
    raw.exec('DROP TRIGGER unitUpdated; DROP TRIGGER unitKeepsIdentity; UPDATE unit SET rank = 2');
    expect(problems(raw)).toEqual(['表 unit 第 1 号记录与最后一次留痕不符。']);
    raw.close();
  });

  test('a step that fails or breaks a reference leaves the version before it, whole', () => {
    const harms: [string, (db: Sqlite.Database) => void][] = [
      ['fails', (db) => db.exec('CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; SELECT nonsense')],
      ['breaks', (db) => db.exec('DROP TRIGGER IF EXISTS unitRemoving; DELETE FROM unit')],
    ];
    for (const [what, up] of harms) {
      place.remove();
      place = newFolder();
      fill();
      const step: Migration = { version: LAST + 1, name: what, up };
      const raw = openForWriting(place.path);
      expect(() => migrate(raw, () => {}, [...RELEASED, step]), what).toThrow();
      expect([versionOf(raw), raw.pragma('foreign_keys', { simple: true })], what).toEqual([LAST, 1]);
      raw.close();
      openRecord(place.path).close();
    }
  });

  test('killed in the middle of any step, the next start goes on from a whole version', () => {
    const script = fileURLToPath(new URL('./kill-in-step.ts', import.meta.url));
    fill();
    cpSync(place.path, `${place.path}.v1`);
    for (const [version, stands] of [
      [1, 0],
      [LAST + 1, LAST],
      [LAST + 2, LAST + 1],
    ] as const) {
      const path = version === 1 ? join(place.folder, 'fresh.db') : place.path;
      if (version > 1) cpSync(`${place.path}.v1`, path);
      const { signal } = spawnSync(process.execPath, [script, path, String(version)]);
      expect(signal).toBe('SIGKILL');
      const raw = openForWriting(path);
      expect(versionOf(raw)).toBe(stands);
      migrate(raw, () => {}, NEXT_STEPS);
      expect([versionOf(raw), problems(raw)]).toEqual([LAST + 2, []]);
      raw.close();
    }
    expect(readdirSync(place.folder).sort()).toEqual(['fresh.db', 'office.db', 'office.db.v1']);
  });

  test('开新库时中途断电，下次照常开新库', () => {
    const script = fileURLToPath(new URL('./kill-in-step.ts', import.meta.url));
    spawnSync(process.execPath, [script, place.path, '1']);
    expect(readdirSync(place.folder)).toContain('office.db');
    const db = openRecord(place.path);
    expect(db.verify()).toEqual({ problems: [], acts: 0, sealHead: null });
    db.close();
  });
});
