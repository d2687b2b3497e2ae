import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isWeekend } from '#domain/calendar.ts';
import type { DueRule, Period, WeekendRule } from '#domain/round.ts';
import { checkPeriod, dueDayOf, nextPeriod, periodAround, periodCode, periodTitle } from '#domain/round-period.ts';

const QUARTER: Period = { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' };
const MONTH: Period = { kind: 'month', from: '2022-07-01', to: '2022-07-31' };
const CUSTOM: Period = { kind: 'custom', from: '2022-07-01', to: '2022-09-15' };
const twentyFifth: DueRule = { kind: 'dayOfLastMonth', day: 25 };

const code = (period: Period) => () => checkPeriod(period);
const refusal = (name: string) => expect.objectContaining({ code: name });

describe('调度时段', () => {
  it('编号和名称由时段而来', () => {
    const custom: Period = { kind: 'custom', from: '2022-12-15', to: '2023-01-15' };
    expect([QUARTER, MONTH, CUSTOM, custom].map((one) => [periodCode(one), periodTitle(one)])).toEqual([
      ['2022Q3', '2022年三季度'],
      ['2022M07', '2022年7月'],
      ['20220701-20220915', '2022年7月1日至9月15日'],
      ['20221215-20230115', '2022年12月15日至2023年1月15日'],
    ]);
  });

  it('季度和月份应为整季、整月，起止日期应存在且不颠倒', () => {
    for (const period of [QUARTER, MONTH, CUSTOM, { kind: 'custom', from: '2022-07-01', to: '2022-07-01' } as const]) {
      expect(code(period)).not.toThrow();
    }
    const wrong: Period[] = [
      { ...QUARTER, to: '2022-09-29' },
      { kind: 'quarter', from: '2022-08-01', to: '2022-10-31' },
      { ...MONTH, from: '2022-07-02' },
      { kind: 'month', from: '2022-02-01', to: '2022-02-29' },
      { ...CUSTOM, to: '2022-06-30' },
      { ...CUSTOM, from: '2022-07-00' },
    ];
    for (const period of wrong) expect(code(period), JSON.stringify(period)).toThrow(refusal('periodInvalid'));
  });

  it('下一轮接着上一轮：季度接季度，月份接月份，自定时段之后接其后一天所在的季度', () => {
    expect([QUARTER, MONTH, CUSTOM, periodAround('2022-12-31', 'quarter')].map(nextPeriod)).toEqual([
      { kind: 'quarter', from: '2022-10-01', to: '2022-12-31' },
      { kind: 'month', from: '2022-08-01', to: '2022-08-31' },
      QUARTER,
      { kind: 'quarter', from: '2023-01-01', to: '2023-03-31' },
    ]);
  });

  it('任何一天所在的季度和月份都是整的，且首尾相接', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count));
    fc.assert(
      fc.property(day, fc.constantFrom('quarter' as const, 'month' as const), (one, kind) => {
        const period = periodAround(one, kind);
        checkPeriod(period);
        expect(period.from <= one && one <= period.to).toBe(true);
        expect(nextPeriod(period).from).toBe(addDays(period.to, 1));
        expect(nextPeriod(period).kind).toBe(kind);
      }),
    );
  });
});

describe('报送截止日', () => {
  const due = (period: Period, rule: DueRule, weekendRule: WeekendRule = 'earlier') =>
    dueDayOf(period, rule, weekendRule);

  it('默认为末月25日；逢周末按规则提前、顺延或不动，并说明', () => {
    expect([due(QUARTER, twentyFifth), due(QUARTER, twentyFifth, 'later'), due(QUARTER, twentyFifth, 'none')]).toEqual([
      { dueOn: '2022-09-23', note: '9月25日是星期日，提前到9月23日。节假日调休请自行核对。' },
      { dueOn: '2022-09-26', note: '9月25日是星期日，顺延到9月26日。节假日调休请自行核对。' },
      { dueOn: '2022-09-25', note: '9月25日是星期日，按规则不作调整。节假日调休请自行核对。' },
    ]);
    expect(due(MONTH, twentyFifth)).toEqual({ dueOn: '2022-07-25', note: null });
  });

  it('末月没有那一天的，为末月最后一天；自定时段取它的末月', () => {
    expect(due({ kind: 'month', from: '2022-02-01', to: '2022-02-28' }, { kind: 'dayOfLastMonth', day: 31 })).toEqual({
      dueOn: '2022-02-28',
      note: null,
    });
    expect(due(CUSTOM, twentyFifth).dueOn).toBe('2022-09-23');
    // 9月28日开始的时段，9月25日已经过去。
    expect(due({ kind: 'custom', from: '2022-09-28', to: '2022-09-30' }, twentyFifth).dueOn).toBe('2022-09-30');
  });

  it('时段结束后若干个工作日按周一至周五数，并提醒核对节假日', () => {
    // 2022-09-30 是星期五。
    expect(due(QUARTER, { kind: 'workingDaysAfter', days: 1 })).toEqual({
      dueOn: '2022-10-03',
      note: '时段结束后第1个工作日（按周一至周五计）是10月3日，节假日调休请自行核对。',
    });
    expect(due(QUARTER, { kind: 'workingDaysAfter', days: 6 }).dueOn).toBe('2022-10-10');
  });

  it('选定的日期不作调整，逢周末时说明；不能早于时段开始', () => {
    expect(due(QUARTER, { kind: 'fixed', dueOn: '2022-09-20' })).toEqual({ dueOn: '2022-09-20', note: null });
    expect(due(QUARTER, { kind: 'fixed', dueOn: '2022-09-24' })).toEqual({
      dueOn: '2022-09-24',
      note: '9月24日是星期六，按选定的日期不作调整。',
    });
    expect(() => due(QUARTER, { kind: 'fixed', dueOn: '2022-06-30' })).toThrow(refusal('dueBeforePeriod'));
  });

  it('规则里的日数应说得通', () => {
    for (const rule of [
      { kind: 'dayOfLastMonth', day: 0 },
      { kind: 'dayOfLastMonth', day: 32 },
      { kind: 'workingDaysAfter', days: 0 },
      { kind: 'workingDaysAfter', days: 1.5 },
    ] as const) {
      expect(() => due(QUARTER, rule)).toThrow(refusal('valueInvalid'));
    }
  });

  it('提前或顺延后不落在周末，移动不超过两天；第N个工作日之前恰有N个工作日', () => {
    const month = fc
      .integer({ min: 0, max: 1_200 })
      .map((count) => periodAround(addDays('2000-01-15', count * 30), 'month'));
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('earlier' as const, 'later' as const),
        (period, day, rule) => {
          const plain = due(period, { kind: 'dayOfLastMonth', day }, 'none').dueOn;
          const moved = due(period, { kind: 'dayOfLastMonth', day }, rule).dueOn;
          expect(isWeekend(moved)).toBe(false);
          const steps = daysBetween(plain, moved);
          expect(rule === 'earlier' ? -steps : steps).toBeGreaterThanOrEqual(0);
          expect(Math.abs(steps)).toBeLessThanOrEqual(2);
          expect(steps === 0).toBe(!isWeekend(plain));
          const last = due(period, { kind: 'workingDaysAfter', days: day }).dueOn;
          const between = Array.from({ length: daysBetween(period.to, last) }, (_, at) => addDays(period.to, at + 1));
          expect(between.filter((one) => !isWeekend(one))).toHaveLength(day);
          expect(isWeekend(last)).toBe(false);
        },
      ),
    );
  });
});
