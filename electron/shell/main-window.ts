/** The one window of the office. */
import { BrowserWindow, dialog } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';
import { readWindowState, rememberWindow } from './window-state.ts';

export interface MainWindowOptions {
  /** Path of the bundled preload. */
  preload: string;
  /** Folder for the window's own state. */
  folder: string;
  hasDevTools: boolean;
}

export function openMainWindow({ preload, folder, hasDevTools }: MainWindowOptions): BrowserWindow {
  const state = readWindowState(folder);
  const window = new BrowserWindow({
    ...(state.bounds ?? { width: 1366, height: 768 }),
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '示范区建设任务调度台',
    // The page's paper colour, so that nothing flashes before it is painted.
    backgroundColor: '#FBFAF7',
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: hasDevTools,
    },
  });
  if (state.isMaximized) window.maximize();
  rememberWindow(window, folder);
  window.once('ready-to-show', () => window.show());
  window.webContents.on('render-process-gone', () => void offerReload(window));
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

/** The record lives in the main process; a page that died lost nothing but its place. */
async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: '示范区建设任务调度台',
    message: '窗口意外停止了。',
    detail: '已保存的数据没有受影响。正在填写、尚未保存的内容需要重新填写。',
    buttons: ['重新打开', '退出'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 0) window.webContents.reload();
  else window.close();
}
