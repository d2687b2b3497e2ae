/**
 * The official table as a paper: one model, written as a workbook (`sheet`) and as a printed page (`report`).
 * All text is final and to the letter; writers change nothing but line breaks for the eye.
 */
import type { AnnexColumn } from './annex.ts';

export interface AnnexPaper {
  /** 附件2 label line above the title, '' when the annex has no number. */
  label: string;
  title: string;
  sheetName: string;
  columns: AnnexColumn[];
  rows: AnnexPaperRow[];
  footLines: string[];
}

export type AnnexPaperRow =
  | { kind: 'section'; title: string }
  /** One text per column of the paper, in column order. */
  | { kind: 'task'; texts: string[] };
