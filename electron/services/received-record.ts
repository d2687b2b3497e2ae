/** Files that came back, as they stand in the record, beside their readings. */
import type { Reader, Stored } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { ReturnReading } from '#domain/return-reading.ts';

export type ReceivedFile = Omit<Stored<'receivedFile'>, 'readingJson' | 'answersJson'> & {
  /** Record<ask key, answer>. */
  answers: Record<string, string>;
  source: Stored<'sourceFile'>;
};

const COLUMNS = [
  'id',
  'rev',
  'roundId',
  'sourceFileId',
  'formId',
  'version',
  'outcome',
  'answersJson',
  'receivedAt',
  'decidedAt',
  'reason',
] as const;

/** Files of a round in the order they came, without their readings, which are the bulk of them. */
export function listReceived(reader: Reader, roundId: number): ReceivedFile[] {
  const { from } = reader;
  const rows = reader.all(from.selectFrom('receivedFile').select(COLUMNS).where('roundId', '=', roundId).orderBy('id'));
  const sources = new Map(
    reader
      .all(
        from
          .selectFrom('sourceFile')
          .selectAll()
          .where('id', 'in', from.selectFrom('receivedFile').select('sourceFileId').where('roundId', '=', roundId)),
      )
      .map((source) => [source.id, source] as const),
  );
  return rows.flatMap((row) => {
    const source = sources.get(row.sourceFileId);
    return source === undefined ? [] : [withSource(row, source)];
  });
}

/** Throws Refusal recordMissing. */
export function readReceivedFile(reader: Reader, id: number): ReceivedFile {
  const { from } = reader;
  const row = reader.first(from.selectFrom('receivedFile').select(COLUMNS).where('id', '=', id));
  const source = row && reader.first(from.selectFrom('sourceFile').selectAll().where('id', '=', row.sourceFileId));
  if (row === undefined || source === undefined) throw new Refusal('recordMissing', { kind: 'receivedFile', id });
  return withSource(row, source);
}

function withSource(
  { answersJson, ...row }: Pick<Stored<'receivedFile'>, (typeof COLUMNS)[number]>,
  source: Stored<'sourceFile'>,
): ReceivedFile {
  return { ...row, answers: JSON.parse(answersJson) as Record<string, string>, source };
}

/** The reading of a file as it was kept. Throws Refusal recordMissing. */
export function readReading(reader: Reader, id: number): ReturnReading {
  const row = reader.first(reader.from.selectFrom('receivedFile').select('readingJson').where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'receivedFile', id });
  return JSON.parse(row.readingJson) as ReturnReading;
}

/** 1 for the first file of a form in its round; a file whose form is not known is a first one. */
export function nextVersion(reader: Reader, roundId: number, formId: number | null): number {
  if (formId === null) return 1;
  const { from } = reader;
  const last = reader.first(
    from
      .selectFrom('receivedFile')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('roundId', '=', roundId)
      .where('formId', '=', formId),
  );
  return (last?.version ?? 0) + 1;
}
