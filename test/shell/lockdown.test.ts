import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Protocol, Session, WebContents } from 'electron';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '#ipc/page-policy.ts';
import { originOf, registerAppScheme } from '../../electron/shell/app-origin.ts';
import { givenDataFolder, setSwitches } from '../../electron/shell/command-line.ts';
import { lockAllContents } from '../../electron/shell/contents-lockdown.ts';
import { createGate } from '../../electron/shell/ipc-gate.ts';
import { servePages } from '../../electron/shell/page-protocol.ts';
import { lockSession } from '../../electron/shell/session-lockdown.ts';
import { app, BrowserWindow, ipcMain, protocol, session } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

describe('the scheme of the pages', () => {
  test('is standard and secure, and passes no policy by', () => {
    registerAppScheme();
    expect(protocol.registerSchemesAsPrivileged.mock.calls).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]],
    ]);
  });

  test('has origins that can be told apart', () => {
    expect(['app://office/a?b', 'app://paper/', 'https://x.cn/', 'nonsense'].map(originOf)).toEqual([
      'app://office',
      'app://paper',
      'https://x.cn',
      '',
    ]);
  });
});

describe('the pages', () => {
  let folder: string;
  const fetchPage = async (url: string, method = 'GET'): Promise<Response> => {
    const answer = session.defaultSession.schemes.get('app');
    return answer!({ url, method } as Request);
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pages-'));
    await mkdir(join(folder, 'page'));
    await writeFile(join(folder, 'page', 'index.html'), '<p>page</p>');
    await writeFile(join(folder, 'secret.js'), 'secret');
    servePages(session.defaultSession.protocol as unknown as Protocol, join(folder, 'page'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('come with the content security policy', async () => {
    const page = await fetchPage('app://office/');
    expect(await page.text()).toBe('<p>page</p>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/);
  });

  test.each(['app://office/%2e%2e/secret.js', 'app://office/..%2fsecret.js', 'app://office/%5c..%5csecret.js'])(
    'do not include %s',
    async (url) => {
      expect((await fetchPage(url)).status).toBe(404);
    },
  );

  test('are given to our own origin and for reading only', async () => {
    expect((await fetchPage('app://paper/')).status).toBe(403);
    expect((await fetchPage('app://office.evil/')).status).toBe(403);
    expect((await fetchPage('app://office/', 'POST')).status).toBe(403);
  });
});

describe('every page of the process', () => {
  beforeEach(() => {
    app.removeAllListeners();
    lockAllContents(app as unknown as App);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is refused %s',
    (name) => {
      const { webContents } = new BrowserWindow({ webPreferences: {} });
      const event = { preventDefault: vi.fn() };
      webContents.emit(name, event);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  test('is refused new windows', () => {
    const { webContents } = new BrowserWindow({ webPreferences: {} });
    expect(webContents.openHandler?.({ url: 'https://example.com' })).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  const locked = session.defaultSession;
  beforeAll(() => lockSession(locked as unknown as Session));

  const PERMISSIONS = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'hid',
    'usb',
    'serial',
    'fullscreen',
    'local-fonts',
    'fileSystem',
    'unknown',
  ];

  test.each(PERMISSIONS)('refuses %s, asked or checked', (permission) => {
    const callback = vi.fn();
    locked.permissionRequest?.(null, permission, callback, { requestingUrl: 'app://office/' });
    expect(callback.mock.calls).toEqual([[false]]);
    expect(locked.permissionCheck?.(null, permission, 'app://office/', {})).toBe(false);
  });

  test('lets our own page write to the clipboard, and no other', () => {
    const ask = (url: string): unknown => {
      const callback = vi.fn();
      locked.permissionRequest?.(null, 'clipboard-sanitized-write', callback, { requestingUrl: url });
      return callback.mock.calls[0]?.[0];
    };
    expect([ask('app://office/'), ask('https://evil.example/'), ask('app://paper/')]).toEqual([true, false, false]);
    const check = (origin: string): unknown => locked.permissionCheck?.(null, 'clipboard-sanitized-write', origin, {});
    expect([check('app://office/'), check('https://evil.example/')]).toEqual([true, false]);
  });

  test('gives no device, no screen, no pairing', () => {
    expect(locked.devicePermission?.({})).toBe(false);
    const [media, pairing] = [vi.fn(), vi.fn()];
    locked.displayMedia?.({}, media);
    locked.bluetooth?.({}, pairing);
    expect([media.mock.calls, pairing.mock.calls]).toEqual([[[null]], [[{ confirmed: false }]]]);
  });

  test.each([
    ['https://example.com/', 'xhr', true],
    ['http://127.0.0.1:9222/', 'xhr', true],
    ['ws://127.0.0.1/', 'webSocket', true],
    ['file:///etc/passwd', 'subFrame', true],
    ['ftp://example.com/', 'mainFrame', true],
    ['devtools://devtools/', 'mainFrame', true],
    ['data:text/html,x', 'mainFrame', true],
    ['blob:app://office/1', 'subFrame', true],
    ['data:image/png;base64,AA', 'image', false],
    ['app://office/assets/a.js', 'script', false],
  ])('of %s as %s: cancelled %s', (url, resourceType, cancel) => {
    const callback = vi.fn();
    locked.beforeRequest?.({ url, resourceType }, callback);
    expect(callback.mock.calls).toEqual([[{ cancel }]]);
  });

  test('downloads nothing and fetches no dictionary', () => {
    const event = { preventDefault: vi.fn() };
    locked.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
    expect(locked.isSpellCheckerOn).toBe(false);
  });
});

describe('the gate', () => {
  const { webContents } = new BrowserWindow({ webPreferences: {} });
  const ours = { sender: webContents, senderFrame: webContents.mainFrame };
  const work = vi.fn((...args: unknown[]) => args.length);

  const knock = (event: unknown, contents: unknown = webContents): unknown => {
    createGate(() => contents as WebContents | null)('office:test', work);
    return ipcMain.handlers.get('office:test')?.(event, 'a', 'b');
  };

  test('lets our main frame through with its arguments', () => {
    expect(knock(ours)).toBe(2);
    expect(work.mock.lastCall).toEqual(['a', 'b']);
  });

  test.each([
    ['a frame inside the page', { ...ours, senderFrame: { origin: 'app://office' } }],
    ['a frame that is gone', { ...ours, senderFrame: null }],
    ['another page', { ...ours, sender: new BrowserWindow({ webPreferences: {} }).webContents }],
  ])('refuses %s', (_who, event) => {
    work.mockClear();
    expect(() => knock(event)).toThrow('refused: office:test');
    expect(work).not.toHaveBeenCalled();
  });

  test.each(['https://evil.example', 'app://paper', 'null', 'file://'])(
    'refuses our frame on the origin %s',
    (origin) => {
      const { mainFrame } = webContents;
      const before = mainFrame.origin;
      mainFrame.origin = origin;
      expect(() => knock(ours)).toThrow('refused');
      mainFrame.origin = before;
    },
  );

  test('refuses everybody while there is no window', () => {
    expect(() => knock(ours, null)).toThrow('refused');
  });
});

describe('the command line', () => {
  test('shuts name resolution and background traffic', () => {
    setSwitches(app as unknown as App);
    expect(app.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect([...app.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    );
  });

  test('names the data folder', () => {
    expect(givenDataFolder(['electron', '.', '--data=/a b/数据'])).toBe('/a b/数据');
    expect([givenDataFolder(['electron']), givenDataFolder(['electron', '--data='])]).toEqual([null, null]);
  });
});
