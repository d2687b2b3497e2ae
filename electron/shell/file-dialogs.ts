/** Files between the user's folders and the file desk: chosen, dropped, saved, opened. The page handles tokens only. */
import { copyFile, readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import { Refusal } from '#domain/refusal.ts';
import type { ChosenFile } from '#ipc/contract.ts';
import { faultOf } from '#ipc/fault.ts';
import { asRefusal } from '#ipc/storage-fault.ts';
import { filesIn, MOST_FILES } from './dropped-files.ts';
import { namesTaken, saveInto } from './save-into-folder.ts';

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
  /** The folder that took the files, or null as above. */
  saveFiles(tokens: unknown): Promise<string | null>;
  openFile(token: unknown): Promise<void>;
  /** Bytes of a made PDF, for the preview; rejects for anything else. */
  readFile(token: unknown): Promise<ArrayBuffer>;
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
  returns: { name: '回表和压缩包', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'zip'] },
  reply: {
    name: '答复材料',
    extensions: ['pdf', 'ofd', 'docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'jpg', 'jpeg', 'png', 'zip'],
  },
} as const;

/** Kinds the system's program may be asked to open: papers of ours, never anything that runs. */
const OPENABLE = /\.(pdf|xlsx|docx)$/i;

export function createFileDialogs({ window, desk, documentsFolder }: FileDialogsOptions): FileDialogs {
  /** Only what was saved through a dialog can be shown in its folder: what was answered → what the system points at. */
  const saved = new Map<string, string>();

  /** Files that vanished meanwhile are left out. */
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

  /** Why the disk took no copy at `to`. */
  function refusedCopy(error: unknown, to: string): string {
    const cause = asRefusal(error, to);
    if (cause instanceof Refusal) return faultOf(cause).message;
    // Mostly the sheet of last time, still open in Excel or WPS.
    return `“${to}”写不进去：它可能正在 WPS 或 Excel 中打开，或者这个文件夹不允许写入。请关闭后再试，或换一个文件夹。`;
  }

  async function copyTo(from: string, to: string): Promise<boolean> {
    try {
      await copyFile(from, to);
      return true;
    } catch (error) {
      await tell('没有保存成功。', refusedCopy(error, to));
      return false;
    }
  }

  /** Asked once for the whole folder; dismissed means nothing is written. */
  async function askAboutTaken(folder: string, taken: readonly string[]): Promise<'beside' | 'replace' | null> {
    const { response } = await dialog.showMessageBox(window(), {
      type: 'question',
      title: TITLE,
      message: `“${folder}”里已有 ${taken.length} 个同名文件。`,
      detail: `例如“${taken[0]}”。保留两份时，新文件的名字后面加编号，原有文件不动。`,
      buttons: ['保留两份', '替换原有文件', '取消'],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    return response === 0 ? 'beside' : response === 1 ? 'replace' : null;
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
      const files = await filesIn(given.filter((path) => typeof path === 'string' && isAbsolute(path)));
      if (files.length <= MOST_FILES) return admitAll(files);
      await tell(
        '没有收下这些文件。',
        `一次最多收 ${MOST_FILES} 个文件，拖进来的超过了这个数。请只拖存放回表的那个文件夹。`,
      );
      return [];
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
      saved.set(filePath, filePath);
      return filePath;
    },

    async saveFiles(tokens) {
      const files = await Promise.all(
        (Array.isArray(tokens) ? tokens : []).map((token) => desk.made(String(token))),
      ).catch(gone('没有保存成功。'));
      if (files === null || files.length === 0) return null;
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: `选择存放 ${files.length} 个文件的文件夹`,
        buttonLabel: '存到这里',
        defaultPath: documentsFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const folder = filePaths[0];
      if (canceled || folder === undefined) return null;
      const names = files.map(({ name }) => name);
      const taken = await namesTaken(folder, names);
      const way = taken.length === 0 ? 'beside' : await askAboutTaken(folder, taken);
      if (way === null) return null;
      const done: string[] = [];
      try {
        await saveInto(folder, files, way === 'replace', (path) => done.push(path));
      } catch (error) {
        const stopped = names[done.length] ?? '';
        const told = refusedCopy(error, join(folder, stopped));
        await tell('没有全部保存成功。', `${files.length} 个文件中已存好 ${done.length} 个。${told}`);
        return null;
      }
      saved.set(folder, done[0] ?? folder);
      return folder;
    },

    async openFile(token) {
      const made = await desk.made(String(token)).catch(gone('没有打开。'));
      if (made === null) return;
      if (!OPENABLE.test(made.path)) throw new Error('refused: open');
      const problem = await shell.openPath(made.path);
      if (problem !== '')
        await tell('没有打开。', '本机没有能打开这种文件的程序。可以先保存到文件夹，再用其他程序打开。');
    },

    async readFile(token) {
      const made = await desk.made(String(token));
      if (!/\.pdf$/i.test(made.path)) throw new Error('refused: read');
      // The buffer itself: a view of Node's pool would hand the page what lies around it.
      return new Uint8Array(await readFile(made.path)).buffer;
    },

    async showInFolder(path) {
      const item = typeof path === 'string' ? saved.get(path) : undefined;
      if (item !== undefined) shell.showItemInFolder(item);
    },
  };
}

function acceptOf(options: unknown): keyof typeof FILTERS {
  const accept: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'accept') : null;
  const known = Object.keys(FILTERS) as (keyof typeof FILTERS)[];
  return known.find((name) => name === accept) ?? 'workbook';
}
