/** A form that went through a clerk's hands: which one, and what was done to it, in order. */
import fc from 'fast-check';
import type { ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import { diagnoseReturn } from '#domain/return-matching.ts';
import { readReturnForms } from '#sheet/return-form-reading.ts';
import { chanceOf } from './alteration.ts';
import type { FormBook } from './form-book.ts';
import { ALTERATIONS, bookOf } from './form-books.ts';
import { occurrencesIn, wrongs } from './oracle.ts';
import { FORMS, ROUND } from './sample-forms.ts';

export interface MangledForm {
  form: number;
  steps: { kind: string; seed: number }[];
}

export const KINDS = Object.keys(ALTERATIONS);
/** After these the words of a target may stand beside other entries than its own. */
const TEXT_MOVING = new Set(['锁定的文字换成别行的']);

export const mangledForm: fc.Arbitrary<MangledForm> = fc.record({
  form: fc.nat({ max: FORMS.length - 1 }),
  steps: fc.array(fc.record({ kind: fc.constantFrom(...KINDS), seed: fc.nat() }), { maxLength: 5 }),
});

export function mangledBook({ form, steps }: MangledForm): FormBook {
  const book = bookOf(form);
  for (const { kind, seed } of steps) ALTERATIONS[kind]!(book, chanceOf(seed));
  return book;
}

export function diagnosed(bytes: Uint8Array): ReturnDiagnosis {
  const file = { name: '回表.xlsx', sha256: '', sizeBytes: bytes.length };
  return diagnoseReturn({ file, ...readReturnForms(bytes, file.name) }, FORMS, ROUND, {});
}

/**
 * What is wrong with the reading and the diagnosis of the bytes; empty when nothing is. `isCoveredLost`: the program that
 * saved them leaves out what merged cells cover.
 */
export function judged(bytes: Uint8Array, book: FormBook, { steps }: MangledForm, isCoveredLost = false): string[] {
  const isTextMoved = steps.some(({ kind }) => TEXT_MOVING.has(kind));
  return wrongs(diagnosed(bytes), occurrencesIn(book, isCoveredLost), isTextMoved);
}
