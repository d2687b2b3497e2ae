/** 附件表 as read and as stored: the shapes shared by reading, preview, record and export. Text is always as written. */
import type { DueKind, Goal, Target } from './target.ts';

/** Columns the ledger knows. Everything else in a table is kept as an extra column under its own caption. */
export type AnnexField =
  | 'sequence' // 序号
  | 'content' // 行动计划内容 / 试点示范内容 / 工作任务
  | 'overallGoal' // 总体目标要求
  | 'annualTarget' // 2022年任务目标
  | 'responsibleLeader' // 责任领导 / 牵头领导
  | 'units' // 责任单位 (first listed = lead)
  | 'leadUnit' // 牵头单位 in a column of its own
  | 'supportingUnits' // 配合单位 / 责任单位 beside a 牵头单位 column
  | 'due' // 完成时限
  | 'remark'; // 备注

export interface AnnexColumn {
  /** Known field, or null for an extra column. */
  field: AnnexField | null;
  /** Header text as written, e.g. `2022 年任务目标`. */
  caption: string;
  /** Second header line above a two-row header (e.g. 责任 over 单位), as written; null when there is none. */
  group: string | null;
  /** Column letters in the source sheet. */
  column: string;
  /** Width in the source sheet in Excel units, null when default. */
  width: number | null;
}

/** A row as read. `cells` holds text to the letter by field; `extra` by caption of the extra column. */
export interface AnnexTaskRow {
  kind: 'task';
  /** Stable within one file: `<sheet>!<row>`. */
  key: string;
  sequenceNo: number | null;
  cells: Partial<Record<AnnexField, string>>;
  extra: Record<string, string>;
  /** Address of each cell read, e.g. `{ content: 'B5' }`; extra columns under `extra:<caption>`. */
  addresses: Record<string, string>;
  row: number;
  isHidden: boolean;
}

export interface AnnexSectionRow {
  kind: 'section';
  key: string;
  title: string;
  /** A leader written inside the section row (责任领导：张三), as written; null otherwise. */
  leaderText: string | null;
  address: string;
  row: number;
}

export type AnnexRow = AnnexTaskRow | AnnexSectionRow;

/** One table found in a workbook. */
export interface AnnexTable {
  sheet: string;
  /** 附件 number when the title or the sheet name says it. */
  annexNo: number | null;
  /** Title line above the table, as written, without the 附件N label; '' when there is none. */
  title: string;
  /** Year in the header of the target column (2022年任务目标), else from the title; null when neither says it. */
  year: number | null;
  columns: AnnexColumn[];
  rows: AnnexRow[];
  repeatedHeaderCount: number;
  /** 备注 / 填表人 lines below the table, as written. */
  footLines: string[];
}

/** What the program understood of one task row, from its text alone. */
export interface TaskReading {
  targets: Target[];
  goals: Goal[];
  units: UnitMention[];
  leaders: LeaderMention[];
  /** Reading of the 完成时限 column where the table has one. */
  due: { text: string; dueOn: string | null; kind: DueKind } | null;
}

/** One unit as written in a cell. `name` is `rawText` without the spaces that narrow cells leave inside words. */
export interface UnitMention {
  ordinal: number;
  rawText: string;
  name: string;
  isLead: boolean;
  field: 'units' | 'leadUnit' | 'supportingUnits';
}

export interface LeaderMention {
  ordinal: number;
  rawText: string;
  name: string;
}
