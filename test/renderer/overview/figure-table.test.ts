import { describe, expect, test } from 'vitest';
import { dueMonths, dueTable, lightTable, roundTable, shortTitle } from '../../../renderer/overview/figure-table.ts';
import { seedRows } from '../fixture.ts';
import { doubleOverview } from '../harness/round-double.ts';

const overview = doubleOverview(seedRows('2022-09-20'), '2022-09-20');

describe('figures beside the charts', () => {
  test('板块表逐行相加等于合计，合计等于分项总数', () => {
    const { head, rows } = lightTable('板块', overview.sections);
    expect(head).toEqual(['板块', '逾期', '需关注', '正常', '尚无可判断', '分项']);
    expect(rows.length).toBe(overview.sections.length + 1);
    for (const [title, red, yellow, green, grey, targets] of rows) {
      expect(red! + yellow! + green! + grey!, title).toBe(targets);
    }
    expect(rows.at(-1)).toEqual([
      '合计',
      overview.lights.red,
      overview.lights.yellow,
      overview.lights.green,
      overview.lights.grey,
      overview.targets,
    ]);
  });

  test('已过月份未完成的单列，未到期的不算逾期；没有分项的月份也占一格', () => {
    const months = dueMonths(
      [
        { month: '2022-06', open: 3, completed: 2 },
        { month: '2022-09', open: 1, completed: 0 },
        { month: '2023-01', open: 4, completed: 0 },
      ],
      '2022-09-20',
    );
    expect(months.map(({ name }) => name)).toEqual(['6月', '7月', '8月', '9月', '10月', '11月', '12月', '2023年1月']);
    expect(months.map(({ past, open, completed }) => [past, open, completed])).toEqual([
      [3, 0, 2],
      [0, 0, 0],
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 4, 0],
    ]);
    expect(dueTable(months).rows.at(-1)).toEqual(['合计', 3, 5, 2, 10]);
  });

  test('时限相隔很远时只列有分项的月份', () => {
    const far = [
      { month: '2022-12', open: 3, completed: 0 },
      { month: '2035-12', open: 1, completed: 0 },
    ];
    expect(dueMonths(far, '2022-09-20').map(({ name }) => name)).toEqual(['12月', '2035年12月']);
    expect(dueMonths([], '2022-09-20')).toEqual([]);
  });

  test('各轮并列，不求合计；每行各类之和是该轮的分项数', () => {
    const { rows, hasTotal } = roundTable(overview.rounds);
    expect(hasTotal).toBe(false);
    expect(rows.map(([title]) => title)).toEqual(['2022年二季度', '2022年三季度（当天）']);
    expect(rows[0]).toEqual(['2022年二季度', 9, 12, 50, 10, 81]);
  });

  test('a section is named beside its bar by what stands before the comma', () => {
    expect(shortTitle('五、健全公共服务体系，在增进老区人民福祉上作示范')).toBe('五、健全公共服务体系');
    expect(shortTitle('附件1')).toBe('附件1');
  });
});
