/** Copies of a paper kept as issued, and the files that came as replies. */
import { createHash } from 'node:crypto';
import type { Reader, Stored, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { PaperCopy } from '#ipc/contract.ts';
import type { Office } from './office.ts';

export interface NewCopy {
  form: Stored<'paperCopy'>['form'];
  name: string;
  bytes: Uint8Array;
  /** Null where nobody counted. */
  pages: number | null;
}

/** By paper, in the order they were kept. */
export function readCopies(reader: Reader, paperIds: readonly number[]): Map<number, Stored<'paperCopy'>[]> {
  const rows = reader.all(
    reader.from
      .selectFrom('paperCopy')
      .selectAll()
      .where('paperId', 'in', [0, ...paperIds])
      .orderBy('id'),
  );
  return Map.groupBy(rows, ({ paperId }) => paperId);
}

export function offerCopy(office: Office, { name, sha256, sizeBytes }: Stored<'paperCopy'>): PaperCopy {
  const token = office.ports.files.offerStored(sha256, name, sizeBytes, () => copyBytes(office, { name, sha256 }));
  return { token, name, sha256, sizeBytes };
}

/** Throws Refusal fileMissing. */
export function copyBytes({ db }: Office, { name, sha256 }: Pick<Stored<'paperCopy'>, 'name' | 'sha256'>): Uint8Array {
  const bytes = db.readFile(sha256);
  if (bytes === null) throw new Refusal('fileMissing', { file: name });
  return bytes;
}

/** Inside a command. */
export function keepCopy(writer: Writer, paperId: number, { form, name, bytes, pages }: NewCopy): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writer.keepFile(sha256, bytes);
  writer.insert('paperCopy', { paperId, form, name, sha256, sizeBytes: bytes.byteLength, pages });
}
