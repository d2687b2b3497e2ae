/** 调度: rounds, their forms, files that came back, entries and checks. */
import type { Light, LightRule, ReportedState } from '#domain/light.ts';
import type { FormDiagnosis, ReturnKind, ReturnNotice } from '#domain/return-diagnosis.ts';
import type { EntryColumn, EntryValues, LockedColumn } from '#domain/return-form.ts';
import type {
  CoordinationLevel,
  DueRule,
  FormState,
  Period,
  ReminderWay,
  RoundGroupRule,
  RoundState,
  Verdict,
  WeekendRule,
} from '#domain/round.ts';
import type { MadeFile } from './contract-calls.ts';

export interface RoundRow {
  id: number;
  rev: number;
  /** 2022Q3 */
  code: string;
  /** 2022年三季度 */
  title: string;
  period: Period;
  openedOn: string;
  dueOn: string;
  dueRule: DueRule;
  weekendRule: WeekendRule;
  groupRule: RoundGroupRule;
  coverText: string;
  contactName: string;
  contactPhone: string;
  state: RoundState;
  closedOn: string | null;
  reopenReason: string | null;
  counts: RoundCounts;
}

/**
 * Progress of a round. Forms that are waived are counted in `waived` alone; the others add up:
 * forms = notIssued + issued + received + checked + sentBack. Targets: targets = reported + unreported.
 */
export interface RoundCounts {
  forms: number;
  waived: number;
  notIssued: number;
  issued: number;
  received: number;
  checked: number;
  sentBack: number;
  /** Of issued and sentBack, and of notIssued once others of the round are out: those whose due day has passed. */
  overdue: number;
  /** Files waiting for a decision (pending and held). */
  inbox: number;
  tasks: number;
  targets: number;
  reported: number;
  unreported: number;
  /** Reported targets with a verdict 属实 or 不属实. */
  verified: number;
}

/** What opening a round with these rules would ask; writes nothing. */
export interface RoundDraft {
  period: Period;
  code: string;
  title: string;
  dueOn: string;
  /** Finished sentence about a moved due day (9月25日是星期日，提前到9月23日), else null. */
  dueNote: string | null;
  /** A round with this code that is on record. */
  existingRoundId: number | null;
  dueRule: DueRule;
  weekendRule: WeekendRule;
  groupRule: RoundGroupRule;
  coverText: string;
  contactName: string;
  contactPhone: string;
  /** Every target that could be asked, in table order. */
  targets: DraftTarget[];
  /** One per unit that would return, with the targets asked by default. */
  forms: { unitId: number; unitName: string; tasks: number; targets: number }[];
  /** Tasks without a lead unit, or led by a group without members: nobody would return them. Finished sentences. */
  problems: string[];
}

export interface DraftTarget {
  targetId: number;
  taskId: number;
  /** 附件2第29项 */
  label: string;
  text: string;
  leadUnit: string;
  light: Light;
  /** 已办结 and closed-out targets are not asked by default. */
  isAsked: boolean;
  isCarriedOver: boolean;
}

export interface RoundInput {
  period: Period;
  dueRule: DueRule;
  weekendRule: WeekendRule;
  groupRule: RoundGroupRule;
  coverText: string;
  contactName: string;
  contactPhone: string;
  /** Targets asked; the default of the draft when absent. */
  targetIds?: number[];
  /** Due days of single units. */
  dueOverrides?: { unitId: number; dueOn: string }[];
}

export interface RoundDetail {
  round: RoundRow;
  /** Day the counts and overdue marks are for. */
  asOf: string;
  forms: FormRow[];
  inbox: ReceivedRow[];
}

export interface FormRow {
  id: number;
  rev: number;
  roundId: number;
  formNo: number;
  /** 2022Q3-007 */
  code: string;
  unitId: number;
  unitName: string;
  /** Names of the units that stand for it since the round was opened (merged, or split); empty while it is itself. */
  movedTo: string[];
  contact: string | null;
  phone: string | null;
  tasks: number;
  targets: number;
  reported: number;
  verified: number;
  /** Due day that counts for this unit. */
  dueOn: string;
  isDueOverridden: boolean;
  isOverdue: boolean;
  /** Days past due on asOf; 0 when not overdue. */
  overdueDays: number;
  issueNo: number;
  issuedAt: string | null;
  state: FormState;
  isWaived: boolean;
  sentBackReason: string | null;
  receivedAt: string | null;
  /** Came after its due day. */
  isLate: boolean;
  reminders: number;
  lastRemindedOn: string | null;
}

/** A file that came back, as a line of the inbox. */
export interface ReceivedRow {
  id: number;
  rev: number;
  fileName: string;
  sha256: string;
  /** Opens the original. */
  token: string;
  receivedAt: string;
  outcome: 'pending' | 'held' | 'accepted' | 'superseded' | 'sentBack' | 'setAside';
  kind: ReturnKind;
  formId: number | null;
  unitName: string | null;
  code: string | null;
  version: number;
  rows: number;
  filledRows: number;
  totalRows: number;
  openAsks: number;
  warnings: number;
  /** A form of this round, every row there and filled, nothing to ask, nothing that warns, not older than what is accepted. */
  isClean: boolean;
  /** A newer version of a form that is accepted already. */
  isNewVersion: boolean;
  reason: string | null;
}

export interface ReceivedDetail {
  row: ReceivedRow;
  parts: ReceivedPart[];
  notices: ReturnNotice[];
  answers: Record<string, string>;
}

/** One form of a file, with what stands beside each value. */
export interface ReceivedPart {
  diagnosis: FormDiagnosis;
  rows: ReceivedLine[];
}

export interface ReceivedLine {
  formRowId: number;
  targetId: number;
  taskId: number;
  ordinal: number;
  locked: Record<LockedColumn, string>;
  /** Row of the sheet the values come from; null when the file has no row for it. */
  row: number | null;
  values: EntryValues;
  cells: Partial<Record<EntryColumn, string>>;
  lockedChanges: FormDiagnosis['rows'][number]['lockedChanges'];
  /** What stands for this target in this round now, when something does: the new version against it. */
  present: EntryValues | null;
  /** Entry columns that differ from `present`. */
  changed: EntryColumn[];
  light: Light;
  lightRule: LightRule;
}

export interface TakenFiles {
  /** Taken in now. */
  taken: ReceivedRow[];
  /** Had come already, byte for byte. */
  known: ReceivedRow[];
  /** Could not be read at all; finished sentences by file. Nothing of them is kept but what is told here. */
  refused: { fileName: string; code: string; message: string }[];
  /** Files left because the call was cancelled. */
  left: number;
}

export interface AcceptedFiles {
  accepted: ReceivedRow[];
  /** Entries written, over all files. */
  entries: number;
  /** Not accepted, with finished sentences. */
  kept: { id: number; fileName: string; message: string }[];
}

export interface SentBack {
  row: ReceivedRow;
  /** 退回 text to copy: what is wrong, by row, and until when it is wanted again. */
  text: string;
}

export interface FormDetail {
  form: FormRow;
  lines: FormLine[];
  files: ReceivedRow[];
  reminders: { id: number; remindedOn: string; way: ReminderWay; note: string }[];
  notes: { text: string; fileName: string; cell: string }[];
  signing: { fillerName: string; fillerPhone: string; reviewerName: string; filledOn: string | null };
}

/** One target of a form: what was promised, what is reported, what the office says. */
export interface FormLine {
  formRowId: number;
  targetId: number;
  taskId: number;
  ordinal: number;
  locked: Record<LockedColumn, string>;
  previous: EntryRow | null;
  present: EntryRow | null;
  check: CheckRow | null;
  risk: { id: number; note: string; markedOn: string } | null;
  /** Null when 销号 was neither applied for nor granted. */
  closeOut: { appliedOn: string | null; closedOutOn: string | null } | null;
  light: Light;
  lightRule: LightRule;
  /** Units beside this form’s that return the same target; the verdict counts for the target, and so for them too. */
  otherUnits: string[];
  /** Steps of a target that has several, in order; empty for others. */
  steps: TargetStep[];
  /** Percent of the target's amount reached, and 序时进度 on asOf; null where no amount is counted. */
  amountPercent: number | null;
  timePercent: number | null;
}

/** A step inside one target (上半年…，下半年…), done when the office found it so in this round or before. */
export interface TargetStep {
  ordinal: number;
  text: string;
  dueOn: string | null;
  isDone: boolean;
}

export interface EntryRow {
  id: number;
  roundId: number;
  roundTitle: string;
  unitId: number;
  unitName: string;
  values: EntryValues;
  reportedOn: string;
  /** Where it came from: file with token and cells, or by hand. */
  source: { fileName: string; token: string; sheet: string; cells: Partial<Record<EntryColumn, string>> } | null;
  note: string;
}

export interface CheckRow {
  id: number;
  rev: number;
  verdict: Verdict;
  note: string;
  completedOn: string | null;
  /** Ordinals of the steps that the office found done. */
  doneSteps: number[];
  checkedOn: string;
}

export interface EntryInput {
  roundId: number;
  targetId: number;
  /** The unit that reports; the form's unit when one alone is asked. */
  unitId?: number;
  reportedState: ReportedState | null;
  /** As told; read like a cell of a form. */
  amountText: string;
  progressNote: string;
  difficulty: string;
  nextStep: string;
  coordination: string;
  coordinationLevel?: CoordinationLevel | null;
  reportedOn?: string;
  /** 电话报送, 现场核查 … */
  note: string;
}

/** Text of a paper to copy or print. */
export interface PlainPaper {
  title: string;
  /** Paragraphs of the official text. */
  paragraphs: string[];
  /** The same, short, for WeChat. */
  weChat: string;
}

export interface IssuedForms {
  files: MadeFile[];
  /** All files in one zip, where there are several. */
  zip: MadeFile | null;
  forms: FormRow[];
}

/** One mark of the quarter strip. */
export interface StripMark {
  roundId: number;
  code: string;
  title: string;
  light: Light;
  rule: LightRule;
  /** Stored when the round was closed; else as of the day asked about. */
  isStored: boolean;
  /** Stored red, made good later: shown yellow as 逾期完成. */
  isMadeGood: boolean;
}
