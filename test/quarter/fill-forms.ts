/**
 * Return forms filled in as different clerks would, on the real bytes, by a program that is not ours to decide about
 * (exceljs loads and saves them, as WPS would). What was typed is answered beside the bytes, so that whoever fills forms
 * can say what must come out.
 */
import type { CellValue, Row, Worksheet } from 'exceljs';
import type { ReportedState } from '#domain/light.ts';
import { COLUMN_CAPTIONS, ENTRY_COLUMNS, type EntryColumn, SIGNING_CAPTIONS } from '#domain/return-form.ts';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { type WrittenAmount, writeAmount } from './clerk-amounts.ts';

export interface FilledRow {
  /** In the sheet, 1-based. */
  row: number;
  rowKey: string;
  content: string;
  target: string;
  state: ReportedState;
  amount: WrittenAmount;
  /** Address of the 完成量 cell, e.g. `H7`. */
  amountCell: string;
  progressNote: string;
  difficulty: string;
  nextStep: string;
  coordination: string;
}

export interface FilledForm {
  bytes: Uint8Array;
  code: string;
  unitName: string;
  rows: FilledRow[];
  fillerName: string;
}

export interface ClerkOptions {
  /** Which clerk: every choice follows from this number and the row. */
  clerk: number;
  /** 填报日期 as written, e.g. 2022年9月20日. */
  filledOn: string;
  /** Changes every text, for a second version. */
  edition?: string;
  /** Leaves rough amounts out, so that nothing has to be asked. */
  isPlain?: boolean;
}

/** States as the list offers them, and as people type over it. */
const STATES: readonly (readonly [string, ReportedState])[] = [
  ['推进中', 'underWay'],
  ['已完成', 'completed'],
  ['正在推进', 'underWay'],
  ['推进中', 'underWay'],
  ['未启动', 'notStarted'],
  ['完成', 'completed'],
  ['长期推进', 'longTerm'],
  [' 推进中 ', 'underWay'],
  ['申请调整', 'adjustmentRequested'],
];
const NOTHINGS = ['无', '无。', '暂无', '无'];
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华';
const LONG = '组织专班逐项核对台账，会同属地现场踏勘，明确责任人和完成时间，按周调度、按月通报；';

export async function fillForm(bytes: Uint8Array, options: ClerkOptions): Promise<FilledForm> {
  const book = newWorkbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.worksheets.find(({ state }) => state === 'visible');
  if (sheet === undefined) throw new Error('the form shows no sheet');
  const { header, columns } = findHeader(sheet);
  const keyColumn = findKeyColumn(sheet.getRow(header + 1));
  const rows: FilledRow[] = [];
  for (let number = header + 1; ; number += 1) {
    const row = sheet.getRow(number);
    const rowKey = textOf(row.getCell(keyColumn).value);
    if (rowKey === '') break;
    rows.push(fillRow(row, columns, rowKey, rows.length, options));
  }
  const fillerName = `${SURNAMES[options.clerk % SURNAMES.length]}工`;
  sign(sheet, fillerName, options);
  const lines = sheet.getRow(2);
  return {
    bytes: new Uint8Array(await book.xlsx.writeBuffer()),
    code: /\d{4}[0-9A-Z-]*-\d{3,}/.exec(textsOf(lines))?.[0] ?? '',
    unitName: /填报单位：(\S+)/.exec(textsOf(lines))?.[1] ?? '',
    rows,
    fillerName,
  };
}

function fillRow(
  row: Row,
  columns: Map<string, number>,
  rowKey: string,
  index: number,
  { clerk, edition = '', isPlain = false }: ClerkOptions,
): FilledRow {
  const at = (caption: string): number => {
    const column = columns.get(caption);
    if (column === undefined) throw new Error(`the form has no column ${caption}`);
    return column;
  };
  const turn = clerk * 5 + index * 7;
  const content = textOf(row.getCell(at(COLUMN_CAPTIONS.content)).value);
  const target = textOf(row.getCell(at(COLUMN_CAPTIONS.target)).value);
  const [stateText, state] = STATES[turn % STATES.length] ?? ['推进中', 'underWay'];
  let amount = writeAmount(target, turn, 0.25 + (turn % 6) / 8);
  if (isPlain && !amount.isCertain) amount = { typed: '', value: null, isCertain: true };
  const long = LONG.repeat(clerk % 9 === 4 && index === 0 ? 12 : turn % 3);
  const filled: FilledRow = {
    row: row.number,
    rowKey,
    content,
    target,
    state,
    amount,
    amountCell: row.getCell(at(COLUMN_CAPTIONS.amount)).address,
    progressNote: `${rowKey}进展${edition}：${long}已按计划推进。`,
    difficulty:
      turn % 4 === 1
        ? `${rowKey}问题${edition}：用地指标未落实，\n前期手续较慢。`
        : (NOTHINGS[turn % NOTHINGS.length] ?? '无'),
    nextStep: `${rowKey}计划${edition}：10月底前完成下一节点。`,
    coordination: turn % 5 === 2 ? `${rowKey}协调${edition}：请区自然资源局支持用地报批。` : turn % 5 === 3 ? '无' : '',
  };
  const typed: Record<EntryColumn, string | number> = {
    state: stateText,
    amount: amount.typed,
    progressNote: filled.progressNote,
    difficulty: filled.difficulty,
    nextStep: filled.nextStep,
    coordination: filled.coordination,
  };
  for (const column of ENTRY_COLUMNS) {
    if (typed[column] !== '') row.getCell(at(COLUMN_CAPTIONS[column])).value = typed[column];
  }
  return filled;
}

function sign(sheet: Worksheet, fillerName: string, { clerk, filledOn }: ClerkOptions): void {
  const values = {
    fillerName,
    fillerPhone: `0797-81${String(10_000 + clerk)}`,
    reviewerName: `${SURNAMES[(clerk + 9) % SURNAMES.length]}主任`,
    filledOn,
  };
  sheet.eachRow((row) => {
    for (const [field, caption] of Object.entries(SIGNING_CAPTIONS)) {
      row.eachCell((cell, column) => {
        if (cell.isMerged && cell.master.address !== cell.address) return;
        if (textOf(cell.value) !== `${caption}：`) return;
        const last = lastColumnOf(row, column);
        row.getCell(last + 1).value = values[field as keyof typeof values];
      });
    }
  });
}

/** The last column of the merged block that begins here. */
function lastColumnOf(row: Row, column: number): number {
  const { address } = row.getCell(column);
  let last = column;
  while (row.getCell(last + 1).isMerged && row.getCell(last + 1).master.address === address) last += 1;
  return last;
}

function findHeader(sheet: Worksheet): { header: number; columns: Map<string, number> } {
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const columns = new Map<string, number>();
    sheet.getRow(number).eachCell((cell, column) => columns.set(textOf(cell.value), column));
    if (columns.has(COLUMN_CAPTIONS.progressNote) && columns.has(COLUMN_CAPTIONS.nextStep)) {
      return { header: number, columns };
    }
  }
  throw new Error('the form has no header');
}

function findKeyColumn(row: Row): number {
  let found = 0;
  row.eachCell((cell, column) => {
    if (/^\S+-\d+\/\d+-[0-9a-f]{4}$/.test(textOf(cell.value))) found = column;
  });
  if (found === 0) throw new Error('the form has no row ids');
  return found;
}

function textsOf(row: Row): string {
  const texts: string[] = [];
  row.eachCell((cell) => texts.push(textOf(cell.value)));
  return texts.join(' ');
}

function textOf(value: CellValue): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
