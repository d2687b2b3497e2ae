/** The page's side of the loopback server, in a real browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import type { OfficeBridge } from '#ipc/contract.ts';
import { faultOf } from '#ipc/fault.ts';
import type { Router } from '#ipc/router.ts';
import { createFileDesk, type NodeFileDesk } from '#services/file-desk.ts';
import { findChromium } from '../../electron/loopback/installed-browser.ts';
import { type Loopback, startLoopback } from '../../electron/loopback/server.ts';

declare global {
  interface Window {
    bridge: OfficeBridge;
    progress: unknown[];
  }
}

const program = findChromium();
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(program === null)('the bridge in a browser', () => {
  let folder: string;
  let desk: NodeFileDesk;
  let loopback: Loopback;
  let browser: Browser;
  let page: Page;
  const told: string[] = [];
  const cancelled = Promise.withResolvers<string>();

  /** Answers `task.list` with its input, refuses `unit.list`, and holds `annex.preview` until it is cancelled. */
  const router: Router = {
    async call(channel: string, input: unknown, meta?: { callId?: string }, onProgress?: (progress: never) => void) {
      if (channel === 'unit.list') return { ok: false, fault: faultOf(new Refusal('databaseReadOnly', {})) } as never;
      if (channel === 'annex.preview') {
        onProgress?.({ callId: meta?.callId, done: 3, total: 50, label: '附件2' } as never);
        await cancelled.promise;
        return { ok: false, fault: faultOf(new Refusal('cancelled', {})) } as never;
      }
      return { ok: true, value: input } as never;
    },
    cancel: (callId) => cancelled.resolve(callId),
    close: async () => {},
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bridge-'));
    await buildPage();
    desk = createFileDesk({ tempFolder: join(folder, 'temp') });
    loopback = await startLoopback({ router, desk, rendererFolder: join(folder, 'page') });
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: program ?? '', args: [...FLAGS, ...root] });
    page = await browser.newPage();
    page.on('console', (message) => told.push(message.text()));
    page.on('pageerror', (error) => told.push(error.message));
    await page.goto(loopback.newAddress());
    await page.waitForFunction(() => window.bridge !== undefined);
  });
  afterAll(async () => {
    await browser?.close();
    await loopback?.close();
    desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** A page that holds the bridge and nothing else, built as the real one is. */
  async function buildPage(): Promise<void> {
    const bridge = join(import.meta.dirname, '../../renderer/bridge/loopback-bridge.ts');
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>bridge</title><script type="module" src="./entry.ts"></script>',
    );
    writeFileSync(
      join(folder, 'entry.ts'),
      `import { createLoopbackBridge } from ${JSON.stringify(bridge)};
       window.progress = [];
       window.bridge = createLoopbackBridge();
       window.bridge.onProgress((one) => window.progress.push(one));`,
    );
    await build({ root: folder, configFile: false, base: './', logLevel: 'silent', build: { outDir: 'page' } });
  }

  test('the address is used up and leaves no key behind in the page', async () => {
    expect(page.url()).toBe(`${loopback.origin}/`);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('values and refusals come back as results', async () => {
    const answers = await page.evaluate(async () => [
      await window.bridge.call('task.list', { asOf: '2022-07-05' }),
      await window.bridge.call('unit.list', {}),
    ]);
    expect(answers).toEqual([
      { ok: true, value: { asOf: '2022-07-05' } },
      { ok: false, fault: { code: 'databaseReadOnly', params: {}, message: expect.any(String) } },
    ]);
  });

  test('a long call tells its progress and can be cancelled', async () => {
    const running = page.evaluate(() =>
      window.bridge.call('annex.preview', { file: { token: 't' } }, { callId: 'long' }),
    );
    await page.waitForFunction(() => window.progress.length > 0);
    expect(await page.evaluate(() => window.progress)).toEqual([
      { callId: 'long', done: 3, total: 50, label: '附件2' },
    ]);
    await page.evaluate(() => window.bridge.cancel('long'));
    expect(await cancelled.promise).toBe('long');
    expect(await running).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
  });

  test('chosen files go through the browser’s dialog and become tokens', async () => {
    const opening = page.waitForEvent('filechooser', { timeout: 10_000 });
    const chosen = page.evaluate(() => window.bridge.chooseFiles({ accept: 'workbook', isMultiple: true }));
    const chooser = await opening;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles([
      { name: '区发〔2022〕9号附件.xlsx', mimeType: '', buffer: Buffer.from('one') },
      { name: '空.xlsx', mimeType: '', buffer: Buffer.alloc(0) },
    ]);
    const files = await chosen;
    expect(files.map(({ name, sizeBytes }) => [name, sizeBytes])).toEqual([
      ['区发〔2022〕9号附件.xlsx', 3],
      ['空.xlsx', 0],
    ]);
    const { path } = await desk.take(files[0]!.ref);
    expect(readFileSync(path, 'utf8')).toBe('one');
  });

  test('dropped files become tokens, anything else that was dropped is left out', async () => {
    const files = await page.evaluate(() => window.bridge.takeDropped([new File(['abc'], '回表.xlsx'), 'text', null]));
    expect(files).toEqual([{ ref: { token: expect.any(String) }, name: '回表.xlsx', sizeBytes: 3 }]);
  });

  test('a made file is downloaded under its own name', async () => {
    const made = await desk.offer('附件2：责任分工表2022年.xlsx', Buffer.from('workbook'));
    const [download, where] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate((file) => window.bridge.saveFile(file), made),
    ]);
    expect([download.suggestedFilename(), where]).toEqual([made.name, made.name]);
    expect(readFileSync(await download.path(), 'utf8')).toBe('workbook');
  });

  test('a PDF opens beside the page, any other kind is downloaded', async () => {
    const pdf = await desk.offer('表.pdf', Buffer.from('%PDF-1.4\n%%EOF'));
    const [shown] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((file) => window.bridge.openFile(file), pdf),
    ]);
    await shown.waitForURL(`${loopback.origin}/file/${pdf.token}?inline`);
    await shown.close();
    const sheet = await desk.offer('表.xlsx', Buffer.from('x'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.evaluate((file) => window.bridge.openFile(file), sheet),
    ]);
    expect(download.suggestedFilename()).toBe('表.xlsx');
  });

  test('the page cannot reach any other address, nor run what was written into it', async () => {
    const outside = await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    const script = await page.evaluate(() => {
      const element = document.createElement('script');
      element.textContent = 'window.bridge = null';
      document.body.append(element);
      return window.bridge === null ? 'ran' : 'refused';
    });
    expect([outside, script]).toEqual(['refused', 'refused']);
    expect(told.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1);
  });

  test('a lost session and a server that is gone are told in sentences', async () => {
    await page.context().clearCookies();
    const loggedOut = await page.evaluate(() => window.bridge.call('task.list', {}));
    await loopback.close();
    const gone = await page.evaluate(() => window.bridge.call('task.list', {}));
    expect([loggedOut, gone]).toEqual([
      { ok: false, fault: { code: 'unexpected', params: {}, message: expect.stringContaining('使用期已过') } },
      {
        ok: false,
        fault: { code: 'unexpected', params: {}, message: expect.stringContaining('连不上调度台的后台程序') },
      },
    ]);
  });

  test('nothing was said on the console besides the policy’s own refusals', () => {
    const expected = /Content Security Policy|Failed to load resource|net::ERR/;
    expect(told.filter((text) => !expected.test(text))).toEqual([]);
  });
});
