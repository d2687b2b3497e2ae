/**
 * Where things lie, for the part that must run on any Node ≥ 20 before a single dependency is there.
 * Plain JavaScript without imports from node_modules, on purpose.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Oldest Node that runs the sources as they are (types stripped without a flag) and better-sqlite3 13. */
export const WANTED_MAJOR = 24;

/**
 * Path of the Node 24 that came as a devDependency, or null.
 * @param {string} root project folder
 * @param {NodeJS.Platform} platform
 * @returns {string | null}
 */
export function packagedNode(root = ROOT, platform = process.platform) {
  const path = join(root, 'node_modules', 'node', 'bin', platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(path) ? path : null;
}

/**
 * The Node to run the program with: the packaged one, else the running one if it is new enough (the npm package has
 * no build for LoongArch), else null.
 * @param {string} root
 * @returns {string | null}
 */
export function findNode(root = ROOT) {
  const packaged = packagedNode(root);
  if (packaged !== null) return packaged;
  return Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR ? process.execPath : null;
}
