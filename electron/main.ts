/** The desktop: opens the record, then the window; closes the record before it leaves. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type Event, session, type WebContents } from 'electron';
import { faultOf } from '#ipc/fault.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter, type Router } from '#ipc/router.ts';
import { defaultDataFolder } from '#services/data-folder.ts';
import { createFaultLog } from '#services/fault-log.ts';
import { type OpenedOffice, openOffice } from '#services/open-office.ts';
import { createReaderPool } from '#sheet/reader-pool.ts';
import { setAppMenu } from './shell/app-menu.ts';
import { registerAppScheme } from './shell/app-origin.ts';
import { givenDataFolder, setSwitches } from './shell/command-line.ts';
import { lockAllContents } from './shell/contents-lockdown.ts';
import { createFileDialogs } from './shell/file-dialogs.ts';
import { createGate } from './shell/ipc-gate.ts';
import { openMainWindow } from './shell/main-window.ts';
import { connectOffice } from './shell/office-ipc.ts';
import { servePages } from './shell/page-protocol.ts';
import { createPdfPrinter } from './shell/print-pdf.ts';
import { spawnReader } from './shell/reader-spawn.ts';
import { lockSession } from './shell/session-lockdown.ts';
import { askAfterFailure } from './shell/startup-failure.ts';

const folder = givenDataFolder(process.argv) ?? defaultDataFolder();
const log = createFaultLog(join(folder, 'logs'), () => new Date());
const built = join(app.getAppPath(), 'out');

let window: BrowserWindow | null = null;
let opened: OpenedOffice | null = null;
let router: Router | null = null;

app.enableSandbox();
setSwitches(app);
registerAppScheme();
lockAllContents(app);
// Chromium's own files lie beside the record, so the single-instance lock is one per data folder.
app.setPath('userData', join(folder, 'window'));

process.on('uncaughtException', (error) => {
  const logId = log.record('main', error);
  dialog.showErrorBox('示范区建设任务调度台', faultOf(error, logId).message);
});

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', closeOffice);
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  try {
    opened = openOffice({
      folder,
      host: 'electron',
      version: app.getVersion(),
      seedsFolder: app.isPackaged ? join(process.resourcesPath, 'seeds') : join(app.getAppPath(), 'seeds'),
      workbooks: createReaderPool(() => spawnReader(join(built, 'electron', 'reader-process.cjs'))),
      printPdf: createPdfPrinter(),
    });
  } catch (error) {
    const logId = log.record('start', error);
    if ((await askAfterFailure(faultOf(error, logId).message, folder)) === 'retry') return start();
    return app.quit();
  }
  openWindow(opened);
}

function openWindow({ office, desk }: OpenedOffice): void {
  lockSession(session.defaultSession);
  servePages(session.defaultSession.protocol, join(built, 'renderer'));
  setAppMenu();
  const opening = openMainWindow({
    preload: join(built, 'electron', 'preload.cjs'),
    folder: office.folder,
    hasDevTools: !app.isPackaged,
  });
  window = opening;
  opening.on('closed', () => {
    window = null;
  });
  router = createRouter(office, HANDLERS);
  const contents = (): WebContents | null => window?.webContents ?? null;
  connectOffice({
    gate: createGate(contents),
    router,
    dialogs: createFileDialogs({ window: () => opening, desk, documentsFolder: app.getPath('documents') }),
    contents,
  });
}

/** Leaving waits until what runs has ended and the record is closed with its backup. */
function closeOffice(event: Event): void {
  if (opened === null) return;
  event.preventDefault();
  const closing = opened;
  opened = null;
  void (router?.close() ?? Promise.resolve()).then(() => {
    closing.close();
    app.quit();
  });
}
