import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice, SEED_ANNEXES, SEED_BODY, type TestOffice, withoutRev } from './office-fixture.ts';

let office: TestOffice;
beforeEach(() => {
  office = openTestOffice();
});
afterEach(() => office.end());

const seed = { path: SEED_ANNEXES };

describe('预览附件表', () => {
  it('显示两张附件表的 50 项任务，不写入任何内容', async () => {
    const preview = await office.ask('annex.preview', { file: seed });
    expect(preview.totals).toEqual({ annexes: 2, sections: 7, tasks: 50, targets: 81 });
    expect(preview.document).toEqual({ docNumber: '区发〔2022〕9号', title: null, isOnRecord: false });
    expect(preview.tables.map(({ annexId, counts }) => ({ annexId, counts }))).toEqual([
      { annexId: null, counts: { unchanged: 0, added: 5, changed: 0, removed: 0 } },
      { annexId: null, counts: { unchanged: 0, added: 45, changed: 0, removed: 0 } },
    ]);
    expect((await office.ask('app.info', {})).isEmpty).toBe(true);
    expect(await office.ask('history.list', {})).toEqual([]);
  });

  it('预览时给出的建议与导入后留下的建议一致', async () => {
    const preview = await office.ask('annex.preview', { file: seed });
    await office.ask('annex.commit', { file: seed, decisions: [] });
    const kept = await office.ask('proposal.list', {});
    expect(kept.map(({ kind, subject }) => `${kind} ${subject}`).sort()).toEqual(
      preview.proposals.map(({ kind, subject }) => `${kind} ${subject}`).sort(),
    );
    expect(kept.every(({ state }) => state === 'open')).toBe(true);
  });
});

describe('导入附件表', () => {
  it('一次导入得到 5 + 45 项任务、7 个板块、81 个分项、60 个单位名', async () => {
    const summary = await office.ask('annex.commit', { file: seed, decisions: [] });
    expect(summary).toEqual({
      documentId: 1,
      docNumber: '区发〔2022〕9号',
      annexes: [
        {
          annexId: 1,
          annexNo: 1,
          title: '章贡区贯彻落实《建设方案》的试点和示范事项责任分工表',
          sections: 0,
          tasks: 5,
          added: 5,
          changed: 0,
          removed: 0,
          unchanged: 0,
        },
        {
          annexId: 2,
          annexNo: 2,
          title: '章贡区贯彻落实《建设方案》行动计划责任分工表',
          sections: 7,
          tasks: 45,
          added: 45,
          changed: 0,
          removed: 0,
          unchanged: 0,
        },
      ],
      totals: { sections: 7, tasks: 50, targets: 81, units: 60, leaders: 10, openProposals: expect.any(Number) },
      isUnchanged: false,
    });
    const acts = await office.ask('history.list', {});
    expect(acts.map(({ name, subject }) => ({ name, subject }))).toEqual([
      { name: 'annex.commit', subject: '区发〔2022〕9号 区发〔2022〕9号附件.xlsx' },
    ]);
    expect((await office.ask('history.verify', {})).isSound).toBe(true);
  });

  it('同一份文件再导入一次没有差别，也不留痕', async () => {
    await office.ask('annex.commit', { file: seed, decisions: [] });
    const again = await office.ask('annex.commit', { file: seed, decisions: [] });
    expect(again.isUnchanged).toBe(true);
    expect(again.annexes.map(({ unchanged }) => unchanged)).toEqual([5, 45]);
    expect(await office.ask('history.list', {})).toHaveLength(1);
  });

  it('预览之后文件有改动则不导入', async () => {
    const { file } = await office.ask('annex.preview', { file: seed });
    const input = { file: seed, decisions: [], expectedSha256: file.sha256 };
    const other = { ...input, expectedSha256: file.sha256.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    expect(await office.refusal('annex.commit', other)).toBe('fileChangedSincePreview');
    expect((await office.ask('app.info', {})).isEmpty).toBe(true);
    expect((await office.ask('annex.commit', input)).totals.tasks).toBe(50);
  });

  it('撤销一次导入，台账回到空白；恢复之后一项不少', async () => {
    await office.ask('annex.commit', { file: seed, decisions: [] });
    const before = await office.ask('task.list', { asOf: '2022-07-05' });
    await office.ask('history.undo', {});
    expect(await office.ask('task.list', {})).toEqual([]);
    expect((await office.ask('app.info', {})).isEmpty).toBe(true);
    expect(await office.ask('unit.list', {})).toEqual([]);
    await office.ask('history.redo', {});
    expect(withoutRev(await office.ask('task.list', { asOf: '2022-07-05' }))).toEqual(withoutRev(before));
    expect((await office.ask('history.verify', {})).problems).toEqual([]);
  });

  it('同一个操作号重复提交只写一次，回答相同', async () => {
    const input = { file: seed, decisions: [] };
    const first = await office.router.call('annex.commit', input, { opId: 'op-1' });
    await office.ask('history.undo', {});
    const second = await office.router.call('annex.commit', input, { opId: 'op-1' });
    expect(second).toEqual(first);
    expect(await office.ask('task.list', {})).toEqual([]);
  });

  it('决定里提到文件中没有的行则不导入', async () => {
    const decisions = [{ about: 'row' as const, key: '附件2!999', action: 'leave' as const }];
    expect(await office.refusal('annex.commit', { file: seed, decisions })).toBe('decisionUnknown');
  });

  it('可以只导入其中一张表，或留下某一行', async () => {
    const { tables } = await office.ask('annex.preview', { file: seed });
    const [first, second] = tables;
    if (first === undefined || second === undefined) throw new Error('two tables expected');
    const row = second.table.rows.find(({ kind }) => kind === 'task');
    const summary = await office.ask('annex.commit', {
      file: seed,
      decisions: [
        { about: 'table', key: first.key, action: 'leave' },
        { about: 'row', key: row?.key ?? '', action: 'leave' },
      ],
    });
    expect(summary.annexes.map(({ annexNo, tasks, added }) => ({ annexNo, tasks, added }))).toEqual([
      { annexNo: 2, tasks: 44, added: 44 },
    ]);
  });
});

describe('取消', () => {
  it('读到一半取消，什么也没写；随后可以照常导入', async () => {
    const input = { file: seed, decisions: [] };
    const call = office.router.call('annex.commit', input, { callId: 'c' });
    await new Promise((next) => setTimeout(next, 20));
    office.router.cancel('c');
    expect(await call).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect((await office.ask('app.info', {})).isEmpty).toBe(true);
    expect((await office.ask('annex.commit', input)).totals.tasks).toBe(50);
  });
});

describe('载入示例', () => {
  it('正文与两张附件一次载入，一次撤销', async () => {
    const summary = await office.ask('seed.load', {});
    expect(summary.totals).toMatchObject({ sections: 7, tasks: 50, targets: 81, units: 60, leaders: 10 });
    const [document] = await office.ask('document.list', {});
    expect(document?.measures.map(({ measureNo }) => measureNo)).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1),
    );
    expect(document?.measures.reduce((sum, { clauses }) => sum + clauses.length, 0)).toBe(48);
    expect(document?.issuedOn).toBe('2022-07-05');
    expect(await office.ask('history.list', {})).toHaveLength(1);
    expect((await office.ask('seed.load', {})).isUnchanged).toBe(true);
    await office.ask('history.undo', {});
    expect(await office.ask('document.list', {})).toEqual([]);
  });
});

describe('导入正文', () => {
  it('16 项主要举措、48 个括号、45 个单位，再导入一次没有差别', async () => {
    await office.ask('annex.commit', { file: seed, decisions: [] });
    const summary = await office.ask('body.commit', { file: { path: SEED_BODY } });
    expect(summary).toMatchObject({
      documentId: 1,
      docNumber: '区发〔2022〕9号',
      measures: 16,
      clauses: 48,
      units: 45,
      clausesWithoutTask: 15,
      isUnchanged: false,
    });
    expect(await office.ask('body.commit', { file: { path: SEED_BODY } })).toEqual({ ...summary, isUnchanged: true });
    expect((await office.ask('task.list', {})).length).toBe(50);
  });

  it('改了一句话的正文只改那一条，条目的编号不变', async () => {
    await office.ask('seed.load', {});
    const [before] = await office.ask('document.list', {});
    const text = readFileSync(SEED_BODY, 'utf8').replace(
      '因地制宜推广装配式等新型建造方式。',
      '因地制宜推广新型建造方式。',
    );
    const file = office.put('正文.txt', text);
    expect((await office.ask('body.commit', { file })).isUnchanged).toBe(false);
    const [after] = await office.ask('document.list', {});
    const clausesOf = (document: typeof before) =>
      document?.measures.flatMap(({ clauses }) => clauses.map(({ id, text: words }) => `${id} ${words}`)) ?? [];
    const changed = clausesOf(after).filter((clause, index) => clause !== clausesOf(before)[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain('因地制宜推广新型建造方式。');
  });

  it('正文也认 GB18030 编码与 UTF-16', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(readFileSync(SEED_BODY, 'utf8'), 'utf16le')]);
    expect((await office.ask('body.commit', { file: office.put('正文.txt', utf16) })).measures).toBe(16);
  });

  it.each([
    ['空文件', '', 'fileEmpty'],
    ['别的文字', '今天天气很好。', 'notBodyText'],
  ])('%s 说明原因，不导入', async (_what, text, code) => {
    expect(await office.refusal('body.commit', { file: office.put('a.txt', text) })).toBe(code);
  });

  it('不是文字的文件说明原因', async () => {
    expect(
      await office.refusal('body.commit', { file: office.put('a.txt', new Uint8Array([80, 75, 3, 4, 0, 0])) }),
    ).toBe('notBodyText');
  });
});
