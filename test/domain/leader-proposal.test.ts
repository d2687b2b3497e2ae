import { expect, test } from 'vitest';
import { proposeLeaders } from '#domain/leader-proposal.ts';

function leaders(rows: Record<string, number>) {
  return Object.entries(rows).map(([name, count], index) => ({
    name,
    id: index + 1,
    rows: Array.from({ length: count }, (_, row) => `附件2 第${row + 1}项`),
  }));
}

test('曾小荣与曾小英同姓、只差一个字：只提出，不判断是一人还是两人', () => {
  const seed = {
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
  };
  expect(proposeLeaders(leaders(seed))).toEqual([
    {
      key: 'leaderSimilar:曾小荣=曾小英',
      kind: 'leaderSimilar',
      subject: '曾小荣',
      options: [
        {
          names: ['曾小英'],
          ids: [5],
          because: '与“曾小英”同姓，名字只差一个字，可能是同一人，也可能是两人',
          score: 0.6,
        },
      ],
    },
  ]);
});

test('同一姓名带字间空格、少写一个字的也提出，两个字的姓名和不同姓的不提', () => {
  const proposals = proposeLeaders(leaders({ '张 毅': 1, 张毅: 8, 曾英: 1, 曾小英: 4, 张义: 2, 林小英: 3, 曾英杰: 1 }));
  expect(proposals.map(({ subject, options }) => [subject, options.map(({ names }) => names[0])])).toEqual([
    ['张 毅', ['张毅']],
    ['曾英', ['曾小英']],
  ]);
});
