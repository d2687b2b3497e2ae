/** The office in an installed browser: opens the record, serves it until Ctrl+C, and says so on the terminal. */

import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { faultOf } from '#ipc/fault.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { createFaultLog } from '#services/fault-log.ts';
import { type OpenedOffice, openOffice } from '#services/open-office.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import { createChromiumPrinter } from './chromium-printer.ts';
import { hasDisplay, openBrowser } from './installed-browser.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from './server.ts';
import { findStandingAddress, keepStandingAddress, rememberedPort, rememberPort } from './standing-address.ts';

export interface ServeOptions {
  folder: string;
  rendererFolder: string;
  seedsFolder: string;
  version: string;
  opensBrowser: boolean;
  port?: number;
}

/** @returns exit code, once the server has ended */
export async function serveOffice(options: ServeOptions): Promise<number> {
  const { folder, version, seedsFolder, opensBrowser } = options;
  const show = (address: string): void => {
    if (opensBrowser && hasDisplay()) openBrowser(address);
  };
  const printer = createChromiumPrinter();
  let opened: OpenedOffice;
  try {
    opened = openOffice({
      folder,
      host: 'loopback',
      version,
      seedsFolder,
      workbooks: createForkReader(),
      printPdf: printer.print,
    });
  } catch (error) {
    const standing = isInUse(error) ? await findStandingAddress(folder) : null;
    if (standing === null) {
      process.stderr.write(`${faultOf(error).message}\n`);
      return 1;
    }
    process.stdout.write(`程序已在运行，请打开：\n${standing}\n`);
    show(standing);
    return 0;
  }

  const router = createRouter(opened.office, HANDLERS);
  const log = createFaultLog(join(opened.office.folder, 'logs'), () => new Date());
  const loopback = await listen(opened.office.folder, {
    router,
    desk: opened.desk,
    rendererFolder: options.rendererFolder,
    onError: (error) => log.record('loopback', error),
    onEnter: () => standing.renew(),
    ...(options.port === undefined ? {} : { port: options.port }),
  });
  const standing = keepStandingAddress(opened.office.folder, loopback);
  announce(loopback, opened.office.folder, show);

  await stopSignal();
  process.stdout.write('正在保存并退出。\n');
  standing.remove();
  await router.close();
  await loopback.close();
  await printer.close();
  opened.close();
  return 0;
}

function isInUse(error: unknown): boolean {
  return error instanceof Refusal && error.code === 'databaseInUse';
}

/** The port of the last time if it is free, else any; a port that was asked for must be free. */
async function listen(folder: string, options: LoopbackOptions): Promise<Loopback> {
  const last = options.port === undefined ? rememberedPort(folder) : null;
  if (last !== null) {
    try {
      return await startLoopback({ ...options, port: last });
    } catch {
      // Another program took it meanwhile.
    }
  }
  const loopback = await startLoopback(options);
  rememberPort(folder, loopback.port);
  return loopback;
}

function announce(loopback: Loopback, folder: string, show: (address: string) => void): void {
  const address = loopback.newAddress();
  process.stdout.write(
    `数据文件夹：${folder}\n请打开（地址只能用一次，按回车键可取得新的地址）：\n${address}\n按 Ctrl+C 保存并退出。\n`,
  );
  show(address);
  if (!process.stdin.isTTY) return;
  process.stdin.on('data', () => {
    const next = loopback.newAddress();
    process.stdout.write(`${next}\n`);
    show(next);
  });
}

/** The first of them; those that follow find the saving under way and change nothing. */
function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop());
  });
}
