/** 年度任务目标 and its numbered parts (domain.md §3.3). Shapes only here; reading is in the files named below. */

/** `date`: a day is known · `recurring`: 每月/每季 · `none`: nothing written · `ambiguous`: written, not decidable (2025年前). */
export type DueKind = 'date' | 'recurring' | 'none' | 'ambiguous';

export type TargetKind =
  | 'amount' // cumulative amount
  | 'rate'
  | 'ceiling' // 及以下
  | 'zero' // keep at zero
  | 'event'
  | 'application' // 争取…, others decide
  | 'stage' // physical stage
  | 'process' // without end
  | 'recurring';

export type Comparator = 'atLeast' | 'moreThan' | 'atMost' | 'about' | 'exactly';

export interface Quantity {
  /** Number as written, never scaled: 0.017万盏 is value 0.017 with measure 万盏. */
  value: number;
  /** Digits as written, full-width digits included. */
  valueText: string;
  /** 计量单位 as written (万盏, 户, %, 亿元); '' when none. */
  measure: string;
  comparator: Comparator;
  /** What is counted, as far as the words beside the number say it (农村路灯); '' when unknown. */
  subject: string;
}

/** A dated step inside one target; an ordinary target has exactly one (possibly without date). */
export interface Milestone {
  ordinal: number;
  text: string;
  dueOn: string | null;
  /** Time phrase as written (6月底前), '' when none. */
  dueText: string;
  dueKind: DueKind;
}

export interface Target {
  ordinal: number;
  /** Text of the part, without its number, trimmed at the ends only. */
  text: string;
  /** Whether the cell numbered it (1. …). */
  isNumbered: boolean;
  kind: TargetKind;
  /** First milestone's day. */
  dueOn: string | null;
  dueText: string;
  dueKind: DueKind;
  quantities: Quantity[];
  milestones: Milestone[];
}

/** A part of 总体目标要求 with the horizon it speaks of. */
export interface Goal {
  ordinal: number;
  text: string;
  isNumbered: boolean;
  /** 2025 for 到2025年/2025年前/2025年底前; null when none. First one when several. */
  horizonYear: number | null;
  horizonText: string;
  quantities: Quantity[];
}
