/** A sheet as plain text with addresses: what every later step reads. Rows and cells without text are not in it. */
import type { MergeMap } from './merge-map.ts';

export interface SheetGrid {
  sheet: string;
  isHidden: boolean;
  /** In order; only rows with text or trouble. */
  rows: GridRow[];
  /** Merged ranges of more than one cell, cut to the rows and columns in use, none overlapping another. */
  merges: MergeMap;
  columns: GridColumn[];
  /** What stood in covered cells of merged ranges and shows nowhere. */
  covered: CoveredCell[];
  /** What had to be left out, as findings. */
  cuts: GridCut[];
}

export interface GridRow {
  row: number;
  isHidden: boolean;
  /** In order of columns. */
  cells: GridCell[];
}

export interface GridCell {
  column: number;
  /** To the letter; '' only where there is trouble. */
  text: string;
  trouble: CellTrouble | null;
}

export interface CoveredCell extends GridCell {
  row: number;
}

/** Why a cell that holds something shows no text. `text`: the formula or the error value. */
export interface CellTrouble {
  kind: 'formula' | 'error' | 'picture';
  text: string;
}

/** Columns with a width or hidden by the sheet. */
export interface GridColumn {
  from: number;
  to: number;
  /** Excel units, null when default. */
  width: number | null;
  isHidden: boolean;
}

/** `mended`: nothing of the text was lost · `truncated`: reading stopped at a limit. `what` as in the finding. */
export interface GridCut {
  code: 'mended' | 'truncated';
  what: string;
  row?: number;
  column?: number;
}

export const GRID_LIMITS = {
  /** Rows with text of one workbook. */
  rows: 30_000,
  columns: 256,
  cells: 400_000,
  /** Merged ranges of one sheet. */
  merges: 20_000,
  /** Characters of one cell; the limit of Excel itself. */
  characters: 32_767,
} as const;
