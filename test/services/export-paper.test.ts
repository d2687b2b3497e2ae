/** 导出: one paper, many as one file, many as one file each. The printing double prints the page as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MadeFile, PaperRow, PaperSource } from '#ipc/contract.ts';
import { exportPapers } from '#services/export-paper.ts';
import type { RoundOffice } from '../quarter/round-office.ts';
import { openPaperOffice, PAPER_DAY } from './paper-fixture.ts';

let office: RoundOffice;
let letters: PaperRow[] = [];

beforeAll(async () => {
  office = await openPaperOffice();
  const { forms } = await office.ask('round.get', { id: office.roundId });
  const specs = forms.map(({ unitId }) => ({ kind: 'reminderLetter' as const, roundId: office.roundId, unitId }));
  for (const spec of specs) {
    // Units with nothing to remind of are passed over.
    letters.push(...(await office.ask('paper.draft', { specs: [spec] }).catch(() => [])));
  }
  const [first] = letters as [PaperRow];
  const [issued] = (await office.ask('paper.issue', { ids: [first.id] })) as [PaperRow];
  letters = [issued, ...letters.slice(1)];
}, 120_000);
afterAll(() => office.end());

const textAt = ({ path }: MadeFile): string => readFileSync(path ?? '').toString('utf8');
const sourcesOf = (rows: readonly PaperRow[]): PaperSource[] => rows.map(({ id }) => ({ id }));

describe('导出一份', () => {
  it('已发出的就是存件；草稿照现在的记录，名字写明是草稿', async () => {
    const [issued, draft] = letters as [PaperRow, PaperRow];
    const kept = await office.ask('paper.export', { source: { id: issued.id }, form: 'pdf', to: { path: '一份/' } });
    expect([kept.name, kept.sizeBytes, kept.pages]).toEqual([
      `提醒〔2022〕1号-${issued.unitName}.pdf`,
      issued.copies.find(({ form }) => form === 'pdf')?.sizeBytes,
      1,
    ]);
    const made = await office.ask('paper.export', { source: { id: draft.id }, form: 'docx', to: { path: '一份/' } });
    expect([made.name, made.pages]).toEqual([`提醒函草稿-${draft.unitName}.docx`, null]);
    expect(Object.keys(unzipSync(readFileSync(made.path ?? '')))).toContain('word/document.xml');
  });

  it('调度会材料按轮次和日期取名，表格可以存成工作簿；没有表格的文书没有工作簿', async () => {
    const spec = { kind: 'meetingPack' as const, roundId: office.roundId, asOf: PAPER_DAY };
    const pack = await office.ask('paper.export', { source: { spec }, form: 'xlsx', to: { path: '一份/' } });
    expect(pack.name).toBe('调度会材料-2022年三季度-20220928.xlsx');
    expect(Object.keys(unzipSync(readFileSync(pack.path ?? '')))).toContain('xl/workbook.xml');
    const source = { spec: { ...spec, parts: ['cover' as const] } };
    expect(await office.refusal('paper.export', { source, form: 'xlsx' })).toBe('noPaperForm');
  });

  it('复制为文字的，就是正文', async () => {
    const [issued] = letters as [PaperRow];
    const { text } = await office.ask('paper.text', { source: { id: issued.id } });
    expect(text).toContain(issued.number);
    expect(text).toContain(issued.unitName);
  });
});

describe('成批导出', () => {
  it('合成一份：各份都在，按所选次序', async () => {
    expect(letters.length).toBeGreaterThan(3);
    const rows = letters.toReversed();
    for (const form of ['pdf', 'docx'] as const) {
      const { files, zip, pages } = await office.ask('paper.batch', {
        sources: sourcesOf(rows),
        form,
        as: 'one',
        to: { path: '合/' },
      });
      expect([files.map(({ name }) => name), zip, pages]).toEqual([
        [`提醒函${rows.length}份.${form}`],
        null,
        form === 'pdf' ? 1 : 0,
      ]);
      const [file] = files as [MadeFile];
      const parts = form === 'docx' ? unzipSync(readFileSync(file.path ?? '')) : {};
      const text = form === 'pdf' ? textAt(file) : Buffer.from(parts['word/document.xml'] ?? []).toString('utf8');
      const places = rows.map(({ unitName }) => text.indexOf(`${unitName}：`));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('每份一个文件：名字各不相同，终端给文件夹；指明压缩包的只给压缩包', async () => {
    const [first] = letters as [PaperRow];
    const twice = [...sourcesOf(letters), { id: first.id }];
    const { files, zip, pages } = await office.ask('paper.batch', {
      sources: twice,
      form: 'pdf',
      as: 'each',
      to: { path: '各份' },
    });
    expect([readdirSync(join(office.root, '各份')).length, zip, pages]).toEqual([twice.length, null, twice.length]);
    expect(files.at(-1)?.name).toBe(`提醒〔2022〕1号-${first.unitName}（2）.pdf`);
    const zipped = await office.ask('paper.batch', {
      sources: twice,
      form: 'pdf',
      as: 'each',
      to: { path: '各份.zip' },
    });
    expect(zipped.files).toEqual([]);
    const inside = unzipSync(readFileSync(zipped.zip?.path ?? ''));
    expect(Object.keys(inside)).toEqual(files.map(({ name }) => name));
    expect(Buffer.from(inside[files[0]?.name ?? ''] ?? []).toString()).toBe(textAt(files[0] as MadeFile));
  });

  it('逐份报告进度；中途取消，什么都不交出来', async () => {
    const told: [number, number, string][] = [];
    const controller = new AbortController();
    const context = {
      opId: '成批',
      signal: controller.signal,
      progress(done: number, total: number, label: string) {
        told.push([done, total, label]);
        if (done === 2) controller.abort();
      },
    };
    const sources = sourcesOf(letters);
    const input = { sources, form: 'pdf' as const, as: 'each' as const, to: { path: '取消' } };
    await expect(exportPapers(office.office, input, context)).rejects.toThrow('aborted');
    expect(told).toEqual(
      letters
        .slice(0, 3)
        .map(({ number, unitName }, index) => [index, letters.length, `${number ?? '提醒函草稿'}-${unitName}.pdf`]),
    );
    expect(readdirSync(office.root)).not.toContain('取消');
    expect(await office.refusal('paper.batch', { sources: [], form: 'pdf', as: 'one' })).toBe('nothingSelected');
  });
});
