/** Many workbooks through another program at once: starting it costs more than a hundred files. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PYTHON } from '../corpus/other-programs.ts';

const SCRIPT = `
import glob, os, sys, openpyxl
for path in glob.glob(os.path.join(sys.argv[1], '*.xlsx')):
    openpyxl.load_workbook(path).save(os.path.join(sys.argv[2], os.path.basename(path)))
`;

/** Through each format in turn and back to .xlsx. */
export function resavedByLibreOffice(workbooks: readonly Uint8Array[], formats: readonly string[]): Uint8Array[] {
  return inFolders(workbooks, formats.length, (folders, top) => {
    const profile = `-env:UserInstallation=file://${join(top, 'profile')}`;
    for (const [index, format] of formats.entries()) {
      const from = folders[index]!;
      const files = readdirSync(from).map((name) => join(from, name));
      execFileSync(
        'soffice',
        [profile, '--headless', '--convert-to', format, '--outdir', folders[index + 1]!, ...files],
        {
          stdio: 'ignore',
          timeout: 240_000,
        },
      );
    }
  });
}

export function resavedByOpenpyxl(workbooks: readonly Uint8Array[]): Uint8Array[] {
  return inFolders(workbooks, 1, ([from, to]) => {
    execFileSync(PYTHON, ['-W', 'ignore', '-c', SCRIPT, from!, to!], { timeout: 240_000 });
  });
}

function inFolders(
  workbooks: readonly Uint8Array[],
  steps: number,
  work: (folders: string[], top: string) => void,
): Uint8Array[] {
  const top = mkdtempSync(join(tmpdir(), 'resaved-'));
  try {
    const folders = Array.from({ length: steps + 1 }, (_, step) => join(top, `step${step}`));
    for (const folder of folders) mkdirSync(folder);
    const nameOf = (index: number): string => `${String(index).padStart(4, '0')}.xlsx`;
    for (const [index, bytes] of workbooks.entries()) writeFileSync(join(folders[0]!, nameOf(index)), bytes);
    work(folders, top);
    return workbooks.map((_, index) => new Uint8Array(readFileSync(join(folders.at(-1)!, nameOf(index)))));
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}
