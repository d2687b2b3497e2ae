/** A light in finished words, with its days and points: 逾期35天 · 还有6天 · 滞后22个百分点. */
import { daysBetween } from './calendar.ts';
import { type LightReading, type LightSubject, lagOf, nextDueOn } from './light.ts';

/** `reading` is the light of `target` on `asOf`. Where the text changed since, the plain word stands without its number. */
export function whyOf(target: LightSubject, { rule }: LightReading, asOf: string): string {
  const next = nextDueOn([target], asOf);
  switch (rule) {
    case 'overdue':
      return next !== null && next < asOf ? `逾期${daysBetween(next, asOf)}天` : '逾期';
    case 'dueSoon':
      return next !== null && next >= asOf ? leftWords(daysBetween(asOf, next)) : '临近时限';
    case 'behindTime': {
      const lag = lagOf(target, asOf);
      return lag === null || lag <= 0 ? '滞后于序时进度' : `滞后${Math.round(lag)}个百分点`;
    }
    case 'riskMarked':
      return '已标记风险';
    case 'lateDone':
      return '逾期完成';
    case 'completed':
      return '已完成';
    case 'reported':
      return '按进度推进';
    case 'notYetDue':
      return '未到期';
    case 'nothingYet':
      return '尚未报送进展';
  }
}

function leftWords(days: number): string {
  return days === 0 ? '今天到期' : `还有${days}天`;
}

export const LIGHT_NAMES = { red: '红灯', yellow: '黄灯', green: '绿灯', grey: '灰灯' } as const;
