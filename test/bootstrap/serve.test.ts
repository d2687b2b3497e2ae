/** `npm start -- --browser` as a process of its own, from the first line it prints to the record it leaves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const START = join(import.meta.dirname, '../../electron/bootstrap/start.ts');
let folder: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  child: ChildProcess;
  output(): string;
  /** Exit code. */
  ended: Promise<number | null>;
}

function start(args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [START, '--browser', '--no-open', ...args], {
    env: { ...process.env, INIT_CWD: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return { child, output: () => output, ended: new Promise((done) => child.on('close', done)) };
}

/** The printed address, once the server listens. */
async function addressOf(run: Run): Promise<string> {
  const found = (): string | undefined => /^http:\/\/127\.0\.0\.1:\d+\/enter\/\S+$/m.exec(run.output())?.[0];
  await expect.poll(found, { timeout: 50_000 }).toBeDefined();
  return found() ?? '';
}

async function enter(address: string): Promise<{ status: number; cookie: string }> {
  const answer = await fetch(address, { redirect: 'manual' });
  return { status: answer.status, cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

async function appInfo(address: string, cookie: string): Promise<unknown> {
  const { origin } = new URL(address);
  const answer = await fetch(`${origin}/call`, {
    method: 'POST',
    headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ channel: 'app.info', input: {} }),
  });
  return answer.json();
}

test('the printed address opens the office on the data folder that was asked for', async () => {
  const data = join(folder, '数据 文件夹');
  const run = start(['--data', '数据 文件夹']);
  const address = await addressOf(run);
  const { status, cookie } = await enter(address);
  expect(status).toBe(303);
  expect(await appInfo(address, cookie)).toMatchObject({
    ok: true,
    value: { host: 'loopback', dataFolder: data, isEmpty: true, isReadOnly: false },
  });
  const page = await fetch(new URL(address).origin, { headers: { Cookie: cookie } });
  expect(await page.text()).toContain('<div id="root"></div>');
});

test('OFFICE_DATA chooses the data folder too', async () => {
  const data = join(folder, 'from-environment');
  const run = start([], { OFFICE_DATA: data });
  await addressOf(run);
  expect(existsSync(join(data, 'record.sqlite'))).toBe(true);
});

test('stop signals, however many, wait until the record is closed', async () => {
  const run = start(['--data', folder]);
  await addressOf(run);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGTERM'] as const) run.child.kill(signal);
  expect(await run.ended).toBe(0);
  expect(run.output()).toContain('正在保存并退出');
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$|^temp$|^loopback-address$/.test(name))).toEqual([]);
});

test('a second start on the same data shows the way to the running one', async () => {
  const first = start(['--data', folder]);
  await addressOf(first);
  expect(statSync(join(folder, 'loopback-address')).mode & 0o077).toBe(0);
  const enterAgain = async (): Promise<void> => {
    const again = start(['--data', folder]);
    expect(await again.ended).toBe(0);
    expect(again.output()).toContain('程序已在运行');
    expect((await enter(await addressOf(again))).status).toBe(303);
  };
  await enterAgain();
  await enterAgain();
});

test('a second start without such a way says that the record is in use', async () => {
  const first = start(['--data', folder]);
  await addressOf(first);
  rmSync(join(folder, 'loopback-address'));
  const second = start(['--data', folder]);
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/正在使用|占用|已在|打开/);
  expect(second.output()).not.toContain('Error');
});

test('the port of the last time is used again, so that the browser finds its memory of the page', async () => {
  const first = start(['--data', folder]);
  const { port } = new URL(await addressOf(first));
  first.child.kill('SIGTERM');
  await first.ended;
  expect(readFileSync(join(folder, 'loopback-port'), 'utf8')).toBe(port);
  expect(new URL(await addressOf(start(['--data', folder]))).port).toBe(port);
});
