import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSentForms } from '#services/round-record.ts';
import type { TestOffice } from './office-fixture.ts';
import { acceptPrefixes, formOf, openQuarter, openSeedOffice, reportForm, roundTables } from './round-fixture.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openSeedOffice();
});
afterEach(() => office.end());

const db = () => office.office.db;
const sentForms = (roundId: number) => readSentForms(db().reader, roundId);

describe('改动一轮', () => {
  it('改截止日、联系人和开头；没有改动、别处改过、早于时段都不保存', async () => {
    const { round } = await openQuarter(office);
    const changed = await office.ask('round.update', { id: 1, rev: 1, dueOn: '2022-09-28', contactName: ' 李明 ' });
    expect(changed).toEqual({
      ...round,
      rev: 2,
      dueOn: '2022-09-28',
      dueRule: { kind: 'fixed', dueOn: '2022-09-28' },
      contactName: '李明',
    });
    expect(await office.refusal('round.update', { id: 1, rev: 2, dueOn: '2022-09-28' })).toBe('nothingToChange');
    expect(await office.refusal('round.update', { id: 1, rev: 1, coverText: '新' })).toBe('changedElsewhere');
    expect(await office.refusal('round.update', { id: 1, rev: 2, dueOn: '2022-06-30' })).toBe('dueBeforePeriod');
    expect(await office.refusal('round.update', { id: 7, rev: 1, dueOn: '2022-09-28' })).toBe('recordMissing');
  });

  it('移出本轮的分项，它的行随之撤下；再加入时回到原来的行和隐藏编号', async () => {
    const { forms } = await openQuarter(office);
    const before = sentForms(1);
    const [first] = before;
    const [row] = first?.rows ?? [];
    if (first === undefined || row === undefined) throw new Error('a row expected');
    const less = await office.ask('round.ask', { id: 1, targetIds: [row.targetId], isAsked: false });
    expect([less.round.counts.targets, less.forms[0]?.targets]).toEqual([80, (forms[0]?.targets ?? 0) - 1]);
    expect(await office.refusal('round.ask', { id: 1, targetIds: [row.targetId], isAsked: false })).toBe(
      'nothingToChange',
    );
    await office.ask('round.ask', { id: 1, targetIds: [row.targetId], isAsked: true });
    expect(sentForms(1)).toEqual(before);
    await office.ask('history.undo', {});
    expect((await office.ask('round.get', { id: 1 })).round.counts.targets).toBe(80);
  });

  it('后加入的分项排在原表之后；单位没有回表的另编一份；一份回表的分项全部移出，这份回表不再要', async () => {
    const draft = await office.ask('round.draft', {});
    const [first] = draft.targets;
    const health = draft.targets.filter(({ leadUnit }) => leadUnit === '区卫健委');
    const [early, ...rest] = health;
    if (first === undefined || early === undefined) throw new Error('targets expected');
    await openQuarter(office, { targetIds: rest.map(({ targetId }) => targetId) });
    const more = await office.ask('round.ask', { id: 1, targetIds: [early.targetId, first.targetId], isAsked: true });
    expect(more.forms.map(({ code, unitName, targets }) => [code, unitName, targets])).toEqual([
      ['2022Q3-001', '区卫健委', health.length],
      ['2022Q3-002', first.leadUnit, 1],
    ]);
    expect(sentForms(1)[0]?.rows.at(-1)).toMatchObject({ targetId: early.targetId, ordinal: health.length });
    const less = await office.ask('round.ask', { id: 1, targetIds: [first.targetId], isAsked: false });
    expect([less.forms.length, less.round.counts.forms]).toEqual([1, 1]);
    const all = health.map(({ targetId }) => targetId);
    expect(await office.refusal('round.ask', { id: 1, targetIds: all, isAsked: false })).toBe('roundAsksNothing');
    expect(await office.refusal('round.ask', { id: 1, targetIds: [9_999], isAsked: false })).toBe('targetNotAsked');
    expect(await office.refusal('round.ask', { id: 1, targetIds: [9_999], isAsked: true })).toBe('recordMissing');
  });

  it('已有进展的分项不能移出；给已核的回表加一项，它回到已收', async () => {
    const draft = await office.ask('round.draft', {});
    const health = draft.targets.filter(({ leadUnit }) => leadUnit === '区卫健委').map(({ targetId }) => targetId);
    const [later, ...asked] = health;
    const { forms } = await openQuarter(office, { targetIds: asked });
    const form = formOf({ forms }, '区卫健委');
    await reportForm(office, form);
    expect(await office.refusal('round.ask', { id: 1, targetIds: asked.slice(0, 1), isAsked: false })).toBe(
      'targetHasEntry',
    );
    await office.ask('check.set', { roundId: 1, targetIds: asked, verdict: 'trueAsReported', note: '' });
    const states = async () => (await office.ask('round.get', { id: 1 })).forms.map(({ state }) => state);
    expect(await states()).toEqual(['checked']);
    await office.ask('round.ask', { id: 1, targetIds: [later ?? 0], isAsked: true });
    expect(await states()).toEqual(['received']);
    await office.ask('round.ask', { id: 1, targetIds: [later ?? 0], isAsked: false });
    expect(await states()).toEqual(['checked']);
  });

  it('开轮以后单位并入另一家的，回表上说明；没有下发和填报的可以改由那一家报送，一步撤销', async () => {
    await openQuarter(office);
    await acceptPrefixes(office);
    const opened = await office.ask('round.get', { id: 1 });
    const moved = opened.forms.filter(({ movedTo }) => movedTo.length > 0);
    expect([opened.forms.length, moved.length]).toEqual([28, 3]);
    const before = roundTables(office);
    const targetIds: number[] = [];
    for (const { id } of moved) {
      targetIds.push(...(await office.ask('form.get', { id })).lines.map(({ targetId }) => targetId));
    }
    const after = await office.ask('round.ask', { id: 1, targetIds, isAsked: true });
    expect([after.forms.length, after.round.counts.targets]).toEqual([25, 81]);
    expect(after.forms.filter(({ movedTo }) => movedTo.length > 0)).toEqual([]);
    for (const { unitName, movedTo, targets } of moved) {
      const [into = ''] = movedTo;
      expect(after.forms.some((form) => form.unitName === unitName)).toBe(false);
      expect(formOf(after, into).targets).toBe(formOf(opened, into).targets + targets);
    }
    expect(sentForms(1).flatMap(({ rows }) => rows)).toHaveLength(81);
    expect(await office.refusal('round.ask', { id: 1, targetIds, isAsked: true })).toBe('nothingToChange');
    await office.ask('history.undo', {});
    expect(roundTables(office)).toEqual(before);

    const [first] = moved;
    if (first === undefined) throw new Error('a form expected');
    await reportForm(office, first);
    expect(await office.refusal('round.ask', { id: 1, targetIds, isAsked: true })).toBe('targetHasEntry');
  });
});

describe('关轮和重开', () => {
  const lights = () => {
    const { reader } = db();
    return reader.all(reader.from.selectFrom('lightRecord').selectAll().orderBy('id'));
  };
  const tally = (rows: readonly { light: string; state: string }[]) => {
    const counts: Record<string, number> = {};
    for (const { light, state } of rows) counts[`${state} ${light}`] = (counts[`${state} ${light}`] ?? 0) + 1;
    return counts;
  };

  it('关轮时逐个分项存灯，连同当时的规则；以后改了规则，存下的灯不变', async () => {
    const { round } = await openQuarter(office);
    const closed = await office.ask('round.close', { id: 1, rev: round.rev, asOf: '2022-07-05' });
    expect([closed.state, closed.closedOn]).toEqual(['closed', '2022-07-05']);
    const stored = lights();
    const now = (await office.ask('task.list', { asOf: '2022-07-05' })).flatMap(({ targets }) => targets);
    expect(stored.map(({ targetId, light, rule }) => [targetId, light, rule]).sort()).toEqual(
      now.map(({ id, light, lightRule }) => [id, light, lightRule]).sort(),
    );
    expect(new Set(stored.map(({ ruleJson, asOf }) => `${asOf} ${ruleJson}`))).toEqual(
      new Set(['2022-07-05 {"dueSoonDays":30,"behindPercent":10}']),
    );
    await office.ask('setting.set', { dueSoonDays: 180 });
    expect(lights()).toEqual(stored);
  });

  it('重开要写原因；再关轮时另存一套灯，原来的记为已被取代', async () => {
    const { round } = await openQuarter(office);
    await office.ask('round.close', { id: 1, rev: round.rev });
    const reopen = (reason: string, rev: number) => ({ id: 1, rev, reason });
    expect(await office.refusal('round.reopen', reopen('  ', 2))).toBe('reasonMissing');
    const open = await office.ask('round.reopen', reopen('区卫健委补报', 2));
    expect([open.state, open.closedOn, open.reopenReason]).toEqual(['collecting', null, '区卫健委补报']);
    expect(await office.refusal('round.reopen', reopen('再来', 3))).toBe('roundNotClosed');
    expect(Object.keys(tally(lights())).every((key) => key.startsWith('active'))).toBe(true);
    const day = '2022-12-31';
    const close = (asOf: string) => office.refusal('round.close', { id: 1, rev: 3, asOf });
    expect([await close(day), await close('2022-07-04')]).toEqual(['dayAfterToday', 'dayBeforeRound']);
    office.setNow(`${day}T17:00:00+08:00`);
    await office.ask('round.close', { id: 1, rev: 3, asOf: day });
    const rows = lights();
    expect([rows.length, rows.filter(({ state }) => state === 'superseded').length]).toEqual([162, 81]);
    expect(new Set(rows.filter(({ state }) => state === 'active').map(({ asOf }) => asOf))).toEqual(new Set([day]));
    await office.ask('history.undo', {});
    expect(lights().filter(({ state }) => state === 'active')).toHaveLength(81);
    expect(new Set(lights().map(({ asOf }) => asOf))).toEqual(new Set(['2022-07-05']));
  });

  it('季度过完以后补录的一轮，亮灯日期可以早于补录的日子，不早于那个季度', async () => {
    office.setNow('2022-10-20T09:00:00+08:00');
    const { round } = await openQuarter(office);
    const close = (asOf: string) => office.refusal('round.close', { id: round.id, rev: round.rev, asOf });
    expect(await close('2022-06-30')).toBe('dayBeforeRound');
    const closed = await office.ask('round.close', { id: round.id, rev: round.rev, asOf: '2022-09-30' });
    expect(closed.closedOn).toBe('2022-09-30');
  });

  it('关闭的一轮不再改动', async () => {
    const { round, forms } = await openQuarter(office);
    const form = formOf({ forms }, '区卫健委');
    await reportForm(office, form);
    const { lines } = await office.ask('form.get', { id: form.id });
    const targetIds = lines.map(({ targetId }) => targetId);
    await office.ask('round.close', { id: 1, rev: round.rev });
    const closed = roundTables(office);
    const refusals = [
      await office.refusal('round.update', { id: 1, rev: 2, dueOn: '2022-09-28' }),
      await office.refusal('round.ask', { id: 1, targetIds: [targetIds[0] ?? 0], isAsked: false }),
      await office.refusal('round.close', { id: 1, rev: 2 }),
      await office.refusal('form.issue', { roundId: 1 }),
      await office.refusal('form.update', { id: form.id, rev: form.rev, isWaived: true }),
      await office.refusal('check.set', { roundId: 1, targetIds, verdict: 'trueAsReported', note: '' }),
    ];
    expect(new Set(refusals)).toEqual(new Set(['roundClosed']));
    expect(roundTables(office)).toEqual(closed);
  });
});
