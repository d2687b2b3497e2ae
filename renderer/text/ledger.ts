import type { Light, LightRule } from '#domain/light.ts';
import type { Verdict } from '#domain/round.ts';
import type { Comparator, TargetKind } from '#domain/target.ts';
import type { TallyClass } from '../ledger/tally.ts';

export const lightWords: Readonly<Record<LightRule, string>> = {
  overdue: '逾期',
  dueSoon: '临近',
  behindTime: '滞后',
  riskMarked: '有风险',
  lateDone: '逾期完成',
  completed: '已完成',
  reported: '正常',
  notYetDue: '正常',
  nothingYet: '无时限',
};

export const lightNames: Readonly<Record<Light, string>> = {
  red: '红灯：逾期',
  yellow: '黄灯：临近或需关注',
  green: '绿灯：正常',
  grey: '灰灯：尚无可判断',
};

export const verdictWords: Readonly<Record<Verdict, string>> = {
  trueAsReported: '属实',
  notTrue: '不属实',
  pending: '待核',
};

export const tallyNames: Readonly<Record<TallyClass, string>> = {
  overdue: '逾期',
  dueSoon: '临近',
  attention: '需关注',
  normal: '正常',
  undated: '无时限',
};

export const comparatorWords: Readonly<Record<Comparator, string>> = {
  atLeast: '至少 ',
  moreThan: '超过 ',
  atMost: '不高于 ',
  about: '约 ',
  exactly: '',
};

export const targetKindWords: Readonly<Record<TargetKind, string>> = {
  amount: '累计量',
  rate: '比率',
  ceiling: '上限',
  zero: '保持为零',
  event: '一次性事项',
  application: '争取事项',
  stage: '形象进度',
  process: '长期推进',
  recurring: '周期事项',
};

export const ledgerText = {
  allAnnexes: '全部附件',
  annex: (no: number | null) => (no === null ? '附件' : `附件${no}`),
  annexNote: (tasks: number, year: string) => `${tasks} 项 · ${year}`,
  year: (year: number) => `${year} 年`,
  columns: {
    sequence: '序号',
    content: '任务内容',
    overallGoal: '总体目标要求',
    annualTarget: (year: number | null) => (year === null ? '年度任务目标' : `${year}年任务目标`),
    due: '完成时限',
    leader: '责任领导',
    units: '责任单位',
    remark: '备注',
    state: '状态',
    strip: '四季 · 状态',
  },
  strip: {
    label: '四季灯带',
    toggle: '灯带',
    hint: '每轮调度一个灯，最右为最近一轮',
    stored: '关闭时留存',
    running: '按当天',
    notAsked: (round: string) => `${round} · 未列入`,
    colon: '：',
    madeGood: (was: string) => `当时红灯：${was}，现已逾期完成`,
  },
  progress: {
    unstated: '未填状态',
    withAmount: (state: string, amount: string) => `${state}，${amount}`,
    amount: '完成量占目标',
    percent: (percent: number) => `完成目标的 ${percent}%`,
    risk: '有风险',
    closedOut: '已销号',
    from: (round: string) => `${round}填报`,
    none: '未填报',
  },
  filters: {
    bar: '筛选',
    section: '板块',
    leader: '责任领导',
    leadUnit: '牵头单位',
    unit: '责任单位',
    light: '灯',
    reported: '填报状态',
    due: '完成时限',
    clear: '清除筛选',
  },
  due: {
    month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
    undated: '无时限',
    recurring: '每月、每季',
    ambiguous: '待明确',
    range: '起止日期…',
    between: (from: string, to: string) => `${from} 至 ${to}`,
    fixed: '经核定',
    left: (days: number) => (days === 0 ? '今天到期' : days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`),
  },
  grouping: {
    label: '分组',
    section: '按板块',
    leader: '按责任领导',
    leadUnit: '按牵头单位',
    none: '不分组',
  },
  asOf: '截至',
  density: { label: '全文', hint: '总体目标和任务目标不再截短' },
  search: '输入文字、数字或拼音首字母',
  exportTable: '导出正式表',
  exportCorrected: '按更正后文字导出',
  print: '打印 PDF',
  more: '更多',
  copyText: '复制为文字',
  copyTable: '复制到表格',
  selected: (count: number) => `已选 ${count} 项`,
  selectOne: (label: string) => `选择 ${label}`,
  exportSelected: '导出所选',
  printSelected: '打印所选',
  clearSelection: '取消选择',
  noLeader: '未写责任领导',
  noLeadUnit: '未写责任单位',
  tasks: (count: number) => `${count} 项任务`,
  targets: (count: number) => `分项 ${count}`,
  countingRule: '灯按分项计，各类之和等于分项数',
  shown: (shown: number, all: number) => `显示 ${shown} / ${all} 项`,
  picked: (label: string, targets: number) => `文书中的“${label}”：${targets} 个分项所在的任务`,
  pickedClear: '显示全部任务',
  nothingFound: '没有符合条件的任务',
  nothingFoundHint: '可以放宽筛选条件，或清除后重新查找。',
  gridLabel: '任务台账',
  corrected: '有更正',
  removed: '已撤出',
  resize: (column: string) => `调整“${column}”列宽`,
  separator: '、',
  rowName: (annexNo: number | null, sequence: string) =>
    annexNo === null ? `第 ${sequence} 项` : `附件${annexNo} 第 ${sequence} 项`,
} as const;

/** How a date field writes its day (dayjs pattern). */
export const DAY_PATTERN = 'YYYY年M月D日';

/** Day as the ledger writes it: 12月31日, with its year where that is not the table's. */
export function dayWords(day: string, year: number): string {
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8, 10));
  const ownYear = Number(day.slice(0, 4));
  return ownYear === year ? `${month}月${date}日` : `${ownYear}年${month}月${date}日`;
}

/** Day in full: 2022年7月5日. */
export function fullDayWords(day: string): string {
  return dayWords(day, 0);
}
