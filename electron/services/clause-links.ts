/** Which body clause a task comes from: suggested by the texts, confirmed or refused by the office. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { linkClauses } from '#domain/clause-link.ts';

type StoredLink = Pick<Stored<'taskClause'>, 'id' | 'taskId' | 'clauseId' | 'score' | 'state'>;

/**
 * Brings suggested links of a document in step with its texts. What the office confirmed or refused is left alone.
 * Unit names are taken as written: a later merge must not move links.
 */
export function refreshClauseLinks(writer: Writer, documentId: number): void {
  const clauses = readClauses(writer, documentId);
  if (clauses.length === 0) return;
  const tasks = readLinkedTasks(writer, documentId);
  const taskIds = new Set(tasks.map(({ id }) => id));
  const present = new Map<string, StoredLink>(
    writer
      .all(
        writer.from
          .selectFrom('taskClause')
          .innerJoin('bodyClause', 'bodyClause.id', 'taskClause.clauseId')
          .innerJoin('bodyMeasure', 'bodyMeasure.id', 'bodyClause.measureId')
          .select(['taskClause.id', 'taskClause.taskId', 'taskClause.clauseId', 'taskClause.score', 'taskClause.state'])
          .where('bodyMeasure.documentId', '=', documentId),
      )
      .map((link) => [`${link.taskId} ${link.clauseId}`, link] as const),
  );
  const fresh = new Set<string>();
  for (const { taskId, clauseId, score } of linkClauses(tasks, clauses)) {
    const key = `${taskId} ${clauseId}`;
    fresh.add(key);
    const link = present.get(key);
    if (link === undefined) writer.insert('taskClause', { taskId, clauseId, score, state: 'proposed' });
    else if (link.state === 'withdrawn') writer.update('taskClause', link.id, { state: 'proposed', score });
    else if (link.state === 'proposed' && link.score !== score) writer.update('taskClause', link.id, { score });
  }
  for (const [key, { id, taskId, state }] of present) {
    if (state === 'proposed' && !fresh.has(key) && taskIds.has(taskId)) {
      writer.update('taskClause', id, { state: 'withdrawn' });
    }
  }
}

export function readClauses(
  reader: Reader,
  documentId: number,
): { id: number; measureNo: number; text: string; units: string[] }[] {
  const { from } = reader;
  const units = Map.groupBy(
    reader.all(
      from
        .selectFrom('bodyClauseUnit')
        .innerJoin('unit', 'unit.id', 'bodyClauseUnit.unitId')
        .select(['bodyClauseUnit.clauseId', 'unit.name'])
        .where('bodyClauseUnit.state', '=', 'active')
        .orderBy('bodyClauseUnit.clauseId')
        .orderBy('bodyClauseUnit.ordinal'),
    ),
    ({ clauseId }) => clauseId,
  );
  const clauses = reader.all(
    from
      .selectFrom('bodyClause')
      .innerJoin('bodyMeasure', 'bodyMeasure.id', 'bodyClause.measureId')
      .select(['bodyClause.id', 'bodyMeasure.measureNo', 'bodyClause.text'])
      .where('bodyMeasure.documentId', '=', documentId)
      .where('bodyMeasure.state', '=', 'active')
      .where('bodyClause.state', '=', 'active')
      .orderBy('bodyMeasure.measureNo')
      .orderBy('bodyClause.ordinal'),
  );
  return clauses.map((clause) => ({ ...clause, units: (units.get(clause.id) ?? []).map(({ name }) => name) }));
}

function readLinkedTasks(writer: Writer, documentId: number): { id: number; content: string; units: string[] }[] {
  const { from } = writer;
  const units = Map.groupBy(
    writer.all(
      from
        .selectFrom('taskUnit')
        .innerJoin('unit', 'unit.id', 'taskUnit.unitId')
        .select(['taskUnit.taskId', 'unit.name'])
        .where('taskUnit.state', '=', 'active')
        .orderBy('taskUnit.taskId')
        .orderBy('taskUnit.isLead', 'desc')
        .orderBy('taskUnit.ordinal'),
    ),
    ({ taskId }) => taskId,
  );
  const corrected = new Map(
    writer
      .all(
        from
          .selectFrom('correction')
          .select(['taskId', 'correctedText'])
          .where('field', '=', 'content')
          .where('state', '=', 'active')
          .orderBy('id'),
      )
      .map(({ taskId, correctedText }) => [taskId, correctedText] as const),
  );
  const tasks = writer.all(
    from
      .selectFrom('task')
      .innerJoin('annex', 'annex.id', 'task.annexId')
      .select(['task.id', 'task.content'])
      .where('annex.documentId', '=', documentId)
      .where('task.state', '=', 'active')
      .orderBy('annex.id')
      .orderBy('task.ordinal'),
  );
  return tasks.map(({ id, content }) => ({
    id,
    content: corrected.get(id) ?? content,
    units: (units.get(id) ?? []).map(({ name }) => name),
  }));
}
