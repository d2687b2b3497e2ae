import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormRow, Progress } from '#ipc/contract.ts';
import { readSentForms } from '#services/round-record.ts';
import type { TestOffice } from './office-fixture.ts';
import { formOf, openQuarter, openSeedOffice, report, reportForm, roundTables } from './round-fixture.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openSeedOffice();
});
afterEach(() => office.end());

async function formAt(unitName: string): Promise<FormRow> {
  return formOf(await office.ask('round.get', { id: 1 }), unitName);
}

const inFolder = (folder: string) => readdirSync(join(office.root, folder)).sort();
const textOf = (folder: string, name: string) => {
  const parts = unzipSync(readFileSync(join(office.root, folder, name)));
  return Object.entries(parts)
    .filter(([part]) => /sharedStrings|sheet\d+\.xml|core\.xml/.test(part))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('');
};

describe('下发', () => {
  it('每个牵头单位一个工作簿，文件名写明时段、单位和编号；下发后开始收表', async () => {
    const { forms } = await openQuarter(office);
    const issued = await office.ask('form.issue', { roundId: 1, to: { path: '下发' } });
    expect(inFolder('下发')).toEqual(
      forms.map(({ unitName, code }) => `2022年三季度调度反馈表-${unitName}-${code}.xlsx`).sort(),
    );
    expect([issued.files.length, issued.zip]).toEqual([28, null]);
    expect(issued.forms).toEqual(
      forms.map((form) => ({ ...form, rev: 2, state: 'issued', issueNo: 1, issuedAt: expect.any(String) })),
    );
    await office.ask('form.export', { roundId: 1, to: { path: '2022.三季度' } });
    expect(inFolder('2022.三季度')).toEqual(inFolder('下发'));
    const { round } = await office.ask('round.get', { id: 1 });
    expect([round.state, round.counts.issued]).toEqual(['collecting', 28]);
    const [first] = readSentForms(office.office.db.reader, 1);
    const text = textOf('下发', `2022年三季度调度反馈表-${first?.unitName}-${first?.code}.xlsx`);
    expect(text).toContain('章贡区示范区建设任务2022年三季度调度反馈表');
    for (const { rowKey, locked } of first?.rows ?? []) {
      for (const word of [rowKey, locked.sequence, locked.due]) expect(text).toContain(word);
    }
  });

  it('同样的内容再取一次，一个字节不差，不作记录', async () => {
    await openQuarter(office);
    await office.ask('form.issue', { roundId: 1, to: { path: '下发' } });
    const acts = (await office.ask('history.list', {})).length;
    const copies = await office.ask('form.export', { roundId: 1, to: { path: '再取' } });
    expect(copies.files).toHaveLength(28);
    for (const name of inFolder('下发')) {
      expect(readFileSync(join(office.root, '再取', name)).equals(readFileSync(join(office.root, '下发', name)))).toBe(
        true,
      );
    }
    expect(await office.ask('history.list', {})).toHaveLength(acts);
  });

  it('再次下发的是更正版：取当天的文字，已收的填报随表带去，编号不变', async () => {
    await openQuarter(office);
    const form = await formAt('区卫健委');
    await office.ask('form.issue', { roundId: 1, formIds: [form.id], to: { path: '下发' } });
    const before = readSentForms(office.office.db.reader, 1).find(({ formId }) => formId === form.id);
    const [row] = before?.rows ?? [];
    if (row === undefined) throw new Error('a row expected');
    await report(office, { roundId: 1, targetId: row.targetId, unitId: form.unitId, nextStep: '验收' });
    const task = await office.ask('task.get', { id: row.taskId });
    await office.ask('task.edit', {
      id: row.taskId,
      rev: task.row.rev,
      changes: { content: '经核定的任务内容' },
      reason: '更正',
    });
    const { files, forms } = await office.ask('form.issue', { roundId: 1, formIds: [form.id], to: { path: '下发' } });
    expect(files.map(({ name }) => name)).toEqual([`2022年三季度调度反馈表-区卫健委-${form.code}-更正版.xlsx`]);
    expect(forms).toEqual([expect.objectContaining({ issueNo: 2, state: 'received', code: form.code })]);
    const text = textOf('下发', files[0]?.name ?? '');
    for (const word of ['更正版', '经核定的任务内容', '验收', '推进中']) expect(text).toContain(word);
    const after = readSentForms(office.office.db.reader, 1).find(({ formId }) => formId === form.id);
    expect(after?.rows.map(({ formRowId, ordinal }) => [formRowId, ordinal])).toEqual(
      before?.rows.map(({ formRowId, ordinal }) => [formRowId, ordinal]),
    );
    const changed = after?.rows.filter(({ rowKey }, index) => rowKey !== before?.rows[index]?.rowKey);
    expect(new Set(changed?.map(({ locked, taskId }) => `${taskId} ${locked.content}`))).toEqual(
      new Set([`${row.taskId} 经核定的任务内容`]),
    );
  });

  it('下发之后不能越过它撤销：表已经发出去了', async () => {
    await openQuarter(office);
    await office.ask('form.issue', { roundId: 1 });
    expect(await office.refusal('history.undo', {})).toBe('undoBlockedByBarrier');
  });

  it('中途停止，什么都不记；进度逐份报告', async () => {
    await openQuarter(office);
    const before = roundTables(office);
    const seen: Progress[] = [];
    const result = await office.router.call(
      'form.issue',
      { roundId: 1, to: { path: '下发' } },
      { callId: 'c1', opId: 'o1' },
      (progress) => {
        seen.push(progress);
        if (progress.done > 0) office.router.cancel('c1');
      },
    );
    expect(result).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(seen[0]).toMatchObject({ done: 0, total: 28, label: '交通运输局' });
    expect(roundTables(office)).toEqual(before);
    expect(readdirSync(office.root)).not.toContain('下发');
  });

  it('同一次下发重发一遍，不会变成更正版', async () => {
    await openQuarter(office);
    const input = { roundId: 1, to: { path: '下发' } };
    await office.router.call('form.issue', input, { opId: 'same' });
    await office.router.call('form.issue', input, { opId: 'same' });
    expect(inFolder('下发')).toHaveLength(28);
    expect((await formAt('区卫健委')).issueNo).toBe(1);
  });

  it('指明压缩包的，只给压缩包；浏览器里文件和压缩包都给', async () => {
    await openQuarter(office);
    const packed = await office.ask('form.issue', { roundId: 1, to: { path: '三季度.zip' } });
    expect([packed.files, packed.zip?.name]).toEqual([[], '三季度.zip']);
    expect(Object.keys(unzipSync(readFileSync(join(office.root, '三季度.zip'))))).toHaveLength(28);
    const other = await openSeedOffice('electron');
    try {
      await openQuarter(other);
      const issued = await other.ask('form.issue', { roundId: 1 });
      expect([issued.files.length, issued.zip?.name]).toEqual([28, '2022年三季度调度反馈表.zip']);
    } finally {
      other.end();
    }
  });

  it('免报的不下发；没有下发的不能再取；没有可发的不发', async () => {
    await openQuarter(office);
    const form = await formAt('区卫健委');
    expect(await office.refusal('form.export', { roundId: 1, formIds: [form.id] })).toBe('formNotIssued');
    expect(await office.refusal('form.export', { roundId: 1 })).toBe('nothingSelected');
    await office.ask('form.update', { id: form.id, rev: form.rev, isWaived: true });
    expect(await office.refusal('form.issue', { roundId: 1, formIds: [form.id] })).toBe('formWaived');
    expect(await office.refusal('form.issue', { roundId: 1, formIds: [] })).toBe('nothingSelected');
    expect(await office.refusal('form.issue', { roundId: 1, formIds: [999] })).toBe('recordMissing');
    expect((await office.ask('form.issue', { roundId: 1 })).files).toHaveLength(27);
    const { counts } = (await office.ask('round.get', { id: 1 })).round;
    expect([counts.forms, counts.waived, counts.issued, counts.targets]).toEqual([27, 1, 27, 81 - form.targets]);
  });
});

describe('逾期', () => {
  const overdue = async (asOf: string) => {
    const { round, forms } = await office.ask('round.get', { id: 1, asOf });
    return [round.counts.overdue, Math.max(...forms.map(({ overdueDays }) => overdueDays))];
  };

  it('过了截止日还没有回的算逾期；截止日当天不算；没有开始收表的不算；已收、免报的不算', async () => {
    await openQuarter(office);
    expect(await overdue('2022-10-01')).toEqual([0, 0]);
    const [first, second, third] = (await office.ask('round.get', { id: 1 })).forms;
    if (first === undefined || second === undefined || third === undefined) throw new Error('forms expected');
    await office.ask('form.issue', { roundId: 1, formIds: [first.id] });
    expect([await overdue('2022-09-23'), await overdue('2022-09-24')]).toEqual([
      [0, 0],
      [28, 1],
    ]);
    await reportForm(office, second);
    await office.ask('form.update', { id: third.id, rev: third.rev, isWaived: true });
    expect(await overdue('2022-09-26')).toEqual([26, 3]);
  });

  it('单独给的时限算数，收回后从本轮；关轮以后逾期天数不再增加', async () => {
    const { round } = await openQuarter(office);
    await office.ask('form.issue', { roundId: 1 });
    const form = await formAt('区卫健委');
    const later = await office.ask('form.update', { id: form.id, rev: form.rev, dueOn: '2022-10-10' });
    expect([later.dueOn, later.isDueOverridden]).toEqual(['2022-10-10', true]);
    expect(await overdue('2022-09-30')).toEqual([27, 7]);
    const back = await office.ask('form.update', { id: form.id, rev: later.rev, dueOn: null });
    expect([back.dueOn, back.isDueOverridden]).toEqual(['2022-09-23', false]);
    expect(await office.refusal('form.update', { id: form.id, rev: back.rev, dueOn: round.dueOn })).toBe(
      'nothingToChange',
    );
    expect(await office.refusal('form.update', { id: form.id, rev: 1, isWaived: true })).toBe('changedElsewhere');
    expect(await office.refusal('form.update', { id: form.id, rev: back.rev, dueOn: '2022-06-01' })).toBe(
      'dueBeforePeriod',
    );
    const { rev } = (await office.ask('round.get', { id: 1 })).round;
    office.setNow('2022-09-30T09:00:00+08:00');
    await office.ask('round.close', { id: 1, rev });
    expect(await overdue('2022-12-31')).toEqual([28, 7]);
  });

  it('过期才收到的记为迟报；已有进展的不能改为免报', async () => {
    await openQuarter(office);
    await office.ask('form.issue', { roundId: 1 });
    office.setNow('2022-09-24T09:00:00+08:00');
    const form = await formAt('区卫健委');
    await reportForm(office, form);
    const received = await formAt('区卫健委');
    expect([received.isLate, received.isOverdue, received.reported]).toEqual([true, false, form.targets]);
    expect(await office.refusal('form.update', { id: form.id, rev: received.rev, isWaived: true })).toBe(
      'targetHasEntry',
    );
  });
});

describe('催报', () => {
  it('逐个单位登记次数和最近一次；登记错了可以撤下', async () => {
    await openQuarter(office);
    await office.ask('form.issue', { roundId: 1 });
    office.setNow('2022-09-26T09:00:00+08:00');
    const one = await formAt('区卫健委');
    const two = await formAt('区教体局');
    expect(
      await office.ask('form.remind', { formIds: [one.id, two.id, one.id], way: 'phone', note: ' 已接电话 ' }),
    ).toEqual({ reminded: 2 });
    await office.ask('form.remind', { formIds: [one.id], way: 'letter', note: '', remindedOn: '2022-09-25' });
    const { form, reminders } = await office.ask('form.get', { id: one.id });
    expect([form.reminders, form.lastRemindedOn]).toEqual([2, '2022-09-26']);
    expect(reminders).toEqual([
      { id: 1, remindedOn: '2022-09-26', way: 'phone', note: '已接电话' },
      { id: 3, remindedOn: '2022-09-25', way: 'letter', note: '' },
    ]);
    await office.ask('form.withdrawReminder', { reminderId: 1 });
    expect(await formAt('区卫健委')).toMatchObject({ reminders: 1, lastRemindedOn: '2022-09-25' });
    expect(await office.refusal('form.withdrawReminder', { reminderId: 1 })).toBe('recordMissing');
  });

  it('没有下发、免报、已收的不催；日子不能在今天以后', async () => {
    await openQuarter(office);
    const form = await formAt('区卫健委');
    const remind = (formIds: number[], remindedOn?: string) =>
      office.refusal('form.remind', {
        formIds,
        way: 'phone',
        note: '',
        ...(remindedOn === undefined ? {} : { remindedOn }),
      });
    expect(await remind([form.id])).toBe('formNotIssued');
    await office.ask('form.issue', { roundId: 1 });
    expect([await remind([]), await remind([999]), await remind([form.id], '2022-07-06')]).toEqual([
      'nothingSelected',
      'recordMissing',
      'dayAfterToday',
    ]);
    await reportForm(office, form);
    expect(await remind([form.id])).toBe('formReturned');
    const other = await formAt('区教体局');
    await office.ask('form.update', { id: other.id, rev: other.rev, isWaived: true });
    expect(await remind([other.id])).toBe('formWaived');
  });

  it('催报函写明分项数、截止日、逾期天数和已催次数，一个单位一份，可以复制，可以印', async () => {
    await openQuarter(office);
    await office.ask('form.issue', { roundId: 1 });
    office.setNow('2022-09-26T09:00:00+08:00');
    const one = await formAt('区卫健委');
    const two = await formAt('区教体局');
    await office.ask('form.remind', { formIds: [one.id], way: 'weChat', note: '' });
    const papers = await office.ask('form.reminderText', { formIds: [one.id, two.id] });
    expect(papers).toHaveLength(2);
    const text = papers[0]?.paragraphs.join('') ?? '';
    for (const word of ['区卫健委', one.code, `${one.targets}个分项目标`, '逾期3天', '催报1次', '0797-8123456']) {
      expect(text).toContain(word);
    }
    expect(papers[1]?.paragraphs.join('')).not.toContain('此前已催报');
    const printed = await office.ask('form.printReminder', { formIds: [one.id, two.id] });
    expect(printed.name).toMatch(/^关于催报.*（2个单位）\.pdf$/);
    const html = readFileSync(printed.path ?? '', 'utf8');
    expect(html.match(/<article>/g)).toHaveLength(2);
  });
});

describe('通知', () => {
  it('列出全部要回的单位、截止日和联系人；免报的不列；分项数与各单位相加相符', async () => {
    await openQuarter(office);
    const waived = await formAt('区教体局');
    await office.ask('form.update', { id: waived.id, rev: waived.rev, isWaived: true });
    const paper = await office.ask('round.notice', { id: 1 });
    const text = paper.paragraphs.join('\n');
    const { forms, round } = await office.ask('round.get', { id: 1 });
    for (const { unitName, isWaived } of forms) {
      expect(text.includes(`　${unitName}　`), unitName).toBe(!isWaived);
    }
    for (const word of ['区发〔2022〕9号', '2022年9月23日', '王敏', '请按时填报。', '27个牵头单位']) {
      expect(text).toContain(word);
    }
    expect(text).toContain(`${81 - waived.targets}个分项目标`);
    expect(round.counts.targets).toBe(81 - waived.targets);
    expect(paper.weChat).toContain('9月23日');
    const printed = await office.ask('round.printNotice', { id: 1 });
    expect([printed.name, printed.pages]).toEqual(['关于开展示范区建设任务2022年三季度调度的通知.pdf', 1]);
    expect(await office.refusal('round.notice', { id: 2 })).toBe('recordMissing');
  });

  it('名称以轮次的时段为准', async () => {
    await openQuarter(office, { period: { kind: 'month', from: '2022-08-01', to: '2022-08-31' } });
    expect((await office.ask('round.notice', { id: 1 })).title).toBe('关于开展示范区建设任务2022年8月调度的通知');
  });
});
