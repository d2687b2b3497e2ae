import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isArchive } from '#sheet/archive-sniff.ts';
import { newWorkbook } from '#sheet/new-workbook.ts';

let folder = '';
let workbook = new Uint8Array();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sniff-'));
  const book = newWorkbook();
  book.addWorksheet('表');
  workbook = new Uint8Array(await book.xlsx.writeBuffer());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

function ask(name: string, bytes: Uint8Array): Promise<boolean> {
  writeFileSync(join(folder, name), bytes);
  return isArchive(join(folder, name), name);
}

it('tells a zip of files from a workbook, whatever the names say', async () => {
  const plain = zipSync({ 'a.xlsx': workbook });
  // stored, so that the workbook's own names stand in the bytes of the archive
  const stored = zipSync({ 'a.xlsx': [workbook, { level: 0 }] });
  expect(
    await Promise.all([
      ask('1.zip', plain),
      ask('2.xlsx', plain),
      ask('3.zip', stored),
      ask('4.xlsx', workbook),
      ask('5.zip', workbook),
      ask(
        '6.ods',
        zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': text('') }),
      ),
      ask('7.zip', zipSync({})),
    ]),
  ).toEqual([true, true, true, false, false, false, true]);
});

it('leaves what is no zip alone, and lets a broken one go by its name', async () => {
  const broken = zipSync({ 'a.xlsx': workbook }).slice(0, 400);
  expect(
    await Promise.all([
      ask('a.png', text('\u0089PNG')),
      ask('b.xlsx', new Uint8Array()),
      ask('c.zip', broken),
      ask('d.xlsx', broken),
    ]),
  ).toEqual([false, false, true, false]);
  await expect(isArchive(join(folder, 'none'), 'none')).rejects.toMatchObject({ code: 'ENOENT' });
});
