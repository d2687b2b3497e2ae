/** Each kind of block as paragraphs and tables of Word. */

import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeightRule,
  type IBorderOptions,
  Paragraph,
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
import type { NoticeColour, PaperBlock, PaperPart } from '#domain/paper.ts';
import { barsChildren } from './paper-document-bars.ts';
import { allBorders, LINE_BORDER } from './paper-document-borders.ts';
import { cellHeadStyle, cellStyle, face, INDENT, RED } from './paper-document-styles.ts';
import { type DocumentTables, tableChildren } from './paper-document-table.ts';
import {
  emsOf,
  hairline,
  LINE,
  mm,
  paragraphOf,
  plainRuns,
  TEXT_WIDTH,
  TWIPS,
  textRuns,
} from './paper-document-text.ts';
import { leadOf } from './paper-lead.ts';
import { titleMeasure } from './title-measure.ts';

export interface BlockPlace {
  orientation: PaperPart['orientation'];
  isCover: boolean;
  /** The block says the name of the part. */
  isBookmark: boolean;
  next: PaperBlock | null;
  /** Takes up what tables the document has. */
  tables: DocumentTables;
}

type BlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const RED_RULE: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, space: 4, color: RED };
const COLOURS: Readonly<Record<NoticeColour, string>> = { red: RED, yellow: 'E0A800', blue: '1D4E89' };
const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

export function blockChildren(block: PaperBlock, place: BlockPlace): FileChild[] {
  switch (block.kind) {
    case 'annexLabel':
      return [paragraphOf('PaperAnnexLabel', block.text)];
    case 'mast':
      return [mast(block, place)];
    case 'docLine':
      return [numberLine(block, place)];
    case 'title':
      return [title(block, place)];
    case 'subtitle':
      return [paragraphOf('PaperSubtitle', block.text)];
    case 'addressee':
      return [paragraphOf('PaperAddressee', block.text)];
    case 'heading':
      return [paragraphOf(HEADINGS[block.level], block.text)];
    case 'paragraph':
      return [bodyParagraph(block, place)];
    case 'rule':
      return [paragraphOf('PaperRule', block.text)];
    case 'bars':
      return barsChildren(block, place.orientation);
    case 'table':
      return tableChildren(block, place.orientation, place.tables);
    case 'signature':
      return signature(block, place);
    case 'copyTo':
      return [paragraphOf('PaperCopyTo', block.text)];
    case 'slip':
      return slip(block);
    case 'space':
      return Array.from({ length: block.lines }, () => paragraphOf('PaperBody', ''));
  }
}

/** Colour of a 督办单 over its head; the word for it stands in the text. */
export function colourBand(colour: NoticeColour): Paragraph {
  return new Paragraph({
    style: 'PaperHair',
    spacing: { after: mm(5) },
    border: { top: { style: BorderStyle.SINGLE, size: 68, space: 0, color: COLOURS[colour] } },
  });
}

/** In one line over the whole width, whatever its length; the red rule stands below the line of number and day. */
function mast({ text }: BlockOf<'mast'>, { orientation, next }: BlockPlace): Paragraph {
  const most = Math.floor(TEXT_WIDTH[orientation] / TWIPS / Math.max(1, [...text].length));
  return paragraphOf('PaperMast', text, {
    run: { size: Math.min(36, most) * 2 },
    ...(next?.kind === 'docLine' ? {} : { border: { bottom: RED_RULE }, spacing: { after: LINE } }),
  });
}

function numberLine({ left, right }: BlockOf<'docLine'>, { orientation, next }: BlockPlace): Paragraph {
  const isLast = next?.kind !== 'docLine';
  return new Paragraph({
    style: 'PaperNumberLine',
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH[orientation] - INDENT / 2 }],
    ...(isLast
      ? { border: { bottom: RED_RULE }, spacing: { after: LINE }, indent: { left: 0, right: 0, firstLine: INDENT / 2 } }
      : {}),
    children: [...plainRuns(left), new TextRun({ children: [new Tab()] }), ...plainRuns(right)],
  });
}

/** Room in the measure of a title for fonts that run wide; less than a sign, which would come up a line. */
const TITLE_SLACK = 0.9;

/** Lines of nearly the same length, by margins. */
function title({ text }: BlockOf<'title'>, { orientation, isCover, isBookmark, next }: BlockPlace): Paragraph {
  const size = (isCover ? 28 : 22) * TWIPS;
  const width = TEXT_WIDTH[orientation];
  const measure = titleMeasure(text, Math.floor(width / size));
  const side = measure === null ? 0 : Math.max(0, Math.floor((width - (measure + TITLE_SLACK) * size) / 2));
  return paragraphOf(isCover ? 'PaperCoverTitle' : 'Title', text, {
    ...(side === 0 ? {} : { indent: { left: side, right: side } }),
    ...(next?.kind === 'subtitle' && !isCover ? { spacing: { after: mm(3.2) } } : {}),
    ...(isBookmark ? { outlineLevel: 0 } : {}),
  });
}

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** The words of （一） up to their full stop are set in 楷体 (7.3.3). */
function bodyParagraph({ text, isIndented, align }: BlockOf<'paragraph'>, { isCover, next }: BlockPlace): Paragraph {
  const lead = leadOf(text);
  const [first, ...others] = text;
  const children =
    lead === '' || first === undefined
      ? textRuns(text)
      : [
          ...plainRuns(lead, { font: face('kai') }),
          ...textRuns([{ ...first, text: first.text.slice(lead.length) }, ...others]),
        ];
  return new Paragraph({
    style: 'PaperBody',
    ...(isIndented ? { indent: { firstLine: INDENT } } : {}),
    ...(align !== undefined ? { alignment: ALIGNMENTS[align] } : isCover ? { alignment: AlignmentType.CENTER } : {}),
    // A signature is never alone on its page.
    ...(next?.kind === 'signature' ? { keepNext: true } : {}),
    children,
  });
}

/** Both in the middle of the longer one, which ends four signs before the edge; two lines above for the seal. */
function signature({ office, date }: BlockOf<'signature'>, { orientation, next }: BlockPlace): Paragraph[] {
  const right = 4 * 16 * TWIPS;
  const width = Math.ceil(Math.max(emsOf(office), emsOf(date)) + 1.5) * 16 * TWIPS;
  const left = Math.max(0, TEXT_WIDTH[orientation] - right - width);
  const indent = { left, right: left === 0 ? 0 : right };
  return [
    paragraphOf('PaperSignature', office, { indent, keepNext: true, spacing: { before: 2 * LINE } }),
    paragraphOf('PaperSignature', date, { indent, ...(next?.kind === 'copyTo' ? { keepNext: true } : {}) }),
  ];
}

/** 回执 below a line to cut along, on one page with it. */
function slip({ title: heading, fields }: BlockOf<'slip'>): FileChild[] {
  const caption = mm(40);
  const width = TEXT_WIDTH.portrait;
  const cell = (style: string, text: string, size: number, isLast: boolean) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        paragraphOf(style, text, {
          keepNext: !isLast,
          alignment: style === cellStyle(14) ? AlignmentType.LEFT : AlignmentType.CENTER,
        }),
      ],
    });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [caption, width - caption],
    margins: { top: 60, bottom: 60, left: 60, right: 60 },
    borders: allBorders(LINE_BORDER),
    rows: fields.map(
      (field, index) =>
        new TableRow({
          cantSplit: true,
          height: { value: mm(field.lines * 7 + 2), rule: HeightRule.ATLEAST },
          children: [
            cell(cellHeadStyle(14), field.caption, caption, index === fields.length - 1),
            cell(cellStyle(14), field.text, width - caption, index === fields.length - 1),
          ],
        }),
    ),
  });
  return [
    new Paragraph({ style: 'PaperCut' }),
    paragraphOf('PaperSlipTitle', heading),
    ...(fields.length === 0 ? [] : [table, hairline()]),
  ];
}
