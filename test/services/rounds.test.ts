import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowKeyOf } from '#domain/form-code.ts';
import type { RoundDetail } from '#ipc/contract.ts';
import { readSentForms } from '#services/round-record.ts';
import type { TestOffice } from './office-fixture.ts';
import {
  acceptPrefixes,
  formOf,
  openQuarter,
  openSeedOffice,
  QUARTER,
  report,
  reportForm,
  roundTables,
} from './round-fixture.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openSeedOffice();
});
afterEach(() => office.end());

const db = () => office.office.db;
const sentForms = (roundId: number) => readSentForms(db().reader, roundId);

describe('拟开一轮', () => {
  it('2022年7月5日拟开三季度：81个分项、28份回表，截止日从9月25日提前到23日', async () => {
    const draft = await office.ask('round.draft', {});
    expect(draft).toMatchObject({
      period: QUARTER.period,
      code: '2022Q3',
      title: '2022年三季度',
      dueOn: '2022-09-23',
      dueNote: '9月25日是星期日，提前到9月23日。节假日调休请自行核对。',
      existingRoundId: null,
      dueRule: { kind: 'dayOfLastMonth', day: 25 },
      weekendRule: 'earlier',
      groupRule: 'asDirectory',
      problems: [],
    });
    expect([draft.targets.length, draft.targets.filter(({ isAsked }) => isAsked).length, draft.forms.length]).toEqual([
      81, 81, 28,
    ]);
    expect(draft.forms.reduce((sum, { targets }) => sum + targets, 0)).toBe(81);
    expect(draft.targets.filter(({ isCarriedOver }) => isCarriedOver)).toEqual([]);
    expect(draft.targets.find(({ label }) => label === '附件2第29项')).toMatchObject({ light: 'red' });
    expect((await office.ask('round.draft', { weekendRule: 'later' })).dueOn).toBe('2022-09-26');
    expect(await office.ask('history.list', {})).toHaveLength(1);
  });

  it('认可三条同名异写的建议后为25份', async () => {
    await acceptPrefixes(office);
    const draft = await office.ask('round.draft', {});
    expect([draft.targets.length, draft.forms.length]).toEqual([81, 25]);
  });

  it('接着上一轮拟下一轮，沿用它的规则、联系人和开头，轮次名称随之更换', async () => {
    await openQuarter(office, {
      dueRule: { kind: 'workingDaysAfter', days: 5 },
      weekendRule: 'later',
      groupRule: 'members',
      coverText: '现开展2022年三季度调度。',
    });
    expect(await office.ask('round.draft', {})).toMatchObject({
      code: '2022Q4',
      dueOn: '2023-01-06',
      dueRule: { kind: 'workingDaysAfter', days: 5 },
      weekendRule: 'later',
      groupRule: 'members',
      coverText: '现开展2022年四季度调度。',
      contactName: '王敏',
      contactPhone: '0797-8123456',
    });
    expect((await office.ask('round.draft', { period: QUARTER.period })).existingRoundId).toBe(1);
  });

  it('上一轮的截止日是选定的一天，下一轮仍按默认规则', async () => {
    await openQuarter(office, { dueRule: { kind: 'fixed', dueOn: '2022-09-20' } });
    expect((await office.ask('round.draft', {})).dueOn).toBe('2022-12-23');
  });

  it('没有责任单位的任务、没有成员的“各…”单位都说出来', async () => {
    const [unit] = (await office.ask('unit.list', {})).filter(({ leadCount }) => leadCount > 1);
    if (unit === undefined) throw new Error('a lead unit expected');
    await office.ask('unit.update', { id: unit.id, rev: unit.rev, kind: 'group', groupRule: 'members' });
    const [row] = await office.ask('task.list', { annexNo: 2 });
    if (row === undefined) throw new Error('a task expected');
    await office.ask('task.edit', { id: row.id, rev: row.rev, changes: { units: '、' }, reason: '试验' });
    const draft = await office.ask('round.draft', {});
    expect(draft.problems.sort()).toEqual([
      `“${unit.name}”应由各成员单位分别报送，但单位名录中还没有设定它的成员，先按一份回表下发。请在单位名录中补充成员。`,
      '附件2第1项没有写责任单位，无人报送。请先在台账中更正责任单位。',
    ]);
    expect(draft.targets.filter(({ isAsked }) => !isAsked).map(({ label }) => label)).toEqual(
      row.targets.map(() => '附件2第1项'),
    );
    const targetIds = row.targets.map(({ id }) => id);
    expect(await office.refusal('round.open', { ...QUARTER, targetIds })).toBe('valueInvalid');
  });
});

describe('开轮', () => {
  it('28份回表，81个分项每个恰在一份中，编号依表序，每行带隐藏编号', async () => {
    const { round, forms, inbox, asOf } = await openQuarter(office);
    expect({ round, inbox, asOf }).toEqual({
      round: {
        id: 1,
        rev: 1,
        code: '2022Q3',
        title: '2022年三季度',
        period: QUARTER.period,
        openedOn: '2022-07-05',
        dueOn: '2022-09-23',
        dueRule: QUARTER.dueRule,
        weekendRule: 'earlier',
        groupRule: 'asDirectory',
        coverText: '请按时填报。',
        contactName: '王敏',
        contactPhone: '0797-8123456',
        state: 'open',
        closedOn: null,
        reopenReason: null,
        counts: {
          forms: 28,
          waived: 0,
          notIssued: 28,
          issued: 0,
          received: 0,
          checked: 0,
          sentBack: 0,
          overdue: 0,
          inbox: 0,
          tasks: 50,
          targets: 81,
          reported: 0,
          unreported: 81,
          verified: 0,
        },
      },
      inbox: [],
      asOf: '2022-07-05',
    });
    expect(forms.map(({ code }) => code)).toEqual(
      Array.from({ length: 28 }, (_, index) => `2022Q3-${String(index + 1).padStart(3, '0')}`),
    );
    expect(forms[0]).toMatchObject({ unitName: '交通运输局', state: 'notIssued', dueOn: '2022-09-23', targets: 3 });
    const sent = sentForms(1);
    const rows = sent.flatMap((form) => form.rows.map((row) => ({ ...row, code: form.code, unitName: form.unitName })));
    const ledger = (await office.ask('task.list', {})).flatMap((task) =>
      task.targets.map((target) => ({ id: target.id, text: target.text, unit: task.leadUnit, content: task.content })),
    );
    expect(rows.map(({ targetId }) => targetId).sort((a, b) => a - b)).toEqual(
      ledger.map(({ id }) => id).sort((a, b) => a - b),
    );
    for (const row of rows) {
      const target = ledger.find(({ id }) => id === row.targetId);
      expect([row.locked.target, row.locked.content, row.unitName]).toEqual([
        target?.text,
        target?.content,
        target?.unit,
      ]);
      expect(row.rowKey).toBe(rowKeyOf(row.code, row.ordinal, row.locked));
    }
    expect(new Set(rows.map(({ rowKey }) => rowKey)).size).toBe(81);
    for (const form of sent) expect(form.rows.map(({ ordinal }) => ordinal)).toEqual(form.rows.map((_, at) => at + 1));
    // Numbered by where the first target of the unit stands in the table.
    const order = ledger.map(({ unit }) => unit);
    expect(sent.map(({ unitName }) => unitName)).toEqual([...new Set(order)]);
  });

  it('合并同名异写的单位后25份，合并掉的写法仍认得', async () => {
    await acceptPrefixes(office);
    const { forms } = await openQuarter(office);
    expect(forms).toHaveLength(25);
    const names = sentForms(1).map(({ unitName, otherNames }) => [unitName, ...otherNames]);
    expect(names.find((one) => one.includes('区交通运输局'))).toContain('交通运输局');
  });

  it('撤销开轮，什么都不留下；重做又是原样', async () => {
    const before = roundTables(office);
    await openQuarter(office);
    const opened = roundTables(office);
    await office.ask('history.undo', {});
    expect(roundTables(office)).toEqual(before);
    expect(await office.ask('round.list', {})).toEqual([]);
    await office.ask('history.redo', {});
    expect(roundTables(office)).toEqual(opened);
  });

  it('同一时段只开一轮，没有分项不开轮，时段不整不开轮', async () => {
    await openQuarter(office);
    expect(await office.refusal('round.open', QUARTER)).toBe('roundExists');
    const month = { ...QUARTER, period: { kind: 'month', from: '2022-07-01', to: '2022-07-31' } } as const;
    expect(await office.refusal('round.open', { ...month, targetIds: [] })).toBe('roundAsksNothing');
    expect(await office.refusal('round.open', { ...month, targetIds: [9_999] })).toBe('recordMissing');
    expect(await office.refusal('round.open', { ...month, period: { ...month.period, to: '2022-07-30' } })).toBe(
      'periodInvalid',
    );
    const { forms } = await office.ask('round.open', month);
    expect(forms[0]?.code).toBe('2022M07-001');
    expect((await office.ask('round.list', {})).map(({ code }) => code)).toEqual(['2022Q3', '2022M07']);
  });

  it('自定时段、选定的分项、单独时限', async () => {
    const draft = await office.ask('round.draft', {});
    const chosen = draft.targets.filter(({ leadUnit }) => leadUnit === '区教体局' || leadUnit === '区卫健委');
    const unitId = draft.forms.find(({ unitName }) => unitName === '区卫健委')?.unitId ?? 0;
    const { round, forms } = await office.ask('round.open', {
      ...QUARTER,
      period: { kind: 'custom', from: '2022-07-01', to: '2022-08-15' },
      targetIds: chosen.map(({ targetId }) => targetId),
      dueOverrides: [{ unitId, dueOn: '2022-08-10' }],
    });
    expect(round).toMatchObject({
      code: '20220701-20220815',
      title: '2022年7月1日至8月15日',
      dueOn: '2022-08-25',
      counts: { forms: 2, targets: chosen.length },
    });
    expect(formOf({ forms }, '区卫健委')).toMatchObject({ dueOn: '2022-08-10', isDueOverridden: true });
    expect(formOf({ forms }, '区教体局')).toMatchObject({ dueOn: '2022-08-25', isDueOverridden: false });
    const elsewhere = { ...QUARTER, dueOverrides: [{ unitId: 9_999, dueOn: '2022-09-20' }] };
    expect(await office.refusal('round.open', elsewhere)).toBe('valueInvalid');
    const early = { ...QUARTER, dueOverrides: [{ unitId, dueOn: '2022-06-20' }] };
    expect(await office.refusal('round.open', early)).toBe('dueBeforePeriod');
  });

  it('各镇由各成员报送时每个成员一份，同样的分项；由联系人报送时一份', async () => {
    const lead = (await office.ask('unit.list', {})).find(({ name }) => name === '区教体局');
    if (lead === undefined) throw new Error('区教体局 expected');
    const members = await Promise.all(['甲镇', '乙镇'].map((name) => office.ask('unit.add', { name, kind: 'town' })));
    const memberIds = members.map(({ id }) => id);
    await office.ask('unit.update', { id: lead.id, rev: lead.rev, kind: 'group', groupRule: 'members', memberIds });
    const contact = await office.ask('round.draft', { groupRule: 'contact' });
    expect([contact.forms.length, contact.forms.some(({ unitId }) => unitId === lead.id)]).toEqual([28, true]);
    const { round, forms } = await openQuarter(office);
    expect([forms.length, round.counts.targets]).toEqual([29, 81]);
    const [first, second] = members.map(({ name }) => formOf({ forms }, name));
    const targetsOf = (formId: number | undefined) =>
      sentForms(1)
        .find((form) => form.formId === formId)
        ?.rows.map(({ targetId }) => targetId);
    expect(targetsOf(first?.id)).toEqual(targetsOf(second?.id));
    if (first === undefined) throw new Error('a form expected');
    await reportForm(office, first);
    const half = await office.ask('round.get', { id: 1 });
    expect([half.round.counts.received, half.round.counts.reported]).toEqual([1, 0]);
    if (second === undefined) throw new Error('a form expected');
    await reportForm(office, second);
    expect((await office.ask('round.get', { id: 1 })).round.counts.reported).toBe(second.targets);
  });

  it('已办结的分项下一轮默认不问，办结被认定不属实的仍问', async () => {
    const { forms } = await openQuarter(office);
    const form = formOf({ forms }, '区卫健委');
    const { lines } = await office.ask('form.get', { id: form.id });
    const [done, untrue] = lines.map(({ targetId }) => targetId);
    if (done === undefined || untrue === undefined) throw new Error('two targets expected');
    for (const targetId of [done, untrue]) {
      await report(office, { roundId: 1, targetId, unitId: form.unitId, state: 'completed' });
    }
    await office.ask('check.set', { roundId: 1, targetIds: [untrue], verdict: 'notTrue', note: '现场未完工' });
    const { targets } = await office.ask('round.draft', {});
    expect(targets.filter(({ isAsked }) => !isAsked).map(({ targetId }) => targetId)).toEqual([done]);
    expect(targets).toHaveLength(81);
  });
});

describe('上一轮的承诺', () => {
  it('下一轮的回表里，上期下一步计划是本单位上一轮所报的；没有报过的空着', async () => {
    const first: RoundDetail = await office.ask('round.open', {
      ...QUARTER,
      period: { kind: 'quarter', from: '2022-04-01', to: '2022-06-30' },
    });
    const form = formOf(first, '区卫健委');
    const { lines } = await office.ask('form.get', { id: form.id });
    const [one, two] = lines.map(({ targetId }) => targetId);
    if (one === undefined || two === undefined) throw new Error('two targets expected');
    await report(office, { roundId: 1, targetId: one, unitId: form.unitId, nextStep: '八月底前开工' });
    const next = await openQuarter(office);
    const detail = await office.ask('form.get', { id: formOf(next, '区卫健委').id });
    const line = detail.lines.find(({ targetId }) => targetId === one);
    expect(line?.locked.promise).toBe('八月底前开工');
    expect(line?.previous).toMatchObject({ roundTitle: '2022年二季度', values: { nextStep: '八月底前开工' } });
    expect(detail.lines.find(({ targetId }) => targetId === two)).toMatchObject({ previous: null });
    expect(detail.lines.filter(({ locked }) => locked.promise !== '')).toHaveLength(1);
    expect(sentForms(2)).toHaveLength(28);
    const all = readSentForms(db().reader, 2, 'all');
    expect([all.length, all[0]?.roundId, all[28]?.roundId, all[28]?.roundTitle]).toEqual([56, 2, 1, '2022年二季度']);
  });
});
