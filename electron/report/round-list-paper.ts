/** The lists of a round as papers: 问题清单, 协调事项清单, 逾期清单, 未回表清单; shapes shared with 汇总表. */
import type { AnnexColumn } from '#domain/annex.ts';
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import { dayWords } from '#domain/form-text.ts';
import type { ListHead } from './list-target.ts';

/** One or several papers with what the screen and the WeChat text need. */
export interface RoundListPaper {
  papers: AnnexPaper[];
  taskIds: (number | null)[][];
  /** Rows counted as the totals say. */
  rows: number;
  totals: string[];
  text: string;
}

/** A row of a list; `line` is what WeChat gets of it. Rows with the same `section` stand below it. */
export interface ListRow {
  section?: string;
  taskId: number | null;
  texts: string[];
  line: string;
}

/** Caption and width of a column, and whether it stands in the middle. 序号 goes before them all and numbers itself. */
export type ListColumn = readonly [caption: string, width: number, place?: 'centred'];

export interface ListLayout {
  /** 存在问题清单 */
  name: string;
  sheetName: string;
  columns: readonly ListColumn[];
}

/** Title of a list: 示范区建设任务2022年三季度存在问题清单 */
export function listTitle(name: string, { roundTitle }: ListHead): string {
  return `示范区建设任务${roundTitle}${name}`;
}

/** （截至2022年9月28日；附件2，责任领导林朝阳） */
export function listSubtitle({ asOf, narrowedTo }: ListHead, before = ''): string {
  const narrowed = narrowedTo.length === 0 ? '' : `；${narrowedTo.join('，')}`;
  return `（${before}截至${dayWords(asOf)}${narrowed}）`;
}

export function listPaper(
  { name, sheetName, columns }: ListLayout,
  head: ListHead,
  rows: readonly ListRow[],
  totals: string[],
): RoundListPaper {
  const paperRows: AnnexPaperRow[] = [];
  const taskIds: (number | null)[] = [];
  let section: string | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.section !== undefined && row.section !== section) {
      paperRows.push({ kind: 'section', title: row.section });
      taskIds.push(null);
    }
    section = row.section;
    paperRows.push({ kind: 'task', texts: [String(index + 1), ...row.texts] });
    taskIds.push(row.taskId);
  }
  const title = listTitle(name, head);
  const paper: AnnexPaper = {
    label: '',
    title,
    subtitle: listSubtitle(head),
    sheetName,
    columns: ['序号', ...columns.map(([caption]) => caption)].map(columnOf),
    widths: [6, ...columns.map(([, width]) => width)],
    centred: [true, ...columns.map(([, , place]) => place === 'centred')],
    rows: paperRows,
    footLines: totals,
  };
  const lines = rows.map(({ line }, index) => `${index + 1}. ${line}`);
  return {
    papers: [paper],
    taskIds: [taskIds],
    rows: rows.length,
    totals,
    text: weChatOf(title, head, lines, totals),
  };
}

export function columnOf(caption: string): AnnexColumn {
  return { field: caption === '序号' ? 'sequence' : null, caption, group: null, column: '', width: null };
}

/** For WeChat: title, rows, totals without their counting rule. */
export function weChatOf(title: string, head: ListHead, lines: readonly string[], totals: readonly string[]): string {
  return [`【${title}】`, listSubtitle(head), ...lines, ...totals.filter((line) => !line.startsWith('口径'))].join(
    '\n',
  );
}

/** Long texts are for the paper; a chat gets their beginning. */
export function shortened(text: string, most = 60): string {
  const line = text
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .replace(/[。；;]$/, '');
  const signs = [...line];
  return signs.length <= most ? line : `${signs.slice(0, most - 1).join('')}…`;
}
