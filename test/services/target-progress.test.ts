import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TargetRow, TaskRow } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';
import { act, askAlso, check, closeWithLights, report, writeQuarter } from './round-rows.ts';

let office: TestOffice;
let rows: TaskRow[];
beforeEach(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
  rows = await office.ask('task.list', { asOf: '2022-07-05' });
});
afterEach(() => office.end());

function taskAt(list: readonly TaskRow[], label: string): TaskRow {
  const found = list.find(({ annexNo, sequenceNo }) => `${annexNo}-${sequenceNo}` === label);
  if (found === undefined) throw new Error(`no task ${label}`);
  return found;
}

function leadOf(task: TaskRow): number {
  return task.unitRefs[0]?.id ?? 0;
}

async function targetOn(label: string, asOf: string, index = 0): Promise<TargetRow> {
  const target = taskAt(await office.ask('task.list', { asOf }), label).targets[index];
  if (target === undefined) throw new Error(`no target ${index} of ${label}`);
  return target;
}

const lights = (strip: TaskRow['strip']): string[] =>
  strip.map(({ code, light, isStored, isMadeGood }) =>
    [code, light, isStored ? '存' : '现', ...(isMadeGood ? ['补'] : [])].join(' '),
  );

/** 附件1第5项第2分项: 年内完成特殊困难老年人家庭居家适老化改造 121 户 */
const HOMES = '1-5';
/** 附件2第41项: 6月底前梳理我区执行西部大开发政策有关事项 */
const LATE = '2-41';

describe('台账上的进展', () => {
  it('没有开过轮次的，没有进展，没有灯带', () => {
    expect(rows.every((row) => row.strip.length === 0)).toBe(true);
    expect(rows.flatMap(({ targets }) => targets).every(({ progress, strip }) => !progress && !strip.length)).toBe(
      true,
    );
  });

  it('开了轮次还没有回表的，有灯带没有进展；开轮以前的日子看不到这一轮', async () => {
    writeQuarter(office, 3, rows);
    const before = taskAt(await office.ask('task.list', { asOf: '2022-08-31' }), HOMES);
    const after = taskAt(await office.ask('task.list', { asOf: '2022-09-01' }), HOMES);
    expect([before.strip, lights(after.strip)]).toEqual([[], ['2022Q3 green 现']]);
    expect(after.targets.map(({ progress }) => progress)).toEqual([null, null]);
  });

  it('报来的状态、完成量、百分比显示在分项上，灯随之变化', async () => {
    const round = writeQuarter(office, 3, rows);
    const task = taskAt(rows, HOMES);
    const target = task.targets[1];
    report(office, round.id, {
      targetId: target?.id ?? 0,
      unitId: leadOf(task),
      amountText: '40户',
      amountValue: 40,
      amountMeasure: '户',
    });
    expect(await targetOn(HOMES, '2022-09-19', 1)).toMatchObject({ progress: null, lightRule: 'notYetDue' });
    expect(await targetOn(HOMES, '2022-09-20', 1)).toMatchObject({
      light: 'yellow',
      lightRule: 'behindTime',
      progress: {
        roundId: round.id,
        roundTitle: '2022年三季度',
        reportedState: 'underWay',
        amountText: '40户',
        amountPercent: 33.1,
        verdict: null,
        isRisk: false,
        completedOn: null,
        closeOutAppliedOn: null,
        closedOutOn: null,
      },
    });
    const row = taskAt(await office.ask('task.list', { asOf: '2022-09-30' }), HOMES);
    expect([row.light, row.lightRule, lights(row.strip)]).toEqual(['yellow', 'behindTime', ['2022Q3 yellow 现']]);
  });

  it('任务详情里的一行与台账里的一行相同', async () => {
    const round = writeQuarter(office, 3, rows);
    const task = taskAt(rows, HOMES);
    report(office, round.id, { targetId: task.targets[0]?.id ?? 0, unitId: leadOf(task), reportedState: 'completed' });
    const row = taskAt(await office.ask('task.list', { asOf: '2022-10-08' }), HOMES);
    expect((await office.ask('task.get', { id: task.id, asOf: '2022-10-08' })).row).toEqual(row);
  });

  it('报已完成的红灯转为“逾期完成”，不属实的仍是红灯，完成日以核定为准', async () => {
    const round = writeQuarter(office, 3, rows);
    const task = taskAt(rows, LATE);
    const targetId = task.targets.find(({ light }) => light === 'red')?.id ?? 0;
    const index = task.targets.findIndex(({ id }) => id === targetId);
    report(office, round.id, { targetId, unitId: leadOf(task), reportedState: 'completed' });
    const rule = async (asOf: string) => (await targetOn(LATE, asOf, index)).lightRule;
    expect([await rule('2022-09-19'), await rule('2022-09-20'), await rule('2022-10-01')]).toEqual([
      'overdue',
      'lateDone',
      'completed',
    ]);
    const first = check(office, round.id, targetId, { verdict: 'notTrue' });
    expect(await targetOn(LATE, '2022-09-20', index)).toMatchObject({
      lightRule: 'overdue',
      progress: { reportedState: 'completed', verdict: 'notTrue', completedOn: null },
    });
    act(office, (writer) => writer.update('targetCheck', first, { state: 'superseded' }));
    check(office, round.id, targetId, { completedOn: '2022-06-29' });
    expect(await targetOn(LATE, '2022-09-20', index)).toMatchObject({
      light: 'green',
      lightRule: 'completed',
      progress: { verdict: 'trueAsReported', completedOn: '2022-06-29' },
    });
  });

  it('按填报状态筛选；没有报过的另列', async () => {
    const round = writeQuarter(office, 3, rows);
    const task = taskAt(rows, LATE);
    report(office, round.id, { targetId: task.targets[0]?.id ?? 0, unitId: leadOf(task), reportedState: 'completed' });
    const filtered = async (reportedState: 'completed' | 'none') =>
      (await office.ask('task.list', { asOf: '2022-09-20', reportedState })).map(({ id }) => id);
    expect(await filtered('completed')).toEqual([task.id]);
    const none = await filtered('none');
    expect([none.length, none.includes(task.id)]).toEqual([49, false]);
  });

  it('下一个到期日不再算已完成的分项', async () => {
    const round = writeQuarter(office, 3, rows);
    const task = taskAt(rows, '2-18');
    const dueOn = task.nextDueOn;
    for (const target of task.targets) {
      report(office, round.id, { targetId: target.id, unitId: leadOf(task), reportedState: 'completed' });
    }
    const row = taskAt(await office.ask('task.list', { asOf: '2022-09-30' }), '2-18');
    expect([dueOn, row.nextDueOn]).toEqual(['2022-06-30', null]);
  });

  it('标了风险的亮黄灯，撤销后恢复', async () => {
    const targetId = taskAt(rows, HOMES).targets[0]?.id ?? 0;
    const id = act(office, (writer) =>
      writer.insert('targetRisk', { targetId, note: '资金未到位', markedOn: '2022-08-01', withdrawnOn: null }),
    );
    expect(await targetOn(HOMES, '2022-08-02')).toMatchObject({ lightRule: 'riskMarked', progress: null });
    act(office, (writer) => writer.update('targetRisk', id, { withdrawnOn: '2022-08-10' }));
    expect([(await targetOn(HOMES, '2022-08-09')).lightRule, (await targetOn(HOMES, '2022-08-10')).lightRule]).toEqual([
      'riskMarked',
      'notYetDue',
    ]);
  });

  it('按灯筛选用的是有了回表之后的灯；撤销一步，灯也回到从前', async () => {
    const red = async () => (await office.ask('task.list', { asOf: '2022-09-25', light: 'red' })).length;
    const round = writeQuarter(office, 3, rows);
    const before = await red();
    const task = taskAt(rows, '2-29');
    act(office, (writer) => {
      for (const { id: targetId } of task.targets) {
        writer.insert('returnEntry', {
          roundId: round.id,
          targetId,
          unitId: leadOf(task),
          formRowId: null,
          receivedFileId: null,
          reportedState: 'completed',
          amountText: '',
          amountValue: null,
          amountMeasure: '',
          progressNote: '',
          difficulty: '',
          nextStep: '',
          coordination: '',
          coordinationLevel: null,
          cellsJson: '{}',
          sheet: '',
          reportedOn: '2022-09-20',
          enteredAt: writer.at,
          note: '',
          state: 'active',
        });
      }
    });
    expect(await red()).toBe(before - 1);
    office.office.db.undo(randomUUID());
    expect(await red()).toBe(before);
  });
});

describe('应报的单位', () => {
  it('几家分别报的全部完成才算完成；免报的一家不等', async () => {
    const round = writeQuarter(office, 3, rows);
    const task = taskAt(rows, HOMES);
    const target = task.targets[0];
    const targetId = target?.id ?? 0;
    const other = task.unitRefs[1]?.id ?? 0;
    const formId = askAlso(office, round, targetId, other);
    report(office, round.id, { targetId, unitId: leadOf(task), reportedState: 'completed' });
    expect((await targetOn(HOMES, '2022-09-20')).progress?.reportedState).toBe('underWay');
    act(office, (writer) => writer.update('returnForm', formId, { isWaived: 1 }));
    expect(await targetOn(HOMES, '2022-09-20')).toMatchObject({
      lightRule: 'completed',
      progress: { reportedState: 'completed' },
    });
  });

  it('单位合并以后，从前所报的仍是它报的', async () => {
    const task = taskAt(rows, HOMES);
    const targetId = task.targets[1]?.id ?? 0;
    const [from, into] = [leadOf(task), task.unitRefs[1]?.id ?? 0];
    const second = writeQuarter(office, 2, rows);
    const done = { targetId, reportedState: 'completed' } as const;
    report(office, second.id, { ...done, unitId: from, reportedOn: '2022-06-20' });
    await office.ask('unit.replace', { id: from, byIds: [into] });
    const third = writeQuarter(office, 3, await office.ask('task.list', { asOf: '2022-09-01' }));
    report(office, third.id, { targetId, unitId: into, reportedState: null });
    expect((await targetOn(HOMES, '2022-09-20', 1)).progress).toMatchObject({
      roundTitle: '2022年三季度',
      reportedState: 'completed',
    });
  });

  it('几家报的完成量各注单位，合计算百分比', async () => {
    const task = taskAt(rows, HOMES);
    const targetId = task.targets[1]?.id ?? 0;
    const round = writeQuarter(office, 3, rows);
    const two = [leadOf(task), task.unitRefs[1]?.id ?? 0];
    askAlso(office, round, targetId, two[1] ?? 0);
    const amount = (count: number) => ({ amountText: `${count}户`, amountValue: count, amountMeasure: '户' });
    report(office, round.id, { targetId, unitId: two[0] ?? 0, ...amount(50) });
    report(office, round.id, { targetId, unitId: two[1] ?? 0, ...amount(71) });
    expect((await targetOn(HOMES, '2022-09-20', 1)).progress).toMatchObject({
      amountText: '民政局 50户；区卫健委 71户',
      amountPercent: 100,
    });
  });
});

describe('四季灯带', () => {
  it('关闭的轮次用存下的灯；后来完成的红灯标“逾期完成”，任务取各分项中最差的', async () => {
    const second = writeQuarter(office, 2, rows);
    await closeWithLights(office, second.id, '2022-07-05');
    const third = writeQuarter(office, 3, rows);
    const task = taskAt(rows, LATE);
    for (const target of task.targets) {
      report(office, third.id, { targetId: target.id, unitId: leadOf(task), reportedState: 'completed' });
    }
    const on = async (asOf: string) => lights(taskAt(await office.ask('task.list', { asOf }), LATE).strip);
    expect(await on('2022-07-04')).toEqual(['2022Q2 red 现']);
    expect(await on('2022-08-01')).toEqual(['2022Q2 red 存']);
    expect(await on('2022-09-19')).toEqual(['2022Q2 red 存', '2022Q3 red 现']);
    expect(await on('2022-09-20')).toEqual(['2022Q2 red 存 补', '2022Q3 yellow 现']);
  });

  it('重新打开的一轮在进行时看当天的灯，后面又开了一轮的仍看存下的灯', async () => {
    const second = writeQuarter(office, 2, rows);
    await closeWithLights(office, second.id, '2022-07-05');
    act(office, (writer) => writer.update('dispatchRound', second.id, { state: 'collecting' }));
    const on = async () => lights(taskAt(await office.ask('task.list', { asOf: '2022-09-30' }), HOMES).strip);
    expect(await on()).toEqual(['2022Q2 green 现']);
    writeQuarter(office, 3, rows);
    expect(await on()).toEqual(['2022Q2 green 存', '2022Q3 green 现']);
  });

  it('一轮没有问到的分项，没有那一轮的标记', async () => {
    const task = taskAt(rows, '2-18');
    writeQuarter(office, 3, [task]);
    const list = await office.ask('task.list', { asOf: '2022-09-30' });
    expect(list.filter(({ strip }) => strip.length > 0).map(({ id }) => id)).toEqual([task.id]);
  });
});
