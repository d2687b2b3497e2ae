import { fullDayWords } from './ledger.ts';

export const checkText = {
  units: '单位',
  groups: { toCheck: '待核实', checked: '已核', missing: '未回，可以手工录入' },
  unitNote: (verified: number, reported: number, targets: number) =>
    reported === 0
      ? `共 ${targets} 项`
      : [
          reported > verified ? `待核 ${reported - verified} 项` : `已核 ${verified} 项`,
          ...(targets > reported ? [`未报 ${targets - reported} 项`] : []),
        ].join(' · '),
  none: '还没有可以核实的填报。',
  noneHint: '收表后，每个分项的填报会在这里与上期承诺、完成量和序时进度对照，由办公室逐项核实。',
  keys: '↑↓ 换行 · 1 属实 · 2 不属实 · 3 待核 · 空格 选中 · N 备注 · S 分步完成 · E 手工录入 · R 风险',
  keysOfUnits: ' · ←→ 换单位',
  table: (unit: string) => `${unit}的分项`,
  progress: (verified: number, reported: number) => `已核 ${verified} / ${reported} 个有填报的分项`,
  heads: {
    sequence: '序号',
    target: '年度任务目标',
    promise: '上期承诺',
    state: '状态 · 完成量',
    entry: '本期进展 · 存在问题 · 下一步计划',
    check: '核实',
  },
  restTrue: (count: number) => `其余 ${count} 项全部属实`,
  select: (label: string) => `选择 ${label}`,
  selected: (count: number) => `已选 ${count} 个分项`,
  next: '下一家',
  noEntry: '本期没有填报。',
  enter: '手工录入',
  reenter: '修改填报',
  byHand: '手工录入',
  fromFile: '回表原件',
  openFile: (file: string, sheet: string) => `打开原件：${file}，工作表“${sheet}”`,
  note: '备注',
  noteHint: '核实情况，例如：已看现场、与台账不符',
  completedOn: '办结日期',
  completedHint: '不填按回表时间判断',
  saveCheck: '保存',
  checkedOn: (day: string) => `${fullDayWords(day)}核实`,
  completed: (day: string) => `${fullDayWords(day)}办结`,
  done: (verdict: string, count: number) =>
    count === 1 ? `已核实：${verdict}。` : `已核实 ${count} 个分项：${verdict}。`,
  nothingToCheck: '所选的分项没有填报，无法核实。',
  amount: (percent: number) => `完成目标的 ${Math.round(percent)}%`,
  time: (percent: number) => `序时进度 ${Math.round(percent)}%`,
  behind: (points: number) => `滞后 ${Math.round(points)} 个百分点`,
  previous: (round: string, words: string) => `${round}报：${words === '' ? '未报状态' : words}`,
  steps: '分步完成情况',
  step: (ordinal: number, due: string | null) => (due === null ? `第${ordinal}步完成` : `第${ordinal}步（${due}）完成`),
  stepGiven: (ordinal: number, isDone: boolean) =>
    isDone ? `已记第${ordinal}步完成。` : `已取消第${ordinal}步的完成标记。`,
  sharedVerdict: (units: readonly string[]) =>
    units.length > 3
      ? `核实按分项计，与${units.slice(0, 3).join('、')}等 ${units.length} 家共用`
      : `核实按分项计，与${units.join('、')}共用`,
  short: '报已完成，完成量不足',
  risk: '标为有风险',
  riskTitle: '标为有风险',
  riskHint: '写明风险在哪里。标记后灯至少为黄，直到取消。',
  riskMarked: '已标为有风险。',
  riskEnded: '已取消风险标记。',
  endRisk: '取消风险',
  riskNote: (note: string) => `风险：${note}`,
  colon: '：',
  comma: '，',
  nothing: '—',
  reportedOn: (day: string) => `${fullDayWords(day)}报`,
} as const;

export const withdrawText = {
  action: '撤回填报',
  title: (label: string) => `撤回填报 · ${label}`,
  hint: '写明撤回的原因，例如记错了单位、录错了一行。撤回后这一条不再计入，核实随之作废；它代替过的填报恢复有效。可以撤销。',
  done: (isRestored: boolean) => (isRestored ? '已撤回，原来的填报恢复有效。' : '已撤回，这个分项回到未报。'),
} as const;

export const entryText = {
  title: (unit: string, sequence: string) => `手工录入 · ${unit} · 序号 ${sequence}`,
  hint: '单位打电话或当面报的情况记在这里。保存后代替本期原有填报，原有填报留在历史里。',
  state: '状态',
  noState: '未报状态',
  amount: '完成量',
  amountHint: (measure: string) => (measure === '' ? '照说的写，例如 3个' : `照说的写，按“${measure}”计`),
  progressNote: '进展情况',
  difficulty: '存在问题',
  nextStep: '下一步计划',
  coordination: '需协调事项',
  level: '协调层级',
  reportedOn: '填报日期',
  note: '来源说明',
  noteHint: '例如：电话报送，某某科某某',
  noteDefault: '电话报送',
  saved: '已录入。',
  save: '录入',
} as const;
