import fc from 'fast-check';
import { expect, it } from 'vitest';
import { diagnoseReturn } from '#domain/return-matching.ts';
import { readReturnForms } from '#sheet/return-form-reading.ts';
import { chanceOf } from './alteration.ts';
import { putTogether } from './form-book.ts';
import { ALTERATIONS, bookOf, KINDS } from './form-books.ts';
import { occurrencesIn, wrongs } from './oracle.ts';
import { FORMS, ROUND } from './sample-forms.ts';

const step = fc.record({ kind: fc.constantFrom(...KINDS), seed: fc.nat() });
const mangled = fc.record({ form: fc.nat({ max: FORMS.length - 1 }), steps: fc.array(step, { maxLength: 5 }) });
const TEXT_MOVING = new Set(['锁定的文字换成别行的', '行号留在原处只排看得见的']);

it('回表改成什么样，填的内容都不会落到别的目标上，也不会不声不响地丢掉', () => {
  fc.assert(
    fc.property(mangled, ({ form, steps }) => {
      const book = bookOf(form);
      for (const { kind, seed } of steps) ALTERATIONS[kind]!(book, chanceOf(seed));
      const file = { name: '回表.xlsx', sha256: '', sizeBytes: 0 };
      const reading = { file, ...readReturnForms(putTogether(book), file.name) };
      const diagnosis = diagnoseReturn(reading, FORMS, ROUND, {});
      expect(
        wrongs(
          diagnosis,
          occurrencesIn(book),
          steps.some(({ kind }) => TEXT_MOVING.has(kind)),
        ),
      ).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 2000), seed: 20220923 },
  );
});
