/** The tables of a paper, for a workbook: each on a sheet of its own, as the official tables are written. */
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import type { Paper, PaperBlock, PaperPart, PaperTableRow, PaperText } from '#domain/paper.ts';
import { columnOf } from './round-list-paper.ts';

type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** More columns than A4 on its side bears. */
const A3_FROM = 11;

/** In the order of the paper; none where it has no table. */
export function paperTables(paper: Paper): AnnexPaper[] {
  return paper.parts.flatMap((part) => partTables(part, paper.title));
}

function partTables({ blocks, bookmark }: PaperPart, paperTitle: string): AnnexPaper[] {
  let label = '';
  let title = '';
  let heading = '';
  let subtitle: string | undefined;
  const tables: AnnexPaper[] = [];
  for (const block of blocks) {
    if (block.kind === 'annexLabel') label = block.text;
    if (block.kind === 'title') {
      [title, heading, subtitle] = [block.text, '', undefined];
    } else if (block.kind === 'subtitle') {
      subtitle = block.text;
    } else if (block.kind === 'heading') {
      heading = withoutNumber(block.text);
    } else if (block.kind === 'table') {
      const name = block.caption ?? (heading === '' ? title : heading);
      tables.push(sheetOf(block, { label, subtitle, title: name === '' ? (bookmark ?? paperTitle) : name, bookmark }));
    }
  }
  return tables;
}

interface SheetHead {
  label: string;
  title: string;
  subtitle: string | undefined;
  bookmark: string | null;
}

function sheetOf({ caption, table }: TableBlock, { label, title, subtitle, bookmark }: SheetHead): AnnexPaper {
  const { columns, rows, footLines } = table;
  return {
    label,
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    sheetName: caption ?? bookmark ?? title,
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
