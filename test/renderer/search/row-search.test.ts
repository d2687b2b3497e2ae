import { describe, expect, test } from 'vitest';
import { InitialsIndex } from '../../../renderer/search/initials.ts';
import { namesMatch } from '../../../renderer/search/name-search.ts';
import { pinyinReadings } from '../../../renderer/search/pinyin-readings.ts';
import { rowText, searchWords, textMatches } from '../../../renderer/search/row-search.ts';
import { rowAt, seedRows } from '../fixture.ts';

const initials = new InitialsIndex(pinyinReadings);
const rows = seedRows();

function found(query: string): string[] {
  const words = searchWords(query);
  return rows
    .filter((row) => textMatches(rowText(row), words, initials))
    .map((row) => `${row.annexNo}-${row.sequence}`);
}

describe('finding rows by typing', () => {
  test('gxj 找到有区工信局的任务，不多不少', () => {
    const withUnit = rows
      .filter((row) => row.units.some((unit) => /工信局|公/.test(unit)))
      .map((row) => `${row.annexNo}-${row.sequence}`);
    expect(withUnit.length).toBeGreaterThan(3);
    expect(found('gxj')).toEqual(expect.arrayContaining(withUnit));
    for (const label of found('gxj')) {
      const [annexNo, sequence] = label.split('-').map(Number);
      const names = rowAt(rows, annexNo!, sequence!).units.join('、');
      expect(initials.includes(names, 'gxj'), names).toBe(true);
    }
  });

  test('姓名首字母找到责任领导，多音字的每个读音都算', () => {
    expect(found('lcy')).toEqual(
      expect.arrayContaining(
        rows.filter((row) => row.responsibleLeader === '林朝阳').map((row) => `${row.annexNo}-${row.sequence}`),
      ),
    );
    expect(initials.includes('林朝阳', 'lzy')).toBe(true);
    expect(initials.includes('重庆', 'cq')).toBe(true);
    expect(initials.includes('重点', 'zd')).toBe(true);
    expect(initials.includes('严玥', 'yy')).toBe(true);
  });

  test('词之间的空格、全角数字和大小写不影响查找', () => {
    expect(found('５g')).toEqual(found('5G'));
    expect(found('5G').length).toBeGreaterThan(0);
    expect(found('0.017万盏')).toEqual(['2-4']);
  });

  test('几个词要都出现', () => {
    const both = found('张毅 医院');
    expect(both).toContain('2-29');
    expect(both.length).toBeLessThan(found('张毅').length);
  });

  test('附件号加序号直接找到那一项', () => {
    expect(found('2-18')).toContain('2-18');
  });

  test('查找失败就是没有，不会放宽', () => {
    expect(found('不存在的词')).toEqual([]);
    expect(found('qqqqqqq')).toEqual([]);
  });

  test('拼音表未到时仍能按原字查找', () => {
    expect(textMatches(rowText(rowAt(rows, 2, 29)), ['医院'], null)).toBe(true);
    expect(textMatches(rowText(rowAt(rows, 2, 29)), ['qwjw'], null)).toBe(false);
  });

  test('名录里别名也能查到', () => {
    expect(namesMatch(['区交通运输局', '交通局'], 'jtj', initials)).toBe(true);
    expect(namesMatch(['区交通运输局'], '交 通', initials)).toBe(true);
    expect(namesMatch(['区交通运输局'], 'gxj', initials)).toBe(false);
  });
});
