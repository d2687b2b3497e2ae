import { expect, test } from 'vitest';
import { findFormCode, formCodeOf, readFormCode, readRowKey, rowKeyOf } from '#domain/form-code.ts';

const TEXTS = { content: '建设医养结合示范点', target: '12月底前建立（改造）1个示范点' };

test('a form code is read as it was made, in every way it is typed', () => {
  expect(formCodeOf('2022Q3', 7)).toBe('2022Q3-007');
  const code = { code: '2022Q3-007', roundCode: '2022Q3', formNo: 7 };
  expect(['2022Q3-007', ' 2022q3-007 ', '２０２２Ｑ３－００７', '2022Q3—007'].map(readFormCode)).toEqual([
    ...[code, code, code, code],
  ]);
  expect(findFormCode('反馈编号：2022Q3-007 2022年9月')).toEqual(code);
  expect(['2022Q3', '2022Q3-07', '附件2-29', '13970712345', '2022-09-25x'].map(readFormCode)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});

test('a row key vouches for its own words alone', () => {
  const written = rowKeyOf('2022Q3-007', 3, TEXTS);
  expect(written).toMatch(/^2022Q3-007\/03-[0-9a-f]{4}$/);
  expect(readRowKey(` ${written.toUpperCase()} `)).toEqual({ key: written, formCode: '2022Q3-007', ordinal: 3 });
  const sumOf = (ordinal: number, target = TEXTS.target): string =>
    rowKeyOf('2022Q3-007', ordinal, { ...TEXTS, target }).slice(-4);
  expect(sumOf(3, '12月底前建立（改造） １个示范点')).toBe(written.slice(-4));
  expect(sumOf(3, '12月底前建立（改造）11个示范点')).not.toBe(written.slice(-4));
  expect(sumOf(4)).not.toBe(written.slice(-4));
  expect(readRowKey('2022Q3-007/03')).toBeNull();
});

test('a form may have thousands of rows', () => {
  for (const ordinal of [999, 1000, 12_345]) {
    const key = rowKeyOf('2022Q3-007', ordinal, TEXTS);
    expect(readRowKey(key)).toEqual({ key, formCode: '2022Q3-007', ordinal });
  }
});
