/** The locked texts of a form’s rows as they are sent (domain.md §3.4). */
import { monthOf, yearOf } from './calendar.ts';
import { dueDaysOf } from './light.ts';
import type { Target } from './target.ts';

/** The table a row comes from. */
export interface RowPlace {
  annexId: number;
  annexNo: number | null;
  year: number;
  /** 序号 as written, trimmed; '' when the cell is empty. */
  sequence: string;
  /** Place among the rows of the table, for rows without a number. */
  ordinal: number;
}

/**
 * 序号 of each row of one form: as in the table where all rows come from one; `附件2-29` where they come from several;
 * with the year before it where two tables carry the same number.
 */
export function sequenceTexts(rows: readonly RowPlace[]): string[] {
  const tables = new Map(rows.map((row) => [row.annexId, row] as const));
  const words = new Set([...tables.values()].map(annexWord));
  const isYearNeeded = words.size < tables.size;
  return rows.map((row) => {
    const number = row.sequence === '' ? `第${row.ordinal}行` : row.sequence;
    if (tables.size < 2) return number;
    return `${isYearNeeded ? `${row.year}年` : ''}${annexWord(row)}-${number}`;
  });
}

function annexWord({ annexNo }: RowPlace): string {
  return annexNo === null ? '附件' : `附件${annexNo}`;
}

/**
 * 完成时限 of a target: its days, the last of them alone where the office fixed another; what is written where no day
 * follows from it (每季度, 2025年前); 未写明 where nothing is.
 */
export function dueWords(target: Pick<Target, 'dueOn' | 'dueText' | 'milestones'>): string {
  const days = new Set(dueDaysOf(target).map(({ dueOn }) => dueOn));
  if (days.size > 0) return [...days].map(dayWords).join('、');
  return target.dueText === '' ? '未写明' : target.dueText;
}

/** 2022年9月23日 */
export function dayWords(day: string): string {
  return `${yearOf(day)}年${monthOf(day)}月${Number(day.slice(8))}日`;
}
