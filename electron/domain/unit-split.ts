/** Names of two units run together: 管区卫健, 区发改委区财政局. */
import { isContracted, nameLikeness, tellingLetters } from './name-likeness.ts';
import type { RowEvidence } from './sentence-evidence.ts';
import { measuresWith, type UnitOption } from './unit-option.ts';
import { isTrustedOver, type PooledName, type UnitPool } from './unit-pool.ts';

const TRAILING = /[局委办会部室]$/u;

/** Whole names one behind the other, where a separator was lost. */
export function joinedOptions(subject: PooledName, pool: UnitPool): UnitOption[] {
  if (subject.isAttested || subject.form.isStandard) return [];
  const parts = wholeParts(subject.name, subject, pool);
  if (parts === null) return [];
  const because = `由${parts.map((part) => `“${part}”`).join('和')}首尾相连而成，像是漏了顿号`;
  return [{ kind: 'unitSplit', names: parts, because, score: 0.95 }];
}

/** The fewest trusted names that make up the letters, null when they do not. */
function wholeParts(letters: string, subject: PooledName, pool: UnitPool): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    best[end] = null;
    for (let start = Math.max(0, end - 30); start <= end - 3; start += 1) {
      const before = best[start];
      const part = pool.get(letters.slice(start, end));
      if (!before || part === undefined || part === subject || !isTrustedOver(part, subject)) continue;
      const shortest = best[end];
      if (!shortest || before.length + 1 < shortest.length) best[end] = [...before, part.name];
    }
  }
  const parts = best[letters.length] ?? null;
  return parts !== null && parts.length > 1 ? parts : null;
}

/** Two names of one bracket, each giving its part of the letters in order. */
export function bracketSplitOptions(subject: PooledName, evidence: readonly RowEvidence[]): UnitOption[] {
  if (subject.isAttested || subject.form.isStandard) return [];
  if (evidence.some(({ names }) => names.some((name) => isNearly(subject.name, name)))) return [];
  const found = new Map<string, UnitOption>();
  for (const { names } of evidence) {
    for (const [first, second] of pairsOf(names)) {
      const kept = isSplit(subject.name, first, second);
      const key = `${first}+${second}`;
      if (kept === 0 || found.has(key)) continue;
      found.set(key, {
        kind: 'unitSplit',
        names: [first, second],
        because: `正文${measuresWith(evidence, [first, second])}同一句的括号中有“${first}”和“${second}”，像是两个单位连写`,
        score: 0.5 + 0.3 * kept + (names.indexOf(second) === names.indexOf(first) + 1 ? 0.05 : 0),
      });
    }
  }
  return [...found.values()];
}

/** Share of the letters explained, 0 when the name is no such pair. A last 局 or 委 may be wrong: 市章贡发改局. */
function isSplit(name: string, first: string, second: string): number {
  for (const letters of [name, name.replace(TRAILING, '')]) {
    for (let cut = 1; cut < letters.length; cut += 1) {
      const [head, tail] = [letters.slice(0, cut), letters.slice(cut)];
      if (!isContracted(head, first) || !isContracted(tail, second)) continue;
      // 管 alone names a 管委会 to those who know the bracket; the other part must say more.
      if (tellingLetters(head) > 0 && tellingLetters(tail) > 1) return letters.length / name.length;
    }
  }
  return 0;
}

/** One name explains the letters well enough: 区新志研究室 is 区史志研究室, not 区文广新旅局 with it. */
function isNearly(name: string, other: string): boolean {
  const { contained, covered } = nameLikeness(name, other);
  return contained >= 0.75 && covered >= 0.75;
}

function pairsOf(names: readonly string[]): [string, string][] {
  return names.flatMap((first) =>
    names.filter((second) => second !== first).map((second): [string, string] => [first, second]),
  );
}
