/** “1. … 2. …” inside one cell: finding the numbers without mistaking 2.08公里 or 1/5万 for one. */

import { matchesOf } from './pattern-matches.ts';

export interface NumberedPart {
  /** The number as written with the spaces around it (`1. `, `（2）`); '' for a part without one. */
  label: string;
  /** Everything up to the next number, to the letter. */
  text: string;
}

interface Mark {
  start: number;
  end: number;
  count: number;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CHINESE = '一二三四五六七八九十';
const DIGITS = '([0-9０-９]{1,2})';
/** Ways of numbering; the one that opens the cell counts for the whole cell, others inside stay text. */
const STYLES = [
  // 1. 1． and 1.10月底前 / 1.3个村 when they cannot be decimals; never 2.08公里.
  new RegExp(`${DIGITS}[ \\t\\u3000]*[.．](?:(?![0-9０-９])|(?=[0-9]{1,2}[月日个家座处所场人项件]|[0-9]{4}年))`, 'g'),
  new RegExp(`${DIGITS}[ \\t\\u3000]*、(?![0-9０-９]+[、号])`, 'g'),
  new RegExp(`[（(][ \\t\\u3000]*${DIGITS}[ \\t\\u3000]*[)）]`, 'g'),
  new RegExp(`${DIGITS}[ \\t\\u3000]*[)）]`, 'g'),
  new RegExp(`([${CIRCLED}])`, 'g'),
  new RegExp(`[（(]([${CHINESE}])[)）]`, 'g'),
  new RegExp(`([${CHINESE}])、`, 'g'),
];

/**
 * Splits a cell at its numbers. Labels and texts in order, joined, are the cell again: nothing is lost. A cell without
 * numbers is one part with label ''; so are words before the first number (重点任务：1. …).
 */
export function splitNumbered(cell: string): NumberedPart[] {
  const marks = marksOf(cell);
  const parts = marks.map((mark, index) => ({
    label: cell.slice(mark.start, mark.end),
    text: cell.slice(mark.end, marks[index + 1]?.start ?? cell.length),
  }));
  const lead = cell.slice(0, marks[0]?.start ?? cell.length);
  if (lead.trim() !== '' || parts.length === 0) return [{ label: '', text: lead }, ...parts];
  parts[0]!.label = lead + parts[0]!.label;
  return parts;
}

function marksOf(cell: string): Mark[] {
  if (!/[.．、)）①-⑳]/.test(cell)) return [];
  const candidates = STYLES.map((style) => matchesOf(style, cell).map((match) => markOf(match)))
    .map((marks) => inOrder(cell, marks))
    .filter((marks) => marks.length > 0);
  return candidates.sort((a, b) => a[0]!.start - b[0]!.start || b.length - a.length)[0] ?? [];
}

function markOf(match: RegExpExecArray): Mark {
  const sign = match[1]!;
  const place = CIRCLED.indexOf(sign) + 1 || CHINESE.indexOf(sign) + 1;
  return {
    start: match.index,
    end: match.index + match[0].length,
    count: place || Number(sign.normalize('NFKC')),
  };
}

/**
 * Marks that run 1, 2, 3 …. The first stands at the beginning of the cell or after a sign that ends something. Later ones
 * may follow a word directly (…实施方案 2. 年内…) when they are the next number. At the head of a line a number out of
 * turn is taken too: a slip in counting is no reason to run two targets together.
 */
function inOrder(cell: string, marks: Mark[]): Mark[] {
  const taken: Mark[] = [];
  for (const mark of marks) {
    const before = cell.slice(Math.max(0, mark.start - 12), mark.start);
    const isAtHead = /(?:^|[\r\n])\s*$/.test(mark.start <= 12 ? before : `x${before}`);
    const isAfterEnd = isAtHead || /[。；;：:！？!?]\s*$/.test(before);
    const isNext = mark.count === (taken.at(-1)?.count ?? 0) + 1;
    if (taken.length === 0 ? isAfterEnd && mark.count === 1 : follows(before, isNext, isAfterEnd, isAtHead)) {
      taken.push(mark);
    }
  }
  return taken;
}

function follows(before: string, isNext: boolean, isAfterEnd: boolean, isAtHead: boolean): boolean {
  if (!isNext) return isAtHead;
  // Not inside 第2、 or 3+2. or a list of numbers.
  return isAfterEnd || (/[\p{Script=Han}）)”》\s]\s*$/u.test(before) && !/[第前约近]\s*$/.test(before));
}
