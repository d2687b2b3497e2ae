/**
 * The contract: every channel, its input and its output. This is the list of what the office can do.
 * Payloads are plain JSON data (no Date, no function). Days are `YYYY-MM-DD`, moments ISO text with offset.
 */
import type { AnnexField, AnnexTable, TaskReading } from '#domain/annex.ts';
import type { RowChange } from '#domain/annex-difference.ts';
import type { RowDecision } from '#domain/decision.ts';
import type { Finding } from '#domain/finding.ts';
import type { Light, LightRule } from '#domain/light.ts';
import type { Proposal, ProposalKind, ProposalOption, ProposalState } from '#domain/proposal.ts';
import type { Goal, Target } from '#domain/target.ts';
import type { TaskFilter } from '#domain/task-filter.ts';
import type { UnitKind } from '#domain/unit-name.ts';

/** A file that the shell handed out after a dialog, a drop or an upload. `path` is taken from the terminal only. */
export type FileRef = { token: string } | { path: string };

/** A file the program made; `token` is good for saving, opening or downloading in this session. */
export interface MadeFile {
  token: string;
  /** Name offered to the user, e.g. `附件2：章贡区贯彻落实…2022年.xlsx`. */
  name: string;
  sizeBytes: number;
  /** Where it lies; told only to the terminal (`null` elsewhere). */
  path: string | null;
}

// ---- application ------------------------------------------------------------------------------------------

export interface AppInfo {
  version: string;
  dataFolder: string;
  /** Today by the machine's clock. */
  today: string;
  /** True until a document is on record. */
  isEmpty: boolean;
  isReadOnly: boolean;
  /** What is wrong with the record, as finished sentences, when it is read-only because it failed its check. */
  damage: string | null;
  /** Seal number and first 8 hex digits, as printed in footers; null before the first command. */
  sealHead: { number: number; hex: string } | null;
  /** `electron`, `loopback` or `terminal`. */
  host: string;
  canUndo: ActRow | null;
  canRedo: ActRow | null;
}

// ---- annex: preview and commit -------------------------------------------------------------------------------

export interface AnnexPreview {
  file: { name: string; sha256: string; sizeBytes: number };
  document: { docNumber: string | null; title: string | null; isOnRecord: boolean };
  tables: PreviewTable[];
  findings: Finding[];
  proposals: Proposal[];
  totals: { annexes: number; sections: number; tasks: number; targets: number };
}

export interface PreviewTable {
  /** `<sheet>!<header row>`: key for decisions about the table. */
  key: string;
  table: AnnexTable;
  /** Reading of each task row, by row key. */
  readings: Record<string, TaskReading>;
  /** Annex on record that this table continues, null for a new one. */
  annexId: number | null;
  changes: RowChange[];
  counts: { unchanged: number; added: number; changed: number; removed: number };
}

export interface ImportSummary {
  documentId: number;
  docNumber: string;
  annexes: {
    annexId: number;
    annexNo: number | null;
    title: string;
    sections: number;
    tasks: number;
    added: number;
    changed: number;
    removed: number;
    unchanged: number;
  }[];
  totals: { sections: number; tasks: number; targets: number; units: number; leaders: number; openProposals: number };
  /** True when nothing differed and nothing was written. */
  isUnchanged: boolean;
}

export interface BodySummary {
  documentId: number;
  docNumber: string;
  title: string;
  measures: number;
  clauses: number;
  units: number;
  /** Clauses without an annex row. */
  clausesWithoutTask: number;
  linksProposed: number;
  isUnchanged: boolean;
}

// ---- ledger --------------------------------------------------------------------------------------------------

export interface TargetRow extends Target {
  id: number;
  light: Light;
  lightRule: LightRule;
  isDueFixed: boolean;
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

// ---- directory -------------------------------------------------------------------------------------------------

export interface UnitRow {
  id: number;
  rev: number;
  name: string;
  kind: UnitKind;
  groupRule: 'contact' | 'members' | null;
  contact: string | null;
  phone: string | null;
  aliases: { id: number; alias: string; origin: string }[];
  members: { id: number; name: string }[];
  /** Units that stand for this one, in order; empty when it stands for itself. */
  replacedBy: { id: number; name: string }[];
  /** Tasks it leads / takes part in, after merges. */
  leadCount: number;
  taskCount: number;
  bodyCount: number;
  isClosed: boolean;
}

export interface LeaderRow {
  id: number;
  rev: number;
  name: string;
  post: string | null;
  taskCount: number;
  replacedBy: { id: number; name: string } | null;
  handovers: { id: number; toLeaderId: number; toName: string; onDate: string; note: string }[];
  isClosed: boolean;
}

export interface ProposalRow {
  id: number;
  kind: ProposalKind;
  subject: string;
  subjectUnitId: number | null;
  subjectLeaderId: number | null;
  /** Rows where the name stands, as labels (附件2 第15项). */
  places: string[];
  options: ProposalOption[];
  state: ProposalState;
  chosenOption: number | null;
}

// ---- documents ---------------------------------------------------------------------------------------------------

export interface DocumentRow {
  id: number;
  rev: number;
  docNumber: string;
  title: string | null;
  issuedOn: string | null;
  annexes: {
    id: number;
    annexNo: number | null;
    title: string;
    year: number;
    tasks: number;
    sections: number;
    targets: number;
    fileName: string;
    sha256: string;
    token: string;
    importedAt: string;
  }[];
  measures: {
    id: number;
    measureNo: number;
    heading: string;
    title: string;
    clauses: {
      id: number;
      text: string;
      bracketText: string;
      tasks: { linkId: number; taskId: number; label: string; state: 'proposed' | 'confirmed' | 'refused' }[];
    }[];
  }[];
}

// ---- history, backup -----------------------------------------------------------------------------------------------

export interface ActRow {
  id: number;
  /** Channel name. */
  name: string;
  subject: string;
  actor: string;
  at: string;
  revertsActId: number | null;
  isReverted: boolean;
  /** Field-level changes, for the drawer and the history page. */
  changes?: { table: string; rowId: number; field: string; before: string | null; after: string | null }[];
}

export interface VerifyReport {
  isSound: boolean;
  acts: number;
  sealHead: { number: number; hex: string } | null;
  /** Finished Chinese sentences; empty when sound. */
  problems: string[];
}

export interface BackupRow {
  name: string;
  at: string;
  sizeBytes: number;
  reason: 'import' | 'migration' | 'restore' | 'start' | 'quit' | 'manual';
  sealHead: { number: number; hex: string } | null;
  isVerified: boolean;
  isSealedWithPassphrase: boolean;
}

export interface Settings {
  /** Days before the due day at which a light turns yellow. */
  dueSoonDays: number;
  /** Percentage points an amount may lag behind 序时进度. */
  behindPercent: number;
  officeName: string;
  operatorName: string;
}

// ---- the channels ----------------------------------------------------------------------------------------------------

export interface Api {
  'app.info': { in: Record<never, never>; out: AppInfo };

  'annex.preview': { in: { file: FileRef; year?: number }; out: AnnexPreview };
  /** `expectedSha256` from the preview: the commit refuses when the file changed since. */
  'annex.commit': {
    in: { file: FileRef; decisions: RowDecision[]; year?: number; expectedSha256?: string };
    out: ImportSummary;
  };
  'annex.export': { in: AnnexExportInput; out: MadeFile & { tasks: number } };
  'annex.print': { in: AnnexExportInput; out: MadeFile & { tasks: number; pages: number } };
  'body.commit': { in: { file: FileRef; documentId?: number }; out: BodySummary };
  /** Loads the document that comes with the program: body text and both annexes, in one transaction. */
  'seed.load': { in: Record<never, never>; out: ImportSummary };

  'task.list': { in: TaskFilter; out: TaskRow[] };
  'task.get': { in: { id: number; asOf?: string }; out: TaskDetail };
  /** Correct texts of a task; the paper's text stays. `null` withdraws the correction. */
  'task.edit': {
    in: { id: number; rev: number; changes: Partial<Record<EditableField, string | null>>; reason: string };
    out: TaskDetail;
  };
  /**
   * Fix the due day of a target by hand where the text does not decide it. `id` is the target's, `rev` that of its task;
   * `null` goes back to what the text says.
   */
  'target.setDue': {
    in: { id: number; rev: number; dueOn: string | null; reason: string };
    out: TaskDetail;
  };
  'clause.decide': { in: { linkId: number; state: 'proposed' | 'confirmed' | 'refused' }; out: { linkId: number } };
  'clause.link': { in: { taskId: number; clauseId: number }; out: { linkId: number } };

  'unit.list': { in: Record<never, never>; out: UnitRow[] };
  'unit.add': { in: { name: string; kind: UnitKind }; out: UnitRow };
  'unit.update': {
    in: {
      id: number;
      rev: number;
      name?: string;
      kind?: UnitKind;
      groupRule?: 'contact' | 'members' | null;
      contact?: string | null;
      phone?: string | null;
      memberIds?: number[];
      isClosed?: boolean;
    };
    out: UnitRow;
  };
  'unit.addAlias': { in: { id: number; alias: string }; out: UnitRow };
  'unit.withdrawAlias': { in: { aliasId: number }; out: UnitRow };
  /** `byIds` in order stand for `id`; an empty list withdraws the replacement. */
  'unit.replace': { in: { id: number; byIds: number[] }; out: UnitRow };
  'leader.list': { in: { asOf?: string }; out: LeaderRow[] };
  'leader.add': { in: { name: string; post?: string }; out: LeaderRow };
  'leader.update': {
    in: { id: number; rev: number; name?: string; post?: string | null; isClosed?: boolean };
    out: LeaderRow;
  };
  'leader.replace': { in: { id: number; byId: number | null }; out: LeaderRow };
  'leader.handOver': { in: { id: number; toId: number; onDate: string; note?: string }; out: LeaderRow };
  'leader.withdrawHandover': { in: { handoverId: number }; out: LeaderRow };
  'proposal.list': { in: { state?: ProposalState }; out: ProposalRow[] };
  'proposal.decide': { in: { id: number; action: 'accept' | 'refuse' | 'reopen'; option?: number }; out: ProposalRow };

  'document.list': { in: Record<never, never>; out: DocumentRow[] };
  'document.update': {
    in: { id: number; rev?: number; docNumber?: string; title?: string; issuedOn?: string };
    out: DocumentRow;
  };

  'history.list': { in: { limit?: number; beforeId?: number; taskId?: number }; out: ActRow[] };
  'history.undo': { in: { actId?: number }; out: ActRow };
  'history.redo': { in: Record<never, never>; out: ActRow };
  'history.verify': { in: Record<never, never>; out: VerifyReport };

  'backup.list': { in: Record<never, never>; out: BackupRow[] };
  'backup.create': { in: { passphrase?: string }; out: BackupRow };
  /** Copies a backup out of the program (USB stick). */
  'backup.copy': { in: { name: string }; out: MadeFile };
  'backup.restore': {
    in: { name: string; passphrase?: string } | { file: FileRef; passphrase?: string };
    out: { restored: BackupRow };
  };

  'setting.get': { in: Record<never, never>; out: Settings };
  'setting.set': { in: Partial<Settings>; out: Settings };
}

export interface AnnexExportInput {
  annexId?: number;
  /** Several annexes or a selection; whole annex when absent. */
  taskIds?: number[];
  /** `original` (to the letter) by default; `corrected` takes the office's corrections. */
  text?: 'original' | 'corrected';
  /** Where the terminal wants the file; a folder or a file path. Ignored elsewhere. */
  to?: FileRef;
}

export type Channel = keyof Api;
export type Input<C extends Channel> = Api[C]['in'];
export type Output<C extends Channel> = Api[C]['out'];

export type Topic = 'document' | 'task' | 'unit' | 'leader' | 'proposal' | 'setting' | 'backup' | 'history';

/** query: reads · command: one audited transaction · product: makes a file, writes no record. */
export type ChannelKind = 'query' | 'command' | 'product';

const everything = ['document', 'task', 'unit', 'leader', 'proposal', 'setting', 'history'] as const;

export const CHANNELS = {
  'app.info': { kind: 'query', touches: [] },
  'annex.preview': { kind: 'query', touches: [] },
  'annex.commit': { kind: 'command', touches: ['document', 'task', 'unit', 'leader', 'proposal', 'backup'] },
  'annex.export': { kind: 'product', touches: [] },
  'annex.print': { kind: 'product', touches: [] },
  'body.commit': { kind: 'command', touches: ['document', 'task', 'unit', 'proposal', 'backup'] },
  'seed.load': { kind: 'command', touches: ['document', 'task', 'unit', 'leader', 'proposal', 'backup'] },
  'task.list': { kind: 'query', touches: [] },
  'task.get': { kind: 'query', touches: [] },
  'task.edit': { kind: 'command', touches: ['task', 'unit', 'leader', 'proposal'] },
  'target.setDue': { kind: 'command', touches: ['task'] },
  'clause.decide': { kind: 'command', touches: ['document', 'task'] },
  'clause.link': { kind: 'command', touches: ['document', 'task'] },
  'unit.list': { kind: 'query', touches: [] },
  'unit.add': { kind: 'command', touches: ['unit'] },
  'unit.update': { kind: 'command', touches: ['unit', 'task', 'proposal'] },
  'unit.addAlias': { kind: 'command', touches: ['unit', 'proposal'] },
  'unit.withdrawAlias': { kind: 'command', touches: ['unit', 'proposal'] },
  'unit.replace': { kind: 'command', touches: ['unit', 'task', 'proposal', 'document'] },
  'leader.list': { kind: 'query', touches: [] },
  'leader.add': { kind: 'command', touches: ['leader'] },
  'leader.update': { kind: 'command', touches: ['leader', 'task', 'proposal'] },
  'leader.replace': { kind: 'command', touches: ['leader', 'task', 'proposal'] },
  'leader.handOver': { kind: 'command', touches: ['leader', 'task'] },
  'leader.withdrawHandover': { kind: 'command', touches: ['leader', 'task'] },
  'proposal.list': { kind: 'query', touches: [] },
  'proposal.decide': { kind: 'command', touches: ['proposal', 'unit', 'leader', 'task', 'document'] },
  'document.list': { kind: 'query', touches: [] },
  'document.update': { kind: 'command', touches: ['document', 'task'] },
  'history.list': { kind: 'query', touches: [] },
  'history.undo': { kind: 'command', touches: everything },
  'history.redo': { kind: 'command', touches: everything },
  'history.verify': { kind: 'query', touches: [] },
  'backup.list': { kind: 'query', touches: [] },
  'backup.create': { kind: 'product', touches: ['backup'] },
  'backup.copy': { kind: 'product', touches: [] },
  'backup.restore': { kind: 'product', touches: [...everything, 'backup'] },
  'setting.get': { kind: 'query', touches: [] },
  'setting.set': { kind: 'command', touches: ['setting', 'task'] },
} as const satisfies { [C in Channel]: { kind: ChannelKind; touches: readonly Topic[] } };

// ---- how calls travel ----------------------------------------------------------------------------------------------

export interface Fault {
  /** A RefusalCode, or `unexpected`. */
  code: string;
  params: Record<string, string | number>;
  /** Finished Chinese sentences: what happened, what is safe, what to do. */
  message: string;
  /** Log id of an unexpected fault. */
  logId?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** Sent with a call: `callId` names its progress and cancels it, `opId` makes a command safe to repeat. */
export interface CallMeta {
  callId?: string;
  opId?: string;
}

export interface Progress {
  callId: string;
  done: number;
  /** 0 when not known yet. */
  total: number;
  /** What is being worked on, as data for the progress line (file, sheet or step in Chinese). */
  label: string;
}

/** What the renderer finds at `window.office`, from preload or from the loopback client alike. */
export interface OfficeBridge {
  readonly host: 'electron' | 'loopback';
  call<C extends Channel>(channel: C, input: Input<C>, meta?: CallMeta): Promise<Result<Output<C>>>;
  cancel(callId: string): Promise<void>;
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Opens the file dialog; empty when dismissed. */
  chooseFiles(options: { accept: 'workbook' | 'text' | 'backup'; isMultiple?: boolean }): Promise<ChosenFile[]>;
  /** Turns dropped DOM files into refs. */
  takeDropped(files: readonly unknown[]): Promise<ChosenFile[]>;
  /** Save-as dialog or download; null when dismissed, else where it went (or the bare name in a browser). */
  saveFile(file: MadeFile): Promise<string | null>;
  /** Opens a made file with the system's program (desktop) or in a new tab of the same origin (browser). */
  openFile(file: MadeFile): Promise<void>;
  /** Shows a saved file in its folder; not in a browser. */
  readonly canShowInFolder: boolean;
  showInFolder(path: string): Promise<void>;
}

export interface ChosenFile {
  ref: FileRef;
  name: string;
  sizeBytes: number;
}
