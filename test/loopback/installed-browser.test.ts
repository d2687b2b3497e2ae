import { describe, expect, test } from 'vitest';
import { browserCommand, findChromium, hasDisplay, type Machine } from '../../electron/loopback/installed-browser.ts';

const machine = (platform: NodeJS.Platform, env: Machine['env'], ...programs: string[]): Machine => ({
  platform,
  env,
  isExecutable: (path) => programs.includes(path),
});
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const windows = {
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  ProgramFiles: 'C:\\Program Files',
  LOCALAPPDATA: 'C:\\Local',
};

describe('the installed browser', () => {
  test('is found on Windows, Linux and the Mac', () => {
    expect(findChromium(machine('win32', windows, EDGE))).toBe(EDGE);
    expect(findChromium(machine('linux', { PATH: '/usr/bin:/opt/bin' }, '/opt/bin/google-chrome'))).toBe(
      '/opt/bin/google-chrome',
    );
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine('darwin', {}, chrome))).toBe(chrome);
  });

  test('is not looked for in the current folder', () => {
    expect(findChromium(machine('linux', { PATH: '.:' }, 'chromium', './chromium', '/chromium'))).toBeNull();
  });

  test('opens the address as a window of its own', () => {
    expect(browserCommand('http://127.0.0.1:1/enter/k', machine('win32', windows, EDGE))).toEqual([
      EDGE,
      ['--app=http://127.0.0.1:1/enter/k'],
    ]);
  });

  test.each<[NodeJS.Platform, string[]]>([
    ['linux', ['xdg-open', 'u']],
    ['darwin', ['open', 'u']],
    ['win32', ['rundll32', 'url.dll,FileProtocolHandler', 'u']],
  ])('is the system’s default where no Chromium is there: %s', (platform, [program, ...args]) => {
    expect(browserCommand('u', machine(platform, {}))).toEqual([program, args]);
  });

  test('needs a display on Linux', () => {
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
    expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true);
    expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
    expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
  });
});
