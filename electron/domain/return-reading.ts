/**
 * What the guarded process reads out of a returned file: text with addresses and identity carriers, nothing decided.
 * Deciding is `return-matching.ts`, against the forms that were sent.
 */
import type { Finding } from './finding.ts';
import type { EntryColumn, FormColumn, SigningField } from './return-form.ts';

export interface ReturnReading {
  file: { name: string; sha256: string; sizeBytes: number };
  /** One per table with the header of a return form; two forms in a book are two. */
  tables: ReturnTable[];
  /** Text outside of every such table (other sheets, lines above and below), so that nothing disappears. Capped at 200. */
  strays: StrayText[];
  /** Pictures or drawings anywhere: a photo in place of text. */
  hasPictures: boolean;
  /** About layout and cells: hidden rows and columns, formulas without result, merged cells, cut-offs, mended parts. */
  findings: Finding[];
}

export interface ReturnTable {
  sheet: string;
  isHidden: boolean;
  /** Form codes by carrier, as found; null where it is gone. */
  identity: {
    /** Defined name on the hidden sheet. */
    meta: string | null;
    /** Document keywords. */
    keywords: string | null;
    /** The line 反馈编号 …. */
    visible: string | null;
  };
  /** 填报单位 as written near the table; null when there is none. */
  unitName: string | null;
  titleLine: string;
  headerRow: number;
  /** Column letters of each column recognised; `rowKey` is the hidden id column. */
  columns: Partial<Record<FormColumn | 'rowKey', string>>;
  /** Header texts as written, of the columns recognised; absent where the reading did not keep them. */
  captions?: Partial<Record<FormColumn, string>>;
  /** Entry columns whose header was not found. */
  missing: EntryColumn[];
  /** Columns of the table that are none of ours, with their header text. */
  unknownColumns: { column: string; caption: string }[];
  signing: Partial<Record<SigningField, ReadText>>;
  rows: ReturnRow[];
}

export interface ReadText {
  text: string;
  /** Address without sheet, e.g. `H7`. */
  cell: string;
}

export interface ReturnRow {
  /** 1-based. */
  row: number;
  isHidden: boolean;
  rowKey: string | null;
  /** Non-empty cells by column. A vertically merged entry cell stands in its first row only (`mergedOver` tells the rest). */
  cells: Partial<Record<FormColumn, ReadText>>;
  /** Entry columns whose cell is merged over several rows, with the last row of the merge. */
  mergedOver: Partial<Record<FormColumn, number>>;
  /** Texts in unknown columns. */
  extras: (ReadText & { caption: string })[];
}

export interface StrayText extends ReadText {
  sheet: string;
}
