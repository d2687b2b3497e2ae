/** A target as a line of what needs the office, wherever such lines stand. */
import type { LightReading } from '#domain/light.ts';
import type { NeedTarget } from '#ipc/contract.ts';
import type { LedgerTarget, LedgerTask } from './ledger.ts';
import { askedLabel } from './round-plan.ts';

export interface NeedSubject {
  target: LedgerTarget;
  task: LedgerTask;
}

/** `dueOn` is the day that counts on the day asked about: the next open one, or the last of a completed target. */
export function needTarget(
  { target, task }: NeedSubject,
  { light }: LightReading,
  why: string,
  dueOn: string | null,
): NeedTarget {
  return {
    targetId: target.id,
    taskId: task.task.id,
    label: askedLabel(task),
    text: target.text,
    leadUnit: task.units[0] ?? '',
    light,
    why,
    dueOn,
  };
}
