/** Tells whether a build is older than its sources, by names, sizes and times; contents are not read. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param sources files and folders relative to `root`; missing ones count as empty
 * @returns a hash that differs as soon as any file came, went or was written
 */
export function sourceStamp(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const path of filesUnder(root, source)) {
      const { size, mtimeMs } = statSync(join(root, path));
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesUnder(root: string, source: string): string[] {
  const found = statSync(join(root, source), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [source];
  return readdirSync(join(root, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

export function isStamped(stampFile: string, stamp: string): boolean {
  try {
    return readFileSync(stampFile, 'utf8') === stamp;
  } catch {
    return false;
  }
}

export function writeStamp(stampFile: string, stamp: string): void {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
