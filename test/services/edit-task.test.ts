import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TaskRow } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
beforeEach(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
});
afterEach(() => office.end());

async function task(annexNo: number, sequenceNo: number): Promise<TaskRow> {
  const rows = await office.ask('task.list', { asOf: '2022-07-05', annexNo });
  const row = rows.find((one) => one.sequenceNo === sequenceNo);
  if (row === undefined) throw new Error(`no task ${annexNo}-${sequenceNo}`);
  return row;
}

describe('更正任务文字', () => {
  it('原文不动，更正带理由、时间和操作人，随时可以撤回', async () => {
    await office.ask('setting.set', { operatorName: '王科长' });
    const row = await task(2, 15);
    const units = '区卫健委、区工信局、章贡高新区管委会';
    const detail = await office.ask('task.edit', {
      id: row.id,
      rev: row.rev,
      changes: { units },
      reason: '据正文第6项更正',
    });
    expect(detail.row).toMatchObject({ unitsText: units, leadUnit: '区卫健委', correctedFields: ['units'] });
    expect(detail.row.units).toEqual(['区卫健委', '区工信局', '章贡高新区管委会']);
    expect(detail.original.units).toBe(row.unitsText);
    expect(detail.corrections).toEqual([
      {
        id: expect.any(Number),
        field: 'units',
        targetId: null,
        before: row.unitsText,
        after: units,
        reason: '据正文第6项更正',
        at: expect.stringMatching(/^2022-07-05T/),
        actor: '王科长',
        isActive: true,
      },
    ]);
    const [edit] = detail.history;
    expect(edit).toMatchObject({ name: 'task.edit', subject: '附件2 第15项', actor: '王科长' });
    expect(edit?.changes).toContainEqual({
      table: 'task',
      rowId: row.id,
      field: 'units',
      before: row.unitsText,
      after: units,
    });

    const back = await office.ask('task.edit', {
      id: row.id,
      rev: detail.row.rev,
      changes: { units: null },
      reason: '以附件为准',
    });
    expect(back.row).toEqual({ ...row, rev: back.row.rev });
    expect(back.corrections.map(({ isActive }) => isActive)).toEqual([false]);
  });

  it('没有理由、没有改动、内容改成空白都不保存', async () => {
    const { id, rev, content } = await task(2, 6);
    expect(await office.refusal('task.edit', { id, rev, changes: { content: '新' }, reason: ' ' })).toBe(
      'reasonMissing',
    );
    expect(await office.refusal('task.edit', { id, rev, changes: { content }, reason: '因' })).toBe('nothingToChange');
    expect(await office.refusal('task.edit', { id, rev, changes: {}, reason: '因' })).toBe('nothingToChange');
    expect(await office.refusal('task.edit', { id, rev, changes: { content: ' ' }, reason: '因' })).toBe(
      'valueInvalid',
    );
    expect((await task(2, 6)).rev).toBe(rev);
    expect(await office.ask('history.list', {})).toHaveLength(1);
  });

  it('两个窗口同时改一项，后保存的得到提示，先保存的不被盖掉', async () => {
    const { id, rev } = await task(2, 6);
    await office.ask('task.edit', { id, rev, changes: { remark: '甲' }, reason: '因' });
    expect(await office.refusal('task.edit', { id, rev, changes: { remark: '乙' }, reason: '因' })).toBe(
      'changedElsewhere',
    );
    expect((await task(2, 6)).remark).toBe('甲');
  });

  it('改了年度目标，说法没变的分项还是原来的分项', async () => {
    const row = await task(2, 7);
    const annualTarget = row.annualTarget.replace('病险水库除险加固1座', '病险水库除险加固2座');
    const detail = await office.ask('task.edit', {
      id: row.id,
      rev: row.rev,
      changes: { annualTarget },
      reason: '据区水利局来函',
    });
    expect(detail.row.targets.map(({ id }) => id).slice(1)).toEqual(row.targets.map(({ id }) => id).slice(1));
    expect(detail.row.targets[0]?.text).toContain('2座');
    await office.ask('history.undo', {});
    expect(await task(2, 7)).toEqual({ ...row, rev: expect.any(Number) });
  });
});

describe('核定完成时限', () => {
  it('文字没写时限的分项可由本办公室核定，灯随之而变；撤回后回到文字', async () => {
    const row = await task(2, 13);
    const [target] = row.targets;
    expect([target?.dueKind, row.light]).toEqual(['none', 'grey']);
    const set = { id: target?.id ?? 0, rev: row.rev, dueOn: '2022-06-30', reason: '会议确定' };
    const fixed = await office.ask('target.setDue', set);
    expect(fixed.row).toMatchObject({ light: 'red', nextDueOn: '2022-06-30' });
    expect(fixed.row.targets[0]).toMatchObject({
      id: target?.id,
      dueOn: '2022-06-30',
      dueKind: 'date',
      dueText: '',
      isDueFixed: true,
    });
    expect(fixed.corrections[0]).toMatchObject({
      field: 'targetDue',
      targetId: target?.id,
      before: '',
      after: '2022-06-30',
    });
    expect(fixed.history[0]).toMatchObject({ subject: '附件2 第13项第1分项' });

    const withdrawn = await office.ask('target.setDue', {
      ...set,
      rev: fixed.row.rev,
      dueOn: null,
      reason: '会议另定',
    });
    expect(withdrawn.row.targets).toEqual(
      row.targets.map((one) => ({ ...one, light: 'grey', lightRule: 'nothingYet' })),
    );
    expect(await office.refusal('target.setDue', { ...set, rev: withdrawn.row.rev, dueOn: null })).toBe(
      'nothingToChange',
    );
  });

  it('核定的时限不因改了别的文字而丢失', async () => {
    const row = await task(2, 13);
    const fixed = await office.ask('target.setDue', {
      id: row.targets[0]?.id ?? 0,
      rev: row.rev,
      dueOn: '2022-09-30',
      reason: '会议确定',
    });
    const edited = await office.ask('task.edit', {
      id: row.id,
      rev: fixed.row.rev,
      changes: { remark: '已核' },
      reason: '因',
    });
    expect(edited.row.targets[0]).toMatchObject({ dueOn: '2022-09-30', isDueFixed: true });
  });

  it('没有理由或任务已被改过时不保存', async () => {
    const { targets, rev } = await task(2, 13);
    const id = targets[0]?.id ?? 0;
    expect(await office.refusal('target.setDue', { id, rev, dueOn: '2022-09-30', reason: '' })).toBe('reasonMissing');
    expect(await office.refusal('target.setDue', { id, rev: rev + 1, dueOn: '2022-09-30', reason: '因' })).toBe(
      'changedElsewhere',
    );
    expect(await office.refusal('target.setDue', { id: 99_999, rev, dueOn: null, reason: '因' })).toBe('recordMissing');
  });
});

describe('与正文的对应', () => {
  it('建议的对应可以认可、否定，也可以自己指定；再次导入不改变决定', async () => {
    const row = await task(2, 2);
    const before = await office.ask('task.get', { id: row.id });
    const [link] = before.clauses;
    if (link === undefined) throw new Error('a suggested clause expected');
    expect(link).toMatchObject({ state: 'proposed', measureNo: 1 });
    await office.ask('clause.decide', { linkId: link.linkId, state: 'refused' });
    const other = await task(2, 3);
    const made = await office.ask('clause.link', { taskId: other.id, clauseId: link.clauseId });
    expect((await office.ask('task.get', { id: row.id })).clauses[0]?.state).toBe('refused');
    expect((await office.ask('task.get', { id: other.id })).clauses).toContainEqual(
      expect.objectContaining({ linkId: made.linkId, clauseId: link.clauseId, state: 'confirmed' }),
    );
    expect((await office.ask('seed.load', {})).isUnchanged).toBe(true);
    expect((await office.ask('task.get', { id: row.id })).clauses[0]?.state).toBe('refused');
    expect(await office.refusal('clause.decide', { linkId: 9_999, state: 'confirmed' })).toBe('recordMissing');
    expect(await office.refusal('clause.link', { taskId: row.id, clauseId: 9_999 })).toBe('recordMissing');
  });
});
