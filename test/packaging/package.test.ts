import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow, filesInArchive, packApp, readFuses, type Target } from './packed-app.ts';

/** Machine types in the headers of program modules. */
const ELF_MACHINES = new Map([
  [0x3e, 'x64'],
  [0xb7, 'arm64'],
]);
const PE_MACHINES = new Map([
  [0x8664, 'x64'],
  [0xaa64, 'arm64'],
]);

function machineOf(path: string): string {
  const bytes = readFileSync(path);
  if (bytes.readUInt32BE(0) === 0x7f454c46) return `linux ${ELF_MACHINES.get(bytes.readUInt16LE(18))}`;
  if (bytes.readUInt16BE(0) === 0x4d5a) return `win ${PE_MACHINES.get(bytes.readUInt16LE(bytes.readUInt32LE(60) + 4))}`;
  return 'unknown';
}

const TARGETS: (Target & { module: string; program: string })[] = [
  { platform: 'win', arch: 'x64', module: 'win32-x64.node', program: 'dispatch-desk.exe' },
  { platform: 'linux', arch: 'x64', module: 'linux-x64.node', program: 'dispatch-desk' },
  { platform: 'linux', arch: 'arm64', module: 'linux-arm64.node', program: 'dispatch-desk' },
];

describe.each(TARGETS)('the package for $platform $arch', ({ platform, arch, module, program }) => {
  let folder: string;
  let tree: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
    tree = packApp(folder, { platform, arch });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds one native module, made for that machine', () => {
    const modules = filesBelow(tree).filter((name) => name.endsWith('.node'));
    expect(modules).toEqual([`resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/${module}`]);
    expect(machineOf(join(tree, modules[0] ?? ''))).toBe(`${platform} ${arch}`);
  });

  test('leaves nothing but that module outside the archive', () => {
    expect(filesBelow(join(tree, 'resources', 'app.asar.unpacked'))).toHaveLength(1);
  });

  test('holds the bundles, the database package and nothing else of the project', async () => {
    const files = await filesInArchive(join(tree, 'resources', 'app.asar'));
    const known =
      /^\/(package\.json|out(\/(electron|renderer)(\/.+)?)?|node_modules(\/better-sqlite3(\/(LICENSE|package\.json|lib(\/.+)?|prebuilds(\/.+)?))?)?)$/;
    expect(files.filter((name) => !known.test(name))).toEqual([]);
    for (const name of ['main', 'preload', 'reader-process']) expect(files).toContain(`/out/electron/${name}.cjs`);
    expect(files).toContain('/out/renderer/index.html');
    expect(files).toContain('/node_modules/better-sqlite3/lib/index.js');
  });

  test('brings the document of 2022 along', () => {
    const seeds = filesBelow(join(tree, 'resources', 'seeds'));
    expect(seeds).toContain('区发〔2022〕9号.txt');
    expect(seeds).toContain('区发〔2022〕9号附件.xlsx');
    expect(seeds.filter((name) => !/\.(txt|xlsx)$/.test(name))).toEqual([]);
  });

  test('has every fuse set', async () => {
    expect(await readFuses(join(tree, program))).toEqual({
      RunAsNode: 'off',
      EnableCookieEncryption: 'off',
      EnableNodeOptionsEnvironmentVariable: 'off',
      EnableNodeCliInspectArguments: 'off',
      EnableEmbeddedAsarIntegrityValidation: 'on',
      OnlyLoadAppFromAsar: 'on',
      LoadBrowserProcessSpecificV8Snapshot: 'off',
      GrantFileProtocolExtraPrivileges: 'off',
    });
  });

  test.runIf(platform === 'linux' && process.platform === 'linux' && arch === process.arch)(
    'opens a database with its module',
    () => {
      const nativeBinding = join(tree, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds', module);
      const database = new Database(join(folder, 'record.sqlite'), { nativeBinding });
      expect(database.prepare('select 1 + 1 as two').get()).toEqual({ two: 2 });
      database.close();
    },
  );
});

describe('the packaging rules', () => {
  const rules = readFileSync(join(import.meta.dirname, '..', '..', 'electron-builder.yml'), 'utf8');

  test('publish nothing, rebuild nothing, and never ask for the machine that builds', () => {
    expect(rules).toMatch(/^publish: null$/m);
    expect(rules).toMatch(/^npmRebuild: false$/m);
    expect(rules.replace(/^\s*#.*$/gm, '')).not.toMatch(/\$\{platform\}/);
  });

  test('keep the record when the program is removed', () => {
    expect(rules).toMatch(/^ {2}deleteAppDataOnUninstall: false$/m);
    expect(rules).toMatch(/^ {2}perMachine: true$/m);
  });

  test('make no package kind that runs without being installed from a known place', () => {
    expect([...rules.matchAll(/^ {4}- target: (\w+)$/gm)].map(([, kind]) => kind)).toEqual(['nsis', 'zip', 'deb']);
  });
});
