/** Tables of 季度调度; the SQL is `migrations/0002-dispatch-round.ts`. */
import type { Row } from './schema-row.ts';

/** 调度轮次 */
export interface DispatchRoundTable extends Row {
  /** 2022Q3, 2022M07, or the days of a custom period. */
  code: string;
  title: string;
  periodKind: 'quarter' | 'month' | 'custom';
  periodFrom: string;
  periodTo: string;
  openedOn: string;
  dueOn: string;
  /** DueRule. */
  dueRuleJson: string;
  weekendRule: 'earlier' | 'later' | 'none';
  groupRule: 'asDirectory' | 'contact' | 'members';
  coverText: string;
  contactName: string;
  contactPhone: string;
  state: 'open' | 'collecting' | 'closed';
  closedOn: string | null;
  reopenReason: string | null;
}

/** A target that a round asks about. */
export interface RoundTargetTable extends Row {
  roundId: number;
  taskId: number;
  targetId: number;
  isCarriedOver: 0 | 1;
  state: 'active' | 'withdrawn';
}

/** 回表: one form per lead unit and round. */
export interface ReturnFormTable extends Row {
  roundId: number;
  unitId: number;
  formNo: number;
  /** 反馈编号 2022Q3-007. */
  code: string;
  /** Override of the round's due day for this unit. */
  dueOn: string | null;
  /** 0 before the first issue, 2 and on for corrected ones. */
  issueNo: number;
  issuedAt: string | null;
  state: 'notIssued' | 'issued' | 'received' | 'checked' | 'sentBack';
  sentBackReason: string | null;
  receivedAt: string | null;
  isWaived: 0 | 1;
  fillerName: string;
  fillerPhone: string;
  reviewerName: string;
  filledOn: string | null;
}

export interface ReturnFormRowTable extends Row {
  formId: number;
  roundTargetId: number;
  ordinal: number;
  /** Hidden id in the workbook. */
  rowKey: string;
  /** Record<LockedColumn, string>: what was sent. */
  lockedJson: string;
  state: 'active' | 'withdrawn';
}

/** 催报 */
export interface ReminderTable extends Row {
  formId: number;
  remindedOn: string;
  way: 'phone' | 'weChat' | 'letter' | 'other';
  note: string;
  state: 'active' | 'withdrawn';
}

/** A file that came back, once per round and content. `formId` once it is known whose it is. */
export interface ReceivedFileTable extends Row {
  roundId: number;
  sourceFileId: number;
  formId: number | null;
  /** 1 for the first file of a form, 2 for the next … */
  version: number;
  /** `setAside`: kept, but no return form. */
  outcome: 'pending' | 'held' | 'accepted' | 'superseded' | 'sentBack' | 'setAside';
  /** ReturnReading. */
  readingJson: string;
  /** Record<ask key, answer>. */
  answersJson: string;
  receivedAt: string;
  decidedAt: string | null;
  reason: string | null;
}

/** What a unit reports for one target in one round: from a file (`receivedFileId`) or by hand (null). */
export interface ReturnEntryTable extends Row {
  roundId: number;
  targetId: number;
  unitId: number;
  formRowId: number | null;
  receivedFileId: number | null;
  reportedState: 'notStarted' | 'underWay' | 'completed' | 'longTerm' | 'adjustmentRequested' | null;
  amountText: string;
  /** In `amountMeasure`, which is the measure of the target's quantity; null: none, or text only. */
  amountValue: number | null;
  amountMeasure: string;
  progressNote: string;
  difficulty: string;
  nextStep: string;
  coordination: string;
  coordinationLevel: 'district' | 'city' | 'province' | 'open' | null;
  /** Record<EntryColumn, cell address>; `{}` by hand. */
  cellsJson: string;
  sheet: string;
  /** 填报日期, else the day of receipt. */
  reportedOn: string;
  enteredAt: string;
  /** Why it was entered by hand. */
  note: string;
  state: 'active' | 'superseded';
}

/** Text of a returned file that belongs to no target and is kept as a note (记为说明). */
export interface ReceivedNoteTable extends Row {
  receivedFileId: number;
  formId: number | null;
  sheet: string;
  cell: string;
  text: string;
  state: 'active' | 'superseded';
}

/** 核实 of a target in a round; the newest active one counts. */
export interface TargetCheckTable extends Row {
  roundId: number;
  targetId: number;
  verdict: 'trueAsReported' | 'notTrue' | 'pending';
  note: string;
  /** Day of completion as the office found it. */
  completedOn: string | null;
  /** number[]: ordinals of the target’s milestones that the office found done. */
  doneStepsJson: string;
  checkedOn: string;
  state: 'active' | 'superseded';
}

/** 风险 marked by the office, until withdrawn. */
export interface TargetRiskTable extends Row {
  targetId: number;
  note: string;
  markedOn: string;
  withdrawnOn: string | null;
}

/** Light of a target as it stood when its round was closed, with the rule that gave it. */
export interface LightRecordTable extends Row {
  roundId: number;
  targetId: number;
  asOf: string;
  light: 'red' | 'yellow' | 'green' | 'grey';
  rule: string;
  /** LightSettings. */
  ruleJson: string;
  state: 'active' | 'superseded';
}
