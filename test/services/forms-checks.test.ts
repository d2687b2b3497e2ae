import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormDetail, FormRow } from '#ipc/contract.ts';
import type { TestOffice } from './office-fixture.ts';
import { formOf, openQuarter, openSeedOffice, report, reportForm } from './round-fixture.ts';

let office: TestOffice;
let form: FormRow;
beforeEach(async () => {
  office = await openSeedOffice();
  form = formOf(await openQuarter(office), '区卫健委');
});
afterEach(() => office.end());

const detail = (): Promise<FormDetail> => office.ask('form.get', { id: form.id });
const check = (targetIds: number[], verdict: 'trueAsReported' | 'notTrue' | 'pending', note = '') =>
  office.ask('check.set', { roundId: 1, targetIds, verdict, note });

async function targetsOfForm(): Promise<number[]> {
  return (await detail()).lines.map(({ targetId }) => targetId);
}

describe('核实', () => {
  it('每一项都有进展，且都认定属实或不属实，回表为已核；有一项待核，仍为已收', async () => {
    const targetIds = await targetsOfForm();
    await reportForm(office, form);
    const [first = 0, ...rest] = targetIds;
    expect(await check(rest, 'trueAsReported')).toEqual({ checked: rest.length });
    expect((await detail()).form).toMatchObject({ state: 'received', verified: rest.length, reported: form.targets });
    await check([first], 'pending', '待现场查看');
    expect((await detail()).form.state).toBe('received');
    await check([first], 'notTrue', '现场未开工');
    const after = await detail();
    expect(after.form).toMatchObject({ state: 'checked', verified: form.targets });
    expect(after.lines[0]?.check).toEqual({
      id: expect.any(Number),
      rev: 1,
      verdict: 'notTrue',
      note: '现场未开工',
      completedOn: null,
      doneSteps: [],
      checkedOn: '2022-07-05',
    });
    const { counts } = (await office.ask('round.get', { id: 1 })).round;
    expect([counts.checked, counts.received, counts.reported, counts.verified]).toEqual([
      1,
      0,
      form.targets,
      form.targets,
    ]);
    await office.ask('history.undo', {});
    expect((await detail()).form.state).toBe('received');
    expect((await detail()).lines[0]?.check).toMatchObject({ verdict: 'pending', note: '待现场查看' });
  });

  it('认定的历史都留着，只有最后一次算数；与现在相同的不另记', async () => {
    const [first = 0, second = 0] = await targetsOfForm();
    await reportForm(office, form);
    await check([first], 'pending');
    await check([first, second], 'trueAsReported');
    expect(
      await office.refusal('check.set', { roundId: 1, targetIds: [first], verdict: 'trueAsReported', note: '' }),
    ).toBe('nothingToChange');
    const { reader } = office.office.db;
    const rows = reader.all(
      reader.from.selectFrom('targetCheck').select(['targetId', 'verdict', 'state']).orderBy('id'),
    );
    expect(rows).toEqual([
      { targetId: first, verdict: 'pending', state: 'superseded' },
      { targetId: first, verdict: 'trueAsReported', state: 'active' },
      { targetId: second, verdict: 'trueAsReported', state: 'active' },
    ]);
  });

  it('办结日期由本办公室核定，改认定时保留；认定不属实的没有办结日期；不能在今天以后', async () => {
    const [first = 0] = await targetsOfForm();
    await report(office, { roundId: 1, targetId: first, unitId: form.unitId, state: 'completed' });
    const set = { roundId: 1, targetIds: [first], note: '' };
    const dayOfCheck = async () => (await detail()).lines[0]?.check?.completedOn;
    await office.ask('check.set', { ...set, verdict: 'pending', completedOn: '2022-06-30' });
    await office.ask('check.set', { ...set, verdict: 'trueAsReported' });
    expect(await dayOfCheck()).toBe('2022-06-30');
    await office.ask('check.set', { ...set, verdict: 'trueAsReported', completedOn: null });
    expect(await dayOfCheck()).toBeNull();
    await office.ask('check.set', { ...set, verdict: 'notTrue', completedOn: '2022-06-30' });
    expect(await dayOfCheck()).toBeNull();
    expect(await office.refusal('check.set', { ...set, verdict: 'trueAsReported', completedOn: '2022-07-06' })).toBe(
      'dayAfterToday',
    );
  });

  it('没有进展的无从核实，不在本轮的不核；几项里有一项不成，都不记', async () => {
    const [first = 0, second = 0] = await targetsOfForm();
    await report(office, { roundId: 1, targetId: first, unitId: form.unitId });
    const set = { roundId: 1, verdict: 'trueAsReported', note: '' } as const;
    expect(await office.refusal('check.set', { ...set, targetIds: [first, second] })).toBe('nothingToCheck');
    expect(await office.refusal('check.set', { ...set, targetIds: [first, 9_999] })).toBe('targetNotAsked');
    expect(await office.refusal('check.set', { ...set, targetIds: [] })).toBe('nothingToChange');
    expect(await office.refusal('check.set', { ...set, roundId: 9, targetIds: [first] })).toBe('recordMissing');
    expect((await detail()).lines.every((line) => line.check === null)).toBe(true);
  });

  it('单位换报了新的进展，原来的认定不再算数，要重新核实', async () => {
    await reportForm(office, form);
    const targetIds = await targetsOfForm();
    await check(targetIds, 'trueAsReported');
    await report(office, { roundId: 1, targetId: targetIds[0] ?? 0, unitId: form.unitId, state: 'completed' });
    const after = await detail();
    expect([after.form.state, after.form.verified, after.lines[0]?.check]).toEqual([
      'received',
      form.targets - 1,
      null,
    ]);
  });
});

describe('留痕', () => {
  it('认定、改认定、催报和更正版在历史里逐项说得出，不露出内部编号', async () => {
    const [first = 0] = await targetsOfForm();
    await report(office, { roundId: 1, targetId: first, unitId: form.unitId });
    await check([first], 'pending');
    await check([first], 'notTrue');
    const [changed] = await office.ask('history.list', { limit: 1 });
    const place = { table: 'target', rowId: first, field: 'verdict' };
    expect(changed).toMatchObject({ name: 'check.set', subject: expect.stringMatching(/^2022年三季度 附件\d第/) });
    expect(changed?.changes).toEqual([
      { ...place, before: 'pending', after: null },
      { ...place, before: null, after: 'notTrue' },
    ]);
    await office.ask('form.issue', { roundId: 1, formIds: [form.id] });
    const [issued] = await office.ask('history.list', { limit: 1 });
    expect(issued?.subject).toBe('2022年三季度 区卫健委');
    expect(issued?.changes?.map(({ table, field, after }) => [table, field, after])).toEqual([
      ['returnForm', 'issueNo', '1'],
      ['dispatchRound', 'state', 'collecting'],
    ]);
  });
});

describe('风险', () => {
  it('标记后亮黄灯，写明原因；改了原因另记一次；撤下后灯复原', async () => {
    const lines = (await detail()).lines;
    const line = lines.find(({ light }) => light === 'green');
    if (line === undefined) throw new Error('a green target expected');
    const { targetId } = line;
    const present = async () => (await detail()).lines.find((one) => one.targetId === targetId);
    await office.ask('risk.mark', { targetId, note: '用地未落实', isMarked: true });
    expect(await present()).toMatchObject({
      light: 'yellow',
      lightRule: 'riskMarked',
      risk: { note: '用地未落实', markedOn: '2022-07-05' },
    });
    expect(await office.refusal('risk.mark', { targetId, note: '用地未落实', isMarked: true })).toBe('nothingToChange');
    await office.ask('risk.mark', { targetId, note: '资金未落实', isMarked: true });
    expect((await present())?.risk?.note).toBe('资金未落实');
    await office.ask('risk.mark', { targetId, note: '', isMarked: false });
    expect(await present()).toEqual(line);
    expect(await office.refusal('risk.mark', { targetId, note: '', isMarked: false })).toBe('nothingToChange');
    expect(await office.refusal('risk.mark', { targetId: 9_999, note: '', isMarked: true })).toBe('recordMissing');
  });
});

describe('回表的各行', () => {
  it('完成量对照年度目标和序时进度', async () => {
    const row = (await office.ask('task.list', {}))
      .flatMap((task) => task.targets.map((target) => ({ ...target, lead: task.leadUnit })))
      .find(({ kind, quantities }) => kind === 'amount' && (quantities[0]?.value ?? 0) > 0);
    const [quantity] = row?.quantities ?? [];
    if (row === undefined || quantity === undefined) throw new Error('an amount expected');
    const other = formOf(await office.ask('round.get', { id: 1 }), row.lead);
    await report(office, {
      roundId: 1,
      targetId: row.id,
      unitId: other.unitId,
      amountText: `${quantity.value / 2}${quantity.measure}`,
    });
    const { lines } = await office.ask('form.get', { id: other.id, asOf: '2022-09-30' });
    expect(lines.find(({ targetId }) => targetId === row.id)).toMatchObject({ amountPercent: 50, timePercent: 75 });
  });

  it('没有的回表不编造', async () => {
    expect(await office.refusal('form.get', { id: 9_999 })).toBe('recordMissing');
    expect((await detail()).signing).toEqual({ fillerName: '', fillerPhone: '', reviewerName: '', filledOn: null });
  });
});
