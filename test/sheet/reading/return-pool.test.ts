import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COLUMN_CAPTIONS } from '#domain/return-form.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import { readReturnForms } from '#sheet/return-form-reading.ts';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';
import { type Cell, workbookOf } from '../corpus/package-parts.ts';

let folder: string;
let reader: WorkbookReader;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'returns-'));
  reader = createForkReader();
});

afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true });
});

/** A form with so many rows, and as many notes on another sheet and errors in cells. */
function formOf(rows: number): Uint8Array {
  const body = Array.from({ length: rows }, (_, at): Cell[] => [
    ...[String(at), `任务${at}`, `目标${at}`, '张毅', '', '', '推进中'],
    { xml: '<c r="REF" t="e"><v>#N/A</v></c>' },
    '进展'.repeat(at % 400),
  ]);
  const notes = Array.from({ length: rows }, (_, at): Cell[] => [`第${at}句`]);
  return workbookOf({ name: '反馈表', rows: [Object.values(COLUMN_CAPTIONS), ...body] }, { name: '说明', rows: notes });
}

it.each([0, 1, 30, 70, 700])('%i 行的回表，经过读取进程，与直接读的一字不差', async (rows) => {
  const bytes = formOf(rows);
  const path = join(folder, `${rows}.xlsx`);
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await reader.readReturn(path, '区教体局.xlsx')).toEqual({
    file: { name: '区教体局.xlsx', sha256, sizeBytes: bytes.length },
    ...readReturnForms(bytes, '区教体局.xlsx'),
  });
});

it('不是表格的文件、读不到的文件，说明原因，读取进程照常接着读', async () => {
  const path = join(folder, 'photo.xlsx');
  writeFileSync(path, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]));
  await expect(reader.readReturn(path, '照片.xlsx')).rejects.toMatchObject({
    code: 'fileNotWorkbook',
    params: { file: '照片.xlsx', found: '图片' },
  });
  await expect(reader.readReturn(join(folder, 'nowhere.xlsx'), '回表.xlsx')).rejects.toMatchObject({
    code: 'fileMissing',
  });
  const good = join(folder, 'good.xlsx');
  writeFileSync(good, formOf(1));
  expect((await reader.readReturn(good, '回表.xlsx')).tables.length).toBe(1);
});
