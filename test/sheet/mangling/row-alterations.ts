/** What clerks do to the rows of a form. */
import { LOCKED_COLUMNS } from '#domain/return-form.ts';
import { type Alteration, emptyRow, entryRows, headerRow, pick, present, sheetOf } from './alteration.ts';
import type { BookCell, BookRow, FormSheet } from './form-book.ts';

let foreign = 0;
/** Text of the unit's own, which belongs to no target. */
export function foreignText(): string {
  foreign += 1;
  return `本单位另报zqx${foreign}z事项`;
}

function copyRow(row: BookRow): BookRow {
  return { ...row, cells: new Map([...row.cells].map(([column, cell]) => [column, { ...cell }])) };
}

/** Puts the rows, which are the entry rows in another order, where the entry rows stand. */
function reorder(sheet: FormSheet, ordered: readonly BookRow[]): void {
  const places = sheet.rows.flatMap((row, index) => (row.kind === 'entry' ? [index] : []));
  for (const [at, place] of places.entries()) sheet.rows[place] = ordered[at]!;
}

/** Words that move when a clerk sorts what he sees; the hidden ids stay where they are. */
function moveVisible(rows: readonly BookRow[], ordered: readonly BookRow[], key: number | undefined): void {
  const cells = ordered.map((row) => [...row.cells].filter(([column]) => column !== key));
  for (const [at, row] of rows.entries()) {
    const id: [number, BookCell][] = [...row.cells].filter(([column]) => column === key);
    row.cells = new Map([...cells[at]!, ...id]);
  }
}

export const ROW_ALTERATIONS: Record<string, Alteration> = {
  删除一行(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length > 0) sheet.rows.splice(sheet.rows.indexOf(pick(rows, chance)), 1);
  },
  移动一行(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length < 2) return;
    const [moved] = sheet.rows.splice(sheet.rows.indexOf(pick(rows, chance)), 1);
    sheet.rows.splice(sheet.rows.indexOf(pick(entryRows(sheet), chance)), 0, moved!);
  },
  连同行号排序(book, chance) {
    const sheet = sheetOf(book);
    const column = pick([...sheet.columns.values()], chance);
    const ordered = entryRows(sheet).toSorted((a, b) =>
      (b.cells.get(column)?.text ?? '').localeCompare(a.cells.get(column)?.text ?? '', 'zh'),
    );
    reorder(sheet, ordered);
  },
  行号留在原处只排看得见的(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    const column = pick([...sheet.columns.values()], chance);
    const ordered = rows
      .map(copyRow)
      .sort((a, b) => (b.cells.get(column)?.text ?? '').localeCompare(a.cells.get(column)?.text ?? '', 'zh'));
    moveVisible(rows, ordered, sheet.columns.get('key'));
  },
  表头也排进去(book) {
    const sheet = sheetOf(book);
    const header = headerRow(sheet);
    const rows = entryRows(sheet);
    if (header === undefined || rows.length < 2) return;
    sheet.rows.splice(sheet.rows.indexOf(header), 1);
    sheet.rows.splice(sheet.rows.indexOf(rows[1]!), 0, header);
  },
  复制一行(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length > 0) sheet.rows.splice(sheet.rows.indexOf(pick(rows, chance)), 0, copyRow(pick(rows, chance)));
  },
  插入空行(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length > 0) sheet.rows.splice(sheet.rows.indexOf(pick(rows, chance)), 0, emptyRow());
  },
  插入自己的一行(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length === 0) return;
    const row = emptyRow();
    for (const column of ['content', 'target', 'progressNote', 'nextStep'] as const) {
      const at = sheet.columns.get(column);
      if (at !== undefined && chance(4) > 0) row.cells.set(at, { text: foreignText() });
    }
    sheet.rows.splice(sheet.rows.indexOf(pick(rows, chance)) + chance(2), 0, row);
  },
  插入行时带上了行号(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    const key = sheet.columns.get('key');
    const progress = sheet.columns.get('progressNote');
    if (rows.length === 0 || key === undefined || progress === undefined) return;
    const above = pick(rows, chance);
    const id = above.cells.get(key);
    const row = emptyRow();
    if (id) row.cells.set(key, { ...id });
    row.cells.set(progress, { text: foreignText() });
    sheet.rows.splice(sheet.rows.indexOf(above) + 1, 0, row);
  },
  隐藏或筛选掉一行(book, chance) {
    const rows = entryRows(sheetOf(book));
    if (rows.length > 0) pick(rows, chance).isHidden = true;
  },
  表头重复一次(book, chance) {
    const sheet = sheetOf(book);
    const header = headerRow(sheet);
    const rows = entryRows(sheet);
    if (header && rows.length > 0) sheet.rows.splice(sheet.rows.indexOf(pick(rows, chance)) + 1, 0, copyRow(header));
  },
  上下合并填报格(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    const names = present(sheet);
    if (rows.length < 2 || names.length === 0) return;
    const top = chance(rows.length - 1);
    const span = 2 + chance(Math.min(2, rows.length - top - 1));
    const column = sheet.columns.get(pick(names, chance))!;
    sheet.merges.push({ row: rows[top]!, rows: span, column, columns: 1 });
    // Excel clears what it covers, other programs keep it out of sight
    if (chance(3) > 0) for (const row of rows.slice(top + 1, top + span)) row.cells.delete(column);
  },
  上下合并任务格(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    const column = sheet.columns.get('content');
    if (rows.length < 2 || column === undefined) return;
    const top = chance(rows.length - 1);
    sheet.merges.push({ row: rows[top]!, rows: 2, column, columns: 1 });
    rows[top + 1]!.cells.delete(column);
  },
  左右合并填报格(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    const at = pick(['progressNote', 'difficulty', 'nextStep'] as const, chance);
    const column = sheet.columns.get(at);
    if (rows.length === 0 || column === undefined) return;
    const row = pick(rows, chance);
    sheet.merges.push({ row, rows: 1, column, columns: 2 });
    if (chance(3) > 0) row.cells.delete(column + 1);
  },
  清空一行的填报(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length === 0) return;
    const row = pick(rows, chance);
    for (const name of present(sheet)) row.cells.delete(sheet.columns.get(name)!);
  },
  改动锁定的文字(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    const names = present(sheet, LOCKED_COLUMNS);
    if (rows.length === 0 || names.length === 0) return;
    const column = sheet.columns.get(pick(names, chance))!;
    const row = pick(rows, chance);
    const before = row.cells.get(column)?.text ?? '';
    row.cells.set(column, { text: chance(2) === 0 ? `${before}（调整）` : before.slice(0, -2) || '略' });
  },
  锁定的文字换成别行的(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length < 2) return;
    const [from, to] = [pick(rows, chance), pick(rows, chance)];
    for (const name of ['content', 'target'] as const) {
      const column = sheet.columns.get(name);
      const cell = column === undefined ? undefined : from.cells.get(column);
      if (cell) to.cells.set(column!, { ...cell });
    }
  },
  清空锁定的文字(book, chance) {
    const sheet = sheetOf(book);
    const rows = entryRows(sheet);
    if (rows.length === 0) return;
    const row = pick(rows, chance);
    for (const name of present(sheet, ['content', 'target'])) row.cells.delete(sheet.columns.get(name)!);
  },
};
