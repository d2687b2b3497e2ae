/** Finds and opens a browser that is installed on this machine. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';

export interface Machine {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
}

/** Names on the PATH of Linux, the browsers of UOS and Kylin included (both are Chromium underneath). */
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'uos-browser-stable',
  'browser360-cn-stable',
  'qaxbrowser-safe-stable',
  'lbrowser',
];
const WINDOWS_PROGRAMS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of an installed Chromium, Chrome or Edge; null when there is none. */
export function findChromium(machine: Machine = thisMachine()): string | null {
  return candidates(machine).find((path) => machine.isExecutable(path)) ?? null;
}

function candidates({ platform, env }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter((root) => root !== undefined);
    return WINDOWS_PROGRAMS.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)));
  }
  if (platform === 'darwin') return MAC_PROGRAMS;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'> = thisMachine()): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Program and arguments that show `address`: a window of its own where a Chromium is there, else the default browser. */
export function browserCommand(address: string, machine: Machine = thisMachine()): [string, string[]] {
  const chromium = findChromium(machine);
  if (chromium !== null) return [chromium, [`--app=${address}`]];
  if (machine.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return [machine.platform === 'darwin' ? 'open' : 'xdg-open', [address]];
}

/** Opens it and forgets it: the address stands on the terminal should this fail. */
export function openBrowser(address: string): void {
  const [program, args] = browserCommand(address);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, isExecutable };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
