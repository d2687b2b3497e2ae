/** The window in Chromium: start to first ledger paint against a bare React page, filter and scroll at 10,000 tasks. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { type BrowserDesk, openBrowserDesk } from '../browser/browser-desk.ts';
import { type Comparison, median } from './measure.ts';
import { samplePaper } from './sample-annex.ts';

const RUNS = 5;
const TASKS = 10_000;

export interface WindowFigures {
  comparisons: Comparison[];
  window: Record<string, string>;
}

/** Serves the built bare page; `close` ends it. */
async function serveBarePage(folder: string): Promise<{ address: string; close(): void }> {
  await build({
    root: join(ROOT, 'test', 'bench', 'bare-page'),
    base: './',
    logLevel: 'error',
    configFile: false,
    build: { outDir: folder, emptyOutDir: true, target: 'chrome109' },
  });
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html';
    try {
      const body = readFileSync(join(folder, name === '/' ? 'index.html' : name));
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

/** From the call to open the address until the first row stands on the page. */
async function toFirstRow(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  const from = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-task-id]').first().waitFor();
  return performance.now() - from;
}

async function firstPaint(page: Page, ours: string, name: string, plain: string): Promise<Comparison> {
  const [plainTimes, ourTimes]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run += 1) {
    plainTimes.push(await toFirstRow(page, plain));
    ourTimes.push(await toFirstRow(page, ours));
  }
  const [plainMs, oursMs] = [median(plainTimes), median(ourTimes)];
  return { name, plainName: 'bare React page', oursMs, plainMs, ratio: oursMs / plainMs };
}

/** Milliseconds from a key to the frame after the last change of the page, measured inside it. */
async function typeAndWait(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const state = window as unknown as { typed: Promise<number> };
    state.typed = new Promise((resolve) => {
      addEventListener(
        'keydown',
        () => {
          const from = performance.now();
          let last = 0;
          const observer = new MutationObserver(() => {
            requestAnimationFrame(() => {
              last = performance.now() - from;
            });
          });
          // The whole page: the list itself gives way to 没有找到 when nothing fits.
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
          setTimeout(() => {
            observer.disconnect();
            resolve(last);
          }, 1500);
        },
        { once: true, capture: true },
      );
    });
  });
  await page.keyboard.press(key);
  const ms = await page.evaluate(() => (window as unknown as { typed: Promise<number> }).typed);
  if (ms === 0) throw new Error(`the key ${key} changed nothing`);
  return ms;
}

/** Frames in which a part of the list was empty while it was scrolled fast, 1,500 px a frame. */
async function scrollFrames(page: Page): Promise<{ frames: number; blank: number; worstMs: number }> {
  return page.evaluate(async () => {
    const grid = document.querySelector<HTMLElement>('[data-testid=ledger-grid]')!;
    const scroller = [grid, ...grid.querySelectorAll<HTMLElement>('*')].find(
      (element) => element.scrollHeight > element.clientHeight + 1000,
    )!;
    let [blank, worstMs, frames] = [0, 0, 0];
    let before = performance.now();
    for (let step = 0; step < 180; step += 1) {
      scroller.scrollTop += 1500;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      worstMs = Math.max(worstMs, now - before);
      before = now;
      frames += 1;
      const box = scroller.getBoundingClientRect();
      const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (middle === null || middle.closest('[role=row]') === null) blank += 1;
    }
    return { frames, blank, worstMs };
  });
}

export async function benchWindow(): Promise<WindowFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'office-window-'));
  const bare = await serveBarePage(join(folder, 'bare'));
  const comparisons: Comparison[] = [];
  const shown: Record<string, string> = {};
  const desks: BrowserDesk[] = [];
  try {
    const small = await openBrowserDesk({ isClockFree: true });
    desks.push(small);
    await small.page.getByTestId('start-seed').click();
    await small.page.locator('[data-task-id]').first().waitFor();
    comparisons.push(await firstPaint(small.page, `${small.origin}/`, 'first ledger paint, 50 tasks', bare.address));

    const path = join(folder, '大表.xlsx');
    writeFileSync(path, await writeAnnexWorkbook([samplePaper(TASKS)]));
    const large = await openBrowserDesk({ isClockFree: true });
    desks.push(large);
    const { page } = large;
    const choosing = page.waitForEvent('filechooser');
    await page.getByTestId('start-import').or(page.getByTestId('choose-file')).first().click();
    await (await choosing).setFiles(path);
    await page.getByTestId('import-confirm').click({ timeout: 60_000 });
    await page.locator('[data-task-id]').first().waitFor({ timeout: 60_000 });
    comparisons.push(await firstPaint(page, `${large.origin}/`, 'first ledger paint, 10,000 tasks', bare.address));
    const search = page.getByTestId('search');
    await search.click();
    const keys: number[] = [];
    for (const key of ['k', 's', 'Backspace', 'Backspace', 'g', 'x', 'j']) keys.push(await typeAndWait(page, key));
    shown['filter, key to last change of the list'] =
      `median ${median(keys).toFixed(0)} ms, worst ${Math.max(...keys).toFixed(0)} ms`;
    await search.fill('');
    await page.waitForTimeout(500);
    const { frames, blank, worstMs } = await scrollFrames(page);
    shown.scroll = `${blank} blank of ${frames} frames, worst frame ${worstMs.toFixed(0)} ms`;
  } finally {
    for (const desk of desks) await desk.close();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { comparisons, window: shown };
}
