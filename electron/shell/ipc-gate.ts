/** The one gate from the page to the main process: whoever is not our main frame, on our origin, is refused. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { APP_ORIGIN } from './app-origin.ts';

/** Answers `channel`; `work` gets the arguments as they came and checks them itself. */
export type Gate = (channel: string, work: (...args: unknown[]) => unknown) => void;

/** @param contents the main window's page; null while there is none */
export function createGate(contents: () => WebContents | null): Gate {
  return (channel, work) => {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isOurs(event, contents())) throw new Error(`refused: ${channel}`);
      return work(...args);
    });
  };
}

function isOurs({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents | null): boolean {
  if (contents === null || sender !== contents || senderFrame === null) return false;
  return senderFrame === contents.mainFrame && senderFrame.origin === APP_ORIGIN;
}
