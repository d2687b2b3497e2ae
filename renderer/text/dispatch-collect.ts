import type { ReturnKind } from '#domain/return-diagnosis.ts';
import type { EntryColumn, LockedColumn, SigningField } from '#domain/return-form.ts';
import type { CoordinationLevel } from '#domain/round.ts';
import type { GroupKey } from '../dispatch/inbox-groups.ts';

/** 9月19日 16:20 */
function momentShort(at: string): string {
  return `${Number(at.slice(5, 7))}月${Number(at.slice(8, 10))}日 ${at.slice(11, 16)}`;
}

export const groupNames: Readonly<Record<GroupKey, string>> = {
  waiting: '待处理',
  held: '搁置',
  missing: '未回',
  accepted: '已收',
  sentBack: '退回',
  setAside: '移出',
};

/** What a file is, when it is no plain form of this round. */
export const kindWords: Readonly<Record<ReturnKind, string>> = {
  form: '本轮回表',
  otherRound: '别轮回表',
  notAForm: '不是回表',
  pictureOnly: '只有图片',
  blank: '没有填写',
  unknownForm: '单位未定',
  severalForms: '多份合一',
};

export const entryCaptions: Readonly<Record<EntryColumn, string>> = {
  state: '状态',
  amount: '完成量',
  progressNote: '进展情况',
  difficulty: '问题',
  nextStep: '下一步',
  coordination: '需协调',
};

export const lockedCaptions: Readonly<Record<LockedColumn, string>> = {
  sequence: '序号',
  content: '任务内容',
  target: '年度任务目标',
  leader: '责任领导',
  due: '完成时限',
  promise: '上期下一步计划',
};

export const levelWords: Readonly<Record<CoordinationLevel, string>> = {
  district: '区级',
  city: '市级',
  province: '省级',
  open: '层级未定',
};

const signingWords: Readonly<Record<SigningField, string>> = {
  fillerName: '填报人',
  fillerPhone: '电话',
  reviewerName: '审核人',
  filledOn: '填报日期',
};

export const collectText = {
  drop: '把回表文件、文件夹或压缩包拖到这里',
  or: '或',
  choose: '选择文件…',
  taking: '正在收表',
  noRound: '还没有开过调度，回表没有收下。请先开一轮调度。',
  list: '收到的文件和未回的单位',
  keys: '↑↓ 选择 · Enter 到右边处理',
  sortedBy: '按问题多少排列',
  dueLeft: (days: number) => (days > 0 ? `截止还有 ${days} 天` : days === 0 ? '今天截止' : `截止已过 ${-days} 天`),
  groupCount: (name: string, count: number) => `${name} ${count}`,
  noUnit: '无法对应到单位',
  asks: (count: number) => `${count} 处待定`,
  looks: (count: number) => `${count} 处请看`,
  clean: '可接收',
  newVersion: '新版本',
  incomplete: (count: number) => `缺填 ${count} 行`,
  version: (version: number) => `第 ${version} 版`,
  fileWaiting: '有文件待处理',
  rows: (filled: number, total: number) => `填齐 ${filled}/${total} 行`,
  superseded: '已被新版代替',
  byHand: '手工录入',
  reminded: (count: number) => (count === 0 ? '未催' : `已催 ${count} 次`),
  missingNote: (isSentBack: boolean, isIssued: boolean) => (isSentBack ? '退回后未再报' : isIssued ? '' : '还没有下发'),
  empty: {
    title: '还没有收到回表',
    hint: '单位发回的文件不用改名，整个文件夹或压缩包一起拖进来即可。程序按表里的编号和内容认出单位，认不准的会先问。',
    notIssued: '本轮还没有下发，先到“二 下发”把回表发出去。',
    allDone: '收到的文件都已处理',
    allDoneHint: '左边可以查看已收的回表，或登记催报。',
  },
  taken: {
    title: '刚收下的文件',
    count: (taken: number) => `收下 ${taken} 份`,
    known: (count: number) => `${count} 份早已收过，没有重复收`,
    refused: (count: number) => `${count} 份没有读出来`,
    left: (count: number) => `因取消还有 ${count} 份没有收，可以再拖一次`,
    dismiss: '知道了',
  },
} as const;

export const receivedText = {
  noUnit: '无法对应到单位的文件',
  title: (unit: string, code: string) => (code === '' ? unit : `${unit} · ${code}`),
  part: (unit: string, sheet: string) => `${unit}（工作表“${sheet}”）`,
  signing: (missing: readonly SigningField[]) =>
    missing.length === 0
      ? '填报人、电话、审核人、填报日期齐全'
      : `缺${missing.map((field) => signingWords[field]).join('、')}`,
  open: '打开原件',
  compare: '与上一版比较',
  showCells: '标出单元格',
  hash: (sha256: string) => `原件 SHA-256 ${sha256.slice(0, 4)}…${sha256.slice(-2)}`,
  receivedAt: (moment: string) => `${momentShort(moment)}收到`,
  moment: momentShort,
  asks: '需要答复',
  row: (row: number | null) => (row === null ? '全表' : `第 ${row} 行`),
  answered: (label: string) => `已答：${label}`,
  withdraw: '撤回',
  pickAnswer: '请选择',
  answer: '确定',
  suggested: '建议',
  warnings: (count: number) => `请看一眼（${count}）`,
  moreWarnings: (count: number) => `其余 ${count} 处`,
  notes: (count: number) => `已记录的说明（${count}）`,
  kept: '记为说明',
  heads: {
    sequence: '序号',
    target: '年度任务目标',
    promise: '上期承诺',
    state: '状态',
    amount: '完成量',
    entry: '本期进展 · 存在问题 · 下一步计划',
  },
  textLeft: '回表里没有这几个字',
  textCame: '回表里写的，不采用',
  colon: '：',
  and: '、',
  lockedChanged: (caption: string) => `${caption}被改动，按下发时原文保留`,
  awaiting: '待答复',
  lightNow: '接收这份回表以前的灯',
  amountAsText: '只留文字，不计完成量',
  nothings: ['无', '无。', '暂无', '/', '—', '-'] as readonly string[],
  amountText: (text: string) => `原文“${text}”`,
  rowMissing: '回表里没有这一行，原有填报保持不变。',
  rowEmpty: '这一行没有填写，接收时不写入。',
  unmatched: '没有对应到分项的行',
  before: (text: string) => `上一版：${text === '' ? '未填' : text}`,
  unfilled: '未填',
  nothing: '—',
  willWrite: (writes: number, empty: number, missing: number) =>
    [
      `接收后写入 ${writes} 个分项`,
      ...(empty > 0 ? [`${empty} 行没有填，不写入`] : []),
      ...(missing > 0 ? [`${missing} 行表里没有，保持原样`] : []),
    ].join('；'),
  accept: '接收这份回表',
  receivedOn: '收到日期',
  receivedOnHint: '单位实际发来的日子，是否逾期以它为准。放进收件箱以前就已发来的，请改为发来的那一天。',
  accepted: (entries: number) => `已接收，写入 ${entries} 个分项。`,
  acceptBlocked: (count: number) => `还有 ${count} 处没有答复，答复后才能接收。`,
  noForm: '没有对应到任何单位，不能接收。不是回表的可以移出。',
  sendBack: '退回并写明原因',
  sendBackNow: '退回',
  backReasons: {
    blank: '表里没有填写内容',
    otherRound: '报的不是本轮的表',
    missing: (count: number) => `漏报 ${count} 项`,
    unfilled: (count: number) => `${count} 项没有填全`,
    changed: (count: number) => `改动了下发的内容 ${count} 处`,
    unclear: (count: number) => `${count} 处写法不明确`,
    comma: '，',
  },
  sendBackTitle: '退回这份回表',
  sendBackHint: '写明要单位改什么。确认后生成可以复制的退回说明，要改的各处会逐条列在后面。',
  sendBackAccepted: '这份已经接收，退回后它报的内容不再计入。',
  /** Said in the 退回 dialog: what stays, whatever becomes of this file. */
  standing: (count: number) => (count === 0 ? '' : `另外报过的 ${count} 个分项仍按原报计入，退回说明里会写明。`),
  otherRound: '不是本轮的表。可以退回，请单位改填本轮的表；或答复上面的问题，按本轮的表接收。',
  sentBackTitle: '退回说明',
  sentBackHint: '可以复制后发给单位。',
  copy: '复制',
  hold: '搁置',
  holdTitle: '搁置这份文件',
  holdHint: '暂不处理，写明在等什么。',
  setAside: '移出',
  setAsideTitle: '移出这份文件',
  setAsideHint: '不是回表或不再需要的文件，原件仍然保留，可以移回。',
  setAsideAll: (count: number) => `移出全部非回表文件（${count}）`,
  setAsideAllTitle: (count: number) => `移出 ${count} 份不是回表的文件`,
  setAsideAllHint: '只移出既认不出是哪份回表、又没有填报表格的文件。原件仍然保留，每份都可以单独移回。',
  setAsideAllReason: '不是回表',
  setAsideAllDone: (count: number) => `已移出 ${count} 份文件，可以逐份移回。`,
  bringBack: '移回待处理',
  reason: '原因',
  reasonOf: (reason: string) => `原因：${reason}`,
  safe: '接收后可撤销 · 原件已留存',
  outcomes: {
    pending: '待处理',
    held: '已搁置',
    accepted: '已接收',
    superseded: '已接收，后来被新版代替',
    sentBack: '已退回',
    setAside: '已移出',
  },
  form: {
    files: '收到过的文件',
    noFiles: '还没有收到这家单位的文件。',
    reminders: '催报记录',
    toChase: '去催报',
    toCheck: '逐项核实或手工录入',
    notes: '单位另附的说明',
    dueOn: '截止日',
    state: '状态',
    sentBackReason: '退回原因',
  },
} as const;
