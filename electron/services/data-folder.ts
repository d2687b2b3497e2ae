/** Where the record lies. The live file must lie on a local fixed disk (safety.md, "The database file"). */
import { mkdirSync, realpathSync, statfsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix, resolve, win32 } from 'node:path';
import { Refusal } from '#domain/refusal.ts';

const FOLDER = 'dispatch-desk';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
}

/** The data folder when nobody chose one: XDG data home on Linux, %LOCALAPPDATA% on Windows. `OFFICE_DATA` wins. */
export function defaultDataFolder(machine: Machine = thisMachine()): string {
  const { platform, env, home } = machine;
  const chosen = env.OFFICE_DATA?.trim();
  if (chosen) return resolve(env.INIT_CWD ?? '.', chosen);
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA?.trim() || win32.join(home, 'AppData', 'Local'), FOLDER);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', FOLDER);
  const dataHome = env.XDG_DATA_HOME?.trim();
  // The XDG rule: a relative XDG_DATA_HOME is invalid and must be ignored.
  return posix.join(dataHome?.startsWith('/') ? dataHome : posix.join(home, '.local', 'share'), FOLDER);
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir() };
}

/** File-system magic numbers of `statfs(2)` for network drives. 9p and FUSE stay allowed: local disks come that way too. */
const NETWORK_FILE_SYSTEMS = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x00c36400, 0x564c, 0x73757245,
]);

/**
 * Makes the folder and refuses a network drive (Refusal folderNotLocal): locks and fsync are not to be trusted there.
 * On Windows the native real path turns a mapped drive letter into its `\\server` name.
 */
export function prepareDataFolder(folder: string, platform: NodeJS.Platform = process.platform): string {
  const path = resolve(folder);
  // As given first: resolving may already drop the leading double slash.
  if (isNetworkPath(folder, platform) || isNetworkPath(path, platform)) throw new Refusal('folderNotLocal', { path });
  mkdirSync(path, { recursive: true });
  const real = realpathSync.native(path);
  if (isNetworkPath(real, platform)) throw new Refusal('folderNotLocal', { path });
  if (platform === 'linux' && NETWORK_FILE_SYSTEMS.has(statfsSync(real).type >>> 0)) {
    throw new Refusal('folderNotLocal', { path });
  }
  return path;
}

export function isNetworkPath(path: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return false;
  return /^[\\/]{2}(?![.?][\\/])/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}

/** The record's file inside the data folder. */
export function recordPath(folder: string): string {
  return join(folder, 'record.sqlite');
}
