/** A workbook's bytes → its annex tables, to the letter. Runs in the reader process. */
import type { AnnexTable } from '#domain/annex.ts';
import { type Finding, finding } from '#domain/finding.ts';
import { Refusal } from '#domain/refusal.ts';
import { readAnnexTable } from './annex-table.ts';
import { columnLetters } from './cell-reference.ts';
import type { SheetGrid } from './grid.ts';
import { annexLabel } from './row-kind.ts';
import { findTables } from './table-finding.ts';
import { docNumberIn } from './table-heading.ts';
import { readWorkbookGrids } from './workbook-grids.ts';

export interface AnnexReading {
  tables: AnnexTable[];
  findings: Finding[];
  docNumber: string | null;
}

/** `name` is the file's name as shown to people. Throws Refusal for every file that cannot be read. */
export function readAnnexTables(bytes: Uint8Array, name: string): AnnexReading {
  const { grids } = readWorkbookGrids(bytes, name);
  const found = grids.flatMap((grid) => findTables(grid).map((table) => ({ grid, table })));
  if (found.length === 0) {
    throw new Refusal('noTableFound', { file: name, sheets: grids.map(({ sheet }) => sheet).join('、') });
  }
  const filled = found.filter(({ table }) => table.body.some(({ kind }) => kind === 'task'));
  if (filled.length === 0) throw new Refusal('noRowsFound', { file: name });
  const annexNoOfFile = filled.length === 1 ? annexNoIn(name) : null;
  const read = filled.map(({ grid, table }) => readAnnexTable(grid, table, annexNoOfFile));
  const headings = filled.map(({ table }) => table.heading.docNumber);
  return {
    tables: read.map(({ table }) => table),
    findings: [
      ...grids.flatMap((grid) =>
        sheetFindings(
          grid,
          filled.some((table) => table.grid === grid),
        ),
      ),
      ...read.flatMap(({ findings }) => findings),
    ],
    docNumber: docNumberIn(name) ?? headings.find((number) => number !== null) ?? null,
  };
}

/** 附件2：… .xlsx, 区发〔2022〕9号附件2.xlsx. */
function annexNoIn(name: string): number | null {
  const at = name.search(/附\s*件\s*[0-9０-９一二三四五六七八九十]/);
  return at < 0 ? null : (annexLabel(name.slice(at))?.annexNo ?? null);
}

function sheetFindings(grid: SheetGrid, hasTable: boolean): Finding[] {
  const { sheet } = grid;
  const findings = grid.cuts.map(({ code, what, row, column }) => {
    const at = { sheet, ...(row && { row }), ...(column && { column: columnLetters(column) }) };
    return finding(code, code === 'truncated' ? 'ask' : 'note', at, { what });
  });
  if (hasTable && grid.isHidden) findings.push(finding('sheetHidden', 'warn', { sheet }, {}));
  if (!hasTable && grid.rows.length > 0) {
    findings.push(finding('sheetSkipped', 'note', { sheet }, { reason: '里面没有找到责任分工表的表头和任务行' }));
  }
  return findings;
}
