/** Texts of a paper as runs and paragraphs of Word; sizes in twips, as Word counts. */

import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import type { PaperText } from '#domain/paper.ts';
import { shown } from './html-text.ts';

/** A point is 20 twips, a millimetre 56.7. */
export const TWIPS = 20;
export const mm = (millimetres: number): number => Math.round((millimetres * 72 * TWIPS) / 25.4);

/** Text area of GB/T 9704: 156 × 225 mm, lying or upright. */
export const TEXT_WIDTH = { portrait: mm(156), landscape: mm(225) } as const;
/** 22 lines on a page: 10.2 mm each. */
export const LINE = mm(10.2);

/** Runs of a text; line breaks of the model stay breaks. Figures carry no links: the paper leaves the office. */
export function textRuns(text: PaperText, style: IRunOptions = {}): TextRun[] {
  return text.flatMap((run) => plainRuns(run.text, style));
}

export function plainRuns(text: string, style: IRunOptions = {}): TextRun[] {
  return shown(text)
    .split(/\r\n|[\r\n]/)
    .map((line, index) => new TextRun({ ...style, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}

export function paragraphOf(
  style: string,
  text: string | PaperText,
  { run, ...more }: Omit<IParagraphOptions, 'style' | 'children' | 'run'> & { run?: IRunOptions } = {},
): Paragraph {
  const children = typeof text === 'string' ? plainRuns(text, run) : textRuns(text, run);
  return new Paragraph({ style, children, ...more });
}

/** A hair of a paragraph, where Word wants one and the paper shows nothing. */
export function hairline(): Paragraph {
  return new Paragraph({ style: 'PaperHair' });
}

/** Ems: Chinese signs are square, Latin ones half as wide. */
export function emsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2000 ? 0.5 : 1), 0);
}
