import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchElectron, findElectron } from '../../electron/bootstrap/electron-binary.ts';
import { isStamped, sourceStamp, writeStamp } from '../../electron/bootstrap/source-stamp.ts';
import { parseStartOptions } from '../../electron/bootstrap/start-options.ts';

let root: string;
const electron = (...parts: string[]): string => join(root, 'node_modules', 'electron', ...parts);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'start-'));
  mkdirSync(electron('dist'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const installer = (code: string): void => writeFileSync(electron('install.js'), code);
const DELIVERS = `
  const fs = require('fs');
  fs.writeFileSync('dist/electron', '');
  fs.writeFileSync('path.txt', 'electron');`;
const COUNTS = `require('fs').appendFileSync('tries', 'x');`;

describe('Electron’s program file', () => {
  test('is there only when the file named by path.txt is', () => {
    expect(findElectron(root)).toBeNull();
    writeFileSync(electron('path.txt'), 'electron');
    expect(findElectron(root)).toBeNull();
    writeFileSync(electron('dist', 'electron'), '');
    expect(findElectron(root)).toBe(electron('dist', 'electron'));
  });

  test('is fetched by its own installer', async () => {
    installer(DELIVERS);
    expect(await fetchElectron(root)).toBe(electron('dist', 'electron'));
  });

  test('is waited for no longer than the limit', async () => {
    installer(`${COUNTS} setInterval(() => {}, 1000);`);
    expect(await fetchElectron(root, { limitMs: 500 })).toBeNull();
    expect(existsSync(electron('tries'))).toBe(true);
  });

  test('is not tried again within a day of a failure, and is after it', async () => {
    installer(`${COUNTS} process.exit(1);`);
    const onAttempt = vi.fn();
    expect(await fetchElectron(root, { onAttempt })).toBeNull();
    rmSync(electron('tries'));
    expect(await fetchElectron(root, { onAttempt })).toBeNull();
    expect(existsSync(electron('tries'))).toBe(false);
    expect(onAttempt).toHaveBeenCalledOnce();
    installer(DELIVERS);
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(electron('.fetch-failed'), yesterday, yesterday);
    expect(await fetchElectron(root)).toBe(electron('dist', 'electron'));
  });
});

describe('a build is stale', () => {
  const sources = ['page', 'package.json', 'absent'];
  beforeEach(() => {
    mkdirSync(join(root, 'page', 'deep'), { recursive: true });
    writeFileSync(join(root, 'page', 'deep', 'a.ts'), 'a');
    writeFileSync(join(root, 'package.json'), '{}');
  });

  test('until it is stamped, and again when a file came, went or was written', () => {
    const stampFile = join(root, 'out', 'page.stamp');
    const stamp = sourceStamp(root, sources);
    expect(isStamped(stampFile, stamp)).toBe(false);
    writeStamp(stampFile, stamp);
    expect(isStamped(stampFile, sourceStamp(root, sources))).toBe(true);
    const seen = [stamp];
    const change = (work: () => void): void => {
      work();
      const next = sourceStamp(root, sources);
      expect(seen).not.toContain(next);
      seen.push(next);
    };
    change(() => writeFileSync(join(root, 'page', 'b.ts'), 'b'));
    change(() => writeFileSync(join(root, 'page', 'deep', 'a.ts'), 'longer'));
    change(() => rmSync(join(root, 'page', 'deep', 'a.ts')));
    change(() => writeFileSync(join(root, 'absent'), ''));
  });
});

describe('npm start takes', () => {
  test('nothing at all', () => {
    expect(parseStartOptions([])).toEqual({ data: null, opensBrowser: true, isBrowserOnly: false, port: null });
  });

  test('a data folder, a port and no browser', () => {
    expect(parseStartOptions(['--data', '数据', '--no-open', '--browser', '--port', '8080'])).toEqual({
      data: '数据',
      opensBrowser: false,
      isBrowserOnly: true,
      port: 8080,
    });
  });

  test('a question for help', () => {
    expect(parseStartOptions(['--help'])).toBeNull();
  });

  test.each([['--dta', 'x'], ['folder'], ['--data']])('no misspelt %s', (...args) => {
    expect(() => parseStartOptions(args)).toThrow('不认识这样的写法');
  });

  test.each(['x', '-1', '70000', '1.5'])('no port %s', (port) => {
    expect(() => parseStartOptions([`--port=${port}`])).toThrow('端口应为');
  });
});
