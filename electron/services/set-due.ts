/** 核定完成时限: the office fixes the due day of a target where the text does not decide it, or takes that back. */
import { Refusal } from '#domain/refusal.ts';
import type { Input, TaskDetail } from '#ipc/contract.ts';
import { readTaskForChange, rereadTask } from './edit-task.ts';
import type { CallContext, Office } from './office.ts';
import { readTaskDetail } from './read-task.ts';
import { taskLabel } from './task-texts.ts';

/**
 * `id` is the target's, `rev` that of its task. The fixed day alone counts, whatever milestones the text names; `null`
 * goes back to what the text says.
 * Throws Refusal reasonMissing, recordMissing, changedElsewhere, nothingToChange.
 */
export function setDue(office: Office, input: Input<'target.setDue'>, { opId }: CallContext): TaskDetail {
  let label = '';
  let taskId = 0;
  office.db.command({ name: 'target.setDue', opId, subject: () => label }, (writer) => {
    const reason = input.reason.trim();
    if (reason === '') throw new Refusal('reasonMissing', {});
    const { from } = writer;
    const target = writer.first(
      from.selectFrom('target').selectAll().where('id', '=', input.id).where('state', '=', 'active'),
    );
    if (target === undefined) throw new Refusal('recordMissing', { kind: 'target', id: input.id });
    taskId = target.taskId;
    const { task, annexNo } = readTaskForChange(writer, taskId, input.rev);
    label = `${taskLabel(annexNo, task.sequence, task.ordinal)}第${target.ordinal}分项`;

    const present = writer.all(
      from
        .selectFrom('correction')
        .select('id')
        .where('targetId', '=', target.id)
        .where('field', '=', 'targetDue')
        .where('state', '=', 'active'),
    );
    for (const { id } of present) writer.update('correction', id, { state: 'withdrawn' });
    if (input.dueOn === null) {
      if (target.dueIsFixed === 0) throw new Refusal('nothingToChange', {});
      writer.update('target', target.id, { dueIsFixed: 0 });
      rereadTask(writer, taskId);
      return;
    }
    if (target.dueIsFixed === 1 && target.dueOn === input.dueOn) throw new Refusal('nothingToChange', {});
    writer.insert('correction', {
      taskId,
      field: 'targetDue',
      targetId: target.id,
      beforeText: target.dueOn ?? '',
      correctedText: input.dueOn,
      reason,
      createdAt: writer.at,
      state: 'active',
    });
    writer.update('target', target.id, {
      dueOn: input.dueOn,
      dueKind: 'date',
      dueIsFixed: 1,
    });
  });
  return readTaskDetail(office, { id: taskId === 0 ? taskOfTarget(office, input.id) : taskId });
}

/** A repeated op-id answers without running again; the task is then looked up here. */
function taskOfTarget(office: Office, targetId: number): number {
  const { reader } = office.db;
  const row = reader.first(reader.from.selectFrom('target').select('taskId').where('id', '=', targetId));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'target', id: targetId });
  return row.taskId;
}
