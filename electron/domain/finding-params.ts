/** What each finding names, by code. Values are plain data, so that a finding crosses processes and windows. */

/** 1-based row, column letters. */
export interface CellAddress {
  /** Sheet name as in the workbook. */
  sheet: string;
  /** 1-based row in the sheet; absent for findings about a whole sheet. */
  row?: number;
  /** Column letters, e.g. `D`. */
  column?: string;
}

type Nothing = Record<never, never>;

/** `caption` is always the header of the column as written, `text` the cell (or the words in question) as written. */
export interface FindingParams {
  // --- names against the record -------------------------------------------------------------------------
  unitNew: { unit: string; places: number };
  /** `candidates`: answers joined by 、, best first; two units in one answer joined by +. */
  unitNearMiss: { unit: string; candidates: string; places: number };
  unitPrefixVariant: { unit: string; candidate: string; places: number };
  unitGroup: { unit: string; places: number };
  leaderNew: { leader: string; places: number };
  leaderLooksAlike: { leader: string; other: string; places: number };
  bodyLeadDiffers: { annexLead: string; bodyLead: string; measureNo: number };
  // --- deadlines ----------------------------------------------------------------------------------------
  deadlineNotUnderstood: { caption: string; text: string };
  /** `text`: the phrase (2025年前). */
  deadlineAmbiguous: { caption: string; text: string };
  deadlineTwoInCell: { caption: string; first: string; second: string };
  // --- numbers and sections -----------------------------------------------------------------------------
  /** A gap: `missing` is 13 or 13、14; `before` is 0 when the table begins after 1. */
  numberMissing: { before: number; after: number; missing: string };
  numberDoubled: { number: number; otherRow: number };
  numberOutOfOrder: { number: number; before: number };
  numberUnreadable: { text: string };
  numberBlank: Nothing;
  /** 二、 then 四、: `missing` is 三. */
  sectionMissing: { missing: string; title: string };
  sectionEmpty: { title: string };
  // --- cells --------------------------------------------------------------------------------------------
  contentMissing: Nothing;
  unitsMissing: Nothing;
  /** A 牵头单位 column stands empty in this row while other units are named. */
  leadUnitMissing: Nothing;
  leaderMissing: Nothing;
  targetMissing: Nothing;
  spacesInsideWords: { caption: string; text: string; read: string };
  fullWidthDigits: { caption: string; text: string };
  formulaNotComputed: { caption: string; formula: string };
  pictureInCell: { caption: string };
  cellError: { caption: string; text: string };
  // --- the sheet ----------------------------------------------------------------------------------------
  /** `rows`: row numbers joined by 、. */
  headerRepeated: { count: number; rows: string };
  rowHidden: Nothing;
  columnHidden: { caption: string };
  columnUnknown: { caption: string };
  /** `caption`: what such a column is usually called. */
  columnMissing: { caption: string };
  remarkLine: { text: string };
  titleLine: { text: string };
  /** A page number between rows, a line above the table that is no title. */
  lineSkipped: { text: string };
  /** `rows`: e.g. 12–14. */
  rowMerged: { rows: string };
  /** `reason`: a Chinese clause that can follow “因为”. */
  sheetSkipped: { reason: string };
  sheetHidden: Nothing;
  yearUnknown: Nothing;
  yearDiffers: { caption: string; headerYear: number; titleYear: number };
  annexNoUnknown: Nothing;
  /** `what`: a Chinese clause without a full stop, e.g. 去掉了整列的数据有效性设置. */
  mended: { what: string };
  /** `what`: rows or columns or characters, e.g. 10000 行. */
  truncated: { what: string };
  // --- return forms -------------------------------------------------------------------------------------
  entryFormula: { caption: string; formula: string };
  entryPicture: { caption: string };
  entryError: { caption: string; text: string };
  entryColumnHidden: { caption: string };
  /** One text over several columns; `captions` joined by 、, `caption` the first of them. */
  entriesMergedAcross: { captions: string; caption: string };
  formSheetHidden: Nothing;
  /** Rows with hidden ids and no head above them. */
  formHeadMissing: Nothing;
  /** Texts outside of the tables beyond the most that are kept one by one. */
  strayTextsCut: { kept: number; count: number };
  formTruncated: { what: string };
}

export type FindingCode = keyof FindingParams;
