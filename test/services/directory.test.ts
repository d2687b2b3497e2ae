import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LeaderRow, ProposalRow, UnitRow } from '#ipc/contract.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
beforeEach(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
});
afterEach(() => office.end());

async function unit(name: string): Promise<UnitRow> {
  const row = (await office.ask('unit.list', {})).find((one) => one.name === name);
  if (row === undefined) throw new Error(`no unit ${name}`);
  return row;
}

async function leader(name: string, asOf = '2022-07-05'): Promise<LeaderRow> {
  const row = (await office.ask('leader.list', { asOf })).find((one) => one.name === name);
  if (row === undefined) throw new Error(`no leader ${name}`);
  return row;
}

async function proposal(subject: string): Promise<ProposalRow> {
  const row = (await office.ask('proposal.list', {})).find((one) => one.subject === subject);
  if (row === undefined) throw new Error(`no proposal on ${subject}`);
  return row;
}

const leads = async (): Promise<number> =>
  new Set((await office.ask('task.list', {})).map(({ leadUnit }) => leadUnit)).size;

describe('待定建议', () => {
  it('认可三个前缀不同的建议，28 个牵头单位成为 25 个；逐个撤销又回到 28 个', async () => {
    expect(await leads()).toBe(28);
    const subjects = ['交通运输局', '民政局', '自然资源局'];
    for (const subject of subjects) {
      const { id, kind, options } = await proposal(subject);
      expect([kind, options[0]?.names.join()]).toEqual([
        'unitPrefix',
        subject === '自然资源局' ? '市自然资源局' : `区${subject}`,
      ]);
      expect(await office.ask('proposal.decide', { id, action: 'accept' })).toMatchObject({
        state: 'accepted',
        chosenOption: 0,
      });
    }
    expect(await leads()).toBe(25);
    expect((await unit('区民政局')).aliases).toContainEqual(
      expect.objectContaining({ alias: '民政局', origin: 'replacement' }),
    );
    expect((await unit('民政局')).replacedBy.map(({ name }) => name)).toEqual(['区民政局']);
    const row = (await office.ask('task.list', { annexNo: 1 })).find(({ sequenceNo }) => sequenceNo === 5);
    expect(row?.unitRefs[0]).toMatchObject({ name: '区民政局', rawText: '民政局', isLead: true });
    expect(row?.unitsText).toBe('民政局、 区卫健委、 区发改委');
    for (const _ of subjects) await office.ask('history.undo', {});
    expect(await leads()).toBe(28);
    expect((await proposal('民政局')).state).toBe('open');
  });

  it('管区卫健可以认作两个单位连写，前一个牵头', async () => {
    const { id, options } = await proposal('管区卫健');
    const option = options.findIndex(({ names }) => names.length === 2);
    const names = options[option]?.names ?? [];
    expect([...names].sort()).toEqual(['区卫健委', '章贡高新区管委会'].sort());
    await office.ask('proposal.decide', { id, action: 'accept', option });
    const row = (await office.ask('task.list', { annexNo: 2 })).find(({ sequenceNo }) => sequenceNo === 15);
    expect(row?.units.slice(0, 2)).toEqual(names);
    expect(row?.unitRefs.slice(0, 2).map(({ isLead, rawText }) => [isLead, rawText])).toEqual([
      [true, '管区卫健'],
      [false, '管区卫健'],
    ]);
  });

  it('否定过的建议不再提出，重新打开才回来', async () => {
    const { id } = await proposal('曾小荣');
    await office.ask('proposal.decide', { id, action: 'refuse' });
    const { id: unitId, rev } = await unit('区工信局');
    await office.ask('unit.update', { id: unitId, rev, contact: '李四' });
    await office.ask('unit.addAlias', { id: unitId, alias: '区工业和信息化局' });
    expect((await office.ask('proposal.list', { state: 'open' })).map((row) => row.id)).not.toContain(id);
    expect(await office.refusal('proposal.decide', { id, action: 'accept' })).toBe('proposalDecided');
    expect((await office.ask('proposal.decide', { id, action: 'reopen' })).state).toBe('open');
  });

  it('曾小英、曾小荣只提出疑问，从不代为决定；认可后可以重新打开', async () => {
    const row = await proposal('曾小荣');
    expect(row).toMatchObject({ kind: 'leaderSimilar', state: 'open', places: ['附件2 第16项'] });
    expect((await leader('曾小英')).taskCount).toBe(4);
    await office.ask('proposal.decide', { id: row.id, action: 'accept' });
    expect((await leader('曾小英')).taskCount).toBe(5);
    expect((await leader('曾小荣')).replacedBy?.name).toBe('曾小英');
    await office.ask('proposal.decide', { id: row.id, action: 'reopen' });
    expect((await leader('曾小英')).taskCount).toBe(4);
  });
});

describe('单位名录', () => {
  it('合并、再合并，绕回自己的不许；撤回合并后一切照旧', async () => {
    const [a, b, c] = await Promise.all(['区委文旅局', '区文广新旅局', '区工信局'].map(unit));
    if (!a || !b || !c) throw new Error('three units expected');
    await office.ask('unit.replace', { id: a.id, byIds: [b.id] });
    expect((await unit('区文广新旅局')).taskCount).toBe(a.taskCount + b.taskCount);
    expect(await office.refusal('unit.replace', { id: b.id, byIds: [a.id] })).toBe('unitReplacesItself');
    expect(await office.refusal('unit.replace', { id: b.id, byIds: [b.id] })).toBe('unitReplacesItself');
    expect(await office.refusal('unit.replace', { id: b.id, byIds: [9_999] })).toBe('recordMissing');
    const back = await office.ask('unit.replace', { id: a.id, byIds: [] });
    expect(back.replacedBy).toEqual([]);
    expect((await unit('区文广新旅局')).aliases).toEqual(b.aliases);
    expect((await unit('区文广新旅局')).taskCount).toBe(b.taskCount);
  });

  it('改名后旧名成为别名，再导入时旧名仍归此单位', async () => {
    const { id, rev } = await unit('区工信局');
    const renamed = await office.ask('unit.update', { id, rev, name: '区工业和信息化局', kind: 'department' });
    expect(renamed).toMatchObject({
      name: '区工业和信息化局',
      aliases: [expect.objectContaining({ alias: '区工信局' })],
    });
    const row = (await office.ask('task.list', { leadUnit: '区工业和信息化局' }))[0];
    expect(row?.unitRefs[0]?.rawText).toBe('区工信局');
    const units = (await office.ask('unit.list', {})).length;
    const detail = await office.ask('task.edit', {
      id: row?.id ?? 0,
      rev: row?.rev ?? 0,
      changes: { units: '区工信局、区科技局' },
      reason: '因',
    });
    expect(detail.row.leadUnit).toBe('区工业和信息化局');
    expect(await office.ask('unit.list', {})).toHaveLength(units);
  });

  it('同名的单位和别名只许有一个', async () => {
    const { id, rev } = await unit('区工信局');
    expect(await office.refusal('unit.add', { name: ' 区科技局 ', kind: 'department' })).toBe('nameTaken');
    expect(await office.refusal('unit.addAlias', { id, alias: '区科技局' })).toBe('nameTaken');
    expect(await office.refusal('unit.update', { id, rev, name: '区科技局' })).toBe('nameTaken');
    expect(await office.refusal('unit.update', { id, rev })).toBe('nothingToChange');
    const added = await office.ask('unit.add', { name: '区数据局', kind: 'department' });
    expect(added).toMatchObject({ name: '区数据局', leadCount: 0, taskCount: 0, isClosed: false });
  });

  it('撤销的单位名可以另立，另立之后原单位不能再恢复；任务仍认在册的那个', async () => {
    const { id, rev } = await unit('区工信局');
    await office.ask('unit.update', { id, rev, isClosed: true });
    const fresh = await office.ask('unit.add', { name: '区工信局', kind: 'department' });
    expect(await office.refusal('unit.update', { id, rev: rev + 1, isClosed: false })).toBe('nameTaken');
    const [row] = await office.ask('task.list', { annexNo: 1 });
    const edited = await office.ask('task.edit', {
      id: row?.id ?? 0,
      rev: row?.rev ?? 0,
      changes: { units: '区工信局' },
      reason: '因',
    });
    expect(edited.row.unitRefs[0]?.id).toBe(fresh.id);
  });

  it('改回旧名时，旧名不再是别名', async () => {
    const { id, rev } = await unit('区工信局');
    const renamed = await office.ask('unit.update', { id, rev, name: '区工业和信息化局' });
    const back = await office.ask('unit.update', { id, rev: renamed.rev, name: '区工信局' });
    expect(back.aliases.map(({ alias }) => alias)).toEqual(['区工业和信息化局']);
  });

  it('各街道办事处是集体单位，成员由本办公室设定', async () => {
    const group = await unit('各街道办事处');
    expect(group).toMatchObject({ kind: 'group', groupRule: 'contact', members: [] });
    const street = await office.ask('unit.add', { name: '解放街道办事处', kind: 'subdistrict' });
    const set = await office.ask('unit.update', {
      id: group.id,
      rev: group.rev,
      groupRule: 'members',
      memberIds: [street.id],
    });
    expect(set).toMatchObject({ groupRule: 'members', members: [{ id: street.id, name: '解放街道办事处' }] });
    expect(await office.refusal('unit.update', { id: group.id, rev: group.rev, memberIds: [] })).toBe(
      'changedElsewhere',
    );
    expect((await office.ask('unit.update', { id: group.id, rev: set.rev, memberIds: [] })).members).toEqual([]);
    expect(await office.refusal('unit.update', { id: group.id, rev: 9, memberIds: [group.id] })).toBe(
      'unitReplacesItself',
    );
  });

  it('撤回别名；撤回合并留下的别名等于撤回合并', async () => {
    const { id } = await unit('区工信局');
    const [alias] = (await office.ask('unit.addAlias', { id, alias: '工信局' })).aliases;
    expect((await office.ask('unit.withdrawAlias', { aliasId: alias?.id ?? 0 })).aliases).toEqual([]);
    const from = await unit('区工业局');
    await office.ask('unit.replace', { id: from.id, byIds: [id] });
    const [merged] = (await unit('区工信局')).aliases;
    expect(merged).toMatchObject({ alias: '区工业局', origin: 'replacement' });
    await office.ask('unit.withdrawAlias', { aliasId: merged?.id ?? 0 });
    expect((await unit('区工业局')).replacedBy).toEqual([]);
    expect(await office.refusal('unit.withdrawAlias', { aliasId: 9_999 })).toBe('recordMissing');
  });
});

describe('领导名录', () => {
  it('接任之日起任务归继任领导，之前的不改写；撤回接任即恢复', async () => {
    const { id } = await leader('张毅');
    const successor = await office.ask('leader.add', { name: '李明', post: '副区长' });
    const handed = await office.ask('leader.handOver', { id, toId: successor.id, onDate: '2022-09-01' });
    expect(handed.handovers).toEqual([
      { id: expect.any(Number), toLeaderId: successor.id, toName: '李明', onDate: '2022-09-01', note: '' },
    ]);
    const count = async (name: string, asOf: string) => (await office.ask('task.list', { leader: name, asOf })).length;
    expect([await count('张毅', '2022-08-31'), await count('李明', '2022-08-31')]).toEqual([8, 0]);
    expect([await count('张毅', '2022-09-01'), await count('李明', '2022-09-01')]).toEqual([0, 8]);
    expect((await leader('李明', '2022-09-01')).taskCount).toBe(8);
    const [row] = await office.ask('task.list', { leader: '李明', asOf: '2022-09-01' });
    expect(row?.responsibleLeader).toBe('张毅');
    const back = await office.ask('leader.withdrawHandover', { handoverId: handed.handovers[0]?.id ?? 0 });
    expect(back.handovers).toEqual([]);
    expect(await count('张毅', '2022-12-31')).toBe(8);
  });

  it('不能接任自己、并入自己，也不能重名', async () => {
    const [a, b] = await Promise.all(['张毅', '严玥'].map((name) => leader(name)));
    if (!a || !b) throw new Error('two leaders expected');
    expect(await office.refusal('leader.handOver', { id: a.id, toId: a.id, onDate: '2022-09-01' })).toBe(
      'leaderReplacesItself',
    );
    expect(await office.refusal('leader.replace', { id: a.id, byId: a.id })).toBe('leaderReplacesItself');
    await office.ask('leader.replace', { id: a.id, byId: b.id });
    expect(await office.refusal('leader.replace', { id: b.id, byId: a.id })).toBe('leaderReplacesItself');
    expect((await office.ask('leader.replace', { id: a.id, byId: null })).replacedBy).toBeNull();
    expect(await office.refusal('leader.add', { name: '严玥' })).toBe('nameTaken');
    expect(await office.refusal('leader.update', { id: a.id, rev: 99, post: '副区长' })).toBe('changedElsewhere');
    expect(await office.ask('leader.update', { id: a.id, rev: a.rev, post: '副区长' })).toMatchObject({
      post: '副区长',
    });
    expect(await office.refusal('leader.update', { id: a.id, rev: a.rev + 1, post: '副区长' })).toBe('nothingToChange');
  });
});
