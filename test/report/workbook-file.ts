/** A workbook as openpyxl reads it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HAS_OPENPYXL, PYTHON as INSTALLED } from '../sheet/corpus/other-programs.ts';

/** Null where no Python has openpyxl. */
export const PYTHON = HAS_OPENPYXL ? INSTALLED : null;

const READ = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{'name': s.title, 'rows': [['' if c is None else str(c) for c in row] for row in s.iter_rows(values_only=True)]} for s in book.worksheets]))
`;

export function readWorkbook(workbook: Uint8Array): { name: string; rows: string[][] }[] {
  if (PYTHON === null) throw new Error('openpyxl is missing');
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, workbook);
    return JSON.parse(execFileSync(PYTHON, ['-c', READ, path], { encoding: 'utf8', timeout: 60_000 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
