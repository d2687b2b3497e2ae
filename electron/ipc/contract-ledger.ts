/** 台账: rows, details and corrections of tasks. */
import type { AnnexField } from '#domain/annex.ts';
import type { Light, LightRule, ReportedState } from '#domain/light.ts';
import type { Verdict } from '#domain/round.ts';
import type { Goal, Target } from '#domain/target.ts';
import type { ActRow } from './contract-record.ts';
import type { StripMark } from './contract-round.ts';

export interface TargetRow extends Target {
  id: number;
  light: Light;
  lightRule: LightRule;
  isDueFixed: boolean;
  /** What counts as reported on `asOf`; null before the first report. */
  progress: TargetProgress | null;
  /** Newest asked round last; at most the last eight. */
  strip: StripMark[];
}

/** 进展 of a target, short, for the row. */
export interface TargetProgress {
  roundId: number;
  roundTitle: string;
  reportedState: ReportedState | null;
  amountText: string;
  /** Share of the planned amount reached; null where none is counted. */
  amountPercent: number | null;
  verdict: Verdict | null;
  isRisk: boolean;
  completedOn: string | null;
  /** 未申请 (both null), 已申请, 已销号. */
  closeOutAppliedOn: string | null;
  closedOutOn: string | null;
}

export interface UnitRef {
  id: number;
  name: string;
  isLead: boolean;
  /** As written in the annex; differs from `name` after a merge. */
  rawText: string;
}

export interface TaskRow {
  id: number;
  rev: number;
  documentId: number;
  docNumber: string;
  annexId: number;
  annexNo: number | null;
  annexTitle: string;
  year: number;
  sectionId: number | null;
  sectionTitle: string | null;
  ordinal: number;
  sequenceNo: number | null;
  sequence: string;
  /** Texts as they count today: the newest correction, else the paper's. */
  content: string;
  overallGoal: string;
  annualTarget: string;
  responsibleLeader: string;
  unitsText: string;
  due: string;
  remark: string;
  extra: Record<string, string>;
  correctedFields: string[];
  /** Leaders in office for this task on `asOf`. */
  leaders: { id: number; name: string }[];
  /** Names in order after merges and splits; the first leads. */
  units: string[];
  unitRefs: UnitRef[];
  leadUnit: string;
  targets: TargetRow[];
  light: Light;
  lightRule: LightRule;
  /** Quarter strip of the task: per round the worst of its targets. */
  strip: StripMark[];
  /** Earliest due day among open targets on `asOf`, null when undated. */
  nextDueOn: string | null;
  isRemoved: boolean;
}

export interface TaskDetail {
  row: TaskRow;
  goals: Goal[];
  source: {
    fileName: string;
    sha256: string;
    token: string;
    sheet: string;
    row: number;
    cells: Record<string, string>;
  };
  /** The paper's own text of every field, to the letter. */
  original: Partial<Record<AnnexField, string>>;
  corrections: CorrectionRow[];
  clauses: ClauseLinkRow[];
  history: ActRow[];
}

export interface CorrectionRow {
  id: number;
  field: string;
  targetId: number | null;
  before: string;
  after: string;
  reason: string;
  at: string;
  actor: string;
  isActive: boolean;
}

export interface ClauseLinkRow {
  linkId: number;
  clauseId: number;
  measureNo: number;
  measureTitle: string;
  text: string;
  bracketText: string;
  /** Lead of the bracket where it is another than the annex's. */
  otherLead: string | null;
  state: 'proposed' | 'confirmed' | 'refused';
}

export type EditableField = Exclude<AnnexField, 'sequence'>;
