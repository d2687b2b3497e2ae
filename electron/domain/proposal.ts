/** What the program suggests and only the office decides (domain.md §3.2). */
export type ProposalKind =
  | 'unitPrefix' // 交通运输局 ~ 区交通运输局
  | 'unitNearMiss' // edit distance, or the body bracket of the same sentence
  | 'unitSplit' // 管区卫健 ~ 章贡高新区管委会 + 区卫健委
  | 'leaderSimilar'; // 曾小英 / 曾小荣

export type ProposalState = 'open' | 'accepted' | 'refused';

export interface ProposalOption {
  /** Names that would stand for the subject, in order; the first leads. One name = the same unit; two = two units run together. */
  names: string[];
  /** Ids of those units or leaders where they are on record already; null for names not on record. */
  ids: (number | null)[];
  /** Why, as a finished Chinese phrase (正文第13项括号写作“区卫健委”). */
  because: string;
  /** 0–1, for ordering only; never shown as a percentage. */
  score: number;
}

/** A proposal before it is on record; `proposalKey` in the database is its `key`. */
export interface Proposal {
  /** Same over re-imports: kind + subject + option names. A refused one is not raised again. */
  key: string;
  kind: ProposalKind;
  /** Name as written (inner spaces removed). */
  subject: string;
  options: ProposalOption[];
}

/** `kind:subject=A|B+C`, options in alphabetical order, so that a change of ranking is no new proposal. */
export function proposalKey(
  kind: ProposalKind,
  subject: string,
  options: readonly { names: readonly string[] }[],
): string {
  return `${kind}:${subject}=${options.map(optionKey).sort().join('|')}`;
}

/** What the office has refused, by subject: option keys. What is refused once is not offered again in other company. */
export function refusedOptions(refusedKeys: Iterable<string>): Map<string, Set<string>> {
  const refused = new Map<string, Set<string>>();
  for (const key of refusedKeys) {
    const [, subject, options] = /^[a-zA-Z]+:(.*)=(.*)$/s.exec(key) ?? [];
    if (subject === undefined || options === undefined) continue;
    const known = refused.get(subject) ?? new Set<string>();
    for (const option of options.split('|')) known.add(option);
    refused.set(subject, known);
  }
  return refused;
}

export function optionKey({ names }: { names: readonly string[] }): string {
  return names.join('+');
}
