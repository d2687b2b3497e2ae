/**
 * Tables of a paper in Word: heads repeated, rows whole where a page bears them. They are written as XML row by row: ten
 * thousand rows as objects of the library take 1.4 GB.
 */

import { FileChild } from 'docx';
import type { PaperBlock, PaperPart, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { escaped, shown } from './html-text.ts';
import { cellHeadStyle, cellStyle } from './paper-document-styles.ts';
import { paragraphOf, TEXT_WIDTH } from './paper-document-text.ts';
import { cellLines, columnShares, tableSize, tallRows } from './paper-table-layout.ts';

type Orientation = PaperPart['orientation'];
type Align = PaperTable['columns'][number]['align'];
type TableBlock = Extract<PaperBlock, { kind: 'table' }>;

/** Where a table goes: an element of this name with its number, which no text of a paper can be. */
export const TABLE_MARK = 'paperTable';

/** The tables of a document in the order of their numbers. */
export type DocumentTables = { table: PaperTable; orientation: Orientation }[];

export class TablePlace extends FileChild {
  constructor(number: number) {
    super(`${TABLE_MARK}${number}`);
  }
}

/** Caption, place of the table, lines below it. The table itself is noted down in `tables`. */
export function tableChildren({ caption, table }: TableBlock, orientation: Orientation, tables: DocumentTables) {
  tables.push({ table, orientation });
  return [
    caption === null ? paragraphOf('PaperGap', '', { keepNext: true }) : paragraphOf('PaperCaption', caption),
    new TablePlace(tables.length - 1),
    ...(table.footLines.length === 0 ? [paragraphOf('PaperGap', '')] : []),
    ...table.footLines.map((line) => paragraphOf('PaperRule', line)),
  ];
}

const LINES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`,
);
const PADDING = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="60" w:type="dxa"/>`);
/** What stands in the middle needs the width more than room at its sides. */
const NARROW = '<w:tcMar><w:left w:w="20" w:type="dxa"/><w:right w:w="20" w:type="dxa"/></w:tcMar>';

/** XML of a table, row by row. */
export function* tableXml({ table, orientation }: DocumentTables[number]): Generator<string> {
  const { columns, rows } = table;
  const size = tableSize(table, orientation);
  const widths = wholeWidths(columnShares(table), TEXT_WIDTH[orientation]);
  const tall = tallRows(table, orientation);
  yield `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH[orientation]}" w:type="dxa"/><w:tblBorders>${LINES.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${PADDING.join('')}</w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const heads = columns.map(({ caption }, index) =>
    cellXml([{ text: caption }], {
      width: widths[index]!,
      align: 'center',
      isTall: false,
      style: cellHeadStyle(size),
      isKept: true,
    }),
  );
  yield rowXml(heads, { isHead: true, isTall: false });
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'section') {
      const style = `<w:pStyle w:val="${cellHeadStyle(size)}"/><w:keepNext/><w:jc w:val="left"/>`;
      yield rowXml(
        [
          `<w:tc><w:tcPr><w:tcW w:w="${TEXT_WIDTH[orientation]}" w:type="dxa"/><w:gridSpan w:val="${columns.length}"/><w:vAlign w:val="center"/></w:tcPr>${paragraphXml(row.text, style)}</w:tc>`,
        ],
        { isHead: false, isTall: false },
      );
      continue;
    }
    const isTall = tall[index] ?? false;
    const place = {
      isTall,
      style: row.kind === 'total' ? cellHeadStyle(size) : cellStyle(size),
      isKept: !isTall && isKept(table, index),
    };
    yield rowXml(
      columns.map(({ align }, at) => cellXml(cellText(row, at), { ...place, width: widths[at]!, align })),
      { isHead: false, isTall },
    );
  }
  yield '</w:tbl>';
}

const cellText = (row: Exclude<PaperTableRow, { kind: 'section' }>, index: number): PaperText => row.cells[index] ?? [];

/** A total is not left alone, nor are the lines below the table: the row before stays with them. */
function isKept({ rows, footLines }: PaperTable, index: number): boolean {
  return index === rows.length - 1 ? footLines.length > 0 : rows[index + 1]?.kind === 'total';
}

function rowXml(cells: readonly string[], { isHead, isTall }: { isHead: boolean; isTall: boolean }): string {
  const whole = isTall ? '' : '<w:cantSplit/>';
  const repeated = isHead ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr>${whole}${repeated}</w:trPr>${cells.join('')}</w:tr>`;
}

interface CellPlace {
  width: number;
  align: Align;
  isTall: boolean;
  style: string;
  isKept: boolean;
}

function cellXml(text: PaperText, { width, align, isTall, style, isKept }: CellPlace): string {
  const [run, ...others] = text;
  const isPlain = run !== undefined && others.length === 0 && run.rows === undefined;
  const lines = isPlain ? cellLines(run.text) : [text.map((piece) => piece.text).join('')];
  const format = `<w:pStyle w:val="${style}"/>${isKept ? '<w:keepNext/>' : ''}<w:jc w:val="${align}"/>`;
  const margins = align === 'center' ? NARROW : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${margins}<w:vAlign w:val="${isTall ? 'top' : 'center'}"/></w:tcPr>${lines.map((line) => paragraphXml(line, format)).join('')}</w:tc>`;
}

/** Line breaks of the text stay breaks. */
function paragraphXml(text: string, format: string): string {
  const lines = shown(text).split(/\r\n|[\r\n]/);
  const runs = lines.map(
    (line, index) => `${index === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escaped(line)}</w:t>`,
  );
  return `<w:p><w:pPr>${format}</w:pPr><w:r>${runs.join('')}</w:r></w:p>`;
}

/** Whole twips that add up to the width. */
function wholeWidths(shares: readonly number[], width: number): number[] {
  let before = 0;
  let passed = 0;
  return shares.map((share) => {
    passed += share;
    const edge = Math.round(passed * width);
    const whole = edge - before;
    before = edge;
    return whole;
  });
}
