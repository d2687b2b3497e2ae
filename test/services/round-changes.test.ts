import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NeedTarget, TaskRow } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';
import { act, closeWithLights, type QuarterRows, report, writeQuarter } from './round-rows.ts';

let office: TestOffice;
let rows: TaskRow[];
let second: QuarterRows;
let third: QuarterRows;
beforeAll(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
  rows = await office.ask('task.list', {});
  second = writeQuarter(office, 2, rows);
  for (const number of [2, 3]) reportAll(second, number, { reportedOn: '2022-06-20', progressNote: '正在推进' });
  reportAll(second, 4, { reportedOn: '2022-06-20', progressNote: '已立项' });
  await closeWithLights(office, second.id, '2022-07-05');
  third = writeQuarter(office, 3, rows);
  reportAll(third, 2, { progressNote: '正在推进。' });
  reportAll(third, 4, { progressNote: '已开标' });
  reportAll(third, 41, { reportedState: 'completed', progressNote: '已梳理完毕' });
  reportAll(third, 1, { reportedState: 'completed', progressNote: '已完成' });
});
afterAll(() => office.end());

/** A row of 附件2 by its number. */
function taskAt(number: number): TaskRow {
  const found = rows.find(({ annexNo, sequenceNo }) => annexNo === 2 && sequenceNo === number);
  if (found === undefined) throw new Error(`no task 2-${number}`);
  return found;
}

function reportAll(round: QuarterRows, number: number, more: Partial<Parameters<typeof report>[2]>): void {
  const task = taskAt(number);
  for (const { id } of task.targets) {
    report(office, round.id, { targetId: id, unitId: task.unitRefs[0]?.id ?? 0, ...more });
  }
}

const tasksOf = (list: readonly NeedTarget[]): number[] => [
  ...new Set(
    list
      .map(({ taskId }) => rows.find(({ id }) => id === taskId))
      .flatMap((row) => (row?.annexNo === 2 ? (row.sequenceNo ?? 0) : [])),
  ),
];

describe('与上一轮相比', () => {
  it('第一轮没有可比的', async () => {
    const changes = await office.ask('round.changes', { id: second.id, asOf: '2022-07-05' });
    expect(changes).toEqual({
      roundId: second.id,
      roundTitle: '2022年二季度',
      previousId: null,
      previousTitle: null,
      newlyRed: [],
      recovered: [],
      finished: [],
      noMovement: [],
    });
  });

  it('新增逾期、由红转好、新完成，各带原因和时限', async () => {
    const changes = await office.ask('round.changes', { id: third.id, asOf: '2022-09-20' });
    expect([changes.roundTitle, changes.previousTitle]).toEqual(['2022年三季度', '2022年二季度']);
    const reds = (await office.ask('task.list', { asOf: '2022-09-20' }))
      .flatMap(({ targets }) => targets)
      .filter(({ light, dueOn }) => light === 'red' && dueOn !== '2022-06-30');
    expect(changes.newlyRed.map(({ targetId }) => targetId)).toEqual(reds.map(({ id }) => id));
    expect(new Set(changes.newlyRed.map(({ why }) => why))).toEqual(new Set(['逾期51天', '逾期20天']));
    expect(changes.recovered).toEqual([
      {
        targetId: taskAt(41).targets[0]?.id,
        taskId: taskAt(41).id,
        label: '附件2第41项',
        text: taskAt(41).targets[0]?.text,
        leadUnit: taskAt(41).leadUnit,
        light: 'yellow',
        why: '由红灯转为黄灯，逾期完成',
        dueOn: '2022-06-30',
      },
    ]);
    expect(tasksOf(changes.finished)).toEqual([1, 41]);
    expect(new Set(changes.finished.map(({ why }) => why))).toEqual(new Set(['已完成', '逾期完成']));
  });

  it('两轮没有进展：两轮所写相同的、两轮都没有报的；写了新进展的、已完成的不列', async () => {
    const { noMovement } = await office.ask('round.changes', { id: third.id, asOf: '2022-09-24' });
    const listed = tasksOf(noMovement);
    expect([1, 2, 3, 4, 5, 41].map((number) => listed.includes(number))).toEqual([
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    const why = (number: number) => noMovement.find(({ taskId }) => taskId === taskAt(number).id)?.why;
    expect([why(2), why(5)]).toEqual(['进展与上一轮相同', '两轮均未报送']);
  });

  it('报送截止日以前，没有报送的单位还有时间，不列入两轮没有进展；单独延期的以延期的日子为准', async () => {
    const silent = async (asOf: string): Promise<number[]> => {
      const { noMovement } = await office.ask('round.changes', { id: third.id, asOf });
      return tasksOf(noMovement.filter(({ why }) => why === '两轮均未报送'));
    };
    expect([await silent('2022-09-20'), await silent('2022-09-23')]).toEqual([[], []]);
    expect(await silent('2022-09-24')).toContain(5);
    const formId = third.formIds.get(taskAt(5).unitRefs[0]?.id ?? 0) ?? 0;
    act(office, (writer) => writer.update('returnForm', formId, { dueOn: '2022-09-27' }));
    expect(await silent('2022-09-24')).not.toContain(5);
    expect(await silent('2022-09-28')).toContain(5);
    act(office, (writer) => writer.update('returnForm', formId, { dueOn: null }));
  });

  it('所看的那一天还没有报来的，不算已报', async () => {
    const changes = await office.ask('round.changes', { id: third.id, asOf: '2022-09-19' });
    expect([changes.recovered, changes.finished]).toEqual([[], []]);
    expect(tasksOf(changes.noMovement)).not.toContain(2);
  });

  it('关闭以后不再随日子变', async () => {
    await closeWithLights(office, third.id, '2022-09-28');
    const [now, later] = await Promise.all(
      ['2022-09-28', '2022-12-31'].map((asOf) => office.ask('round.changes', { id: third.id, asOf })),
    );
    expect(later).toEqual(now);
    act(office, (writer) => writer.update('dispatchRound', third.id, { state: 'collecting', closedOn: null }));
  });

  it('上一轮重新打开期间，仍与它关闭时存下的灯比；从未关闭的，与它时段末日的灯比', async () => {
    const asOf = '2022-09-20';
    const now = await office.ask('round.changes', { id: third.id, asOf });
    act(office, (writer) => writer.update('dispatchRound', second.id, { state: 'collecting', closedOn: null }));
    expect(await office.ask('round.changes', { id: third.id, asOf })).toEqual(now);
    act(office, (writer) => {
      const stored = writer.from.selectFrom('lightRecord').select('id').where('roundId', '=', second.id);
      for (const { id } of writer.all(stored)) writer.update('lightRecord', id, { state: 'superseded' });
    });
    const { newlyRed, recovered } = await office.ask('round.changes', { id: third.id, asOf });
    // On 30 June nothing was overdue yet: what fell due that day and is still open is newly red now.
    expect(recovered).toEqual([]);
    expect([tasksOf(now.newlyRed), tasksOf(newlyRed)]).toEqual([
      [12, 34, 36, 45],
      [12, 18, 29, 34, 36, 45],
    ]);
    expect(newlyRed.length - now.newlyRed.length).toBe(4);
  });

  it('没有这一轮时说明', async () => {
    expect(await office.refusal('round.changes', { id: 999 })).toBe('recordMissing');
  });

  it('总览里的变化就是最近一轮的变化', async () => {
    const asOf = '2022-09-20';
    const { changes } = await office.ask('overview.get', { asOf });
    expect(changes).toEqual(await office.ask('round.changes', { id: third.id, asOf }));
  });
});
