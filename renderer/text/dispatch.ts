import type { DueRule, FormState, PeriodKind, ReminderWay, RoundGroupRule, WeekendRule } from '#domain/round.ts';
import type { Step } from '../dispatch/dispatch-ask.ts';
import { dayWords, fullDayWords } from './ledger.ts';

export const formStateWords: Readonly<Record<FormState, string>> = {
  notIssued: '未下发',
  issued: '已下发',
  received: '已收',
  checked: '已核',
  sentBack: '退回',
};

export const stepNames: Readonly<Record<Step, string>> = {
  open: '一 开轮',
  issue: '二 下发',
  collect: '三 收表',
  check: '四 核实',
  summary: '五 汇总',
};

export const periodKinds: Readonly<Record<PeriodKind, string>> = { quarter: '季度', month: '月', custom: '自定义' };

export const dueRuleKinds: Readonly<Record<DueRule['kind'], string>> = {
  dayOfLastMonth: '期末月的某一天',
  workingDaysAfter: '期后若干个工作日',
  fixed: '指定日期',
};

export const weekendRules: Readonly<Record<WeekendRule, string>> = {
  earlier: '遇周末提前到周五',
  later: '遇周末顺延到周一',
  none: '不调整',
};

export const groupRules: Readonly<Record<RoundGroupRule, string>> = {
  asDirectory: '按名录里各自的规定',
  contact: '一律由联系单位报一份',
  members: '一律由成员单位各报一份',
};

export const reminderWays: Readonly<Record<ReminderWay, string>> = {
  phone: '电话',
  weChat: '微信',
  letter: '催报函',
  other: '其他',
};

export const dispatchText = {
  title: '调度',
  roundTitle: (title: string) => `${title}调度`,
  roundNote: (forms: number, targets: number) => `${forms} 家单位 · ${targets} 个分项`,
  switchRound: '换一轮',
  newRound: '开一轮调度',
  steps: '步骤',
  stepCount: (name: string, done: number, all: number) => `${name} ${done}/${all}`,
  stepDay: (name: string, day: string, year: number) => `${name} ${dayWords(day, year)}`,
  stepTitles: {
    open: '本轮安排：期间、截止日、所问分项',
    issue: '已下发的回表，占应报单位的数量',
    collect: '已收的回表，占应报单位的数量',
    check: '全部核实的回表，占已收回表的数量',
    summary: '汇总表与各类清单',
  } satisfies Record<Step, string>,
  chase: (count: number) => `催报 ${count} 家`,
  acceptClean: (count: number) => `接收全部无问题回表（${count}）`,
  acceptingClean: '正在接收无问题回表',
  acceptedClean: (files: number, entries: number) => `已接收 ${files} 份回表，写入 ${entries} 个分项。`,
  acceptedEach: '每份单独记入留痕，可以逐份撤销。',
  issue: '下发',
  toCheck: (count: number) => `去核实（${count}）`,
  toSummary: '汇总',
  none: {
    title: '还没有开过调度',
    hint: '开轮后，每个牵头单位得到一份只含本单位任务的回表。发出、收回、核实、汇总都在这里办。',
    noTasks: '台账里还没有任务，先导入附件表，再开轮调度。',
    toImport: '去导入附件表',
  },
  closed: (day: string) => `本轮已于 ${fullDayWords(day)} 关闭，内容只供查看。`,
  contactUnknown: '联系人未登记',
  contact: (name: string | null, phone: string | null) => [name, phone].filter(Boolean).join(' '),
  tasksTargets: (tasks: number, targets: number) => `${tasks} 项任务 ${targets} 个分项`,
  unfold: (letters: number) => `展开全文（${letters} 字）`,
  fold: '收起',
  selectAll: '全选',
  selectNone: '全不选',
  reasonMissing: '请写明原因。',
} as const;

export const openText = {
  title: '开一轮调度',
  note: '确认之前不写入任何内容',
  rules: '期间与截止日',
  period: '期间',
  quarter: (year: number, quarter: number) => `${year}年${'一二三四'[quarter - 1] ?? ''}季度`,
  monthPattern: 'YYYY年M月',
  dueRule: '截止日',
  dayOfMonth: (day: string) => `期末月 ${day} 日`,
  workingDays: (days: string) => `期后第 ${days} 个工作日`,
  dayField: '期末月的几日',
  workingDaysField: '期后第几个工作日',
  fixedField: '指定的截止日',
  weekendRule: '周末',
  groupRule: '各镇、各街道等',
  dueOn: (day: string) => `截止 ${fullDayWords(day)}`,
  cover: '通知正文附言',
  coverHint: '会写在回表表头和通知里，可以留空',
  contactName: '联系人',
  contactPhone: '联系电话',
  problems: (count: number) => `有 ${count} 处没有单位报送`,
  toDirectory: '去单位领导处理',
  exists: (title: string) => `${title}调度已经开过。`,
  toExisting: '打开已开的这一轮',
  targets: '所问分项',
  targetsNote: (asked: number, all: number) => `已选 ${asked} / ${all} 个分项`,
  search: '文字、单位或拼音首字母',
  filters: { all: '全部', asked: '已选', left: '未选', carriedOver: '往年结转', completed: '已办结' },
  carriedOver: '往年结转',
  completed: '已办结，默认不问',
  asDefault: '恢复默认',
  forms: '将下发的回表',
  formsNote: (forms: number, changed: number) =>
    changed === 0 ? `${forms} 份` : `${forms} 份 · ${changed} 家另定截止日`,
  formsChanged: '增减分项后，份数以开轮时为准。',
  otherDue: '另定截止日',
  sameDue: '同本轮',
  noForm: '没有分项，不下发',
  submit: '开轮',
  submitted: (title: string, forms: number) => `已开${title}调度，共 ${forms} 份回表，尚未下发。`,
  leave: '取消',
  nothingAsked: '一个分项都没有选，无法开轮。',
} as const;

export const arrangementText = {
  rules: '本轮安排',
  opened: (day: string) => `${fullDayWords(day)}开轮`,
  period: (from: string, to: string) => `${fullDayWords(from)}至${fullDayWords(to)}`,
  dueOn: '截止日',
  dueHint: '另定了截止日的单位不受影响。',
  saved: '已保存本轮安排。',
  asked: (targets: number, forms: number) => `本轮所问 ${targets} 个分项，${forms} 家单位`,
  addTargets: '补问分项',
  addTargetsHint: '选择要补问的分项',
  add: (count: number) => `补问所选（${count}）`,
  added: (count: number) => `已补问 ${count} 个分项，对应的回表要重新下发。`,
  withdraw: '撤出本轮',
  withdrawn: '已把这个分项撤出本轮。',
  reported: '已报，不能撤出',
  allAsked: '可问的分项都已在本轮。',
} as const;

export const issueText = {
  movedTo: (units: readonly string[]) => (units.length === 1 ? `已并入${units[0]}。` : `已拆分为${units.join('、')}。`),
  move: (units: readonly string[]) => `改由${units[0]}报送`,
  moved: (units: readonly string[]) => `已改由${units[0]}报送。它的表如已下发，请下发更正版。`,
  staysHere: '本轮已下发，仍按这份表收。',
  heads: {
    code: '编号',
    unit: '单位',
    size: '任务 / 分项',
    contact: '联系人',
    dueOn: '截止日',
    state: '状态',
    actions: '操作',
  },
  issueAll: (count: number) => `下发全部（${count}）`,
  issueSelected: (count: number) => `下发所选（${count}）`,
  exportAll: (count: number) => `再次导出全部（${count}）`,
  exportSelected: (count: number) => `再次导出所选（${count}）`,
  exportOne: '再次导出',
  issueOne: '下发',
  correctOne: '发更正版',
  issuing: '正在生成回表',
  issued: (count: number, where: string | null) =>
    where === null
      ? `已登记下发 ${count} 份回表，文件没有保存。可以用“再次导出”取文件。`
      : `已下发 ${count} 份回表，文件在：${where}`,
  exported: (count: number, where: string) => `已导出 ${count} 份回表：${where}`,
  correctTitle: (count: number) => `其中 ${count} 份已经下发过`,
  correctHint: '再次下发会生成更正版：已接收的填报预先填好，单位按更正版修改后报回。只想重取文件，请用“再次导出”。',
  correctConfirm: '生成更正版',
  correctCancel: '不生成',
  issuedAt: (issueNo: number, moment: string) => (issueNo > 1 ? `第 ${issueNo} 版 ${moment}` : moment),
  waive: '免报',
  unwaive: '恢复应报',
  waived: '免报',
  setDue: '另定截止日',
  sameDue: '同本轮',
  overridden: '另定',
  selectForm: (unit: string) => `选择 ${unit}`,
  table: '回表名单',
  empty: '本轮还没有回表。请先在“一 开轮”里补问分项。',
  total: (forms: number, waived: number, targets: number) =>
    `应报 ${forms} 家${waived > 0 ? `，另有免报 ${waived} 家` : ''}，共 ${targets} 个分项`,
  notice: '通知',
  official: '公文全文',
  weChat: '微信短文',
  copy: '复制',
  print: '打印 PDF',
  printing: '正在印制通知',
} as const;

export const chaseText = {
  back: '返回收表',
  asOf: '截至',
  heads: { unit: '单位', contact: '联系人', dueOn: '截止日', late: '逾期', reminders: '已催', state: '状态' },
  none: '应报的单位都已报回，没有要催的。',
  lead: (forms: number, overdue: number, withFile: number) =>
    `未报回 ${forms} 家，其中逾期 ${overdue} 家${withFile > 0 ? `，有文件待处理 ${withFile} 家` : ''}`,
  overdue: (days: number) => `逾期 ${days} 天`,
  left: (days: number) => (days === 0 ? '今天截止' : `还有 ${days} 天`),
  times: (count: number, lastOn: string | null, year: number) =>
    count === 0 ? '未催' : `${count} 次，最近 ${lastOn === null ? '' : dayWords(lastOn, year)}`,
  copyList: '复制名单',
  listTitle: (title: string, day: string) => `${title}调度未报回单位（截至${fullDayWords(day)}）`,
  listLine: (no: number, unit: string, due: string, late: string, contact: string) =>
    `${no}. ${unit}：应于${due}报回，${late}${contact === '' ? '' : `，联系人 ${contact}`}`,
  listTotal: (forms: number, overdue: number) => `共 ${forms} 家，其中逾期 ${overdue} 家。`,
  record: (count: number) => `登记催报（${count}）`,
  way: '方式',
  note: '备注',
  noteHint: '例如：与办公室王某通话，答应明天报',
  recorded: (count: number) => `已登记催报 ${count} 家。`,
  printLetters: (count: number) => `打印催报函（${count}）`,
  printingLetters: '正在印制催报函',
  letters: '催报函',
  lettersHint: '勾选单位后，这里显示每家的催报函和微信短文。',
  noHistory: '还没有催过。',
  withdraw: '撤回',
  withdrawn: '已撤回这条催报记录。',
  reminded: (day: string, way: string, note: string) => `${fullDayWords(day)} ${way}${note === '' ? '' : `：${note}`}`,
} as const;

export const summaryText = {
  close: '关闭本轮',
  closeTitle: '关闭本轮调度',
  closeHint: '关闭时按当天存下每个分项的灯和判定规则，之后本轮不再收表、录入和核实。需要时可以写明原因重新打开。',
  closeAsOf: '存灯日期',
  openForms: (count: number) => `还有 ${count} 家没有报回。`,
  openTargets: (count: number) => `还有 ${count} 个分项没有核实。`,
  openFiles: (count: number) => `还有 ${count} 份收到的文件没有处理。`,
  allDone: '应报的都已报回并核实。',
  closed: (title: string) => `已关闭${title}调度，各分项的灯已存下。`,
  reopen: '重新打开',
  reopenTitle: '重新打开本轮调度',
  reopenHint: '请写明为什么重新打开，会记入留痕。',
  reopened: '本轮已重新打开。',
  progress: (received: number, forms: number, reported: number, targets: number, verified: number) =>
    `报回 ${received} / ${forms} 家 · 有填报 ${reported} / ${targets} 个分项 · 已核实 ${verified} 个分项`,
  rule: '应报单位数不含免报；分项按单位逐个计。',
} as const;
