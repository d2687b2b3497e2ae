import { expect, it } from 'vitest';
import { saysNothing } from '#domain/nothing-words.ts';

it('写“无”“暂无”“没有问题”的，不算问题', () => {
  const nothing = ['', ' ', '无', '无。', '暂无', '暂无。', '没有', '无问题', '目前无', '没有问题', '暂无困难和问题'];
  const more = [
    '（无）',
    '1.无',
    '无需协调',
    '无需协调事项',
    '不需要',
    '无需要协调的事项',
    '—',
    '/',
    '０',
    '无明显问题',
    '暂 无',
  ];
  expect([...nothing, ...more].filter((text) => !saysNothing(text))).toEqual([]);
});

it('话里有实际内容的，不当作“无”', () => {
  const something = [
    '无资金',
    '无法按期完成',
    '没有场地',
    '暂无经费保障',
    '无，但人手不足',
    '不需要，已解决',
    '无人机未到货',
  ];
  expect(something.filter((text) => saysNothing(text))).toEqual([]);
});
