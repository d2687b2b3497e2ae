/** The installed browser as a child process that prints: its flags, its time, its end. */
import { type ChildProcess, spawn } from 'node:child_process';

/** A browser that never answers is given up; a long paper is given the time it takes (1,000 rows, 500 kB: 5 s). */
export const limitSeconds = (html: string): number => 60 + Math.ceil(html.length / 20_000);

/** No word to the network, and a profile of its own in the folder given. */
export function printingFlags(profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    // Chromium’s sandbox refuses to work for root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
  ];
}

/** Ends the browser and all it started; it must have been spawned `detached` where there are process groups. */
export function endAll({ pid, exitCode }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    // Its number may be another's already.
    if (exitCode !== null) return;
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on(
      'error',
      () => undefined,
    );
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The whole group has ended already.
  }
}
