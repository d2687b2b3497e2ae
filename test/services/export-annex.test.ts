import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, SEED_ANNEXES, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
beforeAll(async () => {
  office = openTestOffice();
  await office.ask('annex.commit', { file: { path: SEED_ANNEXES }, decisions: [] });
});
afterAll(() => office.end());

describe('导出正式表', () => {
  it('整份导出再导入没有差别', async () => {
    const made = await office.ask('annex.export', {});
    expect(made).toMatchObject({ name: '区发〔2022〕9号附件.xlsx', tasks: 50 });
    const again = await office.ask('annex.commit', { file: { path: made.path ?? '' }, decisions: [] });
    expect(again.isUnchanged).toBe(true);
  });

  it('单张导出用附件的正式名称；存到指定的位置', async () => {
    const [, annex] = (await office.ask('document.list', {}))[0]?.annexes ?? [];
    const made = await office.ask('annex.export', { annexId: annex?.id ?? 0, to: { path: '.' } });
    expect(made.name).toBe('附件2：章贡区贯彻落实《建设方案》行动计划责任分工表2022年.xlsx');
    expect(made.path).toBe(join(office.root, made.name));
    const preview = await office.ask('annex.preview', { file: { path: basename(made.path ?? '') } });
    expect(preview.tables.map(({ changes, counts }) => [changes, counts.unchanged])).toEqual([[[], 45]]);
  });

  it('选中的任务只带自己的板块', async () => {
    const rows = await office.ask('task.list', { leader: '严玥' });
    const made = await office.ask('annex.export', { taskIds: rows.map(({ id }) => id) });
    expect(made.tasks).toBe(3);
    const { tables } = await office.ask('annex.preview', { file: { path: made.path ?? '' } });
    const kinds = tables.map(({ table }) =>
      table.rows.map((row) => (row.kind === 'section' ? row.title.slice(0, 2) : row.sequenceNo)),
    );
    expect(kinds.flat().filter((item) => typeof item === 'number')).toEqual(rows.map(({ sequenceNo }) => sequenceNo));
  });

  it('默认一字不改地导出原文；选更正稿时带上更正', async () => {
    const [row] = await office.ask('task.list', { annexNo: 2 });
    if (row === undefined) throw new Error('a task expected');
    await office.ask('task.edit', { id: row.id, rev: row.rev, changes: { content: '更正后的内容' }, reason: '因' });
    const contents = async (text: 'original' | 'corrected') => {
      const made = await office.ask('annex.export', { taskIds: [row.id], text });
      const { tables } = await office.ask('annex.preview', { file: { path: made.path ?? '' } });
      return tables.flatMap(({ table }) =>
        table.rows.flatMap((one) => (one.kind === 'task' ? [one.cells.content] : [])),
      );
    };
    expect(await contents('original')).toEqual([row.content]);
    expect(await contents('corrected')).toEqual(['更正后的内容']);
    await office.ask('history.undo', {});
  });

  it('没有选中任务、没有这张附件时说明', async () => {
    expect(await office.refusal('annex.export', { taskIds: [] })).toBe('nothingSelected');
    expect(await office.refusal('annex.export', { taskIds: [9_999] })).toBe('recordMissing');
    expect(await office.refusal('annex.export', { annexId: 9_999 })).toBe('recordMissing');
  });

  it('印制时同一份内容交给打印，页脚有封签编号，名称相同，页数读自成品', async () => {
    const [annex] = (await office.ask('document.list', {}))[0]?.annexes ?? [];
    const made = await office.ask('annex.print', { annexId: annex?.id ?? 0 });
    expect(made).toMatchObject({
      name: '附件1：章贡区贯彻落实《建设方案》的试点和示范事项责任分工表2022年.pdf',
      tasks: 5,
      pages: 1,
    });
    const { sealHead } = await office.ask('app.info', {});
    const page = readFileSync(made.path ?? '', 'utf8');
    expect(page).toContain('积极应对人口老龄化重点联系城市');
    expect(page).toContain(`第${sealHead?.number}号 ${sealHead?.hex}`);
  });
});
