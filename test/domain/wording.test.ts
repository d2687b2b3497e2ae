import fc from 'fast-check';
import { expect, it } from 'vitest';
import { filledParagraphs, filledWords, unknownPlaceholder } from '#domain/wording.ts';
import { PLACEHOLDERS, placeholderNames, WORDING_PIECES } from '#domain/wording-pieces.ts';

const VALUES = {
  单位: '区教体局',
  轮次: '2022年三季度',
  空: '',
  数: { text: '3', rows: { label: '红灯', targetIds: [1, 2, 5] } },
};

it('占位符按值填入，数字带着它所数的分项，前后文字一字不改', () => {
  expect(filledParagraphs('{单位}：{轮次}红灯{数}个。', VALUES)).toEqual([
    [
      { text: '区教体局：2022年三季度红灯' },
      { text: '3', rows: { label: '红灯', targetIds: [1, 2, 5] } },
      { text: '个。' },
    ],
  ]);
});

it('每行一段，空行和填出来是空的行都不成段', () => {
  expect(filledParagraphs('  第一段{空}\r\n\n{空}\n第二段', VALUES)).toEqual([
    [{ text: '第一段' }],
    [{ text: '第二段' }],
  ]);
  expect(filledParagraphs('', VALUES)).toEqual([]);
});

it('中文输入法的全角大括号同样认', () => {
  expect(filledWords('｛单位｝、{ 轮次 }', VALUES)).toBe('区教体局、2022年三季度');
  expect(unknownPlaceholder('｛单位｝', ['单位'])).toBeNull();
  expect(unknownPlaceholder('{ 单位 }', ['单位'])).toBeNull();
});

it('不认识的占位符、空的占位符、落单的括号都指出来', () => {
  expect(unknownPlaceholder('{单位}{领导}', ['单位'])).toBe('{领导}');
  expect(unknownPlaceholder('{}', ['单位'])).toBe('{}');
  expect(unknownPlaceholder('{单位', ['单位'])).toBe('{');
  expect(unknownPlaceholder('单位}', ['单位'])).toBe('}');
  expect(unknownPlaceholder('没有占位符', [])).toBeNull();
});

it('一行文字里因空值多出来的顿号、逗号去掉', () => {
  expect(filledWords('{空}，{单位}、{空}、{轮次}，{空}', VALUES)).toBe('区教体局、2022年三季度');
  expect(filledWords('{空}，{空}', VALUES)).toBe('');
});

it('通过检查的文字填好以后不再有括号', () => {
  const names = Object.keys(VALUES);
  const piece = fc.oneof(
    fc.constantFrom(...names.map((name) => `{${name}}`)),
    fc.string().map((text) => text.replace(/[{}｛｝]/g, '')),
    fc.constantFrom('{', '}', '｛轮次｝', '{别的}', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const hasBraces = /[{}｛｝]/.test(filledWords(text, VALUES));
      expect(hasBraces).toBe(unknownPlaceholder(text, names) !== null);
    }),
  );
});

it('标准用语只用本类文书的占位符，没有感叹号，编号各不相同', () => {
  for (const { key, kind, standard } of WORDING_PIECES) {
    expect(unknownPlaceholder(standard, placeholderNames(kind)), key).toBeNull();
    expect(standard, key).not.toMatch(/[!！]/);
    expect(key.startsWith(`${kind}.`), key).toBe(true);
  }
  expect(new Set(WORDING_PIECES.map(({ key }) => key)).size).toBe(WORDING_PIECES.length);
  expect(Object.keys(PLACEHOLDERS).sort()).toEqual([...new Set(WORDING_PIECES.map(({ kind }) => kind))].sort());
});
