/**
 * Text as the office writes and pastes it: spaces of narrow cells, full-width signs, look-alike characters.
 * Everything here makes *views* for reading and comparing; stored text stays to the letter (domain.md §3.1).
 */

/** Horizontal white space and invisible characters; line breaks separate things and are not among them. */
const SPACE = '[\\t\\v\\f \\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const CJK = '[\\p{Script=Han}〇、。，；：！？《》〈〉「」『』【】〔〕（）“”‘’·—…]';
const INNER_SPACES = new RegExp(`(?<=${CJK})${SPACE}+(?=${CJK})`, 'gu');
const OUTER_SPACES = new RegExp(`^(?:${SPACE}|[\\r\\n])+|(?<!${SPACE}|[\\r\\n])(?:${SPACE}|[\\r\\n])+$`, 'gu');
const NOT_COMPARED = /[\s\p{P}\p{Z}\p{C}]+/gu;

/** Removes the spaces that narrow cells leave between Chinese characters (区 财 政 局); line breaks and spaces beside Latin stay. */
export function removeInnerSpaces(text: string): string {
  return text.replace(OUTER_SPACES, '').replace(INNER_SPACES, '');
}

/** Key for comparing texts that mean the same: NFKC, lower case, no white space, no brackets or other punctuation. */
export function compareKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NOT_COMPARED, '');
}

/**
 * Key for telling whether a text is the same to the reader: NFKC, lower case, without white space. Signs stay, because
 * 1.5万 is not 15万.
 */
export function strictKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Z}\p{C}]+/gu, '');
}

/** One line of at most `length` characters, cut with …. */
export function clipped(text: string, length: number): string {
  const characters = Array.from(text.replace(/[\r\n]+/g, ' ').trim());
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length).join('')}…`;
}

/** Number of single-character insertions, deletions and replacements that turn `a` into `b`, by code point. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  while (from.length > 0 && to.length > 0 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (const [j, other] of to.entries()) {
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[to.length]!;
}

/** Full-width digits, letters and the signs of numbers (．％＋－／～) as ASCII, one character for one. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ．％＋－／～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

const SPACED = /[\s\u200b-\u200d\u2060\ufeff]/;
const RUNS = /[\s\u200b-\u200d\u2060\ufeff]+|[^\s\u200b-\u200d\u2060\ufeff]+/g;

/** A text without spaces, half-width, that still knows where each of its characters stands in the original. */
export interface TextView {
  text: string;
  /** Slice of the original between two positions of the view. */
  original(start: number, end: number): { start: number; end: number; text: string };
}

/**
 * Reading view: `１２ 月底前` → `12月底前`. White space goes, except between two digits (1 2 is not 12), where a space stays,
 * and at line breaks behind a punctuation mark, which become one `\n`.
 */
export function viewOf(original: string): TextView {
  if (!SPACED.test(original)) {
    return { text: halfWidth(original), original: (start, end) => ({ start, end, text: original.slice(start, end) }) };
  }
  const half = halfWidth(original);
  if (!/[\s\u200b-\u200d\u2060\ufeff]/.test(half)) return unshifted(half, original);
  const places: number[] = [];
  const pieces: string[] = [];
  let last = '';
  for (const { 0: run, index } of half.matchAll(RUNS)) {
    if (SPACED.test(run)) {
      // A paste from a PDF breaks lines inside words (12月 ⏎ 底前); only behind a sign does the break separate.
      const sign = /[\r\n]/.test(run) && /[。；：，、！？;:,]/.test(last) ? '\n' : ' ';
      const isBetweenDigits = /\d/.test(last) && /\d/.test(half.charAt(index + run.length));
      if (sign === ' ' && !isBetweenDigits) continue;
      pieces.push(sign);
      places.push(index);
      last = sign;
    } else {
      pieces.push(run);
      for (let offset = 0; offset < run.length; offset += 1) places.push(index + offset);
      last = run.charAt(run.length - 1);
    }
  }
  return {
    text: pieces.join(''),
    original(start, end) {
      const from = places[start] ?? original.length;
      const to = end > start ? places[end - 1]! + 1 : from;
      return { start: from, end: to, text: original.slice(from, to) };
    },
  };
}

/** The view of a text without any space: every character stands where it stood. */
function unshifted(text: string, original: string): TextView {
  return {
    text,
    original(start, end) {
      const from = Math.min(start, original.length);
      const to = end > start ? Math.min(end, original.length) : from;
      return { start: from, end: to, text: original.slice(from, to) };
    },
  };
}

/** Without the run of `signs` at its end. A loop: a pattern anchored at the end alone tries a long run from each of its signs. */
export function withoutTail(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
