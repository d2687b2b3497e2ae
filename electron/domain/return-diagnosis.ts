/**
 * A returned file against what was sent: what it is, which row is which, what would be written, and what the office is
 * asked. Plain data, kept with the file.
 */
import type { CellAddress } from './finding-params.ts';
import type { EntryColumn, EntryValues, LockedColumn, SigningField } from './return-form.ts';

/**
 * `form`: a form of this round · `otherRound`: of another round · `notAForm`: no table of ours, no identity · `pictureOnly`:
 * pictures instead of text · `blank`: a form with nothing filled in · `unknownForm`: a form whose unit cannot be told ·
 * `severalForms`: two or more forms in one file, each a part.
 */
export type ReturnKind = 'form' | 'otherRound' | 'notAForm' | 'pictureOnly' | 'blank' | 'unknownForm' | 'severalForms';

export interface ReturnDiagnosis {
  kind: ReturnKind;
  parts: FormDiagnosis[];
  /** About the file as a whole. */
  notices: ReturnNotice[];
}

/** One form found in the file. */
export interface FormDiagnosis {
  /** Null when it could not be told which form it is: the office chooses (`form` ask). */
  formId: number | null;
  code: string | null;
  unitName: string | null;
  sheet: string;
  /** What told it: all carriers that agree, strongest first. */
  recognisedBy: ('meta' | 'rowKeys' | 'visible' | 'keywords' | 'unit' | 'texts' | 'office')[];
  rows: RowDiagnosis[];
  /** Rows of the form that no row of the file answers. */
  missingRows: { formRowId: number; ordinal: number; sequence: string; target: string }[];
  /** Rows with 进展情况, 存在问题 and 下一步计划 filled, of all rows of the form. */
  filledRows: number;
  totalRows: number;
  signing: Partial<Record<SigningField, { text: string; cell: string }>>;
  /** 填报日期 as a day; null when absent or unreadable. */
  filledOn: string | null;
  /** Texts that belong to no target and that the office keeps (记为说明); `cell` is the first of them, without sheet. */
  notes: { sheet: string; cell: string; text: string }[];
  asks: ReturnAsk[];
  notices: ReturnNotice[];
}

export interface RowDiagnosis {
  row: number;
  /** Null: stands in the file but is no row of the form, or waits for an ask. */
  formRowId: number | null;
  matchedBy: 'rowKey' | 'text' | 'office' | null;
  /** What would be written, with the cell each comes from. Open asks leave their value out. */
  values: EntryValues;
  cells: Partial<Record<EntryColumn, string>>;
  /** Locked texts that came back otherwise; the sent text stays. */
  lockedChanges: { column: LockedColumn; cell: string; sent: string; came: string }[];
  isFilled: boolean;
}

/**
 * A question only the office can answer. `key` is stable for the file (`amount:附件!H7`). `options` in order, the suggested
 * first when `suggested` is set; every ask can be answered, none is answered by itself.
 */
export interface ReturnAsk {
  key: string;
  kind: ReturnAskKind;
  at: CellAddress | null;
  /** Finished Chinese question, with row, column, what is written and what it is about. */
  question: string;
  options: ReturnAskOption[];
  /** Index into options of what is most likely; null when nothing is. */
  suggested: number | null;
}

export type ReturnAskKind =
  | 'form' // which form this is
  | 'match' // is this row that row
  | 'doubled' // two rows answer one target: which counts
  | 'amount' // which number
  | 'state' // which state
  | 'extraRow' // a row of the unit's own: keep as a note, or leave out
  | 'merged' // one entry over several rows: for all of them, or the first only
  | 'shared'; // an entry under a column that could not be told

export interface ReturnAskOption {
  /** Machine answer: `yes`, `no`, `blank`, `value:1`, `row:9`, `form:12`, `note`, `drop`, `each`, `first`, `state:underWay`. */
  answer: string;
  /** Word on the button: 取 1 · 留空 · 是第30项 · 不是 · 记为说明 · 不收. */
  label: string;
}

/** `warn` deserves a look and keeps a file from “all clean”; `note` is for the record. */
export interface ReturnNotice {
  code: ReturnNoticeCode;
  level: 'warn' | 'note';
  at: CellAddress | null;
  /** Finished Chinese sentence. */
  message: string;
}

export type ReturnNoticeCode =
  | 'lockedChanged'
  | 'rowsMissing'
  | 'rowIncomplete'
  | 'rowHidden'
  | 'columnMissing'
  | 'columnUnknown'
  | 'keyGone'
  | 'identityDiffers'
  | 'otherRound'
  | 'unitDiffers'
  | 'signingMissing'
  | 'dateUnreadable'
  | 'strayText'
  | 'pictures'
  | 'headerReworded'
  | 'rowsReordered'
  | 'copyOfRow'
  | 'layout'
  | 'amountConverted'
  | 'notAForm'
  | 'blank';
