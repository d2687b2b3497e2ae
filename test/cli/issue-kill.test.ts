/**
 * kill -9 of a process that is issuing papers. Half of the kills come at a random moment of its work, half while the log
 * of the record is growing, which is inside the commit itself.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { recordPath } from '#services/data-folder.ts';
import { openTestOffice } from '../services/office-fixture.ts';

/** KILLS=50 for the full run. */
const KILLS = Number(process.env.KILLS ?? 20);
const PAPERS = 6;
let folder = '';
let ids: number[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-issue-'));
  const office = openTestOffice();
  await office.ask('seed.load', {});
  await office.ask('setting.set', { officeName: '区示范区建设办公室' });
  const targets = (await office.ask('task.list', {})).flatMap((row) => row.targets);
  const specs = targets
    .slice(0, PAPERS)
    .map(({ id }) => ({ kind: 'supervisionNotice' as const, targetId: id, asOf: '2022-07-05' }));
  ids = (await office.ask('paper.draft', { specs })).map(({ id }) => id);
  office.close();
  cpSync(join(office.root, 'data'), join(folder, 'before'), { recursive: true });
  office.end();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  data: string;
  isKilled: boolean;
  isAcknowledged: boolean;
  /** From the beginning of the work on. */
  milliseconds: number;
}

/** On a copy of the record for each name; on the same one again. */
function issue(name: string, killWhen: (elapsed: number, logBytes: number) => boolean): Promise<Run> {
  const data = join(folder, name);
  if (!existsSync(data)) cpSync(join(folder, 'before'), data, { recursive: true });
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'issuing-child.ts'), data, ids.join(',')], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const log = `${recordPath(data)}-wal`;
    let out = '';
    let begun: number | null = null;
    let isOver = false;
    const watch = (): void => {
      if (isOver) return;
      const logBytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
      if (begun !== null && killWhen(performance.now() - begun, logBytes)) child.kill('SIGKILL');
      else setTimeout(watch, 1);
    };
    watch();
    child.stdout.on('data', (chunk) => {
      out += chunk;
      begun ??= performance.now();
    });
    child.on('close', (_code, signal) => {
      isOver = true;
      done({
        data,
        isKilled: signal === 'SIGKILL',
        isAcknowledged: out.includes('issued'),
        milliseconds: performance.now() - (begun ?? 0),
      });
    });
  });
}

/** What is on record: numbers by draft, the forms kept of each with whole bytes, and what the check finds. */
function recordOf(data: string) {
  const db = openDatabase({ path: recordPath(data), actor: () => '检查', now: () => new Date() });
  const { from } = db.reader;
  const papers = db.reader.all(from.selectFrom('paper').selectAll().orderBy('id'));
  const copies = db.reader.all(from.selectFrom('paperCopy').selectAll().orderBy('id'));
  const isWhole = copies.every(({ sha256, sizeBytes }) => db.readFile(sha256)?.byteLength === sizeBytes);
  const found = {
    papers: papers.map(({ id, state, serialNo, modelJson }) => ({
      state,
      serialNo,
      hasModel: modelJson !== null,
      forms: copies.filter(({ paperId }) => paperId === id).map(({ form }) => form),
    })),
    isWhole,
    problems: db.verify().problems,
  };
  db.close();
  return found;
}

const sound = { isWhole: true, problems: [] };
const NOTHING = Array.from({ length: PAPERS }, () => ({ state: 'draft', serialNo: null, hasModel: false, forms: [] }));
const ALL = NOTHING.map((_, index) => ({
  state: 'issued',
  serialNo: index + 1,
  hasModel: true,
  forms: ['pdf', 'docx'],
}));

it('发出途中进程被强行结束五十次：号、正文和存件要么一份不少，要么都没有，再发一次从1号起编', {
  timeout: 600_000,
}, async () => {
  const first = await issue('whole', () => false);
  expect([first.isAcknowledged, recordOf(first.data)]).toEqual([true, { papers: ALL, ...sound }]);
  const grown = statSync(recordPath(first.data)).size - statSync(recordPath(join(folder, 'before'))).size;
  const outcomes = { nothing: 0, all: 0, killed: 0 };
  for (let round = 0; round < KILLS; round += 2) {
    const moment = Math.random() * first.milliseconds;
    const growth = Math.random() * grown;
    const runs = await Promise.all([
      issue(`a${round}`, (elapsed) => elapsed >= moment),
      issue(`b${round}`, (_elapsed, logBytes) => logBytes > 0 && logBytes >= growth),
    ]);
    for (const run of runs) {
      const found = recordOf(run.data);
      const isAll = found.papers[0]?.state === 'issued';
      expect(found).toEqual({ papers: isAll ? ALL : NOTHING, ...sound });
      if (run.isAcknowledged) expect(isAll).toBe(true);
      outcomes[isAll ? 'all' : 'nothing'] += 1;
      if (run.isKilled) outcomes.killed += 1;
      rmSync(run.data, { recursive: true, force: true });
    }
  }
  // The kills must have met the issuing on both sides of its commit, or they proved nothing.
  expect(outcomes.killed).toBeGreaterThan(KILLS / 2);
  expect(Math.min(outcomes.nothing, outcomes.all)).toBeGreaterThan(0);
  const cut = await issue('cut', (elapsed) => elapsed >= first.milliseconds / 3);
  expect(recordOf(cut.data)).toEqual({ papers: NOTHING, ...sound });
  await issue('cut', () => false);
  expect(recordOf(cut.data)).toEqual({ papers: ALL, ...sound });
});
