import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as Window } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileDesk, type NodeFileDesk } from '#services/file-desk.ts';
import { createFileDialogs, type FileDialogs } from '../../electron/shell/file-dialogs.ts';
import { BrowserWindow, dialog, shell } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

let folder: string;
let desk: NodeFileDesk;
let dialogs: FileDialogs;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialogs-'));
  desk = createFileDesk({ tempFolder: join(folder, 'temp') });
  const window = new BrowserWindow({ webPreferences: {} }) as unknown as Window;
  dialogs = createFileDialogs({ window: () => window, desk, documentsFolder: '/documents' });
  writeFileSync(join(folder, '附件.xlsx'), 'workbook');
});
afterEach(() => {
  vi.clearAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const told = (): { message: string; detail: string } | undefined =>
  dialog.showMessageBox.mock.lastCall?.[1] as { message: string; detail: string } | undefined;

test('a chosen file becomes a token, its path stays here', async () => {
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [join(folder, '附件.xlsx')] });
  const [file, ...more] = await dialogs.chooseFiles({ accept: 'workbook' });
  expect(file).toEqual({ ref: { token: expect.any(String) }, name: '附件.xlsx', sizeBytes: 8 });
  expect(more).toEqual([]);
  expect(JSON.stringify(file)).not.toContain(folder);
  expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({ properties: ['openFile'] });
});

test('a dismissed dialog gives nothing, and an odd request asks for a workbook', async () => {
  expect(await dialogs.chooseFiles(null)).toEqual([]);
  expect(await dialogs.chooseFiles({ accept: 'exe', isMultiple: true })).toEqual([]);
  expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Excel 工作簿' }, { name: '所有文件' }],
  });
});

test('of what was dropped, files are taken; folders, vanished files and relative names are not', async () => {
  const dropped = [join(folder, '附件.xlsx'), folder, join(folder, '没有.xlsx'), '附件.xlsx', 7];
  expect((await dialogs.takeDropped(dropped)).map(({ name }) => name)).toEqual(['附件.xlsx']);
  expect(await dialogs.takeDropped('附件.xlsx')).toEqual([]);
});

test('a made file is saved where the user says, and only that can be shown in its folder', async () => {
  const made = await desk.offer('附件2：分工表2022年.xlsx', Buffer.from('bytes'));
  const filePath = join(folder, '保存.xlsx');
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
  expect(await dialogs.saveFile(made.token)).toBe(filePath);
  expect(readFileSync(filePath, 'utf8')).toBe('bytes');
  expect(dialog.showSaveDialog.mock.lastCall?.[1]).toMatchObject({
    defaultPath: join('/documents', '附件2：分工表2022年.xlsx'),
  });
  await dialogs.showInFolder(join(folder, '附件.xlsx'));
  expect(shell.showItemInFolder).not.toHaveBeenCalled();
  await dialogs.showInFolder(filePath);
  expect(shell.showItemInFolder.mock.calls).toEqual([[filePath]]);
});

test('a place that cannot be written to is told in plain words', async () => {
  const made = await desk.offer('表.xlsx', Buffer.from('bytes'));
  dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'no', 'such', '表.xlsx') });
  expect(await dialogs.saveFile(made.token)).toBeNull();
  expect(told()).toMatchObject({
    message: '没有保存成功。',
    detail: expect.stringContaining('可能正在 WPS 或 Excel 中打开'),
  });
});

test('a token nobody gave out neither saves nor opens anything', async () => {
  expect(await dialogs.saveFile('unknown')).toBeNull();
  await dialogs.openFile({});
  expect(shell.openPath).not.toHaveBeenCalled();
  expect(told()?.message).toBe('没有打开。');
});

test('a paper of ours is opened with the system’s program; anything that could run is not', async () => {
  const pdf = await desk.offer('表.pdf', Buffer.from('%PDF'));
  await dialogs.openFile(pdf.token);
  expect(shell.openPath.mock.calls).toEqual([[(await desk.made(pdf.token)).path]]);
  for (const name of ['表.html', '表.exe', '表.desktop', '表.bat', '表.pdf.lnk']) {
    const other = await desk.offer(name, Buffer.from('x'));
    await expect(dialogs.openFile(other.token)).rejects.toThrow('refused: open');
  }
  expect(shell.openPath).toHaveBeenCalledOnce();
  expect(shell.openExternal).not.toHaveBeenCalled();
});

test('a missing program for PDFs is told with a way out', async () => {
  const pdf = await desk.offer('表.pdf', Buffer.from('%PDF'));
  shell.openPath.mockResolvedValueOnce('no application');
  await dialogs.openFile(pdf.token);
  expect(told()?.detail).toContain('可以先保存到文件夹');
});

test('the file of a user is not opened', async () => {
  const chosen = await desk.admit(join(folder, '附件.xlsx'));
  await dialogs.openFile('token' in chosen.ref ? chosen.ref.token : '');
  expect(shell.openPath).not.toHaveBeenCalled();
});
