import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
afterEach(() => office.end());

const reasons = async (): Promise<string[]> => (await office.ask('backup.list', {})).map(({ reason }) => reason);
const taskCount = async (): Promise<number> => (await office.ask('task.list', {})).length;

describe('备份与恢复', () => {
  it('首次导入之前没有可备份的；以后每次导入之前先备份', async () => {
    office = openTestOffice();
    await office.ask('seed.load', {});
    expect(await reasons()).toEqual([]);
    await office.ask('history.undo', {});
    await office.ask('seed.load', {});
    const [row] = await office.ask('backup.list', {});
    expect(row).toMatchObject({
      reason: 'import',
      isVerified: true,
      isSealedWithPassphrase: false,
      sealHead: { number: 2 },
    });
  });

  it('恢复备份之后台账是备份时的样子；恢复本身留痕，撤销到此为止', async () => {
    office = openTestOffice();
    await office.ask('seed.load', {});
    const made = await office.ask('backup.create', {});
    await office.ask('history.undo', {});
    expect(await taskCount()).toBe(0);
    const { restored } = await office.ask('backup.restore', { name: made.name });
    expect(restored).toEqual(made);
    expect(await taskCount()).toBe(50);
    expect(await reasons()).toEqual(['restore', 'manual']);
    const acts = await office.ask('history.list', {});
    expect(acts.map(({ name }) => name)).toEqual(['backup.restore', 'seed.load']);
    expect(await office.refusal('history.undo', {})).toBe('undoBlockedByBarrier');
    expect((await office.ask('history.verify', {})).problems).toEqual([]);
    const aside = readdirSync(join(office.root, 'data')).filter((name) => name.includes('.damaged'));
    expect(aside).not.toEqual([]);
  });

  it('口令加密的备份，口令不对不恢复，现有数据不动；口令对了才恢复', async () => {
    office = openTestOffice();
    await office.ask('seed.load', {});
    const { name, isSealedWithPassphrase } = await office.ask('backup.create', { passphrase: '保管好' });
    expect(isSealedWithPassphrase).toBe(true);
    expect(await office.refusal('backup.restore', { name, passphrase: '不对' })).toBe('passphraseWrong');
    expect(await office.refusal('backup.restore', { name })).toBe('passphraseWrong');
    expect(await taskCount()).toBe(50);
    await office.ask('history.undo', {});
    await office.ask('backup.restore', { name, passphrase: '保管好' });
    expect(await taskCount()).toBe(50);
  });

  it('另存出去的备份可以从文件恢复；坏了的备份不恢复', async () => {
    office = openTestOffice();
    await office.ask('seed.load', {});
    const { name } = await office.ask('backup.create', {});
    const copy = await office.ask('backup.copy', { name });
    await office.ask('history.undo', {});
    await office.ask('backup.restore', { file: { path: copy.path ?? '' } });
    expect(await taskCount()).toBe(50);
    const bytes = readFileSync(copy.path ?? '');
    bytes.fill(7, 5_000, 9_000);
    writeFileSync(copy.path ?? '', bytes);
    expect(await office.refusal('backup.restore', { file: { path: copy.path ?? '' } })).toBe('backupDamaged');
    expect(await office.refusal('backup.restore', { name: 'none.backup' })).toBe('backupMissing');
    expect(await office.refusal('backup.restore', { name: '../record.sqlite' })).toBe('backupMissing');
    expect(await taskCount()).toBe(50);
  });

  it('关闭时备份；启动时距上次超过四小时且有改动才备份；没有改动不重复备份', async () => {
    office = openTestOffice('electron');
    expect(await reasons()).toEqual([]);
    await office.ask('seed.load', {});
    office.reopen();
    expect(await reasons()).toEqual(['quit']);
    office.setNow('2022-07-06T09:00:00+08:00');
    office.reopen();
    expect(await reasons()).toEqual(['quit']);
    await office.ask('setting.set', { dueSoonDays: 20 });
    office.setNow('2022-07-06T10:00:00+08:00');
    office.reopen();
    expect(await reasons()).toEqual(['quit', 'quit']);
  });

  it('终端里的一次调用不在启动和关闭时备份', async () => {
    office = openTestOffice('terminal');
    await office.ask('seed.load', {});
    office.reopen();
    expect(await reasons()).toEqual([]);
  });

  it.each([
    ['一处内容被改', 0.5],
    ['大半读不出', 0.02],
  ])('数据文件损坏（%s）时只读打开，说明原因，不自行修复；恢复备份后照常使用', async (_what, from) => {
    office = openTestOffice();
    await office.ask('seed.load', {});
    const { name } = await office.ask('backup.create', {});
    office.close();
    const path = join(office.root, 'data', 'record.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0xa5, Math.floor(bytes.length * from), Math.floor(bytes.length * 0.7));
    writeFileSync(path, bytes);
    office.reopen();
    const info = await office.ask('app.info', {});
    expect(info).toMatchObject({ isReadOnly: true, damage: expect.stringContaining('核验没有通过') });
    expect(await office.refusal('setting.set', { dueSoonDays: 20 })).toBe('databaseReadOnly');
    expect(readFileSync(path)).toEqual(bytes);
    await office.ask('backup.restore', { name });
    expect(await office.ask('app.info', {})).toMatchObject({ isReadOnly: false, damage: null });
    expect(await taskCount()).toBe(50);
    expect((await office.ask('setting.set', { dueSoonDays: 20 })).dueSoonDays).toBe(20);
  });
});
