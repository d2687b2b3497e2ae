/** 责任领导 as written in cells. */
import type { LeaderMention } from './annex.ts';
import { cellParts, leadingLabel } from './cell-parts.ts';
import { removeInnerSpaces } from './written-text.ts';

/**
 * Leaders of one cell in order. `rawText` is the part to the letter; `name` is without inner spaces (张 毅), without a
 * label in front (责任领导：) and without a post in parentheses behind. Two whole names with nothing but a space between
 * them (林朝阳 张毅) are two: no name has five characters. 张 毅 and 欧阳 明华 stay one.
 */
export function splitLeaders(cell: string): LeaderMention[] {
  return cellParts(cell)
    .flatMap(wholeNames)
    .flatMap((rawText) => {
      const name = removeInnerSpaces(rawText.slice(leadingLabel(rawText).length).replace(/[（(][^（(）)]*[）)]$/u, ''));
      return name === '' ? [] : [{ rawText, name }];
    })
    .map((part, index) => ({ ordinal: index + 1, ...part }));
}

function wholeNames(part: string): string[] {
  const pieces = part.split(/\s+/u);
  const areNames = pieces.length > 1 && pieces.every((piece) => /^\p{Script=Han}{2,4}$/u.test(piece));
  return areNames && pieces.join('').length > 4 ? pieces : [part];
}
