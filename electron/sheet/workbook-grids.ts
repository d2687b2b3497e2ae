/** The bytes of a workbook → its sheets as grids, with the parts around them. Runs in the reader process. */
import { Refusal } from '#domain/refusal.ts';
import { requireZip } from './file-sniff.ts';
import type { SheetGrid } from './grid.ts';
import { PartFault } from './part-fault.ts';
import { newBudget, readSheetGrid } from './sheet-grid.ts';
import { readWorkbookParts, type WorkbookParts } from './workbook-parts.ts';
import { openZip, type ZipParts } from './zip-bounds.ts';

export interface WorkbookGrids {
  zip: ZipParts;
  book: WorkbookParts;
  grids: SheetGrid[];
}

/** `file` is the name shown to people. Throws Refusal for every file that cannot be read. */
export function readWorkbookGrids(bytes: Uint8Array, file: string): WorkbookGrids {
  requireZip(bytes, file);
  return withRefusals(file, () => {
    const zip = openZip(bytes, file);
    const book = readWorkbookParts(zip, file);
    const budget = newBudget();
    return { zip, book, grids: book.sheets.map((part) => readSheetGrid(part, book, budget)) };
  });
}

/** Turns what is wrong with a part into the Refusal that names the file. */
export function withRefusals<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PartFault)) throw error;
    throw new Refusal(error.kind === 'unsafe' ? 'fileUnsafe' : 'fileDamaged', { file, detail: error.detail });
  }
}
