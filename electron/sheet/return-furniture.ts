/** What a return form brings along itself, beside its table: guide lines, drop-down words, hidden identity. */
import { STATE_WORDS } from '#domain/return-form.ts';
import type { GridRow, SheetGrid } from './grid.ts';

/** The form's hidden sheets; a second one gets a number behind its name when books are put together. */
const META_SHEET = /^_meta(?:[ _]?\(?\d+\)?)?$/;
const LISTS_SHEET = /^_lists(?:[ _]?\(?\d+\)?)?$/;
const META_LABELS = new Set(['form_code', 'issue_no', 'guide_line']);
const OWN_WORDS = new Set<string>(Object.values(STATE_WORDS));
/** How lines of the form begin, where the hidden sheet that lists them is gone. */
const USUAL_GUIDE = /^\s*(?:填报说明|填表说明|填写说明|请于\d{4}年\d+月\d+日前反馈$)/;

export interface Furniture {
  /** Lines that the writer put above the table. */
  isGuideLine(text: string): boolean;
}

export function furnitureOf(grids: readonly SheetGrid[]): Furniture {
  const lines = new Set(
    grids
      .filter(({ sheet }) => META_SHEET.test(sheet))
      .flatMap(({ rows }) => rows.filter(({ cells }) => cells[0]?.text === 'guide_line'))
      .map(({ cells }) => cells[1]?.text.trim() ?? ''),
  );
  return { isGuideLine: (text) => lines.has(text.trim()) || USUAL_GUIDE.test(text) };
}

/** Rows of a sheet without the words that the writer itself put there. */
export function foreignRows({ sheet }: SheetGrid, rows: readonly GridRow[]): GridRow[] {
  if (LISTS_SHEET.test(sheet)) {
    return rows.map((row) => ({ ...row, cells: row.cells.filter(({ text }) => !OWN_WORDS.has(text.trim())) }));
  }
  if (!META_SHEET.test(sheet)) return [...rows];
  return rows.map((row) =>
    META_LABELS.has(row.cells[0]?.text ?? '') ? { ...row, cells: row.cells.filter(({ column }) => column > 2) } : row,
  );
}
