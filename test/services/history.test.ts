import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
beforeEach(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
});
afterEach(() => office.end());

describe('留痕', () => {
  it('每次操作写明谁、何时、做了什么、前后如何', async () => {
    await office.ask('setting.set', { operatorName: '王科长', officeName: '区发改委' });
    const unit = (await office.ask('unit.list', {})).find(({ name }) => name === '区工信局');
    await office.ask('unit.update', { id: unit?.id ?? 0, rev: 1, contact: '李四', phone: '8123456' });
    const [update, setting, seed] = await office.ask('history.list', {});
    expect(update).toEqual({
      id: 3,
      name: 'unit.update',
      subject: '区工信局',
      actor: '王科长',
      at: expect.stringMatching(/^2022-07-05T/),
      revertsActId: null,
      isReverted: false,
      changes: [
        { table: 'unit', rowId: unit?.id, field: 'contact', before: null, after: '李四' },
        { table: 'unit', rowId: unit?.id, field: 'phone', before: null, after: '8123456' },
      ],
    });
    expect(setting?.changes).toEqual([
      { table: 'setting', rowId: expect.any(Number), field: 'officeName', before: null, after: '区发改委' },
      { table: 'setting', rowId: expect.any(Number), field: 'operatorName', before: null, after: '王科长' },
    ]);
    // An import of hundreds of rows is told by its summary.
    expect(seed).not.toHaveProperty('changes');
  });

  it('改回去的设置不留空痕', async () => {
    await office.ask('setting.set', { dueSoonDays: 30 });
    expect(await office.ask('history.list', {})).toHaveLength(1);
  });

  it('撤销两次、恢复两次，一步一步都对；撤销之后另作操作，便不能再恢复', async () => {
    const days = async (): Promise<number> => (await office.ask('setting.get', {})).dueSoonDays;
    await office.ask('setting.set', { dueSoonDays: 20 });
    await office.ask('setting.set', { dueSoonDays: 10 });
    const seen = [await days()];
    for (const step of ['undo', 'undo', 'redo', 'redo'] as const) {
      await office.ask(`history.${step}`, {});
      seen.push(await days());
    }
    expect(seen).toEqual([10, 20, 30, 20, 10]);
    await office.ask('history.undo', {});
    await office.ask('setting.set', { dueSoonDays: 5 });
    expect(await office.refusal('history.redo', {})).toBe('nothingToRedo');
  });

  it('灯随设置变化，撤销设置灯也回来', async () => {
    const yellow = async (): Promise<number> =>
      (await office.ask('task.list', { asOf: '2022-07-05', light: 'yellow' })).length;
    const before = await yellow();
    await office.ask('setting.set', { dueSoonDays: 60 });
    expect(await yellow()).toBeGreaterThan(before);
    await office.ask('history.undo', {});
    expect(await yellow()).toBe(before);
  });

  it('重开程序之后仍能撤销', async () => {
    await office.ask('setting.set', { dueSoonDays: 20 });
    office.reopen();
    expect((await office.ask('app.info', {})).canUndo).toMatchObject({ name: 'setting.set', subject: '临近提醒天数' });
    await office.ask('history.undo', {});
    expect((await office.ask('setting.get', {})).dueSoonDays).toBe(30);
    expect((await office.ask('app.info', {})).canRedo).toMatchObject({ name: 'setting.set' });
  });

  it('按任务查留痕，只列动过这项任务的操作，可以分页', async () => {
    const [row, other] = await office.ask('task.list', { annexNo: 1 });
    if (!row || !other) throw new Error('two tasks expected');
    await office.ask('task.edit', { id: row.id, rev: row.rev, changes: { remark: '甲' }, reason: '因' });
    await office.ask('task.edit', { id: other.id, rev: other.rev, changes: { remark: '乙' }, reason: '因' });
    const names = async (input: object) =>
      (await office.ask('history.list', input)).map(({ id, name }) => `${id} ${name}`);
    expect(await names({ taskId: row.id })).toEqual(['2 task.edit', '1 seed.load']);
    expect(await names({ taskId: row.id, limit: 1 })).toEqual(['2 task.edit']);
    expect(await names({ taskId: row.id, beforeId: 2 })).toEqual(['1 seed.load']);
    expect(await names({ limit: 1, beforeId: 3 })).toEqual(['2 task.edit']);
  });

  it('先前的操作只在后来没有动过同一处时可以单独撤销', async () => {
    const [row, other] = await office.ask('task.list', { annexNo: 1 });
    if (!row || !other) throw new Error('two tasks expected');
    await office.ask('task.edit', { id: row.id, rev: row.rev, changes: { remark: '甲' }, reason: '因' });
    await office.ask('task.edit', { id: other.id, rev: other.rev, changes: { remark: '乙' }, reason: '因' });
    await office.ask('history.undo', { actId: 2 });
    const remarks = (await office.ask('task.list', { annexNo: 1 })).slice(0, 2).map(({ remark }) => remark);
    expect(remarks).toEqual(['', '乙']);
    expect(await office.refusal('history.undo', { actId: 1 })).toBe('undoBlockedByLaterChange');
  });
});
