/** Puts the router and the dialogs behind the gate. */
import type { WebContents } from 'electron';
import { callMeta } from '#ipc/call-meta.ts';
import type { Router } from '#ipc/router.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { Gate } from './ipc-gate.ts';
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
} from './office-channels.ts';

export interface OfficeIpc {
  gate: Gate;
  router: Router;
  dialogs: FileDialogs;
  contents(): WebContents | null;
}

export function connectOffice({ gate, router, dialogs, contents }: OfficeIpc): void {
  gate(OFFICE_CALL, (channel, input, meta) =>
    router.call(String(channel), input, callMeta(meta), (progress) => {
      const page = contents();
      if (page !== null && !page.isDestroyed()) page.send(OFFICE_PROGRESS, progress);
    }),
  );
  gate(OFFICE_CANCEL, (callId) => router.cancel(String(callId)));
  gate(OFFICE_CHOOSE, (options) => dialogs.chooseFiles(options));
  gate(OFFICE_DROPPED, (paths) => dialogs.takeDropped(paths));
  gate(OFFICE_SAVE, (token) => dialogs.saveFile(token));
  gate(OFFICE_SAVE_ALL, (tokens) => dialogs.saveFiles(tokens));
  gate(OFFICE_OPEN, (token) => dialogs.openFile(token));
  gate(OFFICE_READ, (token) => dialogs.readFile(token));
  gate(OFFICE_SHOW, (path) => dialogs.showInFolder(path));
}
