/**
 * A finding: something a colleague would point at in a file that was read. Ordinary data, with its address.
 * `message` is the finished Chinese sentence (same wording on screen, in the terminal and on paper), built by
 * `finding` only.
 */
import type { CellAddress, FindingCode, FindingParams } from './finding-params.ts';
import { findingSentence } from './finding-sentence.ts';

export type { CellAddress, FindingCode, FindingParams } from './finding-params.ts';

/** `ask` must be decided by the office before or after import; `warn` deserves a look; `note` is for the record. */
export type FindingLevel = 'ask' | 'warn' | 'note';

export interface Finding {
  code: FindingCode;
  level: FindingLevel;
  at: CellAddress | null;
  params: Record<string, string | number>;
  message: string;
}

/** `params` are typed by `code`; `at` is null for findings about no single place (a unit named in many rows). */
export function finding<C extends FindingCode>(
  code: C,
  level: FindingLevel,
  at: CellAddress | null,
  params: FindingParams[C],
): Finding {
  return { code, level, at, params: { ...params }, message: findingSentence(code, at, params) };
}
