/** The office's decisions on a preview, sorted for look-up. Silence is an answer too (see `RowDecision`). */
import type { RowDecision } from '#domain/decision.ts';
import { Refusal } from '#domain/refusal.ts';

type About<A extends RowDecision['about']> = Extract<RowDecision, { about: A }>;

export interface ImportDecisions {
  document: About<'document'> | null;
  table(key: string): About<'table'> | undefined;
  isRowLeft(key: string): boolean;
  isTaskRemoved(taskId: number): boolean;
  proposals: readonly About<'proposal'>[];
  /** Throws Refusal decisionUnknown for a decision about something that is not in the file or on record. */
  assertKnown(known: { tables: Set<string>; rows: Set<string>; taskIds: Set<number> }): void;
}

export function sortDecisions(decisions: readonly RowDecision[]): ImportDecisions {
  const tables = new Map<string, About<'table'>>();
  const rows = new Map<string, About<'row'>>();
  const removed = new Map<number, About<'removed'>>();
  const proposals: About<'proposal'>[] = [];
  let document: About<'document'> | null = null;
  for (const decision of decisions) {
    switch (decision.about) {
      case 'table':
        tables.set(decision.key, decision);
        break;
      case 'row':
        rows.set(decision.key, decision);
        break;
      case 'removed':
        removed.set(decision.taskId, decision);
        break;
      case 'proposal':
        proposals.push(decision);
        break;
      case 'document':
        document = decision;
        break;
    }
  }
  return {
    document,
    proposals,
    table: (key) => tables.get(key),
    isRowLeft: (key) => rows.get(key)?.action === 'leave',
    isTaskRemoved: (taskId) => removed.get(taskId)?.action === 'remove',
    assertKnown(known) {
      for (const key of tables.keys())
        if (!known.tables.has(key)) throw new Refusal('decisionUnknown', { about: 'table', key });
      for (const key of rows.keys())
        if (!known.rows.has(key)) throw new Refusal('decisionUnknown', { about: 'row', key });
      for (const id of removed.keys()) {
        if (!known.taskIds.has(id)) throw new Refusal('decisionUnknown', { about: 'removed', key: String(id) });
      }
    },
  };
}
