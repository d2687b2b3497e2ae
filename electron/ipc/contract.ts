/**
 * The contract: every channel, its input and its output. This is the list of what the office can do.
 * Payloads are plain JSON data (no Date, no function). Days are `YYYY-MM-DD`, moments ISO text with offset.
 * Their shapes stand beside, by room; whoever calls the office imports all of them from here.
 */
import type { RowDecision } from '#domain/decision.ts';
import type { ProposalState } from '#domain/proposal.ts';
import type { DueRule, Period, ReminderWay, RoundGroupRule, Verdict, WeekendRule } from '#domain/round.ts';
import type { TaskFilter } from '#domain/task-filter.ts';
import type { UnitKind } from '#domain/unit-name.ts';
import type { CallMeta, ChosenFile, FileRef, MadeFile, Progress, Result } from './contract-calls.ts';
import type { DocumentRow, LeaderRow, ProposalRow, UnitRow } from './contract-directory.ts';
import type { AnnexExportInput, AnnexPreview, BodySummary, ImportSummary } from './contract-import.ts';
import type { EditableField, TaskDetail, TaskRow } from './contract-ledger.ts';
import type { PaperApi } from './contract-paper.ts';
import type { ActRow, AppInfo, BackupRow, Settings, VerifyReport } from './contract-record.ts';
import type {
  ListExportInput,
  ListInput,
  ListPaper,
  Overview,
  RoundChanges,
  TargetHistory,
} from './contract-report.ts';
import type {
  AcceptedFiles,
  EntryInput,
  FormDetail,
  FormLine,
  FormRow,
  IssuedForms,
  PlainPaper,
  ReceivedDetail,
  ReceivedRow,
  RoundDetail,
  RoundDraft,
  RoundInput,
  RoundRow,
  SentBack,
  TakenFiles,
} from './contract-round.ts';

export type * from './contract-calls.ts';
export type * from './contract-directory.ts';
export type * from './contract-import.ts';
export type * from './contract-ledger.ts';
export type * from './contract-paper.ts';
export type * from './contract-record.ts';
export type * from './contract-report.ts';
export type * from './contract-round.ts';

export interface Api extends PaperApi {
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

  'round.list': { in: { asOf?: string }; out: RoundRow[] };
  /** What opening would ask: period and rules default to the next quarter and those of the last round. */
  'round.draft': {
    in: { period?: Period; dueRule?: DueRule; weekendRule?: WeekendRule; groupRule?: RoundGroupRule };
    out: RoundDraft;
  };
  'round.open': { in: RoundInput; out: RoundDetail };
  'round.get': { in: { id: number; asOf?: string }; out: RoundDetail };
  'round.update': {
    in: {
      id: number;
      rev: number;
      dueOn?: string;
      coverText?: string;
      contactName?: string;
      contactPhone?: string;
    };
    out: RoundRow;
  };
  /** Takes targets into a round or out of it; forms follow. A target with an entry stays. */
  'round.ask': { in: { id: number; targetIds: number[]; isAsked: boolean }; out: RoundDetail };
  /** Stores the lights as of the day, from the opening of the round (of one opened after its end, its first day) to today, and ends collecting. */
  'round.close': { in: { id: number; rev: number; asOf?: string }; out: RoundRow };
  'round.reopen': { in: { id: number; rev: number; reason: string }; out: RoundRow };
  /** 通知 asking for returns: with due day, list of units, contact. */
  'round.notice': { in: { id: number }; out: PlainPaper };
  'round.printNotice': { in: { id: number; to?: FileRef }; out: MadeFile & { pages: number } };
  'round.changes': { in: { id: number; asOf?: string }; out: RoundChanges };

  /**
   * 下发: writes one workbook per form (all that are not waived when `formIds` is absent) and records it. A form issued
   * before becomes a 更正版.
   */
  'form.issue': { in: { roundId: number; formIds?: number[]; to?: FileRef }; out: IssuedForms };
  /** The same files again, recording nothing. */
  'form.export': { in: { roundId: number; formIds?: number[]; to?: FileRef }; out: IssuedForms };
  'form.get': { in: { id: number; asOf?: string }; out: FormDetail };
  'form.update': { in: { id: number; rev: number; dueOn?: string | null; isWaived?: boolean }; out: FormRow };
  /** 催报 recorded for each form. Refuses formWaiting where a filled file of a unit waits in the inbox. */
  'form.remind': {
    in: { formIds: number[]; way: ReminderWay; note: string; remindedOn?: string };
    out: { reminded: number };
  };
  'form.withdrawReminder': { in: { reminderId: number }; out: { reminderId: number } };
  'form.reminderText': { in: { formIds: number[] }; out: PlainPaper[] };
  'form.printReminder': { in: { formIds: number[]; to?: FileRef }; out: MadeFile & { pages: number } };

  /** 收表: files, zips (and folders, from the terminal). Each file is taken in whole, in an act of its own, or not at all. */
  'receive.take': { in: { roundId: number; files: FileRef[] }; out: TakenFiles };
  'receive.get': { in: { id: number }; out: ReceivedDetail };
  /** Answers an ask; `null` opens it again. */
  'receive.answer': { in: { id: number; key: string; answer: string | null }; out: ReceivedDetail };
  /**
   * What cannot be accepted is told in `kept`. `receivedOn`: the day the files were sent, from the opening of the round to
   * today; by default each one's day of taking in. 逾期反馈 goes by it.
   */
  'receive.accept': { in: { ids: number[]; receivedOn?: string }; out: AcceptedFiles };
  'receive.acceptClean': { in: { roundId: number; receivedOn?: string }; out: AcceptedFiles };
  'receive.sendBack': { in: { id: number; reason: string }; out: SentBack };
  'receive.hold': { in: { id: number; reason: string }; out: ReceivedRow };
  /** Not a return form: kept, out of the way. `isSetAside` false brings it back. */
  'receive.setAside': { in: { id: number; isSetAside: boolean; reason: string }; out: ReceivedRow };

  /** 手工录入, for units that phone; supersedes what the unit reported for the target in this round. */
  'entry.put': { in: EntryInput; out: FormLine };
  /**
   * A report that should not stand (wrong row, wrong unit, heard wrong) is superseded, with the reason in the record. The
   * report whose place it took stands again (`restoredId`) unless its file was sent back or replaced since; with none, the
   * row is unreported. The verdict falls. A form left without any report or accepted file is awaited again.
   */
  'entry.withdraw': { in: { entryId: number; reason: string }; out: { entryId: number; restoredId: number | null } };
  'check.set': {
    in: {
      roundId: number;
      targetIds: number[];
      verdict: Verdict;
      note: string;
      completedOn?: string | null;
      /** Ordinals of the steps found done, applied where a target has them; what was found before when left out. */
      doneSteps?: number[];
    };
    out: { checked: number };
  };
  'risk.mark': { in: { targetId: number; note: string; isMarked: boolean }; out: { targetId: number } };
  'target.history': { in: { id: number; asOf?: string }; out: TargetHistory };

  'overview.get': { in: { asOf?: string }; out: Overview };
  'report.list': { in: ListInput; out: ListPaper };
  'report.export': { in: ListExportInput; out: MadeFile & { rows: number } };
  'report.print': { in: ListExportInput; out: MadeFile & { rows: number; pages: number } };

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

export type Channel = keyof Api;
export type Input<C extends Channel> = Api[C]['in'];
export type Output<C extends Channel> = Api[C]['out'];

export type Topic =
  | 'document'
  | 'task'
  | 'target'
  | 'unit'
  | 'leader'
  | 'proposal'
  | 'round'
  | 'form'
  | 'receive'
  | 'report'
  | 'overview'
  | 'paper'
  | 'pack'
  | 'wording'
  | 'setting'
  | 'backup'
  | 'history';

/** query: reads · command: one audited transaction · product: makes a file, writes no record. */
export type ChannelKind = 'query' | 'command' | 'product';

/** Everything that shows lights, entries or counts of a round. */
const progress = ['task', 'target', 'round', 'form', 'receive', 'report', 'overview'] as const;
const everything = [
  'document',
  ...progress,
  'paper',
  'pack',
  'wording',
  'unit',
  'leader',
  'proposal',
  'setting',
  'history',
] as const;

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
  'round.list': { kind: 'query', touches: [] },
  'round.draft': { kind: 'query', touches: [] },
  'round.open': { kind: 'command', touches: progress },
  'round.get': { kind: 'query', touches: [] },
  'round.update': { kind: 'command', touches: progress },
  'round.ask': { kind: 'command', touches: progress },
  'round.close': { kind: 'command', touches: progress },
  'round.reopen': { kind: 'command', touches: progress },
  'round.notice': { kind: 'query', touches: [] },
  'round.printNotice': { kind: 'product', touches: [] },
  'round.changes': { kind: 'query', touches: [] },
  'form.issue': { kind: 'command', touches: progress },
  'form.export': { kind: 'product', touches: [] },
  'form.get': { kind: 'query', touches: [] },
  'form.update': { kind: 'command', touches: progress },
  'form.remind': { kind: 'command', touches: progress },
  'form.withdrawReminder': { kind: 'command', touches: progress },
  'form.reminderText': { kind: 'query', touches: [] },
  'form.printReminder': { kind: 'product', touches: [] },
  'receive.take': { kind: 'command', touches: progress },
  'receive.get': { kind: 'query', touches: [] },
  'receive.answer': { kind: 'command', touches: ['receive', 'round'] },
  'receive.accept': { kind: 'command', touches: progress },
  'receive.acceptClean': { kind: 'command', touches: progress },
  'receive.sendBack': { kind: 'command', touches: progress },
  'receive.hold': { kind: 'command', touches: progress },
  'receive.setAside': { kind: 'command', touches: progress },
  'entry.put': { kind: 'command', touches: progress },
  'entry.withdraw': { kind: 'command', touches: progress },
  'check.set': { kind: 'command', touches: progress },
  'risk.mark': { kind: 'command', touches: progress },
  'target.history': { kind: 'query', touches: [] },
  'overview.get': { kind: 'query', touches: [] },
  'report.list': { kind: 'query', touches: [] },
  'report.export': { kind: 'product', touches: [] },
  'report.print': { kind: 'product', touches: [] },
  'paper.list': { kind: 'query', touches: [] },
  'paper.propose': { kind: 'query', touches: [] },
  'paper.draft': { kind: 'command', touches: ['paper'] },
  'paper.get': { kind: 'query', touches: [] },
  'paper.edit': { kind: 'command', touches: ['paper'] },
  'paper.preview': { kind: 'query', touches: [] },
  'paper.export': { kind: 'product', touches: [] },
  'paper.batch': { kind: 'product', touches: [] },
  'paper.text': { kind: 'query', touches: [] },
  'paper.issue': { kind: 'command', touches: ['paper', ...progress] },
  'paper.cancel': { kind: 'command', touches: ['paper', ...progress] },
  'paper.replace': { kind: 'command', touches: ['paper'] },
  'paper.reply': { kind: 'command', touches: ['paper', ...progress] },
  'paper.close': { kind: 'command', touches: ['paper', ...progress] },
  'pack.choice': { kind: 'query', touches: [] },
  'pack.choose': { kind: 'command', touches: ['pack'] },
  'wording.list': { kind: 'query', touches: [] },
  'wording.set': { kind: 'command', touches: ['wording', 'paper'] },
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

/** What the renderer finds at `window.office`, from preload or from the loopback client alike. */
export interface OfficeBridge {
  readonly host: 'electron' | 'loopback';
  call<C extends Channel>(channel: C, input: Input<C>, meta?: CallMeta): Promise<Result<Output<C>>>;
  cancel(callId: string): Promise<void>;
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Opens the file dialog; empty when dismissed. */
  chooseFiles(options: {
    accept: 'workbook' | 'text' | 'backup' | 'returns' | 'reply';
    isMultiple?: boolean;
  }): Promise<ChosenFile[]>;
  /** Turns dropped DOM files into refs; on the desktop a dropped folder becomes the files in it. */
  takeDropped(files: readonly unknown[]): Promise<ChosenFile[]>;
  /** Save-as dialog or download; null when dismissed, else where it went (or the bare name in a browser). */
  saveFile(file: MadeFile): Promise<string | null>;
  /**
   * Several made files at once: into a folder the user chooses (desktop), null when dismissed. In a browser the zip is
   * downloaded instead, and its name answered.
   */
  saveFiles(files: MadeFile[], zip: MadeFile | null): Promise<string | null>;
  /** Opens a made file with the system's program (desktop) or in a new tab of the same origin (browser). */
  openFile(file: MadeFile): Promise<void>;
  /** Bytes of a made PDF, to be drawn in the page. Rejects where the file is gone or no PDF. */
  readFile(file: MadeFile): Promise<ArrayBuffer>;
  /** Shows a saved file in its folder; not in a browser. */
  readonly canShowInFolder: boolean;
  showInFolder(path: string): Promise<void>;
}
