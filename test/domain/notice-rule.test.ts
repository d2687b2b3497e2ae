import { expect, it } from 'vitest';
import type { LightRule, ReportedState } from '#domain/light.ts';
import { answerDueOn, proposedColour } from '#domain/notice-rule.ts';
import { paperNumber } from '#domain/paper-number.ts';

const colour = (rule: LightRule, state: ReportedState | null = 'underWay') =>
  proposedColour({ light: 'yellow', rule }, state);

it('逾期的用红色督办单', () => {
  expect(colour('overdue')).toBe('red');
  expect(colour('overdue', 'notStarted')).toBe('red');
});

it('滞后于序时进度、标记风险的用黄色；临近时限还没有启动的也用黄色', () => {
  expect([colour('behindTime'), colour('riskMarked')]).toEqual(['yellow', 'yellow']);
  expect([colour('dueSoon', 'notStarted'), colour('dueSoon', null)]).toEqual(['yellow', 'yellow']);
});

it('临近时限已经启动的用蓝色，其余由办公室提出的也先用蓝色', () => {
  expect([colour('dueSoon'), colour('dueSoon', 'adjustmentRequested')]).toEqual(['blue', 'blue']);
  expect([colour('reported'), colour('notYetDue'), colour('nothingYet', null)]).toEqual(['blue', 'blue', 'blue']);
});

it('答复期限从发出次日起数工作日：星期三发出的督办单第十个工作日是隔两周的星期三', () => {
  expect(answerDueOn('supervisionNotice', '2022-09-28')).toBe('2022-10-12');
  expect(answerDueOn('reminderLetter', '2022-09-28')).toBe('2022-10-05');
  expect(answerDueOn('chaseNotice', '2022-09-30')).toBe('2022-10-05');
  expect(answerDueOn('circular', '2022-10-01')).toBe('2022-10-14');
});

it('编号写法：督办〔2022〕3号、第3期，没有编号的留空', () => {
  expect(paperNumber('supervisionNotice', 2022, 3)).toBe('督办〔2022〕3号');
  expect(paperNumber('reminderLetter', 2022, 15)).toBe('提醒〔2022〕15号');
  expect(paperNumber('chaseNotice', 2023, 1)).toBe('催报〔2023〕1号');
  expect(paperNumber('closeOutSlip', 2022, 2)).toBe('销号〔2022〕2号');
  expect(paperNumber('circular', 2022, 3)).toBe('第3期');
  expect(paperNumber('circular', 2022, null)).toBe('第　期');
  expect(paperNumber('supervisionNotice', 2022, null)).toBe('督办〔2022〕　号');
});
