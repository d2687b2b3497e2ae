/** What clerks and other programs do to the columns and cells of a form. */
import { COLUMN_CAPTIONS, ENTRY_COLUMNS, type EntryColumn, LOCKED_COLUMNS } from '#domain/return-form.ts';
import {
  type Alteration,
  deleteColumn,
  emptyRow,
  entryRows,
  headerRow,
  insertColumn,
  pick,
  present,
  sheetOf,
} from './alteration.ts';
import { foreignText } from './row-alterations.ts';

/** Other words for a caption that any colleague would understand. */
export const REWORDED: Readonly<Record<EntryColumn, readonly string[]>> = {
  state: ['完成状态', '目前状态', '状 态'],
  amount: ['完成数', '累计完成量', '完成量（请填数字）'],
  progressNote: ['工作进展', '目前进展情况', '三季度进展情况', '进展\n情况'],
  difficulty: ['困难问题', '存在的困难和问题', '存 在 问 题'],
  nextStep: ['下一步打算', '下步工作', '下一步工作计划'],
  coordination: ['需要协调解决的事项', '需协调的问题', '提请协调事项'],
};
/** Words nobody can place for sure. */
const STRANGE = ['情况', '备注说明', '工作', '其他', '完成情况'];

export const COLUMN_ALTERATIONS: Record<string, Alteration> = {
  插入空列(book, chance) {
    const sheet = sheetOf(book);
    insertColumn(sheet, 1 + chance(13));
  },
  插入有字的列(book, chance) {
    const sheet = sheetOf(book);
    const before = 1 + chance(13);
    insertColumn(sheet, before);
    headerRow(sheet)?.cells.set(before, { text: pick(['备注', '股室', '联系人', '进展情况'], chance) });
    const rows = entryRows(sheet);
    if (rows.length > 0) pick(rows, chance).cells.set(before, { text: foreignText() });
  },
  左边插入一列(book) {
    insertColumn(sheetOf(book), 1);
  },
  隐藏一列(book, chance) {
    const sheet = sheetOf(book);
    sheet.hiddenColumns.add(pick([...sheet.columns.values()], chance));
  },
  显示行号列(book) {
    sheetOf(book).hiddenColumns.clear();
  },
  交换两列(book, chance) {
    const sheet = sheetOf(book);
    const names = [...sheet.columns.keys()];
    const [one, other] = [pick(names, chance), pick(names, chance)];
    const [a, b] = [sheet.columns.get(one)!, sheet.columns.get(other)!];
    if (a === b) return;
    const swapped = (column: number): number => (column === a ? b : column === b ? a : column);
    for (const row of sheet.rows) {
      if (row.kind !== 'header' && row.kind !== 'entry') continue;
      row.cells = new Map([...row.cells].map(([column, cell]) => [swapped(column), cell]));
    }
    for (const merge of sheet.merges) {
      if (merge.columns === 1 && merge.row.kind === 'entry') merge.column = swapped(merge.column);
    }
    sheet.hiddenColumns = new Set([...sheet.hiddenColumns].map(swapped));
    sheet.columns.set(one, b);
    sheet.columns.set(other, a);
  },
  删除一列(book, chance) {
    const sheet = sheetOf(book);
    deleteColumn(sheet, pick([...LOCKED_COLUMNS, ...ENTRY_COLUMNS], chance));
  },
  表头换个说法(book, chance) {
    const sheet = sheetOf(book);
    for (const name of present(sheet) as EntryColumn[]) {
      if (chance(2) === 0)
        headerRow(sheet)?.cells.set(sheet.columns.get(name)!, { text: pick(REWORDED[name], chance) });
    }
  },
  表头写得认不出(book, chance) {
    const sheet = sheetOf(book);
    const names = present(sheet);
    if (names.length > 0) {
      headerRow(sheet)?.cells.set(sheet.columns.get(pick(names, chance))!, { text: pick(STRANGE, chance) });
    }
  },
  两栏写成同一个表头(book, chance) {
    const sheet = sheetOf(book);
    const names = present(sheet) as EntryColumn[];
    if (names.length < 2) return;
    const caption = COLUMN_CAPTIONS[pick(names, chance)];
    headerRow(sheet)?.cells.set(sheet.columns.get(pick(names, chance))!, { text: caption });
  },
  清空一个表头(book, chance) {
    const sheet = sheetOf(book);
    headerRow(sheet)?.cells.delete(pick([...sheet.columns.values()], chance));
  },
  表头分成两行(book, chance) {
    const sheet = sheetOf(book);
    const header = headerRow(sheet);
    const columns = present(sheet).map((name) => sheet.columns.get(name)!);
    if (header === undefined || columns.length < 2) return;
    const [from, to] = [Math.min(...columns), Math.max(...columns)];
    const lower = emptyRow('header');
    for (const [column, cell] of header.cells) {
      if (column >= from && column <= to) lower.cells.set(column, cell);
      else if (chance(2) === 0) sheet.merges.push({ row: header, rows: 2, column, columns: 1 });
    }
    for (const column of lower.cells.keys()) header.cells.delete(column);
    header.cells.set(from, { text: '本期填报' });
    sheet.merges.push({ row: header, rows: 1, column: from, columns: to - from + 1 });
    sheet.rows.splice(sheet.rows.indexOf(header) + 1, 0, lower);
  },
  完成量存成数字(book) {
    const sheet = sheetOf(book);
    const column = sheet.columns.get('amount');
    if (column === undefined) return;
    for (const row of entryRows(sheet)) {
      const cell = row.cells.get(column);
      if (cell && /^\d+$/.test(cell.text)) row.cells.set(column, { text: cell.text, isNumber: true });
    }
  },
  完成量写成话(book, chance) {
    const sheet = sheetOf(book);
    const column = sheet.columns.get('amount');
    for (const row of column === undefined ? [] : entryRows(sheet)) {
      const cell = row.cells.get(column!);
      if (cell && !cell.isNumber) {
        const ways = [`约${cell.text}个`, `已完成${cell.text}个，在建2个`, `${cell.text}万`, `${cell.text} 个左右`];
        row.cells.set(column!, { text: pick(ways, chance) });
      }
    }
  },
  状态写成话(book, chance) {
    const sheet = sheetOf(book);
    const column = sheet.columns.get('state');
    for (const row of column === undefined ? [] : entryRows(sheet)) {
      if (chance(3) === 0) row.cells.set(column!, { text: pick(['正常推进', '差不多了', '√', '已完成'], chance) });
    }
  },
};
