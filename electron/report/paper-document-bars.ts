/** Stacked bars in Word: cells with patterns that read in black and white, every count written above its piece. */

import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  type IShadingAttributesProperties,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { BarClass, BarRow, PaperBlock, PaperPart } from '#domain/paper.ts';
import { shown } from './html-text.ts';
import { allBorders, NO_BORDER } from './paper-document-borders.ts';
import { emsOf, hairline, mm, paragraphOf, plainRuns, TEXT_WIDTH } from './paper-document-text.ts';

/** Word bears 63 columns: name, bar, sum. */
const STEPS = 60;
const NAME_WIDTH = mm(46);
const SUM_WIDTH = mm(18);
const LINE = mm(5.5);
const BAR_HEIGHT = mm(4);
/** Width of a digit of 小四 and the room around a count. */
const DIGIT = 120;
const COUNT_GAP = 60;

const SHADES: Readonly<Record<BarClass['fill'], IShadingAttributesProperties>> = {
  solid: { type: ShadingType.SOLID, color: '222222', fill: '222222' },
  hatched: { type: ShadingType.DIAGONAL_STRIPE, color: '222222', fill: 'FFFFFF' },
  dotted: { type: ShadingType.PERCENT_20, color: '222222', fill: 'FFFFFF' },
  blank: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFFFFF' },
};
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '222222' };
const FRAMED = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };

export function barsChildren(
  { caption, rows, legend }: Extract<PaperBlock, { kind: 'bars' }>,
  orientation: PaperPart['orientation'],
): FileChild[] {
  const step = Math.floor((TEXT_WIDTH[orientation] - NAME_WIDTH - SUM_WIDTH) / STEPS);
  const widths = [NAME_WIDTH, ...Array<number>(STEPS).fill(step), SUM_WIDTH];
  const most = Math.max(1, ...rows.map(({ total }) => total));
  return [
    paragraphOf('PaperCaption', caption),
    legendLine(legend),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: NAME_WIDTH + STEPS * step + SUM_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      borders: allBorders(NO_BORDER),
      rows: rows.flatMap((row, index) => barRows(row, legend, { step, most, isLast: index === rows.length - 1 })),
    }),
    hairline(),
  ];
}

function legendLine(legend: readonly BarClass[]): Paragraph {
  return new Paragraph({
    style: 'PaperBar',
    alignment: AlignmentType.CENTER,
    spacing: { before: mm(1.5), after: mm(1) },
    children: legend.flatMap(({ label, fill }, index) => [
      new TextRun({ text: index === 0 ? '' : '　' }),
      // Spaces of full width carry the pattern.
      new TextRun({ text: '　　', shading: SHADES[fill], border: EDGE }),
      new TextRun({ text: ` ${shown(label)}` }),
    ]),
  });
}

interface BarPlace {
  /** Twips of one step. */
  step: number;
  /** The longest bar takes the whole width. */
  most: number;
  isLast: boolean;
}

/** Two rows of cells: counts, and the pieces below them; name and sum beside both. */
function barRows(row: BarRow, legend: readonly BarClass[], { step, most, isLast }: BarPlace): TableRow[] {
  const pieces = piecesOf(row, most);
  const used = pieces.reduce((sum, { steps }) => sum + steps, 0);
  const names = Math.ceil((emsOf(row.label) * 12 * 20) / (NAME_WIDTH - 120));
  const beside = (text: string, width: number, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']) =>
    new TableCell({
      rowSpan: 2,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.BOTTOM,
      margins: { left: 60, right: 60 },
      children: [new Paragraph({ style: 'PaperBar', alignment, keepNext: !isLast, children: plainRuns(text) })],
    });
  const counts = new TableCell({
    columnSpan: STEPS,
    width: { size: STEPS * step, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    children: [countLine(pieces, step)],
  });
  const cells = pieces.map(
    ({ index, steps }) =>
      new TableCell({
        columnSpan: steps,
        width: { size: steps * step, type: WidthType.DXA },
        shading: SHADES[legend[index]?.fill ?? 'blank'],
        borders: FRAMED,
        children: [hairline()],
      }),
  );
  const rest = STEPS - used;
  return [
    new TableRow({
      cantSplit: true,
      height: { value: Math.max(LINE, names * LINE - BAR_HEIGHT), rule: HeightRule.ATLEAST },
      children: [
        beside(row.label, NAME_WIDTH, AlignmentType.RIGHT),
        counts,
        beside(String(row.total), SUM_WIDTH, AlignmentType.LEFT),
      ],
    }),
    new TableRow({
      cantSplit: true,
      height: { value: BAR_HEIGHT, rule: HeightRule.ATLEAST },
      children: [
        ...cells,
        ...(rest === 0
          ? []
          : [
              new TableCell({
                columnSpan: rest,
                width: { size: rest * step, type: WidthType.DXA },
                children: [hairline()],
              }),
            ]),
      ],
    }),
  ];
}

/** Each count that is not zero as whole steps, one at least; together as many as the bar has. */
function piecesOf({ counts, total }: BarRow, most: number): { index: number; count: number; steps: number }[] {
  const some = counts.flatMap((count, index) => (count > 0 ? [{ index, count, steps: 1 }] : []));
  const wanted = Math.max(some.length, Math.round((total / most) * STEPS));
  // Steps go one by one to the piece that falls shortest of its share: the sum is exact and no piece vanishes.
  for (let given = some.length; given < wanted; given += 1) {
    let shortest = some[0];
    let gap = Number.NEGATIVE_INFINITY;
    for (const piece of some) {
      const missing = (piece.count / Math.max(1, total)) * wanted - piece.steps;
      if (missing > gap) [shortest, gap] = [piece, missing];
    }
    if (shortest !== undefined) shortest.steps += 1;
  }
  return some;
}

/** Counts over the middle of their pieces, pushed to the right where those are too narrow for them. */
function countLine(pieces: readonly { count: number; steps: number }[], step: number): Paragraph {
  let left = 0;
  let free = 0;
  const marks = pieces.map(({ count, steps }) => {
    const width = String(count).length * DIGIT;
    const at = Math.max(left + (steps * step) / 2, free + width / 2);
    left += steps * step;
    free = at + width / 2 + COUNT_GAP;
    return { text: String(count), at: Math.round(at) };
  });
  return new Paragraph({
    style: 'PaperBar',
    tabStops: marks.map(({ at }) => ({ type: TabStopType.CENTER, position: at })),
    children: marks.map(({ text }) => new TextRun({ children: [new Tab(), text] })),
  });
}
