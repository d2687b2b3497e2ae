import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKey, editDistance, halfWidth, removeInnerSpaces, viewOf } from '#domain/written-text.ts';

test('窄单元格在汉字之间留下的空格只在比较时去掉，不作分隔', () => {
  expect(removeInnerSpaces('区 财 政 局、 区 直 各 相 关 单 位')).toBe('区财政局、区直各相关单位');
  expect(removeInnerSpaces(' 张　毅 ')).toBe('张毅');
  expect(removeInnerSpaces('区工信局 5G 专班')).toBe('区工信局 5G 专班');
  expect(removeInnerSpaces('民政局、\n区卫健委')).toBe('民政局、\n区卫健委');
});

test('compare keys ignore width, case, spaces and punctuation', () => {
  expect(compareKey('２０２２ 年任务目标（ａ）')).toBe('2022年任务目标a');
  expect(compareKey('责任\n单位：')).toBe(compareKey('责任单位'));
  expect(compareKey('⼀、总体')).toBe(compareKey('一、总体'));
});

test('edit distance counts code points', () => {
  const cases: [string, string, number][] = [
    ['', '', 0],
    ['区新志研究室', '区史志研究室', 1],
    ['曾小英', '曾小荣', 1],
    ['区委改委', '区发改委', 1],
    ['管区卫健', '区卫健委', 2],
    ['𠮷局', '吉局', 1],
    ['', '区', 1],
  ];
  for (const [a, b, distance] of cases) expect([a, b, editDistance(a, b)]).toEqual([a, b, distance]);
});

test('edit distance is symmetric and keeps the triangle', () => {
  const word = fc.string({ unit: fc.constantFrom('区', '市', '发', '改', '委'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
    }),
  );
});

test('half-width keeps every character in its place', () => {
  expect(halfWidth('１２．５％，（Ａ）')).toBe('12.5%，（A）');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => halfWidth(text).length === text.length));
});

test('the reading view knows where its characters stand in the original', () => {
  const view = viewOf('1 2 月 底 前，完成 ５ 个');
  expect(view.text).toBe('1 2月底前，完成5个');
  expect(view.original(2, 6)).toEqual({ start: 2, end: 9, text: '2 月 底 前' });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = viewOf(text);
      for (let at = 0; at < whole.text.length; at += 1) {
        const { text: original } = whole.original(at, at + 1);
        const sign = whole.text.charAt(at);
        expect(sign === '\n' || sign === ' ' ? '' : halfWidth(original)).toBe(
          sign === '\n' || sign === ' ' ? '' : sign,
        );
      }
    }),
  );
});
