import { ALTERED_PACKAGES } from './altered-packages.ts';
import { ALTERED_SHEETS } from './altered-sheets.ts';
import type { CorpusCase } from './corpus-case.ts';
import { HOSTILE } from './hostile.ts';
import { RENAMED } from './renamed.ts';

/** Every altered or hostile workbook that the tests make by themselves. */
export const CORPUS: readonly CorpusCase[] = [...ALTERED_SHEETS, ...ALTERED_PACKAGES, ...HOSTILE, ...RENAMED];
