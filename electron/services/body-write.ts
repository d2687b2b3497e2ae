/** Measures, clauses and bracket units on record made equal to the text read; rows keep their id by number. */
import type { Stored, Writer } from '#db/record.ts';
import type { BodyClause, BodyMeasure } from '#domain/body.ts';
import { createNameRegister, type NameRegister } from './name-register.ts';
import { syncParts } from './part-sync.ts';

/** `sourceFileId` is asked for only when something differs. */
export function writeMeasures(
  writer: Writer,
  documentId: number,
  measures: readonly BodyMeasure[],
  sourceFileId: () => number,
): void {
  const names = createNameRegister(writer);
  const present = writer.all(
    writer.from.selectFrom('bodyMeasure').selectAll().where('documentId', '=', documentId).orderBy('measureNo'),
  );
  const free = new Map(present.map((row) => [row.measureNo, row] as const));
  for (const measure of measures) {
    const row = free.get(measure.measureNo);
    free.delete(measure.measureNo);
    const measureId = writeMeasure(writer, documentId, measure, row, sourceFileId);
    writeClauses(writer, names, measureId, measure.clauses, sourceFileId);
  }
  for (const row of free.values()) {
    if (row.state === 'active')
      writer.update('bodyMeasure', row.id, { state: 'removed', sourceFileId: sourceFileId() });
    writeClauses(writer, names, row.id, [], sourceFileId);
  }
}

function writeMeasure(
  writer: Writer,
  documentId: number,
  { measureNo, heading, title, text }: BodyMeasure,
  row: Stored<'bodyMeasure'> | undefined,
  sourceFileId: () => number,
): number {
  const head = { heading, title, text, state: 'active' as const };
  if (row === undefined) {
    return writer.insert('bodyMeasure', { documentId, measureNo, ...head, sourceFileId: sourceFileId() });
  }
  const isSame = row.heading === heading && row.title === title && row.text === text && row.state === 'active';
  if (!isSame) writer.update('bodyMeasure', row.id, { ...head, sourceFileId: sourceFileId() });
  return row.id;
}

function writeClauses(
  writer: Writer,
  names: NameRegister,
  measureId: number,
  clauses: readonly BodyClause[],
  sourceFileId: () => number,
): void {
  const { from } = writer;
  const present = writer.all(
    from.selectFrom('bodyClause').selectAll().where('measureId', '=', measureId).orderBy('state').orderBy('ordinal'),
  );
  const wanted = clauses.map(({ ordinal, text, bracketText }) => {
    return { measureId, ordinal, text, bracketText, state: 'active' as const };
  });
  // A reworded clause keeps its place in the measure, and with it its links to tasks.
  syncParts(present, wanted, ({ ordinal }) => String(ordinal), {
    insert: (row) => {
      sourceFileId();
      writer.insert('bodyClause', row);
    },
    update: (id, patch) => {
      sourceFileId();
      writer.update('bodyClause', id, patch);
    },
    remove: (id) => {
      sourceFileId();
      writer.update('bodyClause', id, { state: 'removed' });
    },
  });
  const rows = writer.all(
    from
      .selectFrom('bodyClause')
      .select(['id', 'ordinal'])
      .where('measureId', '=', measureId)
      .where('state', '=', 'active'),
  );
  const idOf = new Map(rows.map(({ ordinal, id }) => [ordinal, id] as const));
  for (const clause of clauses) {
    const clauseId = idOf.get(clause.ordinal);
    if (clauseId !== undefined) writeClauseUnits(writer, names, clauseId, clause.units);
  }
}

function writeClauseUnits(writer: Writer, names: NameRegister, clauseId: number, units: BodyClause['units']): void {
  const present = writer.all(
    writer.from
      .selectFrom('bodyClauseUnit')
      .selectAll()
      .where('clauseId', '=', clauseId)
      .orderBy('state')
      .orderBy('ordinal'),
  );
  const wanted = units.map(({ rawText, name }, index) => {
    return { clauseId, ordinal: index + 1, rawText, unitId: names.unitId(name), state: 'active' as const };
  });
  syncParts(present, wanted, ({ unitId, rawText }) => `${unitId} ${rawText}`, {
    insert: (row) => writer.insert('bodyClauseUnit', row),
    update: (id, patch) => writer.update('bodyClauseUnit', id, patch),
    remove: (id) => writer.update('bodyClauseUnit', id, { state: 'removed' }),
  });
}
