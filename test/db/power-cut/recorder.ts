/** Builds the LD_PRELOAD recorder where that is possible. */
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const canRecord = process.platform === 'linux' && spawnSync('gcc', ['--version']).status === 0;

export function buildRecorder(folder: string): string {
  const shim = join(folder, 'recorder.so');
  const source = fileURLToPath(new URL('./recorder.c', import.meta.url));
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl', '-lpthread']);
  return shim;
}
