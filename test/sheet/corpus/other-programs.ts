/** The same workbook as other programs save it: LibreOffice and openpyxl, where they are installed. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The system's own Python: a version manager in front of it has no openpyxl. */
export const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export const HAS_LIBREOFFICE = runs('soffice', '--version');
export const HAS_OPENPYXL = runs(PYTHON, '-c', 'import openpyxl');

/** `format` is the extension LibreOffice saves as: xlsx, xls, ods, csv, html. */
export function savedByLibreOffice(workbook: Uint8Array, format: string): Uint8Array {
  return inFolder((folder) => {
    const from = join(folder, 'in.xlsx');
    const outFolder = join(folder, 'out');
    writeFileSync(from, workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', outFolder, from], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(outFolder, `in.${format}`)));
  });
}

export function savedByOpenpyxl(workbook: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const from = join(folder, 'in.xlsx');
    const to = join(folder, 'out.xlsx');
    writeFileSync(from, workbook);
    execFileSync(
      PYTHON,
      ['-c', 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])', from, to],
      { timeout: 60_000 },
    );
    return new Uint8Array(readFileSync(to));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'resave-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}
