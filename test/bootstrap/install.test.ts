import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ensureInstalled, isInstalled } from '../../electron/bootstrap/install.mjs';
import { findNode, packagedNode } from '../../electron/bootstrap/paths.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

type Packages = Record<string, { version?: string; optional?: boolean }>;
const lock = (path: string, packages: Packages): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify({ lockfileVersion: 3, packages }));
};
const wanted: Packages = {
  '': {},
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

/** An npm that notes how it was called and, if told to, leaves an installation behind. */
function fakeNpm(work: string): void {
  const cli = join(root, 'fake-npm.cjs');
  writeFileSync(
    cli,
    `const fs = require('fs');
     fs.writeFileSync(${JSON.stringify(join(root, 'called.json'))}, JSON.stringify(process.argv.slice(2)));
     ${work}`,
  );
  vi.stubEnv('npm_execpath', cli);
  vi.stubEnv('npm_node_execpath', process.execPath);
}
const INSTALLS = `
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  fs.writeFileSync('node_modules/node/bin/node', '');
  fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`;

describe('what counts as installed', () => {
  test('every package of the lock at its version', () => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(root)).toBe(true);
  });

  test.each<[string, Packages]>([
    ['a package of another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['a missing package', {}],
  ])('not %s', (_what, present) => {
    lock('package-lock.json', wanted);
    lock('node_modules/.package-lock.json', present);
    expect(isInstalled(root)).toBe(false);
  });

  test('not an installation that was broken off, which leaves no lock in node_modules', () => {
    lock('package-lock.json', wanted);
    mkdirSync(join(root, 'node_modules', 'a'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });
});

describe('installing', () => {
  test('runs npm ci once, with its errors showing whatever .npmrc says', () => {
    lock('package-lock.json', wanted);
    fakeNpm(INSTALLS);
    expect(ensureInstalled(root)).toBe(join(root, 'node_modules', 'node', 'bin', 'node'));
    expect(JSON.parse(readFileSync(join(root, 'called.json'), 'utf8'))).toEqual([
      'ci',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    rmSync(join(root, 'called.json'));
    ensureInstalled(root);
    expect(() => readFileSync(join(root, 'called.json'))).toThrow('ENOENT');
  });

  test('says so in both languages when npm fails', () => {
    lock('package-lock.json', wanted);
    fakeNpm('process.exit(1);');
    expect(() => ensureInstalled(root)).toThrow(/安装没有成功.*The installation failed/);
  });

  test('runs the installer of Node 24 where install scripts were switched off', () => {
    lock('package-lock.json', wanted);
    fakeNpm(`
      fs.mkdirSync('node_modules/node', { recursive: true });
      fs.writeFileSync('node_modules/node/installArchSpecificPackage.js',
        "require('fs').mkdirSync('bin'); require('fs').writeFileSync('bin/node', process.env.npm_config_loglevel)");
      fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`);
    expect(ensureInstalled(root)).toBe(join(root, 'node_modules', 'node', 'bin', 'node'));
    expect(readFileSync(join(root, 'node_modules', 'node', 'bin', 'node'), 'utf8')).toBe('error');
  });
});

describe('the Node to run on', () => {
  test('is the packaged one, on Windows under its other name', () => {
    mkdirSync(join(root, 'node_modules', 'node', 'bin'), { recursive: true });
    for (const name of ['node', 'node.exe']) writeFileSync(join(root, 'node_modules', 'node', 'bin', name), '');
    chmodSync(join(root, 'node_modules', 'node', 'bin', 'node'), 0o755);
    expect(packagedNode(root, 'linux')).toMatch(/[\\/]node$/);
    expect(packagedNode(root, 'win32')).toMatch(/[\\/]node\.exe$/);
  });

  test('is the running one where there is no packaged one and it is new enough', () => {
    expect(packagedNode(root)).toBeNull();
    expect(findNode(root)).toBe(process.execPath);
  });
});
