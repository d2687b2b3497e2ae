/**
 * kill -9 of a terminal that is importing. Half of the kills come at a random moment of its life, half while the log of
 * the record is growing, which is inside the commit itself.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { OfficeDatabase } from '#db/record.ts';
import { recordPath } from '#services/data-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const KILLS = 100;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  data: string;
  isAcknowledged: boolean;
  isKilled: boolean;
  milliseconds: number;
}

function importSeed(data: string, killWhen: (elapsed: number, logBytes: number) => boolean): Promise<Run> {
  return new Promise((done) => {
    const started = performance.now();
    const input = JSON.stringify({ file: { path: 'seeds/区发〔2022〕9号附件.xlsx' }, decisions: [] });
    const child = spawn(process.execPath, ['electron/cli.ts', 'annex.commit', input], {
      cwd: ROOT,
      env: { ...process.env, OFFICE_DATA: data, INIT_CWD: ROOT },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    const log = `${recordPath(data)}-wal`;
    let isOver = false;
    const watch = (): void => {
      if (isOver) return;
      const logBytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
      if (killWhen(performance.now() - started, logBytes)) child.kill('SIGKILL');
      else setTimeout(watch, 1);
    };
    watch();
    child.on('close', (_code, signal) => {
      isOver = true;
      done({
        data,
        isAcknowledged: out.includes('"ok": true'),
        isKilled: signal === 'SIGKILL',
        milliseconds: performance.now() - started,
      });
    });
  });
}

/** A data folder whose record stands, so that what the log grows by is the import. */
function emptyRecord(name: string): string {
  const data = join(folder, name);
  open(data).close();
  return data;
}

function open(data: string): OfficeDatabase {
  return openDatabase({ path: recordPath(data), actor: () => '检查', now: () => new Date() });
}

function recordOf(data: string): { tasks: number; targets: number; acts: number; problems: string[] } {
  const db = open(data);
  const count = (table: 'task' | 'target'): number =>
    db.reader.all(db.reader.from.selectFrom(table).select('id')).length;
  const acts = db.acts({ limit: 9 }).length;
  const found = { tasks: count('task'), targets: count('target'), acts, problems: db.verify().problems };
  db.close();
  return found;
}

const EMPTY = { tasks: 0, targets: 0, acts: 0, problems: [] };
const WHOLE = { tasks: 50, targets: 81, acts: 1, problems: [] };

it('导入途中进程被强行结束一百次：要么一项没有，要么五十项齐全，已答复的从不丢失', { timeout: 1_200_000 }, async () => {
  const first = await importSeed(emptyRecord('whole'), () => false);
  expect(first.isAcknowledged).toBe(true);
  expect(recordOf(first.data)).toEqual(WHOLE);
  const outcomes = { empty: 0, whole: 0, killed: 0 };
  for (let round = 0; round < KILLS; round += 2) {
    // Half of a run is spent starting up and reading the file, with nothing to lose yet.
    const moment = (0.3 + 0.8 * Math.random()) * first.milliseconds;
    const growth = 4_096 * (2 + Math.floor(Math.random() * 80));
    const runs = await Promise.all([
      importSeed(emptyRecord(`a${round}`), (elapsed) => elapsed >= moment),
      importSeed(emptyRecord(`b${round}`), (_elapsed, logBytes) => logBytes >= growth),
    ]);
    for (const run of runs) {
      const found = recordOf(run.data);
      const isWhole = found.tasks > 0;
      expect(found).toEqual(isWhole ? WHOLE : EMPTY);
      if (run.isAcknowledged) expect(isWhole).toBe(true);
      outcomes[isWhole ? 'whole' : 'empty'] += 1;
      if (run.isKilled) outcomes.killed += 1;
      rmSync(run.data, { recursive: true, force: true });
    }
  }
  // Both ends must have been met, or the kills missed the import.
  expect(outcomes.killed).toBeGreaterThan(KILLS / 2);
  expect(outcomes.empty).toBeGreaterThan(0);
  expect(outcomes.whole).toBeGreaterThan(0);
});
