import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putTogether } from './form-book.ts';
import { judged, KINDS, mangledBook, mangledForm } from './mangled-form.ts';
import { FORMS } from './sample-forms.ts';

describe('回表改成什么样，填的内容都不会落到别的目标上，也不会不声不响地丢掉', () => {
  it('没有改过的回表', () => {
    for (const form of FORMS.keys()) {
      const book = mangledBook({ form, steps: [] });
      expect(judged(putTogether(book), book, { form, steps: [] })).toEqual([]);
    }
  });

  it.each(KINDS)('%s', (kind) => {
    for (const form of FORMS.keys()) {
      for (const seed of [1, 2, 3, 4]) {
        const book = mangledBook({ form, steps: [{ kind, seed }] });
        expect(judged(putTogether(book), book, { form, steps: [{ kind, seed }] })).toEqual([]);
      }
    }
  });

  it('几种改法合在一起，两千份', () => {
    fc.assert(
      fc.property(mangledForm, (mangled) => {
        const book = mangledBook(mangled);
        expect(judged(putTogether(book), book, mangled)).toEqual([]);
      }),
      { numRuns: 2000, seed: 20220923 },
    );
  });
});
