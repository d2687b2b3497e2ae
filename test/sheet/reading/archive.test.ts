import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createForkReader } from '#sheet/fork-reader.ts';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';
import { workbookOf } from '../corpus/package-parts.ts';

let top: string;
let folder: string;
let reader: WorkbookReader;
let count = 0;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'archive-'));
  reader = createForkReader();
});

afterAll(() => {
  reader.close();
  rmSync(top, { recursive: true });
});

beforeEach(() => {
  count += 1;
  folder = join(top, `out${count}`);
  mkdirSync(folder);
});

/** Names as shown with the text of each file. */
async function expanded(bytes: Uint8Array): Promise<string[]> {
  const path = join(top, `${count}.zip`);
  writeFileSync(path, bytes);
  const files = await reader.expandArchive(path, '回表.zip', folder);
  for (const file of files) expect(file.path.startsWith(`${folder}/`)).toBe(true);
  expect(readdirSync(folder).length).toBe(files.length);
  return files.map((file) => `${file.name} ${readFileSync(file.path, 'utf8')}`);
}

const refusal = (bytes: Uint8Array): Promise<unknown> =>
  expanded(bytes).then(
    (files) => files,
    (error: { code: string; params: unknown }) => [error.code, error.params],
  );

/** A name in another code page: fflate writes UTF-8 only, so a stand-in of the same length is written over. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const name = Buffer.from(to).toString('latin1');
  if (name.length !== from.length) throw new Error('another length');
  return new Uint8Array(Buffer.from(text.replaceAll(from, name), 'latin1'));
}

const text = (words: string): Uint8Array => strToU8(words);

describe('打开压缩包', () => {
  it('文件夹里的也取出来，苹果、Office 和系统留下的不取，同名的各是各的', async () => {
    const bytes = zipSync({
      '三季度/区教体局.xlsx': text('一'),
      '补报/区教体局.xlsx': text('二'),
      '三季度/里层.zip': text('三'),
      '__MACOSX/三季度/._区教体局.xlsx': text('不取'),
      '三季度/.DS_Store': text('不取'),
      '三季度/~$区教体局.xlsx': text('不取'),
      'Thumbs.db': text('不取'),
    });
    expect(await expanded(bytes)).toEqual(['三季度/区教体局.xlsx 一', '补报/区教体局.xlsx 二', '三季度/里层.zip 三']);
  });

  it('中文 Windows 打的包，文件名不乱', async () => {
    const bytes = zipSync({ 'AAAAAA.xlsx': text('一'), 'BBBBBB.xlsx': text('二') });
    const gbk = renamed(bytes, 'AAAAAA', [0xc7, 0xf8, 0xbd, 0xcc, 0xbe, 0xd6]);
    const both = renamed(gbk, 'BBBBBB', [...Buffer.from('教育')]);
    expect(await expanded(both)).toEqual(['区教局.xlsx 一', '教育.xlsx 二']);
  });

  it('改名叫 .zip 的工作簿，就是一个文件', async () => {
    const book = workbookOf({ name: '反馈表', rows: [['一']] });
    const path = join(top, 'book.zip');
    writeFileSync(path, book);
    const [file, ...others] = await reader.expandArchive(path, '区教体局.zip', folder);
    expect([file?.name, others, readFileSync(file!.path).equals(book)]).toEqual(['区教体局.zip', [], true]);
    // the file handed in is never the one handed out: whoever unpacks also clears up
    expect(file?.path).not.toBe(path);
  });

  it('一千个文件以内都取，多了不取', async () => {
    const files = (number: number): Record<string, Uint8Array> =>
      Object.fromEntries(Array.from({ length: number }, (_, at) => [`${at}.xlsx`, text(String(at))]));
    expect((await expanded(zipSync(files(1000), { level: 0 }))).length).toBe(1000);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(await refusal(zipSync(files(1001), { level: 0 }))).toEqual([
      'fileTooManyParts',
      { file: '回表.zip', count: 1001, limit: 1000 },
    ]);
  });

  it.each([
    ['空包', () => zipSync({}), 'archiveEmpty'],
    ['只有系统文件', () => zipSync({ '__MACOSX/._a': text('一') }), 'archiveEmpty'],
    ['指向别处的路径', () => zipSync({ '../../a.xlsx': text('一') }), 'fileUnsafe'],
    ['压缩炸弹', () => zipSync({ 'a.xlsx': new Uint8Array(19 * 1024 * 1024) }, { level: 9 }), 'fileUnsafe'],
    [
      '一个文件超过二十兆',
      () => zipSync({ 'a.xlsx': new Uint8Array(21 * 1024 * 1024) }, { level: 0 }),
      'archiveTooLarge',
    ],
    ['没有传完', () => zipSync({ 'a.xlsx': text('一二三四五六七八') }).slice(0, 60), 'fileDamaged'],
    ['加了密码', () => encrypted(zipSync({ 'a.xlsx': text('一') })), 'fileEncrypted'],
    ['其实是图片', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'fileNotWorkbook'],
  ])('%s：说明原因，什么也不留下', async (_, bytes, code) => {
    expect(await refusal(bytes())).toEqual([code, expect.anything()]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Bit 0 of the flags, in the local header and in the directory. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  changed[6]! |= 1;
  changed[changed.indexOf('PK\u0001\u0002', 0, 'latin1') + 8]! |= 1;
  return changed;
}
