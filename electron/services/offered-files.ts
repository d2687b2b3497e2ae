/** Several made files of one call, handed out. */
import type { FileRef, MadeFile } from '#ipc/contract.ts';
import { zipFiles } from '#sheet/file-archive.ts';
import type { Office } from './office.ts';

/** A terminal that names a zip gets the zip alone, one that names a folder the files; every other host both. */
export async function offerFiles(
  { ports: { files: desk, host } }: Office,
  written: readonly { name: string; bytes: Uint8Array }[],
  zipName: string,
  to: FileRef | undefined,
): Promise<{ files: MadeFile[]; zip: MadeFile | null }> {
  const isZipNamed = to !== undefined && 'path' in to && /\.zip$/i.test(to.path);
  // Several files need a folder, whatever its name looks like: 下发/2022.三季度 is no file that each would overwrite.
  const folder = written.length > 1 && to !== undefined && 'path' in to ? { path: `${to.path}/` } : to;
  const files: MadeFile[] = [];
  if (!isZipNamed) for (const { name, bytes } of written) files.push(await desk.offer(name, bytes, folder));
  const isZipped = isZipNamed || (host !== 'terminal' && written.length > 1);
  const zip = isZipped ? await desk.offer(zipName, zipFiles(written), to) : null;
  return { files, zip };
}
