/**
 * A paper of the office: one model, shown as PDF (also on screen), written as Word, copied as text. All text is final;
 * renderers add nothing but layout (GB/T 9704, domain.md §3.7).
 */

export type PaperKind =
  | 'meetingPack' // 调度会材料
  | 'circular' // 通报
  | 'reminderLetter' // 提醒函
  | 'chaseNotice' // 催报通知
  | 'supervisionNotice' // 督办单
  | 'closeOutSlip'; // 销号单

/** Papers that are numbered, fixed as issued and kept. The pack is made anew for any day and has no number. */
export type NumberedKind = Exclude<PaperKind, 'meetingPack'>;

/** 蓝 near due · 黄 behind · 红 overdue. Always named in words too. */
export type NoticeColour = 'blue' | 'yellow' | 'red';

/** 草稿 · 已发出 · 已答复 · 已销号 · 作废 · 被替换. Only a 督办单 goes through replied and closed. */
export type PaperState = 'draft' | 'issued' | 'replied' | 'closed' | 'cancelled' | 'replaced';

export interface Paper {
  kind: PaperKind;
  /** Document title (PDF and Word properties); one line. */
  title: string;
  /** Colour of a 督办单; null for others. */
  colour: NoticeColour | null;
  parts: PaperPart[];
  /** 第12号 3f9ac1b2, small in every footer; null before the first act. */
  sealMark: string | null;
}

/** Starts a page of its own. */
export interface PaperPart {
  orientation: 'portrait' | 'landscape';
  /** Name in the PDF's bookmarks; null for none. */
  bookmark: string | null;
  /** Cover pages carry no page number. */
  isCover: boolean;
  blocks: PaperBlock[];
}

/**
 * Text with figures that can be opened: `rows` names the tasks and targets counted. Plain text is one run without rows.
 */
export interface PaperRun {
  text: string;
  rows?: FigureRows;
}
export interface FigureRows {
  /** Says what is counted: 红灯分项. */
  label: string;
  targetIds: number[];
}
export type PaperText = PaperRun[];

export type PaperBlock =
  | { kind: 'annexLabel'; text: string } // 附件1, line 1
  | { kind: 'mast'; text: string } // red head: 示范区建设任务调度通报
  | { kind: 'docLine'; left: string; right: string } // 第3期 · 2022年10月10日
  | { kind: 'title'; text: string } // 小标宋 二号, balanced lines
  | { kind: 'subtitle'; text: string }
  | { kind: 'addressee'; text: string } // 主送：
  | { kind: 'heading'; level: 1 | 2 | 3; text: string } // 一、 黑体 · （一） 楷体 · 1. 仿宋
  | { kind: 'paragraph'; text: PaperText; isIndented: boolean; align?: 'left' | 'center' | 'right' }
  | { kind: 'rule'; text: PaperText } // 口径：… small
  | { kind: 'bars'; caption: string; rows: BarRow[]; legend: BarClass[] } // stacked bars that read in black and white
  | { kind: 'table'; caption: string | null; table: PaperTable }
  | { kind: 'signature'; office: string; date: string } // with room for the seal
  | { kind: 'copyTo'; text: string } // 抄送
  | { kind: 'slip'; title: string; fields: { caption: string; text: string; lines: number }[] } // 回执 below a cut line
  | { kind: 'space'; lines: number };

export interface BarClass {
  key: string;
  /** 红灯, 黄灯 … with its mark, also in black and white. */
  label: string;
  fill: 'solid' | 'hatched' | 'dotted' | 'blank';
}
export interface BarRow {
  label: string;
  /** One count per class of the legend; they add up to `total`. */
  counts: number[];
  total: number;
}

export interface PaperTable {
  columns: { caption: string; width: number; align: 'left' | 'center' | 'right' }[];
  rows: PaperTableRow[];
  footLines: string[];
}
export type PaperTableRow =
  | { kind: 'section'; text: string }
  | { kind: 'row'; cells: PaperText[] }
  | { kind: 'total'; cells: PaperText[] };
