import { expect, test } from 'vitest';
import { type LightSubject, lightOfTarget, type TargetReport } from '#domain/light.ts';
import { whyOf } from '#domain/light-words.ts';
import { readTargets } from '#domain/target-reading.ts';

const SETTINGS = { dueSoonDays: 30, behindPercent: 10 };

function why(cell: string, asOf: string, report?: Partial<TargetReport>): string {
  const [target] = readTargets(cell, 2022);
  const subject: LightSubject = report
    ? { ...target!, report: { state: 'underWay', completedOn: null, amount: null, isRisk: false, ...report } }
    : target!;
  return whyOf(subject, lightOfTarget(subject, asOf, SETTINGS), asOf);
}

test('每盏灯都说得出原因', () => {
  expect([
    why('10月底前完成', '2022-12-05'),
    why('10月底前完成', '2022-10-25'),
    why('10月底前完成', '2022-10-31'),
    why('年内新建公路100公里', '2022-06-30', { amount: 28 }),
    why('年内完成', '2022-03-01', { isRisk: true }),
    why('10月底前完成', '2022-11-05', { state: 'completed', completedOn: '2022-11-03' }),
    why('10月底前完成', '2022-11-05', { state: 'completed' }),
    why('持续推进', '2022-11-05', { state: 'longTerm' }),
    why('年内完成', '2022-03-01'),
    why('持续推进', '2022-03-01'),
  ]).toEqual([
    '逾期35天',
    '还有6天',
    '今天到期',
    '滞后22个百分点',
    '已标记风险',
    '逾期完成',
    '已完成',
    '按进度推进',
    '未到期',
    '尚未报送进展',
  ]);
});

test('灯是从前存下的、时限后来改了的，只说原因不说天数', () => {
  const [target] = readTargets('持续推进', 2022);
  expect(whyOf(target!, { light: 'red', rule: 'overdue' }, '2022-12-05')).toBe('逾期');
  expect(whyOf(target!, { light: 'yellow', rule: 'dueSoon' }, '2022-12-05')).toBe('临近时限');
  expect(whyOf(target!, { light: 'yellow', rule: 'behindTime' }, '2022-12-05')).toBe('滞后于序时进度');
});
