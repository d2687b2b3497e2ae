/** 文书: papers drafted from the record, as issued, and the office's own wording. */
import type { NoticeColour, NumberedKind, Paper, PaperKind, PaperState } from '#domain/paper.ts';
import type { FileRef, MadeFile } from './contract-calls.ts';

/** Parts of 调度会材料, in the order wanted. */
export type PackPart =
  | 'cover'
  | 'overview'
  | 'sections'
  | 'redYellow'
  | 'coordination'
  | 'leaders'
  | 'unreturned'
  | 'consolidated';

/** What a paper is about; enough to draft it anew. */
export type PaperSpec =
  | { kind: 'meetingPack'; roundId: number; asOf?: string; parts?: PackPart[]; leaders?: string[] }
  | { kind: 'circular'; roundId: number; asOf?: string }
  | { kind: 'reminderLetter'; roundId: number; unitId: number; asOf?: string }
  | { kind: 'chaseNotice'; roundId: number; unitIds?: number[]; asOf?: string }
  | {
      kind: 'supervisionNotice';
      targetId: number;
      colour?: NoticeColour;
      replyDueOn?: string;
      requirement?: string;
      asOf?: string;
    }
  | { kind: 'closeOutSlip'; noticeId?: number; targetId: number; asOf?: string };

export interface PaperRow {
  id: number;
  rev: number;
  kind: NumberedKind;
  state: PaperState;
  /** 督办〔2022〕3号, 第3期; null for a draft. */
  number: string | null;
  title: string;
  colour: NoticeColour | null;
  roundId: number | null;
  roundTitle: string | null;
  unitName: string | null;
  /** 附件2第29项 …, for slips. */
  about: string | null;
  taskId: number | null;
  targetId: number | null;
  asOf: string;
  draftedAt: string;
  issuedOn: string | null;
  /** Day by which an answer is due; overdue when passed on the day without one. */
  replyDueOn: string | null;
  isReplyOverdue: boolean;
  repliedOn: string | null;
  replyText: string | null;
  /** The file that came with the reply; the newest where several did. */
  replyFile: PaperCopy | null;
  closedOn: string | null;
  closeNote: string | null;
  cancelReason: string | null;
  replacedBy: string | null;
  /** Copies kept as issued. */
  copies: (PaperCopy & { form: 'pdf' | 'docx' })[];
}

/** Bytes in the record; `token` is good for saving, opening or downloading in this session. */
export interface PaperCopy {
  token: string;
  name: string;
  sha256: string;
  sizeBytes: number;
}

/** A paper that the record of a round suggests on a day. */
export interface PaperProposal {
  /** With its day; drafts as it is. */
  spec: Exclude<PaperSpec, { kind: 'meetingPack' }>;
  colour: NoticeColour | null;
  unitName: string | null;
  /** 附件2第29项, for slips. */
  about: string | null;
  /** Finished words: 红灯2个、黄灯1个 · 逾期35天 · 3个单位未反馈 */
  why: string;
  /**
   * Papers of this kind about the same in this round, of slips also those of other rounds that are not closed; cancelled and
   * replaced ones left out; oldest first.
   */
  present: { id: number; state: PaperState; number: string | null }[];
}

export interface PaperDetail {
  row: PaperRow;
  spec: PaperSpec;
  /** Of a slip: its target is reported completed and found true today, and not closed out. */
  canCloseOut: boolean;
  /** Texts that the office may change in this draft, by placeholder-checked key. */
  wording: WordingField[];
  /** As issued, or as the draft stands. */
  paper: Paper;
}

export interface WordingField {
  key: string;
  /** 首段, 要求 … */
  label: string;
  text: string;
  /** The office's template it comes from. */
  template: string;
  isChanged: boolean;
}

export interface WordingTemplate {
  key: string;
  kind: PaperKind;
  label: string;
  text: string;
  standard: string;
  isChanged: boolean;
  /** Placeholders that may stand in it: {单位} {截止日期} … with their meaning. */
  placeholders: { name: string; meaning: string }[];
}

export interface PaperPreview {
  paper: Paper;
  /** The PDF as it prints; figures that open rows are links `office:figure/<n>` into `figures`. */
  pdf: MadeFile;
  pages: number;
  figures: { label: string; targetIds: number[] }[];
  /** Fonts of the standard that this machine lacks, told once. */
  missingFonts: string[];
}

/** Either a draft or issued paper on record, or a spec that is not. */
export type PaperSource = { id: number } | { spec: PaperSpec };
export type PaperForm = 'pdf' | 'docx' | 'xlsx';

export interface PaperExportInput {
  source: PaperSource;
  form: PaperForm;
  to?: FileRef;
}
export interface PaperBatchInput {
  sources: PaperSource[];
  form: 'pdf' | 'docx';
  /** One file with all, or one each (with a zip). */
  as: 'one' | 'each';
  to?: FileRef;
}

/** Channels of 文书; a part of `Api`. */
export interface PaperApi {
  /** 文书 on record, newest first. */
  'paper.list': {
    in: { roundId?: number; kind?: NumberedKind; state?: PaperState; taskId?: number; asOf?: string };
    out: PaperRow[];
  };
  /** What could be drafted: 通报, 催报通知, a 提醒函 per unit behind, a 督办单 per red or yellow target, a 销号单 per target completed and found true. */
  'paper.propose': { in: { roundId: number; asOf?: string }; out: PaperProposal[] };
  /** Drafts one numbered paper per spec; several in one act. */
  'paper.draft': { in: { specs: PaperSpec[] }; out: PaperRow[] };
  'paper.get': { in: { id: number; asOf?: string }; out: PaperDetail };
  /**
   * Changes the wording of a draft; `null` goes back to the template. Refuses placeholderUnknown. `asOf` dates it anew: it
   * tells that day from then on.
   */
  'paper.edit': {
    in: { id: number; rev: number; wording: { key: string; text: string | null }[]; asOf?: string };
    out: PaperDetail;
  };
  'paper.preview': { in: { source: PaperSource }; out: PaperPreview };
  'paper.export': { in: PaperExportInput; out: MadeFile & { pages: number | null } };
  'paper.batch': { in: PaperBatchInput; out: { files: MadeFile[]; zip: MadeFile | null; pages: number } };
  /** Text for WeChat. */
  'paper.text': { in: { source: PaperSource }; out: { text: string } };
  /** 发出: takes the next number of its kind and year, fixes PDF and Word as issued and keeps both. A barrier for undo. */
  'paper.issue': { in: { ids: number[]; issuedOn?: string }; out: PaperRow[] };
  /** 作废: a draft disappears from the list, an issued paper keeps its number. */
  'paper.cancel': { in: { id: number; rev: number; reason: string }; out: PaperRow };
  /** A new draft in place of an issued paper; the old one is marked when the new one is issued. */
  'paper.replace': { in: { id: number; rev: number }; out: PaperRow };
  /** 答复 of a 督办单, with the file that came where there is one. */
  'paper.reply': { in: { id: number; rev: number; repliedOn: string; text: string; file?: FileRef }; out: PaperRow };
  /** 办结: closes a replied 督办单; 销号 of its target along with it only where that is completed and found true today. */
  'paper.close': { in: { id: number; rev: number; note: string }; out: PaperRow };
  'pack.choice': { in: Record<never, never>; out: { parts: PackPart[] } };
  'pack.choose': { in: { parts: PackPart[] }; out: { parts: PackPart[] } };
  'wording.list': { in: Record<never, never>; out: WordingTemplate[] };
  /** `null` goes back to the standard text. */
  'wording.set': { in: { key: string; text: string | null }; out: WordingTemplate };
}
