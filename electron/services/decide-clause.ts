/** 与正文的对应: confirm or refuse a suggested link, or make one by hand. */
import type { Reader } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';
import { taskLabel } from './task-texts.ts';

export function decideClause(
  office: Office,
  input: Input<'clause.decide'>,
  { opId }: CallContext,
): Output<'clause.decide'> {
  const { linkId, state } = input;
  let subject = '';
  office.db.command({ name: 'clause.decide', opId, subject: () => subject }, (writer) => {
    const link = writer.first(writer.from.selectFrom('taskClause').selectAll().where('id', '=', linkId));
    if (link === undefined) throw new Refusal('recordMissing', { kind: 'taskClause', id: linkId });
    subject = labelOf(writer, link.taskId);
    if (link.state !== state) writer.update('taskClause', linkId, { state });
  });
  return { linkId };
}

export function linkClause(office: Office, input: Input<'clause.link'>, { opId }: CallContext): Output<'clause.link'> {
  const { taskId, clauseId } = input;
  let subject = '';
  const linkId = office.db.command({ name: 'clause.link', opId, subject: () => subject }, (writer) => {
    subject = labelOf(writer, taskId);
    const { from } = writer;
    if (writer.first(from.selectFrom('bodyClause').select('id').where('id', '=', clauseId)) === undefined) {
      throw new Refusal('recordMissing', { kind: 'bodyClause', id: clauseId });
    }
    const present = writer.first(
      from.selectFrom('taskClause').selectAll().where('taskId', '=', taskId).where('clauseId', '=', clauseId),
    );
    if (present === undefined) return writer.insert('taskClause', { taskId, clauseId, score: 1, state: 'confirmed' });
    if (present.state !== 'confirmed') writer.update('taskClause', present.id, { state: 'confirmed' });
    return present.id;
  });
  return { linkId };
}

function labelOf(reader: Reader, taskId: number): string {
  const task = reader.first(
    reader.from
      .selectFrom('task')
      .innerJoin('annex', 'annex.id', 'task.annexId')
      .select(['annex.annexNo', 'task.sequence', 'task.ordinal'])
      .where('task.id', '=', taskId),
  );
  if (task === undefined) throw new Refusal('recordMissing', { kind: 'task', id: taskId });
  return taskLabel(task.annexNo, task.sequence, task.ordinal);
}
