/** Files in what was dropped: a folder becomes the files in it, to the bottom. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** More than any round returns; whoever drops a whole disk is told instead of waited for. */
export const MOST_FILES = 2_000;

/** What the systems put into folders by themselves; a file of this name is no return. */
const LITTER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Paths of files, folders followed in order of their names. In folders, hidden files, the lock files of Office (`~$…`)
 * and links are left out; a file dropped by itself is taken whatever its name. Stops at one more than `MOST_FILES`.
 */
export async function filesIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const what = await stat(path).catch(() => null);
    if (what?.isDirectory()) await walk(path, found);
    else if (what?.isFile()) found.push(path);
    if (found.length > MOST_FILES) break;
  }
  return found;
}

async function walk(folder: string, found: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (found.length > MOST_FILES) return;
    if (LITTER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, found);
    else if (entry.isFile()) found.push(path);
  }
}
