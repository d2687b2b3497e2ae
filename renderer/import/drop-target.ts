import type { Room } from '../frame/route.ts';
import { returnNameWords } from '../text/import.ts';

/** 2022Q3-007, 2022M09-007, as form numbers stand in the file names that were sent out. */
const FORM_NUMBER = /\d{4}(?:Q[1-4]|M\d{2}|[A-Z]\d*)-\d{3}/i;

export interface Dropped {
  names: readonly string[];
  hasFolder: boolean;
}

/**
 * Where dropped files go. In the dispatch room to 收表 and in the import room to the import; elsewhere archives, folders,
 * several files at once and names that speak of a return go to 收表 while a round runs, a single other file to the import.
 */
export function dropTarget(room: Room, { names, hasFolder }: Dropped, hasRound: boolean): 'dispatch' | 'import' {
  if (room === 'dispatch') return 'dispatch';
  if (room === 'import' || !hasRound) return 'import';
  const looksLikeReturns = names.some(
    (name) => /\.zip$/i.test(name) || FORM_NUMBER.test(name) || returnNameWords.some((word) => name.includes(word)),
  );
  return hasFolder || names.length > 1 || looksLikeReturns ? 'dispatch' : 'import';
}
