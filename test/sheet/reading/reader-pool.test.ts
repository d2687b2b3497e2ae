import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { forkReader } from '#sheet/fork-reader.ts';
import { createReaderPool, POOL_LIMITS, type PoolLimits, type ReaderChild } from '#sheet/reader-pool.ts';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';
import { SAMPLE_READING, sampleParts, TASKS } from '../corpus/annex-sample.ts';
import { shown } from '../corpus/corpus-run.ts';
import { type Cell, workbookOf, zipOf } from '../corpus/package-parts.ts';
import { HEADER } from './annex-of.ts';

let folder: string;
let sample: string;
let pool: WorkbookReader;
const pids: (number | undefined)[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reader-'));
  sample = join(folder, '附件2.xlsx');
  writeFileSync(sample, zipOf(sampleParts()));
});

afterAll(() => rmSync(folder, { recursive: true }));

afterEach(() => {
  pool.close();
  pids.length = 0;
});

function poolOf(limits: Partial<PoolLimits> = {}, spawn: () => ReaderChild = forkReader): WorkbookReader {
  pool = createReaderPool(
    () => {
      const child = spawn();
      pids.push(child.pid);
      return child;
    },
    { ...POOL_LIMITS, ...limits },
  );
  return pool;
}

/** The first process misbehaves, every later one is sound. */
function firstMisbehaves(way: string): () => ReaderChild {
  let isFirst = true;
  return () => {
    if (!isFirst) return forkReader();
    isFirst = false;
    const child = fork(join(import.meta.dirname, 'misbehaving-reader.ts'), [way], {
      execArgv: ['--max-old-space-size=64'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      pid: child.pid,
      send: (message) => void child.send(message),
      onMessage: (listener) => void child.on('message', (message) => listener(message as never)),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
      setBusy: () => undefined,
    };
  };
}

const isAlive = (pid: number | undefined): boolean => {
  try {
    return process.kill(pid!, 0);
  } catch {
    return false;
  }
};

const read = (path = sample): Promise<unknown> => pool.readAnnex(path, '附件2.xlsx').then(shown);

describe('a warm reader process', () => {
  it('serves one file after another, in the order asked for', async () => {
    poolOf();
    expect(await Promise.all([read(), read(), read()])).toEqual([SAMPLE_READING, SAMPLE_READING, SAMPLE_READING]);
    expect(pids.length).toBe(1);
  });

  it('stays after a refusal: a broken file is no broken reader', async () => {
    poolOf();
    const empty = join(folder, 'empty.xlsx');
    writeFileSync(empty, '');
    await expect(read(empty)).rejects.toMatchObject({ code: 'fileEmpty', params: { file: '附件2.xlsx' } });
    expect(await read()).toEqual(SAMPLE_READING);
    expect(pids.length).toBe(1);
  });

  it('is replaced after so many files', async () => {
    poolOf({ files: 2 });
    for (let count = 0; count < 5; count += 1) expect(await read()).toEqual(SAMPLE_READING);
    expect(pids.length).toBe(3);
  });

  it('is replaced when it has grown', async () => {
    poolOf({ rssBytes: 1 });
    await read();
    await read();
    expect(new Set(pids).size).toBeGreaterThanOrEqual(2);
  });

  it('tells the file as it was read: name, length, hash', async () => {
    const { file } = await poolOf().readAnnex(sample, '发来的表.xlsx');
    expect(file).toEqual({
      name: '发来的表.xlsx',
      sizeBytes: zipOf(sampleParts()).length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('says which file is missing or not to be read', async () => {
    poolOf();
    await expect(read(join(folder, 'nowhere.xlsx'))).rejects.toMatchObject({ code: 'fileMissing' });
    await expect(read(folder)).rejects.toMatchObject({ code: 'fileUnreadable' });
  });
});

describe('a reader process that goes wrong takes one file with it and nothing else', () => {
  it.each([
    ['exit', 'fileReadCrashed'],
    ['crash', 'fileReadCrashed'],
    ['throw', 'fileReadCrashed'],
    ['memory', 'fileReadMemory'],
    ['refuse', 'fileReadMemory'],
  ])('%s → %s', async (way, code) => {
    poolOf({}, firstMisbehaves(way));
    const outcomes = await Promise.allSettled([read(), read()]);
    expect(outcomes).toEqual([
      { status: 'rejected', reason: expect.objectContaining({ code, params: { file: '附件2.xlsx' } }) },
      { status: 'fulfilled', value: SAMPLE_READING },
    ]);
    expect(isAlive(pids[0])).toBe(false);
  });

  it('hang → killed when its time is up', async () => {
    poolOf({ seconds: 0.3 }, firstMisbehaves('hang'));
    await expect(read()).rejects.toMatchObject({
      code: 'fileReadTimeout',
      params: { file: '附件2.xlsx', seconds: 0.3 },
    });
    await expect.poll(() => isAlive(pids[0])).toBe(false);
  });

  it('keeps what happened as the cause, for the log', async () => {
    poolOf({}, firstMisbehaves('throw'));
    const refusal: unknown = await read().catch((error: unknown) => error);
    expect(refusal instanceof Refusal && refusal.cause instanceof Error && refusal.cause.message).toBe(
      'TypeError: x is not a function',
    );
  });
});

describe('cancelling', () => {
  it('kills the process in the middle of a file and reads the next with another', async () => {
    poolOf({}, firstMisbehaves('hang'));
    const stop = new AbortController();
    const first = pool.readAnnex(sample, '附件2.xlsx', { signal: stop.signal });
    const second = read();
    stop.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect(await second).toEqual(SAMPLE_READING);
    await expect.poll(() => isAlive(pids[0])).toBe(false);
  });

  it('a file that waits is given up without a process', async () => {
    poolOf();
    await expect(pool.readAnnex(sample, '附件2.xlsx', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await read()).toEqual(SAMPLE_READING);
  });

  it('closing gives up everything and leaves no process behind', async () => {
    poolOf();
    await read();
    const late = [read(), read()];
    pool.close();
    const outcomes = await Promise.allSettled([...late, read()]);
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual(
      Array(3).fill('cancelled'),
    );
    await expect.poll(() => pids.some(isAlive)).toBe(false);
  });
});

it('an idle reader does not keep the program alive', async () => {
  const script = `
    import { createForkReader } from '#sheet/fork-reader.ts';
    const { tables } = await createForkReader().readAnnex(${JSON.stringify(sample)}, 'a.xlsx');
    process.stdout.write(String(tables.length));`;
  const child = fork('-', [], {
    execArgv: ['--input-type=module', '--eval', script],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let output = '';
  child.stdout!.on('data', (piece) => {
    output += String(piece);
  });
  const [code] = await once(child, 'exit');
  expect([code, output]).toEqual([0, '1']);
});

describe('一万行的表', () => {
  const rows: Cell[][] = [
    HEADER,
    ...Array.from({ length: 10_000 }, (_, at) => [at + 1, ...TASKS[at % 3]!.slice(1).map((text) => `${text}${at}`)]),
  ];

  it('一行不少，进度看得见，主程序一刻也不停顿', async () => {
    const path = join(folder, 'long.xlsx');
    writeFileSync(path, workbookOf({ name: '附件2', rows }));
    poolOf();
    const progress: [number, number][] = [];
    let before = process.threadCpuUsage();
    let busy = 0;
    const timer = setInterval(() => {
      const now = process.threadCpuUsage();
      busy = Math.max(busy, (now.user + now.system - before.user - before.system) / 1000);
      before = now;
    }, 2);
    const reading = await pool.readAnnex(path, '附件2.xlsx', {
      onProgress: (done, total) => progress.push([done, total]),
    });
    clearInterval(timer);
    expect([reading.tables[0]!.rows.length, Object.keys(reading.readings).length]).toEqual([10_000, 10_000]);
    expect(progress.at(-1)).toEqual([10_000, 10_000]);
    expect(progress.length).toBeGreaterThan(100);
    expect(busy).toBeLessThan(50);
  });
});
