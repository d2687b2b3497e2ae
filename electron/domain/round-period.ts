/** 调度时段: whole quarters and months, or days of choice; their codes, titles and due days (domain.md §3.4). */
import { addDays, dayOf, isDay, isWeekend, lastDayOfMonth, monthOf, quarterOf, weekdayOf, yearOf } from './calendar.ts';
import { Refusal } from './refusal.ts';
import type { DueRule, Period, PeriodKind, WeekendRule } from './round.ts';

const QUARTERS = ['一', '二', '三', '四'];
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
/** No calendar of public holidays is at hand offline. */
const HOLIDAYS = '节假日调休请自行核对。';

/** The quarter or month that holds the day. */
export function periodAround(day: string, kind: Exclude<PeriodKind, 'custom'>): Period {
  const months = kind === 'quarter' ? 3 : 1;
  const first = Math.floor((monthOf(day) - 1) / months) * months + 1;
  const from = dayOf(yearOf(day), first, 1)!;
  return { kind, from, to: lastDayOfMonth(yearOf(day), first + months - 1) };
}

/** The period that follows: of the same kind; after days of choice, the quarter that holds the day after them. */
export function nextPeriod({ kind, to }: Period): Period {
  return periodAround(addDays(to, 1), kind === 'month' ? 'month' : 'quarter');
}

/** Quarters and months are whole, days exist and are in order. Throws Refusal periodInvalid. */
export function checkPeriod(period: Period): void {
  const { kind, from, to } = period;
  const isRight = isDay(from) && isDay(to) && from <= to && (kind === 'custom' || isWhole(period, kind));
  if (!isRight) throw new Refusal('periodInvalid', { from, to });
}

function isWhole({ from, to }: Period, kind: Exclude<PeriodKind, 'custom'>): boolean {
  const whole = periodAround(from, kind);
  return whole.from === from && whole.to === to;
}

/** 2022Q3, 2022M07, 20220701-20220915. */
export function periodCode({ kind, from, to }: Period): string {
  if (kind === 'quarter') return `${yearOf(from)}Q${quarterOf(from)}`;
  if (kind === 'month') return `${yearOf(from)}M${from.slice(5, 7)}`;
  return `${from.replaceAll('-', '')}-${to.replaceAll('-', '')}`;
}

/** 2022年三季度, 2022年7月, 2022年7月1日至9月15日. */
export function periodTitle({ kind, from, to }: Period): string {
  if (kind === 'quarter') return `${yearOf(from)}年${QUARTERS[quarterOf(from) - 1]}季度`;
  if (kind === 'month') return `${yearOf(from)}年${monthOf(from)}月`;
  return `${yearOf(from)}年${shortDay(from)}至${yearOf(to) === yearOf(from) ? '' : `${yearOf(to)}年`}${shortDay(to)}`;
}

export interface DueDay {
  dueOn: string;
  /** Finished sentences about a moved or counted day and about a weekend, else null. */
  note: string | null;
}

/** Nobody can return what has not begun. Throws Refusal dueBeforePeriod. */
export function refuseBefore(from: string, dueOn: string): void {
  if (dueOn < from) throw new Refusal('dueBeforePeriod', { dueOn, from });
}

/**
 * Due day of a period by its rule. A day beyond the end of the month is its last day. The weekend rule moves a day of the
 * month; working days (Monday to Friday) and a day of choice stay as they are. Throws Refusal valueInvalid,
 * dateInvalid, dueBeforePeriod.
 */
export function dueDayOf(period: Period, rule: DueRule, weekendRule: WeekendRule): DueDay {
  switch (rule.kind) {
    case 'dayOfLastMonth':
      return movedOffWeekend(dayOfLastMonth(period, rule.day), weekendRule);
    case 'workingDaysAfter': {
      if (!Number.isInteger(rule.days) || rule.days < 1) {
        throw new Refusal('valueInvalid', { field: '时段结束后的工作日数', value: String(rule.days) });
      }
      const dueOn = workingDaysAfter(period.to, rule.days);
      const counted = `时段结束后第${rule.days}个工作日（按周一至周五计）是${shortDay(dueOn)}`;
      return { dueOn, note: `${counted}，${HOLIDAYS}` };
    }
    case 'fixed': {
      if (!isDay(rule.dueOn)) throw new Refusal('dateInvalid', { field: '报送截止日', value: rule.dueOn });
      refuseBefore(period.from, rule.dueOn);
      const note = isWeekend(rule.dueOn) ? `${weekdayWords(rule.dueOn)}，按选定的日期不作调整。` : null;
      return { dueOn: rule.dueOn, note };
    }
  }
}

function dayOfLastMonth({ from, to }: Period, day: number): string {
  if (!Number.isInteger(day) || day < 1 || day > 31) {
    throw new Refusal('valueInvalid', { field: '截止日', value: String(day) });
  }
  const last = lastDayOfMonth(yearOf(to), monthOf(to));
  const dueOn = dayOf(yearOf(to), monthOf(to), day) ?? last;
  // Days of choice may begin and end late in one month: a due day before they begin asks for nothing.
  return dueOn < from ? last : dueOn;
}

function movedOffWeekend(day: string, rule: WeekendRule): DueDay {
  if (!isWeekend(day)) return { dueOn: day, note: null };
  if (rule === 'none') return { dueOn: day, note: `${weekdayWords(day)}，按规则不作调整。${HOLIDAYS}` };
  const step = rule === 'earlier' ? -1 : 1;
  let dueOn = day;
  while (isWeekend(dueOn)) dueOn = addDays(dueOn, step);
  const moved = rule === 'earlier' ? '提前' : '顺延';
  return { dueOn, note: `${weekdayWords(day)}，${moved}到${shortDay(dueOn)}。${HOLIDAYS}` };
}

/** Monday to Friday; holidays are not known to the program. */
export function workingDaysAfter(day: string, count: number): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = addDays(at, 1);
    if (!isWeekend(at)) left -= 1;
  }
  return at;
}

/** 9月25日是星期日 */
function weekdayWords(day: string): string {
  return `${shortDay(day)}是星期${WEEKDAYS[weekdayOf(day) - 1]}`;
}

/** 9月25日 */
function shortDay(day: string): string {
  return `${monthOf(day)}月${Number(day.slice(8))}日`;
}
