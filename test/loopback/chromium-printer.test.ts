import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChromiumPrinter, createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { findChromium } from '../../electron/loopback/installed-browser.ts';
import { CAN_PRINT, readPdf } from '../report/printed-pages.ts';

const CHROMIUM = findChromium();
const page = (text: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${text}</title><style>@page { size: A4 }</style><h1>${text}</h1>`;
const never = (): AbortSignal => new AbortController().signal;

let folder: string;
let printer: ChromiumPrinter;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'printer-test-'));
  vi.stubEnv('TMPDIR', folder);
  printer = createChromiumPrinter();
});
afterEach(async () => {
  await printer.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A script first on the PATH in place of the browser; it finds the true one in `$CHROMIUM`. */
function browserScript(script: string): void {
  const path = join(folder, 'chromium');
  writeFileSync(path, `#!/bin/sh\nCHROMIUM='${CHROMIUM}'\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
}

const lines = (name: string): string[] =>
  existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').trim().split('\n') : [];
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.startsWith('office-print-'));

const textOf = (pdf: Uint8Array): string =>
  readPdf(pdf)
    .pages.map(({ text }) => text)
    .join('');

describe.skipIf(!CAN_PRINT)('一批文书用一个浏览器印', () => {
  it('几份文书只启动一次浏览器，每份各是各的内容，收工后什么都不留下', async () => {
    browserScript(`echo started >> ${folder}/starts\nexec "$CHROMIUM" "$@"`);
    const names = ['区教体局', '区卫健委', '严玥', '𠮷'];
    const made = await Promise.all(names.map((name) => printer.print(page(name), never())));
    expect(made.map(textOf)).toEqual(names);
    expect(lines('starts')).toEqual(['started']);
    await printer.close();
    expect(leftovers()).toEqual([]);
  });

  it('印出来的带书签和标题', async () => {
    const { title, bookmarks } = readPdf(await printer.print(page('通报'), never()));
    expect([title, bookmarks]).toEqual(['通报', [{ depth: 1, title: '通报' }]]);
  });

  it('闲了一阵自己退出，再印时重新启动', async () => {
    browserScript(`echo started >> ${folder}/starts\nexec "$CHROMIUM" "$@"`);
    const brief = createChromiumPrinter({ keptMs: 0 });
    await brief.print(page('一'), never());
    await vi.waitFor(() => expect(leftovers()).toEqual([]), { timeout: 20_000 });
    await brief.print(page('二'), never());
    await brief.close();
    expect(lines('starts')).toHaveLength(2);
    expect(leftovers()).toEqual([]);
  });

  it('取消一份，浏览器随之结束；后面的照常印', async () => {
    browserScript(`echo $$ >> ${folder}/starts\nexec "$CHROMIUM" "$@"`);
    const stopping = new AbortController();
    const long = `${page('长')}${'<p>推进</p>'.repeat(50_000)}`;
    const given = printer.print(long, stopping.signal);
    const following = printer.print(page('后'), never());
    await vi.waitFor(() => expect(lines('starts')).toHaveLength(1), { timeout: 20_000 });
    stopping.abort();
    await expect(given).rejects.toMatchObject({ code: 'cancelled' });
    expect(textOf(await following)).toBe('后');
    expect(lines('starts')).toHaveLength(2);
    expect(existsSync(`/proc/${lines('starts')[0]}`)).toBe(false);
  });

  it('已经取消的不启动浏览器', async () => {
    browserScript(`echo started >> ${folder}/starts\nexec "$CHROMIUM" "$@"`);
    await expect(printer.print(page('一'), AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect(lines('starts')).toEqual([]);
  });

  it('不让连接调试管道的浏览器，每份各启动一次，照样印出来', async () => {
    browserScript(
      `case "$*" in *--remote-debugging-pipe*) exit 1;; esac\necho started >> ${folder}/starts\nexec "$CHROMIUM" "$@"`,
    );
    const made = [await printer.print(page('一'), never()), await printer.print(page('二'), never())];
    expect(made.map(textOf)).toEqual(['一', '二']);
    expect(lines('starts')).toHaveLength(2);
    expect(leftovers()).toEqual([]);
  });

  it('闲着的浏览器被结束了，下一份重新启动', async () => {
    browserScript(`echo $$ >> ${folder}/starts\nexec "$CHROMIUM" "$@"`);
    await printer.print(page('一'), never());
    process.kill(Number(lines('starts')[0]), 'SIGKILL');
    await vi.waitFor(() => expect(existsSync(`/proc/${lines('starts')[0]}`)).toBe(false), { timeout: 20_000 });
    expect(textOf(await printer.print(page('二'), never()))).toBe('二');
    expect(lines('starts')).toHaveLength(2);
  });
});
