/**
 * kill -9 of a terminal that is receiving returned files. Half of the kills come at a random moment of its life, half
 * while the log of the record is growing, which is inside the commits themselves. After each, the same files are dropped
 * again.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { recordPath } from '#services/data-folder.ts';
import { openOffice } from '#services/open-office.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import { openRoundOffice } from '../quarter/round-office.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The office's promise is a hundred; the suite takes fewer where the machine is slow (KILLS=100 for all). */
const KILLS = Number(process.env.KILLS ?? 40);
const FILES = 28;

let folder = '';
let roundId = 0;
const reader = createForkReader();
/** Hash of each file, as the record must hold it. */
let hashes: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kill-receive-'));
  mkdirSync(join(folder, '回表'));
  const office = await openRoundOffice();
  ({ roundId } = office);
  for (const { row } of office.forms) {
    const { bytes } = await office.fill(row.unitName);
    writeFileSync(join(folder, '回表', `${row.unitName}.xlsx`), bytes);
  }
  office.close();
  cpSync(join(office.root, 'data'), join(folder, 'before'), { recursive: true });
  office.end();
});
afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  data: string;
  isKilled: boolean;
  milliseconds: number;
  /** Most bytes the log had. */
  logBytes: number;
}

function receive(name: string, killWhen: (elapsed: number, logBytes: number) => boolean): Promise<Run> {
  const data = join(folder, name);
  cpSync(join(folder, 'before'), data, { recursive: true });
  return new Promise((done) => {
    const started = performance.now();
    const input = JSON.stringify({ roundId, files: [{ path: '回表' }] });
    const child = spawn(process.execPath, [join(ROOT, 'electron/cli.ts'), 'receive.take', input], {
      cwd: ROOT,
      env: { ...process.env, OFFICE_DATA: data, INIT_CWD: folder },
      stdio: 'ignore',
    });
    const log = `${recordPath(data)}-wal`;
    let isOver = false;
    let logBytes = 0;
    const watch = (): void => {
      if (isOver) return;
      logBytes = Math.max(logBytes, statSync(log, { throwIfNoEntry: false })?.size ?? 0);
      if (killWhen(performance.now() - started, logBytes)) child.kill('SIGKILL');
      else setTimeout(watch, 1);
    };
    watch();
    child.on('close', (_code, signal) => {
      isOver = true;
      done({ data, isKilled: signal === 'SIGKILL', milliseconds: performance.now() - started, logBytes });
    });
  });
}

/** Every line with its source and its bytes: what is there is there in whole. */
function recordOf(data: string): { hashes: string[]; isWhole: boolean; problems: string[] } {
  const db = openDatabase({ path: recordPath(data), actor: () => '检查', now: () => new Date() });
  const { from } = db.reader;
  const files = db.reader.all(from.selectFrom('receivedFile').selectAll());
  const sources = db.reader.all(from.selectFrom('sourceFile').selectAll().where('kind', '=', 'returnForm'));
  const found = files.map(({ sourceFileId }) => sources.find(({ id }) => id === sourceFileId)?.sha256 ?? '');
  const isWhole =
    sources.length === files.length &&
    files.every(({ readingJson, formId }) => readingJson.includes('"tables"') && formId !== null) &&
    sources.every(({ sha256, sizeBytes }) => db.readFile(sha256)?.length === sizeBytes);
  const { problems } = db.verify();
  db.close();
  return { hashes: found.sort(), isWhole, problems };
}

/** The same files once more, in this process. */
async function dropAgain(data: string): Promise<{ taken: number; known: number; left: number; refused: number }> {
  const opened = openOffice({
    folder: data,
    host: 'terminal',
    version: '0.0.0',
    seedsFolder: join(ROOT, 'seeds'),
    workbooks: { ...reader, close: () => undefined },
    printPdf: () => Promise.reject(new Error('nothing is printed here')),
    pathBase: folder,
  });
  const result = await createRouter(opened.office, HANDLERS).call('receive.take', {
    roundId,
    files: [{ path: '回表' }],
  });
  opened.close();
  if (!result.ok) throw new Error(result.fault.message);
  const { taken, known, left, refused } = result.value;
  return { taken: taken.length, known: known.length, left, refused: refused.length };
}

it('收表途中进程被强行结束一百次：每份要么整份收进、要么没有收，再放一次收齐且不重复', {
  timeout: 1_200_000,
}, async () => {
  const first = await receive('whole', () => false);
  ({ hashes } = recordOf(first.data));
  expect(new Set(hashes).size).toBe(FILES);
  const outcomes = { none: 0, some: 0, all: 0, killed: 0 };
  for (let round = 0; round < KILLS; round += 2) {
    const moment = (0.3 + 0.8 * Math.random()) * first.milliseconds;
    const growth = first.logBytes * Math.random();
    const runs = await Promise.all([
      receive(`a${round}`, (elapsed) => elapsed >= moment),
      receive(`b${round}`, (_elapsed, logBytes) => logBytes > 0 && logBytes >= growth),
    ]);
    for (const run of runs) {
      const found = recordOf(run.data);
      expect([found.isWhole, found.problems]).toEqual([true, []]);
      expect(found.hashes.every((hash) => hashes.includes(hash))).toBe(true);
      const had = found.hashes.length;
      expect(new Set(found.hashes).size).toBe(had);
      expect(await dropAgain(run.data)).toEqual({ taken: FILES - had, known: had, left: 0, refused: 0 });
      expect(recordOf(run.data)).toEqual({ hashes, isWhole: true, problems: [] });
      outcomes[had === 0 ? 'none' : had === FILES ? 'all' : 'some'] += 1;
      if (run.isKilled) outcomes.killed += 1;
      rmSync(run.data, { recursive: true, force: true });
    }
  }
  // The kills must have met the receiving itself, or they proved nothing.
  expect(outcomes.killed).toBeGreaterThan(KILLS / 2);
  expect(outcomes.some).toBeGreaterThan(KILLS / 10);
});
