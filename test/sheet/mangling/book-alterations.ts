/** What happens to a form as a whole: its identity, its surroundings, other forms in the same workbook. */
import { SIGNING_CAPTIONS } from '#domain/return-form.ts';
import { type Alteration, deleteColumn, emptyRow, entryRows, pick, sheetOf } from './alteration.ts';
import { copyOf, type FormBook } from './form-book.ts';
import { foreignText } from './row-alterations.ts';

/** The filled form of any unit and round, by place in FORMS; set by whoever makes the books. */
export type BookOf = (index: number) => FormBook;

export function bookAlterations(bookOf: BookOf, count: number): Record<string, Alteration> {
  return {
    清空全部行号(book) {
      const sheet = sheetOf(book);
      const key = sheet.columns.get('key');
      if (key !== undefined) for (const row of entryRows(sheet)) row.cells.delete(key);
    },
    清空一个行号(book, chance) {
      const sheet = sheetOf(book);
      const key = sheet.columns.get('key');
      const rows = entryRows(sheet);
      if (key !== undefined && rows.length > 0) pick(rows, chance).cells.delete(key);
    },
    改坏一个行号(book, chance) {
      const sheet = sheetOf(book);
      const key = sheet.columns.get('key');
      const rows = entryRows(sheet);
      if (key === undefined || rows.length === 0) return;
      const cell = pick(rows, chance).cells.get(key);
      if (cell) cell.text = pick([cell.text.slice(0, -1), cell.text.replace(/.$/, '0'), '无'], chance);
    },
    行号向下填充(book, chance) {
      const sheet = sheetOf(book);
      const key = sheet.columns.get('key');
      const rows = entryRows(sheet);
      if (key === undefined || rows.length < 2) return;
      const at = chance(rows.length - 1);
      const id = rows[at]!.cells.get(key);
      if (id) rows[at + 1]!.cells.set(key, { ...id });
    },
    删除行号列(book) {
      deleteColumn(sheetOf(book), 'key');
    },
    粘贴到新工作簿(book, chance) {
      book.isBare = true;
      const sheet = sheetOf(book);
      sheet.name = 'Sheet1';
      if (chance(2) === 0) deleteColumn(sheet, 'key');
      if (chance(2) === 0) sheet.merges = sheet.merges.filter(({ row }) => row.kind === 'entry');
      sheet.hiddenColumns.clear();
    },
    只留表格(book) {
      const sheet = sheetOf(book);
      sheet.rows = sheet.rows.filter(({ kind }) => kind !== 'heading');
    },
    删除反馈编号一行(book) {
      const sheet = sheetOf(book);
      sheet.rows = sheet.rows.filter(
        ({ cells }) => ![...cells.values()].some(({ text }) => text.startsWith('反馈编号')),
      );
    },
    改动反馈编号(book, chance) {
      const other = bookOf(chance(count));
      const code = codeLine(other);
      for (const { cells } of sheetOf(book).rows) {
        for (const cell of cells.values()) if (cell.text.startsWith('反馈编号')) cell.text = code;
      }
    },
    改动填报单位(book, chance) {
      const unit = pick(['区教体局', '区工信局（盖章）', '教体局', '某某办'], chance);
      for (const { cells } of sheetOf(book).rows) {
        for (const cell of cells.values()) if (cell.text.startsWith('填报单位')) cell.text = `填报单位：${unit}`;
      }
    },
    工作表改名隐藏(book, chance) {
      const sheet = sheetOf(book);
      sheet.name = pick(['区局 三季度', "附件'1", '表（改）'], chance);
      sheet.isHidden = chance(2) === 0;
    },
    表上写话(book, chance) {
      const row = emptyRow('heading');
      row.cells.set(1 + chance(3), { text: foreignText() });
      sheetOf(book).rows.splice(chance(4), 0, row);
    },
    表下写话(book, chance) {
      const row = emptyRow('below');
      row.cells.set(1, { text: `备注：${foreignText()}` });
      const sheet = sheetOf(book);
      sheet.rows.splice(sheet.rows.length - chance(3), 0, row);
    },
    表外写话(book, chance) {
      const rows = entryRows(sheetOf(book));
      if (rows.length > 0) pick(rows, chance).cells.set(16 + chance(3), { text: foreignText() });
    },
    填上填报人(book, chance) {
      const sign = sheetOf(book).rows.find(({ cells }) => cells.get(1)?.text.startsWith(SIGNING_CAPTIONS.fillerName));
      if (sign === undefined) return;
      if (chance(2) === 0) sign.cells.set(1, { text: `填报人：${foreignText()}` });
      else sign.cells.set(3, { text: foreignText() });
    },
    另附一张表(book, chance) {
      const other = copyOf(bookOf(chance(count)));
      book.sheets.push({ ...sheetOf(other), name: `另一份${book.sheets.length}` });
    },
    另一份接在下面(book, chance) {
      const sheet = sheetOf(book);
      const other = sheetOf(copyOf(bookOf(chance(count))));
      // pasted under the first only where the columns still agree
      if ([...other.columns].some(([name, column]) => sheet.columns.get(name) !== column)) return;
      if (chance(2) === 0) sheet.rows.push(emptyRow('below'));
      sheet.rows.push(...other.rows);
      sheet.merges.push(...other.merges);
    },
    另一份只接数据行(book, chance) {
      const sheet = sheetOf(book);
      const other = sheetOf(copyOf(bookOf(chance(count))));
      if ([...other.columns].some(([name, column]) => sheet.columns.get(name) !== column)) return;
      const rows = entryRows(sheet);
      if (rows.length > 0) sheet.rows.splice(sheet.rows.indexOf(rows.at(-1)!) + 1, 0, ...entryRows(other));
    },
  };
}

function codeLine(book: FormBook): string {
  for (const { cells } of sheetOf(book).rows) {
    for (const { text } of cells.values()) if (text.startsWith('反馈编号')) return text;
  }
  return '反馈编号：';
}
