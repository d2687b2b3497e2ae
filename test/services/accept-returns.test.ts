import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FilledForm, fillForm } from '../quarter/fill-forms.ts';
import {
  alterForm,
  FOURTH_QUARTER,
  issueAll,
  openQuarter,
  openRoundOffice,
  type RoundOffice,
} from '../quarter/round-office.ts';
import { only, progressOf, receivedFrom, standingOf } from './receive-fixture.ts';

let office: RoundOffice;
beforeEach(async () => {
  office = await openRoundOffice();
});
afterEach(() => office.end());

const acts = (): Promise<number> => office.ask('history.list', { limit: 1 }).then(([act]) => act?.id ?? 0);

describe('接收与新版本', () => {
  it('接收后又来一份：标明是新版本，对照现有内容；接收后旧版留存，撤销一次恰好回到原来', async () => {
    const first = await office.fill('区卫健委');
    const one = await receivedFrom(office, '第一份.xlsx', first.bytes);
    const done = await office.ask('receive.acceptClean', { roundId: office.roundId });
    expect([done.accepted.map(({ id }) => id), done.entries, done.kept]).toEqual([[one.id], first.rows.length, []]);
    await office.ask('check.set', {
      roundId: office.roundId,
      targetIds: (await office.ask('form.get', { id: one.formId! })).lines.map(({ targetId }) => targetId),
      verdict: 'trueAsReported',
      note: '',
    });
    const before = await standingOf(office, one.formId!);
    expect(before.row).toMatchObject({ state: 'checked', reported: first.rows.length, verified: first.rows.length });
    expect(before.signing.fillerName).toBe(first.fillerName);
    const source = before.present[0]!.source!;
    const { row } = first.rows[0]!;
    expect([source.fileName, source.cells.progressNote, source.cells.amount]).toEqual([
      '第一份.xlsx',
      `I${row}`,
      undefined,
    ]);
    expect(readFileSync((await office.desk.made(source.token)).path)).toEqual(Buffer.from(first.bytes));

    const second = await office.fill('区卫健委', { edition: '（补正）' });
    const two = await receivedFrom(office, '第二份.xlsx', second.bytes);
    expect(two).toMatchObject({ version: 2, isNewVersion: true, isClean: false });
    const part = only((await office.ask('receive.get', { id: two.id })).parts);
    expect(part.rows.map(({ present }) => present?.progressNote)).toEqual(first.rows.map((row) => row.progressNote));
    expect(part.rows.every(({ changed }) => changed.includes('progressNote') && changed.includes('nextStep'))).toBe(
      true,
    );
    expect((await office.ask('receive.acceptClean', { roundId: office.roundId })).accepted).toEqual([]);

    const waiting = await standingOf(office, one.formId!);
    await office.ask('receive.accept', { ids: [two.id] });
    const after = await standingOf(office, one.formId!);
    expect(after.present.map((entry) => entry?.values.progressNote)).toEqual(
      second.rows.map((row) => row.progressNote),
    );
    expect(after.checks.every((verdict) => verdict === null)).toBe(true);
    expect(after.row).toMatchObject({ state: 'received', verified: 0 });
    expect(after.files.map(({ outcome }) => outcome)).toEqual(['superseded', 'accepted']);

    await office.ask('history.undo', {});
    expect(await standingOf(office, one.formId!)).toEqual(waiting);
    await office.ask('history.redo', {});
    expect(await standingOf(office, one.formId!)).toEqual(after);
  });

  it('同一单位两份都没有接收过的，不替办公室挑选', async () => {
    const a = await receivedFrom(office, '甲.xlsx', (await office.fill('区卫健委')).bytes);
    const b = await receivedFrom(office, '乙.xlsx', (await office.fill('区卫健委', { edition: '二' })).bytes);
    const { accepted, kept } = await office.ask('receive.acceptClean', { roundId: office.roundId });
    expect(accepted).toEqual([]);
    expect(kept.map(({ id, message }) => [id, message.includes('2 份回表')])).toEqual([
      [a.id, true],
      [b.id, true],
    ]);
  });

  it('按时反馈的单位逾期后补来新版本，仍算按时；退回后逾期才重报的算逾期', async () => {
    const lateness = async (unit: string): Promise<boolean> => {
      const { row } = office.forms.find((form) => form.row.unitName === unit)!;
      return (await office.ask('form.get', { id: row.id })).form.isLate;
    };
    const first = await receivedFrom(office, '卫健委.xlsx', (await office.fill('区卫健委')).bytes);
    const back = await receivedFrom(office, '教体局.xlsx', (await office.fill('区教体局')).bytes);
    await office.ask('receive.accept', { ids: [first.id, back.id] });
    await office.ask('receive.sendBack', { id: back.id, reason: '进展情况过于笼统。' });
    office.setNow('2022-09-27T10:00:00+08:00');
    const newer = await receivedFrom(office, '卫健委二.xlsx', (await office.fill('区卫健委', { edition: '二' })).bytes);
    const again = await receivedFrom(office, '教体局二.xlsx', (await office.fill('区教体局', { edition: '二' })).bytes);
    await office.ask('receive.accept', { ids: [newer.id, again.id] });
    expect([await lateness('区卫健委'), await lateness('区教体局')]).toEqual([false, true]);
  });

  it('周五发来、周一才放进收件箱的，按周五收到；没有写填报日期的进展也记在那一天', async () => {
    office.setNow('2022-09-26T09:30:00+08:00');
    const read = async (unit: string) => {
      const { row } = office.forms.find((form) => form.row.unitName === unit)!;
      const { form, lines } = await office.ask('form.get', { id: row.id });
      return [form.isLate, form.receivedAt?.slice(0, 10), lines[0]?.present?.reportedOn];
    };
    const dayless = { filledOn: '' };
    const one = await receivedFrom(office, '一.xlsx', (await office.fill('区卫健委', dayless)).bytes);
    const two = await receivedFrom(office, '二.xlsx', (await office.fill('区教体局', dayless)).bytes);
    const given = (receivedOn: string) => office.refusal('receive.accept', { ids: [one.id], receivedOn });
    expect([await given('2022-09-27'), await given('2022-07-04')]).toEqual(['dayAfterToday', 'dayBeforeRound']);
    await office.ask('receive.accept', { ids: [one.id], receivedOn: '2022-09-23' });
    await office.ask('receive.accept', { ids: [two.id] });
    expect([await read('区卫健委'), await read('区教体局')]).toEqual([
      [false, '2022-09-23', '2022-09-23'],
      [true, '2022-09-26', '2022-09-26'],
    ]);
    await receivedFrom(office, '三.xlsx', (await office.fill('区水利局')).bytes);
    await office.ask('receive.acceptClean', { roundId: office.roundId, receivedOn: '2022-09-22' });
    expect((await read('区水利局')).slice(0, 2)).toEqual([false, '2022-09-22']);
  });

  it('交来了还没有接收的单位不催报；交来空表的照催，退回以后照催', async () => {
    const remind = async (unit: string): Promise<string | null> => {
      const formId = office.forms.find((form) => form.row.unitName === unit)!.row.id;
      const result = await office.router.call('form.remind', { formIds: [formId], way: 'phone', note: '' });
      return result.ok ? null : result.fault.code;
    };
    const filled = await receivedFrom(office, '满.xlsx', (await office.fill('区卫健委')).bytes);
    const blank = office.forms.find((form) => form.row.unitName === '区教体局')!;
    await receivedFrom(office, '空.xlsx', blank.bytes);
    expect([await remind('区卫健委'), await remind('区教体局')]).toEqual(['formWaiting', null]);
    await office.ask('receive.sendBack', { id: filled.id, reason: '进展情况过于笼统。' });
    expect(await remind('区卫健委')).toBeNull();
  });

  it('少了行的新版本只替换它答复的各项，其余照旧', async () => {
    const first = await office.fill('区卫健委');
    const one = await receivedFrom(office, '全.xlsx', first.bytes);
    await office.ask('receive.accept', { ids: [one.id] });
    const second = await office.fill('区卫健委', { edition: '改' });
    const bytes = await alterForm(second.bytes, (sheet) => sheet.spliceRows(second.rows[0]!.row, 1));
    const two = await receivedFrom(office, '少一行.xlsx', bytes);
    expect(two.warnings).toBeGreaterThan(0);
    await office.ask('receive.accept', { ids: [two.id] });
    expect(await progressOf(office, first)).toEqual([
      first.rows[0]!.progressNote,
      ...second.rows.slice(1).map(({ progressNote }) => progressNote),
    ]);
  });

  it('退回已经接收的回表：它报的进展不再算数，核实一并作废，等重报', async () => {
    const filled = await office.fill('区卫健委');
    const row = await receivedFrom(office, '有误.xlsx', filled.bytes);
    await office.ask('receive.accept', { ids: [row.id] });
    const before = await standingOf(office, row.formId!);
    office.setNow('2022-09-30T09:00:00+08:00');
    const { text } = await office.ask('receive.sendBack', { id: row.id, reason: '数据与统计口径不符' });
    expect(text).toContain('10月4日前重报');
    const after = await standingOf(office, row.formId!);
    expect(after.present.every((entry) => entry === null)).toBe(true);
    expect(after.row).toMatchObject({ state: 'sentBack', isOverdue: true, reported: 0 });
    office.setNow('2022-09-21T10:00:00+08:00');
    await office.ask('history.undo', {});
    expect(await standingOf(office, row.formId!)).toEqual(before);
  });

  it('退回已经接收的新版本：只有旧版报过的各项继续有效，退回的话里说明是哪几项', async () => {
    const first = await office.fill('区卫健委');
    const one = await receivedFrom(office, '全.xlsx', first.bytes);
    await office.ask('receive.accept', { ids: [one.id] });
    const second = await office.fill('区卫健委', { edition: '改' });
    const bytes = await alterForm(second.bytes, (sheet) => sheet.spliceRows(second.rows[0]!.row, 1));
    const two = await receivedFrom(office, '少一行.xlsx', bytes);
    await office.ask('receive.accept', { ids: [two.id] });
    const { text } = await office.ask('receive.sendBack', { id: two.id, reason: '口径不对' });
    expect(text).toMatch(/\n此前报送并已收下的1项（序号[^）]+）仍然有效，没有变化的不必重报。\n/);
    const { lines, form } = await office.ask('form.get', { id: two.formId! });
    expect(lines.map(({ present }) => present?.values.progressNote ?? null)).toEqual([
      first.rows[0]!.progressNote,
      ...second.rows.slice(1).map(() => null),
    ]);
    expect([form.state, form.reported]).toEqual(['sentBack', 1]);
  });

  it('退回还没有接收的新版本，不动已经接收的那一份', async () => {
    const first = await office.fill('区卫健委');
    const one = await receivedFrom(office, '一.xlsx', first.bytes);
    await office.ask('receive.accept', { ids: [one.id] });
    const two = await receivedFrom(office, '二.xlsx', (await office.fill('区卫健委', { edition: '二' })).bytes);
    const before = await standingOf(office, one.formId!);
    await office.ask('receive.sendBack', { id: two.id, reason: '重复报送' });
    const after = await standingOf(office, one.formId!);
    expect(after).toEqual({
      ...before,
      files: before.files.map((file) => (file.id === two.id ? { ...file, outcome: 'sentBack' } : file)),
    });
  });

  it('搁置的不随“全部无问题”一起接收，单独接收可以；处理过的不能再处理', async () => {
    const filled = await office.fill('区卫健委');
    const row = await receivedFrom(office, '一.xlsx', filled.bytes);
    const held = await office.ask('receive.hold', { id: row.id, reason: '等电话核对' });
    expect([held.outcome, held.reason, held.isClean]).toEqual(['held', '等电话核对', false]);
    expect((await office.ask('receive.acceptClean', { roundId: office.roundId })).accepted).toEqual([]);
    expect((await office.ask('receive.accept', { ids: [row.id] })).entries).toBe(filled.rows.length);
    const before = await acts();
    expect(only((await office.ask('receive.accept', { ids: [row.id] })).kept).message).toContain('已经处理过');
    expect(await office.refusal('receive.hold', { id: row.id, reason: '' })).toBe('receivedDecided');
    expect(await office.refusal('receive.answer', { id: row.id, key: 'x', answer: null })).toBe('receivedDecided');
    expect(await acts()).toBe(before);
  });

  it('退回错了可以取回：回到待处理，照常接收', async () => {
    const row = await receivedFrom(office, '一.xlsx', (await office.fill('区卫健委')).bytes);
    await office.ask('receive.sendBack', { id: row.id, reason: '重复' });
    const back = await office.ask('receive.setAside', { id: row.id, isSetAside: false, reason: '' });
    expect([back.outcome, back.isClean]).toEqual(['pending', true]);
    await office.ask('receive.acceptClean', { roundId: office.roundId });
    expect((await standingOf(office, row.formId!)).row).toMatchObject({ state: 'received', sentBackReason: null });
  });

  it('牵头的是几家合称的，各成员分别报送，互不覆盖；手工录入要说明是哪一家', async () => {
    const lead = (await office.ask('unit.list', {})).find(({ name }) => name === '区卫健委')!;
    const members = [];
    for (const name of ['东镇', '西镇']) members.push(await office.ask('unit.add', { name, kind: 'town' }));
    await office.ask('unit.update', {
      id: lead.id,
      rev: lead.rev,
      kind: 'group',
      groupRule: 'members',
      memberIds: members.map(({ id }) => id),
    });
    const next = await openQuarter(office, FOURTH_QUARTER);
    const issued = (await issueAll(office, next)).filter(({ row }) => ['东镇', '西镇'].includes(row.unitName));
    office.setNow('2022-12-20T10:00:00+08:00');
    const filled: FilledForm[] = [];
    for (const { row, bytes } of issued) {
      const form = await fillForm(bytes, { clerk: row.formNo, filledOn: '2022年12月19日', isPlain: true });
      await writeFile(join(office.root, `${row.unitName}.xlsx`), form.bytes);
      filled.push(form);
    }
    const files = ['东镇.xlsx', '西镇.xlsx'].map((path) => ({ path }));
    const { taken } = await office.ask('receive.take', { roundId: next.round.id, files });
    const { lines } = await office.ask('form.get', { id: issued[0]!.row.id });
    const targetIds = lines.map((one) => one.targetId);
    const verify = () =>
      office.ask('check.set', { roundId: next.round.id, targetIds, verdict: 'trueAsReported', note: '' });
    const states = async () => {
      const { forms } = await office.ask('round.get', { id: next.round.id });
      return issued.map(({ row }) => forms.find(({ id }) => id === row.id)?.state);
    };
    for (const [at, { id }] of taken.entries()) {
      const { entries, kept } = await office.ask('receive.accept', { ids: [id] });
      expect([entries, kept]).toEqual([filled[0]!.rows.length, []]);
      // What the second reports was not there to be found true.
      expect((await states()).filter((state) => state === 'checked')).toEqual([]);
      if (at === 0) await verify();
    }
    await verify();
    expect(await states()).toEqual(['checked', 'checked']);
    const [first] = lines;
    const history = await office.ask('target.history', { id: first!.targetId });
    expect(history.entries.map(({ unitName, values }) => [unitName, values.progressNote]).sort()).toEqual(
      filled.map(({ unitName, rows }) => [unitName, rows[0]!.progressNote]).sort(),
    );
    const told = {
      roundId: next.round.id,
      targetId: first!.targetId,
      reportedState: 'completed' as const,
      amountText: '',
      progressNote: '已完成。',
      difficulty: '无',
      nextStep: '无',
      coordination: '',
      note: '电话报送',
    };
    expect(await office.refusal('entry.put', told)).toBe('unitMustBeNamed');
    const line = await office.ask('entry.put', { ...told, unitId: members[1]!.id });
    expect(line.present?.unitName).toBe('西镇');
    const other = await office.ask('form.get', { id: issued[0]!.row.id });
    expect(other.lines[0]!.present?.values.progressNote).toBe(filled[0]!.rows[0]!.progressNote);
    // The verdict was on what both had reported: neither is checked any more.
    expect(await states()).toEqual(['received', 'received']);
  });

  it('免报的单位报来了，先取消免报再接收', async () => {
    const row = await receivedFrom(office, '一.xlsx', (await office.fill('区卫健委')).bytes);
    const { form } = await office.ask('form.get', { id: row.formId! });
    await office.ask('form.update', { id: form.id, rev: form.rev, isWaived: true });
    expect(only((await office.ask('receive.accept', { ids: [row.id] })).kept).message).toContain('免报');
  });
});
