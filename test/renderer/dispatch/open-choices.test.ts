import { expect, test } from 'vitest';
import type { DraftTarget, RoundDraft } from '#ipc/contract.ts';
import { formsOf, NO_CHOICES, periodAt, roundInput, withAsked } from '../../../renderer/dispatch/open-choices.ts';

const target = (targetId: number, leadUnit: string, isAsked = true): DraftTarget => ({
  targetId,
  taskId: Math.ceil(targetId / 2),
  label: `附件2第${targetId}项`,
  text: `目标${targetId}`,
  leadUnit,
  light: 'green',
  isAsked,
  isCarriedOver: false,
});

const draft: RoundDraft = {
  period: { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' },
  code: '2022Q3',
  title: '2022年三季度',
  dueOn: '2022-09-23',
  dueNote: null,
  existingRoundId: null,
  dueRule: { kind: 'dayOfLastMonth', day: 25 },
  weekendRule: 'earlier',
  groupRule: 'asDirectory',
  coverText: '附言',
  contactName: '',
  contactPhone: '',
  targets: [target(1, '甲局'), target(2, '甲局'), target(3, '乙局'), target(4, '乙局', false), target(5, '各镇')],
  forms: [
    { unitId: 1, unitName: '甲局', tasks: 1, targets: 2 },
    { unitId: 2, unitName: '乙局', tasks: 1, targets: 1 },
    { unitId: 3, unitName: '沙石镇', tasks: 1, targets: 1 },
  ],
  problems: [],
};

test('季度和月取完整的起止日', () => {
  expect(periodAt('quarter', '2022-08-15')).toEqual({ kind: 'quarter', from: '2022-07-01', to: '2022-09-30' });
  expect(periodAt('quarter', '2024-02-29')).toEqual({ kind: 'quarter', from: '2024-01-01', to: '2024-03-31' });
  expect(periodAt('month', '2024-02-29')).toEqual({ kind: 'month', from: '2024-02-01', to: '2024-02-29' });
});

test('不改动时按默认开轮，不逐项列分项', () => {
  expect(roundInput(draft, NO_CHOICES)).toEqual({
    period: draft.period,
    dueRule: draft.dueRule,
    weekendRule: 'earlier',
    groupRule: 'asDirectory',
    coverText: '附言',
    contactName: '',
    contactPhone: '',
  });
});

test('增减分项：牵头单位的份数跟着变，由成员单位报的不变', () => {
  const without = withAsked(NO_CHOICES, [draft.targets[0]!, draft.targets[1]!], false);
  const chosen = withAsked(without, [draft.targets[3]!], true);
  expect(formsOf(draft, chosen).map((form) => [form.unitName, form.tasks, form.targets])).toEqual([
    ['甲局', 0, 0],
    ['乙局', 1, 2],
    ['沙石镇', 1, 1],
  ]);
  expect(roundInput(draft, { ...chosen, dueOverrides: { 2: '2022-09-30' } })).toMatchObject({
    targetIds: [3, 4, 5],
    dueOverrides: [{ unitId: 2, dueOn: '2022-09-30' }],
  });
});

test('改回默认就不再算作改动', () => {
  const once = withAsked(NO_CHOICES, draft.targets, false);
  expect(withAsked(once, draft.targets, true).asked).toEqual({ 4: true });
  expect(withAsked(withAsked(once, draft.targets, true), [draft.targets[3]!], false)).toEqual(NO_CHOICES);
});
