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
const CLOSING_SIGNS = '、。，．；：！？）〕］｝》〉」』】”’…％,.;:!?)]}%';
const OPENING_SIGNS = '（〔［｛《〈「『【“‘([{';
/** Everything from here on is as wide as a Chinese character in a Chinese font, quotation marks and dashes included. */
const WIDE_FROM = 0x2000;

const LATIN = 1;
const CLOSING = 2;
const OPENING = 4;
/** Second half of a rare character: no width of its own, never parted from the first. */
const TRAIL = 8;
const BLANK = 16;
const BREAK = 32;
/** What each UTF-16 unit is; 0 is a wide character. One look-up per character: ten thousand rows are four million. */
const KINDS = kindsOfUnits();

/** Lines that `text` takes in a cell `width` units wide, set in `fontSize` points. At least 1. */
export function lineCount(text: string, width: number, fontSize: number): number {
  const em = fontSize * PIXELS_OF_POINT;
  const room = Math.max(em, width * UNIT_PIXELS - GAP_PIXELS) / em;
  const end = text.length;
  let lines = 1;
  let used = 0;
  let at = 0;
  while (at < end) {
    let kind = KINDS[text.charCodeAt(at)]!;
    if (kind >= BLANK) {
      if (kind === BREAK) lines += 1;
      used = kind === BREAK ? 0 : used + LATIN_EM;
      at += 1;
      continue;
    }
    // A cluster, which no line break divides: opening signs, one character or Latin word, closing signs.
    const start = at;
    let wide = 0;
    while (kind & OPENING) {
      wide += widthOf(kind);
      at += 1;
      kind = at < end ? KINDS[text.charCodeAt(at)]! : BREAK;
    }
    if (kind < BLANK) {
      const isWord = kind & LATIN;
      do {
        wide += widthOf(kind);
        at += 1;
        kind = at < end ? KINDS[text.charCodeAt(at)]! : BREAK;
      } while (isWord && kind & LATIN);
      while (kind & CLOSING) {
        wide += widthOf(kind);
        at += 1;
        kind = at < end ? KINDS[text.charCodeAt(at)]! : BREAK;
      }
    }
    if (used + wide > room && used > 0) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken wherever it must be.
    for (used += wide; used > room && at - start > 1; used -= room) lines += 1;
  }
  return lines;
}

/** Points of a row whose fullest cell has so many lines. Not capped. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.ceil((lines * fontSize * LINE_PITCH + ROW_PADDING) * 4) / 4;
}

function widthOf(kind: number): number {
  if (kind & LATIN) return LATIN_EM;
  return kind & TRAIL ? 0 : 1;
}

function kindsOfUnits(): Uint8Array {
  const kinds = new Uint8Array(0x10000).fill(LATIN, 0, WIDE_FROM);
  for (const sign of CLOSING_SIGNS) kinds[sign.charCodeAt(0)]! |= CLOSING;
  for (const sign of OPENING_SIGNS) kinds[sign.charCodeAt(0)]! |= OPENING;
  kinds.fill(CLOSING | TRAIL, 0xdc00, 0xe000);
  kinds.fill(BLANK, 0, 0x21);
  kinds[0x0a] = BREAK;
  return kinds;
}
