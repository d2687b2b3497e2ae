/** Many made files as one zip, for hosts that hand over one file at a time. */
import { type Zippable, zipSync } from 'fflate';

/** Time of every entry. fflate reads the local clock of a Date, so a local date gives the same bytes in every zone. */
export const ENTRY_TIME = new Date(2000, 0, 1);

/**
 * Bytes of a zip, the same for the same files. Names that are not ASCII carry the UTF-8 flag; a name that comes twice
 * gets （2）. Workbooks are packed already: nothing is packed again.
 */
export function zipFiles(files: readonly { name: string; bytes: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  const taken = new Set<string>();
  for (const { name, bytes } of files) {
    const [, stem, extension] = /^(.*?)(\.[^.]*)?$/s.exec(name) as unknown as [string, string, string | undefined];
    let unique = name;
    // Windows takes names that differ in case alone for one.
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${stem}（${count}）${extension ?? ''}`;
    taken.add(unique.toLowerCase());
    entries[unique] = bytes;
  }
  return zipSync(entries, { level: 0, mtime: ENTRY_TIME });
}
