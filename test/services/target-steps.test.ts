/** 分步完成: steps of one target that the office finds done, on the seed's 2-18 and 2-29. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormLine, TaskRow } from '#ipc/contract.ts';
import type { TestOffice } from './office-fixture.ts';
import { openQuarter, openSeedOffice, QUARTER, report } from './round-fixture.ts';

const DAY = '2022-07-05';
let office: TestOffice;
let roundId: number;
beforeEach(async () => {
  office = await openSeedOffice();
  roundId = (await openQuarter(office)).round.id;
});
afterEach(() => office.end());

async function stepped(sequenceNo: number): Promise<{ row: TaskRow; targetId: number; unitId: number }> {
  const rows = await office.ask('task.list', { asOf: DAY });
  const row = rows.find((one) => one.annexNo === 2 && one.sequenceNo === sequenceNo)!;
  const target = row.targets.find(({ milestones }) => milestones.length > 1)!;
  return { row, targetId: target.id, unitId: row.unitRefs[0]!.id };
}

async function lightOf(targetId: number, asOf = DAY): Promise<string> {
  const rows = await office.ask('task.list', { asOf });
  return rows.flatMap(({ targets }) => targets).find(({ id }) => id === targetId)!.lightRule;
}

async function lineOf(targetId: number, inRound = roundId): Promise<FormLine> {
  const { forms } = await office.ask('round.get', { id: inRound });
  for (const { id } of forms) {
    const line = (await office.ask('form.get', { id })).lines.find((one) => one.targetId === targetId);
    if (line !== undefined) return line;
  }
  throw new Error('not asked');
}

const done = (targetIds: number[], doneSteps: number[]) =>
  office.ask('check.set', { roundId, targetIds, verdict: 'pending', note: '', doneSteps });

describe('分步完成', () => {
  it.each([18, 29])('附件2第%i项：第一步核实完成以后，不再因第一步的时限亮红灯；撤销后恢复', async (sequenceNo) => {
    const { targetId, unitId } = await stepped(sequenceNo);
    await report(office, { roundId, targetId, unitId });
    expect(await lightOf(targetId)).toBe('overdue');
    expect((await lineOf(targetId)).steps.map(({ dueOn, isDone }) => [dueOn, isDone])).toEqual([
      ['2022-06-30', false],
      ['2022-12-31', false],
    ]);
    await done([targetId], [1]);
    expect(await lightOf(targetId)).toBe('reported');
    expect(await lightOf(targetId, '2023-01-01')).toBe('overdue');
    expect((await lineOf(targetId)).steps.map(({ isDone }) => isDone)).toEqual([true, false]);
    expect((await office.ask('target.history', { id: targetId })).checks.map(({ doneSteps }) => doneSteps)).toEqual([
      [1],
    ]);
    await office.ask('history.undo', {});
    expect(await lightOf(targetId)).toBe('overdue');
  });

  it('改认定、单位换报、下一轮再核实，都不丢已经核实完成的步骤；办公室可以取消', async () => {
    const { targetId, unitId } = await stepped(18);
    const told = { roundId, targetId, unitId };
    await report(office, told);
    await done([targetId], [1]);
    await office.ask('check.set', { roundId, targetIds: [targetId], verdict: 'trueAsReported', note: '' });
    expect((await lineOf(targetId)).check).toMatchObject({ verdict: 'trueAsReported', doneSteps: [1] });
    await report(office, { ...told, nextStep: '另报' });
    expect((await lineOf(targetId)).check).toMatchObject({ verdict: 'pending', doneSteps: [1] });
    expect((await office.ask('overview.get', { asOf: DAY })).needs.toCheck.map((need) => need.targetId)).toContain(
      targetId,
    );
    const { round } = await office.ask('round.get', { id: roundId });
    await office.ask('round.close', { id: roundId, rev: round.rev });

    const next = await office.ask('round.open', {
      ...QUARTER,
      period: { kind: 'quarter', from: '2022-10-01', to: '2022-12-31' },
    });
    const later = next.round.id;
    expect((await lineOf(targetId, later)).steps.map(({ isDone }) => isDone)).toEqual([true, false]);
    await report(office, { ...told, roundId: later });
    const set = { roundId: later, targetIds: [targetId], note: '' };
    await office.ask('check.set', { ...set, verdict: 'trueAsReported' });
    expect((await lineOf(targetId, later)).check?.doneSteps).toEqual([1]);
    await office.ask('check.set', { ...set, verdict: 'trueAsReported', doneSteps: [] });
    expect(await lightOf(targetId)).toBe('overdue');
    // The form of the closed round still tells what was found then.
    expect((await lineOf(targetId)).steps.map(({ isDone }) => isDone)).toEqual([true, false]);
  });

  it('几个分项一起认定的，只记各自有的步骤；没有分步的不记', async () => {
    const { row, targetId, unitId } = await stepped(18);
    const rows = await office.ask('task.list', {});
    const other = rows.find(({ targets }) => targets.every(({ milestones }) => milestones.length === 1))!;
    const plain = other.targets[0]!.id;
    await report(office, { roundId, targetId, unitId });
    await report(office, { roundId, targetId: plain, unitId: other.unitRefs[0]!.id });
    expect(row.id).not.toBe(other.id);
    expect(await done([targetId, plain], [1, 7])).toEqual({ checked: 2 });
    expect((await lineOf(targetId)).check?.doneSteps).toEqual([1]);
    expect((await lineOf(plain)).check?.doneSteps).toEqual([]);
    expect((await lineOf(plain)).steps).toEqual([]);
  });
});
