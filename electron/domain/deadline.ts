/** The 完成时限 cell of a table that has such a column. */
import { dayOf, lastDayOfMonth, readWrittenDay } from './calendar.ts';
import { findDuePhrases } from './due-phrase.ts';
import type { DueKind } from './target.ts';
import { viewOf } from './written-text.ts';

/** `none` with text: understood as having no end (长期坚持). `ambiguous`: written, not decidable, the office is asked. */
export interface Deadline {
  /** As written, trimmed at the ends. */
  text: string;
  dueOn: string | null;
  kind: DueKind;
}

const REGULAR = /每[年月季周旬日天半两]|[按逐][年月季周]|^(?:月度|季度|定期)/;
const ENDLESS = /长期|常年|持续|常态|经常|贯穿|始终|^(?:无|暂无|不限|[-—–/]+)$/;
/** Month and year as a cell shortens them: 2022年12月, 2022.12, 12月, 2022年. */
const SHORT = /^(?:(\d{4})(?:年度?|[-/.](?=\d)|$))?(?:(\d{1,2})(?:月份?)?)?(?:底|末|内)?$/;

/** Reads a 完成时限 cell; `year` stands in where none is written. Of a range (3月至10月) the end counts. */
export function readDeadline(cell: string, year: number): Deadline {
  const text = cell.trim();
  const view = viewOf(text).text.replaceAll('\n', '');
  if (view === '') return { text, dueOn: null, kind: 'none' };
  // 2022/7/5前, 2022年12月31日止
  const written = readWrittenDay(view.replace(/(?:之前|以前|前|止)$/, ''), { year });
  if ('day' in written) return { text, dueOn: written.day, kind: 'date' };
  const range = /^(.{1,12}?)(?:至|到|[-—–~～]+)(.{1,12})$/.exec(view);
  const end = range && shortDeadline(range[2]!, /^\d{4}/.test(view) ? Number(view.slice(0, 4)) : year);
  const short = end ?? shortDeadline(view, year);
  if (short !== null) return { text, dueOn: short, kind: 'date' };
  const phrases = findDuePhrases(text, year);
  const phrase = phrases.find(({ kind }) => kind === 'date') ?? phrases[0];
  if (phrase) return { text, dueOn: phrase.dueOn, kind: phrase.kind };
  if (REGULAR.test(view)) return { text, dueOn: null, kind: 'recurring' };
  return { text, dueOn: null, kind: ENDLESS.test(view) ? 'none' : 'ambiguous' };
}

/** Last day meant by 2022年12月, 2022.12, 12月, 2022年, or a whole day; null for anything else. */
function shortDeadline(view: string, year: number): string | null {
  const written = readWrittenDay(view, { year });
  if ('day' in written) return written.day;
  const parts = SHORT.exec(view);
  if (!parts || (parts[1] === undefined && !/月/.test(view))) return null;
  const named = parts[1] === undefined ? year : Number(parts[1]);
  if (parts[2] === undefined) return dayOf(named, 12, 31);
  const month = Number(parts[2]);
  return month >= 1 && month <= 12 ? lastDayOfMonth(named, month) : null;
}
