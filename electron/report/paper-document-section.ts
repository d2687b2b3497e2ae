/** Sheets of a paper in Word: size, margins and what stands at the foot, one section per part. */

import {
  AlignmentType,
  Footer,
  HeightRule,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import type { Paper, PaperPart } from '#domain/paper.ts';
import { shown } from './html-text.ts';
import { allBorders, NO_BORDER } from './paper-document-borders.ts';
import { hairline, mm, TEXT_WIDTH } from './paper-document-text.ts';

type Side = 'left' | 'right';

/** A4 upright; Word turns it. */
const PAGE = { width: 11906, height: 16838 };
/** Word mirrors left and right of all pages (28 and 26 mm). */
const UPRIGHT = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(22) };
/**
 * A lying page would have to mirror top and bottom, which Word cannot: the middle of both, within the millimetre that
 * the standard allows (37 ± 1, 28 ± 1).
 */
const LYING = { top: mm(27), bottom: mm(27), left: mm(36), right: mm(36), footer: mm(10) };
/** From the text to the number, and the width of its line. */
const NUMBER_GAP = mm(7);
const NUMBER_LINE = mm(7);

export interface SectionPlace {
  /** The part before it in the same paper: a section without feet of its own has those of the one before. */
  before: PaperPart | null;
  /** Nothing stands before it in the document. */
  isFirst: boolean;
}

export function sectionOptions(
  { sealMark }: Pick<Paper, 'sealMark'>,
  part: PaperPart,
  { before, isFirst }: SectionPlace,
): Omit<ISectionOptions, 'children'> {
  const isLying = part.orientation === 'landscape';
  const properties: ISectionPropertiesOptions = {
    type: SectionType.NEXT_PAGE,
    page: {
      size: { ...PAGE, orientation: isLying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: { ...(isLying ? LYING : UPRIGHT), header: mm(15), gutter: 0 },
      ...(before === null && !isFirst ? { pageNumbers: { start: 1 } } : {}),
    },
  };
  const foot = footOf(part);
  if (before !== null && footOf(before) === foot) return { properties };
  return { properties, footers: { default: foot('right', sealMark ?? ''), even: foot('left', sealMark ?? '') } };
}

function footOf({ isCover, orientation }: PaperPart): (side: Side, mark: string) => Footer {
  if (isCover) return coverFoot;
  return orientation === 'landscape' ? lyingFoot : uprightFoot;
}

/** Neither number nor mark. */
function coverFoot(): Footer {
  return new Footer({ children: [hairline()] });
}

const pageNumber = (): TextRun => new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
const seal = (mark: string): TextRun => new TextRun({ text: shown(mark), size: 16, color: '555555' });

/** Number outside, one sign in; the mark of the record at the other end of the line. */
function uprightFoot(side: Side, mark: string): Footer {
  const end = TEXT_WIDTH.portrait;
  const inset = 14 * 20;
  const [first, second] = side === 'right' ? [seal(mark), pageNumber()] : [pageNumber(), seal(mark)];
  const line = new Paragraph({
    style: 'PaperFoot',
    indent: { left: side === 'left' ? inset : 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: side === 'right' ? end - inset : end }],
    children: [first, new TextRun({ children: [new Tab()] }), second],
  });
  return new Footer({ children: [line] });
}

/** The foot of the upright sheet is the left edge of the lying one: a table beside the text, written downwards. */
function lyingFoot(side: Side, mark: string): Footer {
  const number = { run: pageNumber(), isMark: false };
  const record = { run: seal(mark), isMark: true };
  const [top, bottom] = side === 'left' ? [number, record] : [record, number];
  const cell = ({ run, isMark }: typeof number, alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']) =>
    new TableRow({
      height: { value: Math.floor(TEXT_WIDTH.portrait / 2), rule: HeightRule.EXACT },
      children: [
        new TableCell({
          width: { size: NUMBER_LINE, type: WidthType.DXA },
          textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
          children: [
            new Paragraph({
              style: 'PaperFoot',
              alignment,
              indent: isMark ? {} : { left: 14 * 20, right: 14 * 20 },
              children: [run],
            }),
          ],
        }),
      ],
    });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: NUMBER_LINE, type: WidthType.DXA },
    columnWidths: [NUMBER_LINE],
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: allBorders(NO_BORDER),
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: LYING.left - NUMBER_GAP - NUMBER_LINE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteVerticalPosition: LYING.top,
    },
    rows: [cell(top, AlignmentType.LEFT), cell(bottom, AlignmentType.RIGHT)],
  });
  return new Footer({ children: [table, hairline()] });
}
