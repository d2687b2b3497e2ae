/** 导入: what a preview shows and what a commit answers. */

import type { AnnexTable, TaskReading } from '#domain/annex.ts';
import type { RowChange } from '#domain/annex-difference.ts';
import type { Finding } from '#domain/finding.ts';
import type { Proposal } from '#domain/proposal.ts';
import type { FileRef } from './contract-calls.ts';

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

export interface AnnexExportInput {
  annexId?: number;
  /** Several annexes or a selection; whole annex when absent. */
  taskIds?: number[];
  /** `original` (to the letter) by default; `corrected` takes the office's corrections. */
  text?: 'original' | 'corrected';
  /** Where the terminal wants the file; a folder or a file path. Ignored elsewhere. */
  to?: FileRef;
}
