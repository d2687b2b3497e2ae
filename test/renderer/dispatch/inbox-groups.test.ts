import { expect, test } from 'vitest';
import { formsWithFile, lateFirst } from '../../../renderer/dispatch/chase-order.ts';
import { inboxGroups } from '../../../renderer/dispatch/inbox-groups.ts';
import { fileRow, formRow, roundDetail } from './round-sample.ts';

/** Groups as text: 待处理: f3 f2 … with f for files and u for units. */
function told(detail: Parameters<typeof inboxGroups>[0]): Record<string, string> {
  return Object.fromEntries(
    inboxGroups(detail).map((group) => [
      group.key,
      group.items.map((item) => (item.kind === 'file' ? `f${item.file.id}` : `u${item.form.id}`)).join(' '),
    ]),
  );
}

test('收到的文件按问题多少排列，有文件待处理的单位不算未回', () => {
  const forms = [
    formRow(1),
    formRow(2),
    formRow(3, { isOverdue: true, overdueDays: 3 }),
    formRow(4, { isOverdue: true, overdueDays: 9 }),
    formRow(5, { state: 'received' }),
    formRow(6, { state: 'checked', reported: 2 }),
    formRow(7, { isWaived: true }),
    formRow(8, { state: 'sentBack' }),
  ];
  const inbox = [
    fileRow(1),
    fileRow(2, { isClean: false, openAsks: 3 }),
    fileRow(3, { isClean: false, kind: 'pictureOnly', formId: null, unitName: null, code: null }),
    fileRow(4, { isClean: false, warnings: 2, formId: 8 }),
    fileRow(5, { outcome: 'accepted' }),
    fileRow(6, { outcome: 'superseded', formId: 5 }),
    fileRow(7, { outcome: 'setAside', formId: null }),
    fileRow(8, { outcome: 'sentBack' }),
    fileRow(9, { outcome: 'held', formId: 3, isClean: false }),
  ];
  expect(told(roundDetail(forms, inbox))).toEqual({
    waiting: 'f2 f3 f4 f1',
    held: 'f9',
    missing: 'u4',
    accepted: 'f5 u6 f6',
    sentBack: 'f8',
    setAside: 'f7',
  });
});

test('没有内容的组不出现', () => {
  expect(told(roundDetail([formRow(1)], []))).toEqual({ missing: 'u1' });
});

test('催报名单：逾期最久的在前，免报和已报的不在内', () => {
  const forms = [
    formRow(1),
    formRow(2, { dueOn: '2022-09-20', isOverdue: true, overdueDays: 6 }),
    formRow(3, { isOverdue: true, overdueDays: 3 }),
    formRow(4, { isWaived: true }),
    formRow(5, { state: 'received' }),
    formRow(6, { dueOn: '2022-09-21' }),
  ];
  expect(lateFirst(forms).map((form) => form.id)).toEqual([2, 3, 6, 1]);
});

test('一份文件里有几家的回表，这几家都不催', () => {
  const forms = [formRow(1), formRow(2), formRow(3), formRow(4)];
  const inbox = [
    fileRow(1, { kind: 'severalForms', formId: null, code: '2022Q3-001、2022Q3-003' }),
    fileRow(2, { outcome: 'accepted' }),
    fileRow(4, { kind: 'otherRound', formId: null, code: '2022Q2-004' }),
  ];
  expect([...formsWithFile({ inbox, forms })]).toEqual([1, 3]);
});
