import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar.ts';
import type { Light, ReportedState } from '#domain/light.ts';
import type { LightCounts, Overview, TaskRow } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';
import { act, check, closeWithLights, type QuarterRows, report, writeQuarter } from './round-rows.ts';

const LIGHTS: Light[] = ['red', 'yellow', 'green', 'grey'];
const sumOf = (counts: LightCounts): number => LIGHTS.reduce((sum, light) => sum + counts[light], 0);

function countBy(rows: readonly TaskRow[]): LightCounts {
  const counts: LightCounts = { red: 0, yellow: 0, green: 0, grey: 0 };
  for (const { light } of rows.flatMap(({ targets }) => targets)) counts[light] += 1;
  return counts;
}

/** Every class against rows of the ledger of the same day. */
function expectSums(overview: Overview, rows: readonly TaskRow[]): void {
  const targets = rows.flatMap((row) => row.targets);
  expect([overview.tasks, overview.targets]).toEqual([rows.length, targets.length]);
  expect(overview.lights).toEqual(countBy(rows));
  for (const list of [overview.sections, overview.units]) {
    expect(list.map(sumOf)).toEqual(list.map((one) => one.targets));
    for (const light of LIGHTS) {
      expect(list.reduce((sum, one) => sum + one[light], 0)).toBe(overview.lights[light]);
    }
  }
  const inMonths = overview.dueMonths.reduce((sum, { open, completed }) => sum + open + completed, 0);
  expect(inMonths + overview.undated).toBe(targets.length);
  expect(overview.needs.overdueTargets.map(({ targetId }) => targetId).sort()).toEqual(
    targets
      .filter(({ light }) => light === 'red')
      .map(({ id }) => id)
      .sort(),
  );
  // Yellow is told whole: what falls due, what lags or is marked, and what was finished late.
  const { dueSoonTargets, watchTargets } = overview.needs;
  const lateDone = targets.filter(({ lightRule }) => lightRule === 'lateDone').length;
  expect(dueSoonTargets.length + watchTargets.length + lateDone).toBe(overview.lights.yellow);
}

describe('没有开过轮次', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = openTestOffice();
  });
  afterAll(() => office.end());

  it('还没有文件时，什么都是零', async () => {
    expect(await office.ask('overview.get', {})).toEqual({
      asOf: '2022-07-05',
      round: null,
      needs: {
        overdueTargets: [],
        dueSoonTargets: [],
        watchTargets: [],
        unreturned: [],
        toCheck: [],
        inbox: 0,
        openProposals: 0,
      },
      lights: { red: 0, yellow: 0, green: 0, grey: 0 },
      targets: 0,
      tasks: 0,
      sections: [],
      units: [],
      dueMonths: [],
      undated: 0,
      rounds: [],
      changes: null,
    });
  });

  it('印发当天：81个分项，五个逾期，五十项任务分在八处，各类相加等于总数', async () => {
    await office.ask('seed.load', {});
    const overview = await office.ask('overview.get', {});
    expectSums(overview, await office.ask('task.list', {}));
    expect([overview.targets, overview.tasks, overview.lights.red, overview.undated]).toEqual([81, 50, 5, 15]);
    expect(
      overview.sections.map(({ title, targets, sectionId }) => [title.slice(0, 3), targets, sectionId === null]),
    ).toEqual([
      ['章贡区', 7, true],
      ['一、全', 26, false],
      ['二、发', 9, false],
      ['三、打', 7, false],
      ['四、推', 5, false],
      ['五、健', 12, false],
      ['六、弘', 5, false],
      ['七、健', 10, false],
    ]);
    expect(overview.dueMonths).toEqual([
      { month: '2022-06', open: 5, completed: 0 },
      { month: '2022-07', open: 1, completed: 0 },
      { month: '2022-08', open: 3, completed: 0 },
      { month: '2022-10', open: 7, completed: 0 },
      { month: '2022-12', open: 50, completed: 0 },
    ]);
    expect(overview.needs.overdueTargets.map(({ label, why, dueOn }) => [label, why, dueOn])).toEqual(
      [18, 29, 34, 41, 45].map((number) => [`附件2第${number}项`, '逾期5天', '2022-06-30']),
    );
    expect(overview.needs.dueSoonTargets.map(({ why, dueOn }) => [why, dueOn])).toEqual([['还有26天', '2022-07-31']]);
    expect(overview.needs.openProposals).toBeGreaterThan(0);
  });

  it('灯多坏的单位排在前面', async () => {
    const { units } = await office.ask('overview.get', { asOf: '2022-11-15' });
    const keys = units.map(({ red, yellow }) => red * 1000 + yellow);
    expect(keys).toEqual(keys.toSorted((a, b) => b - a));
    expect(units).toHaveLength(28);
  });
});

describe('有轮次', () => {
  let office: TestOffice;
  let rows: TaskRow[];
  let second: QuarterRows;
  let third: QuarterRows;
  beforeAll(async () => {
    office = openTestOffice();
    await office.ask('seed.load', {});
    rows = await office.ask('task.list', {});
    second = writeQuarter(office, 2, rows);
    await closeWithLights(office, second.id, '2022-07-05');
    third = writeQuarter(office, 3, rows);
  });
  afterAll(() => office.end());

  const unitOf = (targetId: number): number =>
    rows.find(({ targets }) => targets.some(({ id }) => id === targetId))?.unitRefs[0]?.id ?? 0;

  it('正在进行的一轮：未回表的单位按逾期长短排，免报的不列，已关闭的一轮不再催', async () => {
    const [late, waived] = [[...third.formIds.values()][5] ?? 0, [...third.formIds.values()][6] ?? 0];
    act(office, (writer) => {
      writer.update('returnForm', late, { dueOn: '2022-09-10' });
      writer.update('returnForm', waived, { isWaived: 1 });
    });
    const { round, needs } = await office.ask('overview.get', { asOf: '2022-09-26' });
    expect([round?.id, round?.counts.forms, round?.counts.waived]).toEqual([third.id, 27, 1]);
    expect(needs.unreturned.map(({ roundId, overdueDays }) => [roundId, overdueDays])).toEqual([
      [third.id, 16],
      ...Array.from({ length: 26 }, () => [third.id, 3]),
    ]);
    expect(needs.unreturned[0]?.id).toBe(late);
    expect(needs.unreturned.map(({ id }) => id)).not.toContain(waived);
    act(office, (writer) => {
      writer.update('returnForm', late, { dueOn: null });
      writer.update('returnForm', waived, { isWaived: 0 });
    });
  });

  it('报了还没有核实的列入待核实，已核实的不再列', async () => {
    const ids = rows.flatMap(({ targets }) => targets.map(({ id }) => id)).slice(0, 3);
    for (const targetId of ids) report(office, third.id, { targetId, unitId: unitOf(targetId) });
    check(office, third.id, ids[0] ?? 0);
    check(office, third.id, ids[1] ?? 0, { verdict: 'pending' });
    const { needs } = await office.ask('overview.get', { asOf: '2022-09-26' });
    expect(needs.toCheck.map(({ targetId, why }) => [targetId, why])).toEqual([
      [ids[1], '待核实'],
      [ids[2], '待核实'],
    ]);
  });

  it('滞后于序时进度和标了风险的另列一类，滞后最多的在前', async () => {
    const amounts = rows.flatMap((row) => row.targets.filter(({ kind }) => kind === 'amount').map((target) => target));
    const dated = amounts.filter(({ dueOn }) => dueOn === '2022-12-31');
    const [far, near] = [dated[0]!, dated[1]!];
    const tell = (target: typeof far, share: number) => {
      const { value, measure } = target.quantities[0]!;
      report(office, third.id, {
        targetId: target.id,
        unitId: unitOf(target.id),
        amountText: `${value * share}${measure}`,
        amountValue: value * share,
        amountMeasure: measure,
      });
    };
    tell(near, 0.5);
    tell(far, 0.25);
    const risky = rows
      .flatMap(({ targets }) => targets)
      .find(({ kind, dueOn }) => kind === 'event' && dueOn === '2022-12-31')!;
    act(office, (writer) =>
      writer.insert('targetRisk', {
        targetId: risky.id,
        note: '资金未到位',
        markedOn: '2022-09-01',
        withdrawnOn: null,
      }),
    );
    const { needs } = await office.ask('overview.get', { asOf: '2022-09-26' });
    expect(needs.watchTargets.map(({ targetId, why, light }) => [targetId, why, light])).toEqual([
      [far.id, '滞后42个百分点', 'yellow'],
      [near.id, '滞后17个百分点', 'yellow'],
      [risky.id, '已标记风险', 'yellow'],
    ]);
  });

  it('逐轮的灯：关闭的一轮用存下的，进行的一轮用当天的', async () => {
    const overview = await office.ask('overview.get', { asOf: '2022-09-26' });
    expect(overview.rounds).toEqual([
      { roundId: second.id, title: '2022年二季度', isStored: true, ...countBy(rows) },
      { roundId: third.id, title: '2022年三季度', isStored: false, ...overview.lights },
    ]);
    expect((await office.ask('overview.get', { asOf: '2022-08-31' })).rounds).toHaveLength(1);
  });

  it('全部关闭以后，仍说最近的一轮', async () => {
    act(office, (writer) => writer.update('dispatchRound', third.id, { state: 'closed', closedOn: '2022-09-30' }));
    const { round, needs } = await office.ask('overview.get', { asOf: '2022-10-08' });
    expect([round?.id, needs.unreturned, needs.toCheck]).toEqual([third.id, [], []]);
    act(office, (writer) => writer.update('dispatchRound', third.id, { state: 'collecting', closedOn: null }));
  });

  it('whatever is reported, checked or marked, every class adds up on every day', async () => {
    const ids = rows.flatMap(({ targets }) => targets.map(({ id }) => id));
    const states: (ReportedState | null)[] = [
      'notStarted',
      'underWay',
      'completed',
      'longTerm',
      'adjustmentRequested',
      null,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            targetId: fc.constantFrom(...ids),
            reportedState: fc.constantFrom(...states),
            amountValue: fc.option(fc.integer({ min: 0, max: 200 })),
            verdict: fc.constantFrom('trueAsReported', 'notTrue', 'pending', null),
            days: fc.integer({ min: 0, max: 30 }),
          }),
          { minLength: 1, maxLength: 20 },
        ),
        fc.integer({ min: 0, max: 160 }),
        async (reports, days) => {
          for (const { verdict, days: later, ...entry } of reports) {
            const reportedOn = addDays('2022-09-01', later);
            report(office, third.id, { ...entry, unitId: unitOf(entry.targetId), reportedOn });
            if (verdict !== null) check(office, third.id, entry.targetId, { verdict });
          }
          const asOf = addDays('2022-08-25', days);
          const overview = await office.ask('overview.get', { asOf });
          expectSums(overview, await office.ask('task.list', { asOf }));
          for (const round of overview.rounds) expect(sumOf(round)).toBe(81);
        },
      ),
      { numRuns: 30 },
    );
  });
});
