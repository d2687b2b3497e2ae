import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { printWithChromium } from '../../electron/loopback/chromium-print.ts';
import { findChromium } from '../../electron/loopback/installed-browser.ts';

const HAS_CHROMIUM = findChromium() !== null;
const HTML = '<!doctype html><meta charset="utf-8"><style>@page { size: A4 landscape }</style><p>严玥</p>';
const never = (): AbortSignal => new AbortController().signal;

/** A folder of its own for what printing leaves behind, so that nobody else's shows up in it. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'print-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A script in place of the browser: first on the PATH, the plain tools of the system behind it. */
function onlyBrowser(script: string): void {
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('PATH', `${folder}:/bin`);
}

async function refusalOf(printing: Promise<unknown>): Promise<Refusal> {
  const error = await printing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`a refusal expected, not ${String(error)}`);
  return error;
}

describe.skipIf(process.platform === 'win32')('用本机浏览器生成 PDF', () => {
  it.skipIf(!HAS_CHROMIUM)('得到 PDF，不留下临时文件', async () => {
    const pdf = await printWithChromium(HTML, never());
    expect(Buffer.from(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readdirSync(folder).filter((name) => name.startsWith('office-print-'))).toEqual([]);
  });

  it('没有浏览器时直说', async () => {
    vi.stubEnv('PATH', folder);
    expect((await refusalOf(printWithChromium(HTML, never()))).code).toBe('browserMissing');
  });

  it('浏览器没有写出 PDF 时说明怎样结束的', async () => {
    onlyBrowser('exit 7');
    const refusal = await refusalOf(printWithChromium(HTML, never()));
    expect([refusal.code, refusal.params]).toEqual(['printFailed', { detail: '退出代码 7' }]);
  });

  it('写出来的不是 PDF，也算没有成功', async () => {
    onlyBrowser('for arg; do case "$arg" in --print-to-pdf=*) echo no > "$(echo "$arg" | cut -d= -f2)";; esac; done');
    expect((await refusalOf(printWithChromium(HTML, never()))).code).toBe('printFailed');
  });

  it('开始前已经取消的，不启动浏览器', async () => {
    onlyBrowser(`touch ${join(folder, 'started')}`);
    expect((await refusalOf(printWithChromium(HTML, AbortSignal.abort()))).code).toBe('cancelled');
    expect(existsSync(join(folder, 'started'))).toBe(false);
  });

  it('中途取消，浏览器和它启动的进程都结束，临时文件收走', async () => {
    const pids = join(folder, 'pids');
    onlyBrowser(`sleep 600 & echo $! > ${pids}.part; echo $$ >> ${pids}.part; mv ${pids}.part ${pids}; wait`);
    const abort = new AbortController();
    const refused = refusalOf(printWithChromium(HTML, abort.signal));
    await vi.waitFor(() => expect(existsSync(pids)).toBe(true), { timeout: 20_000 });
    abort.abort();
    expect((await refused).code).toBe('cancelled');
    const started = readFileSync(pids, 'utf8').trim().split('\n').map(Number);
    expect(started).toHaveLength(2);
    await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), { timeout: 20_000 });
    expect(readdirSync(folder).filter((name) => name.startsWith('office-print-'))).toEqual([]);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A process nobody has waited for yet answers too; it has ended all the same.
  return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
}
