/** A target that a round does not ask, as 汇总表 tells it: what stands from an earlier round, under that round's name. */
import type { Light, ReportedState } from '#domain/light.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import { CLASS_WORDS, CLASSES, entryText, type ListEntry } from './list-target.ts';

export interface UnaskedTarget {
  scope: 'notAsked' | 'waived';
  light: Light;
  /** Day of 销号 on or before the day of the list. */
  closedOutOn: string | null;
  /** The newest report up to this round; null when there never was one. */
  earlier: {
    roundTitle: string;
    state: ReportedState | null;
    isDisproved: boolean;
    entries: ListEntry[];
    isShared: boolean;
  } | null;
}

const SCOPE_WORDS = { notAsked: '本轮未调度', waived: '本轮免报' } as const;
const CLOSED_OUT = '已销号';
const NEVER = '没有填报';

/** 已完成（2022年二季度），绿灯 · 本轮未调度，灰灯 */
export function unaskedStateWords(target: UnaskedTarget): string {
  const { scope, light, earlier } = target;
  const round = earlier === null ? '' : earlier.roundTitle;
  const remark = earlier?.isDisproved ? '，核实不属实' : '';
  const standing = standingWords(target);
  const words = standing === NEVER ? SCOPE_WORDS[scope] : round === '' ? standing : `${standing}（${round}${remark}）`;
  return `${words}，${LIGHT_NAMES[light]}`;
}

/** 2022年二季度：已开工。Nothing where nothing was said. */
export function unaskedText({ earlier }: UnaskedTarget, field: 'progressNote' | 'difficulty' | 'nextStep'): string {
  if (earlier === null) return '';
  const text = entryText(earlier, field, '');
  return text === '' ? '' : `${earlier.roundTitle}：${text}`;
}

/** 本轮未调度1个、本轮免报2个 */
export function scopeCounts(targets: readonly UnaskedTarget[]): string {
  return (['notAsked', 'waived'] as const)
    .flatMap((scope) => {
      const count = targets.filter((one) => one.scope === scope).length;
      return count === 0 ? [] : [`${SCOPE_WORDS[scope]}${count}个`];
    })
    .join('、');
}

/** 沿用以前填报：已完成3个、没有填报1个。 The classes add up to the targets. */
export function standingCounts(targets: readonly UnaskedTarget[]): string {
  const words = targets.map(standingWords);
  const order = [CLOSED_OUT, ...CLASSES.map((one) => CLASS_WORDS[one]), NEVER];
  return order
    .flatMap((word) => {
      const count = words.filter((one) => one === word).length;
      return count === 0 ? [] : [`${word}${count}个`];
    })
    .join('、');
}

function standingWords({ closedOutOn, earlier }: UnaskedTarget): string {
  if (closedOutOn !== null) return CLOSED_OUT;
  return earlier === null ? NEVER : CLASS_WORDS[earlier.state ?? 'unstated'];
}
