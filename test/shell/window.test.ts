import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { setAppMenu } from '../../electron/shell/app-menu.ts';
import { openMainWindow } from '../../electron/shell/main-window.ts';
import { createPdfPrinter } from '../../electron/shell/print-pdf.ts';
import { spawnReader } from '../../electron/shell/reader-spawn.ts';
import { askAfterFailure } from '../../electron/shell/startup-failure.ts';
import { BrowserWindow, dialog, Menu, screen, session, utilityProcess } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-'));
  BrowserWindow.all = [];
  BrowserWindow.load = async () => {};
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the window and hands out the double behind it. */
function openDouble(hasDevTools = false): BrowserWindow {
  openMainWindow({ preload: '/built/preload.cjs', folder, hasDevTools });
  const window = BrowserWindow.all.at(-1);
  if (window === undefined) throw new Error('no window was opened');
  return window;
}

describe('the window', () => {
  test('is sandboxed, isolated and without Node', () => {
    expect(openDouble().options.webPreferences).toEqual({
      preload: '/built/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  test('loads our page and shows itself once it is painted', () => {
    const window = openDouble();
    expect([window.loaded, window.isShown]).toEqual([['app://office/'], false]);
    window.emit('ready-to-show');
    expect(window.isShown).toBe(true);
  });

  test('comes back where it was left', () => {
    const left = openDouble();
    expect(left.isMaximizedNow).toBe(true);
    left.isMaximizedNow = false;
    left.emit('close');
    const back = openDouble();
    expect(back.options).toMatchObject(left.bounds);
    expect(back.isMaximizedNow).toBe(false);
  });

  test.each([
    ['on a screen that is gone', '{"bounds":{"x":5000,"y":0,"width":1200,"height":700},"isMaximized":false}'],
    ['above the screen', '{"bounds":{"x":0,"y":-900,"width":1200,"height":700},"isMaximized":false}'],
    ['with half a place', '{"bounds":{"x":0,"y":"0"},"isMaximized":false}'],
    ['with a broken file', '{"bou'],
  ])('opens in reach when it was left %s', (_how, state) => {
    writeFileSync(join(folder, 'window.json'), state);
    expect(openDouble().options).toMatchObject({ width: 1366, height: 768 });
    expect(screen.displays).toHaveLength(1);
  });

  test('offers to reopen a page that died, and says that nothing saved is lost', async () => {
    const window = openDouble();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce());
    const [, asked] = dialog.showMessageBox.mock.lastCall as [unknown, { detail: string; buttons: string[] }];
    expect(asked.detail).toContain('已保存的数据没有受影响');
    expect(asked.buttons).toEqual(['重新打开', '退出']);
  });
});

describe('a failed start', () => {
  test('says why, names the folder, and offers nothing that could lose data', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
    expect(await askAfterFailure('数据文件正被另一个程序使用。', '/数据')).toBe('retry');
    const [asked] = dialog.showMessageBox.mock.lastCall as [{ detail: string; buttons: string[]; defaultId: number }];
    expect(asked.detail).toBe('数据文件正被另一个程序使用。\n\n数据文件夹：/数据');
    expect(asked.buttons).toEqual(['退出', '再试一次']);
    expect(asked.defaultId).toBe(0);
    expect(asked.buttons.join()).not.toMatch(/删|清|重置|覆盖/);
    expect(await askAfterFailure('', '')).toBe('quit');
  });
});

describe('the menu', () => {
  test('is Chinese and leaves Ctrl+Z and the developer tools alone', () => {
    setAppMenu();
    type Item = { label?: string; role?: string; type?: string; submenu?: Item[] };
    const items = (list: Item[]): Item[] => list.flatMap((item) => [item, ...items(item.submenu ?? [])]);
    const all = items(Menu.current as Item[]);
    expect(all.filter((item) => item.type !== 'separator' && !/^\p{Script=Han}+$/u.test(item.label ?? ''))).toEqual([]);
    const roles = all.map((item) => item.role);
    for (const role of ['undo', 'redo', 'toggleDevTools', 'forceReload']) expect(roles).not.toContain(role);
  });
});

describe('a paper', () => {
  const signal = new AbortController().signal;
  const served = async (): Promise<Response> => {
    const answer = session.partitions.get('paper')?.schemes.get('app');
    return answer!({ url: 'app://paper/', method: 'GET' } as Request);
  };

  test('is rendered without scripts in a locked session of its own and printed as A4', async () => {
    const seen: string[] = [];
    BrowserWindow.load = async () => {
      seen.push(await (await served()).text());
    };
    const bytes = await createPdfPrinter()('<p>通报</p>', signal);
    expect(Buffer.from(bytes).toString()).toBe('%PDF-double');
    expect(seen).toEqual(['<p>通报</p>']);
    const [window] = BrowserWindow.all;
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, javascript: false, nodeIntegration: false },
    });
    expect(window?.options.webPreferences.session).toBe(session.partitions.get('paper'));
    expect(window?.webContents.printToPDF.mock.calls).toEqual([
      [
        {
          preferCSSPageSize: true,
          pageSize: 'A4',
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
      ],
    ]);
    expect(window?.isDestroyedNow).toBe(true);
    expect((await served()).headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
    );
    const callback = vi.fn();
    session.partitions.get('paper')?.beforeRequest?.({ url: 'https://x.cn/', resourceType: 'image' }, callback);
    expect(callback.mock.calls).toEqual([[{ cancel: true }]]);
  });

  test('can be given up while it is being rendered', async () => {
    const stopping = new AbortController();
    BrowserWindow.load = () => {
      stopping.abort();
      return new Promise(() => {});
    };
    await expect(createPdfPrinter()('', stopping.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(BrowserWindow.all[0]?.isDestroyedNow).toBe(true);
  });

  test('that fails does not keep the next one', async () => {
    const print = createPdfPrinter();
    BrowserWindow.load = async () => {
      throw new Error('ERR_FAILED');
    };
    const failing = print('a', signal);
    const following = print('b', signal);
    await expect(failing).rejects.toThrow('ERR_FAILED');
    await expect(following).rejects.toThrow('ERR_FAILED');
    expect(BrowserWindow.all.map((window) => window.isDestroyedNow)).toEqual([true, true]);
  });
});

describe('the reader process', () => {
  test('is a utility process with a bounded heap that can be killed', async () => {
    const reader = spawnReader('/built/reader-process.cjs');
    const forked = utilityProcess.forks.at(-1);
    expect(forked).toMatchObject({
      entry: '/built/reader-process.cjs',
      options: { execArgv: ['--max-old-space-size=512'], stdio: 'ignore' },
    });
    const [messages, exits] = [vi.fn(), vi.fn()];
    reader.onMessage(messages);
    reader.onExit(exits);
    reader.send({ kind: 'more' });
    forked?.child.emit('message', { kind: 'piece', json: '{}' });
    forked?.child.emit('exit', 86);
    expect(forked?.child.posted).toEqual([{ kind: 'more' }]);
    expect(messages.mock.calls).toEqual([[{ kind: 'piece', json: '{}' }]]);
    expect(exits.mock.calls).toEqual([[86, null]]);
    reader.kill();
    expect(forked?.child.kill).toHaveBeenCalledOnce();
  });

  test('is not started by running the program as Node', async () => {
    const source = await readFile(join(import.meta.dirname, '../../electron/shell/reader-spawn.ts'), 'utf8');
    expect(source).not.toContain('child_process');
  });
});
