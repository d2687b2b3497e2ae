import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RowDecision } from '#domain/decision.ts';
import { openTestOffice, SEED_ANNEXES, type TestOffice, withoutRev } from './office-fixture.ts';
import { amendedWorkbook, withoutTask, withTask } from './seed-papers.ts';

let office: TestOffice;
beforeEach(async () => {
  office = openTestOffice();
  await office.ask('annex.commit', { file: { path: SEED_ANNEXES }, decisions: [] });
});
afterEach(() => office.end());

const sequences = async (): Promise<string[]> =>
  (await office.ask('task.list', { annexNo: 2 })).map(({ sequence }) => sequence);
const byNumber = async (sequence: string) => {
  const row = (await office.ask('task.list', { annexNo: 2 })).find((task) => task.sequence === sequence);
  if (row === undefined) throw new Error(`no task ${sequence}`);
  return row;
};

/** Row 6 reworded, row 7 gone, a new row 46 at the end. */
async function amended(): Promise<{ path: string }> {
  const bytes = await amendedWorkbook((rows) => [
    ...withTask(withoutTask(rows, '7'), '6', (texts) =>
      texts.map((text, index) =>
        index === 3 ? '1. 年底前新建农村公路12公里。\n2. 年底前实施农村公路安防工程15公里。' : text,
      ),
    ),
    {
      kind: 'task',
      texts: ['46', '建设城市书房', '到2025年建成城市书房10家。', '年内建成3家。', '张毅', '区文广新旅局、区住建局'],
    },
  ]);
  return office.put('修订稿.xlsx', bytes);
}

describe('导入修订后的附件表', () => {
  it('预览列出增加、改动和删去的行，改动写明前后文字', async () => {
    const { tables } = await office.ask('annex.preview', { file: await amended() });
    const [first, second] = tables;
    expect(first?.changes).toEqual([]);
    expect(second?.counts).toEqual({ unchanged: 43, added: 1, changed: 1, removed: 1 });
    const kinds = second?.changes.map((change) =>
      change.kind === 'changed' ? [change.kind, change.fields.map(({ field }) => field)] : [change.kind],
    );
    expect(kinds).toEqual([['changed', ['annualTarget']], ['added'], ['removed']]);
    expect(second?.changes.find(({ kind }) => kind === 'removed')).toMatchObject({ label: '附件2 第7项' });
  });

  it('不作决定时，增加和改动的行写入，删去的行留着，排在原处', async () => {
    const old = await byNumber('6');
    const summary = await office.ask('annex.commit', { file: await amended(), decisions: [] });
    expect(
      summary.annexes.map(({ annexNo, tasks, added, changed, removed, unchanged }) => [
        annexNo,
        tasks,
        added,
        changed,
        removed,
        unchanged,
      ]),
    ).toEqual([
      [1, 5, 0, 0, 0, 5],
      [2, 46, 1, 1, 0, 43],
    ]);
    expect((await sequences()).slice(5, 8)).toEqual(['6', '7', '8']);
    expect((await sequences()).at(-1)).toBe('46');
    const row = await byNumber('6');
    expect(row.id).toBe(old.id);
    expect(row.targets.map(({ text }) => text)).toEqual([
      '年底前新建农村公路12公里。',
      '年底前实施农村公路安防工程15公里。',
    ]);
    // The second target says what it said before, and is the same target.
    expect(row.targets[1]?.id).toBe(old.targets[1]?.id);
    expect(row.targets[0]?.id).not.toBe(old.targets[0]?.id);
    expect((await byNumber('46')).sectionTitle).toBe((await byNumber('45')).sectionTitle);
  });

  it('按决定留下改动、去掉删去的行，被去掉的任务仍可查到', async () => {
    const file = await amended();
    const { tables } = await office.ask('annex.preview', { file });
    const changes = tables[1]?.changes ?? [];
    const gone = await byNumber('7');
    const decisions = changes.flatMap((change): RowDecision[] =>
      change.kind === 'removed'
        ? [{ about: 'removed', taskId: change.taskId, action: 'remove' }]
        : [{ about: 'row', key: change.key, action: 'leave' }],
    );
    const summary = await office.ask('annex.commit', { file, decisions });
    expect(summary.annexes[1]).toMatchObject({ tasks: 44, added: 0, changed: 0, removed: 1 });
    expect((await byNumber('6')).annualTarget).toContain('10公里');
    expect(await sequences()).not.toContain('7');
    const all = await office.ask('task.list', { isRemovedIncluded: true });
    expect(all.find(({ id }) => id === gone.id)?.isRemoved).toBe(true);
    expect((await office.ask('task.get', { id: gone.id })).row.content).toBe(gone.content);
  });

  it('修订导入一次撤销即回到原样，恢复又回到修订后', async () => {
    const before = await office.ask('task.list', {});
    await office.ask('annex.commit', { file: await amended(), decisions: [] });
    const after = await office.ask('task.list', {});
    await office.ask('history.undo', {});
    expect(withoutRev(await office.ask('task.list', {}))).toEqual(withoutRev(before));
    await office.ask('history.redo', {});
    expect(withoutRev(await office.ask('task.list', {}))).toEqual(withoutRev(after));
    expect((await office.ask('history.verify', {})).problems).toEqual([]);
  });

  it('本办公室的更正盖在修订文字之上；修订稿已按更正改过的，更正自行了结', async () => {
    const row = await byNumber('6');
    const content = `${row.content}（含农村公路）`;
    const edited = await office.ask('task.edit', {
      id: row.id,
      rev: row.rev,
      changes: { content, annualTarget: '年底前新建农村公路11公里。' },
      reason: '与交通局核对',
    });
    expect(edited.row.correctedFields).toEqual(['content', 'annualTarget']);
    const bytes = await amendedWorkbook((rows) =>
      withTask(rows, '6', (texts) =>
        texts.map((text, index) => (index === 1 ? content : index === 3 ? '年底前新建12公里。' : text)),
      ),
    );
    await office.ask('annex.commit', { file: office.put('再修订.xlsx', bytes), decisions: [] });
    const detail = await office.ask('task.get', { id: row.id });
    expect(detail.row.correctedFields).toEqual(['annualTarget']);
    expect(detail.row.annualTarget).toBe('年底前新建农村公路11公里。');
    expect(detail.original.annualTarget).toBe('年底前新建12公里。');
    expect(detail.row.targets.map(({ text }) => text)).toEqual(['年底前新建农村公路11公里。']);
  });

  it('板块改名、行换板块时，任务还是原来的任务', async () => {
    const before = await byNumber('13');
    const bytes = await amendedWorkbook((rows) =>
      rows.map((row) =>
        row.kind === 'section' && row.title.startsWith('二、') ? { ...row, title: '二、发展现代产业' } : row,
      ),
    );
    await office.ask('annex.commit', { file: office.put('改名.xlsx', bytes), decisions: [] });
    const after = await byNumber('13');
    expect(after.id).toBe(before.id);
    expect(after.sectionTitle).toBe('二、发展现代产业');
    const [document] = await office.ask('document.list', {});
    expect(document?.annexes[1]?.sections).toBe(7);
  });
});
