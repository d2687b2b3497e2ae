/**
 * Unpacks a zip of returned files, within bounds, in the reader process. Names from the zip are shown and never used as
 * paths: files are written under numbers.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#domain/refusal.ts';
import { requireZip } from './file-sniff.ts';
import { PIECE_ITEMS } from './reader-messages.ts';
import type { ReaderOutlet } from './reader-outlet.ts';
import { withRefusals } from './workbook-grids.ts';
import type { ExpandedFile } from './workbook-reader.ts';
import { checkEntry, checkOverlap, unpack } from './zip-bounds.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

export const ARCHIVE_LIMITS = {
  fileMegabytes: 200,
  entries: 1000,
  entryMegabytes: 20,
  unpackedMegabytes: 600,
} as const;

const MEGABYTE = 1024 * 1024;
/** What Macs and open documents leave behind. */
const LEFT_OUT = /(?:^|\/)(?:__MACOSX(?:\/|$)|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Throws Refusal archiveTooLarge, archiveEmpty, fileDamaged, fileUnsafe, fileEncrypted, fileTooManyParts. */
export async function answerArchive(
  bytes: Uint8Array,
  file: string,
  folder: string,
  outlet: ReaderOutlet,
): Promise<void> {
  if (startsEmpty(bytes)) throw new Refusal('archiveEmpty', { file });
  requireZip(bytes, file);
  const entries = withRefusals(file, () => readZipDirectory(bytes));
  if (entries.some(({ name }) => name === '[content_types].xml')) {
    // a workbook is a zip itself: it is one file, whatever it is called
    const path = join(folder, '0001');
    await writeFile(path, bytes);
    await outlet.send({ about: 'expanded', files: [{ name: file, path }] });
    return;
  }
  const wanted = withRefusals(file, () => wantedEntries(entries, file));
  let files: ExpandedFile[] = [];
  for (const [index, entry] of wanted.entries()) {
    const path = join(folder, String(index + 1).padStart(4, '0'));
    await writeFile(
      path,
      withRefusals(file, () => unpack(bytes, entry)),
    );
    files.push({ name: entry.shownName.replaceAll('\\', '/').replace(/^\/+/, ''), path });
    if (files.length < PIECE_ITEMS && index < wanted.length - 1) continue;
    outlet.progress(index + 1, wanted.length, '正在解压');
    await outlet.send({ about: 'expanded', files });
    outlet.leaveWhenTooLarge();
    files = [];
  }
}

function startsEmpty(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 5 && bytes[3] === 6;
}

function wantedEntries(entries: readonly ZipEntry[], file: string): ZipEntry[] {
  const { entries: limit, entryMegabytes, unpackedMegabytes } = ARCHIVE_LIMITS;
  if (entries.length > limit) throw new Refusal('fileTooManyParts', { file, count: entries.length, limit });
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new Refusal('fileEncrypted', { file });
  entries.forEach(checkEntry);
  const wanted = entries.filter(({ shownName }) => !LEFT_OUT.test(shownName.replaceAll('\\', '/')));
  if (wanted.length === 0) throw new Refusal('archiveEmpty', { file });
  const tooLarge = wanted.find(({ size }) => size > entryMegabytes * MEGABYTE);
  if (tooLarge) {
    const name = `${file} › ${tooLarge.shownName}`;
    throw new Refusal('archiveTooLarge', { file: name, limitMegabytes: entryMegabytes });
  }
  if (wanted.reduce((sum, { size }) => sum + size, 0) > unpackedMegabytes * MEGABYTE) {
    throw new Refusal('archiveTooLarge', { file, limitMegabytes: unpackedMegabytes });
  }
  checkOverlap(entries);
  return wanted;
}
