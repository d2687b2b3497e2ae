/** What a unit reported for a target the last time before a round: the promise that stands beside its next entry. */
import type { Reader, Stored } from '#db/record.ts';
import { readUnitStanding } from './unit-standing.ts';

export interface PreviousEntries {
  /**
   * Newest entry before the round by the unit, or by a unit it stands for today; the only entry of that earlier round
   * when another unit alone gave it (the lead changed hands).
   */
  of(targetId: number, unitId: number): Stored<'returnEntry'> | null;
}

/** `earlierRoundIds` nearest first; of these targets alone where they are named. */
export function readPreviousEntries(
  reader: Reader,
  earlierRoundIds: readonly number[],
  targetIds?: readonly number[],
): PreviousEntries {
  const nearness = new Map(earlierRoundIds.map((id, index) => [id, index] as const));
  let query = reader.from
    .selectFrom('returnEntry')
    .selectAll()
    .where('state', '=', 'active')
    .where('roundId', 'in', [0, ...earlierRoundIds]);
  if (targetIds !== undefined) query = query.where('targetId', 'in', [0, ...targetIds]);
  const entries = reader
    .all(query)
    .sort((a, b) => (nearness.get(a.roundId) ?? 0) - (nearness.get(b.roundId) ?? 0) || b.id - a.id);
  const byTarget = Map.groupBy(entries, ({ targetId }) => targetId);
  const standing = readUnitStanding(reader);
  return {
    of(targetId, unitId) {
      const found = byTarget.get(targetId) ?? [];
      const own = found.find((entry) => entry.unitId === unitId || standing.standing(entry.unitId).includes(unitId));
      if (own !== undefined) return own;
      const newest = found.filter(({ roundId }) => roundId === found[0]?.roundId);
      return newest.length === 1 ? (newest[0] ?? null) : null;
    },
  };
}
