/** Many made files into one folder of the user. Nothing that lies there is overwritten without a word. */
import { constants } from 'node:fs';
import { copyFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A file to copy, under the name it shall have. */
export interface FileToSave {
  path: string;
  name: string;
}

/** Names that lie in the folder already. */
export async function namesTaken(folder: string, names: readonly string[]): Promise<string[]> {
  const taken = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => null)));
  return names.filter((_, index) => taken[index] !== null);
}

/**
 * Copies in order. Without `isReplacing` a taken name gets a number: 表.xlsx → 表(2).xlsx.
 * Throws the error of the first copy that the disk refused; copies made until then stay, `onSaved` told each.
 */
export async function saveInto(
  folder: string,
  files: readonly FileToSave[],
  isReplacing: boolean,
  onSaved: (path: string) => void,
): Promise<void> {
  const written = new Set<string>();
  for (const file of files) {
    const wanted = join(folder, file.name);
    // Two files of one drop under the same name never replace each other.
    const mayReplace = isReplacing && !written.has(wanted);
    const path = mayReplace ? wanted : await copyBeside(folder, file);
    if (mayReplace) await copyFile(file.path, wanted);
    written.add(path);
    onSaved(path);
  }
}

/** The system itself refuses a taken name, so that a file put there meanwhile is safe too. */
async function copyBeside(folder: string, file: FileToSave): Promise<string> {
  const ending = extname(file.name);
  const stem = file.name.slice(0, file.name.length - ending.length);
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? file.name : `${stem}(${number})${ending}`);
    try {
      await copyFile(file.path, path, constants.COPYFILE_EXCL);
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}
