import { describe, expect, test } from 'vitest';
import { droppedItems } from '../../../renderer/import/dropped-items.ts';

type Entry = Partial<FileSystemFileEntry & FileSystemDirectoryEntry> & { name: string };

const file = (name: string): Entry => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (done) => done(new File(['x'], name)),
});
const lost = (name: string): Entry => ({
  ...file(name),
  file: (_done, failed) => failed?.(new DOMException('gone')),
});
/** Hands out two at a time, as a browser hands out a hundred. */
const folder = (name: string, inside: Entry[]): Entry => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    let at = 0;
    return {
      readEntries: (done: (entries: FileSystemEntry[]) => void) => {
        done(inside.slice(at, at + 2) as FileSystemEntry[]);
        at += 2;
      },
    };
  },
});
const drop = (entries: (Entry | null)[], files: File[]): DataTransfer =>
  ({ files, items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

const names = async (items: ReturnType<typeof droppedItems>) => (await items.files()).map(({ name }) => name);

describe('what was dropped in a browser', () => {
  test('文件夹里的文件逐层取出，隐藏文件和 Office 的锁文件不取', async () => {
    const returns = folder('三季度', [
      file('乙.xlsx'),
      file('~$乙.xlsx'),
      folder('第二批', [file('丙.zip'), file('.DS_Store'), lost('读不出.xlsx')]),
      file('甲.xlsx'),
      file('Thumbs.db'),
    ]);
    const items = droppedItems(drop([file('单独.xlsx'), returns], [new File([''], '单独.xlsx')]), true);
    expect(items.hasFolder).toBe(true);
    expect(await names(items)).toEqual(['单独.xlsx', '乙.xlsx', '甲.xlsx', '丙.zip']);
  });

  test('on the desktop the program walks folders itself, by paths that made-up files do not carry', async () => {
    const dropped = [new File([''], '三季度')];
    const items = droppedItems(drop([folder('三季度', [file('甲.xlsx')])], dropped), false);
    expect([items.hasFolder, await items.files()]).toEqual([true, dropped]);
  });

  test('a browser that tells no entries still hands over its files', async () => {
    const items = droppedItems(drop([null], [new File([''], '甲.xlsx')]), true);
    expect([items.hasFolder, items.names, await names(items)]).toEqual([false, ['甲.xlsx'], ['甲.xlsx']]);
  });
});
