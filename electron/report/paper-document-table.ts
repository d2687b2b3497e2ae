/** Tables of a paper in Word: heads repeated, rows whole where a page bears them. */

import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { PaperBlock, PaperPart, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { cellHeadStyle, cellStyle } from './paper-document-styles.ts';
import { paragraphOf, TEXT_WIDTH } from './paper-document-text.ts';
import { cellLines, columnShares, type TableSize, tableSize, tallRows } from './paper-table-layout.ts';

type Orientation = PaperPart['orientation'];
type Align = PaperTable['columns'][number]['align'];

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

export const LINE_BORDER = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const allBorders = (border: typeof LINE_BORDER | typeof NO_BORDER) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});
const PADDING = { top: 60, bottom: 60, left: 60, right: 60 };

/** Caption, table, lines below it. */
export function tableChildren(block: Extract<PaperBlock, { kind: 'table' }>, orientation: Orientation): FileChild[] {
  const { caption, table } = block;
  return [
    ...(caption === null ? [] : [paragraphOf('PaperCaption', caption)]),
    tableOf(table, orientation),
    ...table.footLines.map((line) => paragraphOf('PaperRule', line)),
  ];
}

function tableOf(table: PaperTable, orientation: Orientation): Table {
  const size = tableSize(table, orientation);
  const widths = wholeWidths(columnShares(table), TEXT_WIDTH[orientation]);
  const tall = tallRows(table, orientation);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH[orientation], type: WidthType.DXA },
    columnWidths: widths,
    margins: PADDING,
    borders: allBorders(LINE_BORDER),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ caption }, index) =>
          cell([paragraphOf(cellHeadStyle(size), caption)], widths[index]!),
        ),
      }),
      ...table.rows.map((row, index) => rowOf(row, table, widths, size, tall[index] ?? false)),
    ],
  });
}

function rowOf(
  row: PaperTableRow,
  { columns }: PaperTable,
  widths: readonly number[],
  size: TableSize,
  isTall: boolean,
): TableRow {
  if (row.kind === 'section') {
    return new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [paragraphOf(cellHeadStyle(size), row.text, { alignment: AlignmentType.LEFT, keepNext: true })],
        }),
      ],
    });
  }
  const style = row.kind === 'total' ? cellHeadStyle(size) : cellStyle(size);
  return new TableRow({
    cantSplit: !isTall,
    children: columns.map(({ align }, index) =>
      cell(cellParagraphs(row.cells[index] ?? [], style, align), widths[index]!, isTall),
    ),
  });
}

function cell(children: Paragraph[], width: number, isTall = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: isTall ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    children,
  });
}

function cellParagraphs(text: PaperText, style: string, align: Align): Paragraph[] {
  const alignment = ALIGNMENTS[align];
  const [run, ...others] = text;
  if (run === undefined || others.length > 0 || run.rows !== undefined) {
    return [paragraphOf(style, text, { alignment, keepNext: false })];
  }
  return cellLines(run.text).map((line) => paragraphOf(style, line, { alignment, keepNext: false }));
}

/** Whole twips that add up to the width. */
export function wholeWidths(shares: readonly number[], width: number): number[] {
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
