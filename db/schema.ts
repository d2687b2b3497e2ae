/**
 * Tables as kysely sees them; the SQL stands in `migrations/`. Days are `YYYY-MM-DD`, moments ISO text with offset,
 * `…Json` columns hold JSON text. Every table that commands write has `id` and `rev` (1, then +1 on each update).
 * Nothing is deleted: rows are withdrawn, replaced or removed by state.
 */
import type { Generated } from 'kysely';
import type { CloseOutTable, PaperCopyTable, PaperTable, WordingTable } from './schema-papers.ts';
import type {
  DispatchRoundTable,
  LightRecordTable,
  ReceivedFileTable,
  ReceivedNoteTable,
  ReminderTable,
  ReturnEntryTable,
  ReturnFormRowTable,
  ReturnFormTable,
  RoundTargetTable,
  TargetCheckTable,
  TargetRiskTable,
} from './schema-round.ts';
import type { Row } from './schema-row.ts';

/** 文件 */
export interface DocumentTable extends Row {
  /** 区发〔2022〕9号 as written; for a document without a number, the name the office gave it. */
  docNumber: string;
  title: string | null;
  issuedOn: string | null;
}

/** Every file that was read into the record; bytes in `fileContent` under the same hash. */
export interface SourceFileTable extends Row {
  name: string;
  sha256: string;
  sizeBytes: number;
  kind: 'annex' | 'body' | 'returnForm';
  receivedAt: string;
}

/** Content-addressed bytes: outside the audit images (the hash is the image), append-only by trigger. */
export interface FileContentTable {
  sha256: string;
  content: Buffer;
}

/** 附件: one responsibility table of a document. */
export interface AnnexTableRow extends Row {
  documentId: number;
  annexNo: number | null;
  title: string;
  year: number;
  sourceFileId: number;
  sheet: string;
  /** AnnexColumn[] in table order. */
  columnsJson: string;
  /** string[]: lines below the table. */
  footLinesJson: string;
}

/** 板块. `ordinal` shares one sequence with the tasks of the annex, so that table order is one sort. */
export interface SectionTable extends Row {
  annexId: number;
  ordinal: number;
  title: string;
  leaderText: string | null;
  sourceCell: string;
  state: 'active' | 'removed';
}

/** 任务/事项. Text columns are the paper's, to the letter, and are written by import alone. */
export interface TaskTable extends Row {
  annexId: number;
  sectionId: number | null;
  ordinal: number;
  sequenceNo: number | null;
  sequence: string;
  content: string;
  overallGoal: string;
  annualTarget: string;
  responsibleLeader: string;
  units: string;
  leadUnit: string;
  supportingUnits: string;
  due: string;
  remark: string;
  /** Record<caption, text> of extra columns. */
  extraJson: string;
  sourceFileId: number;
  sourceSheet: string;
  sourceRow: number;
  /** Record<field, cell address>. */
  sourceCellsJson: string;
  state: 'active' | 'removed';
}

/** A value of the office beside the paper's, with reason; the paper's text stays. The newest active one counts. */
export interface CorrectionTable extends Row {
  taskId: number;
  /** AnnexField, or `targetDue` for a reading corrected by hand. */
  field: string;
  targetId: number | null;
  /** What counted when the correction was made. */
  beforeText: string;
  correctedText: string;
  reason: string;
  createdAt: string;
  state: 'active' | 'withdrawn';
}

/** Numbered part of 年度任务目标. Derived from the effective text; kept by id across corrections while its text stays. */
export interface TargetTable extends Row {
  taskId: number;
  ordinal: number;
  text: string;
  isNumbered: 0 | 1;
  kind: string;
  dueOn: string | null;
  dueText: string;
  dueKind: 'date' | 'recurring' | 'none' | 'ambiguous';
  quantitiesJson: string;
  milestonesJson: string;
  /** Set when the office fixed the due day by hand; a re-reading of the text leaves it alone. */
  dueIsFixed: 0 | 1;
  state: 'active' | 'removed';
}

/** Part of 总体目标 with its horizon. */
export interface GoalTable extends Row {
  taskId: number;
  ordinal: number;
  text: string;
  isNumbered: 0 | 1;
  horizonYear: number | null;
  horizonText: string;
  quantitiesJson: string;
  state: 'active' | 'removed';
}

/** 单位. Each distinct written name is a unit until the office says it stands for another (`unitReplacement`). */
export interface UnitTable extends Row {
  name: string;
  kind: 'department' | 'town' | 'subdistrict' | 'enterprise' | 'municipalBranch' | 'group' | 'other';
  /** Who returns for a group: its contact, or each member. */
  groupRule: 'contact' | 'members' | null;
  contact: string | null;
  phone: string | null;
  validFrom: string | null;
  validTo: string | null;
  state: 'active' | 'closed';
}

export interface UnitAliasTable extends Row {
  unitId: number;
  alias: string;
  origin: 'annex' | 'body' | 'manual' | 'replacement';
  state: 'active' | 'withdrawn';
}

/** Members of a group unit (各镇, 各街道办事处). */
export interface UnitMemberTable extends Row {
  groupUnitId: number;
  memberUnitId: number;
  state: 'active' | 'withdrawn';
}

/** `unitId` stands for these units, in order (one = merged, several = names run together). Mentions keep their unitId. */
export interface UnitReplacementTable extends Row {
  unitId: number;
  ordinal: number;
  replacementUnitId: number;
  state: 'active' | 'withdrawn';
}

/** 责任单位 as written in a task, in order. */
export interface TaskUnitTable extends Row {
  taskId: number;
  ordinal: number;
  rawText: string;
  unitId: number;
  field: 'units' | 'leadUnit' | 'supportingUnits';
  isLead: 0 | 1;
  state: 'active' | 'removed';
}

/** 责任领导 */
export interface LeaderTable extends Row {
  name: string;
  post: string | null;
  state: 'active' | 'closed';
}

export interface LeaderReplacementTable extends Row {
  leaderId: number;
  replacementLeaderId: number;
  state: 'active' | 'withdrawn';
}

/** From `onDate` on, open tasks of one leader are another's; days before keep the old one. */
export interface LeaderHandoverTable extends Row {
  fromLeaderId: number;
  toLeaderId: number;
  onDate: string;
  note: string;
  state: 'active' | 'withdrawn';
}

export interface TaskLeaderTable extends Row {
  taskId: number;
  ordinal: number;
  rawText: string;
  leaderId: number;
  state: 'active' | 'removed';
}

export interface ProposalTable extends Row {
  /** Identity over re-imports: kind + subject + options. A refused one is not raised again. */
  proposalKey: string;
  kind: 'unitPrefix' | 'unitNearMiss' | 'unitSplit' | 'leaderSimilar';
  subjectUnitId: number | null;
  subjectLeaderId: number | null;
  /** ProposalOption[]. */
  optionsJson: string;
  /** `withdrawn`: no longer suggested by the texts; raised again when they suggest it again. */
  state: 'open' | 'accepted' | 'refused' | 'withdrawn';
  chosenOption: number | null;
  decidedAt: string | null;
}

/** 主要举措: one of the 16 measures of the body. */
export interface BodyMeasureTable extends Row {
  documentId: number;
  measureNo: number;
  heading: string;
  title: string;
  text: string;
  sourceFileId: number;
  state: 'active' | 'removed';
}

/** The stretch of a measure before one 〔责任单位：…〕 bracket, and the bracket as written. */
export interface BodyClauseTable extends Row {
  measureId: number;
  ordinal: number;
  text: string;
  bracketText: string;
  state: 'active' | 'removed';
}

export interface BodyClauseUnitTable extends Row {
  clauseId: number;
  ordinal: number;
  rawText: string;
  unitId: number;
  state: 'active' | 'removed';
}

/** Link between a task and a body clause, proposed by the text, confirmed or refused by the office. */
export interface TaskClauseTable extends Row {
  taskId: number;
  clauseId: number;
  score: number;
  /** `withdrawn`: a proposal that the texts no longer bear out. */
  state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
}

export interface SettingTable extends Row {
  key: string;
  valueJson: string;
}

/** One command that was carried out. Append-only. */
export interface ActTable {
  id: Generated<number>;
  opId: string;
  /** Channel name, e.g. `task.edit`; undo and redo are `history.undo`, `history.redo`. */
  name: string;
  /** What it was about, as data for the history list (附件2 第29项). */
  subject: string;
  actor: string;
  at: string;
  /** The act this one takes back (undo) or repeats (redo). */
  revertsActId: number | null;
  /** 1: issued paper, restore …: undo stops here. */
  isBarrier: 0 | 1;
  /** JSON of the command's result, answered again when the same opId comes twice. */
  resultJson: string | null;
}

/** Full before/after images, written by generated triggers alone. Append-only. */
export interface AuditTable {
  id: Generated<number>;
  actId: number;
  tableName: string;
  rowId: number;
  op: 'insert' | 'update' | 'delete';
  beforeJson: string | null;
  afterJson: string | null;
}

/** Hash chain, one link per act. Append-only. */
export interface SealTable {
  sealNo: Generated<number>;
  actId: number;
  previousHash: string;
  hash: string;
  /** The act's images are one unbroken run of audit ids. */
  firstAuditId: number;
  lastAuditId: number;
}

export interface Schema {
  document: DocumentTable;
  sourceFile: SourceFileTable;
  fileContent: FileContentTable;
  annex: AnnexTableRow;
  section: SectionTable;
  task: TaskTable;
  correction: CorrectionTable;
  target: TargetTable;
  goal: GoalTable;
  unit: UnitTable;
  unitAlias: UnitAliasTable;
  unitMember: UnitMemberTable;
  unitReplacement: UnitReplacementTable;
  taskUnit: TaskUnitTable;
  leader: LeaderTable;
  leaderReplacement: LeaderReplacementTable;
  leaderHandover: LeaderHandoverTable;
  taskLeader: TaskLeaderTable;
  proposal: ProposalTable;
  bodyMeasure: BodyMeasureTable;
  bodyClause: BodyClauseTable;
  bodyClauseUnit: BodyClauseUnitTable;
  taskClause: TaskClauseTable;
  setting: SettingTable;
  dispatchRound: DispatchRoundTable;
  roundTarget: RoundTargetTable;
  returnForm: ReturnFormTable;
  returnFormRow: ReturnFormRowTable;
  reminder: ReminderTable;
  receivedFile: ReceivedFileTable;
  returnEntry: ReturnEntryTable;
  receivedNote: ReceivedNoteTable;
  targetCheck: TargetCheckTable;
  targetRisk: TargetRiskTable;
  lightRecord: LightRecordTable;
  paper: PaperTable;
  paperCopy: PaperCopyTable;
  wording: WordingTable;
  closeOut: CloseOutTable;
  act: ActTable;
  audit: AuditTable;
  seal: SealTable;
}

/** Tables whose rows carry id and rev and are written by commands (everything but the record's own machinery). */
export type AuditedTable = Exclude<keyof Schema, 'fileContent' | 'act' | 'audit' | 'seal'>;
