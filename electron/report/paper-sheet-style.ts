/** Sheets of printed papers by GB/T 9704-2012: size, margins, page numbers in the margin boxes of Chromium 131 and later. */
import { cssString } from './html-text.ts';
import { FONTS } from './paper-faces.ts';

export interface Sheet {
  /** CSS name of the page; also of its counter. */
  name: string;
  size: 'A4' | 'A3';
  orientation: 'portrait' | 'landscape';
  /** Text area of the standard, or the wide one of tables that are handed out by themselves. */
  area: 'standard' | 'wide';
  /** A cover shows neither number nor seal mark. */
  isCover: boolean;
  /** Odd numbers right, even ones left, and margins mirrored; else all at the right, for single letters printed in a row. */
  isTwoSided: boolean;
  /** Pages before the first one: the number goes on from them, and so does the side. */
  pagesBefore: number;
  /** Counter that is counted up on each of these pages; `page` counts by itself. */
  counter: string;
  /** 第12号 3f9ac1b2; '' for none. */
  sealMark: string;
}

type Side = 'top' | 'right' | 'bottom' | 'left';
type Margins = Readonly<Record<Side, number>>;

/** Millimetres of a right-hand page: 156 × 225 mm of text, 28 mm at the binding side. */
const UPRIGHT: Margins = { top: 37, right: 26, bottom: 35, left: 28 };
const WIDE: Margins = { top: 20, right: 15, bottom: 20, left: 22 };
const WIDE_A3: Margins = { top: 20, right: 15, bottom: 20, left: 15 };
/** 7 mm from the text to the dash beside the number (7.5), which stands in the middle of a line of 5 mm. */
const NUMBER_GAP = 4.5;

/** `@page` rules; the sheets of a part are asked for by `page: <name>`. */
export function sheetRules(sheet: Sheet): string {
  const { name, size, orientation, isTwoSided, pagesBefore } = sheet;
  const margins = marginsOf(sheet);
  const counting = sheet.counter === 'page' ? '' : ` counter-increment: ${sheet.counter};`;
  const rule = (selector: string, side: 'left' | 'right'): string =>
    `@page ${name}${selector} { ${marginRule(side === 'left' ? mirrored(sheet, margins) : margins)} ${footRules(sheet, side)} }`;
  const [odd, even] = pagesBefore % 2 === 0 ? (['right', 'left'] as const) : (['left', 'right'] as const);
  return [
    `@page ${name} { size: ${size} ${orientation};${counting} }`,
    rule('', isTwoSided ? odd : 'right'),
    ...(isTwoSided ? [rule(':left', even)] : []),
    ...(pagesBefore > 0 ? [`@page ${name}:first { counter-increment: ${sheet.counter} ${pagesBefore + 1}; }`] : []),
  ].join('\n');
}

function marginsOf({ size, orientation, area }: Sheet): Margins {
  if (area === 'wide') return size === 'A3' ? WIDE_A3 : WIDE;
  return orientation === 'portrait' ? UPRIGHT : turned(UPRIGHT);
}

/** A sheet on its side is bound with its head at the left edge of the upright one. */
const turned = ({ top, right, bottom, left }: Margins): Margins => ({
  top: left,
  right: top,
  bottom: right,
  left: bottom,
});

/** The binding side is at the other edge overleaf. */
function mirrored({ orientation, area }: Sheet, margins: Margins): Margins {
  if (area === 'wide') return margins;
  const { top, right, bottom, left } = margins;
  return orientation === 'portrait'
    ? { top, right: left, bottom, left: right }
    : { top: bottom, right, bottom: top, left };
}

const marginRule = ({ top, right, bottom, left }: Margins): string =>
  `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`;

/** Number outside, one character in; seal mark at the other end of the same line. */
function footRules(sheet: Sheet, side: 'left' | 'right'): string {
  if (sheet.isCover) return '';
  return isTurned(sheet) ? turnedFoot(sheet, side) : uprightFoot(sheet, side);
}

/** A3 is folded in upright, with its number where A4 has it; A4 on its side is turned. */
const isTurned = ({ size, orientation }: Sheet): boolean => size === 'A4' && orientation === 'landscape';

const numberText = ({ counter }: Sheet): string =>
  `content: "\\2014  " counter(${counter}) " \\2014"; font: 14pt/1 ${FONTS.number};`;
const sealText = ({ sealMark }: Sheet): string =>
  `content: ${cssString(sealMark)}; font: 8pt/1 ${FONTS.number}; color: #555; white-space: nowrap;`;

function uprightFoot(sheet: Sheet, side: 'left' | 'right'): string {
  const other = side === 'left' ? 'right' : 'left';
  const gap = Math.min(NUMBER_GAP, marginsOf(sheet).bottom / 2 - 3);
  return [
    `@bottom-${side} { ${numberText(sheet)} text-align: ${side}; vertical-align: top; padding: ${gap}mm 0 0; padding-${side}: 14pt; }`,
    `@bottom-${other} { ${sealText(sheet)} text-align: ${other}; vertical-align: top; padding: ${gap + 1}mm 0 0; }`,
  ].join(' ');
}

/** Foot of the upright sheet = left edge of the turned one: its left end is at the top, its right end at the bottom. */
function turnedFoot(sheet: Sheet, side: 'left' | 'right'): string {
  const [place, otherPlace] = side === 'left' ? ['top', 'bottom'] : ['bottom', 'top'];
  const turn = 'writing-mode: vertical-rl; text-orientation: sideways; vertical-align: top;';
  // Signs on their side stand in the middle of their line, a little lower than upright ones.
  const gap = Math.min(NUMBER_GAP, marginsOf(sheet).left / 2 - 3) - 0.5;
  return [
    `@left-${place} { ${numberText(sheet)} ${turn} text-align: ${place === 'top' ? 'start' : 'end'}; padding: 0 ${gap}mm 0 0; padding-${place}: 14pt; }`,
    `@left-${otherPlace} { ${sealText(sheet)} ${turn} text-align: ${otherPlace === 'top' ? 'start' : 'end'}; padding: 0 ${gap + 1}mm 0 0; }`,
  ].join(' ');
}
