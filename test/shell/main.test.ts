/** The whole desktop on a double of Electron: the real record, the real contract, a window that only remembers. */
import { fork, type Serializable } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type * as ElectronDouble from './electron-double.ts';

let folder: string;
let electron: typeof ElectronDouble;
const argvBefore = process.argv;
const uncaughtBefore = process.listeners('uncaughtException');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'));
  process.argv = ['electron', '.', `--data=${folder}`];
  // main.ts runs when it is imported: each test gets a fresh one, with a fresh Electron.
  vi.resetModules();
  electron = await import('./electron-double.ts');
  vi.doMock('electron', () => electron);
});
afterEach(async () => {
  electron.app.quit();
  await vi.waitFor(() => expect(existsSync(join(folder, 'temp'))).toBe(false));
  for (const listener of process.listeners('uncaughtException')) {
    if (!uncaughtBefore.includes(listener)) process.off('uncaughtException', listener);
  }
  process.argv = argvBefore;
  rmSync(folder, { recursive: true, force: true });
});

async function startDesktop(): Promise<void> {
  await import('../../electron/main.ts');
  electron.app.ready.resolve();
}

async function openedWindow(): Promise<ElectronDouble.BrowserWindow> {
  return vi.waitFor(() => {
    const [window] = electron.BrowserWindow.all;
    if (window === undefined) throw new Error('no window yet');
    return window;
  });
}

const invoke = (window: ElectronDouble.BrowserWindow, channel: string, ...args: unknown[]): unknown =>
  electron.ipcMain.handlers.get(channel)?.(
    { sender: window.webContents, senderFrame: window.webContents.mainFrame },
    ...args,
  );

/** The reader's source in a forked Node, behind the face of a utility process. */
function forkedSource(): ElectronDouble.UtilityProcessDouble {
  const node = fork(join(import.meta.dirname, '../../electron/sheet/reader-process.ts'), [], {
    execArgv: [],
    serialization: 'advanced',
  });
  const child = new electron.UtilityProcessDouble();
  child.pid = node.pid;
  child.postMessage = (message) => void node.send(message as Serializable);
  node.on('message', (message) => child.emit('message', message));
  node.on('exit', (code) => child.emit('exit', code));
  return child;
}

test('the sandbox and the switches are set before the app is ready, the window opens after', async () => {
  await import('../../electron/main.ts');
  expect(electron.app.isSandboxed).toBe(true);
  expect(electron.app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(electron.app.paths.get('userData')).toBe(join(folder, 'window'));
  expect(electron.BrowserWindow.all).toEqual([]);
  electron.app.ready.resolve();
  const window = await openedWindow();
  expect(window.loaded).toEqual(['app://office/']);
  expect(electron.session.defaultSession.schemes.has('app')).toBe(true);
  expect(electron.session.defaultSession.beforeRequest).not.toBeNull();
  expect(electron.Menu.current).not.toBeNull();
});

test('the page reaches every part of the office through the gate', async () => {
  await startDesktop();
  const window = await openedWindow();
  expect([...electron.ipcMain.handlers.keys()].sort()).toEqual(
    [
      'office:call',
      'office:cancel',
      'office:choose-files',
      'office:take-dropped',
      'office:save-file',
      'office:save-files',
      'office:open-file',
      'office:read-file',
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
    electron.ipcMain.handlers.get('office:call')?.(
      { sender: window.webContents, senderFrame: { origin: 'app://office' } },
      'app.info',
    ),
  ).toThrow('refused');
});

test('a command reads in a process of its own and tells its progress to the page', async () => {
  const { utilityProcess } = electron;
  vi.spyOn(utilityProcess, 'fork').mockImplementation((entry, args, options) => {
    utilityProcess.forks.push({ entry, args, options, child: forkedSource() });
    return utilityProcess.forks.at(-1)!.child;
  });
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
  expect(utilityProcess.forks[0]?.entry).toMatch(/out[\\/]electron[\\/]reader-process\.cjs$/);
});

test('a second start brings the first window to the front', async () => {
  await startDesktop();
  const window = await openedWindow();
  electron.app.emit('second-instance');
  expect([window.restore.mock.calls.length, window.focus.mock.calls.length]).toEqual([1, 1]);
});

test('a copy that is not the first one leaves without touching the record', async () => {
  electron.app.hasLock = false;
  await startDesktop();
  expect(electron.app.quits).toBe(1);
  expect(electron.BrowserWindow.all).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('closing the window closes the record, and a page that is gone reaches nothing', async () => {
  await startDesktop();
  const window = await openedWindow();
  window.close();
  expect(() => invoke(window, 'office:call', 'app.info', {})).toThrow('refused');
  electron.app.emit('window-all-closed');
  await vi.waitFor(() => expect(electron.app.quits).toBe(2));
  expect(existsSync(join(folder, 'temp'))).toBe(false);
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

test('a foreign file in the place of the record is explained, left alone, and tried again when asked', async () => {
  const record = join(folder, 'record.sqlite');
  writeFileSync(record, 'This is not a database at all. '.repeat(100));
  electron.dialog.showMessageBox.mockImplementationOnce(async () => {
    rmSync(record);
    return { response: 1 };
  });
  await startDesktop();
  const window = await openedWindow();
  const [asked] = electron.dialog.showMessageBox.mock.calls[0] as unknown as [{ detail: string; buttons: string[] }];
  expect(asked.detail).toContain(`数据文件夹：${folder}`);
  expect(asked.buttons).toEqual(['退出', '再试一次']);
  expect(await invoke(window, 'office:call', 'app.info', {})).toMatchObject({ ok: true });
});

test('an error nobody expected is logged and shown with its number', async () => {
  await startDesktop();
  await openedWindow();
  const [listener] = process.listeners('uncaughtException').filter((one) => !uncaughtBefore.includes(one));
  listener?.(new Error('boom'), 'uncaughtException');
  expect(electron.dialog.showErrorBox.mock.calls[0]?.[1]).toMatch(/E\d{8}-[0-9a-f]{6}/);
  expect(readdirSync(join(folder, 'logs'))).toHaveLength(1);
});
