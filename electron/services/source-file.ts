/** Files the record was read from: kept with their bytes under their hash, offered again under a token. */
import type { Reader, Stored, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Office } from './office.ts';

export function readSourceFile(reader: Reader, id: number): Stored<'sourceFile'> {
  const row = reader.first(reader.from.selectFrom('sourceFile').selectAll().where('id', '=', id));
  if (row === undefined) throw new Refusal('recordMissing', { kind: 'sourceFile', id });
  return row;
}

export function offerSource(office: Office, source: Stored<'sourceFile'>): string {
  const { sha256, name, sizeBytes } = source;
  return office.ports.files.offerStored(sha256, name, sizeBytes, () => {
    const bytes = office.db.readFile(sha256);
    if (bytes === null) throw new Refusal('fileMissing', { file: name });
    return bytes;
  });
}

/** Inside a command. Answers the id of the new source row. */
export function keepSource(
  writer: Writer,
  file: { name: string; sha256: string; bytes: Uint8Array },
  kind: Stored<'sourceFile'>['kind'],
): number {
  writer.keepFile(file.sha256, file.bytes);
  return writer.insert('sourceFile', {
    name: file.name,
    sha256: file.sha256,
    sizeBytes: file.bytes.byteLength,
    kind,
    receivedAt: writer.at,
  });
}
