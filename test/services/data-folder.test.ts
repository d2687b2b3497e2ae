import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder, isNetworkPath, prepareDataFolder } from '#services/data-folder.ts';

describe('where the record lies', () => {
  it.each([
    ['linux', { XDG_DATA_HOME: '/data/xdg' }, '/data/xdg/dispatch-desk'],
    ['linux', {}, '/home/clerk/.local/share/dispatch-desk'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/clerk/.local/share/dispatch-desk'],
    ['linux', { OFFICE_DATA: '/srv/office', XDG_DATA_HOME: '/data/xdg' }, '/srv/office'],
    ['linux', { OFFICE_DATA: 'data', INIT_CWD: '/home/clerk/desk' }, '/home/clerk/desk/data'],
    ['darwin', {}, '/home/clerk/Library/Application Support/dispatch-desk'],
  ] as const)('%s with %j', (platform, env, folder) => {
    expect(defaultDataFolder({ platform, env, home: '/home/clerk' })).toBe(folder);
  });

  it('lies in the local, not the roaming, profile on Windows', () => {
    const home = 'C:\\Users\\clerk';
    const env = { LOCALAPPDATA: 'C:\\Users\\clerk\\AppData\\Local' };
    const folder = 'C:\\Users\\clerk\\AppData\\Local\\dispatch-desk';
    expect(defaultDataFolder({ platform: 'win32', env, home })).toBe(folder);
    expect(defaultDataFolder({ platform: 'win32', env: {}, home })).toBe(folder);
  });

  it('数据不放在网络盘上', () => {
    const network = ['\\\\server\\share\\data', '//server/share', '\\\\?\\UNC\\server\\share'];
    const local = ['C:\\data', '\\\\?\\C:\\data', '\\\\.\\C:\\data'];
    expect(network.map((path) => isNetworkPath(path, 'win32'))).toEqual([true, true, true]);
    expect(local.map((path) => isNetworkPath(path, 'win32'))).toEqual([false, false, false]);
    expect(() => prepareDataFolder('//server/share', 'win32')).toThrow(
      expect.objectContaining({ code: 'folderNotLocal' }),
    );
  });

  it('makes the folder', () => {
    const root = mkdtempSync(join(tmpdir(), 'folder-'));
    const folder = join(root, '数据', '台账');
    expect(prepareDataFolder(folder)).toBe(folder);
    expect(existsSync(folder)).toBe(true);
    rmSync(root, { recursive: true });
  });
});
