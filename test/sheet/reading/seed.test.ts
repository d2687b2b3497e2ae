import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnnexTable } from '#domain/annex.ts';
import { compareKey } from '#domain/written-text.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import type { WorkbookReading } from '#sheet/workbook-reader.ts';
import { readSeedAnnexes, type SeedAnnex } from '../../../seeds/annex-text.ts';
import { cleanSeedWorkbook, pastedSeedWorkbook } from '../corpus/seed-workbooks.ts';

const ROOT = join(import.meta.dirname, '../../..');
const TEXT = readFileSync(join(ROOT, 'seeds/区发〔2022〕9号.txt'), 'utf8');
const ANNEXES = readSeedAnnexes(TEXT);

/** Each pair: the official layout and the same tables as people have them. */
const SOURCES = [
  { source: '由原文当场生成', clean: () => cleanSeedWorkbook(TEXT), pasted: () => pastedSeedWorkbook(TEXT) },
  {
    source: '随程序附带',
    clean: () => fileOf('seeds/区发〔2022〕9号附件.xlsx'),
    pasted: () => fileOf('test/files/粘贴自PDF的附件表.xlsx'),
  },
];

function fileOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(ROOT, path)));
}

async function readBytes(bytes: Uint8Array, name: string): Promise<WorkbookReading> {
  const folder = mkdtempSync(join(tmpdir(), 'seed-'));
  const reader = createForkReader();
  try {
    writeFileSync(join(folder, 'a.xlsx'), bytes);
    return await reader.readAnnex(join(folder, 'a.xlsx'), name);
  } finally {
    reader.close();
    rmSync(folder, { recursive: true });
  }
}

/** Rows of a table in the form of the text: sections by title, tasks by their cells, each text through `form`. */
function rowsOf(table: AnnexTable, form: (text: string) => string): unknown[] {
  return table.rows.map((row) =>
    row.kind === 'section'
      ? { section: form(row.title) }
      : { cells: table.columns.map(({ field }) => form(field === null ? '' : (row.cells[field] ?? ''))) },
  );
}

function rowsOfText({ rows }: SeedAnnex, form: (text: string) => string): unknown[] {
  return rows.map((row) => ('section' in row ? { section: form(row.section) } : { cells: row.cells.map(form) }));
}

const counts = ({ tables }: WorkbookReading): unknown[] =>
  tables.map(({ annexNo, year, rows }) => [
    annexNo,
    year,
    rows.filter(({ kind }) => kind === 'section').length,
    rows.filter(({ kind }) => kind === 'task').length,
  ]);

describe.each(SOURCES)('区发〔2022〕9号的两张附件表（$source）', ({ clean, pasted }) => {
  let official: WorkbookReading;
  let messy: WorkbookReading;

  beforeAll(async () => {
    official = await readBytes(clean(), '区发〔2022〕9号附件.xlsx');
    messy = await readBytes(pasted(), '粘贴自PDF的附件表.xlsx');
  });

  it('附件1 五项，附件2 七个板块四十五项', () => {
    expect(counts(official)).toEqual([
      [1, 2022, 0, 5],
      [2, 2022, 7, 45],
    ]);
    expect(official.docNumber).toBe('区发〔2022〕9号');
  });

  it('七个板块各有 12、5、5、4、8、4、7 项', () => {
    const sizes: number[] = [];
    for (const { kind } of official.tables[1]!.rows) {
      if (kind === 'section') sizes.push(0);
      else sizes[sizes.length - 1]! += 1;
    }
    expect(sizes).toEqual([12, 5, 5, 4, 8, 4, 7]);
  });

  it('每一格都与文件原文一字不差', () => {
    const asWritten = (text: string): string => text;
    expect(official.tables.map((table) => rowsOf(table, asWritten))).toEqual(
      ANNEXES.map((annex) => rowsOfText(annex, asWritten)),
    );
    expect(official.tables.map(({ title }) => title)).toEqual(ANNEXES.map(({ title }) => title));
  });

  it('年度目标一共 81 个', () => {
    expect(Object.values(official.readings).reduce((sum, { targets }) => sum + targets.length, 0)).toBe(81);
  });

  it('从 PDF 粘贴来的同样两张表读出同样的任务：只有空格和全角不同', () => {
    expect(counts(messy)).toEqual(counts(official));
    expect(messy.tables.map((table) => rowsOf(table, compareKey))).toEqual(
      official.tables.map((table) => rowsOf(table, compareKey)),
    );
  });

  it('附件2 的表头一共 14 个，重复的 13 个跳过并说明', () => {
    expect(messy.tables.find(({ annexNo }) => annexNo === 2)!.repeatedHeaderCount).toBe(13);
    expect(messy.findings.filter(({ code }) => code === 'headerRepeated').map(({ params }) => params.count)).toContain(
      13,
    );
  });
});
