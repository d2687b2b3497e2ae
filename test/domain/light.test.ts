import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amountPercentOf,
  type LightReading,
  type LightSubject,
  lagOf,
  lastDueOn,
  lightOfTarget,
  lightOfTask,
  nextDueOn,
  type ReportedState,
  type TargetReport,
  timePercentOf,
  timeProgressOf,
} from '#domain/light.ts';
import { readTargets } from '#domain/target-reading.ts';

const SETTINGS = { dueSoonDays: 30, behindPercent: 10 };

function subject(cell: string, report?: Partial<TargetReport>): LightSubject {
  const [target] = readTargets(cell, 2022);
  if (!report) return target!;
  return { ...target!, report: { state: 'underWay', completedOn: null, amount: null, isRisk: false, ...report } };
}

function judge(cell: string, asOf: string, report?: Partial<TargetReport>): string {
  const { light, rule } = lightOfTarget(subject(cell, report), asOf, SETTINGS);
  return `${light} ${rule}`;
}

test('到期日当天还不算逾期，过了到期日未完成亮红灯', () => {
  expect(judge('10月底前完成', '2022-10-31')).toBe('yellow dueSoon');
  expect(judge('10月底前完成', '2022-11-01')).toBe('red overdue');
  expect(judge('10月底前完成', '2022-11-01', { state: 'underWay' })).toBe('red overdue');
});

test('30天内到期未完成亮黄灯，天数可以设', () => {
  expect(judge('10月底前完成', '2022-09-30')).toBe('green notYetDue');
  expect(judge('10月底前完成', '2022-10-01')).toBe('yellow dueSoon');
  expect(lightOfTarget(subject('10月底前完成'), '2022-10-01', { dueSoonDays: 7, behindPercent: 10 })).toEqual({
    light: 'green',
    rule: 'notYetDue',
  });
});

test('没有时限又没有报过进展的亮灰灯，报过进展亮绿灯', () => {
  expect(judge('持续推进', '2022-11-01')).toBe('grey nothingYet');
  expect(judge('持续推进', '2022-11-01', { state: 'notStarted' })).toBe('grey nothingYet');
  expect(judge('持续推进', '2022-11-01', { state: 'longTerm' })).toBe('green reported');
});

test('时限不能断定（2025年前）的不因日期变红', () => {
  expect(judge('2025年前完成', '2030-01-01')).toBe('grey nothingYet');
});

test('每月、每季重复的没有回表也不算逾期', () => {
  expect(judge('每月排查', '2022-11-01')).toBe('green notYetDue');
});

test('按期完成亮绿灯；逾期后补上的记“逾期完成”；完成之前的日子仍按当时判断', () => {
  expect(judge('10月底前完成', '2022-11-05', { state: 'completed', completedOn: '2022-10-31' })).toBe(
    'green completed',
  );
  expect(judge('10月底前完成', '2022-11-05', { state: 'completed', completedOn: '2022-11-03' })).toBe(
    'yellow lateDone',
  );
  expect(judge('10月底前完成', '2022-11-02', { state: 'completed', completedOn: '2022-11-03' })).toBe('red overdue');
  expect(judge('持续推进', '2022-11-05', { state: 'completed', completedOn: null })).toBe('green completed');
});

test('逾期后补完成的，完成的当季亮黄灯“逾期完成”，以后转绿', () => {
  const late = { state: 'completed', completedOn: '2022-11-03' } as const;
  const days = ['2022-11-03', '2022-12-31', '2023-01-01', '2023-11-03'];
  expect(days.map((day) => judge('10月底前完成', day, late))).toEqual([
    'yellow lateDone',
    'yellow lateDone',
    'green completed',
    'green completed',
  ]);
});

test('两个节点的目标，按最后一个节点判断是否逾期完成', () => {
  const cell = '6月底前签约，争取12月底前投产';
  expect(judge(cell, '2022-10-01', { state: 'completed', completedOn: '2022-09-30' })).toBe('green completed');
  expect(judge(cell, '2023-02-01', { state: 'completed', completedOn: '2023-01-31' })).toBe('yellow lateDone');
  expect([lastDueOn(subject(cell)), lastDueOn(subject('持续推进'))]).toEqual(['2022-12-31', null]);
});

test('落后多少个百分点：只对累计量算，没有报数的不算，超前的记零', () => {
  const lag = (cell: string, amount: number | null) => lagOf(subject(cell, { amount }), '2022-06-30');
  expect([
    lag('年内新建公路100公里', 20),
    lag('年内新建公路100公里', 80),
    lag('年内新建公路100公里', null),
    lag('年内覆盖率达到90%', 20),
  ]).toEqual([30, 0, null, null]);
  expect(timePercentOf(subject('年内新建公路100公里'), '2022-06-30')).toBe(50);
  expect(timePercentOf(subject('年内覆盖率达到90%'), '2022-06-30')).toBeNull();
  expect(amountPercentOf(subject('年内新建公路100公里'), 25)).toBe(25);
});

test('完成量落后序时进度超过10个百分点亮黄灯，只对累计量判断', () => {
  const at = (amount: number | null) => judge('年内新建公路100公里', '2022-06-30', { amount });
  expect([at(39), at(40), at(null)]).toEqual(['yellow behindTime', 'green reported', 'green reported']);
  expect(judge('年内覆盖率达到90%', '2022-06-30', { amount: 0 })).toBe('green reported');
  expect(judge('年内争取获批基地1个', '2022-06-30', { amount: 0 })).toBe('green reported');
});

test('序时进度为已过月数除以12，月末最后一天算满一个月', () => {
  const days = ['2022-01-01', '2022-01-31', '2022-06-29', '2022-06-30', '2022-12-31', '2021-12-31', '2023-01-01'];
  expect(days.map((day) => Math.round(timeProgressOf(2022, day) * 10) / 10)).toEqual([0, 8.3, 41.7, 50, 100, 0, 100]);
});

test('办公室标了风险的亮黄灯，逾期的仍然是红灯', () => {
  expect(judge('年内完成', '2022-03-01', { isRisk: true })).toBe('yellow riskMarked');
  expect(judge('2月底前完成', '2022-03-01', { isRisk: true })).toBe('red overdue');
});

test('两个节点的目标，第一个节点过期就亮红灯，办妥后看下一个节点', () => {
  const cell = '6月底前签约，争取12月底前投产';
  expect(judge(cell, '2022-07-05')).toBe('red overdue');
  expect(judge(cell, '2022-07-05', { doneMilestones: [1] })).toBe('green reported');
  expect(judge(cell, '2023-01-01', { doneMilestones: [1] })).toBe('red overdue');
});

test('办公室改定的时限代替文字里的时限，撤去时限的不再变红', () => {
  const stepped = subject('6月底前签约，争取12月底前投产');
  expect(lightOfTarget({ ...stepped, dueOn: '2022-09-30' }, '2022-07-05', SETTINGS).light).toBe('green');
  expect(lightOfTarget({ ...stepped, dueOn: '2022-09-30' }, '2022-10-01', SETTINGS).light).toBe('red');
  expect(lightOfTarget({ ...stepped, dueOn: null, dueKind: 'none' }, '2022-07-05', SETTINGS).light).toBe('grey');
});

test('任务的灯取各目标中最差的一盏', () => {
  const reading = (
    light: 'red' | 'yellow' | 'green' | 'grey',
    rule: 'overdue' | 'dueSoon' | 'reported' | 'nothingYet',
  ) => ({
    light,
    rule,
  });
  const [red, yellow, green, grey] = [
    reading('red', 'overdue'),
    reading('yellow', 'dueSoon'),
    reading('green', 'reported'),
    reading('grey', 'nothingYet'),
  ];
  expect([
    lightOfTask([grey!, green!, yellow!, red!]),
    lightOfTask([grey!, green!, yellow!]),
    lightOfTask([grey!, green!]),
    lightOfTask([grey!]),
    lightOfTask([]),
  ]).toEqual([red, yellow, green, grey, grey]);
});

test('任务的全部分项都完成，才说任务已完成', () => {
  const reading = (light: LightReading['light'], rule: LightReading['rule']): LightReading => ({ light, rule });
  const completed = reading('green', 'completed');
  const lateDone = reading('yellow', 'lateDone');
  expect([
    lightOfTask([completed, completed]),
    lightOfTask([completed, reading('green', 'notYetDue')]),
    lightOfTask([completed, reading('grey', 'nothingYet')]),
    lightOfTask([completed, lateDone]),
    lightOfTask([lateDone, reading('yellow', 'dueSoon')]),
  ]).toEqual([
    completed,
    reading('green', 'notYetDue'),
    reading('green', 'reported'),
    lateDone,
    reading('yellow', 'dueSoon'),
  ]);
});

test('下一个到期日是未完成节点中最早的一个，已经过期的也算', () => {
  const targets = [subject('10月底前完成'), subject('持续推进'), subject('6月底前签约，争取12月底前投产')];
  expect(nextDueOn(targets, '2022-07-05')).toBe('2022-06-30');
  const done = { ...subject('6月底前完成', { state: 'completed', completedOn: '2022-06-20' }) };
  expect(nextDueOn([done, subject('10月底前完成')], '2022-07-05')).toBe('2022-10-31');
  expect(nextDueOn([done, subject('10月底前完成')], '2022-06-01')).toBe('2022-06-30');
  expect(nextDueOn([subject('持续推进')], '2022-07-05')).toBeNull();
});

test('an open target never gets a better light as days go by', () => {
  const order = ['grey', 'green', 'yellow', 'red'];
  const states: ReportedState[] = ['notStarted', 'underWay', 'longTerm', 'adjustmentRequested'];
  fc.assert(
    fc.property(
      fc.constantFrom('10月底前完成', '6月底前签约，12月底前投产', '年内新建公路100公里', '持续推进', '每月排查'),
      fc.constantFrom(...states),
      fc.option(fc.integer({ min: 0, max: 100 })),
      fc.boolean(),
      fc.integer({ min: 1, max: 27 }),
      (cell, state, amount, isRisk, date) => {
        const lights = Array.from({ length: 12 }, (_, month) => {
          const asOf = `2022-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
          return order.indexOf(lightOfTarget(subject(cell, { state, amount, isRisk }), asOf, SETTINGS).light);
        });
        expect(lights).toEqual(lights.toSorted((a, b) => a - b));
      },
    ),
  );
});
