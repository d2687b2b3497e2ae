/**
 * What a task's texts are read into: targets, goals, units, leaders. Derived rows keep their id while what they say
 * stays the same, so that later facts (returns, fixed days, links) keep hanging on them; what is no longer said is
 * marked removed, and revived when it is said again.
 */
import type { Fresh, Reader, Stored, Writer } from '#db/record.ts';
import type { TaskReading } from '#domain/annex.ts';
import type { Goal, Target } from '#domain/target.ts';
import type { NameRegister } from './name-register.ts';
import { syncParts } from './part-sync.ts';

export interface TaskParts {
  target: Stored<'target'>[];
  goal: Stored<'goal'>[];
  taskUnit: Stored<'taskUnit'>[];
  taskLeader: Stored<'taskLeader'>[];
}

export const NO_PARTS: TaskParts = { target: [], goal: [], taskUnit: [], taskLeader: [] };

/** All parts of one task, removed ones too (they may be revived); active ones first. */
export function readTaskParts(reader: Reader, taskId: number): TaskParts {
  const { from } = reader;
  const sorted = <R extends { state: 'active' | 'removed'; ordinal: number }>(rows: R[]): R[] =>
    rows.sort((a, b) => Number(a.state === 'removed') - Number(b.state === 'removed') || a.ordinal - b.ordinal);
  return {
    target: sorted(reader.all(from.selectFrom('target').selectAll().where('taskId', '=', taskId))),
    goal: sorted(reader.all(from.selectFrom('goal').selectAll().where('taskId', '=', taskId))),
    taskUnit: sorted(reader.all(from.selectFrom('taskUnit').selectAll().where('taskId', '=', taskId))),
    taskLeader: sorted(reader.all(from.selectFrom('taskLeader').selectAll().where('taskId', '=', taskId))),
  };
}

export function writeTaskParts(
  writer: Writer,
  names: NameRegister,
  taskId: number,
  reading: TaskReading,
  present: TaskParts = NO_PARTS,
): void {
  syncParts(present.target, targetRows(taskId, reading.targets, present.target), ({ text }) => text, {
    insert: (row) => writer.insert('target', row),
    update: (id, patch) => writer.update('target', id, patch),
    remove: (id) => writer.update('target', id, { state: 'removed' }),
  });
  const goals = reading.goals.map((goal) => goalRow(taskId, goal));
  syncParts(present.goal, goals, ({ text }) => text, {
    insert: (row) => writer.insert('goal', row),
    update: (id, patch) => writer.update('goal', id, patch),
    remove: (id) => writer.update('goal', id, { state: 'removed' }),
  });
  const units = reading.units.map((mention): Fresh<'taskUnit'> => {
    const { ordinal, rawText, field } = mention;
    const unitId = names.unitId(mention.name);
    return { taskId, ordinal, rawText, unitId, field, isLead: mention.isLead ? 1 : 0, state: 'active' };
  });
  syncParts(present.taskUnit, units, ({ unitId, rawText }) => `${unitId} ${rawText}`, {
    insert: (row) => writer.insert('taskUnit', row),
    update: (id, patch) => writer.update('taskUnit', id, patch),
    remove: (id) => writer.update('taskUnit', id, { state: 'removed' }),
  });
  const leaders = reading.leaders.map(({ ordinal, rawText, name }): Fresh<'taskLeader'> => {
    return { taskId, ordinal, rawText, leaderId: names.leaderId(name), state: 'active' };
  });
  syncParts(present.taskLeader, leaders, ({ leaderId, rawText }) => `${leaderId} ${rawText}`, {
    insert: (row) => writer.insert('taskLeader', row),
    update: (id, patch) => writer.update('taskLeader', id, patch),
    remove: (id) => writer.update('taskLeader', id, { state: 'removed' }),
  });
}

/** A target whose day the office fixed keeps that day while its text stays. */
function targetRows(
  taskId: number,
  targets: readonly Target[],
  present: readonly Stored<'target'>[],
): Fresh<'target'>[] {
  const fixed = new Map<string, Stored<'target'>[]>();
  for (const row of present) {
    if (row.dueIsFixed === 1) fixed.set(row.text, [...(fixed.get(row.text) ?? []), row]);
  }
  return targets.map((target) => {
    const row = targetRow(taskId, target);
    const kept = fixed.get(target.text)?.shift();
    if (kept === undefined) return row;
    return { ...row, dueOn: kept.dueOn, dueKind: kept.dueKind, dueIsFixed: 1 };
  });
}

export function targetRow(taskId: number, target: Target): Fresh<'target'> {
  return {
    taskId,
    ordinal: target.ordinal,
    text: target.text,
    isNumbered: target.isNumbered ? 1 : 0,
    kind: target.kind,
    dueOn: target.dueOn,
    dueText: target.dueText,
    dueKind: target.dueKind,
    quantitiesJson: JSON.stringify(target.quantities),
    milestonesJson: JSON.stringify(target.milestones),
    dueIsFixed: 0,
    state: 'active',
  };
}

function goalRow(taskId: number, goal: Goal): Fresh<'goal'> {
  return {
    taskId,
    ordinal: goal.ordinal,
    text: goal.text,
    isNumbered: goal.isNumbered ? 1 : 0,
    horizonYear: goal.horizonYear,
    horizonText: goal.horizonText,
    quantitiesJson: JSON.stringify(goal.quantities),
    state: 'active',
  };
}
