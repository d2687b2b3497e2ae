import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LightSubject, lightOfTarget, type ReportedState, type TargetReport } from '#domain/light.ts';
import type { Verdict } from '#domain/round.ts';
import {
  type ProgressEntry,
  type ProgressRound,
  standingOn,
  type TargetFacts,
  type TargetRound,
} from '#domain/target-progress.ts';
import { readTargets } from '#domain/target-reading.ts';

const Q2 = round(1, '2022Q2', '2022-04-01', '2022-06-30');
const Q3 = round(2, '2022Q3', '2022-07-01', '2022-09-30');
const Q4 = round(3, '2022Q4', '2022-10-01', '2022-12-31');
const [A, B, C] = [11, 12, 13];

function round(id: number, code: string, from: string, to: string): ProgressRound {
  return { id, code, title: code, from, to, openedOn: from, isClosed: false };
}

function entry(unitId: number, state: ReportedState | null, reportedOn: string, amount?: number): ProgressEntry {
  const text = amount === undefined ? '' : `${amount}公里`;
  return {
    unitId,
    reportedState: state,
    amountText: text,
    amountValue: amount ?? null,
    amountMeasure: amount === undefined ? '' : '公里',
    reportedOn,
  };
}

function asked(
  of: ProgressRound,
  entries: ProgressEntry[],
  more: { units?: number[]; verdict?: Verdict; completedOn?: string; doneSteps?: number[] } = {},
): TargetRound {
  const { units = [A], verdict, completedOn = null, doneSteps = [] } = more;
  const check = verdict === undefined ? null : { verdict, completedOn, doneSteps };
  return { round: of, unitIds: units, entries, check };
}

const subject = (cell: string): LightSubject => readTargets(cell, 2022)[0]!;

function standing(
  cell: string,
  rounds: TargetRound[],
  asOf = '2022-12-31',
  risks: TargetFacts['risks'] = [],
  closeOuts: TargetFacts['closeOuts'] = [],
) {
  return standingOn(subject(cell), { rounds, risks, closeOuts }, asOf);
}

const reportOf = (...args: Parameters<typeof standing>): TargetReport | undefined => standing(...args).report;

test('没有回表也没有标风险的，什么都不知道', () => {
  expect(standing('10月底前完成', [])).toEqual({
    report: undefined,
    reported: null,
    isRisk: false,
    closeOut: { appliedOn: null, closedOutOn: null },
  });
  expect(standing('10月底前完成', [asked(Q3, [])]).report).toBeUndefined();
});

test('以报送日在所看的那一天或之前的最近一轮为准', () => {
  const rounds = [asked(Q2, [entry(A, 'notStarted', '2022-06-20')]), asked(Q3, [entry(A, 'underWay', '2022-09-20')])];
  const states = ['2022-06-19', '2022-06-20', '2022-09-19', '2022-09-20'].map(
    (day) => reportOf('年内完成', rounds, day)?.state ?? null,
  );
  expect(states).toEqual([null, 'notStarted', 'notStarted', 'underWay']);
});

test('同一轮里后录入的代替先录入的', () => {
  const rounds = [asked(Q3, [entry(A, 'underWay', '2022-09-20'), entry(A, 'completed', '2022-09-18')])];
  expect(reportOf('年内完成', rounds)?.state).toBe('completed');
});

test('这一轮没有写状态的，状态仍是上一轮所报；从来没有写过状态的按推进中', () => {
  const silent = [asked(Q2, [entry(A, 'longTerm', '2022-06-20')]), asked(Q3, [entry(A, null, '2022-09-20')])];
  expect(reportOf('持续推进', silent)?.state).toBe('longTerm');
  const never = standing('持续推进', [asked(Q3, [entry(A, null, '2022-09-20')])]);
  expect([never.report?.state, never.reported?.state]).toEqual(['underWay', null]);
});

test('时限在这一轮之内或之后的，报已完成即视为按时', () => {
  expect(reportOf('8月底前完成', [asked(Q3, [entry(A, 'completed', '2022-09-20')])])).toMatchObject({
    state: 'completed',
    completedOn: null,
  });
});

test('时限在这一轮开始之前的，以首次报已完成的报送日为完成日', () => {
  const rounds = [
    asked(Q2, [entry(A, 'underWay', '2022-06-20')]),
    asked(Q3, [entry(A, 'completed', '2022-09-20')]),
    asked(Q4, [entry(A, 'completed', '2022-12-20')]),
  ];
  expect(reportOf('6月底前完成', rounds)?.completedOn).toBe('2022-09-20');
  expect(reportOf('6月底前完成', rounds, '2022-10-15')?.completedOn).toBe('2022-09-20');
});

test('当时按时报完成的，以后各轮再报已完成也不变成逾期', () => {
  const rounds = [asked(Q3, [entry(A, 'completed', '2022-09-20')]), asked(Q4, [entry(A, 'completed', '2022-12-20')])];
  expect(reportOf('8月底前完成', rounds)?.completedOn).toBeNull();
});

test('办公室核定的完成日优先', () => {
  const rounds = [
    asked(Q3, [entry(A, 'completed', '2022-09-20')], { verdict: 'trueAsReported', completedOn: '2022-06-28' }),
  ];
  expect(reportOf('6月底前完成', rounds)?.completedOn).toBe('2022-06-28');
});

test('核为不属实的“已完成”按推进中计，所报的状态照样看得见', () => {
  const found = standing('10月底前完成', [asked(Q3, [entry(A, 'completed', '2022-09-20')], { verdict: 'notTrue' })]);
  expect([found.report?.state, found.reported?.state, found.reported?.verdict]).toEqual([
    'underWay',
    'completed',
    'notTrue',
  ]);
});

test('不属实之后再报已完成的，从再报的那一轮算起', () => {
  const rounds = [
    asked(Q3, [entry(A, 'completed', '2022-09-20')], { verdict: 'notTrue' }),
    asked(Q4, [entry(A, 'completed', '2022-12-20')]),
  ];
  expect(reportOf('8月底前完成', rounds)).toMatchObject({ state: 'completed', completedOn: '2022-12-20' });
});

test('报了已完成又退回推进中的，不算完成', () => {
  const rounds = [asked(Q3, [entry(A, 'completed', '2022-09-20')]), asked(Q4, [entry(A, 'underWay', '2022-12-20')])];
  expect(reportOf('年内完成', rounds)).toMatchObject({ state: 'underWay', completedOn: null });
});

test('几个单位分别报的，全部完成才算完成，否则取最慢的', () => {
  const state = (...entries: ProgressEntry[]) =>
    reportOf('年内完成', [asked(Q3, entries, { units: [A, B, C] })])?.state;
  const done = [A, B, C].map((unit) => entry(unit, 'completed', '2022-09-20'));
  expect(state(...done)).toBe('completed');
  expect(state(...done.slice(1))).toBe('underWay');
  expect(state(...done.slice(1), entry(A, 'notStarted', '2022-09-20'))).toBe('notStarted');
  expect(state(...done.slice(1), entry(A, 'longTerm', '2022-09-20'))).toBe('longTerm');
});

test('几个单位都完成的，以最后完成的为准', () => {
  const rounds = [
    asked(Q2, [entry(A, 'completed', '2022-06-20')], { units: [A, B] }),
    asked(Q3, [entry(A, 'completed', '2022-09-20'), entry(B, 'completed', '2022-09-22')], { units: [A, B] }),
  ];
  expect(reportOf('6月底前完成', rounds)?.completedOn).toBe('2022-09-22');
});

test('完成量相加，有一家没有报数就不合计，空缺从不当作零', () => {
  const rounds = (...entries: ProgressEntry[]) => [asked(Q3, entries, { units: [A, B] })];
  const cell = '年内新建公路100公里';
  const both = rounds(entry(A, 'underWay', '2022-09-20', 0.1), entry(B, 'underWay', '2022-09-20', 0.2));
  expect([reportOf(cell, both)?.amount, standing(cell, both).reported?.amountPercent]).toEqual([0.3, 0.3]);
  expect(reportOf(cell, rounds(entry(A, 'underWay', '2022-09-20', 5)))?.amount).toBeNull();
  expect(
    reportOf(cell, rounds(entry(A, 'underWay', '2022-09-20', 5), entry(B, 'underWay', '2022-09-20')))?.amount,
  ).toBeNull();
});

test('计量单位与目标不同的数不计入', () => {
  const odd = { ...entry(A, 'underWay', '2022-09-20', 5), amountMeasure: '个' };
  expect(reportOf('年内新建公路100公里', [asked(Q3, [odd])])?.amount).toBeNull();
});

test('几个单位的完成量按单位列出原话', () => {
  const found = standing('年内新建公路100公里', [
    asked(Q3, [entry(A, 'underWay', '2022-09-20', 5), entry(B, 'underWay', '2022-09-20', 7)], { units: [A, B] }),
  ]);
  expect(found.reported?.amounts).toEqual([
    { unitId: A, text: '5公里' },
    { unitId: B, text: '7公里' },
  ]);
});

test('不在应报之列的单位替报的，只有应报的都没有报时才算', () => {
  const only = [asked(Q3, [entry(B, 'completed', '2022-09-20')], { units: [A] })];
  const both = [asked(Q3, [entry(B, 'completed', '2022-09-20'), entry(A, 'underWay', '2022-09-20')], { units: [A] })];
  expect([reportOf('年内完成', only)?.state, reportOf('年内完成', both)?.state]).toEqual(['completed', 'underWay']);
});

test('风险自标记之日起算，到撤销之日止；只有风险没有回表的不算报过', () => {
  const risks = [{ markedOn: '2022-08-01', withdrawnOn: '2022-09-01' }];
  const isRisk = (asOf: string) => standing('年内完成', [], asOf, risks).report?.isRisk ?? false;
  expect(['2022-07-31', '2022-08-01', '2022-08-31', '2022-09-01'].map(isRisk)).toEqual([false, true, true, false]);
  expect(standing('年内完成', [], '2022-08-01', risks).reported).toBeNull();
  const light = (cell: string) => {
    const { report } = standing(cell, [], '2022-08-01', risks);
    return lightOfTarget({ ...subject(cell), ...(report && { report }) }, '2022-08-01', {
      dueSoonDays: 30,
      behindPercent: 10,
    }).rule;
  };
  expect([light('年内完成'), light('7月底前完成')]).toEqual(['riskMarked', 'overdue']);
});

const STATES: (ReportedState | null)[] = [
  'notStarted',
  'underWay',
  'completed',
  'longTerm',
  'adjustmentRequested',
  null,
];

/** Rounds of a year with reports of three units in any order, some checked. */
const anyRounds = fc
  .array(
    fc.record({
      place: fc.constantFrom(Q2, Q3, Q4),
      unit: fc.constantFrom(A, B, C),
      state: fc.constantFrom(...STATES),
      amount: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      day: fc.integer({ min: 1, max: 28 }),
      verdict: fc.constantFrom<(Verdict | undefined)[]>('trueAsReported', 'notTrue', 'pending', undefined),
    }),
    { maxLength: 12 },
  )
  .map((reports) =>
    [Q2, Q3, Q4].map((of) => {
      const own = reports.filter(({ place }) => place === of);
      const verdict = own[0]?.verdict;
      return asked(
        of,
        own.map(({ unit, state, amount, day }) =>
          entry(unit, state, `${of.to.slice(0, 8)}${String(day).padStart(2, '0')}`, amount),
        ),
        { units: [A, B], ...(verdict === undefined ? {} : { verdict }) },
      );
    }),
  );

test('a target counts as completed only when every unit that counts last said so, undisproved', () => {
  fc.assert(
    fc.property(anyRounds, (rounds) => {
      const { report, reported } = standing('8月底前完成', rounds);
      const newest = rounds.findLast(({ entries }) => entries.length > 0);
      if (newest === undefined) {
        expect(report).toBeUndefined();
        return;
      }
      const told = newest.entries.map(({ unitId }) => unitId);
      const units = [A, B].some((unit) => told.includes(unit)) ? [A, B] : [...new Set(told)];
      const isDone = units.every((unit) => {
        const said = rounds.flatMap(({ entries, check }) => {
          const last = entries.findLast(({ unitId }) => unitId === unit);
          return last?.reportedState ? [{ state: last.reportedState, isVoid: check?.verdict === 'notTrue' }] : [];
        });
        return said.at(-1)?.state === 'completed' && said.at(-1)?.isVoid === false;
      });
      expect(report?.state === 'completed').toBe(isDone);
      expect(reported?.round).toBe(newest.round);
    }),
    { numRuns: 500 },
  );
});

test('an amount is the sum of one number per unit, or unknown', () => {
  fc.assert(
    fc.property(anyRounds, (rounds) => {
      const { report } = standing('年内新建公路100公里', rounds);
      if (report === undefined || report.amount === null) return;
      const newest = rounds.findLast(({ entries }) => entries.length > 0);
      const told = newest?.entries.map(({ unitId }) => unitId) ?? [];
      const units = [A, B].some((unit) => told.includes(unit)) ? [A, B] : [...new Set(told)];
      const last = units.map((unit) =>
        rounds.flatMap(({ entries }) => entries.filter(({ unitId }) => unitId === unit).slice(-1)).at(-1),
      );
      expect(report.amount).toBe(last.reduce((sum, one) => sum + (one?.amountValue ?? Number.NaN), 0));
    }),
    { numRuns: 500 },
  );
});

test('已销号的从销号那天起按完成算，之前照所报；申请了还没有销号的仍照所报', () => {
  const rounds = [asked(Q3, [entry(A, 'underWay', '2022-09-20')])];
  const applied = [{ appliedOn: '2022-10-10', closedOn: null }];
  const closed = [...applied, { appliedOn: null, closedOn: '2022-10-20' }];
  const on = (asOf: string, closeOuts: TargetFacts['closeOuts']) => {
    const { report, closeOut } = standing('10月底前完成', rounds, asOf, [], closeOuts);
    return [report?.state, report?.completedOn, closeOut.appliedOn, closeOut.closedOutOn];
  };
  expect([
    on('2022-10-09', closed),
    on('2022-10-19', closed),
    on('2022-10-20', closed),
    on('2022-12-31', applied),
  ]).toEqual([
    ['underWay', null, null, null],
    ['underWay', null, '2022-10-10', null],
    ['completed', '2022-10-20', '2022-10-10', '2022-10-20'],
    ['underWay', null, '2022-10-10', null],
  ]);
});

test('报过完成的，销号后仍以原来的完成日期为准；从没有报过的，以销号那天为完成日期', () => {
  const closed = [{ appliedOn: null, closedOn: '2022-12-20' }];
  const done = [
    asked(Q3, [entry(A, 'completed', '2022-09-20')], { verdict: 'trueAsReported', completedOn: '2022-09-01' }),
  ];
  expect(standing('10月底前完成', done, '2022-12-31', [], closed).report?.completedOn).toBe('2022-09-01');
  expect(standing('10月底前完成', [], '2022-12-31', [], closed).report).toEqual({
    state: 'completed',
    completedOn: '2022-12-20',
    amount: null,
    isRisk: false,
    doneMilestones: [],
  });
});

test('分两步的目标，第一步核实完成以后不再因第一步逾期，第二步的时限照算', () => {
  const cell = '6月底前完成方案编制，争取12月底前完工';
  const settings = { dueSoonDays: 30, behindPercent: 10 };
  const light = (rounds: TargetRound[], asOf: string) =>
    lightOfTarget({ ...subject(cell), report: reportOf(cell, rounds, asOf) }, asOf, settings).rule;
  const told = [entry(A, 'underWay', '2022-06-20')];
  expect(light([asked(Q2, told)], '2022-07-05')).toBe('overdue');
  const found = asked(Q2, told, { verdict: 'pending', doneSteps: [1] });
  expect(light([found], '2022-07-05')).toBe('reported');
  expect(light([found], '2022-12-10')).toBe('dueSoon');
  expect(light([found], '2023-01-01')).toBe('overdue');
  // The newest check says what stands; a round without one leaves what stood.
  expect(light([found, asked(Q3, [entry(A, 'underWay', '2022-09-20')])], '2022-10-05')).toBe('reported');
  expect(
    light([found, asked(Q3, [entry(A, 'underWay', '2022-09-20')], { verdict: 'trueAsReported' })], '2022-10-05'),
  ).toBe('overdue');
  // A form that was sent back leaves no entry, and the office's finding stands.
  expect(light([{ ...found, entries: [] }], '2022-07-05')).not.toBe('overdue');
});

test('办公室另定了时限的，按整项计，分步完成不抵另定的时限', () => {
  const cell = '6月底前完成方案编制，争取12月底前完工';
  const fixed: LightSubject = { ...subject(cell), dueOn: '2022-08-31' };
  const report: TargetReport = {
    state: 'underWay',
    completedOn: null,
    amount: null,
    isRisk: false,
    doneMilestones: [1],
  };
  const settings = { dueSoonDays: 30, behindPercent: 10 };
  expect(lightOfTarget({ ...fixed, report }, '2022-09-01', settings).rule).toBe('overdue');
});
