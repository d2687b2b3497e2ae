import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HAS_LIBREOFFICE, HAS_OPENPYXL } from '../corpus/other-programs.ts';
import type { FormBook } from './form-book.ts';
import { putTogether } from './form-book.ts';
import { judged, type MangledForm, mangledBook, mangledForm } from './mangled-form.ts';
import { resavedByLibreOffice, resavedByOpenpyxl } from './resaved.ts';

interface Sample {
  mangled: MangledForm;
  book: FormBook;
}

function samples(count: number, seed: number): Sample[] {
  return fc.sample(mangledForm, { numRuns: count, seed }).map((mangled) => {
    const book = mangledBook(mangled);
    // these programs open no workbook of which nothing can be seen
    book.sheets[0]!.isHidden = false;
    return { mangled, book };
  });
}

function wrongsOf(forms: readonly Sample[], saved: readonly Uint8Array[]): unknown[] {
  return forms.flatMap(({ book, mangled }, index) => {
    const wrongs = judged(saved[index]!, book, mangled, true);
    return wrongs.length > 0 ? [{ mangled, wrongs }] : [];
  });
}

describe('改过的回表又被别的程序另存，填的内容仍然各归各位', () => {
  it.skipIf(!HAS_OPENPYXL && !process.env.CI)('openpyxl，一百五十份', () => {
    const forms = samples(150, 1);
    const saved = resavedByOpenpyxl(forms.map(({ book }) => putTogether(book)));
    expect(wrongsOf(forms, saved)).toEqual([]);
  });

  it.skipIf(!HAS_LIBREOFFICE && !process.env.CI).each([
    ['xlsx', ['xlsx'], 60, 2],
    ['xls，再存回 xlsx', ['xls', 'xlsx'], 30, 3],
    ['ods，再存回 xlsx', ['ods', 'xlsx'], 30, 4],
  ])('LibreOffice 存成 %s', { timeout: 300_000 }, (_, formats, count, seed) => {
    const forms = samples(count, seed);
    const saved = resavedByLibreOffice(
      forms.map(({ book }) => putTogether(book)),
      formats,
    );
    expect(wrongsOf(forms, saved)).toEqual([]);
  });
});
