import { describe, expect, test } from 'vitest';
import type { Grouping } from '../../../renderer/ledger/ledger-items.ts';
import { GROUPINGS, ledgerItems } from '../../../renderer/ledger/ledger-items.ts';
import { viewMatches } from '../../../renderer/ledger/ledger-match.ts';
import { WHOLE_LEDGER } from '../../../renderer/ledger/ledger-view.ts';
import { tallyOf } from '../../../renderer/ledger/tally.ts';
import { seedRows } from '../fixture.ts';

const rows = seedRows();

function taskIds(grouping: Grouping): number[] {
  return ledgerItems(rows, grouping).flatMap((item) => (item.kind === 'task' ? [item.row.id] : []));
}

describe('lines of the ledger', () => {
  test('按板块分组时附件、板块、任务的次序与正式表一致', () => {
    const items = ledgerItems(rows, 'section');
    const heads = items.filter((item) => item.kind !== 'task').map((item) => item.title.slice(0, 6));
    expect(heads).toEqual([
      '章贡区贯彻落',
      '章贡区贯彻落',
      '一、全面推进',
      '二、发展特色',
      '三、打造美丽',
      '四、推进改革',
      '五、健全公共',
      '六、弘扬革命',
      '七、健全政策',
    ]);
    expect(taskIds('section')).toEqual(rows.map((row) => row.id));
  });

  test('无论怎样分组，每项任务恰好出现一次', () => {
    for (const grouping of GROUPINGS) {
      expect(taskIds(grouping).toSorted((a, b) => a - b)).toEqual(rows.map((row) => row.id));
    }
  });

  test('任何一行小结的各类之和等于分项数，各组之和等于总数', () => {
    const whole = tallyOf(rows);
    expect(whole).toMatchObject({ tasks: 50, targets: 81 });
    for (const grouping of ['leader', 'leadUnit', 'section'] as const) {
      const groups = ledgerItems(rows, grouping).flatMap((item) => (item.kind === 'group' ? [item.tally] : []));
      for (const tally of groups) {
        expect(Object.values(tally.classes).reduce((sum, count) => sum + count, 0)).toBe(tally.targets);
      }
      if (grouping === 'section') continue;
      expect(groups.reduce((sum, tally) => sum + tally.targets, 0)).toBe(whole.targets);
      expect(groups.reduce((sum, tally) => sum + tally.tasks, 0)).toBe(whole.tasks);
    }
  });

  test('只看一个附件时，附件名不再重复成行', () => {
    const second = rows.filter((row) => row.annexNo === 2);
    expect(ledgerItems(second, 'section')[0]).toMatchObject({ kind: 'group', tally: { tasks: 12 } });
  });
});

describe('filters of the ledger', () => {
  const count = (change: Partial<typeof WHOLE_LEDGER>) =>
    rows.filter((row) => viewMatches(row, { ...WHOLE_LEDGER, ...change })).length;

  test('按责任领导筛选的项数与附件一致', () => {
    const counts = ['林朝阳', '张毅', '江文元', '吕浩泳', '曾小英', '严玥', '曾小荣', '张达伟', '何选明', '柳迈'].map(
      (leader) => count({ leader }),
    );
    expect(counts).toEqual([18, 8, 7, 6, 4, 3, 1, 1, 1, 1]);
  });

  test('牵头单位只看列第一的，责任单位看全部', () => {
    expect(count({ leadUnit: '区卫健委' })).toBeLessThan(count({ unit: '区卫健委' }));
    expect(count({ unit: '没有这个单位' })).toBe(0);
  });

  test('完成时限按月、按起止日期和无时限筛选', () => {
    expect(count({ due: { kind: 'between', from: '2022-06-01', to: '2022-06-30' } })).toBe(5);
    expect(count({ due: { kind: 'between', from: '2022-01-01', to: '2022-05-31' } })).toBe(0);
    expect(count({ due: { kind: 'none' } })).toBeGreaterThan(8);
  });

  test('几个条件要同时满足', () => {
    const red = count({ light: 'red' });
    expect(red).toBe(5);
    expect(count({ light: 'red', leader: '张毅' })).toBeLessThan(red);
  });
});
