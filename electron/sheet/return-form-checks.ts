/** What the sheet of a return form does by itself while it is filled: drop-down, prompts, warnings about length. */
import type { DataValidation, Worksheet } from 'exceljs';
import {
  COLUMN_CAPTIONS,
  ENTRY_COLUMNS,
  type EntryColumn,
  type ReturnFormPaperRow,
  type SigningField,
} from '#domain/return-form.ts';
import { promptOf, SHEET_COLUMNS, SHOWN_CHARACTERS } from './return-form-columns.ts';
import type { LaidOutForm } from './return-form-sheet.ts';

const SIGN_PROMPTS: Readonly<Record<SigningField, string>> = {
  fillerName: '请写填报人姓名。',
  fillerPhone: '请写填报人的手机或办公电话。',
  reviewerName: '请写审核本表的单位负责人姓名。',
  filledOn: '请写填报日期，如 2022年9月20日。',
};
const SIGN_CHARACTERS = 40;

/** A list of exceljs' own that its type does not tell. */
interface ValidatedSheet {
  dataValidations: { add(range: string, validation: DataValidation): void };
}

export function addChecks(
  sheet: Worksheet,
  { firstRow, lastEntryRow, signRow, signColumns }: LaidOutForm,
  rows: readonly ReturnFormPaperRow[],
  stateList: string,
): void {
  const { dataValidations } = sheet as unknown as ValidatedSheet;
  const rangeOf = (column: EntryColumn, top: number, bottom: number): string => {
    const letter = sheet.getColumn(SHEET_COLUMNS.indexOf(column) + 1).letter;
    return `${letter}${top}:${letter}${bottom}`;
  };
  if (rows.length > 0) {
    dataValidations.add(rangeOf('state', firstRow, lastEntryRow), stateCheck(stateList));
    for (const column of ENTRY_COLUMNS) {
      if (column === 'state' || column === 'amount') continue;
      dataValidations.add(rangeOf(column, firstRow, lastEntryRow), lengthCheck(column, ''));
    }
  }
  // Rows one below the other that count in the same measure share a range.
  for (let top = 0; top < rows.length; ) {
    let bottom = top;
    while (rows[bottom + 1]?.measure === rows[top]!.measure) bottom += 1;
    const range = rangeOf('amount', firstRow + top, firstRow + bottom);
    dataValidations.add(range, lengthCheck('amount', rows[top]!.measure));
    top = bottom + 1;
  }
  for (const [field, column] of Object.entries(signColumns) as [SigningField, number][]) {
    const cell = `${sheet.getColumn(column).letter}${signRow}`;
    dataValidations.add(`${cell}:${cell}`, shortText(SIGN_PROMPTS[field], SIGN_CHARACTERS));
  }
}

function stateCheck(stateList: string): DataValidation {
  return {
    type: 'list',
    formulae: [stateList],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: COLUMN_CAPTIONS.state,
    prompt: promptOf('state', ''),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: COLUMN_CAPTIONS.state,
    error: '请从下拉列表中选择状态，不要自行填写。',
  };
}

function lengthCheck(column: Exclude<EntryColumn, 'state'>, measure: string): DataValidation {
  return {
    ...shortText(promptOf(column, measure), SHOWN_CHARACTERS[column]),
    promptTitle: COLUMN_CAPTIONS[column],
    errorTitle: COLUMN_CAPTIONS[column],
  };
}

/** Longer text is warned of and still taken: what a unit has to say is not cut by a form. */
function shortText(prompt: string, characters: number): DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [characters],
    allowBlank: true,
    showInputMessage: true,
    prompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    error: `已超过${characters}字，打印时可能显示不全，建议精简。`,
  };
}
