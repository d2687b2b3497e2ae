/** Two quarters by the office's own channels: what is put in by hand, checked, closed and reopened shows everywhere. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Input, TaskRow } from '#ipc/contract.ts';
import type { TestOffice } from './office-fixture.ts';
import { openQuarter, openSeedOffice } from './round-fixture.ts';

let office: TestOffice;
let rows: TaskRow[];
beforeAll(async () => {
  office = await openSeedOffice();
  rows = await office.ask('task.list', {});
});
afterAll(() => office.end());

const FOURTH = { kind: 'quarter', from: '2022-10-01', to: '2022-12-31' } as const;

/** First target of a row of 附件2. */
function targetAt(number: number): number {
  const target = rows.find(({ annexNo, sequenceNo }) => annexNo === 2 && sequenceNo === number)?.targets[0];
  if (target === undefined) throw new Error(`no target 2-${number}`);
  return target.id;
}

async function put(
  roundId: number,
  number: number,
  reportedState: Input<'entry.put'>['reportedState'],
  progressNote: string,
): Promise<void> {
  await office.ask('entry.put', {
    roundId,
    targetId: targetAt(number),
    reportedState,
    amountText: '',
    progressNote,
    difficulty: '无',
    nextStep: '继续推进',
    coordination: '',
    note: '电话报送',
  });
}

async function stripAt(number: number, asOf: string): Promise<string[]> {
  const { strip } = await office.ask('target.history', { id: targetAt(number), asOf });
  return strip.map(({ code, light, rule, isStored, isMadeGood }) =>
    [code, light, rule, isStored ? '存' : '现', ...(isMadeGood ? ['补'] : [])].join(' '),
  );
}

it('一季度一季度过来：报、核、关、重开、再关，灯带、总览、变化前后一致', async () => {
  const third = (await openQuarter(office)).round;
  office.setNow('2022-09-20T09:00:00+08:00');
  await put(third.id, 41, 'completed', '已梳理完毕');
  await put(third.id, 45, 'completed', '已对接');
  await put(third.id, 34, 'underWay', '正在实施');
  await office.ask('check.set', {
    roundId: third.id,
    targetIds: [targetAt(41)],
    verdict: 'trueAsReported',
    note: '',
    completedOn: '2022-06-29',
  });
  await office.ask('check.set', { roundId: third.id, targetIds: [targetAt(45)], verdict: 'notTrue', note: '尚未到岗' });
  await office.ask('risk.mark', { targetId: targetAt(1), note: '资金未到位', isMarked: true });

  const judged = new Map(
    (await office.ask('task.list', {})).flatMap(({ targets }) => targets.map((target) => [target.id, target] as const)),
  );
  const lightAt = (number: number): string => {
    const { light, lightRule } = judged.get(targetAt(number)) ?? {};
    return `${light} ${lightRule}`;
  };
  expect([41, 45, 34, 1].map(lightAt)).toEqual(['green completed', 'red overdue', 'red overdue', 'yellow riskMarked']);
  const before = await office.ask('overview.get', {});
  expect(before.needs.toCheck.map(({ targetId }) => targetId)).toEqual([targetAt(34)]);
  expect(before.rounds).toEqual([{ roundId: third.id, title: '2022年三季度', isStored: false, ...before.lights }]);

  office.setNow('2022-09-30T09:00:00+08:00');
  const running = (await office.ask('round.list', {}))[0];
  const closed = await office.ask('round.close', { id: third.id, rev: running?.rev ?? 0 });
  const stored = (await office.ask('overview.get', {})).rounds;
  const reopened = await office.ask('round.reopen', { id: third.id, rev: closed.rev, reason: '补收' });
  await put(third.id, 45, 'completed', '已到岗');
  office.setNow('2022-10-08T09:00:00+08:00');
  await office.ask('round.close', { id: third.id, rev: reopened.rev, asOf: '2022-09-30' });
  const again = (await office.ask('overview.get', {})).rounds;
  expect([stored[0]?.isStored, again[0]?.isStored]).toEqual([true, true]);
  expect((again[0]?.red ?? 0) - (stored[0]?.red ?? 0)).toBe(-1);

  office.setNow('2022-10-10T09:00:00+08:00');
  const fourth = (await openQuarter(office, { period: FOURTH })).round;
  expect(fourth.counts.targets).toBe(third.counts.targets - 2);
  office.setNow('2022-12-20T09:00:00+08:00');
  await put(fourth.id, 34, 'completed', '已实施');

  expect(await stripAt(45, '2022-12-20')).toEqual(['2022Q3 yellow lateDone 存']);
  expect(await stripAt(34, '2022-12-19')).toEqual(['2022Q3 red overdue 存', '2022Q4 red overdue 现']);
  expect(await stripAt(34, '2022-12-20')).toEqual(['2022Q3 red overdue 存 补', '2022Q4 yellow lateDone 现']);
  expect(await stripAt(34, '2023-01-05')).toEqual(['2022Q3 red overdue 存 补', '2022Q4 green completed 现']);

  const { changes, round } = await office.ask('overview.get', {});
  expect([round?.id, changes?.previousTitle]).toEqual([fourth.id, '2022年三季度']);
  expect(changes?.recovered.map(({ targetId, why }) => [targetId, why])).toEqual([
    [targetAt(34), '由红灯转为黄灯，逾期完成'],
  ]);
  expect(changes?.finished.map(({ targetId }) => targetId)).toEqual([targetAt(34)]);

  await office.ask('history.undo', {});
  expect(await stripAt(34, '2022-12-20')).toEqual(['2022Q3 red overdue 存', '2022Q4 red overdue 现']);
  expect((await office.ask('history.verify', {})).problems).toEqual([]);
});
