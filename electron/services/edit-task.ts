/** 更正: the office's texts beside the paper's, with reason; what the texts are read into follows. */
import type { Stored, Writer } from '#db/record.ts';
import type { AnnexTaskRow } from '#domain/annex.ts';
import { Refusal } from '#domain/refusal.ts';
import { readTask } from '#domain/task-reading.ts';
import type { EditableField, Input, TaskDetail } from '#ipc/contract.ts';
import { extraOf } from './annex-record.ts';
import { refreshClauseLinks } from './clause-links.ts';
import { createNameRegister } from './name-register.ts';
import type { CallContext, Office } from './office.ts';
import { refreshProposals } from './proposals.ts';
import { readTaskDetail } from './read-task.ts';
import { withSectionLeader } from './section-leader.ts';
import { readTaskParts, writeTaskParts } from './task-parts.ts';
import { ANNEX_FIELDS, effectiveTexts, FIELD_WORDS, filledCells, paperTexts, taskLabel } from './task-texts.ts';

/** Fields whose text is read into names; proposals follow them. */
const NAMED = new Set<string>(['responsibleLeader', 'units', 'leadUnit', 'supportingUnits']);

/** Throws Refusal reasonMissing, recordMissing, changedElsewhere, nothingToChange, valueInvalid. */
export function editTask(office: Office, input: Input<'task.edit'>, { opId }: CallContext): TaskDetail {
  let label = '';
  office.db.command({ name: 'task.edit', opId, subject: () => label }, (writer) => {
    const reason = input.reason.trim();
    if (reason === '') throw new Refusal('reasonMissing', {});
    const { task, annexNo, documentId } = readTaskForChange(writer, input.id, input.rev);
    label = taskLabel(annexNo, task.sequence, task.ordinal);
    const changed = writeCorrections(writer, task, input.changes, reason);
    if (changed.length === 0) throw new Refusal('nothingToChange', {});
    rereadTask(writer, task.id);
    if (changed.some((field) => NAMED.has(field) || field === 'content')) refreshProposals(writer);
    if (changed.includes('content')) refreshClauseLinks(writer, documentId);
  });
  return readTaskDetail(office, { id: input.id });
}

/** The task as it stands, its rev moved on by one, so that two windows cannot both be first. */
export function readTaskForChange(
  writer: Writer,
  id: number,
  rev: number,
): { task: Stored<'task'>; annexNo: number | null; year: number; documentId: number } {
  const { from } = writer;
  const task = writer.first(from.selectFrom('task').selectAll().where('id', '=', id));
  if (task === undefined) throw new Refusal('recordMissing', { kind: 'task', id });
  writer.update('task', id, { state: task.state }, rev);
  const annex = writer.first(from.selectFrom('annex').selectAll().where('id', '=', task.annexId));
  if (annex === undefined) throw new Refusal('recordMissing', { kind: 'annex', id: task.annexId });
  return { task, annexNo: annex.annexNo, year: annex.year, documentId: annex.documentId };
}

/** Returns the fields that changed. `null`, or the paper's own text again, withdraws what the office had put there. */
function writeCorrections(
  writer: Writer,
  task: Stored<'task'>,
  changes: Input<'task.edit'>['changes'],
  reason: string,
): EditableField[] {
  const active = readActiveCorrections(writer, task.id);
  const standing = effectiveTexts(task, active);
  const changed: EditableField[] = [];
  for (const field of ANNEX_FIELDS) {
    if (field === 'sequence') continue;
    const given = changes[field];
    if (given === undefined) continue;
    const wanted = given ?? task[field];
    if (field === 'content' && wanted.trim() === '') {
      throw new Refusal('valueInvalid', { field: FIELD_WORDS.content, value: wanted });
    }
    const present = active.filter((row) => row.field === field);
    const isPaper = wanted === task[field];
    if (wanted === standing[field] && !(isPaper && present.length > 0)) continue;
    changed.push(field);
    for (const { id } of present) writer.update('correction', id, { state: 'withdrawn' });
    if (isPaper) continue;
    writer.insert('correction', {
      taskId: task.id,
      field,
      targetId: null,
      beforeText: standing[field],
      correctedText: wanted,
      reason,
      createdAt: writer.at,
      state: 'active',
    });
  }
  return changed;
}

export function readActiveCorrections(writer: Writer, taskId: number): Stored<'correction'>[] {
  return writer.all(
    writer.from
      .selectFrom('correction')
      .selectAll()
      .where('taskId', '=', taskId)
      .where('state', '=', 'active')
      .orderBy('id'),
  );
}

/** Reads the texts that count today anew. Parts that say the same keep their rows. */
export function rereadTask(writer: Writer, taskId: number): void {
  const { from } = writer;
  const task = writer.first(from.selectFrom('task').selectAll().where('id', '=', taskId));
  if (task === undefined) throw new Refusal('recordMissing', { kind: 'task', id: taskId });
  const annex = writer.first(from.selectFrom('annex').select('year').where('id', '=', task.annexId));
  const row = effectiveRow(task, readActiveCorrections(writer, taskId));
  const section = writer.first(
    from
      .selectFrom('section')
      .select('leaderText')
      .where('id', '=', task.sectionId ?? 0),
  );
  const reading = withSectionLeader(readTask(row, annex?.year ?? 0), section?.leaderText);
  writeTaskParts(writer, createNameRegister(writer), taskId, reading, readTaskParts(writer, taskId));
}

/** The row as if it had just been read with today's texts. */
function effectiveRow(task: Stored<'task'>, corrections: readonly Stored<'correction'>[]): AnnexTaskRow {
  const cells = filledCells(effectiveTexts(paperTexts(task), corrections));
  return {
    kind: 'task',
    key: `${task.sourceSheet}!${task.sourceRow}`,
    sequenceNo: task.sequenceNo,
    cells,
    extra: extraOf(task),
    addresses: JSON.parse(task.sourceCellsJson) as Record<string, string>,
    row: task.sourceRow,
    isHidden: false,
  };
}
