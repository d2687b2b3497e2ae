import type { Light } from '#domain/light.ts';
import type { FormState } from '#domain/round.ts';

/** Names of the lights as short as a legend needs them. */
export const lightLegend: Readonly<Record<Light, string>> = {
  red: '逾期',
  yellow: '需关注',
  green: '正常',
  grey: '尚无可判断',
};

export const formStateWords: Readonly<Record<FormState, string>> = {
  notIssued: '未下发',
  issued: '已下发未回',
  received: '已收待核',
  checked: '已核',
  sentBack: '退回未再报',
};

export const overviewText = {
  title: '总览',
  asOf: '截至',
  note: (tasks: number, targets: number) => `${tasks} 项任务 · 分项 ${targets}`,
  noDocument: '还没有导入文件',
  noDocumentHint: '导入附件表，或载入随程序带来的示例，这里就会显示要办的事和各项状态。',
  toStart: '去导入',
  noRound: '还没有开轮',
  noRoundHint: '每季度开一轮调度，下发、收表、核实的进度会显示在这里。',
  openRound: '去开轮',

  needs: '今天要办',
  needKinds: {
    overdueTargets: '逾期分项',
    dueSoonTargets: '临近时限',
    watchTargets: '滞后与风险',
    unreturned: '未回表单位',
    toCheck: '待核实',
    inbox: '收表待处理',
    openProposals: '单位领导待定',
  },
  needsNothing: {
    overdueTargets: '没有逾期的分项。',
    dueSoonTargets: '近期没有到期的分项。',
    watchTargets: '没有滞后于序时进度或标记风险的分项。',
    unreturned: '没有未回表的单位。',
    toCheck: '没有待核实的进展。',
    inbox: '没有待处理的回表文件。',
    openProposals: '没有待定的单位和领导。',
  },
  inboxWaiting: (count: number) => `有 ${count} 份回表文件等待处理。`,
  toInbox: '去收表',
  proposalsWaiting: (count: number) => `有 ${count} 条单位或领导的建议等待决定。`,
  toProposals: '去单位领导',
  toNotices: (count: number) => `为这 ${count} 个分项起草督办单`,
  showAll: (count: number) => `显示全部 ${count} 条`,
  showFewer: '收起',
  formDue: (day: string) => `${day}截止`,
  overdueDays: (days: number) => `逾期${days}天`,
  reminded: (count: number) => (count === 0 ? '未催' : `已催 ${count} 次`),
  sentBack: '已退回',

  roundState: { open: '已开轮，未下发', collecting: '收表中', closed: '已关闭' },
  due: (day: string, left: string) => `${day}截止，${left}`,
  left: (days: number) => (days === 0 ? '今天截止' : days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`),
  stepCount: (done: number, all: number) => `${done}/${all}`,
  formsSum: (forms: number) => `${forms} 份回表`,
  formsRule: '不含本轮免报的单位，各类之和等于回表份数',
  overdueForms: (count: number) => `其中逾期 ${count} 份`,
  waived: (count: number) => `另有 ${count} 家免报`,
  targetsReported: (reported: number, targets: number) => `分项已报 ${reported}/${targets}`,
  targetsVerified: (verified: number, reported: number) => `已核实 ${verified}/${reported}`,

  picture: '看图',
  figures: '看数字',
  total: '合计',
  targetsHead: '分项',
  sections: '各板块状态',
  sectionHead: '板块',
  sectionRule: (targets: number) => `按分项计，共 ${targets} 个；点击板块在台账中查看。`,
  units: '各牵头单位状态',
  unitHead: '牵头单位',
  unitRule: (shown: number, all: number, targets: number) =>
    shown === all
      ? `按分项计，${all} 家共 ${targets} 个，问题多的在前。`
      : `按分项计，列出问题多的 ${shown} 家，全部 ${all} 家见数字。`,
  months: '完成时限分布',
  monthHead: '时限月份',
  monthWords: (month: string, isOtherYear: boolean) =>
    isOtherYear ? `${month.slice(0, 4)}年${Number(month.slice(5))}月` : `${Number(month.slice(5))}月`,
  /** Under a bar: its name and what it adds up to. */
  counted: (name: string, count: number) => `${name}\n${count} 个`,
  monthClasses: { past: '已过月份未完成', open: '未到期未完成', completed: '已完成' },
  monthRule: (undated: number, targets: number) =>
    `按分项的完成时限计。另有 ${undated} 个分项没有明确时限，合计 ${targets} 个。`,
  rounds: '逐轮变化',
  roundHead: '轮次',
  roundRule: '关闭的轮次按关闭时留存的灯计，未关闭的按当天计。',
  roundNow: (title: string) => `${title}（当天）`,
  noRounds: '开轮以后，每一轮的灯会在这里逐轮比较。',
  chartName: (title: string, rule: string) => `${title}。${rule}数字见同处的表。`,

  changes: (title: string) => `与${title}相比`,
  changesFirst: '与上一轮相比',
  notYet: '开轮以后，每一轮会与上一轮比较。',
  noPrevious: '这是第一轮，还没有可以比较的上一轮。',
  changeKinds: { newlyRed: '新增逾期', recovered: '由红转好', finished: '新完成', noMovement: '两轮没有进展' },
  changeNothing: {
    newlyRed: '没有新增的逾期。',
    recovered: '没有由红转好的分项。',
    finished: '没有新完成的分项。',
    noMovement: '没有连续两轮没有进展的分项。',
  },
  lists: '汇总与清单',
} as const;
