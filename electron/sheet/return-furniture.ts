/** What a return form brings along itself, beside its table: guide lines, drop-down words, hidden identity. */

import { readFormCode } from '#domain/form-code.ts';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { SheetGrid } from './grid.ts';

/** Sheets that the form keeps hidden. */
const META_SHEET = '_meta';
const LISTS_SHEET = '_lists';
const OWN_WORDS = new Set<string>(Object.values(STATE_WORDS));
/** How the guide lines of the form begin. */
const GUIDE = /^\s*(?:填报说明|填表说明|填写说明|请于|请在|黄色)/;

export function isGuideLine(text: string): boolean {
  return GUIDE.test(text);
}

/** Words that the writer itself put on a hidden sheet. */
export function isOwnSheetText(grid: SheetGrid, text: string): boolean {
  if (!grid.isHidden) return false;
  if (grid.sheet === LISTS_SHEET) return OWN_WORDS.has(text.trim());
  return grid.sheet === META_SHEET && readFormCode(text) !== null;
}
