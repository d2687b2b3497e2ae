/** Two writings of one person: the one stands for the other, until the office takes it back. */
import type { Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { readLeaderStanding } from './leader-standing.ts';

/** `byId` null takes the replacement back. Throws Refusal recordMissing, leaderReplacesItself. */
export function replaceLeader(writer: Writer, leaderId: number, byId: number | null): void {
  const standing = readLeaderStanding(writer);
  if (standing.name(leaderId) === '') throw new Refusal('recordMissing', { kind: 'leader', id: leaderId });
  if (byId !== null) {
    if (standing.name(byId) === '') throw new Refusal('recordMissing', { kind: 'leader', id: byId });
    if (byId === leaderId || standing.person(byId) === leaderId) {
      throw new Refusal('leaderReplacesItself', { leader: standing.name(leaderId) });
    }
  }
  const rows = writer.all(
    writer.from
      .selectFrom('leaderReplacement')
      .select(['id', 'replacementLeaderId'])
      .where('leaderId', '=', leaderId)
      .where('state', '=', 'active'),
  );
  if (byId !== null && rows.length === 1 && rows[0]?.replacementLeaderId === byId) return;
  for (const { id } of rows) writer.update('leaderReplacement', id, { state: 'withdrawn' });
  if (byId !== null) writer.insert('leaderReplacement', { leaderId, replacementLeaderId: byId, state: 'active' });
}
