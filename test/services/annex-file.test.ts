import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTestOffice, SEED_ANNEXES, type TestOffice } from './office-fixture.ts';

const PASTED = join(import.meta.dirname, '../files/粘贴自PDF的附件表.xlsx');

let office: TestOffice;
beforeEach(() => {
  office = openTestOffice();
});
afterEach(() => office.end());

test('预览过的文件确认时不再读第二遍', async () => {
  const read = vi.spyOn(office.office.ports.workbooks, 'readAnnex');
  const file = office.put('附件.xlsx', readFileSync(SEED_ANNEXES));
  const { sha256 } = (await office.ask('annex.preview', { file })).file;
  const summary = await office.ask('annex.commit', { file, decisions: [], expectedSha256: sha256 });
  expect(summary.totals).toMatchObject({ tasks: 50, targets: 81 });
  expect(read).toHaveBeenCalledTimes(1);
});

test('预览之后换了内容的文件重新读，不用旧的结果', async () => {
  const read = vi.spyOn(office.office.ports.workbooks, 'readAnnex');
  const file = office.put('附件.xlsx', readFileSync(SEED_ANNEXES));
  const preview = await office.ask('annex.preview', { file });
  office.put('附件.xlsx', readFileSync(PASTED));
  expect(await office.refusal('annex.commit', { file, decisions: [], expectedSha256: preview.file.sha256 })).toBe(
    'fileChangedSincePreview',
  );
  await office.ask('annex.preview', { file });
  office.put('附件.xlsx', readFileSync(SEED_ANNEXES));
  const decisions = [{ about: 'document' as const, docNumber: '区发〔2022〕9号' }];
  expect((await office.ask('annex.commit', { file, decisions })).annexes).toHaveLength(2);
  expect(read).toHaveBeenCalledTimes(4);
});
