/** What the page may ask of the program: the named functions of `OfficeBridge` and nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, type OfficeBridge, type Progress } from '#ipc/contract.ts';
import {
  OFFICE_CALL,
  OFFICE_CANCEL,
  OFFICE_CHOOSE,
  OFFICE_DROPPED,
  OFFICE_OPEN,
  OFFICE_PROGRESS,
  OFFICE_READ,
  OFFICE_SAVE,
  OFFICE_SAVE_ALL,
  OFFICE_SHOW,
} from './shell/office-channels.ts';

const bridge: OfficeBridge = {
  host: 'electron',
  async call(channel, input, meta) {
    if (!Object.hasOwn(CHANNELS, channel)) throw new Error('unknown channel');
    return ipcRenderer.invoke(OFFICE_CALL, channel, input, meta);
  },
  cancel: (callId) => ipcRenderer.invoke(OFFICE_CANCEL, callId),
  onProgress(listener) {
    // The event object would hand the page the sender; only the data goes on.
    const hear = (_event: IpcRendererEvent, progress: Progress): void => listener(progress);
    ipcRenderer.on(OFFICE_PROGRESS, hear);
    return () => ipcRenderer.off(OFFICE_PROGRESS, hear);
  },
  chooseFiles: (options) => ipcRenderer.invoke(OFFICE_CHOOSE, options),
  takeDropped: (files) => {
    const paths = files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file));
    return ipcRenderer.invoke(
      OFFICE_DROPPED,
      paths.filter((path) => path !== ''),
    );
  },
  saveFile: ({ token }) => ipcRenderer.invoke(OFFICE_SAVE, token),
  // Into a folder; the zip is for browsers, which save one file at a time.
  saveFiles: (files) =>
    ipcRenderer.invoke(
      OFFICE_SAVE_ALL,
      files.map(({ token }) => token),
    ),
  openFile: ({ token }) => ipcRenderer.invoke(OFFICE_OPEN, token),
  readFile: ({ token }) => ipcRenderer.invoke(OFFICE_READ, token),
  canShowInFolder: true,
  showInFolder: (path) => ipcRenderer.invoke(OFFICE_SHOW, path),
};

contextBridge.exposeInMainWorld('office', bridge);
