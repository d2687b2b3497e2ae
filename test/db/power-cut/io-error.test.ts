import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newFolder, openRecord } from '../open-record.ts';
import { readRecords } from './disk.ts';
import { buildRecorder, canRecord } from './recorder.ts';

/** More writes and syncs than a run has. */
const MOST = 400;

interface Outcome {
  saved: number[];
  failures: { code: string; isReadOnly: boolean }[];
}

describe.skipIf(!canRecord)('第 n 次读写出错', () => {
  let place: ReturnType<typeof newFolder>;
  let shim: string;
  beforeEach(() => {
    place = newFolder();
    shim = buildRecorder(place.folder);
  });
  afterEach(() => place.remove());

  /** One child whose n-th write or sync fails; null when it had no n-th. Checks what every outcome must hold. */
  function failAt(count: number, prepare: (path: string) => void): Outcome | null {
    const disk = join(place.folder, 'disk');
    const log = join(place.folder, 'log');
    for (const old of [disk, log]) rmSync(old, { recursive: true, force: true });
    mkdirSync(disk);
    const path = join(disk, 'office.db');
    prepare(path);
    const child = fileURLToPath(new URL('./failing-child.ts', import.meta.url));
    const env = { ...process.env, LD_PRELOAD: shim, RECORD_LOG: log, RECORD_PREFIX: disk, FAIL_AT: String(count) };
    const outcome = JSON.parse(execFileSync(process.execPath, [child, path], { env, encoding: 'utf8' })) as Outcome;
    if (!readRecords(readFileSync(log)).some(({ kind }) => kind === 'e')) return null;
    const db = openRecord(path);
    const acts = db.acts({ limit: 9 }).map(({ opId }) => Number(opId.replace('serial-', '')));
    const keys = db.reader.all(db.reader.from.selectFrom('setting').select('key'));
    db.close();
    expect(acts.sort().slice(0, outcome.saved.length), `failure ${count}`).toEqual(outcome.saved);
    // The one at whose commit the error came may stand: nobody was told either way.
    expect(acts.length - outcome.saved.length, `failure ${count}`).toBeLessThanOrEqual(1);
    expect(keys, `failure ${count}`).toHaveLength(acts.length * 3);
    return outcome;
  }

  test('没有说成“已保存”的假话，出错之后不再写入，重开后一切完好', () => {
    let stopped = 0;
    let failed = 0;
    for (let count = 1; count < MOST; count += 1) {
      const outcome = failAt(count, (path) => openRecord(path).close());
      if (outcome === null) break;
      failed += 1;
      for (const { code } of outcome.failures)
        expect(code, `failure ${count}`).toMatch(/^(SQLITE_IOERR|databaseReadOnly$)/);
      const later = outcome.failures.filter(({ code }) => code === 'databaseReadOnly');
      if (later.length === 0) continue;
      stopped += 1;
      // The failed act, its second try and all after it: none was written.
      expect(outcome.saved.length * 2 + outcome.failures.length, `failure ${count}`).toBe(8);
      expect(later.every(({ isReadOnly }) => isReadOnly)).toBe(true);
    }
    expect(failed).toBeLessThan(MOST - 1);
    expect(stopped).toBeGreaterThan(failed / 3);
  }, 600_000);

  test('开新库时出错就不开，从不在没有日志的库上办理；下次照常', () => {
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 60, 110, 160]) {
      const outcome = failAt(count, () => {});
      expect(outcome, `failure ${count}`).not.toBe(null);
      const begun = (outcome?.saved.length ?? 0) + (outcome?.failures.length ?? 0);
      expect(begun === 1 ? outcome?.saved : outcome?.saved.length, `failure ${count}`).toEqual(begun === 1 ? [] : 4);
    }
  }, 600_000);
});
