import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnexTaskRow } from '#domain/annex.ts';
import { compareAnnex, type StoredTask } from '#domain/annex-difference.ts';
import { SEED_TABLES, taskRowsOf } from './seed-tables.ts';

const ROWS = taskRowsOf(SEED_TABLES[1]!);

function storedOf(rows: readonly AnnexTaskRow[]): StoredTask[] {
  return rows.map((row, index) => ({
    taskId: index + 1,
    label: `附件2 第${row.cells.sequence}项`,
    sequence: row.cells.sequence ?? '',
    texts: {
      ...row.cells,
      ...Object.fromEntries(Object.entries(row.extra).map(([caption, text]) => [`extra:${caption}`, text])),
    },
  }));
}

function edited(at: number, cells: AnnexTaskRow['cells']): AnnexTaskRow[] {
  return ROWS.map((row, index) => (index === at ? { ...row, cells: { ...row.cells, ...cells } } : row));
}

test('同一张表再读一遍没有差别，空白格与没有这一格相同', () => {
  expect(compareAnnex(storedOf(ROWS), ROWS)).toEqual([]);
  const blank = ROWS.map((row) => ({ ...row, cells: { ...row.cells, remark: '' }, extra: { 附注: '' } }));
  expect(compareAnnex(storedOf(ROWS), blank)).toEqual([]);
});

test('改了的格子逐字列出改前改后，一个空格、一个附加栏也算', () => {
  const rows = edited(0, { annualTarget: '全年完成。', units: '区 乡村振兴局' }).map((row, index) =>
    index === 1 ? { ...row, extra: { 附注: '新增' } } : row,
  );
  expect(compareAnnex(storedOf(ROWS), rows)).toEqual([
    {
      kind: 'changed',
      key: ROWS[0]!.key,
      taskId: 1,
      fields: [
        { field: 'annualTarget', before: ROWS[0]!.cells.annualTarget, after: '全年完成。' },
        { field: 'units', before: ROWS[0]!.cells.units, after: '区 乡村振兴局' },
      ],
    },
    { kind: 'changed', key: ROWS[1]!.key, taskId: 2, fields: [{ field: 'extra:附注', before: '', after: '新增' }] },
  ]);
});

test('新增一项、删去一项，其余各项顺延改号的，认得出是原来的任务', () => {
  const added = {
    ...ROWS[0]!,
    key: '附件2!99',
    cells: { sequence: '1', content: '建设区级红色书屋', units: '区委宣传部' },
  };
  const kept = ROWS.filter((_, index) => index !== 9).map((row, index) => ({
    ...row,
    cells: { ...row.cells, sequence: String(index + 2) },
  }));
  const changes = compareAnnex(storedOf(ROWS), [added, ...kept]);
  expect(changes[0]).toEqual({ kind: 'added', key: '附件2!99' });
  expect(changes.at(-1)).toEqual({ kind: 'removed', taskId: 10, label: '附件2 第10项' });
  const moved = changes.slice(1, -1).map((change) => {
    if (change.kind !== 'changed') throw new Error('a row was lost');
    return [change.taskId, change.fields.map(({ field }) => field).join()];
  });
  // Rows behind the removed one keep their number: one came, one went.
  expect(moved).toEqual(Array.from({ length: 9 }, (_, index) => [index + 1, 'sequence']));
});

test('换了位置而文字没有变的，没有差别', () => {
  expect(compareAnnex(storedOf(ROWS), [...ROWS].reverse())).toEqual([]);
});

test('任务内容改了说法的，认作改动', () => {
  const before = ROWS[11]!.cells.content!;
  const after = before.replace('稳步推进', '有序推进').replace('提升宜居宜业水平', '全面提升宜居宜业水平');
  expect(compareAnnex(storedOf(ROWS), edited(11, { content: after }))).toEqual([
    { kind: 'changed', key: ROWS[11]!.key, taskId: 12, fields: [{ field: 'content', before, after }] },
  ]);
});

test('任务内容全部重写，但序号、目标和单位都没有变的，认作改动', () => {
  const changes = compareAnnex(storedOf(ROWS), edited(14, { content: '建设国际一流的生物谷' }));
  expect(changes.map((change) => change.kind)).toEqual(['changed']);
});

test('看不出是哪一项的，分别列为新增和删去，不猜', () => {
  const content = '完全不同的一项工作';
  const rows = edited(3, { content, overallGoal: '另立目标。', annualTarget: '另定任务。', units: '区司法局' });
  expect(compareAnnex(storedOf(ROWS), rows).map((change) => change.kind)).toEqual(['added', 'removed']);
  // two tasks equally near to the one row: nobody can tell
  const [twin] = storedOf(ROWS);
  const twins = [1, 2].map((taskId) => ({
    ...twin!,
    taskId,
    texts: { content: `建设红色书屋和红色驿站第${taskId}批` },
  }));
  const row = { ...ROWS[0]!, cells: { content: '建设红色书屋和红色驿站第3批' } };
  expect(compareAnnex(twins, [row]).map((change) => change.kind)).toEqual(['added', 'removed', 'removed']);
});

test('文字完全相同的两行各认一项，按表中先后', () => {
  const double = [ROWS[0]!, { ...ROWS[0]!, key: '附件2!90' }];
  expect(compareAnnex(storedOf(double), double)).toEqual([]);
  expect(compareAnnex(storedOf(double), [ROWS[0]!])).toEqual([{ kind: 'removed', taskId: 2, label: '附件2 第1项' }]);
});

test('rows without any text stay apart from one another', () => {
  const empty = { ...ROWS[0]!, cells: { sequence: '7' }, key: 'x!1' };
  expect(compareAnnex(storedOf([{ ...empty, cells: { sequence: '8' } }]), [empty])).toEqual([
    { kind: 'added', key: 'x!1' },
    { kind: 'removed', taskId: 1, label: '附件2 第8项' },
  ]);
});

test('every row and every task is accounted for exactly once, whatever was changed', () => {
  const change = fc.record({
    keep: fc.boolean(),
    content: fc.option(fc.constantFrom('重写的内容', ...ROWS.slice(0, 4).map(({ cells }) => cells.content!)), {
      nil: null,
    }),
    number: fc.option(fc.nat({ max: 50 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), fc.boolean(), (changes, isReversed) => {
      const stored = storedOf(ROWS.slice(0, 20));
      const rows = changes.flatMap(({ keep, content, number }, index) => {
        const row = ROWS[index]!;
        const cells = {
          ...row.cells,
          ...(content === null ? {} : { content }),
          ...(number === null ? {} : { sequence: String(number) }),
        };
        return keep ? [{ ...row, cells }] : [];
      });
      if (isReversed) rows.reverse();
      const found = compareAnnex(stored, rows);
      const touchedTasks = found.flatMap((one) => (one.kind === 'added' ? [] : [one.taskId]));
      const touchedRows = found.flatMap((one) => (one.kind === 'removed' ? [] : [one.key]));
      expect(new Set(touchedTasks).size).toBe(touchedTasks.length);
      expect(new Set(touchedRows).size).toBe(touchedRows.length);
      const count = (kind: string) => found.filter((one) => one.kind === kind).length;
      expect(stored.length - count('removed')).toBe(rows.length - count('added'));
    }),
    { numRuns: 200 },
  );
});
