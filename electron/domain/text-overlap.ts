/** How much two texts have in common, by pairs of neighbouring characters of their compare keys. */
import { compareKey } from './written-text.ts';

/** Pairs (two UTF-16 units in one number) with their counts; `size` is the number of pairs. A text of one character is one pair. */
export interface TextPairs {
  counts: ReadonlyMap<number, number>;
  size: number;
}

export function textPairs(text: string): TextPairs {
  const letters = compareKey(text);
  const counts = new Map<number, number>();
  if (letters.length === 1) counts.set(letters.charCodeAt(0), 1);
  for (let at = 1; at < letters.length; at += 1) {
    const pair = letters.charCodeAt(at - 1) * 0x10000 + letters.charCodeAt(at);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: letters.length === 1 ? 1 : Math.max(0, letters.length - 1) };
}

/** Pairs in both, counted as often as the poorer side has them. */
export function sharedPairs(a: TextPairs, b: TextPairs): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  return shared;
}

/** 0 nothing in common … 1 the same. Two empty texts are the same. */
export function similarity(a: TextPairs, b: TextPairs): number {
  return a.size + b.size === 0 ? 1 : (2 * sharedPairs(a, b)) / (a.size + b.size);
}

/** Which texts of a collection hold which pairs: finds the few that can be alike without comparing all. */
export class PairIndex {
  readonly #holders = new Map<number, number[]>();

  constructor(texts: readonly TextPairs[]) {
    for (const [index, { counts }] of texts.entries()) {
      for (const pair of counts.keys()) {
        const holders = this.#holders.get(pair);
        if (holders === undefined) this.#holders.set(pair, [index]);
        else holders.push(index);
      }
    }
  }

  /**
   * Indexes of the texts that share most pairs, best first. Pairs held by more than `commonest` texts say little and
   * are passed over, which keeps the search linear on large tables.
   */
  nearest(text: TextPairs, limit: number, commonest: number): number[] {
    const votes = new Map<number, number>();
    for (const pair of text.counts.keys()) {
      const holders = this.#holders.get(pair);
      if (holders === undefined || holders.length > commonest) continue;
      for (const index of holders) votes.set(index, (votes.get(index) ?? 0) + 1);
    }
    return [...votes.entries()]
      .sort(([a, votesOfA], [b, votesOfB]) => votesOfB - votesOfA || a - b)
      .slice(0, limit)
      .map(([index]) => index);
  }
}
