import { describe, expect, test } from 'vitest';
import type { AnnexPreview, PreviewTable } from '#ipc/contract.ts';
import { choicesAsDecisions, isIncomplete, isUnchanged, NO_CHOICES } from '../../../renderer/import/import-choices.ts';
import { importLines, lineAt } from '../../../renderer/import/import-lines.ts';

const table: PreviewTable = {
  key: '附件2!3',
  annexId: 1,
  changes: [
    { kind: 'changed', key: '附件2!5', taskId: 8, fields: [{ field: 'content', before: '甲', after: '乙' }] },
    { kind: 'removed', taskId: 9, label: '附件2 第2项' },
  ],
  counts: { unchanged: 0, added: 0, changed: 1, removed: 1 },
  readings: {},
  table: {
    sheet: '附件2',
    annexNo: 2,
    title: '责任分工表',
    year: 2022,
    columns: [],
    repeatedHeaderCount: 0,
    footLines: [],
    rows: [
      { kind: 'section', key: '附件2!4', title: '一、甲', leaderText: null, address: 'A4', row: 4 },
      {
        kind: 'task',
        key: '附件2!5',
        sequenceNo: 1,
        cells: { content: '乙' },
        extra: {},
        addresses: {},
        row: 5,
        isHidden: false,
      },
    ],
  },
};

function previewOf(
  change: Partial<PreviewTable['table']> = {},
  docNumber: string | null = '区发〔2022〕9号',
): AnnexPreview {
  return {
    file: { name: 'a.xlsx', sha256: '0', sizeBytes: 1 },
    document: { docNumber, title: null, isOnRecord: true },
    tables: [{ ...table, table: { ...table.table, ...change } }],
    findings: [],
    proposals: [],
    totals: { annexes: 1, sections: 1, tasks: 1, targets: 1 },
  };
}

describe('choices on a preview', () => {
  test('没有表态就不发出任何决定', () => {
    expect(choicesAsDecisions(NO_CHOICES, previewOf())).toEqual([]);
  });

  test('每一种选择都变成一条决定', () => {
    const decisions = choicesAsDecisions(
      {
        rows: { '附件2!5': 'leave' },
        removed: { 9: 'remove' },
        tables: { '附件2!3': { action: 'take', annexNo: 2 } },
        proposals: { p1: { action: 'accept', option: 1 }, p2: { action: 'refuse' } },
        docNumber: ' 区发〔2023〕1号 ',
      },
      previewOf({}, null),
    );
    expect(decisions).toEqual([
      { about: 'document', docNumber: '区发〔2023〕1号' },
      { about: 'table', key: '附件2!3', action: 'take', annexNo: 2 },
      { about: 'row', key: '附件2!5', action: 'leave' },
      { about: 'removed', taskId: 9, action: 'remove' },
      { about: 'proposal', key: 'p1', action: 'accept', option: 1 },
      { about: 'proposal', key: 'p2', action: 'refuse' },
    ]);
  });

  test('年份、附件号或文号不明时不能确认，不导入的表不用回答', () => {
    expect(isIncomplete(NO_CHOICES, previewOf())).toBe(false);
    expect(isIncomplete(NO_CHOICES, previewOf({ year: null }))).toBe(true);
    expect(isIncomplete(NO_CHOICES, previewOf({ annexNo: null }))).toBe(true);
    expect(isIncomplete(NO_CHOICES, previewOf({}, null))).toBe(true);
    const answered = { ...NO_CHOICES, tables: { '附件2!3': { action: 'take' as const, annexNo: 3 } } };
    expect(isIncomplete(answered, previewOf({ annexNo: null }))).toBe(false);
    const left = { ...NO_CHOICES, tables: { '附件2!3': { action: 'leave' as const } } };
    expect(isIncomplete(left, previewOf({ year: null }))).toBe(false);
  });

  test('同一文件再导入时认得出没有变化', () => {
    expect(isUnchanged(previewOf())).toBe(false);
    const same = previewOf();
    same.tables[0]!.counts = { unchanged: 1, added: 0, changed: 0, removed: 0 };
    expect(isUnchanged(same)).toBe(true);
  });
});

test('点一处发现就到它那一行', () => {
  const lines = importLines(previewOf().tables);
  expect(lines.map((line) => line.kind)).toEqual(['table', 'section', 'task', 'removed']);
  expect([
    lineAt(lines, '附件2', 5),
    lineAt(lines, '附件2', 4),
    lineAt(lines, '附件2', undefined),
    lineAt(lines, '附件1', 5),
  ]).toEqual([2, 1, 0, -1]);
});
