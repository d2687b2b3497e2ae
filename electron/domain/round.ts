/** 季度调度: period, due day and forms of one round (domain.md §3.4). Shapes; the rules stand in `round-period.ts`, `round-asked.ts`. */

export type PeriodKind = 'quarter' | 'month' | 'custom';

/** `from` and `to` are days, both within the period. */
export interface Period {
  kind: PeriodKind;
  from: string;
  to: string;
}

/** `dayOfLastMonth`: that day of the period's last month · `workingDaysAfter`: N working days after the period's end · `fixed`: a day the office chose. */
export type DueRule =
  | { kind: 'dayOfLastMonth'; day: number }
  | { kind: 'workingDaysAfter'; days: number }
  | { kind: 'fixed'; dueOn: string };

/** What happens to a due day that falls on a weekend. */
export type WeekendRule = 'earlier' | 'later' | 'none';

/** Who returns for a group unit: as the directory says for each group, always its contact, or always each member. */
export type RoundGroupRule = 'asDirectory' | 'contact' | 'members';

/** 已开轮（未下发） · 收表中 · 已关闭 */
export type RoundState = 'open' | 'collecting' | 'closed';

/** 未下发 · 已下发 · 已收 · 已核 · 退回 */
export type FormState = 'notIssued' | 'issued' | 'received' | 'checked' | 'sentBack';

/** 属实 · 不属实 · 待核（looked at, left open） */
export type Verdict = 'trueAsReported' | 'notTrue' | 'pending';

/** Level at which a 需协调事项 is to be settled: 区级 · 市级 · 省级 · 未定 */
export type CoordinationLevel = 'district' | 'city' | 'province' | 'open';

export type ReminderWay = 'phone' | 'weChat' | 'letter' | 'other';
