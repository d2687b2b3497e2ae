/** 发出: numbers, copies kept, nothing by halves. One office of the third quarter goes through the tests in order. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaperRow, PaperSpec } from '#ipc/contract.ts';
import type { RoundOffice } from '../quarter/round-office.ts';
import { SEED_ANNEXES } from './office-fixture.ts';
import { openPaperOffice, PAPER_DAY } from './paper-fixture.ts';

let office: RoundOffice;
let targetIds: number[] = [];
let unitId = 0;

beforeAll(async () => {
  office = await openPaperOffice();
  const rows = await office.ask('task.list', { asOf: PAPER_DAY });
  targetIds = rows.flatMap(({ targets }) => targets.filter(({ light }) => light !== 'grey').map(({ id }) => id));
  const { forms } = await office.ask('round.get', { id: office.roundId });
  unitId = forms.find(({ unitName }) => unitName === '区住建局')?.unitId ?? 0;
}, 120_000);
afterAll(() => office.end());

const notice = (at: number): PaperSpec => ({ kind: 'supervisionNotice', targetId: targetIds[at] ?? 0 });

async function draft(...specs: PaperSpec[]): Promise<PaperRow[]> {
  return office.ask('paper.draft', { specs });
}

async function issue(...rows: PaperRow[]): Promise<PaperRow[]> {
  return office.ask('paper.issue', { ids: rows.map(({ id }) => id) });
}

function storedOf(id: number) {
  const { reader, readFile } = office.office.db;
  const { from } = reader;
  const row = reader.first(from.selectFrom('paper').selectAll().where('id', '=', id));
  const copies = reader.all(from.selectFrom('paperCopy').selectAll().where('paperId', '=', id).orderBy('id'));
  const bytes = copies.map(({ sha256 }) => readFile.call(office.office.db, sha256));
  return { row, copies, bytes };
}

const numbersOf = (rows: readonly PaperRow[]): (string | null)[] => rows.map(({ number }) => number);

describe('发出', () => {
  it('一次发出几份：按所选次序编号，PDF 和 Word 与编号一起存入，文件名写明编号和单位', async () => {
    const drafts = await draft(
      { kind: 'circular', roundId: office.roundId },
      { kind: 'reminderLetter', roundId: office.roundId, unitId },
      notice(0),
      notice(1),
    );
    expect(drafts.map(({ state, number, copies }) => [state, number, copies])).toEqual(
      drafts.map(() => ['draft', null, []]),
    );
    const [circular, letter, first, second] = drafts as [PaperRow, PaperRow, PaperRow, PaperRow];
    const issued = await issue(second, circular, first, letter);
    expect(numbersOf(issued)).toEqual(['督办〔2022〕1号', '第1期', '督办〔2022〕2号', '提醒〔2022〕1号']);
    for (const row of issued) {
      const { row: stored, copies, bytes } = storedOf(row.id);
      expect([row.state, row.issuedOn, stored?.serialNo, stored?.year]).toEqual([
        'issued',
        PAPER_DAY,
        Number(/(\d+)[号期]$/.exec(row.number ?? '')?.[1]),
        2022,
      ]);
      expect(copies.map(({ form, name }) => [form, name])).toEqual(
        (['pdf', 'docx'] as const).map((form) => [form, `${fileName(row)}.${form}`]),
      );
      for (const [index, copy] of copies.entries()) {
        const content = bytes[index] ?? Buffer.alloc(0);
        expect([copy.sha256, copy.sizeBytes]).toEqual([
          createHash('sha256').update(content).digest('hex'),
          content.byteLength,
        ]);
      }
      // The double prints the page itself: the number stands in what is kept.
      expect(bytes[0]?.toString()).toContain(row.number);
      expect(stored?.modelJson).toContain(row.number);
    }
    expect(issued[0]?.replyDueOn).toBe('2022-10-12');
    expect(issued.map(({ replyDueOn }) => replyDueOn !== null)).toEqual([true, false, true, false]);
  });

  it('发出是撤销到此为止的一步；发出的不能再改、再发', async () => {
    const [row] = (await office.ask('paper.list', { kind: 'circular' })) as [PaperRow];
    expect(await office.refusal('history.undo', {})).toBe('undoBlockedByBarrier');
    expect(await office.refusal('paper.issue', { ids: [row.id] })).toBe('paperFixed');
    const wording = [{ key: 'circular.title', text: '通报' }];
    expect(await office.refusal('paper.edit', { id: row.id, rev: row.rev, wording })).toBe('paperFixed');
    expect(await office.refusal('paper.issue', { ids: [] })).toBe('nothingSelected');
    expect(await office.refusal('paper.issue', { ids: [9_999] })).toBe('recordMissing');
  });

  it('没有填单位名称的不能发出，草稿不变', async () => {
    const rows = await draft(notice(2));
    await office.ask('setting.set', { officeName: '' });
    expect(await office.refusal('paper.issue', { ids: rows.map(({ id }) => id) })).toBe('paperIncomplete');
    await office.ask('setting.set', { officeName: '区示范区建设办公室' });
    const [row] = rows as [PaperRow];
    expect((await office.ask('paper.get', { id: row.id })).row).toEqual(row);
    await office.ask('paper.cancel', { id: row.id, rev: row.rev, reason: '' });
  });

  it('发出日期不能晚于今天，也不能早于统计日期；答复期限不能早于发出日期', async () => {
    const [row, other] = (await draft(notice(2), { ...notice(3), replyDueOn: '2022-09-29' } as PaperSpec)) as [
      PaperRow,
      PaperRow,
    ];
    const refused = (id: number, issuedOn: string) => office.refusal('paper.issue', { ids: [id], issuedOn });
    expect([await refused(row.id, '2022-09-29'), await refused(row.id, '2022-09-27')]).toEqual([
      'dateInvalid',
      'dateInvalid',
    ]);
    office.setNow('2022-09-30T10:00:00+08:00');
    expect(await refused(other.id, '2022-09-30')).toBe('dateInvalid');
    office.setNow(`${PAPER_DAY}T10:00:00+08:00`);
    for (const { id, rev } of [row, other]) await office.ask('paper.cancel', { id, rev, reason: '' });
  });

  it('中途取消、打印失败：什么都没有发出，号没有用掉', async () => {
    const rows = await draft(notice(2), notice(3), notice(4));
    const { ports } = office.office;
    const { printPdf } = ports;
    const before = office.office.db.acts({ limit: 1 })[0]?.id;
    let prints = 0;
    Object.assign(ports, {
      printPdf: async (html: string, signal: AbortSignal) => {
        prints += 1;
        if (prints === 2) office.router.cancel('发出');
        return printPdf(html, signal);
      },
    });
    const ids = rows.map(({ id }) => id);
    const cancelled = await office.router.call('paper.issue', { ids }, { callId: '发出' });
    Object.assign(ports, { printPdf: () => Promise.reject(new Error('no printer')) });
    const failed = await office.router.call('paper.issue', { ids });
    Object.assign(ports, { printPdf });
    expect([cancelled, failed]).toMatchObject([
      { ok: false, fault: { code: 'cancelled' } },
      { ok: false, fault: { code: 'unexpected' } },
    ]);
    expect(prints).toBe(2);
    expect(office.office.db.acts({ limit: 1 })[0]?.id).toBe(before);
    expect((await office.ask('paper.list', { state: 'draft' })).map(({ id, number }) => [id, number])).toEqual(
      ids.toReversed().map((id) => [id, null]),
    );
    expect(numbersOf(await issue(...rows))).toEqual(['督办〔2022〕3号', '督办〔2022〕4号', '督办〔2022〕5号']);
  });

  it('排版时台账有了变动的，重新排版后再发出，号和内容都是发出时的', async () => {
    const [row] = (await draft(notice(5))) as [PaperRow];
    const { ports } = office.office;
    const { printPdf } = ports;
    const pages: string[] = [];
    Object.assign(ports, {
      printPdf: (html: string, signal: AbortSignal) => {
        // Written past the router's queue, as nothing but an error would do it.
        if (pages.push(html) === 1) {
          office.office.db.command({ name: 'setting.set', opId: 'meanwhile', subject: '单位名称' }, (writer) => {
            const { from } = writer;
            const setting = writer.first(from.selectFrom('setting').select('id').where('key', '=', 'officeName'));
            writer.update('setting', setting?.id ?? 0, { valueJson: JSON.stringify('区示范区建设办') });
          });
        }
        return printPdf(html, signal);
      },
    });
    const [issued] = (await issue(row)) as [PaperRow];
    Object.assign(ports, { printPdf });
    expect(pages.map((html) => html.includes('区示范区建设办公室'))).toEqual([true, false]);
    expect(storedOf(issued.id).bytes[0]?.toString()).toContain(pages[1]);
    expect(issued.number).toBe('督办〔2022〕6号');
    await office.ask('setting.set', { officeName: '区示范区建设办公室' });
  });

  it('重复同一次发出，只发出一次', async () => {
    const rows = await draft(notice(6));
    const input = { ids: rows.map(({ id }) => id) };
    const first = await office.router.call('paper.issue', input, { opId: '同一次' });
    const again = await office.router.call('paper.issue', input, { opId: '同一次' });
    expect(again).toEqual(first);
    expect(first).toMatchObject({ ok: true, value: [{ number: '督办〔2022〕7号' }] });
  });
});

describe('发出以后', () => {
  it('再有进展、改用语、改单位名称、导入，存件和正文一字不变', async () => {
    const rows = await office.ask('paper.list', { state: 'issued' });
    const keptBefore = rows.map(({ id }) => storedOf(id));
    const exported = async () => {
      const files: string[] = [];
      for (const { id } of rows) {
        for (const form of ['pdf', 'docx'] as const) {
          const { token } = await office.ask('paper.export', { source: { id }, form, to: { path: '导出/' } });
          const { path } = await office.desk.made(token);
          files.push(createHash('sha256').update(readFileSync(path)).digest('hex'));
        }
        files.push(JSON.stringify((await office.ask('paper.get', { id })).paper));
      }
      return files;
    };
    const before = await exported();
    expect(before.filter((_, index) => index % 3 === 0)).toEqual(
      rows.map(({ copies }) => copies.find(({ form }) => form === 'pdf')?.sha256),
    );
    office.setNow('2022-10-08T10:00:00+08:00');
    await office.ask('wording.set', { key: 'circular.title', text: '另一个标题' });
    await office.ask('setting.set', { officeName: '别的单位', dueSoonDays: 10 });
    const targetId = targetIds[0] ?? 0;
    await office.ask('risk.mark', { targetId, note: '另有风险', isMarked: true });
    await office.ask('entry.put', {
      roundId: office.roundId,
      targetId,
      reportedState: 'completed',
      amountText: '',
      progressNote: '已完成。',
      difficulty: '无',
      nextStep: '无',
      coordination: '',
      note: '电话报送',
    });
    await office.ask('annex.commit', { file: office.put('附件.xlsx', readFileSync(SEED_ANNEXES)), decisions: [] });
    expect(rows.map(({ id }) => storedOf(id))).toEqual(keptBefore);
    expect(await exported()).toEqual(before);
    await office.ask('wording.set', { key: 'circular.title', text: null });
    await office.ask('setting.set', { officeName: '区示范区建设办公室', dueSoonDays: 30 });
  });

  it('另拟一份替换：新的发出时旧的标为被替换，写明由哪一份替换，旧号不再用', async () => {
    const [old] = (await office.ask('paper.list', { kind: 'reminderLetter' })) as [PaperRow];
    const fresh = await office.ask('paper.replace', { id: old.id, rev: old.rev });
    expect([fresh.state, fresh.number]).toEqual(['draft', null]);
    expect((await office.ask('paper.get', { id: old.id })).row.state).toBe('issued');
    const [issued] = (await issue(fresh)) as [PaperRow];
    const { row } = await office.ask('paper.get', { id: old.id });
    expect([issued.number, row.state, row.number, row.replacedBy]).toEqual([
      '提醒〔2022〕2号',
      'replaced',
      '提醒〔2022〕1号',
      '提醒〔2022〕2号',
    ]);
    expect(row.copies).toEqual(old.copies);
    expect(await office.refusal('paper.cancel', { id: row.id, rev: row.rev, reason: '重复' })).toBe('paperSettled');
  });

  it('作废的保留编号和理由，草稿作废后不再列出；后来的接着编号', async () => {
    const [last] = (await office.ask('paper.list', { kind: 'supervisionNotice' })) as [PaperRow];
    expect(await office.refusal('paper.cancel', { id: last.id, rev: last.rev, reason: ' ' })).toBe('reasonMissing');
    const cancelled = await office.ask('paper.cancel', { id: last.id, rev: last.rev, reason: '发错单位' });
    expect([cancelled.state, cancelled.number, cancelled.cancelReason]).toEqual(['cancelled', last.number, '发错单位']);
    expect(cancelled.copies).toEqual(last.copies);
    await office.ask('history.undo', {});
    expect((await office.ask('paper.get', { id: last.id })).row).toMatchObject({ state: 'issued', cancelReason: null });
    await office.ask('history.redo', {});
    const [thrown, next] = (await draft(notice(7), notice(8))) as [PaperRow, PaperRow];
    await office.ask('paper.cancel', { id: thrown.id, rev: thrown.rev, reason: '' });
    const [issued] = (await issue(next)) as [PaperRow];
    expect([last.number, issued.number]).toEqual(['督办〔2022〕7号', '督办〔2022〕8号']);
    const listed = await office.ask('paper.list', {});
    expect(listed.map(({ id }) => id)).not.toContain(thrown.id);
    expect(listed.map(({ id }) => id)).toContain(last.id);
    expect((await office.ask('paper.list', { state: 'cancelled' })).map(({ id }) => id)).toEqual([last.id]);
  });

  it('新的一年从1号起编；年前起草、年后发出的按发出的那一年编号', async () => {
    const [early, late] = (await draft(notice(9), notice(10))) as [PaperRow, PaperRow];
    office.setNow('2022-12-31T10:00:00+08:00');
    const [first] = (await issue(early)) as [PaperRow];
    office.setNow('2023-01-03T10:00:00+08:00');
    const [second] = (await issue(late)) as [PaperRow];
    expect([first.number, second.number]).toEqual(['督办〔2022〕9号', '督办〔2023〕1号']);
  });
});

function fileName({ number, kind, unitName }: PaperRow): string {
  const head = kind === 'circular' ? `通报${number}` : number;
  return unitName === null ? `${head}` : `${head}-${unitName}`;
}
