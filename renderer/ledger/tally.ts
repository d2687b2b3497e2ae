import type { TargetRow, TaskRow } from '#ipc/contract.ts';

/** Classes that a summary counts targets in; every target is in exactly one. */
export const TALLY_CLASSES = ['overdue', 'dueSoon', 'attention', 'normal', 'undated'] as const;
export type TallyClass = (typeof TALLY_CLASSES)[number];

export interface Tally {
  tasks: number;
  /** Sum of the classes, always. */
  targets: number;
  classes: Record<TallyClass, number>;
}

export function classOfTarget(target: Pick<TargetRow, 'light' | 'lightRule' | 'dueKind'>): TallyClass {
  if (target.light === 'red') return 'overdue';
  if (target.light === 'yellow') return target.lightRule === 'dueSoon' ? 'dueSoon' : 'attention';
  if (target.light === 'green') return 'normal';
  return target.dueKind === 'date' || target.dueKind === 'recurring' ? 'normal' : 'undated';
}

export function emptyTally(): Tally {
  return { tasks: 0, targets: 0, classes: { overdue: 0, dueSoon: 0, attention: 0, normal: 0, undated: 0 } };
}

export function tallyOf(rows: readonly TaskRow[]): Tally {
  const tally = emptyTally();
  for (const row of rows) {
    tally.tasks += 1;
    for (const target of row.targets) {
      tally.targets += 1;
      tally.classes[classOfTarget(target)] += 1;
    }
  }
  return tally;
}
