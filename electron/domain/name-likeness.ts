/** How near two unit names are in letters, where 区 and 局 say little and 林 or 志 say much. */
import { editDistance } from './written-text.ts';

const COMMON = new Set('区县市省局委办会部室分中心院公司集团有限');
const COMMON_WEIGHT = 0.25;

/** Letters that tell one unit from another. */
export function tellingLetters(name: string): number {
  return [...name].filter((letter) => !COMMON.has(letter)).length;
}

export interface NameLikeness {
  /** Weighted share of the name, 0–1, that stands in the other in the same order. */
  contained: number;
  /** The same, of the other. */
  covered: number;
  /** Telling letters in both. */
  telling: number;
}

export function nameLikeness(name: string, other: string): NameLikeness {
  const common = commonLetters([...name], [...other]);
  const shared = weight(common);
  return {
    contained: shared / weight(name),
    covered: shared / weight(other),
    telling: tellingLetters(common),
  };
}

/** Every letter of `name` stands in `other` in the same order: 市章贡局 in 市林业局章贡分局. */
export function isContracted(name: string, other: string): boolean {
  const letters = [...name];
  let at = 0;
  for (const letter of other) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** One letter wrong, or two in a name long enough to bear them; never a numeral (第一中学, 第二中学). */
export function isMisspelt(name: string, other: string): boolean {
  const distance = editDistance(name, other);
  const allowed = name.length >= 6 ? 2 : 1;
  return distance > 0 && distance <= allowed && numerals(name) === numerals(other);
}

function numerals(name: string): string {
  return name.replace(/[^\d一二三四五六七八九十]/g, '');
}

function weight(letters: string): number {
  let sum = 0;
  for (const letter of letters) sum += COMMON.has(letter) ? COMMON_WEIGHT : 1;
  return sum;
}

/** The heaviest common subsequence. */
function commonLetters(a: string[], b: string[]): string {
  let row: string[] = Array.from({ length: b.length + 1 }, () => '');
  for (const letter of a) {
    const next = [''];
    for (const [at, other] of b.entries()) {
      const without = weight(row[at + 1]!) >= weight(next[at]!) ? row[at + 1]! : next[at]!;
      const along = letter === other ? row[at]! + letter : '';
      next.push(weight(along) > weight(without) ? along : without);
    }
    row = next;
  }
  return row[b.length]!;
}
