/** What a returned workbook as a whole says about which form it is: a defined name, and the keywords of the document. */
import { findFormCode, readFormCode } from '#domain/form-code.ts';
import { packedColumn, packedRow, packReference } from './cell-reference.ts';
import type { SheetGrid } from './grid.ts';
import { attempt } from './part-fault.ts';
import { inside, unescapeText } from './part-scan.ts';
import { partText } from './part-text.ts';
import type { WorkbookGrids } from './workbook-grids.ts';

export interface BookIdentity {
  meta: string | null;
  keywords: string | null;
}

export function readBookIdentity({ zip, book, grids }: WorkbookGrids): BookIdentity {
  return {
    meta: attempt(() => metaCode(book.names(), grids), null),
    keywords: attempt(() => {
      const target = book.relationships().find(({ kind }) => kind === 'core-properties')?.target ?? 'docProps/core.xml';
      const bytes = zip.read(target);
      if (bytes === null) return null;
      const core = partText(bytes, target);
      return findFormCode(unescapeText(inside(core, 'keywords') ?? ''))?.code ?? null;
    }, null),
  };
}

/** Any name counts that stands for a form code, or for a cell with one. */
function metaCode(names: readonly { refersTo: string }[], grids: readonly SheetGrid[]): string | null {
  for (const { refersTo } of names) {
    const value = /^=?"(.*)"$/.exec(refersTo.trim())?.[1] ?? cellAt(refersTo, grids);
    const code = value === null ? null : readFormCode(value);
    if (code !== null) return code.code;
  }
  return null;
}

function cellAt(reference: string, grids: readonly SheetGrid[]): string | null {
  const cut = reference.lastIndexOf('!');
  if (cut < 0) return null;
  const sheet = reference
    .slice(0, cut)
    .replace(/^=?'?|'$/g, '')
    .replaceAll("''", "'");
  const packed = packReference(reference.slice(cut + 1).split(':')[0]!);
  const grid = grids.find((candidate) => candidate.sheet === sheet);
  if (grid === undefined || packed < 0) return null;
  const row = grid.rows.find((candidate) => candidate.row === packedRow(packed));
  return row?.cells.find(({ column }) => column === packedColumn(packed))?.text ?? null;
}
