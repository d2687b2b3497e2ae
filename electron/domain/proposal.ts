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
