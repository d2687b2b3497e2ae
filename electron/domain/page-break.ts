/** Lines of a text that page breaks cut anywhere, made whole for reading. */

/** How an item that must begin a line opens: 一、 （一） 1. */
export const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))/u;
const SENTENCE_END = '。！？：；〕］】）)”';
/** Headings and imprint lines are short; what breaks at a page is a full line of running text. */
const FULL_LINE = 30;
/** A 〔 that nobody closes must not swallow the rest of the document. */
const LONGEST_BRACKET = 400;

/**
 * Joins lines until a sentence ends, unless the next one opens with a number. A page break stands even inside a word
 * (与全国同步基 ⏎⏎ 本实现) or a bracket (〔责 ⏎⏎ 责任单位：…, where it doubled a character). Empty lines go.
 */
export function healedLines(lines: readonly string[]): string[] {
  const healed: string[][] = [];
  let last = '';
  /** Characters since a 〔 that is still open, null when none is. */
  let open: number | null = null;
  for (const line of lines) {
    if (line === '') continue;
    const isInBracket = open !== null && open < LONGEST_BRACKET;
    const current = healed.at(-1);
    if (current && (isInBracket || goesOn(last, current.length === 1, line))) {
      const isDoubled = /[〔［【].$/u.test(last.slice(-2)) && line.startsWith(last.slice(-1));
      current.push(isDoubled ? line.slice(1) : line);
    } else {
      healed.push([line]);
      open = null;
    }
    const opening = line.lastIndexOf('〔');
    const closing = line.lastIndexOf('〕');
    if (opening > closing) open = line.length - opening;
    else if (closing >= 0) open = null;
    else if (open !== null) open += line.length;
    last = line;
  }
  return healed.map((pieces) => pieces.join(''));
}

function goesOn(last: string, isFirstPiece: boolean, next: string): boolean {
  if (ITEM.test(next)) return false;
  const isHeading = isFirstPiece && ITEM.test(last) && !/[。；：]/.test(last);
  return !isHeading && last.length > FULL_LINE && !SENTENCE_END.includes(last.slice(-1));
}
