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

/** Counts of one row, kept while the row is: summaries of a large ledger are sums of these. */
const counted = new WeakMap<TaskRow, readonly number[]>();

function countsOf(row: TaskRow): readonly number[] {
  let counts = counted.get(row);
  if (!counts) {
    const classes = row.targets.map(classOfTarget);
    counts = TALLY_CLASSES.map((name) => classes.filter((other) => other === name).length);
    counted.set(row, counts);
  }
  return counts;
}

export function tallyOf(rows: readonly TaskRow[]): Tally {
  const tally = emptyTally();
  for (const row of rows) {
    tally.tasks += 1;
    tally.targets += row.targets.length;
    const counts = countsOf(row);
    for (let index = 0; index < TALLY_CLASSES.length; index += 1) {
      tally.classes[TALLY_CLASSES[index]!] += counts[index]!;
    }
  }
  return tally;
}
