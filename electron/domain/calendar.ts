/**
 * Days as `YYYY-MM-DD` text: they sort and compare as strings and know no time zone. Arithmetic goes through UTC, so that
 * no machine clock or summer time can move a day.
 */
import { wholeNumberOf } from './chinese-number.ts';
import { viewOf } from './written-text.ts';

const DAY_LENGTH = 86_400_000;

/** True for an existing day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The day of these numbers, null when there is none (2022-02-30). */
export function dayOf(year: number, month: number, date: number): string | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? text(day) : null;
}

/** Last day of a month, `month` 1–12. */
export function lastDayOfMonth(year: number, month: number): string {
  return text(new Date(Date.UTC(year, month, 0)));
}

/** `count` days later, earlier when negative. */
export function addDays(day: string, count: number): string {
  return text(new Date(moment(day) + count * DAY_LENGTH));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: string, b: string): number {
  return Math.round((moment(b) - moment(a)) / DAY_LENGTH);
}

/** `count` months later, on the last day where the month is shorter (01-31 + 1 → 02-28). */
export function addMonths(day: string, count: number): string {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const last = lastDayOfMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
  const date = Math.min(Number(day.slice(8)), Number(last.slice(8)));
  return `${last.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** 1–12. */
export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** 1–4. */
export function quarterOf(day: string): number {
  return Math.ceil(monthOf(day) / 3);
}

export function isSameQuarter(a: string, b: string): boolean {
  return yearOf(a) === yearOf(b) && quarterOf(a) === quarterOf(b);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(moment(day)).getUTCDay() || 7;
}

export function isWeekend(day: string): boolean {
  return weekdayOf(day) > 5;
}

function moment(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function text(date: Date): string {
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** `empty` · `notADay`: no day can be seen in it · `yearMissing`: 7月5日 alone · `impossible`: 2022-13-01. */
export type DayProblem = 'empty' | 'notADay' | 'yearMissing' | 'impossible';

export type WrittenDay = { day: string } | { problem: DayProblem };

export interface WrittenDayOptions {
  /** The workbook counts serial days from 1904 (old Mac Excel). */
  date1904?: boolean;
  /** Year for 7月5日; without it such a day is a problem. */
  year?: number;
}

const YMD = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?(?:[T ]?\d{1,2}:.*)?$/;
const MD = /^(\d{1,2})月(\d{1,2})[日号]$/;
const CHINESE = /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日$/;
const DIGITS = '〇一二三四五六七八九';

/**
 * Reads 44747 (serial day), 2022年7月5日, 二〇二二年七月五日, ２０２２.７.５, 2022/7/5, 2022-07-05T00:00, 20220705.
 * Serial days are taken between 1950 and 2100 only: other bare numbers are amounts that strayed into the column.
 */
export function readWrittenDay(value: string | number, options: WrittenDayOptions = {}): WrittenDay {
  const written = typeof value === 'number' ? String(value) : viewOf(value).text.replace(/\n/g, '');
  if (written === '') return { problem: 'empty' };
  if (/^\d{8}$/.test(written)) {
    return existing(Number(written.slice(0, 4)), Number(written.slice(4, 6)), Number(written.slice(6)));
  }
  if (/^\d{5}(?:\.\d+)?$/.test(written)) return serialDay(Math.floor(Number(written)), options.date1904 === true);
  const full = YMD.exec(written);
  if (full) return existing(Number(full[1]), Number(full[2]), Number(full[3]));
  const chinese = CHINESE.exec(written);
  if (chinese) {
    const year = [...chinese[1]!.replace(/[○零]/g, '〇')].map((digit) => DIGITS.indexOf(digit)).join('');
    return existing(Number(year), wholeNumberOf(chinese[2]!) ?? 0, wholeNumberOf(chinese[3]!) ?? 0);
  }
  const bare = MD.exec(written);
  if (!bare) return { problem: 'notADay' };
  return options.year === undefined
    ? { problem: 'yearMissing' }
    : existing(options.year, Number(bare[1]), Number(bare[2]));
}

function existing(year: number, month: number, date: number): WrittenDay {
  const day = year >= 1900 && year <= 2100 ? dayOf(year, month, date) : null;
  return day === null ? { problem: 'impossible' } : { day };
}

function serialDay(serial: number, startsIn1904: boolean): WrittenDay {
  const day = addDays(startsIn1904 ? '1904-01-01' : '1899-12-30', serial);
  return day >= '1950-01-01' && day <= '2100-12-31' ? { day } : { problem: 'notADay' };
}
