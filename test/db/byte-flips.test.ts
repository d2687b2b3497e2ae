import { readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { checkFile } from '#db/check-file.ts';
import { writeTasks } from '../bench/database-load.ts';
import { act, newFolder, openRecord, opId } from './open-record.ts';

const FLIPS = 500;

/** Same numbers in every run (a linear congruential generator), so that a miss can be looked into. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function record(path: string): Buffer {
  const db = openRecord(path);
  act(db, (writer) => writeTasks(writer, 120));
  for (let id = 1; id <= 20; id += 1) {
    act(db, (writer) => writer.update('task', id, { remark: `备注${id}` }));
  }
  db.undo(opId());
  db.undo(opId());
  db.redo(opId());
  db.close();
  return readFileSync(path);
}

/** Everything that can be read of a file, by plain SQL; null when something cannot. */
function contents(path: string): string | null {
  let db: Sqlite.Database | null = null;
  try {
    db = new Sqlite(path, { readonly: true });
    const tables = db
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all();
    const rows = tables.map((table) => {
      const columns = db?.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table) ?? [];
      // As hex: two different broken texts must not read as the same replacement character.
      const list = columns.map((name) => `typeof("${name}") || hex("${name}")`).join(`, `);
      return db?.prepare(`SELECT ${list} FROM "${table}" NOT INDEXED`).raw().all();
    });
    const schema = db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema').raw().all();
    return JSON.stringify([schema, rows, db.pragma('user_version'), db.pragma('application_id')]);
  } catch {
    return null;
  } finally {
    db?.close();
  }
}

function isSoundForSqlite(path: string): boolean {
  try {
    const db = new Sqlite(path, { readonly: true });
    try {
      return db.pragma('integrity_check', { simple: true }) === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

test('500 处随机翻转一位：凡是改动了内容的，封签与回放全部查出', () => {
  const place = newFolder();
  try {
    const sound = record(place.path);
    expect(checkFile(place.path).problem).toBe(null);
    const before = contents(place.path);
    const next = numbers(20_220_705);
    const figures = { changed: 0, missedBySqlite: 0 };
    const missed: string[] = [];
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const at = next(sound.length);
      const bit = next(8);
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      writeFileSync(place.path, bytes);
      const after = contents(place.path);
      if (after === before) continue;
      figures.changed += 1;
      if (after !== null && isSoundForSqlite(place.path)) figures.missedBySqlite += 1;
      if (checkFile(place.path).problem === null) missed.push(`byte ${at} bit ${bit}`);
    }
    expect(missed).toEqual([]);
    // The corpus is worth something only while most flips change content that SQLite's own check lets pass.
    expect(figures.changed).toBeGreaterThan(FLIPS / 2);
    expect(figures.missedBySqlite).toBeGreaterThan(figures.changed / 2);
  } finally {
    place.remove();
  }
}, 300_000);
