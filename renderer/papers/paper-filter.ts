import type { NumberedKind, PaperState } from '#domain/paper.ts';
import type { PaperRow } from '#ipc/contract.ts';
import type { InitialsIndex } from '../search/initials.ts';
import { searchKey, searchWords } from '../search/row-search.ts';
import { noticeColourWords, paperKindNames, paperStateWords } from '../text/papers.ts';
import { NUMBERED_KINDS } from './papers-ask.ts';

/** `standing`: everything but cancelled and replaced papers. */
export type StateChoice = PaperState | 'standing' | null;

export interface PaperFilter {
  kind: NumberedKind | null;
  state: StateChoice;
  roundId: number | null;
}

export const EVERY_PAPER: PaperFilter = { kind: null, state: null, roundId: null };

const STATES: readonly StateChoice[] = [null, 'standing', ...(Object.keys(paperStateWords) as PaperState[])];

export function isPaperFilter(value: unknown): value is PaperFilter {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, state, roundId } = value as Partial<Record<keyof PaperFilter, unknown>>;
  return (
    (kind === null || NUMBERED_KINDS.some((one) => one === kind)) &&
    STATES.some((one) => one === state) &&
    (roundId === null || typeof roundId === 'number')
  );
}

function stateMatches(state: PaperState, choice: StateChoice): boolean {
  if (choice === null) return true;
  if (choice === 'standing') return state !== 'cancelled' && state !== 'replaced';
  return state === choice;
}

function wordsOf(row: PaperRow): string {
  const { kind, state, number, title, colour, unitName, about, roundTitle } = row;
  return [
    paperKindNames[kind],
    paperStateWords[state],
    number,
    title,
    colour === null ? null : noticeColourWords[colour],
    unitName,
    about,
    roundTitle,
  ]
    .filter((text) => text !== null)
    .map(searchKey)
    .join('\n');
}

/** Rows that pass the filter and have all the words typed; a word of letters also as pinyin initials. */
export function shownPapers(
  rows: readonly PaperRow[],
  filter: PaperFilter,
  query: string,
  initials: InitialsIndex | null,
): PaperRow[] {
  const words = searchWords(query);
  return rows.filter((row) => {
    if (filter.kind !== null && row.kind !== filter.kind) return false;
    if (!stateMatches(row.state, filter.state)) return false;
    if (filter.roundId !== null && row.roundId !== filter.roundId) return false;
    if (words.length === 0) return true;
    const text = wordsOf(row);
    return words.every(
      (word) => text.includes(word) || (/^[a-z]+$/.test(word) && initials?.includes(text, word) === true),
    );
  });
}
