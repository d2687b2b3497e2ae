import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openAsks } from '#domain/return-standing.ts';
import { putTogether } from './form-book.ts';
import { diagnosed, judged, KINDS, mangledBook, mangledForm } from './mangled-form.ts';
import { FORMS, ROUND } from './sample-forms.ts';

describe('回表改成什么样，填的内容都不会落到别的目标上，也不会不声不响地丢掉', () => {
  it('没有改过的回表，一行不差，一句不问', () => {
    for (const [form, sent] of FORMS.entries()) {
      const book = mangledBook({ form, steps: [] });
      const bytes = putTogether(book);
      expect(judged(bytes, book, { form, steps: [] })).toEqual([]);
      if (sent.roundId !== ROUND.id) continue;
      const diagnosis = diagnosed(bytes);
      expect([diagnosis.kind, openAsks(diagnosis, {}), diagnosis.parts[0]?.rows.map((row) => row.formRowId)]).toEqual([
        'form',
        [],
        sent.rows.map((row) => row.formRowId),
      ]);
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
