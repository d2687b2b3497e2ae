/** 文件: documents with their annexes, body measures and what of the body has found its row. */
import type { Reader } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { DocumentRow, Input } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';
import { offerSource } from './source-file.ts';
import { taskLabel } from './task-texts.ts';

export function listDocuments(office: Office): DocumentRow[] {
  const { reader } = office.db;
  const documents = reader.all(reader.from.selectFrom('document').selectAll().orderBy('id'));
  const annexes = Map.groupBy(readAnnexes(office), ({ documentId }) => documentId);
  const measures = Map.groupBy(readMeasures(reader), ({ documentId }) => documentId);
  return documents.map(({ id, rev, docNumber, title, issuedOn }) => ({
    id,
    rev,
    docNumber,
    title,
    issuedOn,
    annexes: (annexes.get(id) ?? []).map(({ annex }) => annex),
    measures: (measures.get(id) ?? []).map(({ measure }) => measure),
  }));
}

function readAnnexes(office: Office): { documentId: number; annex: DocumentRow['annexes'][number] }[] {
  const { reader } = office.db;
  const { from } = reader;
  const taskCounts = countBy(
    reader.all(from.selectFrom('task').select('annexId').where('state', '=', 'active')),
    ({ annexId }) => annexId,
  );
  const sectionCounts = countBy(
    reader.all(from.selectFrom('section').select('annexId').where('state', '=', 'active')),
    ({ annexId }) => annexId,
  );
  const targetCounts = countBy(
    reader.all(
      from
        .selectFrom('target')
        .innerJoin('task', 'task.id', 'target.taskId')
        .select('task.annexId')
        .where('target.state', '=', 'active')
        .where('task.state', '=', 'active'),
    ),
    ({ annexId }) => annexId,
  );
  const sources = new Map(
    reader.all(from.selectFrom('sourceFile').selectAll()).map((source) => [source.id, source] as const),
  );
  const annexes = reader.all(from.selectFrom('annex').selectAll().orderBy('annexNo').orderBy('year').orderBy('id'));
  return annexes.flatMap(({ id, documentId, annexNo, title, year, sourceFileId }) => {
    const source = sources.get(sourceFileId);
    if (source === undefined) return [];
    const annex = {
      id,
      annexNo,
      title,
      year,
      tasks: taskCounts.get(id) ?? 0,
      sections: sectionCounts.get(id) ?? 0,
      targets: targetCounts.get(id) ?? 0,
      fileName: source.name,
      sha256: source.sha256,
      token: offerSource(office, source),
      importedAt: source.receivedAt,
    };
    return [{ documentId, annex }];
  });
}

function readMeasures(reader: Reader): { documentId: number; measure: DocumentRow['measures'][number] }[] {
  const { from } = reader;
  const links = Map.groupBy(
    reader.all(
      from
        .selectFrom('taskClause')
        .innerJoin('task', 'task.id', 'taskClause.taskId')
        .innerJoin('annex', 'annex.id', 'task.annexId')
        .select([
          'taskClause.id as linkId',
          'taskClause.clauseId',
          'taskClause.taskId',
          'taskClause.state',
          'annex.annexNo',
          'task.sequence',
          'task.ordinal',
        ])
        .where('task.state', '=', 'active')
        .orderBy('annex.annexNo')
        .orderBy('task.ordinal'),
    ),
    ({ clauseId }) => clauseId,
  );
  const clauses = Map.groupBy(
    reader.all(
      from.selectFrom('bodyClause').selectAll().where('state', '=', 'active').orderBy('measureId').orderBy('ordinal'),
    ),
    ({ measureId }) => measureId,
  );
  const measures = reader.all(
    from.selectFrom('bodyMeasure').selectAll().where('state', '=', 'active').orderBy('documentId').orderBy('measureNo'),
  );
  return measures.map(({ id, documentId, measureNo, heading, title }) => ({
    documentId,
    measure: {
      id,
      measureNo,
      heading,
      title,
      clauses: (clauses.get(id) ?? []).map((clause) => ({
        id: clause.id,
        text: clause.text,
        bracketText: clause.bracketText,
        tasks: (links.get(clause.id) ?? []).flatMap(({ linkId, taskId, state, annexNo, sequence, ordinal }) =>
          state === 'withdrawn' ? [] : [{ linkId, taskId, label: taskLabel(annexNo, sequence, ordinal), state }],
        ),
      })),
    },
  }));
}

export function updateDocument(office: Office, input: Input<'document.update'>, { opId }: CallContext): DocumentRow {
  const { id, rev } = input;
  let subject = '';
  office.db.command({ name: 'document.update', opId, subject: () => subject }, (writer) => {
    const { from } = writer;
    const document = writer.first(from.selectFrom('document').selectAll().where('id', '=', id));
    if (document === undefined) throw new Refusal('documentMissing', { documentId: id });
    subject = document.docNumber;
    const docNumber = input.docNumber?.trim() ?? document.docNumber;
    const title = input.title === undefined ? document.title : input.title.trim() || null;
    const issuedOn = input.issuedOn ?? document.issuedOn;
    const other = writer.first(from.selectFrom('document').select('id').where('docNumber', '=', docNumber));
    if (other !== undefined && other.id !== id) throw new Refusal('nameTaken', { name: docNumber });
    if (docNumber === document.docNumber && title === document.title && issuedOn === document.issuedOn) {
      throw new Refusal('nothingToChange', {});
    }
    writer.update('document', id, { docNumber, title, issuedOn }, rev);
  });
  const row = listDocuments(office).find((document) => document.id === id);
  if (row === undefined) throw new Refusal('documentMissing', { documentId: id });
  return row;
}

function countBy<R>(rows: readonly R[], keyOf: (row: R) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
}
