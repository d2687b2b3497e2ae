import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textDifference } from '../../../renderer/dispatch/text-difference.ts';

test('锁定列的改动逐字标出：下发的字都在，单位写的另标', () => {
  expect(textDifference('年底前实施农村公路安防工程15公里。', '年底前实施农（改）安防工程15公里。')).toEqual([
    { kind: 'same', text: '年底前实施农' },
    { kind: 'left', text: '村公路' },
    { kind: 'came', text: '（改）' },
    { kind: 'same', text: '安防工程15公里。' },
  ]);
});

test('the pieces give back both texts, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三', '1', '，'), maxLength: 24 });
  fc.assert(
    fc.property(text, text, (sent, came) => {
      const pieces = textDifference(sent, came);
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('');
      expect([without('came'), without('left')]).toEqual([sent, came]);
    }),
  );
});

test('texts without end are told as one exchange', () => {
  const long = (word: string) => word.repeat(1600);
  expect(textDifference(long('甲'), long('乙'))).toEqual([
    { kind: 'left', text: long('甲') },
    { kind: 'came', text: long('乙') },
  ]);
});
