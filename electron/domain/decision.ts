/**
 * Decisions of the office on a preview. Silence means: added and changed rows are taken, removed rows stay,
 * proposals stay open.
 */
export type RowDecision =
  | { about: 'row'; key: string; action: 'take' | 'leave' }
  | { about: 'removed'; taskId: number; action: 'keep' | 'remove' }
  | { about: 'table'; key: string; action: 'take' | 'leave'; annexNo?: number; year?: number }
  | { about: 'document'; docNumber: string; title?: string; issuedOn?: string }
  | { about: 'proposal'; key: string; action: 'accept' | 'refuse'; option?: number };
