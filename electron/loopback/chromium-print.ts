/** HTML of a paper → PDF by one run of the browser that is installed on this machine; Electron has its own way. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '#domain/refusal.ts';
import { endAll, limitSeconds, printingFlags } from './chromium-process.ts';
import { findChromium } from './installed-browser.ts';

/**
 * Bytes of a PDF. Throws Refusal browserMissing, printFailed (nothing came in time, or no PDF), cancelled. The
 * browser and all it started have ended when this returns, and its profile is gone.
 */
export async function printWithChromium(html: string, signal: AbortSignal): Promise<Uint8Array> {
  if (signal.aborted) throw new Refusal('cancelled', {});
  const browser = findChromium();
  if (browser === null) throw new Refusal('browserMissing', {});
  const folder = await mkdtemp(join(tmpdir(), 'office-print-'));
  try {
    const page = join(folder, 'page.html');
    const made = join(folder, 'page.pdf');
    await writeFile(page, html);
    const detail = await runBrowser(
      browser,
      [
        ...printingFlags(join(folder, 'profile')),
        '--no-pdf-header-footer',
        '--generate-pdf-document-outline',
        `--print-to-pdf=${made}`,
        pathToFileURL(page).href,
      ],
      limitSeconds(html),
      signal,
    );
    const pdf = await readFile(made).catch(() => null);
    if (pdf === null || pdf.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Refusal('printFailed', { detail });
    return new Uint8Array(pdf);
  } finally {
    // Windows keeps files of a process that has just ended for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
  }
}

/** Waits for its end; answers how it ended. */
async function runBrowser(
  browser: string,
  args: readonly string[],
  limit: number,
  signal: AbortSignal,
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  // A group of its own, so that renderers and a starter script go with it.
  const child = spawn(browser, args, { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true });
  const stop = (why: Refusal): void => {
    endAll(child);
    reject(why);
  };
  const onAbort = (): void => stop(new Refusal('cancelled', {}));
  const timer = setTimeout(() => stop(new Refusal('printFailed', { detail: `超过 ${limit} 秒` })), limit * 1000);
  signal.addEventListener('abort', onAbort, { once: true });
  child.once('error', () => reject(new Refusal('browserMissing', {})));
  child.once('exit', (code, killedBy) => resolve(`退出代码 ${code ?? killedBy}`));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
    endAll(child);
  }
}
