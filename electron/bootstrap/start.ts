/** `npm start` on Node 24: the desktop window where Electron can run, the installed browser everywhere else. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defaultDataFolder } from '#services/data-folder.ts';
import { hasDisplay } from '../loopback/installed-browser.ts';
import { serveOffice } from '../loopback/serve.ts';
import { buildPart } from './build-part.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { ROOT } from './paths.mjs';
import { parseStartOptions, START_HELP, type StartOptions } from './start-options.ts';

/** A window that ends with an error this soon never came up. */
const NEVER_CAME_UP_MS = 10_000;

async function start(args: readonly string[]): Promise<number> {
  const options = parseStartOptions(args);
  if (options === null) {
    process.stdout.write(START_HELP);
    return 0;
  }
  const folder =
    options.data === null ? defaultDataFolder() : resolve(process.env.INIT_CWD ?? process.cwd(), options.data);
  buildPart(ROOT, 'renderer');
  if (!options.isBrowserOnly) {
    const code = await startDesktop(folder);
    if (code !== null) return code;
  }
  return serve(folder, options);
}

/** Null when the desktop cannot run here; the reason is told by then. */
async function startDesktop(folder: string): Promise<number | null> {
  const because = (reason: string): null => {
    process.stdout.write(`${reason}，改在浏览器中使用同一程序。\n`);
    return null;
  };
  const obstacle = desktopObstacle();
  const electron =
    findElectron(ROOT) ?? (obstacle === null ? await fetchElectron(ROOT, { onAttempt: tellWait }) : null);
  if (electron === null) return because('本机没有 Electron 程序文件');
  if (obstacle !== null) return because(obstacle);
  buildPart(ROOT, 'desktop');
  const startedAt = performance.now();
  const code = await run(electron, [ROOT, `--data=${folder}`]);
  const cameUp = code === 0 || performance.now() - startedAt > NEVER_CAME_UP_MS;
  return cameUp ? code : because('桌面窗口未能启动');
}

function tellWait(): void {
  process.stdout.write('正在取得桌面窗口所需的程序文件，最多等 20 秒。\n');
}

/** Why no window can open here, or null. */
function desktopObstacle(): string | null {
  if (!hasDisplay()) return '本机没有图形界面';
  // Chromium's sandbox refuses to run as root, and the window is not opened without it.
  return process.getuid?.() === 0 ? '桌面窗口不在 root 用户下运行' : null;
}

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

function serve(folder: string, options: StartOptions): Promise<number> {
  return serveOffice({
    folder,
    rendererFolder: join(ROOT, 'out', 'renderer'),
    seedsFolder: join(ROOT, 'seeds'),
    version: String(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version),
    opensBrowser: options.opensBrowser,
    ...(options.port === null ? {} : { port: options.port }),
  });
}

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
