import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EntryInput, FormDetail } from '#ipc/contract.ts';
import { openRoundOffice, type RoundOffice } from '../quarter/round-office.ts';

let office: RoundOffice;
beforeEach(async () => {
  office = await openRoundOffice();
});
afterEach(() => office.end());

const formOf = (unitName: string): Promise<FormDetail> =>
  office.ask('form.get', { id: office.forms.find(({ row }) => row.unitName === unitName)!.row.id });

function told(targetId: number, more: Partial<EntryInput> = {}): EntryInput {
  return {
    roundId: office.roundId,
    targetId,
    reportedState: 'underWay',
    amountText: '',
    progressNote: '已开工。',
    difficulty: '无',
    nextStep: '十月完成主体。',
    coordination: '',
    note: '电话报送',
    ...more,
  };
}

/** A row of some form whose target counts in 户, and one that counts nothing. */
async function targets() {
  const tasks = await office.ask('task.list', {});
  const all = tasks.flatMap((task) => task.targets.map((target) => ({ target, unit: task.leadUnit })));
  const households = all.find(({ target }) => target.quantities[0]?.measure === '户')!;
  const uncounted = all.find(({ target }) => target.quantities.length === 0)!;
  return { households, uncounted };
}

describe('撤回填报', () => {
  const standing = async (unitName: string) => {
    const { form, lines } = await formOf(unitName);
    return { state: form.state, receivedAt: form.receivedAt, present: lines.map(({ present }) => present?.id ?? null) };
  };
  const withdraw = (entryId: number, reason = '记错了单位') => office.ask('entry.withdraw', { entryId, reason });

  it('误录的一条撤回后不再计入，核实作废，回表回到待报；理由留痕，撤销即恢复', async () => {
    const { uncounted } = await targets();
    const { id } = uncounted.target;
    const before = await standing(uncounted.unit);
    const { present } = await office.ask('entry.put', told(id));
    await office.ask('check.set', { roundId: office.roundId, targetIds: [id], verdict: 'trueAsReported', note: '' });
    const put = await standing(uncounted.unit);
    const entryId = present!.id;
    expect(await office.refusal('entry.withdraw', { entryId, reason: ' ' })).toBe('reasonMissing');
    expect(await withdraw(entryId)).toEqual({ entryId, restoredId: null });
    expect(await standing(uncounted.unit)).toEqual(before);
    const { lines } = await formOf(uncounted.unit);
    expect(lines.find(({ targetId }) => targetId === id)).toMatchObject({ present: null, check: null });
    const [act] = await office.ask('history.list', { limit: 1 });
    expect([act?.name, act?.subject.endsWith('：记错了单位')]).toEqual(['entry.withdraw', true]);
    expect(await office.refusal('entry.withdraw', { entryId, reason: '再撤' })).toBe('recordMissing');
    await office.ask('history.undo', {});
    expect(await standing(uncounted.unit)).toEqual(put);
  });

  it('手工录入代替了回表所报的，撤回后仍以回表为准；回表已退回的，不再恢复', async () => {
    const unitName = '区卫健委';
    const { taken } = await office.drop({ '回表.xlsx': (await office.fill(unitName)).bytes });
    const fileId = taken[0]!.id;
    await office.ask('receive.accept', { ids: [fileId] });
    const reported = await standing(unitName);
    const target = (await formOf(unitName)).lines[0]!.targetId;
    const first = (await office.ask('entry.put', told(target))).present!.id;
    const second = (await office.ask('entry.put', told(target, { progressNote: '已封顶。' }))).present!.id;
    expect(await withdraw(second)).toEqual({ entryId: second, restoredId: first });
    expect(await withdraw(first)).toEqual({ entryId: first, restoredId: reported.present[0] });
    expect(await standing(unitName)).toEqual(reported);

    const again = (await office.ask('entry.put', told(target))).present!.id;
    await office.ask('receive.sendBack', { id: fileId, reason: '请重报。' });
    expect(await withdraw(again)).toEqual({ entryId: again, restoredId: null });
    expect((await standing(unitName)).state).toBe('sentBack');
  });

  it('关闭的一轮不撤回', async () => {
    const { uncounted } = await targets();
    const { present } = await office.ask('entry.put', told(uncounted.target.id));
    const { round } = await office.ask('round.get', { id: office.roundId });
    await office.ask('round.close', { id: round.id, rev: round.rev });
    expect(await office.refusal('entry.withdraw', { entryId: present!.id, reason: '误录' })).toBe('roundClosed');
  });
});

describe('手工录入', () => {
  it('电话报来的记在这家单位名下，写明来由，回表随之记为已收', async () => {
    const { households } = await targets();
    const line = await office.ask('entry.put', told(households.target.id, { amountText: '１２０户' }));
    expect(line.present).toMatchObject({
      unitName: households.unit,
      values: {
        reportedState: 'underWay',
        amount: { text: '１２０户', value: 120, measure: '户' },
        progressNote: '已开工。',
        coordinationLevel: null,
      },
      reportedOn: '2022-09-21',
      source: null,
      note: '电话报送',
    });
    const { form } = await formOf(households.unit);
    expect([form.state, form.reported]).toEqual(['received', 1]);
    await office.ask('history.undo', {});
    const before = await formOf(households.unit);
    expect([before.form.state, before.form.reported]).toEqual(['issued', 0]);
  });

  it('再次录入替换前一次，前一次的核实作废，两次都留在历史里', async () => {
    const { uncounted } = await targets();
    const { id } = uncounted.target;
    await office.ask('entry.put', told(id));
    await office.ask('check.set', { roundId: office.roundId, targetIds: [id], verdict: 'trueAsReported', note: '' });
    const line = await office.ask('entry.put', told(id, { reportedState: 'completed', note: '现场核查' }));
    expect([line.present?.values.reportedState, line.check]).toEqual(['completed', null]);
    await office.ask('check.set', { roundId: office.roundId, targetIds: [id], verdict: 'trueAsReported', note: '' });
    const same = await office.ask('entry.put', told(id, { reportedState: 'completed', note: '再次电话' }));
    expect([same.present?.note, same.check?.verdict]).toEqual(['再次电话', 'trueAsReported']);
  });

  it('手工录入之后收到的回表不算“全部无问题”，接收后以回表为准', async () => {
    const unitName = '区卫健委';
    const { lines } = await formOf(unitName);
    await office.ask('entry.put', told(lines[0]!.targetId));
    const filled = await office.fill(unitName);
    const { taken } = await office.drop({ '回表.xlsx': filled.bytes });
    expect([taken[0]!.isClean, taken[0]!.isNewVersion]).toEqual([false, false]);
    const part = (await office.ask('receive.get', { id: taken[0]!.id })).parts[0]!;
    expect(part.rows[0]!.present?.progressNote).toBe('已开工。');
    await office.ask('receive.accept', { ids: [taken[0]!.id] });
    expect((await formOf(unitName)).lines[0]!.present?.values.progressNote).toBe(filled.rows[0]!.progressNote);
  });

  it('说不准的数、空的、将来的日期、不在本轮的、免报的，各有说明，都不写入', async () => {
    const { households, uncounted } = await targets();
    const { id } = households.target;
    const before = (await office.ask('history.list', { limit: 1 }))[0]?.id;
    expect(await office.refusal('entry.put', told(id, { amountText: '约八成' }))).toBe('amountNotUnderstood');
    expect(await office.refusal('entry.put', told(id, { amountText: '已完成3户，在建2户' }))).toBe(
      'amountNotUnderstood',
    );
    const nothing = { reportedState: null, progressNote: ' ', difficulty: '', nextStep: '' };
    expect(await office.refusal('entry.put', told(id, nothing))).toBe('entryEmpty');
    expect(await office.refusal('entry.put', told(id, { reportedOn: '2022-09-22' }))).toBe('dayAfterToday');
    expect(await office.refusal('entry.put', told(999_999))).toBe('targetNotAsked');
    expect((await office.ask('history.list', { limit: 1 }))[0]?.id).toBe(before);
    const { form } = await formOf(uncounted.unit);
    await office.ask('form.update', { id: form.id, rev: form.rev, isWaived: true });
    expect(await office.refusal('entry.put', told(uncounted.target.id))).toBe('formWaived');
    const { round } = await office.ask('round.get', { id: office.roundId });
    await office.ask('round.close', { id: round.id, rev: round.rev });
    expect(await office.refusal('entry.put', told(id))).toBe('roundClosed');
  });
});
