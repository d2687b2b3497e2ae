import type { TaskRow } from '#ipc/contract.ts';
import type { InitialsIndex } from './initials.ts';

/** Text of a row made ready for searching. Names apart from sentences: short initials would hit any long sentence. */
export interface RowText {
  names: string;
  all: string;
}

/** Width, case and the spaces of narrow cells do not count when looking for a word. */
export function searchKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

export function rowText(row: TaskRow): RowText {
  const names = [
    ...row.units,
    ...row.unitRefs.map((unit) => unit.rawText),
    ...row.leaders.map((leader) => leader.name),
  ];
  const all = [
    row.annexNo === null ? row.sequence : `${row.annexNo}-${row.sequence}`,
    row.sectionTitle ?? '',
    row.content,
    row.overallGoal,
    row.annualTarget,
    row.responsibleLeader,
    row.unitsText,
    row.due,
    row.remark,
    ...Object.values(row.extra),
    ...names,
  ];
  return { names: names.map(searchKey).join('\n'), all: all.map(searchKey).join('\n') };
}

const SHORT_INITIALS = 3;

/** All words must occur; a word of letters also as pinyin initials, in names only while it is short. */
export function textMatches(text: RowText, words: readonly string[], initials: InitialsIndex | null): boolean {
  return words.every((word) => {
    if (text.all.includes(word)) return true;
    if (initials === null || !/^[a-z]+$/.test(word)) return false;
    return initials.includes(word.length <= SHORT_INITIALS ? text.names : text.all, word);
  });
}

export function searchWords(query: string): string[] {
  return query
    .split(/\s+/)
    .map(searchKey)
    .filter((word) => word !== '');
}
