import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { readAnnexTables } from '#sheet/annex-reading.ts';
import type { SheetGrid } from '#sheet/grid.ts';
import { newBudget, readSheetGrid } from '#sheet/sheet-grid.ts';
import { readWorkbookParts } from '#sheet/workbook-parts.ts';
import { openZip } from '#sheet/zip-bounds.ts';
import { SAMPLE_READING, sampleParts } from '../corpus/annex-sample.ts';
import { shown } from '../corpus/corpus-run.ts';
import { HAS_LIBREOFFICE, HAS_OPENPYXL, savedByLibreOffice, savedByOpenpyxl } from '../corpus/other-programs.ts';
import { zipOf } from '../corpus/package-parts.ts';

const sample = zipOf(sampleParts());
const readingOf = (bytes: Uint8Array): unknown =>
  shown({ ...readAnnexTables(bytes, '附件2.xlsx'), file: { name: '', sha256: '', sizeBytes: 0 }, readings: {} });

function refusalOf(bytes: Uint8Array, name: string): string | null {
  try {
    readAnnexTables(bytes, name);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

function gridOf(bytes: Uint8Array): SheetGrid {
  const book = readWorkbookParts(openZip(bytes, 'a.xlsx'), 'a.xlsx');
  return readSheetGrid(book.sheets[0]!, book, newBudget());
}

const textsOf = (grid: SheetGrid): [string, string][] =>
  grid.rows.flatMap(({ row, cells }) => cells.map(({ column, text }): [string, string] => [`${row}:${column}`, text]));

describe('被别的程序另存过的表，读出来一样', () => {
  it.skipIf(!HAS_OPENPYXL && !process.env.CI)('openpyxl', () => {
    expect(readingOf(savedByOpenpyxl(sample))).toEqual(SAMPLE_READING);
  });

  it.skipIf(!HAS_LIBREOFFICE && !process.env.CI)('LibreOffice', () => {
    expect(readingOf(savedByLibreOffice(sample, 'xlsx'))).toEqual(SAMPLE_READING);
  });

  it.skipIf(!(HAS_LIBREOFFICE && HAS_OPENPYXL) && !process.env.CI)('先 LibreOffice 后 openpyxl', () => {
    expect(readingOf(savedByOpenpyxl(savedByLibreOffice(sample, 'xlsx')))).toEqual(SAMPLE_READING);
  });

  it.skipIf(!HAS_LIBREOFFICE && !process.env.CI).each([
    ['xls', 'fileOldExcel'],
    ['ods', 'fileNotWorkbook'],
    ['csv', 'fileDelimitedText'],
    ['html', 'fileNotWorkbook'],
    ['pdf', 'fileNotWorkbook'],
  ])('LibreOffice 存成 .%s，改名 .xlsx 也认得出：%s', (format, code) => {
    const bytes = savedByLibreOffice(sample, format);
    expect([refusalOf(bytes, `附件2.${format}`), refusalOf(bytes, '附件2.xlsx')]).toEqual([code, code]);
  });
});

describe('exceljs as an independent reader', () => {
  const value = fc.oneof(
    fc
      .string({ unit: fc.constantFrom(...'甲乙丙丁１２ab<>&"\'\n　、。', '玥', '𠮷'), minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() !== ''),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((number) => Number(number.toPrecision(12))),
    fc.boolean(),
    fc.constant(null),
  );

  it('sees the same text in every cell of workbooks that it wrote', async () => {
    const rows = fc.array(fc.array(value, { maxLength: 8 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet('表').addRows(cells);
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
        const judge = new ExcelJS.Workbook();
        await judge.xlsx.load(bytes.buffer);
        const seen: [string, string][] = [];
        judge.worksheets[0]!.eachRow((row, number) =>
          row.eachCell((cell, column) => {
            const { value: seenValue } = cell;
            seen.push([
              `${number}:${column}`,
              typeof seenValue === 'boolean' ? String(seenValue).toUpperCase() : String(seenValue),
            ]);
          }),
        );
        expect(textsOf(gridOf(bytes)).map(([at, text]) => [at, numeric(text)])).toEqual(
          seen.map(([at, text]) => [at, numeric(text)]),
        );
      }),
      { numRuns: 60 },
    );
  });
});

/** 1e-7 and 0.0000001 are the same number in two spellings. */
function numeric(text: string): string | number {
  return /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/.test(text) ? Number(text) : text;
}
