/** Columns of the return form on the sheet: widths, what a unit is told when it enters a cell, how much a cell shows. */
import {
  COLUMN_CAPTIONS,
  ENTRY_COLUMNS,
  type EntryColumn,
  type FormColumn,
  LOCKED_COLUMNS,
} from '#domain/return-form.ts';

/** Left to right; the hidden column of row keys follows behind. */
export const SHEET_COLUMNS: readonly FormColumn[] = [...LOCKED_COLUMNS, ...ENTRY_COLUMNS];
/** Column number (from 1) of the row keys. */
export const KEY_COLUMN = SHEET_COLUMNS.length + 1;

/** Units of 7 px, none of them exactly 9, which exceljs takes for “as usual” and leaves out: 1366 px of screen take the whole width, A4 on its side takes it at 85 %. */
export const FORM_WIDTHS: Readonly<Record<FormColumn, number>> = {
  sequence: 6,
  content: 16,
  target: 21,
  leader: 7,
  due: 9.5,
  promise: 16,
  state: 8,
  amount: 9.5,
  progressNote: 27,
  difficulty: 16,
  nextStep: 18,
  coordination: 14,
};
export const FORM_UNITS = SHEET_COLUMNS.reduce((sum, column) => sum + FORM_WIDTHS[column], 0);

/** Columns of one word stand in the middle. */
export const CENTRED_COLUMNS: ReadonlySet<FormColumn> = new Set(['sequence', 'leader', 'due', 'state', 'amount']);

/** Characters that a row of the greatest height shows in the column; more is warned of, never refused. */
export const SHOWN_CHARACTERS: Readonly<Record<Exclude<EntryColumn, 'state'>, number>> = {
  amount: 60,
  progressNote: 300,
  difficulty: 180,
  nextStep: 200,
  coordination: 150,
};

const PROMPTS: Readonly<Record<Exclude<EntryColumn, 'amount'>, string>> = {
  state: '请从下拉列表中选择一项。',
  progressNote: '请写明截至填报日已经做了什么、取得什么结果，尽量写具体数字。',
  difficulty: '请写明影响按期完成的问题和原因；没有问题的，请写“无”。',
  nextStep: '请写明下一步的具体安排和完成时间，下期调度将与实际进展对照。',
  coordination: '请写明需要哪一级、哪个单位协调解决什么；没有的，请写“无”。',
};

/** What Excel shows beside the cell when it is entered. `measure`: 计量单位 of the row, '' when nothing is counted. */
export function promptOf(column: EntryColumn, measure: string): string {
  if (column === 'state') return PROMPTS.state;
  const limit = `本格请控制在${SHOWN_CHARACTERS[column]}字以内。`;
  if (column !== 'amount') return PROMPTS[column] + limit;
  if (measure === '') return '本项目标没有写明数量，可以不填；有可计数的成果时请写数字和计量单位。';
  const what = /^[%‰]$/.test(measure) ? '目前达到的比例' : '年初以来的累计完成数';
  return `请填${what}，计量单位：${measure}，只写数字即可；无法计数的，请写文字说明。`;
}

export function captionOf(column: FormColumn, promiseCaption: string): string {
  return column === 'promise' && promiseCaption !== '' ? promiseCaption : COLUMN_CAPTIONS[column];
}
