/** One target as a 督办单 or 销号单 tells it, and the rows that both have. All words final. */
import type { LightRule } from '#domain/light.ts';
import type { PaperTable, PaperTableRow } from '#domain/paper.ts';
import { entryText } from './list-target.ts';
import { plain } from './paper-frame.ts';

export interface SlipTarget {
  targetId: number;
  /** Day the figures are for. */
  asOf: string;
  /** 附件2第29项 */
  label: string;
  docNumber: string;
  content: string;
  text: string;
  dueWords: string;
  rule: LightRule;
  /** 逾期35天 … */
  why: string;
  overdueDays: number;
  unitName: string;
  otherUnits: readonly string[];
  leaders: string;
  /** The newest round with a report; null before the first. */
  reported: {
    roundTitle: string;
    /** 推进中 … */
    state: string;
    amountText: string;
    entries: readonly { unitName: string; progressNote: string; difficulty: string; nextStep: string }[];
  } | null;
}

/** 已逾期35天 · 距完成时限还有6天 …, to follow 截至某日. */
export function reasonWords({ rule, why }: Pick<SlipTarget, 'rule' | 'why'>): string {
  switch (rule) {
    case 'overdue':
      return `已${why}`;
    case 'dueSoon':
      return why.startsWith('还有') ? `距完成时限${why}` : why;
    case 'behindTime':
      return why === '滞后于序时进度' ? why : `比序时进度${why}`;
    case 'riskMarked':
      return '经研判存在不能按期完成的风险';
    case 'lateDone':
    case 'completed':
      return `报送为${why}`;
    case 'reported':
      return '仍在推进、尚未完成';
    case 'notYetDue':
    case 'nothingYet':
      return '尚未完成';
  }
}

export function sourceRow({ docNumber, label }: SlipTarget): PaperTableRow {
  return slipRow('任务来源', `${docNumber}${label}`);
}

/** What the item is. */
export function itemRows({ content, text, dueWords, unitName, otherUnits, leaders }: SlipTarget): PaperTableRow[] {
  return [
    slipRow('任务内容', content),
    slipRow('年度任务目标', text),
    slipRow('完成时限', dueWords),
    slipRow('责任单位', [`${unitName}（牵头）`, ...otherUnits].join('、')),
    slipRow('责任领导', leaders),
  ];
}

/** What stands as reported. */
export function reportedRows({ reported }: SlipTarget): PaperTableRow[] {
  if (reported === null) return [slipRow('目前情况', '没有报送过进展。')];
  const { roundTitle, state, amountText, entries } = reported;
  const told = (field: 'progressNote' | 'difficulty' | 'nextStep'): string =>
    entryText({ entries, isShared: entries.length > 1 }, field, '未填');
  return [
    slipRow(
      '目前情况',
      `${roundTitle}报送：${state}${amountText === '' ? '' : `，完成量${amountText}`}。\n${told('progressNote')}`,
    ),
    slipRow('存在问题', told('difficulty')),
    slipRow('下一步计划', told('nextStep')),
  ];
}

export function slipRow(caption: string, text: string): PaperTableRow {
  return { kind: 'row', cells: [plain(caption), plain(text)] };
}

export function slipTable(rows: PaperTableRow[], footLines: string[] = []): PaperTable {
  return {
    columns: [
      { caption: '项目', width: 26, align: 'center' },
      { caption: '内容', width: 100, align: 'left' },
    ],
    rows,
    footLines,
  };
}
