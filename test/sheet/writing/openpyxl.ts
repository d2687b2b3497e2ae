/** What openpyxl, which shares no code with us, sees in a workbook. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SeenSheet {
  name: string;
  /** Text by address; numbers as Python writes them. */
  cells: Record<string, string>;
  merged: string[];
  printTitles: string | null;
  printArea: string | null;
  page: { orientation: string; paper: number; fitToWidth: number; fitToHeight: number; fitToPage: boolean };
  margins: [number, number];
  footer: string | null;
  frozen: string | null;
  widths: number[];
  /** Points by row number; a row without a height is missing. */
  heights: Record<string, number>;
  /** Formulas, by address. There should be none. */
  formulas: Record<string, string>;
}

const SCRIPT = `
import json, sys
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
book = load_workbook(sys.argv[1])
sheets = []
for ws in book.worksheets:
    filled = [c for row in ws.iter_rows() for c in row if c.value is not None]
    area = ws.print_area
    sheets.append({
        "name": ws.title,
        "cells": {c.coordinate: str(c.value) for c in filled},
        "formulas": {c.coordinate: str(c.value) for c in filled if c.data_type == "f"},
        "merged": sorted(str(r) for r in ws.merged_cells.ranges),
        "printTitles": ws.print_title_rows,
        "printArea": ",".join(area) if isinstance(area, list) else area,
        "page": {"orientation": ws.page_setup.orientation, "paper": int(ws.page_setup.paperSize or 0),
                 "fitToWidth": ws.page_setup.fitToWidth, "fitToHeight": ws.page_setup.fitToHeight,
                 "fitToPage": ws.sheet_properties.pageSetUpPr.fitToPage},
        "margins": [ws.page_margins.left, ws.page_margins.right],
        "footer": ws.oddFooter.center.text,
        "frozen": ws.freeze_panes,
        "widths": [ws.column_dimensions[get_column_letter(i + 1)].width for i in range(ws.max_column)],
        "heights": {str(r): d.height for r, d in ws.row_dimensions.items() if d.height},
    })
json.dump(sheets, sys.stdout)
`;
/** The system's own Python: a version manager in front of it has no openpyxl. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export function seenByOpenpyxl(workbook: Uint8Array): SeenSheet[] {
  const folder = mkdtempSync(join(tmpdir(), 'openpyxl-'));
  try {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, workbook);
    return JSON.parse(execFileSync(PYTHON, ['-c', SCRIPT, path], { encoding: 'utf8', timeout: 60_000 })) as SeenSheet[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
