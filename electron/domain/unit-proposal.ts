/** Proposals for unit names: the same body written differently, misspelt, or two run together (domain.md §3.2). */
import { optionKey, type Proposal, proposalKey, refusedOptions } from './proposal.ts';
import { type Bracket, type NamedUnit, sentenceEvidence } from './sentence-evidence.ts';
import { bracketOptions, prefixOptions, sameLetterOptions, spellingOptions, type UnitOption } from './unit-option.ts';
import { createUnitPool, type UnitPool } from './unit-pool.ts';
import { bracketSplitOptions, joinedOptions } from './unit-split.ts';

export interface UnitProposalInput {
  /** Names that stand in annex rows; `id` is null for a name not on record yet. */
  names: readonly (NamedUnit & { id: number | null })[];
  /** The directory. A name that is an alias there is settled. */
  known: readonly { name: string; id: number; aliases: readonly string[] }[];
  /** Brackets of the body, with the stretch of text before each. */
  brackets: readonly Bracket[];
  /** Names that already stand for another: still written in their rows, but neither in question nor an answer. */
  settled?: ReadonlySet<string>;
  /** Keys of refused proposals; their options are not offered again. */
  refusedKeys?: ReadonlySet<string>;
}

const MOST_OPTIONS = 4;

/**
 * At most one proposal per name, options best first; names that are settled, well formed or near to nothing get none.
 * The order is that of `names`; the same input gives the same output, also in another order.
 */
export function proposeUnits(input: UnitProposalInput): Proposal[] {
  const aliases = new Set(input.known.flatMap((unit) => unit.aliases));
  const isOpenName = (name: string) => input.settled?.has(name) !== true;
  const names = input.names.filter(({ name }) => isOpenName(name));
  const known = input.known.filter(({ name }) => isOpenName(name));
  const pool = createUnitPool(names, known, input.brackets);
  const evidence = sentenceEvidence(input.names, input.brackets);
  const refused = refusedOptions(input.refusedKeys ?? []);
  return names.flatMap(({ name }): Proposal[] => {
    const subject = pool.get(name);
    if (subject === undefined || subject.kind === 'group' || aliases.has(name)) return [];
    const rows = evidence.get(name) ?? [];
    const options = [
      ...sameLetterOptions(subject, pool),
      ...prefixOptions(subject, pool, rows),
      ...joinedOptions(subject, pool),
      ...bracketSplitOptions(subject, rows),
      ...bracketOptions(subject, pool, rows),
      ...spellingOptions(subject, pool),
    ].filter((option) => option.names.every(isOpenName) && !refused.get(name)?.has(optionKey(option)));
    const ranked = rank(options);
    const [best] = ranked;
    if (best === undefined) return [];
    return [
      {
        key: proposalKey(best.kind, name, ranked),
        kind: best.kind,
        subject: name,
        options: ranked.map((option) => withIds(option, pool)),
      },
    ];
  });
}

/** Best first; an answer found in two ways keeps its better reason. */
function rank(options: readonly UnitOption[]): UnitOption[] {
  const best = new Map<string, UnitOption>();
  for (const option of options) {
    const key = optionKey(option);
    if (option.score > (best.get(key)?.score ?? 0)) best.set(key, option);
  }
  return [...best.entries()]
    .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .slice(0, MOST_OPTIONS)
    .map(([, option]) => option);
}

function withIds({ names, because, score }: UnitOption, pool: UnitPool) {
  return {
    names,
    ids: names.map((name) => pool.get(name)?.id ?? null),
    because,
    score: Math.round(score * 1000) / 1000,
  };
}
