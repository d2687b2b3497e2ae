/** Builds what is stale: the page (`renderer`), and the desktop's own processes (`desktop`). */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isStamped, sourceStamp, writeStamp } from './source-stamp.ts';

export type Part = 'renderer' | 'desktop';

interface Recipe {
  sources: readonly string[];
  /** Arguments of vite, and what its configuration reads from the environment. */
  runs: readonly { config: string; bundle: string }[];
}

const RECIPES: Readonly<Record<Part, Recipe>> = {
  renderer: {
    sources: ['package-lock.json', 'package.json', 'vite.config.ts', 'renderer', 'electron/domain', 'electron/ipc'],
    runs: [{ config: 'vite.config.ts', bundle: '' }],
  },
  desktop: {
    sources: ['package-lock.json', 'package.json', 'vite.electron.config.ts', 'electron', 'db'],
    runs: [
      { config: 'vite.electron.config.ts', bundle: 'main' },
      { config: 'vite.electron.config.ts', bundle: 'reader-process' },
      { config: 'vite.electron.config.ts', bundle: 'preload' },
    ],
  },
};

/** Throws an Error with vite's own words when the build fails. Vite runs beside, so that its memory is given back. */
export function buildPart(root: string, part: Part, isForced = false): void {
  const { sources, runs } = RECIPES[part];
  const stampFile = join(root, 'out', `${part}.stamp`);
  const stamp = sourceStamp(root, sources);
  if (!isForced && isStamped(stampFile, stamp)) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const { config, bundle } of runs) {
    const ran = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, BUNDLE: bundle, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    if (ran.status !== 0) throw new Error(`vite build --config ${config}\n${ran.stdout}${ran.stderr}`);
  }
  writeStamp(stampFile, stamp);
}
