/** The words of everything a returned file is told about without being asked: where → what is written → what happens. */
import type { CameRow } from './came-row.ts';
import type { CellAddress } from './finding-params.ts';
import { placeOf } from './finding-sentence.ts';
import { addressOf, captionOf, cellWords, clip, itemName, quote, quoteCells } from './return-address.ts';
import type { FormDiagnosis, ReturnNotice, ReturnNoticeCode } from './return-diagnosis.ts';
import {
  COLUMN_CAPTIONS,
  type EntryColumn,
  type FormColumn,
  type LockedColumn,
  type SentForm,
  type SentRow,
  SIGNING_CAPTIONS,
  type SigningField,
} from './return-form.ts';
import type { Carrier, Doubt } from './return-identity.ts';
import type { ReadText, ReturnTable, StrayText } from './return-reading.ts';

export function lockedChanged(
  table: ReturnTable,
  column: LockedColumn,
  cell: string,
  sent: string,
  came: string,
): ReturnNotice {
  const what = came === '' ? '是空的' : `写的是${quote(came)}`;
  return warn(
    'lockedChanged',
    addressOf(table.sheet, cell),
    (place) => `${place}“${captionOf(table, column)}”${what}，下发时是${quote(sent)}。按下发的原文保留，请核对。`,
  );
}

export function rowsMissing(sheet: string, rows: FormDiagnosis['missingRows']): ReturnNotice {
  const names = rows.map(itemName).join('、');
  return warn(
    'rowsMissing',
    { sheet },
    () => `《${sheet}》缺少 ${rows.length} 项：${names}。接收时这些项不写入，原有内容不变，请核对是否漏报。`,
  );
}

export function rowIncomplete(
  table: ReturnTable,
  row: number,
  { locked }: SentRow,
  missing: readonly EntryColumn[],
  isEmpty: boolean,
): ReturnNotice {
  const names = missing.map((column) => `“${captionOf(table, column)}”`).join('、');
  return warn('rowIncomplete', { sheet: table.sheet, row }, (place) =>
    isEmpty ? `${place}${itemName(locked)}没有填写，接收时不写入。` : `${place}没有填${names}，按空白处理。`,
  );
}

export function rowHidden(came: CameRow): ReturnNotice {
  return warn(
    'rowHidden',
    { sheet: came.table.sheet, row: came.row.row },
    (place) => `${place}在文件中被隐藏或筛选掉了，填写的内容仍然读入，请核对。`,
  );
}

export function columnMissing(table: ReturnTable, column: FormColumn, level: ReturnNotice['level']): ReturnNotice {
  return {
    code: 'columnMissing',
    level,
    at: { sheet: table.sheet, row: table.headerRow },
    message: `《${table.sheet}》没有找到“${COLUMN_CAPTIONS[column]}”一栏。${level === 'warn' ? '这一栏按空白处理，请核对表头。' : '按下发的原文保留。'}`,
  };
}

export function columnUnknown(table: ReturnTable, column: string, caption: string): ReturnNotice {
  const at = { sheet: table.sheet, row: table.headerRow, column };
  return note('columnUnknown', at, (place) => `${place}的“${clip(caption)}”不是下发的栏目，栏内没有字，无须处理。`);
}

export function headerReworded(table: ReturnTable, column: FormColumn, written: string): ReturnNotice {
  const letters = table.columns[column];
  const at = { sheet: table.sheet, row: table.headerRow, ...(letters === undefined ? {} : { column: letters }) };
  return note(
    'headerReworded',
    at,
    (place) => `${place}的表头写作${quote(written)}，按“${COLUMN_CAPTIONS[column]}”读。`,
  );
}

/** Rows found by their words because the hidden keys are gone. */
export function keysGone(table: ReturnTable, rows: readonly number[]): ReturnNotice {
  return note(
    'keyGone',
    { sheet: table.sheet },
    () => `《${table.sheet}》第 ${rows.join('、')} 行的行号没有了，文字与下发的完全一致，按文字对应。`,
  );
}

export function keyAltered({ table, row }: CameRow): ReturnNotice {
  return warn(
    'keyGone',
    { sheet: table.sheet, row: row.row },
    (place) => `${place}的行号${quote(row.rowKey ?? '')}不是下发时的行号，没有采用。`,
  );
}

export function identityWeak(table: ReturnTable, form: SentForm): ReturnNotice {
  return warn(
    'keyGone',
    { sheet: table.sheet },
    () => `《${table.sheet}》没有反馈编号和行号，按填报单位和任务文字认作${form.unitName}的 ${form.code}，请核对。`,
  );
}

export function identityDiffers(
  table: ReturnTable,
  carrier: Carrier,
  code: string,
  form: SentForm | null,
): ReturnNotice {
  const name = carrier === 'keywords' ? '文件属性' : '隐藏编号';
  return warn(
    'identityDiffers',
    { sheet: table.sheet },
    () =>
      `《${table.sheet}》的${name}是 ${code}，与行号和反馈编号不一致，多半是复制工作表留下的。按${form === null ? '行号' : ` ${form.code}`}处理，请核对。`,
  );
}

export function unitDiffers(table: ReturnTable, unit: string, form: SentForm): ReturnNotice {
  return warn(
    'unitDiffers',
    { sheet: table.sheet },
    () =>
      `《${table.sheet}》的填报单位写的是${quote(unit)}，${form.code} 下发给${form.unitName}。请核对是不是同一单位。`,
  );
}

export function otherRound(sheet: string, doubt: Doubt & { kind: 'otherRound' }, roundTitle: string): ReturnNotice {
  const name = doubt.form === null ? '' : `${doubt.form.unitName}`;
  const code = doubt.code === null ? '' : `（${doubt.code}）`;
  return warn(
    'otherRound',
    { sheet },
    () => `《${sheet}》是${name}${doubt.title === '' ? '别的一轮' : doubt.title}的回表${code}，不是${roundTitle}的。`,
  );
}

export function formDropped(sheet: string): ReturnNotice {
  return note('notAForm', { sheet }, () => `《${sheet}》的表按您的意见不收，其中内容都不写入，原件照存。`);
}

export function signingMissing(sheet: string, fields: readonly SigningField[]): ReturnNotice {
  return note(
    'signingMissing',
    { sheet },
    () => `《${sheet}》没有写${fields.map((field) => SIGNING_CAPTIONS[field]).join('、')}。`,
  );
}

export function dateUnreadable(sheet: string, read: ReadText): ReturnNotice {
  return warn(
    'dateUnreadable',
    addressOf(sheet, read.cell),
    (place) => `${place}的填报日期写的是${quote(read.text)}，读不出日期，按收到之日计。`,
  );
}

export function strayText({ sheet, cell, text }: StrayText): ReturnNotice {
  return warn(
    'strayText',
    addressOf(sheet, cell),
    (place) => `${place}在表外写有${quote(text)}，不属于任何一项，没有写入，请看是否需要另行登记。`,
  );
}

/** A row with words of its own and nothing filled in. */
export function idleRow(came: CameRow): ReturnNotice {
  const reads = Object.values(came.row.cells);
  const at = { sheet: came.table.sheet, row: came.row.row };
  return warn('strayText', at, (place) => `${place}写有${quoteCells(reads)}，不是下发的行，也没有填写进展，没有写入。`);
}

export function picturesFound(): ReturnNotice {
  return {
    code: 'pictures',
    level: 'warn',
    at: null,
    message: '文件里有图片，图片中的文字读不出来。请打开原件看一看，需要的内容请单位录成文字。',
  };
}

export function rowsReordered(sheet: string): ReturnNotice {
  return note('rowsReordered', { sheet }, () => `《${sheet}》各行的次序与下发时不同，已按行号和文字对应到各项。`);
}

/** `kept`: row of the sheet that counts. */
export function copyOfRow(came: CameRow, kept: CameRow, why: 'same' | 'empty' | 'office'): ReturnNotice {
  const other = placeOf({ sheet: kept.table.sheet, row: kept.row.row });
  const words = {
    same: `与${other}填的完全相同，只算一次`,
    empty: `与${other}是同一项，没有填写，以填了的为准`,
    office: `与${other}是同一项，按您的意见不收`,
  }[why];
  return note('copyOfRow', { sheet: came.table.sheet, row: came.row.row }, (place) => `${place}${words}。`);
}

export function amountConverted(
  table: ReturnTable,
  cell: string,
  from: string,
  value: number,
  measure: string,
): ReturnNotice {
  return note(
    'amountConverted',
    addressOf(table.sheet, cell),
    () => `${cellWords(table, 'amount', cell)}写的是${quote(from)}，折合 ${value} ${measure}。`,
  );
}

export function blankForm(sheet: string): ReturnNotice {
  return warn('blank', { sheet }, () => `《${sheet}》是一份空表，各项都没有填写。`);
}

export function notAForm(hasPictures: boolean): ReturnNotice {
  const message = hasPictures
    ? '文件里只有图片，没有回表，图片中的文字读不出来。请单位把内容填进下发的回表再报。'
    : '文件里没有找到回表的表头，不是下发的回表。请核对是不是发错了文件。';
  return { code: hasPictures ? 'pictures' : 'notAForm', level: 'warn', at: null, message };
}

function warn(code: ReturnNoticeCode, at: CellAddress, message: (place: string) => string): ReturnNotice {
  return { code, level: 'warn', at, message: message(placeOf(at)) };
}

function note(code: ReturnNoticeCode, at: CellAddress, message: (place: string) => string): ReturnNotice {
  return { code, level: 'note', at, message: message(placeOf(at)) };
}
