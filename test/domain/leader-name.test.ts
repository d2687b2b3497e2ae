import { expect, test } from 'vitest';
import { splitLeaders } from '#domain/leader-name.ts';
import { SEED_TASKS } from './seed-annexes.ts';

test('责任领导按项数：林朝阳18、张毅8、江文元7、吕浩泳6、曾小英4、严玥3，曾小荣、张达伟、何选明、柳迈各1', () => {
  const rows: Record<string, number> = {};
  for (const { responsibleLeader } of SEED_TASKS) {
    for (const { name } of splitLeaders(responsibleLeader)) rows[name] = (rows[name] ?? 0) + 1;
  }
  expect(rows).toEqual({
    林朝阳: 18,
    张毅: 8,
    江文元: 7,
    吕浩泳: 6,
    曾小英: 4,
    严玥: 3,
    曾小荣: 1,
    张达伟: 1,
    何选明: 1,
    柳迈: 1,
  });
});

test('两个字的姓名中间的空格不算分隔，两个完整的姓名之间只有空格时是两人', () => {
  const names = (cell: string) => splitLeaders(cell).map(({ name }) => name);
  expect(names('张 毅')).toEqual(['张毅']);
  expect(names('林 朝 阳')).toEqual(['林朝阳']);
  expect(names('欧阳 明华')).toEqual(['欧阳明华']);
  expect(names('林朝阳 江文元')).toEqual(['林朝阳', '江文元']);
  expect(names('林朝阳、张 毅\n严玥')).toEqual(['林朝阳', '张毅', '严玥']);
});

test('“责任领导：”和姓名后括号里的职务不算姓名，原文照存', () => {
  expect(splitLeaders('责任领导：张 毅（副区长、党组成员）')).toEqual([
    { ordinal: 1, rawText: '责任领导：张 毅（副区长、党组成员）', name: '张毅' },
  ]);
});

test('an empty cell names nobody', () => {
  expect([splitLeaders(''), splitLeaders(' 、\n'), splitLeaders('责任领导：')]).toEqual([[], [], []]);
});
