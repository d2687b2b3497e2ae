/** An annex file read for a preview, and once more for the commit only where its bytes have changed since. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import type { FileRef } from '#ipc/contract.ts';
import type { WorkbookReading } from '#sheet/workbook-reader.ts';
import type { CallContext, Office } from './office.ts';

/** The last preview's reading: what the office confirms next is nearly always what it has just looked at. */
const previewed = new WeakMap<Office, { reading: WorkbookReading; year: number | undefined }>();

interface AnnexFile {
  name: string;
  reading: WorkbookReading;
}

/** Reads the file in the reading process and keeps the reading for the commit. Refusals of `readAnnex`. */
export async function readAnnexForPreview(
  office: Office,
  { file, year }: { file: FileRef; year?: number },
  context: CallContext,
): Promise<AnnexFile> {
  const { path, name } = await office.ports.files.take(file);
  previewed.delete(office);
  const reading = await readAnnex(office, path, name, year, context);
  previewed.set(office, { reading, year });
  return { name, reading };
}

/**
 * The same file's reading with the bytes it was read from. Refuses fileChangedSincePreview when the bytes are not
 * those of `expectedSha256`, or change between the reading process and here: what is kept must be what was read.
 */
export async function readAnnexForCommit(
  office: Office,
  { file, year, expectedSha256 }: { file: FileRef; year?: number; expectedSha256?: string },
  context: CallContext,
): Promise<AnnexFile & { bytes: Buffer; sha256: string }> {
  const { path, name } = await office.ports.files.take(file);
  const kept = previewed.get(office);
  previewed.delete(office);
  if (kept !== undefined && kept.year === year && kept.reading.file.name === name) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null && hashOf(bytes) === kept.reading.file.sha256) {
      refuseOther(name, kept.reading.file.sha256, expectedSha256);
      return { name, reading: kept.reading, bytes, sha256: kept.reading.file.sha256 };
    }
  }
  const reading = await readAnnex(office, path, name, year, context);
  const { sha256 } = reading.file;
  refuseOther(name, sha256, expectedSha256);
  const bytes = await readFile(path);
  refuseOther(name, hashOf(bytes), sha256);
  return { name, reading, bytes, sha256 };
}

function readAnnex(
  office: Office,
  path: string,
  name: string,
  year: number | undefined,
  { signal, progress }: CallContext,
): Promise<WorkbookReading> {
  return office.ports.workbooks.readAnnex(path, name, {
    signal,
    ...(year === undefined ? {} : { year }),
    onProgress: progress,
  });
}

function refuseOther(file: string, sha256: string, expected: string | undefined): void {
  if (expected !== undefined && expected !== sha256) throw new Refusal('fileChangedSincePreview', { file });
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
