/**
 * The official table as a paper: one model, written as a workbook (`sheet`) and as a printed page (`report`).
 * All text is final and to the letter; writers change nothing but line breaks for the eye.
 */
import type { AnnexColumn } from './annex.ts';
import { removeInnerSpaces } from './written-text.ts';

export interface AnnexPaper {
  /** 附件2 label line above the title, '' when the annex has no number. */
  label: string;
  title: string;
  /** Line below the title: （截至2022年9月28日）. */
  subtitle?: string;
  sheetName: string;
  columns: AnnexColumn[];
  /** Shares of the page's width, one per column; by what the columns hold when absent. */
  widths?: number[];
  /** Columns in the middle whatever they hold (dates); short ones are anyway. One per column. */
  centred?: boolean[];
  /** A3 for tables of more columns than A4 bears; A4 when absent. Both lie on their side. */
  pageSize?: 'A3';
  rows: AnnexPaperRow[];
  footLines: string[];
}

export type AnnexPaperRow =
  | { kind: 'section'; title: string }
  /** One text per column of the paper, in column order. */
  | { kind: 'task'; texts: string[] };

/** UTF-8 bytes of the name before the year: Linux allows 255 for the whole, Windows fewer characters than that. */
const NAME_BYTES = 220;
/** Signs Windows forbids in names, each as the full-width sign a Chinese reader takes for the same. */
const FORBIDDEN = '<>:"/\\|?*';
const ALLOWED = '＜＞：＂／＼｜？＊';

/** Name offered for the file: `附件2：章贡区贯彻落实《建设方案》行动计划责任分工表2022年.xlsx`. Safe on Windows and Linux. */
export function annexFileName(paper: Pick<AnnexPaper, 'label' | 'title' | 'sheetName'>, year: number): string {
  const [label, title] = [paper.label, paper.title].map(safePart) as [string, string];
  const name = [label, title].filter((part) => part !== '').join('：') || safePart(paper.sheetName) || '附件';
  const kept = withinBytes(name);
  const yearText = `${year}年`;
  const gap = /\d$/.test(kept) ? '：' : '';
  return `${kept.endsWith(yearText) ? kept : kept + gap + yearText}.xlsx`;
}

/** A name for a file made of any text: safe on Windows and Linux, within their lengths. `extension` with its dot. */
export function safeFileName(text: string, extension: string): string {
  return withinBytes(safePart(text)) + extension;
}

function withinBytes(text: string): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > NAME_BYTES) break;
    kept += sign;
  }
  return kept;
}

function safePart(text: string): string {
  const line = removeInnerSpaces(text.replace(/\s+/g, ' ').replace(/\p{C}+/gu, ''));
  return [...line].map((sign) => ALLOWED[FORBIDDEN.indexOf(sign)] ?? sign).join('');
}
