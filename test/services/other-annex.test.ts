import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnexColumn, AnnexField } from '#domain/annex.ts';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
beforeEach(() => {
  office = openTestOffice();
});
afterEach(() => office.end());

function paper(
  label: string,
  title: string,
  columns: [AnnexField | null, string][],
  rows: AnnexPaper['rows'],
): AnnexPaper {
  return {
    label,
    title,
    sheetName: `表${label}`,
    columns: columns.map(
      ([field, caption], index): AnnexColumn => ({
        field,
        caption,
        group: null,
        column: String.fromCharCode(65 + index),
        width: null,
      }),
    ),
    rows,
    footLines: [],
  };
}

const plain = (label: string, title: string, targetCaption = '任务目标'): AnnexPaper =>
  paper(
    label,
    title,
    [
      ['sequence', '序号'],
      ['content', '工作任务'],
      ['annualTarget', targetCaption],
      ['responsibleLeader', '责任领导'],
      ['units', '责任单位'],
    ],
    [
      { kind: 'task', texts: ['1', '修路', '6月底前完成。', '张三', '区交通局、区财政局'] },
      { kind: 'task', texts: ['2', '建桥', '年底前完成。', '李四', '区住建局'] },
    ],
  );

async function put(...papers: AnnexPaper[]): Promise<{ path: string }> {
  return office.put('来件.xlsx', await writeAnnexWorkbook(papers));
}

const keyOf = async (file: { path: string }, index = 0): Promise<string> =>
  (await office.ask('annex.preview', { file })).tables[index]?.key ?? '';

describe('别的文件的附件表', () => {
  it('表上没有写年度的，须由本办公室说定，时限按说定的年度换算', async () => {
    const file = await put(plain('附件3', '重点工作分工表'));
    expect(await office.refusal('annex.commit', { file, decisions: [] })).toBe('yearUnknown');
    await office.ask('annex.commit', { file, decisions: [], year: 2024 });
    const dues = async () => (await office.ask('task.list', {})).map(({ targets }) => targets[0]?.dueOn);
    expect(await dues()).toEqual(['2024-06-30', '2024-12-31']);
    await office.ask('history.undo', {});
    const key = await keyOf(file);
    await office.ask('annex.commit', { file, decisions: [{ about: 'table', key, action: 'take', year: 2025 }] });
    expect(await dues()).toEqual(['2025-06-30', '2025-12-31']);
  });

  it('没有写附件几的，须由本办公室说定；再导入时凭标题认得出', async () => {
    const file = await put({ ...plain('', '2024年重点工作分工表'), sheetName: '分工' });
    expect(await office.refusal('annex.commit', { file, decisions: [] })).toBe('annexNoUnknown');
    const key = await keyOf(file);
    const summary = await office.ask('annex.commit', {
      file,
      decisions: [{ about: 'table', key, action: 'take', annexNo: 4 }],
    });
    expect(summary).toMatchObject({ docNumber: '2024年重点工作分工表', annexes: [{ annexNo: 4, tasks: 2 }] });
    expect((await office.ask('annex.preview', { file })).document.isOnRecord).toBe(true);
    expect((await office.ask('annex.commit', { file, decisions: [] })).isUnchanged).toBe(true);
  });

  it('一个工作簿里有两张同号的附件，不会混成一张', async () => {
    const title = '2024年重点工作分工表';
    const file = await put(plain('附件1', title), { ...plain('附件1', title), sheetName: '另一张' });
    expect(await office.refusal('annex.commit', { file, decisions: [] })).toBe('annexNoUnknown');
    const key = await keyOf(file, 1);
    const same = { about: 'table' as const, key, action: 'take' as const, annexNo: 1 };
    expect(await office.refusal('annex.commit', { file, decisions: [same] })).toBe('annexNoDoubled');
    const summary = await office.ask('annex.commit', { file, decisions: [{ ...same, annexNo: 2 }] });
    expect(summary.annexes.map(({ annexNo, tasks }) => [annexNo, tasks])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('文号可由本办公室写明；写明的文号在册即归入该文件', async () => {
    const decisions = [
      { about: 'document' as const, docNumber: '区府办字〔2024〕3号', title: '重点工作', issuedOn: '2024-03-01' },
    ];
    const first = await office.ask('annex.commit', { file: await put(plain('附件1', '2024年分工表')), decisions });
    const second = await office.ask('annex.commit', {
      file: await put(plain('附件2', '2024年另一张分工表')),
      decisions,
    });
    expect(second.documentId).toBe(first.documentId);
    const [document] = await office.ask('document.list', {});
    expect(document).toMatchObject({ docNumber: '区府办字〔2024〕3号', title: '重点工作', issuedOn: '2024-03-01' });
    expect(document?.annexes.map(({ annexNo }) => annexNo)).toEqual([1, 2]);
    const renamed = await office.ask('document.update', { id: first.documentId, docNumber: '区府办字〔2024〕4号' });
    expect(renamed.docNumber).toBe('区府办字〔2024〕4号');
    expect(await office.refusal('document.update', { id: first.documentId, title: '重点工作' })).toBe(
      'nothingToChange',
    );
    expect(await office.refusal('document.update', { id: 99 })).toBe('documentMissing');
  });

  it('完成时限自成一栏、牵头与配合分栏的表，逐栏读进台账，不认识的栏也留着', async () => {
    const file = await put(
      paper(
        '附件1',
        '2024年重点项目任务分解表',
        [
          ['sequence', '序号'],
          ['content', '工作任务'],
          ['responsibleLeader', '牵头领导'],
          ['leadUnit', '牵头单位'],
          ['supportingUnits', '配合单位'],
          ['due', '完成时限'],
          ['remark', '备注'],
          [null, '资金来源'],
        ],
        [
          {
            kind: 'task',
            texts: ['1', '开工建设敬老院1个', '张三', '区民政局', '区财政局、各镇', '2024年9月底前', '新增', '专项债'],
          },
          { kind: 'task', texts: ['2', '日常巡查', '张三', '区水利局', '', '长期坚持', '', ''] },
        ],
      ),
    );
    await office.ask('annex.commit', { file, decisions: [] });
    const rows = await office.ask('task.list', { asOf: '2024-09-01' });
    expect(
      rows.map(({ content, leadUnit, units, unitsText, due, remark, extra, light, nextDueOn, targets }) => ({
        content,
        leadUnit,
        units,
        unitsText,
        due,
        remark,
        extra,
        light,
        nextDueOn,
        targets: targets.map(({ text, dueOn, dueText, dueKind }) => ({ text, dueOn, dueText, dueKind })),
      })),
    ).toEqual([
      {
        content: '开工建设敬老院1个',
        leadUnit: '区民政局',
        units: ['区民政局', '区财政局', '各镇'],
        unitsText: '区民政局、区财政局、各镇',
        due: '2024年9月底前',
        remark: '新增',
        extra: { 资金来源: '专项债' },
        light: 'yellow',
        nextDueOn: '2024-09-30',
        targets: [{ text: '开工建设敬老院1个', dueOn: '2024-09-30', dueText: '2024年9月底前', dueKind: 'date' }],
      },
      {
        content: '日常巡查',
        leadUnit: '区水利局',
        units: ['区水利局'],
        unitsText: '区水利局',
        due: '长期坚持',
        remark: '',
        extra: expect.any(Object),
        light: 'grey',
        nextDueOn: null,
        targets: [{ text: '日常巡查', dueOn: null, dueText: '长期坚持', dueKind: 'none' }],
      },
    ]);
    const made = await office.ask('annex.export', {});
    expect((await office.ask('annex.commit', { file: { path: made.path ?? '' }, decisions: [] })).isUnchanged).toBe(
      true,
    );
  });

  it('板块行上写了责任领导的，板块内没有另写领导的任务归他', async () => {
    const file = await put(
      paper(
        '附件1',
        '2024年分工表',
        [
          ['sequence', '序号'],
          ['content', '工作任务'],
          ['units', '责任单位'],
          ['due', '完成时限'],
        ],
        [
          { kind: 'section', title: '一、乡村振兴（责任领导：张三）' },
          { kind: 'task', texts: ['1', '修路', '区交通局', '6月底前'] },
          { kind: 'section', title: '二、城市更新' },
          { kind: 'task', texts: ['2', '建桥', '区住建局', '年底前'] },
        ],
      ),
    );
    await office.ask('annex.commit', { file, decisions: [] });
    const rows = await office.ask('task.list', {});
    expect(rows.map(({ leaders }) => leaders.map(({ name }) => name))).toEqual([['张三'], []]);
    const edited = await office.ask('task.edit', {
      id: rows[0]?.id ?? 0,
      rev: 1,
      changes: { remark: '因故' },
      reason: '因',
    });
    expect(edited.row.leaders.map(({ name }) => name)).toEqual(['张三']);
  });
});
