/** The office in a real browser over the loopback server, on a record and a browser profile of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { openOffice } from '#services/open-office.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import { buildPart } from '../../electron/bootstrap/build-part.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { printWithChromium } from '../../electron/loopback/chromium-print.ts';
import { findChromium } from '../../electron/loopback/installed-browser.ts';
import { startLoopback } from '../../electron/loopback/server.ts';

export const HAS_BROWSER = findChromium() !== null;
export const SEED_WORKBOOK = join(ROOT, 'seeds', '区发〔2022〕9号附件.xlsx');

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface BrowserDesk {
  page: Page;
  origin: string;
  /** What the page logged as a warning or error, its uncaught errors, and requests to anywhere but its own origin. */
  complaints: string[];
  /** From now on it is this day, for the record and for the page once it is loaded again. */
  setDay(day: string): Promise<void>;
  close(): Promise<void>;
}

export interface DeskOptions {
  width?: number;
  height?: number;
  /** The day it is, for the record and for the page. */
  day?: string;
  /** Leaves the page's own clock alone, for measuring in it. */
  isClockFree?: boolean;
}

function morningOf(day: string): Date {
  return new Date(`${day}T09:30:00+08:00`);
}

/** Opens the office; the caller closes it. */
export async function openBrowserDesk(options: DeskOptions = {}): Promise<BrowserDesk> {
  const { width = 1366, height = 768, isClockFree = false } = options;
  let moment = morningOf(options.day ?? '2022-07-05');
  const program = findChromium();
  if (program === null) throw new Error('no Chromium on this machine');
  buildPart(ROOT, 'renderer');
  const folder = mkdtempSync(join(tmpdir(), 'office-browser-'));
  const opened = openOffice({
    folder: join(folder, '数据'),
    host: 'loopback',
    version: '0.1.0',
    seedsFolder: join(ROOT, 'seeds'),
    workbooks: createForkReader(),
    printPdf: printWithChromium,
    now: () => moment,
  });
  const router = createRouter(opened.office, HANDLERS);
  const loopback = await startLoopback({ router, desk: opened.desk, rendererFolder: join(ROOT, 'out', 'renderer') });
  const browser: Browser = await chromium.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(`${loopback.origin}/`)) {
      complaints.push(`asked for ${request.url()}`);
    }
  });
  if (!isClockFree) await page.clock.setFixedTime(moment);
  await page.goto(loopback.newAddress());
  return {
    page,
    origin: loopback.origin,
    complaints,
    async setDay(day) {
      moment = morningOf(day);
      if (!isClockFree) await page.clock.setFixedTime(moment);
    },
    async close() {
      await browser.close();
      await router.close();
      await loopback.close();
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
