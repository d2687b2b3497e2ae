import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow as Window } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileDesk, type NodeFileDesk } from '#services/file-desk.ts';
import { MOST_FILES } from '../../electron/shell/dropped-files.ts';
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

test('returns are chosen as workbooks or archives, several at once', async () => {
  await dialogs.chooseFiles({ accept: 'returns', isMultiple: true });
  expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: '回表和压缩包', extensions: ['xlsx', 'xlsm', 'xls', 'et', 'zip'] }, { name: '所有文件' }],
  });
});

test('a dropped folder is the files in it, in order and to the bottom; what the systems left there is not', async () => {
  const returns = join(folder, '回表');
  mkdirSync(join(returns, '第二批', '.隐藏'), { recursive: true });
  const lie = ['乙.xlsx', '甲.zip', '~$乙.xlsx', '.DS_Store', 'Thumbs.db', '第二批/丙.xlsx', '第二批/.隐藏/丁.xlsx'];
  for (const name of lie) writeFileSync(join(returns, name), name);
  symlinkSync(folder, join(returns, '第二批', '回到上级'));
  writeFileSync(join(folder, '~$单独.xlsx'), 'x');
  const taken = await dialogs.takeDropped([join(folder, '附件.xlsx'), returns, join(folder, '~$单独.xlsx')]);
  expect(taken.map(({ name }) => name)).toEqual(['附件.xlsx', '乙.xlsx', '甲.zip', '丙.xlsx', '~$单独.xlsx']);
  expect(JSON.stringify(taken)).not.toContain(folder);
});

test('a folder with more files than any round returns is told, not taken in part', async () => {
  const disk = join(folder, '整个盘');
  mkdirSync(disk);
  for (let number = 0; number <= MOST_FILES; number += 1) writeFileSync(join(disk, `${number}.txt`), '');
  expect(await dialogs.takeDropped([disk])).toEqual([]);
  expect(told()?.detail).toContain(`一次最多收 ${MOST_FILES} 个文件`);
});

test('of what was dropped, files are taken; vanished files and relative names are not', async () => {
  const dropped = [join(folder, '附件.xlsx'), join(folder, '没有.xlsx'), '附件.xlsx', 7];
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

const forms = () =>
  Promise.all(['甲.xlsx', '乙.xlsx'].map((name) => desk.offer(name, Buffer.from(`new ${name}`)))).then((files) =>
    files.map(({ token }) => token),
  );

test('several made files go into one folder, which is answered and can be shown', async () => {
  const target = join(folder, '下发');
  mkdirSync(target);
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [target] });
  expect(await dialogs.saveFiles(await forms())).toBe(target);
  expect(
    readdirSync(target)
      .map((name) => readFileSync(join(target, name), 'utf8'))
      .sort(),
  ).toEqual(['new 乙.xlsx', 'new 甲.xlsx']);
  expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({ properties: ['openDirectory', 'createDirectory'] });
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
  await dialogs.showInFolder(target);
  expect(shell.showItemInFolder.mock.calls).toEqual([[join(target, '甲.xlsx')]]);
});

test('files that lie in the folder are never overwritten without a word: one question, the safe answer first', async () => {
  const target = join(folder, '下发');
  mkdirSync(target);
  const read = (name: string) => readFileSync(join(target, name), 'utf8');
  const save = async (response: number) => {
    writeFileSync(join(target, '甲.xlsx'), 'old');
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [target] });
    dialog.showMessageBox.mockResolvedValueOnce({ response });
    return dialogs.saveFiles(await forms());
  };
  expect(await save(2)).toBeNull();
  expect(readdirSync(target)).toEqual(['甲.xlsx']);
  expect(dialog.showMessageBox.mock.lastCall?.[1]).toMatchObject({
    message: expect.stringContaining('已有 1 个同名文件'),
    defaultId: 0,
    cancelId: 2,
  });
  expect(await save(0)).toBe(target);
  expect([read('甲.xlsx'), read('甲(2).xlsx'), read('乙.xlsx')]).toEqual(['old', 'new 甲.xlsx', 'new 乙.xlsx']);
  expect(await save(1)).toBe(target);
  expect([read('甲.xlsx'), readdirSync(target).length]).toEqual(['new 甲.xlsx', 3]);
});

test('two made files of one name never replace each other', async () => {
  const target = join(folder, '下发');
  mkdirSync(target);
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [target] });
  const one = await desk.offer('甲.xlsx', Buffer.from('one'));
  const two = await desk.offer('甲.xlsx', Buffer.from('two'));
  await dialogs.saveFiles([one.token, two.token]);
  expect(readFileSync(join(target, '甲.xlsx'), 'utf8')).toBe('one');
  expect(readFileSync(join(target, '甲(2).xlsx'), 'utf8')).toBe('two');
});

test('a folder that refuses is told with how many files are safe there', async () => {
  const target = join(folder, '下发');
  mkdirSync(join(target, '乙.xlsx'), { recursive: true });
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [target] });
  dialog.showMessageBox.mockResolvedValueOnce({ response: 1 });
  expect(await dialogs.saveFiles(await forms())).toBeNull();
  expect(told()).toMatchObject({
    message: '没有全部保存成功。',
    detail: expect.stringContaining('2 个文件中已存好 1 个。'),
  });
});

test('no folder, no files or an unknown token: nothing is written', async () => {
  expect(await dialogs.saveFiles(await forms())).toBeNull();
  expect(await dialogs.saveFiles('x')).toBeNull();
  expect(await dialogs.saveFiles([])).toBeNull();
  expect(await dialogs.saveFiles(['unknown'])).toBeNull();
  expect(told()?.message).toBe('没有保存成功。');
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

test('a made PDF is read for the preview; nothing else is', async () => {
  const paper = await desk.offer('督办单.pdf', Buffer.from('%PDF-1.7'));
  expect(Buffer.from(await dialogs.readFile(paper.token)).toString()).toBe('%PDF-1.7');
  const sheet = await desk.offer('台账.xlsx', Buffer.from('x'));
  await expect(dialogs.readFile(sheet.token)).rejects.toThrow('refused: read');
  await expect(dialogs.readFile('unknown')).rejects.toThrow();
});

test('what comes as a reply is chosen as scan, document or sheet', async () => {
  await dialogs.chooseFiles({ accept: 'reply' });
  expect(dialog.showOpenDialog.mock.lastCall?.[1]).toMatchObject({
    properties: ['openFile'],
    filters: [{ name: '答复材料' }, { name: '所有文件' }],
  });
});
