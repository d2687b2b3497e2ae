/** 回表: the columns of a return form and what a unit reports for one target (domain.md §3.4, workbooks.md “The return form”). */
import type { ReportedState } from './light.ts';
import type { CoordinationLevel } from './round.ts';
import type { Quantity } from './target.ts';

/** Locked columns, to the letter of what was sent. */
export type LockedColumn =
  | 'sequence' // 序号, with its annex where the form spans several: 附件2-29
  | 'content' // 任务内容
  | 'target' // 年度任务目标, one target per row
  | 'leader' // 责任领导
  | 'due' // 完成时限
  | 'promise'; // 上期下一步计划

/** Columns the unit fills. */
export type EntryColumn = 'state' | 'amount' | 'progressNote' | 'difficulty' | 'nextStep' | 'coordination';

export type FormColumn = LockedColumn | EntryColumn;

export const LOCKED_COLUMNS: readonly LockedColumn[] = ['sequence', 'content', 'target', 'leader', 'due', 'promise'];
export const ENTRY_COLUMNS: readonly EntryColumn[] = [
  'state',
  'amount',
  'progressNote',
  'difficulty',
  'nextStep',
  'coordination',
];

/** In the order they stand on the form. */
export const FORM_COLUMNS: readonly FormColumn[] = [...LOCKED_COLUMNS, ...ENTRY_COLUMNS];

export function isEntryColumn(column: string): column is EntryColumn {
  return ENTRY_COLUMNS.some((one) => one === column);
}

/** A row counts as filled when none of these is empty (“无” counts). */
export const REQUIRED_COLUMNS: readonly EntryColumn[] = ['progressNote', 'difficulty', 'nextStep'];

/** Header texts of the form as it is sent; `promise` takes the name of the last round. */
export const COLUMN_CAPTIONS: Readonly<Record<FormColumn, string>> = {
  sequence: '序号',
  content: '任务内容',
  target: '年度任务目标',
  leader: '责任领导',
  due: '完成时限',
  promise: '上期下一步计划',
  state: '状态',
  amount: '完成量',
  progressNote: '进展情况',
  difficulty: '存在问题',
  nextStep: '下一步计划',
  coordination: '需协调事项',
};

export const STATE_WORDS: Readonly<Record<ReportedState, string>> = {
  notStarted: '未启动',
  underWay: '推进中',
  completed: '已完成',
  longTerm: '长期推进',
  adjustmentRequested: '申请调整',
};

/** 填报人 · 联系电话 · 审核人 · 填报日期 */
export type SigningField = 'fillerName' | 'fillerPhone' | 'reviewerName' | 'filledOn';
export const SIGNING_CAPTIONS: Readonly<Record<SigningField, string>> = {
  fillerName: '填报人',
  fillerPhone: '联系电话',
  reviewerName: '审核人',
  filledOn: '填报日期',
};

/** One row as it is sent. */
export interface SentRow {
  formRowId: number;
  targetId: number;
  taskId: number;
  /** Hidden id, unique over all rounds: `2022Q3-007/03-1f9c` (code, ordinal, 4 hex over the locked texts). */
  rowKey: string;
  ordinal: number;
  locked: Record<LockedColumn, string>;
  /** First quantity of the target, in whose measure 完成量 counts; null when the target names none. */
  quantity: Quantity | null;
}

export interface SentForm {
  formId: number;
  roundId: number;
  roundCode: string;
  roundTitle: string;
  /** 反馈编号 `2022Q3-007`. */
  code: string;
  unitId: number;
  unitName: string;
  /** Other names of the unit (aliases, names it stands for). */
  otherNames: string[];
  rows: SentRow[];
}

/** 完成量 as it counts: in the measure of the target's quantity. `value` null: none was given, or it stays as text only. */
export interface ReportedAmount {
  text: string;
  value: number | null;
  measure: string;
}

/** What one unit reports for one target in one round. Texts are as written. */
export interface EntryValues {
  reportedState: ReportedState | null;
  amount: ReportedAmount;
  progressNote: string;
  difficulty: string;
  nextStep: string;
  coordination: string;
  coordinationLevel: CoordinationLevel | null;
}

/** The form as a paper for the writer: final texts. */
export interface ReturnFormPaper {
  /** 章贡区…2022年三季度调度反馈表 */
  title: string;
  code: string;
  /** 1 the first issue, 2 and on corrected ones (更正版). */
  issueNo: number;
  unitName: string;
  roundTitle: string;
  dueOn: string;
  /** 上期下一步计划 with the name of the round it comes from (2022年二季度下一步计划); the plain caption for a first round. */
  promiseCaption: string;
  /** Lines between title and table: what to fill, until when, to whom. */
  guideLines: string[];
  rows: ReturnFormPaperRow[];
}

export interface ReturnFormPaperRow {
  rowKey: string;
  locked: Record<LockedColumn, string>;
  /** 计量单位 shown in the 完成量 cell's prompt; '' when none. */
  measure: string;
  /** Pre-filled entries: a corrected issue carries over what was accepted; absent cells stay empty. */
  entries: Partial<Record<EntryColumn, string>>;
}
