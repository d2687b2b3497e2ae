import type { InitialsIndex } from './initials.ts';
import { searchKey } from './row-search.ts';

/** Whether one of the names has the words typed, or begins somewhere with their pinyin initials. */
export function namesMatch(names: readonly string[], query: string, initials: InitialsIndex | null): boolean {
  const word = searchKey(query);
  if (word === '') return true;
  const isLetters = /^[a-z]+$/.test(word);
  return names
    .map(searchKey)
    .some((name) => name.includes(word) || (isLetters && initials?.includes(name, word) === true));
}
