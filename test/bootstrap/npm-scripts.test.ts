import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test('npm run office prints nothing but the result, without the banner of npm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  // Outside of npm's own variables, as on a terminal: they would carry the log level of the npm that runs the tests.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.toLowerCase().startsWith('npm_')),
  );
  const ran = spawnSync('npm', ['run', 'office', '--', 'app.info'], {
    cwd: ROOT,
    env: { ...env, OFFICE_DATA: folder },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  rmSync(folder, { recursive: true, force: true });
  expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true, value: { host: 'terminal', isEmpty: true } });
  expect([ran.status, ran.stderr]).toEqual([0, '']);
});

test('every script goes through the bootstrap, which installs what is missing', () => {
  const direct = Object.entries(scripts).filter(
    ([, line]) => !/^(npm run build && )?node electron\/bootstrap\/(run|start)\.mjs\b/.test(line),
  );
  expect(direct).toEqual([]);
});
