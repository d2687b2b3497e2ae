/** The bundles that the packaged desktop runs, built as for a package and tried on plain Node. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkReader } from '#sheet/fork-reader.ts';
import { createReaderPool } from '#sheet/reader-pool.ts';
import { buildPart } from '../../electron/bootstrap/build-part.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const built = (name: string): string => join(ROOT, 'out', 'electron', `${name}.cjs`);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  buildPart(ROOT, 'desktop');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a bundle loads besides Node's own modules; comments in it may name more. */
function loads(name: string): string[] {
  const code = readFileSync(built(name), 'utf8').replace(/^\s*\*.*$/gm, '');
  const names = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? '');
  return [...new Set(names)].filter((one) => !isBuiltin(one)).sort();
}

test('the preload loads Electron and nothing else, as a sandboxed one must', () => {
  expect(loads('preload')).toEqual(['electron']);
  expect(readFileSync(built('preload'), 'utf8')).not.toMatch(/require\(["']node:/);
});

test('the main process loads Electron and the database, the reading process neither', () => {
  expect(loads('main')).toEqual(['better-sqlite3', 'electron']);
  expect(loads('reader-process')).toEqual([]);
});

test('the main bundle runs up to the single-instance lock', () => {
  const double = join(folder, 'double.cjs');
  writeFileSync(
    double,
    `const Module = require('module');
     const app = {
       enableSandbox() {}, getAppPath: () => ${JSON.stringify(ROOT)}, setPath() {}, on() {},
       commandLine: { appendSwitch() {} },
       requestSingleInstanceLock: () => false,
       quit: () => process.stdout.write('left'),
     };
     const electron = { app, protocol: { registerSchemesAsPrivileged() {} } };
     const load = Module._load;
     Module._load = (name, ...rest) => (name === 'electron' ? electron : load(name, ...rest));`,
  );
  const ran = spawnSync(process.execPath, ['--require', double, built('main'), `--data=${folder}`], {
    encoding: 'utf8',
  });
  expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, 'left', '']);
});

test('the reading bundle reads the annexes of 2022', async () => {
  const pool = createReaderPool(() => forkReader(built('reader-process')));
  const name = '区发〔2022〕9号附件.xlsx';
  const { tables } = await pool.readAnnex(join(ROOT, 'seeds', name), name);
  pool.close();
  expect(tables.map(({ rows }) => rows.filter((row) => row.kind === 'task').length)).toEqual([5, 45]);
});
