/** 导入正文: measures, clauses and the units in their brackets; links to tasks are suggested. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Reader, Stored, Writer } from '#db/record.ts';
import { type BodyReading, readBody } from '#domain/body.ts';
import { Refusal } from '#domain/refusal.ts';
import type { BodySummary, Input } from '#ipc/contract.ts';
import { backUpBeforeChange } from './backups.ts';
import { writeMeasures } from './body-write.ts';
import { refreshClauseLinks } from './clause-links.ts';
import { documentByNumber } from './document-of-file.ts';
import type { CallContext, Office } from './office.ts';
import { refreshProposals } from './proposals.ts';
import { keepSource } from './source-file.ts';
import { decodeText } from './text-decoding.ts';

const LIMIT_MEGABYTES = 20;

export interface BodyFile {
  name: string;
  sha256: string;
  bytes: Uint8Array;
  reading: BodyReading;
}

export async function commitBody(
  office: Office,
  input: Input<'body.commit'>,
  { opId, signal }: CallContext,
): Promise<BodySummary> {
  const taken = await office.ports.files.take(input.file);
  const file = await readBodyFile(taken);
  signal.throwIfAborted();
  const { reader } = office.db;
  const document = documentOfBody(reader, file, input.documentId);
  if (document.onRecord !== null) backUpBeforeChange(office, 'import');
  let isUnchanged = true;
  const summary = office.db.command({ name: 'body.commit', opId, subject: document.docNumber }, (writer) => {
    const written = writeBody(writer, file, document);
    isUnchanged = written.isUnchanged;
    return summarizeBody(writer, written.documentId, file.reading, isUnchanged);
  });
  return summary;
}

/** Throws Refusal fileMissing, fileEmpty, fileTooLarge, notBodyText. */
export async function readBodyFile(taken: { path: string; name: string; sizeBytes: number }): Promise<BodyFile> {
  const { path, name, sizeBytes } = taken;
  const sizeMegabytes = Math.ceil(sizeBytes / 1024 / 1024);
  if (sizeMegabytes > LIMIT_MEGABYTES) {
    throw new Refusal('fileTooLarge', { file: name, sizeMegabytes, limitMegabytes: LIMIT_MEGABYTES });
  }
  const bytes = await readFile(path);
  if (bytes.byteLength === 0) throw new Refusal('fileEmpty', { file: name });
  const text = decodeText(bytes);
  const reading = text === null ? null : readBody(text);
  if (reading === null) throw new Refusal('notBodyText', { file: name });
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), bytes, reading };
}

export interface DocumentOfBody {
  docNumber: string;
  onRecord: Stored<'document'> | null;
}

/** The document named by the caller, else the one whose number the text bears; a text without one goes by its title. */
export function documentOfBody(reader: Reader, file: BodyFile, documentId: number | undefined): DocumentOfBody {
  if (documentId !== undefined) {
    const onRecord = reader.first(reader.from.selectFrom('document').selectAll().where('id', '=', documentId));
    if (onRecord === undefined) throw new Refusal('documentMissing', { documentId });
    return { docNumber: onRecord.docNumber, onRecord };
  }
  const docNumber = file.reading.docNumber ?? (file.reading.title || null);
  if (docNumber === null) throw new Refusal('documentUnknown', { file: file.name });
  return { docNumber, onRecord: documentByNumber(reader, docNumber) };
}

/** Inside a command. */
export function writeBody(
  writer: Writer,
  file: BodyFile,
  { docNumber, onRecord }: DocumentOfBody,
): { documentId: number; isUnchanged: boolean } {
  const title = file.reading.title || (onRecord?.title ?? null);
  const issuedOn = file.reading.issuedOn ?? onRecord?.issuedOn ?? null;
  let isUnchanged = onRecord !== null && onRecord.title === title && onRecord.issuedOn === issuedOn;
  let documentId = onRecord?.id ?? 0;
  if (onRecord === null) documentId = writer.insert('document', { docNumber, title, issuedOn });
  else if (!isUnchanged) writer.update('document', documentId, { title, issuedOn });
  let sourceId: number | null = null;
  const sourceFileId = (): number => {
    sourceId ??= keepSource(writer, file, 'body');
    return sourceId;
  };
  writeMeasures(writer, documentId, file.reading.measures, sourceFileId);
  isUnchanged = isUnchanged && sourceId === null;
  if (!isUnchanged) {
    refreshClauseLinks(writer, documentId);
    refreshProposals(writer);
  }
  return { documentId, isUnchanged };
}

export function summarizeBody(
  reader: Reader,
  documentId: number,
  reading: BodyReading,
  isUnchanged: boolean,
): BodySummary {
  const { from } = reader;
  const document = reader.first(from.selectFrom('document').selectAll().where('id', '=', documentId));
  const clauses = reader.all(
    from
      .selectFrom('bodyClause')
      .innerJoin('bodyMeasure', 'bodyMeasure.id', 'bodyClause.measureId')
      .select('bodyClause.id')
      .where('bodyMeasure.documentId', '=', documentId)
      .where('bodyClause.state', '=', 'active'),
  );
  const links = reader.all(
    from
      .selectFrom('taskClause')
      .innerJoin('task', 'task.id', 'taskClause.taskId')
      .select(['taskClause.clauseId', 'taskClause.state'])
      .where('taskClause.clauseId', 'in', [0, ...clauses.map(({ id }) => id)])
      .where('task.state', '=', 'active'),
  );
  const linked = new Set(
    links.filter(({ state }) => state === 'proposed' || state === 'confirmed').map(({ clauseId }) => clauseId),
  );
  return {
    documentId,
    docNumber: document?.docNumber ?? '',
    title: document?.title ?? '',
    measures: reading.measures.length,
    clauses: clauses.length,
    units: new Set(
      reading.measures.flatMap((measure) => measure.clauses.flatMap(({ units }) => units.map(({ name }) => name))),
    ).size,
    clausesWithoutTask: clauses.filter(({ id }) => !linked.has(id)).length,
    linksProposed: links.filter(({ state }) => state === 'proposed').length,
    isUnchanged,
  };
}
