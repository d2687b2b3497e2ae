/** Leaders whose names look alike: one person written in two ways, or two persons. Offered, never decided. */
import { type Proposal, type ProposalOption, proposalKey } from './proposal.ts';
import { compareKey } from './written-text.ts';

export interface NamedLeader {
  name: string;
  /** Null for a name not on record yet. */
  id: number | null;
  /** Rows where the name stands, as labels. */
  rows: readonly string[];
}

/** The name in fewer rows is the one in question. At most one proposal per name, in the order of `names`. */
export function proposeLeaders(names: readonly NamedLeader[]): Proposal[] {
  const bySurname = Map.groupBy(names, ({ name }) => lettersOf(name)[0] ?? '');
  return names.flatMap((leader): Proposal[] => {
    const others = bySurname.get(lettersOf(leader.name)[0] ?? '') ?? [];
    const options = others
      .filter((other) => other !== leader && isPreferred(other, leader))
      .flatMap((other) => optionOf(leader, other))
      .sort((a, b) => b.score - a.score || (a.names[0]! < b.names[0]! ? -1 : 1));
    if (options.length === 0) return [];
    const kind = 'leaderSimilar';
    return [{ key: proposalKey(kind, leader.name, options), kind, subject: leader.name, options }];
  });
}

function optionOf(leader: NamedLeader, other: NamedLeader): ProposalOption[] {
  const found = likeness(lettersOf(leader.name), lettersOf(other.name), other.name);
  return found === null ? [] : [{ names: [other.name], ids: [other.id], ...found }];
}

/** Both begin with the same surname. Two-letter names have nothing left to compare when the given name differs. */
function likeness(letters: string[], others: string[], name: string): { because: string; score: number } | null {
  if (letters.join('') === others.join('')) return { because: `与“${name}”只差空格或符号`, score: 0.95 };
  if (letters.length === others.length && letters.length >= 3) {
    const differing = letters.filter((letter, at) => letter !== others[at]).length;
    if (differing > 1) return null;
    return { because: `与“${name}”同姓，名字只差一个字，可能是同一人，也可能是两人`, score: 0.6 };
  }
  const [short, long] = letters.length < others.length ? [letters, others] : [others, letters];
  if (short.length < 2 || long.length > 4 || long.length - short.length > 1) return null;
  if (long.at(-1) !== short.at(-1) || !short.every((letter) => long.includes(letter))) return null;
  return { because: `与“${name}”同姓，只多或少一个字，可能是同一人，也可能是两人`, score: 0.5 };
}

function lettersOf(name: string): string[] {
  return [...compareKey(name)];
}

function isPreferred(candidate: NamedLeader, over: NamedLeader): boolean {
  const difference = candidate.rows.length - over.rows.length;
  return difference > 0 || (difference === 0 && candidate.name < over.name);
}
