/** 状态 as people write it. */
import type { ReportedState } from './light.ts';
import { STATE_WORDS } from './return-form.ts';
import { viewOf, withoutTail } from './written-text.ts';

export type StateReading =
  | { kind: 'empty' }
  | { kind: 'certain'; state: ReportedState }
  /** `suggested`: what the words come nearest to; null where that would be a guess. */
  | { kind: 'ask'; suggested: ReportedState | null };

/** Clear ways of saying the same. What leaves room (基本完成, 延期, 未完成) is not among them. */
const WORDS: Readonly<Record<ReportedState, readonly string[]>> = {
  notStarted: [
    STATE_WORDS.notStarted,
    ...['未开始', '未开展', '未实施', '未开工', '未动工', '没有启动', '尚未启动', '尚未开始', '尚未开展', '尚未实施'],
    ...['尚未开工', '暂未启动', '暂未开展', '还未启动', '还未开展', '还没启动', '还没开始', '待启动'],
  ],
  underWay: [
    STATE_WORDS.underWay,
    ...['正在推进', '推进', '在推进', '有序推进', '稳步推进', '加快推进', '进行中', '正在进行', '实施中', '正在实施'],
    ...[
      '建设中',
      '正在建设',
      '在建',
      '办理中',
      '正在办理',
      '开展中',
      '正在开展',
      '已启动',
      '已开工',
      '已开展',
      '施工中',
    ],
  ],
  completed: [
    STATE_WORDS.completed,
    ...['完成', '已经完成', '已全部完成', '全部完成', '全面完成', '按时完成', '提前完成', '超额完成', '已按时完成'],
    ...['办结', '已办结', '完结', '已完结', '办理完毕', '已办理完毕', '完成100%', '100%'],
  ],
  longTerm: [
    STATE_WORDS.longTerm,
    ...['长期', '长期坚持', '长期开展', '长期任务', '长期性工作', '长期工作', '常态化推进', '常态推进', '常态化开展'],
  ],
  adjustmentRequested: [
    STATE_WORDS.adjustmentRequested,
    ...['申请延期', '申请变更', '申请取消', '申请顺延', '申请调整目标', '申请调整时限', '拟申请调整', '拟申请延期'],
  ],
};
const STATES = new Map(
  Object.entries(WORDS).flatMap(([state, words]) => words.map((word) => [word, state as ReportedState] as const)),
);
const LONGEST_FIRST = [...STATES].sort(([a], [b]) => b.length - a.length);
const OPEN_WORDS = /未|没|拟|预计|计划|力争|争取|基本|部分|即将|将|待|接近|初步|大体|除|\d/;

/** Exact and clear words only; an empty cell is `empty`, never a state. */
export function readReportedState(written: string): StateReading {
  const words = viewOf(written)
    .text.replace(/\n/g, '')
    .replace(/^(?:[①-⑳]|[(（]?\d{1,2}[)）.、．])/, '')
    .replace(/^[【[“"√✓☑■●]+/, '');
  const text = withoutTail(words, '】]”"。.；;！!√✓');
  if (text === '') return { kind: 'empty' };
  const state = STATES.get(text);
  if (state !== undefined) return { kind: 'certain', state };
  const named = LONGEST_FIRST.find(([word]) => text.startsWith(word))?.[1];
  return { kind: 'ask', suggested: named === undefined || OPEN_WORDS.test(text.slice(1)) ? null : named };
}
