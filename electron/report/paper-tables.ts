/** The tables of a paper, for a workbook: each on a sheet of its own, as the official tables are written. */
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import type { Paper, PaperBlock, PaperPart, PaperTableRow, PaperText } from '#domain/paper.ts';
import { columnOf } from './round-list-paper.ts';

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** More columns than A4 on its side bears. */
const A3_FROM = 11;

/** In the order of the paper; none where it has no list. A form of two columns (项目, 内容) is none. */
export function paperTables(paper: Paper): AnnexPaper[] {
  return paper.parts.flatMap((part) => partTables(part, paper.title));
}

function partTables({ blocks, bookmark }: PaperPart, paperTitle: string): AnnexPaper[] {
  const head: SheetHead = { label: '', title: bookmark ?? paperTitle, heading: '', bookmark };
  const tables: AnnexPaper[] = [];
  for (const block of blocks) {
    if (block.kind === 'annexLabel') head.label = block.text;
    else if (block.kind === 'title') Object.assign(head, { title: block.text, heading: '', subtitle: undefined });
    else if (block.kind === 'subtitle') head.subtitle = block.text;
    else if (block.kind === 'heading') head.heading = withoutNumber(block.text);
    else if (block.kind === 'table' && block.table.columns.length > 2) tables.push(sheetOf(block, head));
  }
  return toldApart(tables);
}

/** Tables of one name are told apart by what their first column is called: 按灯分, 反馈情况. */
function toldApart(tables: readonly AnnexPaper[]): AnnexPaper[] {
  const names = Map.groupBy(tables, ({ sheetName }) => sheetName);
  return tables.map((table) => {
    const first = table.columns[0]?.caption ?? '';
    if (names.get(table.sheetName)!.length === 1 || first === '序号') return table;
    return { ...table, title: `${table.title}：${first}`, sheetName: `${table.sheetName} ${first}` };
  });
}

/** What stands above a table in its part. */
interface SheetHead {
  label: string;
  title: string;
  subtitle?: string;
  heading: string;
  bookmark: string | null;
}

/** A part that is called by its own title lends it to its tables: 林朝阳同志负责任务情况：任务一览. */
function sheetOf({ caption, table }: TableBlock, { label, title, subtitle, heading, bookmark }: SheetHead): AnnexPaper {
  const { columns, rows, footLines } = table;
  const name = caption ?? heading;
  const own = bookmark ?? title;
  const isLent = title === bookmark && name !== '' && !name.startsWith(title);
  return {
    label,
    title: isLent ? `${title}：${name}` : name || title,
    ...(subtitle === undefined ? {} : { subtitle }),
    sheetName: isLent ? `${title} ${name}` : title === bookmark || name === '' ? own : name,
    columns: columns.map((column) => columnOf(column.caption)),
    widths: columns.map(({ width }) => width),
    centred: columns.map(({ align }) => align !== 'left'),
    ...(columns.length >= A3_FROM ? { pageSize: 'A3' as const } : {}),
    rows: rows.map((row) => rowOf(row, columns.length)),
    footLines,
  };
}

function rowOf(row: PaperTableRow, columns: number): AnnexPaperRow {
  if (row.kind === 'section') return { kind: 'section', title: row.text };
  return { kind: 'task', texts: Array.from({ length: columns }, (_, index) => textOf(row.cells[index] ?? [])) };
}

function textOf(text: PaperText): string {
  return text.map((run) => run.text).join('');
}

/** 一、 （一） 1. before the words of a heading. */
function withoutNumber(text: string): string {
  return text.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．])\s*/, '');
}
