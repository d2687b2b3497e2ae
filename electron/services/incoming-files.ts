/** What was dropped, as a list of single files: folders looked through, archives unpacked in the guarded process. */
import { rm } from 'node:fs/promises';
import { Refusal } from '#domain/refusal.ts';
import type { FileRef } from '#ipc/contract.ts';
import { isArchive } from '#sheet/archive-sniff.ts';
import type { CallContext, Office, TakenFile } from './office.ts';

export interface IncomingFile {
  path: string;
  /** As in the folder or archive it lay in, without folders. */
  name: string;
}

export interface RefusedFile {
  fileName: string;
  refusal: Refusal;
}

export interface IncomingFiles {
  files: IncomingFile[];
  refused: RefusedFile[];
  /** Throws away what was unpacked. */
  clear(): Promise<void>;
}

/** A file or archive that cannot be opened is told and left; the others are listed all the same. */
export async function gatherFiles(
  office: Office,
  refs: readonly FileRef[],
  { signal, progress }: CallContext,
): Promise<IncomingFiles> {
  const { files: desk, workbooks } = office.ports;
  const files: IncomingFile[] = [];
  const refused: RefusedFile[] = [];
  const unpacked: string[] = [];

  async function open(file: TakenFile): Promise<void> {
    if (!(await isArchive(file.path, file.name))) {
      files.push(file);
      return;
    }
    progress(0, 0, file.name);
    const folder = await desk.tempFolder();
    unpacked.push(folder);
    const inside = await workbooks.expandArchive(file.path, file.name, folder, { signal });
    for (const { name, path } of inside) files.push({ path, name: name.split(/[\\/]/).at(-1) ?? name });
  }

  /** A step that may be refused for one file and must not hold up the rest. */
  async function attempt<T>(fileName: string, step: () => Promise<T>): Promise<T | null> {
    try {
      return await step();
    } catch (error) {
      if (signal.aborted) return null;
      refused.push({ fileName, refusal: refusalOf(error, fileName) });
      return null;
    }
  }

  for (const ref of refs) {
    if (signal.aborted) break;
    const taken = await attempt('path' in ref ? ref.path : '所选文件', () => desk.takeAll(ref));
    for (const file of taken ?? []) {
      if (!signal.aborted) await attempt(file.name, () => open(file));
    }
  }
  return {
    files,
    refused,
    async clear() {
      await Promise.all(unpacked.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

/**
 * Errors of a disk or stick become the sentence for a file that cannot be read. What nobody expected is told as a reading
 * that broke off, with the error as its cause for the log: one file must not stop the others.
 */
export function refusalOf(error: unknown, file: string): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new Refusal('fileMissing', { file });
  if (/^E[A-Z]+$/.test(code)) return new Refusal('fileUnreadable', { file });
  const refusal = new Refusal('fileReadCrashed', { file });
  refusal.cause = error;
  return refusal;
}
