import { describe, expect, test } from 'vitest';
import type { StripMark } from '#ipc/contract.ts';
import { ledgerColumns } from '../../../renderer/ledger/columns.ts';
import { reportedChoices } from '../../../renderer/ledger/ledger-choices.ts';
import { viewMatches } from '../../../renderer/ledger/ledger-match.ts';
import { isLedgerView, WHOLE_LEDGER } from '../../../renderer/ledger/ledger-view.ts';
import { markWords, stripRounds } from '../../../renderer/ledger/quarter-strip.tsx';
import { seedRows } from '../fixture.ts';
import { afterRounds, doubleRound } from '../harness/round-double.ts';

const before = seedRows('2022-09-20');
const after = afterRounds(before);
const mark: StripMark = {
  roundId: 1,
  code: '2022Q2',
  title: '2022年二季度',
  light: 'red',
  rule: 'overdue',
  isStored: true,
  isMadeGood: false,
};

describe('quarter strip and reported progress in the ledger', () => {
  test('每个灯说清轮次、颜色和依据；留存的灯与当天的灯分开说', () => {
    expect(markWords(mark)).toBe('2022年二季度 · 红灯：逾期 · 关闭时留存');
    expect(markWords({ ...mark, light: 'yellow', rule: 'behindTime', isStored: false })).toBe(
      '2022年二季度 · 黄灯：滞后 · 按当天',
    );
  });

  test('红灯后来办结的，原轮次显示为逾期完成，并说明当时是红灯', () => {
    expect(markWords({ ...mark, isMadeGood: true })).toBe('2022年二季度 · 当时红灯：逾期，现已逾期完成 · 关闭时留存');
  });

  test('开轮以前状态列不占灯带的地方，开轮以后可以关掉灯带', () => {
    const state = (marks: number) => ledgerColumns(after, marks).at(-1);
    expect(state(0)).toEqual({ key: 'state', caption: '状态', least: 96, share: 0 });
    expect(state(2)).toEqual({ key: 'state', caption: '四季 · 状态', least: 96, share: 0 });
    expect(state(8)?.least).toBe(144);
  });

  test('每一轮在各行占同一格，只列有任务的轮次，最多八轮，旧的在左', () => {
    const round = (id: number, to: string) => ({
      ...doubleRound(after),
      id,
      title: to,
      period: { kind: 'month' as const, from: to, to },
    });
    const held = [3, 2, 1, 9].map((id) => round(id, `2022-0${id}-28`));
    expect(stripRounds(held, after).map(({ id }) => id)).toEqual([1, 2]);
    const many = Array.from({ length: 10 }, (_, id) => round(id, `2022-0${id}-28`));
    const asked = after.map((row) => ({ ...row, strip: many.map(({ id }) => ({ ...mark, roundId: id })) }));
    expect(stripRounds(many, asked).map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
    expect(stripRounds(many, before)).toEqual([]);
  });

  test('填报状态可以筛选：每项任务只要有一个分项符合就显示，未填报单列', () => {
    expect(reportedChoices(before)).toEqual([]);
    const choices = reportedChoices(after);
    expect(choices.map(({ label }) => label)).toEqual(
      ['未填报', '未启动', '推进中', '已完成', '长期推进', '申请调整'].filter((label) =>
        choices.some((choice) => choice.label === label),
      ),
    );
    for (const { value, count } of choices) {
      const shown = after.filter((row) => viewMatches(row, { ...WHOLE_LEDGER, reported: value }));
      expect(shown.length, value).toBe(count);
    }
  });

  test('a view remembered before there were rounds is not taken over', () => {
    const { reported: _, ...old } = WHOLE_LEDGER;
    expect([isLedgerView(old), isLedgerView(WHOLE_LEDGER)]).toEqual([false, true]);
  });
});
