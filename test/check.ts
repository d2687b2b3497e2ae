/** `npm run check`: everything about the sources that can be judged without running the program. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { styleText } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const MODULES = join(ROOT, 'node_modules');

interface Check {
  title: string;
  script: string;
  args: readonly string[];
}

const types = (folder: string): Check => ({
  title: `types of ${folder}`,
  script: 'typescript/bin/tsc',
  args: ['-p', `${folder}/tsconfig.json`, '--pretty', 'false'],
});

const CHECKS: readonly Check[] = [
  { title: 'format, lint, circular imports', script: '@biomejs/biome/bin/biome', args: ['ci', '--colors=off', '.'] },
  types('electron/domain'),
  types('db'),
  types('electron'),
  types('renderer'),
  types('test'),
  {
    title: 'layers',
    script: 'vitest/vitest.mjs',
    args: ['run', 'test/layers.test.ts', '--reporter=dot', '--no-color'],
  },
  { title: 'dead code', script: 'knip/bin/knip.js', args: ['--no-progress', '--treat-config-hints-as-errors'] },
];

/** Standard output and error of one check, in the order they came, and whether it passed. */
function run(check: Check): Promise<{ isGood: boolean; output: string; seconds: number }> {
  const startedAt = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(MODULES, check.script), ...check.args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      output += error.message;
    });
    child.on('close', (code) =>
      done({ isGood: code === 0, output: output.trim(), seconds: (performance.now() - startedAt) / 1000 }),
    );
  });
}

const failures: { title: string; output: string }[] = [];
for (const check of CHECKS) {
  const { isGood, output, seconds } = await run(check);
  const mark = isGood ? styleText('green', 'ok  ') : styleText('red', 'FAIL');
  process.stdout.write(`${mark} ${check.title} (${seconds.toFixed(1)} s)\n`);
  if (!isGood) failures.push({ title: check.title, output });
}
for (const { title, output } of failures) process.stdout.write(`\n── ${title} ──\n${output}\n`);
process.stdout.write(`\n${CHECKS.length - failures.length} of ${CHECKS.length} checks passed\n`);
if (failures.length > 0) process.exitCode = 1;
