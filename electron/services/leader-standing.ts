/** Who answers for a leader's tasks on a day: look-alikes that are one person, then hand-overs up to that day. */
import type { Reader } from '#db/record.ts';

export interface Handover {
  fromLeaderId: number;
  toLeaderId: number;
  onDate: string;
}

export interface LeaderStanding {
  /** The same person under another writing; itself when none. */
  person(leaderId: number): number;
  /** In office for that leader's tasks on `asOf`. Circles end. */
  inOffice(leaderId: number, asOf: string): number;
  name(leaderId: number): string;
}

export function readLeaderStanding(reader: Reader): LeaderStanding {
  const names = new Map(
    reader.all(reader.from.selectFrom('leader').select(['id', 'name'])).map(({ id, name }) => [id, name] as const),
  );
  const same = new Map(
    reader
      .all(
        reader.from
          .selectFrom('leaderReplacement')
          .select(['leaderId', 'replacementLeaderId'])
          .where('state', '=', 'active')
          .orderBy('id'),
      )
      .map((row) => [row.leaderId, row.replacementLeaderId] as const),
  );
  const handovers = reader.all(
    reader.from
      .selectFrom('leaderHandover')
      .select(['fromLeaderId', 'toLeaderId', 'onDate'])
      .where('state', '=', 'active')
      .orderBy('onDate')
      .orderBy('id'),
  );
  return leaderStanding(same, handovers, names);
}

export function leaderStanding(
  same: ReadonlyMap<number, number>,
  handovers: readonly Handover[],
  names: ReadonlyMap<number, string>,
): LeaderStanding {
  function person(leaderId: number): number {
    const seen = new Set<number>();
    let at = leaderId;
    for (let next = same.get(at); next !== undefined && !seen.has(next); next = same.get(at)) {
      seen.add(at);
      at = next;
    }
    return at;
  }

  return {
    person,
    inOffice(leaderId, asOf) {
      let at = person(leaderId);
      let since = '';
      // Each hop must be later than the one before: two leaders who swap posts on one day keep swapped,
      // and tasks that came on a day are not handed on by an older hand-over.
      for (;;) {
        const hop = handovers.find(
          (one) => person(one.fromLeaderId) === at && one.onDate <= asOf && one.onDate > since,
        );
        if (hop === undefined) return at;
        at = person(hop.toLeaderId);
        since = hop.onDate;
      }
    },
    name: (leaderId) => names.get(leaderId) ?? '',
  };
}
