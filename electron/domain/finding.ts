/**
 * A finding: something a colleague would point at in a file that was read. Ordinary data, with its address.
 * `message` is the finished Chinese sentence (same wording on screen, in the terminal and on paper), built by
 * `describeFinding` only.
 */
export interface CellAddress {
  /** Sheet name as in the workbook. */
  sheet: string;
  /** 1-based row in the sheet; absent for findings about a whole sheet. */
  row?: number;
  /** Column letters, e.g. `D`. */
  column?: string;
}

/** `ask` must be decided by the office before or after import; `warn` deserves a look; `note` is for the record. */
export type FindingLevel = 'ask' | 'warn' | 'note';

export interface Finding {
  code: FindingCode;
  level: FindingLevel;
  at: CellAddress | null;
  params: Record<string, string | number>;
  message: string;
}

export type FindingCode =
  | 'unitNew'
  | 'unitNearMiss'
  | 'unitPrefixVariant'
  | 'unitGroup'
  | 'leaderNew'
  | 'leaderLooksAlike'
  | 'deadlineNotUnderstood'
  | 'deadlineAmbiguous'
  | 'deadlineTwoInCell'
  | 'numberMissing'
  | 'numberDoubled'
  | 'numberUnreadable'
  | 'headerRepeated'
  | 'rowHidden'
  | 'columnHidden'
  | 'columnUnknown'
  | 'columnMissing'
  | 'contentMissing'
  | 'unitsMissing'
  | 'leaderMissing'
  | 'targetMissing'
  | 'formulaNotComputed'
  | 'pictureInCell'
  | 'cellError'
  | 'remarkLine'
  | 'titleLine'
  | 'rowMerged'
  | 'sheetSkipped'
  | 'sheetHidden'
  | 'yearUnknown'
  | 'yearDiffers'
  | 'annexNoUnknown'
  | 'spacesInsideWords'
  | 'fullWidthDigits'
  | 'bodyLeadDiffers'
  | 'mended'
  | 'truncated';
