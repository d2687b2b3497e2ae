/** The whole desktop on a double of Electron: the real record, the real contract, a window that only remembers. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { app, BrowserWindow, dialog, ipcMain, Menu, session } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

let folder: string;
const argvBefore = process.argv;
const uncaughtBefore = process.listeners('uncaughtException');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  process.argv = ['electron', '.', `--data=${folder}`];
  BrowserWindow.all = [];
  ipcMain.handlers.clear();
  app.removeAllListeners();
  app.ready = Promise.withResolvers();
  app.hasLock = true;
  app.quits = 0;
  vi.resetModules();
  vi.clearAllMocks();
});
afterEach(async () => {
  app.quit();
  await vi.waitFor(() => expect(existsSync(join(folder, 'temp'))).toBe(false));
  for (const listener of process.listeners('uncaughtException')) {
    if (!uncaughtBefore.includes(listener)) process.off('uncaughtException', listener);
  }
  process.argv = argvBefore;
  rmSync(folder, { recursive: true, force: true });
});

async function startDesktop(): Promise<void> {
  await import('../../electron/main.ts');
  app.ready.resolve();
}

async function openedWindow(): Promise<BrowserWindow> {
  return vi.waitFor(() => {
    const [window] = BrowserWindow.all;
    if (window === undefined) throw new Error('no window yet');
    return window;
  });
}

const invoke = (window: BrowserWindow, channel: string, ...args: unknown[]): unknown =>
  ipcMain.handlers.get(channel)?.({ sender: window.webContents, senderFrame: window.webContents.mainFrame }, ...args);

test('the sandbox and the switches are set before the app is ready, the window opens after', async () => {
  await import('../../electron/main.ts');
  expect(app.isSandboxed).toBe(true);
  expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(app.paths.get('userData')).toBe(join(folder, 'window'));
  expect(BrowserWindow.all).toEqual([]);
  app.ready.resolve();
  const window = await openedWindow();
  expect(window.loaded).toEqual(['app://office/']);
  expect(session.defaultSession.schemes.has('app')).toBe(true);
  expect(session.defaultSession.beforeRequest).not.toBeNull();
  expect(Menu.current).not.toBeNull();
});

test('the page reaches every part of the office through the gate', async () => {
  await startDesktop();
  const window = await openedWindow();
  expect([...ipcMain.handlers.keys()].sort()).toEqual(
    [
      'office:call',
      'office:cancel',
      'office:choose-files',
      'office:take-dropped',
      'office:save-file',
      'office:open-file',
      'office:show-in-folder',
    ].sort(),
  );
  expect(await invoke(window, 'office:call', 'app.info', {}, undefined)).toMatchObject({
    ok: true,
    value: { host: 'electron', version: '0.1.0', dataFolder: folder, isEmpty: true },
  });
  expect(await invoke(window, 'office:call', 'no.channel', {})).toMatchObject({
    ok: false,
    fault: { code: 'channelUnknown' },
  });
  expect(await invoke(window, 'office:call', 'annex.preview', { file: { path: '/etc/passwd' } })).toMatchObject({
    ok: false,
    fault: { code: 'fileTokenUnknown' },
  });
  expect(() =>
    ipcMain.handlers.get('office:call')?.(
      { sender: window.webContents, senderFrame: { origin: 'app://office' } },
      'app.info',
    ),
  ).toThrow('refused');
});

test('a command tells its progress to the page', async () => {
  await startDesktop();
  const window = await openedWindow();
  const meta = { callId: 'seed', opId: 'seed-1' };
  expect(await invoke(window, 'office:call', 'seed.load', {}, meta)).toMatchObject({
    ok: true,
    value: { totals: { tasks: 50 } },
  });
  const progress = window.webContents.sent.filter(([channel]) => channel === 'office:progress');
  expect(progress.length).toBeGreaterThan(0);
  expect(progress[0]?.[1]).toMatchObject({ callId: 'seed' });
});

test('a second start brings the first window to the front', async () => {
  await startDesktop();
  const window = await openedWindow();
  app.emit('second-instance');
  expect([window.restore.mock.calls.length, window.focus.mock.calls.length]).toEqual([1, 1]);
});

test('a copy that is not the first one leaves without touching the record', async () => {
  app.hasLock = false;
  await startDesktop();
  expect(app.quits).toBe(1);
  expect(BrowserWindow.all).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('closing the window closes the record, and a page that is gone reaches nothing', async () => {
  await startDesktop();
  const window = await openedWindow();
  window.close();
  expect(() => invoke(window, 'office:call', 'app.info', {})).toThrow('refused');
  app.emit('window-all-closed');
  await vi.waitFor(() => expect(app.quits).toBe(2));
  expect(existsSync(join(folder, 'temp'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

test('a foreign file in the place of the record is explained, left alone, and tried again when asked', async () => {
  const record = join(folder, 'record.sqlite');
  writeFileSync(record, 'This is not a database at all. '.repeat(100));
  dialog.showMessageBox.mockImplementationOnce(async () => {
    rmSync(record);
    return { response: 1 };
  });
  await startDesktop();
  const window = await openedWindow();
  const [asked] = dialog.showMessageBox.mock.calls[0] as unknown as [{ detail: string; buttons: string[] }];
  expect(asked.detail).toContain(`数据文件夹：${folder}`);
  expect(asked.buttons).toEqual(['退出', '再试一次']);
  expect(await invoke(window, 'office:call', 'app.info', {})).toMatchObject({ ok: true });
});

test('an error nobody expected is logged and shown with its number', async () => {
  await startDesktop();
  await openedWindow();
  const [listener] = process.listeners('uncaughtException').filter((one) => !uncaughtBefore.includes(one));
  listener?.(new Error('boom'), 'uncaughtException');
  expect(dialog.showErrorBox.mock.calls[0]?.[1]).toMatch(/E\d{8}-[0-9a-f]{6}/);
  expect(readdirSync(join(folder, 'logs'))).toHaveLength(1);
});
