/** Tables of 文书; the SQL is `migrations/0003-papers.ts`. */
import type { Row } from './schema-row.ts';

/** 文书, drafted from the record and fixed when it is issued. */
export interface PaperTable extends Row {
  kind: 'circular' | 'reminderLetter' | 'chaseNotice' | 'supervisionNotice' | 'closeOutSlip';
  state: 'draft' | 'issued' | 'replied' | 'closed' | 'cancelled' | 'replaced';
  replacesId: number | null;
  year: number;
  /** Without gaps per kind and year; null for a draft. */
  serialNo: number | null;
  /** 督办〔2022〕3号 */
  number: string | null;
  title: string;
  colour: 'blue' | 'yellow' | 'red' | null;
  roundId: number | null;
  unitId: number | null;
  taskId: number | null;
  targetId: number | null;
  asOf: string;
  /** PaperSpec. */
  specJson: string;
  /** Record<wording key, text>: what the office changed in this draft. */
  wordingJson: string;
  /** Paper as issued; null for a draft. */
  modelJson: string | null;
  draftedAt: string;
  issuedOn: string | null;
  replyDueOn: string | null;
  repliedOn: string | null;
  replyText: string | null;
  closedOn: string | null;
  closeNote: string | null;
  cancelReason: string | null;
}

/** A copy kept as issued, or the file that came as reply (of several the newest counts); bytes in `fileContent`. */
export interface PaperCopyTable extends Row {
  paperId: number;
  form: 'pdf' | 'docx' | 'reply';
  name: string;
  sha256: string;
  sizeBytes: number;
  pages: number | null;
}

/** The office's own text in place of the standard wording. */
export interface WordingTable extends Row {
  key: string;
  text: string;
  state: 'active' | 'withdrawn';
}

/** 销号 of a target. */
export interface CloseOutTable extends Row {
  targetId: number;
  paperId: number | null;
  appliedOn: string | null;
  closedOn: string | null;
  note: string;
  state: 'active' | 'withdrawn';
}
