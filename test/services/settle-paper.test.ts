/** 答复、销号: from a 督办单 that is out to a target that is closed out. One office goes through the tests in order. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PaperRow, TargetRow, TaskRow } from '#ipc/contract.ts';
import { FOURTH_QUARTER, type RoundOffice } from '../quarter/round-office.ts';
import { openPaperOffice, PAPER_DAY } from './paper-fixture.ts';

let office: RoundOffice;
/** Red on the day. */
let red: { target: TargetRow; task: TaskRow }[] = [];

beforeAll(async () => {
  office = await openPaperOffice();
  const rows = await office.ask('task.list', { asOf: PAPER_DAY });
  red = rows.flatMap((task) => task.targets.filter(({ light }) => light === 'red').map((target) => ({ target, task })));
}, 120_000);
afterAll(() => office.end());

const idAt = (at: number): number => red[at]?.target.id ?? 0;
const on = (day: string): void => office.setNow(`${day}T10:00:00+08:00`);

async function issuedNotice(at: number): Promise<PaperRow> {
  const specs = [{ kind: 'supervisionNotice' as const, targetId: idAt(at) }];
  const [draft] = await office.ask('paper.draft', { specs });
  const [row] = await office.ask('paper.issue', { ids: [draft?.id ?? 0] });
  if (row === undefined) throw new Error('nothing was issued');
  return row;
}

async function slipFor(at: number, noticeId?: number): Promise<PaperRow> {
  const notice = noticeId === undefined ? {} : { noticeId };
  const [row] = await office.ask('paper.draft', { specs: [{ kind: 'closeOutSlip', targetId: idAt(at), ...notice }] });
  if (row === undefined) throw new Error('nothing was drafted');
  return row;
}

/** Reported completed by telephone, and found true where the office looked. */
async function complete(at: number, isFoundTrue = true): Promise<void> {
  await office.ask('entry.put', {
    roundId: office.roundId,
    targetId: idAt(at),
    reportedState: 'completed',
    amountText: '',
    progressNote: '已完成。',
    difficulty: '无',
    nextStep: '无',
    coordination: '',
    note: '电话报送',
  });
  if (isFoundTrue) await check(at, 'trueAsReported');
}

async function check(at: number, verdict: 'trueAsReported' | 'notTrue'): Promise<void> {
  await office.ask('check.set', { roundId: office.roundId, targetIds: [idAt(at)], verdict, note: '现场查看。' });
}

async function reload({ id }: PaperRow): Promise<PaperRow> {
  return (await office.ask('paper.get', { id })).row;
}

/** State of a target in the ledger: light, its rule, and the days of 申请 and 销号 where progress was reported. */
async function ledger(at: number, asOf: string) {
  const rows = await office.ask('task.list', { asOf });
  const target = rows.flatMap(({ targets }) => targets).find(({ id }) => id === idAt(at));
  const { closeOutAppliedOn, closedOutOn } = target?.progress ?? {};
  return [target?.light, target?.lightRule, closeOutAppliedOn, closedOutOn];
}

describe('答复', () => {
  it('过了答复期限还没有答复的逾期，当天不算；登记答复后不再逾期', async () => {
    const row = await issuedNotice(0);
    const overdue = async (asOf: string) => {
      const [listed] = await office.ask('paper.list', { kind: 'supervisionNotice', asOf });
      return [(await office.ask('paper.get', { id: row.id, asOf })).row.isReplyOverdue, listed?.isReplyOverdue];
    };
    expect(row.replyDueOn).toBe('2022-10-12');
    expect([await overdue('2022-10-12'), await overdue('2022-10-13')]).toEqual([
      [false, false],
      [true, true],
    ]);
    on('2022-10-20');
    await office.ask('paper.reply', { id: row.id, rev: row.rev, repliedOn: '2022-10-14', text: '已整改。' });
    expect(await overdue('2022-10-20')).toEqual([false, false]);
  });

  it('答复附件按指纹存入；重新登记的以新的为准，没有附件的保留原来的附件', async () => {
    const [row] = (await office.ask('paper.list', { kind: 'supervisionNotice' })) as [PaperRow];
    const bytes = Buffer.from('盖章的答复');
    const file = office.put('区住建局答复.pdf', bytes);
    const replied = await office.ask('paper.reply', {
      id: row.id,
      rev: row.rev,
      repliedOn: '2022-10-17',
      text: ' 已完成整改，详见附件。 ',
      file,
    });
    expect(replied).toMatchObject({
      state: 'replied',
      repliedOn: '2022-10-17',
      replyText: '已完成整改，详见附件。',
      replyFile: { name: '区住建局答复.pdf', sha256: createHash('sha256').update(bytes).digest('hex') },
    });
    const { path } = await office.desk.made(replied.replyFile?.token ?? '');
    expect(readFileSync(path)).toEqual(bytes);
    const again = await office.ask('paper.reply', {
      id: row.id,
      rev: replied.rev,
      repliedOn: '2022-10-18',
      text: '更正：已完成整改。',
    });
    expect([again.replyText, again.replyFile]).toEqual(['更正：已完成整改。', replied.replyFile]);
    expect(again.copies.map(({ form }) => form)).toEqual(['pdf', 'docx']);
  });

  it('没有发出的不能登记答复，没有答复的不能销号，别的文书没有答复；日期要在发出之后、今天之前', async () => {
    const [row] = (await office.ask('paper.list', { kind: 'supervisionNotice' })) as [PaperRow];
    const [draft] = (await office.ask('paper.draft', {
      specs: [{ kind: 'supervisionNotice', targetId: idAt(1), asOf: PAPER_DAY }],
    })) as [PaperRow];
    const slip = await slipFor(2);
    const reply = ({ id, rev }: PaperRow, repliedOn = '2022-10-20', text = '好') =>
      office.refusal('paper.reply', { id, rev, repliedOn, text });
    expect([
      await reply(draft),
      await reply(slip),
      await reply(row, '2022-10-21'),
      await reply(row, '2022-09-27'),
      await reply(row, '2022-10-20', ' '),
      await reply({ ...row, rev: row.rev - 1 }),
      await office.refusal('paper.close', { id: draft.id, rev: draft.rev, note: '' }),
      await office.refusal('paper.reply', {
        id: row.id,
        rev: row.rev,
        repliedOn: '2022-10-20',
        text: '好',
        file: office.put('大.pdf', Buffer.alloc(21 * 1024 * 1024)),
      }),
    ]).toEqual([
      'paperNotIssued',
      'valueInvalid',
      'dateInvalid',
      'dateInvalid',
      'valueInvalid',
      'changedElsewhere',
      'paperNotIssued',
      'replyTooLarge',
    ]);
    const [unanswered] = (await office.ask('paper.issue', { ids: [draft.id] })) as [PaperRow];
    expect(await office.refusal('paper.close', { id: unanswered.id, rev: unanswered.rev, note: '' })).toBe(
      'paperNotReplied',
    );
    for (const { id, rev } of [slip, unanswered]) await office.ask('paper.cancel', { id, rev, reason: '试一下' });
  });
});

describe('销号', () => {
  it('分项没有报送完成并核实属实的，督办单只是办结，分项照旧，不记销号', async () => {
    const before = await ledger(5, '2022-10-20');
    const closeOuts = async () => (await office.ask('target.history', { id: idAt(5) })).closeOuts;
    const close = async () => {
      const sent = await issuedNotice(5);
      const row = await office.ask('paper.reply', { id: sent.id, rev: sent.rev, repliedOn: '2022-10-20', text: '好' });
      const { canCloseOut } = await office.ask('paper.get', { id: row.id });
      return [canCloseOut, (await office.ask('paper.close', { id: row.id, rev: row.rev, note: '已收悉' })).state];
    };
    expect([await close(), await ledger(5, '2022-10-20'), await closeOuts()]).toEqual([[false, 'closed'], before, []]);
    await complete(5, false);
    expect([await close(), await closeOuts()]).toEqual([[false, 'closed'], []]);
    const draft = await slipFor(5);
    expect(await office.refusal('paper.issue', { ids: [draft.id] })).toBe('completionUnverified');
    await check(5, 'notTrue');
    expect(await office.refusal('paper.issue', { ids: [draft.id] })).toBe('completionUnverified');
    // One slip for one target, whether it is a draft or went out.
    const specs = [{ kind: 'closeOutSlip' as const, targetId: idAt(5) }];
    expect(await office.refusal('paper.draft', { specs })).toBe('paperPresent');
    await office.ask('paper.cancel', { id: draft.id, rev: draft.rev, reason: '' });
    expect(await office.refusal('paper.draft', { specs: [...specs, ...specs] })).toBe('paperPresent');
  });

  it('分项已报送完成并核实属实的，督办单办结时一并销号，写进历次进展；撤销后回到原样', async () => {
    await complete(0);
    const [row] = (await office.ask('paper.list', { kind: 'supervisionNotice', state: 'replied' })) as [PaperRow];
    const before = await ledger(0, '2022-10-20');
    expect(before).toEqual(['green', 'completed', null, null]);
    const closed = await office.ask('paper.close', { id: row.id, rev: row.rev, note: '现场核实，同意销号。' });
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2022-10-20', closeNote: '现场核实，同意销号。' });
    expect((await ledger(0, '2022-10-19')).slice(0, 2)).toEqual(['red', 'overdue']);
    expect(await ledger(0, '2022-10-20')).toEqual(['green', 'completed', null, '2022-10-20']);
    const { closeOuts } = await office.ask('target.history', { id: idAt(0) });
    expect(closeOuts).toEqual([
      {
        id: expect.any(Number),
        appliedOn: null,
        closedOn: '2022-10-20',
        note: '现场核实，同意销号。',
        paperId: row.id,
        paperNumber: row.number,
      },
    ]);
    await office.ask('history.undo', {});
    expect(await ledger(0, '2022-10-20')).toEqual(before);
    expect((await reload(row)).state).toBe('replied');
    await office.ask('history.redo', {});
    const { rev } = await reload(row);
    expect(await office.refusal('paper.cancel', { id: row.id, rev, reason: '不要了' })).toBe('paperSettled');
    expect(await office.refusal('paper.replace', { id: row.id, rev })).toBe('paperSettled');
  });

  it('销号单起草是申请销号，发出是销号，作废后又是没有销号', async () => {
    const states = async () => {
      const { closeOuts } = await office.ask('target.history', { id: idAt(3) });
      return closeOuts.map(({ appliedOn, closedOn, paperNumber }) => [appliedOn, closedOn, paperNumber]);
    };
    expect(await states()).toEqual([]);
    await complete(3);
    const draft = await slipFor(3);
    expect(await states()).toEqual([['2022-10-20', null, null]]);
    await office.ask('paper.cancel', { id: draft.id, rev: draft.rev, reason: '' });
    expect(await states()).toEqual([]);
    on('2022-10-24');
    const [slip] = (await office.ask('paper.issue', { ids: [(await slipFor(3)).id] })) as [PaperRow];
    expect(await states()).toEqual([['2022-10-24', '2022-10-24', '销号〔2022〕1号']]);
    expect(await ledger(3, '2022-10-24')).toEqual(['yellow', 'lateDone', '2022-10-24', '2022-10-24']);
    // In place of the slip another one: the target was closed out all the while.
    on('2022-10-26');
    const fresh = await office.ask('paper.replace', { id: slip.id, rev: slip.rev });
    const [second] = (await office.ask('paper.issue', { ids: [fresh.id] })) as [PaperRow];
    expect(await states()).toEqual([['2022-10-24', '2022-10-24', '销号〔2022〕2号']]);
    await office.ask('paper.cancel', { id: second.id, rev: second.rev, reason: '核实有误' });
    expect(await states()).toEqual([]);
    expect(await ledger(3, '2022-10-26')).toEqual(['yellow', 'lateDone', null, null]);
  });

  it('销号单发出，这个分项已答复的督办单随之销号，没有答复的仍等答复；销号单被替换、作废，督办单跟着改', async () => {
    await complete(4);
    const notice = await issuedNotice(4);
    const waiting = await issuedNotice(4);
    await office.ask('paper.reply', { id: notice.id, rev: notice.rev, repliedOn: '2022-10-26', text: '已完成。' });
    const [slip] = (await office.ask('paper.issue', { ids: [(await slipFor(4, notice.id)).id] })) as [PaperRow];
    expect(await reload(notice)).toMatchObject({ state: 'closed', closedOn: '2022-10-26', closeNote: slip.number });
    expect((await reload(waiting)).state).toBe('issued');
    on('2022-10-27');
    const fresh = await office.ask('paper.replace', { id: slip.id, rev: slip.rev });
    const [second] = (await office.ask('paper.issue', { ids: [fresh.id] })) as [PaperRow];
    expect(await reload(notice)).toMatchObject({ state: 'closed', closedOn: '2022-10-26', closeNote: second.number });
    await office.ask('paper.cancel', { id: second.id, rev: second.rev, reason: '编号有误' });
    expect(await reload(notice)).toMatchObject({ state: 'replied', closedOn: null, closeNote: null });
  });

  it('回表清单里写明已申请、已销号的日期', async () => {
    const { forms } = await office.ask('round.get', { id: office.roundId });
    const shown = [];
    for (const { id } of forms) {
      const { lines } = await office.ask('form.get', { id });
      shown.push(...lines.flatMap(({ targetId, closeOut }) => (closeOut === null ? [] : [[targetId, closeOut]])));
    }
    expect(shown).toEqual([[idAt(0), { appliedOn: null, closedOutOn: '2022-10-20' }]]);
  });

  it('已销号的分项，下一轮默认不再调度', async () => {
    const draft = await office.ask('round.draft', { period: FOURTH_QUARTER });
    const asked = (at: number) => draft.targets.find(({ targetId }) => targetId === idAt(at))?.isAsked;
    expect([asked(0), asked(1)]).toEqual([false, true]);
    const { dueRule, weekendRule, groupRule } = draft;
    const { round } = await office.ask('round.open', {
      period: FOURTH_QUARTER,
      dueRule,
      weekendRule,
      groupRule,
      coverText: '',
      contactName: '',
      contactPhone: '',
    });
    expect(round.counts.targets).toBe(draft.targets.filter(({ isAsked }) => isAsked).length);
  });
});

it('任务的历史里有它的文书；每一步写明改了什么，不摆正文', async () => {
  const acts = await office.ask('history.list', { taskId: red[0]?.task.id ?? 0 });
  const papers = acts.filter(({ name }) => name.startsWith('paper.'));
  expect(papers.map(({ name }) => name)).toEqual([
    'paper.close',
    'paper.reply',
    'paper.reply',
    'paper.reply',
    'paper.issue',
    'paper.draft',
  ]);
  const told = (at: number) => papers[at]?.changes?.map(({ table, field, after }) => [table, field, after]);
  expect([told(0), told(2), told(4)]).toEqual([
    [
      ['paper', 'state', 'closed'],
      ['paper', 'closedOn', '2022-10-20'],
      ['paper', 'closeNote', '现场核实，同意销号。'],
    ],
    [
      ['paper', 'repliedOn', '2022-10-17'],
      ['paper', 'replyText', '已完成整改，详见附件。'],
    ],
    [
      ['paper', 'state', 'issued'],
      ['paper', 'number', '督办〔2022〕1号'],
      ['paper', 'issuedOn', PAPER_DAY],
    ],
  ]);
  const [close] = await office
    .ask('history.list', { limit: 100 })
    .then((all) => all.filter(({ id }) => id === papers[0]?.id));
  expect(close?.changes).toContainEqual({
    table: 'target',
    rowId: idAt(0),
    field: 'closedOutOn',
    before: null,
    after: '2022-10-20',
  });
});

it('销号单只读本分项目标的核查，不读全轮的', async () => {
  const { reader } = office.office.db;
  const all = vi.spyOn(reader, 'all');
  const spec = { kind: 'closeOutSlip' as const, targetId: idAt(0) };
  const { text } = await office.ask('paper.text', { source: { spec } });
  const checks = all.mock.results.flatMap(({ value }) => (value as object[]).filter((row) => 'doneStepsJson' in row));
  all.mockRestore();
  expect(text).toContain('结果为属实：现场查看');
  // What progress knows of the round was read before; a slip adds none of it.
  expect(checks.filter((row) => 'checkedOn' in row)).toEqual([]);
});

it('留痕无缺', async () => {
  expect((await office.ask('history.verify', {})).problems).toEqual([]);
});

describe('催报', () => {
  it('发出的催报通知算作对各单位的一次书面催报；作废的不算', async () => {
    on('2022-10-28');
    const reminded = async () => {
      const { forms } = await office.ask('round.get', { id: office.roundId });
      return forms
        .filter(({ reminders }) => reminders > 0)
        .map(({ unitName, reminders }) => `${unitName} ${reminders}`);
    };
    const before = await reminded();
    const [draft] = await office.ask('paper.draft', { specs: [{ kind: 'chaseNotice', roundId: office.roundId }] });
    const [row] = await office.ask('paper.issue', { ids: [draft?.id ?? 0] });
    const { paper } = await office.ask('paper.get', { id: row?.id ?? 0 });
    const after = await reminded();
    expect(after.length).toBeGreaterThan(before.length);
    // Each unit told in the notice, and no other, was reminded once more.
    const text = JSON.stringify(paper);
    for (const one of after.filter((line) => !before.includes(line))) expect(text).toContain(one.split(' ')[0]);
    await office.ask('paper.cancel', { id: row?.id ?? 0, rev: row?.rev ?? 0, reason: '发错了' });
    expect(await reminded()).toEqual(before);
  });
});
