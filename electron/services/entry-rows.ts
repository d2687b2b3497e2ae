/** What units reported, as rows of the contract: with round, unit, and the file and cells or the hand it came from. */
import type { Reader, Stored } from '#db/record.ts';
import type { EntryColumn } from '#domain/return-form.ts';
import type { EntryRow } from '#ipc/contract.ts';
import type { Office } from './office.ts';
import { valuesOfEntry } from './return-entries.ts';
import { offerSource } from './source-file.ts';

/** In the order given. The original of a file opens by the token of its rows. */
export function entryRows(office: Office, entries: readonly Stored<'returnEntry'>[]): EntryRow[] {
  const { reader } = office.db;
  const { from } = reader;
  const rounds = namesOf(reader.all(from.selectFrom('dispatchRound').select(['id', 'title as name'])));
  const units = namesOf(
    reader.all(
      from
        .selectFrom('unit')
        .select(['id', 'name'])
        .where('id', 'in', [0, ...new Set(entries.map(({ unitId }) => unitId))]),
    ),
  );
  const sources = readSources(reader, [...new Set(entries.flatMap(({ receivedFileId }) => receivedFileId ?? []))]);
  return entries.map((entry): EntryRow => {
    const source = entry.receivedFileId === null ? undefined : sources.get(entry.receivedFileId);
    return {
      id: entry.id,
      roundId: entry.roundId,
      roundTitle: rounds.get(entry.roundId) ?? '',
      unitId: entry.unitId,
      unitName: units.get(entry.unitId) ?? '',
      values: valuesOfEntry(entry),
      reportedOn: entry.reportedOn,
      source:
        source === undefined
          ? null
          : {
              fileName: source.name,
              token: offerSource(office, source),
              sheet: entry.sheet,
              cells: JSON.parse(entry.cellsJson) as Partial<Record<EntryColumn, string>>,
            },
      note: entry.note,
    };
  });
}

function readSources(reader: Reader, receivedFileIds: readonly number[]): Map<number, Stored<'sourceFile'>> {
  const { from } = reader;
  const rows = reader.all(
    from
      .selectFrom('receivedFile')
      .innerJoin('sourceFile', 'sourceFile.id', 'receivedFile.sourceFileId')
      .selectAll('sourceFile')
      .select('receivedFile.id as receivedFileId')
      .where('receivedFile.id', 'in', [0, ...receivedFileIds]),
  );
  return new Map(rows.map(({ receivedFileId, ...source }) => [receivedFileId, source] as const));
}

function namesOf(rows: readonly { id: number; name: string }[]): Map<number, string> {
  return new Map(rows.map(({ id, name }) => [id, name] as const));
}
