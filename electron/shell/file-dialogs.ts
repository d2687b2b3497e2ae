/** Files between the user's folders and the file desk: chosen, dropped, saved, opened. The page handles tokens only. */
import { copyFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { Refusal } from '#domain/refusal.ts';
import type { ChosenFile } from '#ipc/contract.ts';
import { faultOf } from '#ipc/fault.ts';
import { asRefusal } from '#ipc/storage-fault.ts';

/** What the dialogs need of the office's file desk. */
export interface ShellDesk {
  admit(path: string, name?: string): Promise<ChosenFile>;
  made(token: string): Promise<{ path: string; name: string; sizeBytes: number }>;
}

export interface FileDialogs {
  chooseFiles(options: unknown): Promise<ChosenFile[]>;
  takeDropped(paths: unknown): Promise<ChosenFile[]>;
  /** Path of the copy, or null when the dialog was dismissed or the disk refused (the user is told by then). */
  saveFile(token: unknown): Promise<string | null>;
  openFile(token: unknown): Promise<void>;
  showInFolder(path: unknown): Promise<void>;
}

export interface FileDialogsOptions {
  window(): BrowserWindow;
  desk: ShellDesk;
  /** Folder the first save dialog starts in. */
  documentsFolder: string;
}

const TITLE = '示范区建设任务调度台';

const FILTERS = {
  workbook: { name: 'Excel 工作簿', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'csv'] },
  text: { name: '文件正文', extensions: ['txt', 'docx'] },
  backup: { name: '备份文件', extensions: ['backup', 'sealed'] },
} as const;

/** Kinds the system's program may be asked to open: papers of ours, never anything that runs. */
const OPENABLE = /\.(pdf|xlsx|docx)$/i;

export function createFileDialogs({ window, desk, documentsFolder }: FileDialogsOptions): FileDialogs {
  /** Only what was saved through the dialog can be shown in its folder. */
  const saved = new Set<string>();

  /** Files that vanished meanwhile, and folders, are left out. */
  async function admitAll(paths: readonly string[]): Promise<ChosenFile[]> {
    const admitted = await Promise.all(paths.map((path) => desk.admit(path).catch(() => null)));
    return admitted.filter((file) => file !== null);
  }

  async function tell(message: string, detail: string): Promise<void> {
    await dialog.showMessageBox(window(), {
      type: 'warning',
      title: TITLE,
      message,
      detail,
      buttons: ['知道了'],
      noLink: true,
    });
  }

  /** A token that is good no more: tells so and answers null. */
  function gone(message: string): (error: unknown) => Promise<null> {
    return async (error) => {
      await tell(message, faultOf(error).message);
      return null;
    };
  }

  async function copyTo(from: string, to: string): Promise<boolean> {
    try {
      await copyFile(from, to);
      return true;
    } catch (error) {
      const cause = asRefusal(error, to);
      // Mostly the sheet of last time, still open in Excel or WPS.
      const locked = `“${to}”写不进去：它可能正在 WPS 或 Excel 中打开，或者这个文件夹不允许写入。请关闭后再试，或换一个文件夹。`;
      await tell('没有保存成功。', cause instanceof Refusal ? faultOf(cause).message : locked);
      return false;
    }
  }

  return {
    async chooseFiles(options) {
      const accept = acceptOf(options);
      const isMultiple = typeof options === 'object' && options !== null && Reflect.get(options, 'isMultiple') === true;
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        properties: isMultiple ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [
          { ...FILTERS[accept], extensions: [...FILTERS[accept].extensions] },
          { name: '所有文件', extensions: ['*'] },
        ],
      });
      return canceled ? [] : admitAll(filePaths);
    },

    async takeDropped(paths) {
      const given = Array.isArray(paths) ? paths : [];
      return admitAll(given.filter((path) => typeof path === 'string' && isAbsolute(path)));
    },

    async saveFile(token) {
      const made = await desk.made(String(token)).catch(gone('没有保存成功。'));
      if (made === null) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        defaultPath: join(documentsFolder, made.name),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (canceled || filePath === '') return null;
      if (!(await copyTo(made.path, filePath))) return null;
      saved.add(filePath);
      return filePath;
    },

    async openFile(token) {
      const made = await desk.made(String(token)).catch(gone('没有打开。'));
      if (made === null) return;
      if (!OPENABLE.test(made.path)) throw new Error('refused: open');
      const problem = await shell.openPath(made.path);
      if (problem !== '')
        await tell('没有打开。', '本机没有能打开这种文件的程序。可以先保存到文件夹，再用其他程序打开。');
    },

    async showInFolder(path) {
      if (typeof path === 'string' && saved.has(path)) shell.showItemInFolder(path);
    },
  };
}

function acceptOf(options: unknown): keyof typeof FILTERS {
  const accept: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'accept') : null;
  return accept === 'text' || accept === 'backup' ? accept : 'workbook';
}
