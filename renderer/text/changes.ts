/** Fields and vocabulary of the record in the office's words, for the history: 核实：待核 → 属实. */
import type { ActRow } from '#ipc/contract.ts';
import { fieldName } from './detail.ts';
import { formStateWords, reminderWays } from './dispatch.ts';
import { receivedText } from './dispatch-collect.ts';
import { fullDayWords, verdictWords } from './ledger.ts';
import { paperStateWords } from './papers.ts';

type Change = NonNullable<ActRow['changes']>[number];

export interface ToldChange {
  name: string;
  before: string | null;
  after: string | null;
}

/** By field, or by table and field where a word means another thing there. */
const NAMES: Readonly<Record<string, string>> = {
  'dispatchRound.title': '轮次',
  'dispatchRound.state': '轮次状态',
  'dispatchRound.dueOn': '报送截止日',
  'dispatchRound.closedOn': '关闭日期',
  'returnForm.state': '回表状态',
  'returnForm.dueOn': '单独截止日',
  'receivedFile.reason': '处理原因',
  'unit.name': '单位名称',
  'unit.kind': '单位类别',
  'unit.state': '单位状态',
  'leader.name': '领导姓名',
  'leader.state': '领导状态',
  'target.dueOn': '完成时限',
  'target.text': '分项目标',
  'goal.text': '总体目标',
  'paper.state': '文书状态',
  'paper.title': '文书标题',
  'paper.closedOn': '办结日期',
  'closeOut.closedOn': '销号日期',
  'document.title': '文件标题',
  verdict: '核实',
  note: '说明',
  risk: '风险',
  withdrawnOn: '取消日期',
  reminder: '催报',
  way: '催报方式',
  remindedOn: '催报日期',
  progressNote: '进展情况',
  difficulty: '存在问题',
  nextStep: '下一步计划',
  coordination: '需协调事项',
  reportedState: '状态',
  amountText: '完成量',
  reportedOn: '报送日期',
  completedOn: '办结日期',
  checkedOn: '核实日期',
  openedOn: '开轮日期',
  weekendRule: '逢周末',
  groupRule: '集体单位报送',
  coverText: '开头的话',
  contactName: '联系人',
  contactPhone: '联系电话',
  reopenReason: '重开原因',
  issueNo: '下发次数',
  sentBackReason: '退回原因',
  isWaived: '免报',
  fillerName: '填报人',
  fillerPhone: '填报人电话',
  reviewerName: '审核人',
  filledOn: '填报日期',
  outcome: '文件处理',
  version: '版本',
  alias: '别名',
  member: '成员单位',
  replacedBy: '并入',
  contact: '联系人',
  phone: '电话',
  validFrom: '启用日期',
  validTo: '停用日期',
  post: '职务',
  handover: '接任',
  unit: '责任单位',
  leader: '责任领导',
  docNumber: '发文字号',
  issuedOn: '发出日期',
  number: '文号',
  replyDueOn: '答复期限',
  repliedOn: '答复日期',
  replyText: '答复内容',
  replyFile: '答复文件',
  closeNote: '办结说明',
  cancelReason: '作废原因',
  closeOutAppliedOn: '申请销号',
  closedOutOn: '销号',
  appliedOn: '申请销号日期',
  dueSoonDays: '提前多少天亮黄灯',
  behindPercent: '落后序时进度多少亮黄灯',
  officeName: '单位名称',
  operatorName: '经办人',
};

const YES_NO: Readonly<Record<string, string>> = { 0: '否', 1: '是' };
const STANDING: Readonly<Record<string, string>> = { active: '在用', closed: '停用' };
/** Words of a vocabulary, by the same keys. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'dispatchRound.state': { open: '已开轮', collecting: '收表中', closed: '已关闭' },
  'returnForm.state': formStateWords,
  'unit.state': STANDING,
  'leader.state': STANDING,
  'paper.state': paperStateWords,
  outcome: receivedText.outcomes,
  way: reminderWays,
  isWaived: YES_NO,
  weekendRule: { earlier: '提前', later: '顺延', none: '不调整' },
  groupRule: { asDirectory: '按名录', contact: '由联系单位报送', members: '由成员分别报送' },
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

function wordsOf<T>(words: Readonly<Record<string, T>>, { table, field }: Change): T | undefined {
  return words[`${table}.${field}`] ?? words[field];
}

/**
 * A row that takes the place of another is one change, not a loss and a gain; the same change of many rows is told once,
 * with their number. In the order they came.
 */
export function toldChanges(changes: readonly Change[]): (ToldChange & { count: number })[] {
  const told = new Map<string, ToldChange & { count: number }>();
  for (const change of replacements(changes)) {
    const words = changeWords(change);
    if (words === null || words.before === words.after) continue;
    const key = JSON.stringify(words);
    const present = told.get(key);
    if (present === undefined) told.set(key, { ...words, count: 1 });
    else present.count += 1;
  }
  return [...told.values()];
}

function replacements(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const gone = merged.find(
      (one) =>
        one.table === change.table && one.rowId === change.rowId && one.field === change.field && one.after === null,
    );
    if (gone !== undefined && change.before === null) gone.after = change.after;
    else merged.push({ ...change });
  }
  return merged;
}

/** Null where only the program itself has a word for the field. */
function changeWords(change: Change): ToldChange | null {
  const known = wordsOf(NAMES, change) ?? fieldName(change.field);
  if (/^[\w.]+$/.test(known)) return null;
  const told = (value: string | null): string | null => (value === null ? null : valueWords(change, value));
  return { name: known, before: told(change.before), after: told(change.after) };
}

function valueWords(change: Change, value: string): string {
  if (change.field === 'verdict') return checkWords(value);
  if (DAY.test(value)) return fullDayWords(value);
  return wordsOf(VALUES, change)?.[value] ?? value;
}

/** A verdict with the steps found done: `pending 1,2` is 待核，第1、2步已完成. */
function checkWords(value: string): string {
  const [verdict = '', steps] = value.split(' ');
  const words = verdictWords[verdict as keyof typeof verdictWords] ?? verdict;
  return steps === undefined ? words : `${words}，第${steps.replaceAll(',', '、')}步已完成`;
}
