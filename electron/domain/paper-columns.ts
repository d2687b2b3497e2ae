/** How the columns of a paper share an A4 page lying on its side: the same for the workbook and the printed page. */
import type { AnnexField } from './annex.ts';
import type { AnnexPaper } from './annex-paper.ts';

export interface PaperColumn {
  /** Width in Excel units (7 px each). The columns of a paper together come to `pageUnits`, whatever their number. */
  width: number;
  /** Centred when every cell is short: numbers, names. */
  isCentred: boolean;
}

/** Six columns 6/29/37/40/10/20 fill A4 landscape with side margins of 1.5 cm at 100 % (workbooks.md, Writing). */
export const PAGE_UNITS = 142;
/** The same for A3, which is 390 mm between the margins where A4 is 267. */
const A3_UNITS = 207;
/** Cells of at most this many characters are centred. */
const SHORT = 6;

/** Columns of one word keep their width; the others share what is left in these proportions. */
const KEPT: Partial<Record<AnnexField, number>> = { sequence: 6, responsibleLeader: 10 };
const SHARED: Partial<Record<AnnexField, number>> = {
  content: 29,
  overallGoal: 37,
  annualTarget: 40,
  units: 20,
  leadUnit: 14,
  supportingUnits: 18,
  due: 12,
  remark: 12,
};

export function pageUnits({ pageSize }: Pick<AnnexPaper, 'pageSize'>): number {
  return pageSize === 'A3' ? A3_UNITS : PAGE_UNITS;
}

/** One entry per column, in order. */
export function paperColumns(paper: AnnexPaper): PaperColumn[] {
  const lengths = longestTexts(paper);
  const units = pageUnits(paper);
  const widths = paper.widths ?? sharedWidths(paper, lengths, units);
  const scale = units / (sum(widths) || 1);
  return widths.map((width, index) => ({
    width: Math.round(width * scale * 100) / 100,
    isCentred:
      paper.centred?.[index] === true || paper.columns[index]!.field === 'sequence' || lengths[index]! <= SHORT,
  }));
}

function sharedWidths(paper: AnnexPaper, lengths: readonly number[], units: number): number[] {
  const kept = paper.columns.map(({ field }, index) => keptWidth(field, lengths[index]!));
  const shares = paper.columns.map(({ field }, index) =>
    kept[index] === null ? ((field && SHARED[field]) ?? extraShare(lengths[index]!)) : 0,
  );
  const keptSum = sum(kept.map((width) => width ?? 0));
  const shareSum = sum(shares);
  // A table of short columns alone, or of so many that nothing is left, is scaled as a whole.
  const room = Math.max(units - keptSum, shareSum / 2);
  return kept.map((width, index) => width ?? (shares[index]! / shareSum) * room);
}

function keptWidth(field: AnnexField | null, longest: number): number | null {
  if (field === null) return longest <= SHORT ? 10 : null;
  return KEPT[field] ?? null;
}

/** An extra column asks for room by its longest text, within what the known columns get. */
function extraShare(longest: number): number {
  return Math.min(36, Math.max(10, Math.sqrt(longest) * 4));
}

function longestTexts({ columns, rows }: AnnexPaper): number[] {
  const longest = columns.map(() => 0);
  for (const row of rows) {
    if (row.kind !== 'task') continue;
    for (const index of longest.keys()) {
      longest[index] = Math.max(longest[index]!, (row.texts[index] ?? '').length);
    }
  }
  return longest;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
