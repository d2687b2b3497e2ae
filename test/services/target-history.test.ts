import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaskRow } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';
import { act, check, closeWithLights, report, writeQuarter } from './round-rows.ts';

const BYTES = new TextEncoder().encode('民政局回表');

let office: TestOffice;
let task: TaskRow;
beforeAll(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
  const rows = await office.ask('task.list', {});
  const found = rows.find(({ annexNo, sequenceNo }) => annexNo === 1 && sequenceNo === 5);
  if (found === undefined) throw new Error('no task 1-5');
  task = found;
  const unitId = task.unitRefs[0]?.id ?? 0;
  const targetId = task.targets[1]?.id ?? 0;
  const second = writeQuarter(office, 2, rows);
  const sha256 = createHash('sha256').update(BYTES).digest('hex');
  const receivedFileId = act(office, (writer) => {
    writer.keepFile(sha256, BYTES);
    const sourceFileId = writer.insert('sourceFile', {
      name: '民政局.xlsx',
      sha256,
      sizeBytes: BYTES.byteLength,
      kind: 'returnForm',
      receivedAt: writer.at,
    });
    return writer.insert('receivedFile', {
      roundId: second.id,
      sourceFileId,
      formId: second.formIds.get(unitId) ?? null,
      version: 1,
      outcome: 'accepted',
      readingJson: '{}',
      answersJson: '{}',
      receivedAt: writer.at,
      decidedAt: writer.at,
      reason: null,
    });
  });
  const amount = (count: number) => ({ amountText: `${count}户`, amountValue: count, amountMeasure: '户' });
  const replaced = { targetId, unitId, reportedOn: '2022-06-18', state: 'superseded' } as const;
  report(office, second.id, replaced);
  report(office, second.id, {
    targetId,
    unitId,
    ...amount(30),
    receivedFileId,
    sheet: '附件',
    cellsJson: '{"amount":"H7"}',
    reportedOn: '2022-06-20',
    note: '',
  });
  check(office, second.id, targetId, { note: '已抽查', checkedOn: '2022-06-28' });
  await closeWithLights(office, second.id, '2022-07-05');
  const third = writeQuarter(office, 3, rows);
  report(office, third.id, { targetId, unitId, ...amount(110) });
  check(office, third.id, targetId, { verdict: 'pending', state: 'superseded' });
  act(office, (writer) =>
    writer.insert('targetRisk', { targetId, note: '资金未到位', markedOn: '2022-08-01', withdrawnOn: '2022-09-01' }),
  );
});
afterAll(() => office.end());

describe('历次进展', () => {
  it('最近的在前；来自文件的指出文件和单元格，手工录入的注明缘由；被取代的不列', async () => {
    const targetId = task.targets[1]?.id ?? 0;
    const history = await office.ask('target.history', { id: targetId, asOf: '2022-09-26' });
    const [newest, oldest] = history.entries;
    expect(history.entries).toHaveLength(2);
    expect(newest).toMatchObject({
      roundTitle: '2022年三季度',
      unitName: '民政局',
      values: {
        reportedState: 'underWay',
        amount: { text: '110户', value: 110, measure: '户' },
        progressNote: '按计划推进',
        difficulty: '无',
        nextStep: '继续推进',
        coordination: '',
        coordinationLevel: null,
      },
      reportedOn: '2022-09-20',
      source: null,
      note: '电话报送',
    });
    expect(oldest).toMatchObject({
      roundTitle: '2022年二季度',
      reportedOn: '2022-06-20',
      source: { fileName: '民政局.xlsx', sheet: '附件', cells: { amount: 'H7' } },
    });
    const original = await office.desk.made(oldest?.source?.token ?? '');
    expect([original.name, original.sizeBytes]).toEqual(['民政局.xlsx', BYTES.byteLength]);
    expect(history.checks).toEqual([
      {
        id: expect.any(Number),
        rev: 1,
        verdict: 'trueAsReported',
        note: '已抽查',
        completedOn: null,
        doneSteps: [],
        checkedOn: '2022-06-28',
        roundTitle: '2022年二季度',
      },
    ]);
    expect(history.risks).toEqual([
      { id: expect.any(Number), note: '资金未到位', markedOn: '2022-08-01', withdrawnOn: '2022-09-01' },
    ]);
  });

  it('灯带与台账里的一致', async () => {
    const targetId = task.targets[1]?.id ?? 0;
    for (const asOf of ['2022-06-30', '2022-07-31', '2022-09-26']) {
      const rows = await office.ask('task.list', { asOf });
      const target = rows.flatMap(({ targets }) => targets).find(({ id }) => id === targetId);
      expect((await office.ask('target.history', { id: targetId, asOf })).strip).toEqual(target?.strip);
    }
  });

  it('没有报过的分项是空的；没有这个分项时说明', async () => {
    const targetId = task.targets[0]?.id ?? 0;
    const history = await office.ask('target.history', { id: targetId, asOf: '2022-06-30' });
    expect({ ...history, strip: history.strip.length }).toEqual({
      targetId,
      strip: 1,
      entries: [],
      checks: [],
      risks: [],
      closeOuts: [],
    });
    expect(await office.refusal('target.history', { id: 9_999 })).toBe('recordMissing');
  });
});
