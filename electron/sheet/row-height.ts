/**
 * Heights of rows. Excel grows a row by itself only in part, LibreOffice shows 15 pt and merged cells fit nowhere: so
 * every height is written, from the lines its cells will take (workbooks.md, Writing).
 */

/** Excel and LibreOffice draw no row higher than this, in points. */
export const HIGHEST_ROW = 409.5;
/** Pixels of a width unit, and of the gap between text and border. */
const UNIT_PIXELS = 7;
const GAP_PIXELS = 3;
const PIXELS_OF_POINT = 96 / 72;
const LATIN_EM = 0.55;
/** Points of a line for each point of the font, and points left over in a row. */
const LINE_PITCH = 1.45;
const ROW_PADDING = 4;

/** Kinsoku: signs that may not begin a line go with what stands before them, opening ones with what follows. */
const CLOSING = new Set('、。，．；：！？）〕］｝》〉」』】”’…％,.;:!?)]}%');
const OPENING = new Set('（〔［｛《〈「『【“‘([{');
/** Everything from here on is as wide as a Chinese character in a Chinese font, quotation marks and dashes included. */
const WIDE_FROM = 0x2000;

/** Lines that `text` takes in a cell `width` units wide, set in `fontSize` points. At least 1. */
export function lineCount(text: string, width: number, fontSize: number): number {
  const em = fontSize * PIXELS_OF_POINT;
  const room = Math.max(em, width * UNIT_PIXELS - GAP_PIXELS) / em;
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === '\n') {
      lines += 1;
      used = 0;
      at += 1;
    } else if (sign === ' ' || sign === '\t') {
      used += LATIN_EM;
      at += 1;
    } else {
      const end = clusterEnd(text, at);
      const wide = clusterWidth(text, at, end);
      if (used + wide > room && used > 0) {
        lines += 1;
        used = 0;
      }
      // A word longer than the line is broken wherever it must be.
      for (used += wide; used > room && end - at > 1; used -= room) lines += 1;
      at = end;
    }
  }
  return lines;
}

/** Points of a row whose fullest cell has so many lines. Not capped. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil((lines * fontSize * LINE_PITCH + ROW_PADDING) * 4) / 4;
}

/** End of what no line break divides: opening signs, one character or Latin word, closing signs. */
function clusterEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && OPENING.has(text.charAt(at))) at += 1;
  if (at < text.length && !isBlank(text.charCodeAt(at))) {
    const isLatin = text.charCodeAt(at) < WIDE_FROM;
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    while (isLatin && at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
  }
  while (at < text.length && CLOSING.has(text.charAt(at))) at += 1;
  return at;
}

function clusterWidth(text: string, start: number, end: number): number {
  let wide = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // The two halves of a rare character are one sign.
    if (code < 0xdc00 || code > 0xdfff) wide += code < WIDE_FROM ? LATIN_EM : 1;
  }
  return wide;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10;
const isWordCode = (code: number): boolean => code > 32 && code < WIDE_FROM;
