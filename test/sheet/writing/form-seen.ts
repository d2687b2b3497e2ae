/** What openpyxl sees of a return form: what is locked, hidden, listed, named. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SeenForm {
  sheets: { name: string; state: string }[];
  names: Record<string, string>;
  keywords: string | null;
  isProtected: boolean;
  hasPassword: boolean;
  mayFormatColumns: boolean;
  mayFormatRows: boolean;
  unlocked: string[];
  hiddenColumns: string[];
  widths: Record<string, number>;
  cells: Record<string, string>;
  formats: Record<string, string>;
  validations: { range: string; type: string; formula: string | null; prompt: string | null; style: string | null }[];
  lists: string[];
  meta: string[];
}

const SCRIPT = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
ws = book.worksheets[0]
cells = [c for row in ws.iter_rows() for c in row]
# a dict since openpyxl 3.1, a list of its own before
named = book.defined_names
named = named.items() if hasattr(named, "items") else [(d.name, d) for d in named.definedName]
column = lambda name: [str(row[0].value) for row in book[name].iter_rows()]
json.dump({
    "sheets": [{"name": s.title, "state": s.sheet_state} for s in book.worksheets],
    "names": {name: d.attr_text for name, d in named},
    "keywords": book.properties.keywords,
    "isProtected": ws.protection.sheet,
    "hasPassword": bool(ws.protection.password or ws.protection.hashValue),
    "mayFormatColumns": not ws.protection.formatColumns,
    "mayFormatRows": not ws.protection.formatRows,
    "unlocked": [c.coordinate for c in cells if not c.protection.locked],
    "hiddenColumns": [k for k, d in ws.column_dimensions.items() if d.hidden],
    "widths": {k: d.width for k, d in ws.column_dimensions.items() if not d.hidden},
    "cells": {c.coordinate: str(c.value) for c in cells if c.value is not None},
    "formats": {c.coordinate: c.number_format for c in cells},
    "validations": [{"range": str(v.sqref), "type": v.type, "formula": v.formula1, "prompt": v.prompt, "style": v.errorStyle}
                    for v in ws.data_validations.dataValidation],
    "lists": column("_lists"),
    "meta": [str(row[1].value) for row in book["_meta"].iter_rows()],
}, sys.stdout)
`;
/** The system's own Python: a version manager in front of it has no openpyxl. */
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

export function seenForm(workbook: Uint8Array): SeenForm {
  const folder = mkdtempSync(join(tmpdir(), 'form-'));
  try {
    const path = join(folder, 'form.xlsx');
    writeFileSync(path, workbook);
    return JSON.parse(execFileSync(PYTHON, ['-c', SCRIPT, path], { encoding: 'utf8', timeout: 60_000 })) as SeenForm;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
