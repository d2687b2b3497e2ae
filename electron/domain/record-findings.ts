/** What a file's names show against the record: new units and leaders, groups, and names that need a decision. */
import type { AnnexTable, TaskReading } from './annex.ts';
import { type CellAddress, type Finding, finding } from './finding.ts';
import type { Proposal, ProposalOption } from './proposal.ts';
import { cellOf } from './table-place.ts';
import { unitKindOf } from './unit-name.ts';

/** A name as the file uses it. */
export interface NameInFile {
  of: 'unit' | 'leader';
  name: string;
  /** Whether the record knows it, by name or alias. */
  isKnown: boolean;
  /** Rows of the file in which it stands. */
  places: number;
  /** The first of them. */
  at: CellAddress;
}

/** Names of all tables in reading order; `known` are the names and aliases on record. */
export function namesInFile(
  tables: readonly { table: AnnexTable; readings: Record<string, TaskReading> }[],
  known: { units: { has(name: string): boolean }; leaders: { has(name: string): boolean } },
): NameInFile[] {
  const found = new Map<string, NameInFile>();
  for (const { table, readings } of tables) {
    for (const row of table.rows) {
      const reading = row.kind === 'task' ? readings[row.key] : undefined;
      if (row.kind !== 'task' || reading === undefined) continue;
      const inRow = new Map<string, NameInFile>();
      for (const { name, field } of reading.units) {
        const isKnown = known.units.has(name);
        inRow.set(`unit ${name}`, { of: 'unit', name, isKnown, places: 1, at: cellOf(table, row, field) });
      }
      for (const { name } of reading.leaders) {
        const at = cellOf(table, row, 'responsibleLeader');
        inRow.set(`leader ${name}`, { of: 'leader', name, isKnown: known.leaders.has(name), places: 1, at });
      }
      for (const [key, use] of inRow) {
        const earlier = found.get(key);
        if (earlier === undefined) found.set(key, use);
        else earlier.places += 1;
      }
    }
  }
  return [...found.values()];
}

/**
 * One finding per name, at its first place. A name with a proposal is asked about whether it is known or not; a known
 * name without one is not mentioned.
 */
export function recordFindings(input: { uses: readonly NameInFile[]; proposals: readonly Proposal[] }): Finding[] {
  const proposalOf = new Map(input.proposals.map((one) => [`${ofKind(one)} ${one.subject}`, one]));
  return input.uses.flatMap((use) => {
    const found = nameFinding(use, proposalOf.get(`${use.of} ${use.name}`));
    return found === null ? [] : [found];
  });
}

function nameFinding({ of, name, isKnown, places, at }: NameInFile, proposal: Proposal | undefined): Finding | null {
  const [first] = proposal?.options ?? [];
  if (of === 'leader') {
    if (first) return finding('leaderLooksAlike', 'ask', at, { leader: name, other: first.names.join('、'), places });
    return isKnown ? null : finding('leaderNew', 'note', at, { leader: name, places });
  }
  if (proposal && first) {
    if (proposal.kind === 'unitPrefix') {
      return finding('unitPrefixVariant', 'ask', at, { unit: name, candidate: first.names.join('、'), places });
    }
    return finding('unitNearMiss', 'ask', at, { unit: name, candidates: candidatesOf(proposal.options), places });
  }
  if (isKnown) return null;
  return unitKindOf(name) === 'group'
    ? finding('unitGroup', 'warn', at, { unit: name, places })
    : finding('unitNew', 'note', at, { unit: name, places });
}

/** Answers joined by 、; two units in one answer by +. */
function candidatesOf(options: readonly ProposalOption[]): string {
  return options.map(({ names }) => names.join('+')).join('、');
}

function ofKind({ kind }: Proposal): NameInFile['of'] {
  return kind === 'leaderSimilar' ? 'leader' : 'unit';
}
