import type { EditableField } from '#ipc/contract.ts';

export const fieldNames: Readonly<Record<EditableField, string>> = {
  content: '任务内容',
  overallGoal: '总体目标要求',
  annualTarget: '年度任务目标',
  responsibleLeader: '责任领导',
  units: '责任单位',
  leadUnit: '牵头单位',
  supportingUnits: '配合单位',
  due: '完成时限',
  remark: '备注',
};

/** Name of a field in a correction or a history line; extra columns carry their own caption. */
export function fieldName(field: string): string {
  return fieldNames[field as EditableField] ?? field.replace(/^extra:/, '');
}

export const detailText = {
  changed: (field: string) => `${field}：`,
  times: (count: number) => `（${count} 处）`,
  moreChanges: (count: number) => `另有 ${count} 处改动`,
  heading: (annex: string, sequence: string, section: string | null) =>
    [`${annex} 第 ${sequence} 项`, section].filter(Boolean).join(' · '),
  panel: '任务详情',
  lead: '（牵头）',
  leader: '责任领导',
  resize: '调整详情栏宽度',
  targets: (year: number) => `${year} 年任务目标`,
  setDue: '修改时限',
  setDueTitle: '核定完成时限',
  setDueHint: '原文的时间说法保持不变，灯按核定的日期判断。',
  byText: '恢复为原文的时限',
  reason: '理由',
  reasonHint: '写明依据，例如来文、会议或电话确认',
  goals: '总体目标要求',
  horizon: (year: number) => `到 ${year} 年`,
  clauses: '正文对照',
  noClause: '本项在正文没有对应的责任条目。',
  clauseAt: (measureNo: number, title: string) => `第 ${measureNo} 项　${title}`,
  otherLead: (name: string) => `正文牵头单位为 ${name}，以附件为准。`,
  clauseProposed: '程序认为对应，待确认',
  clauseConfirmed: '已确认对应',
  clauseRefused: '已确认不对应',
  confirmClause: '对应',
  refuseClause: '不对应',
  reopenClause: '重新判断',
  source: '来源',
  fetchSource: '取回原件',
  sourceAt: (sheet: string, row: number) => `工作表“${sheet}”第 ${row} 行`,
  sourceHash: (hash: string) => `SHA-256 ${hash.slice(0, 4)}…${hash.slice(-2)}`,
  original: '原文与更正',
  paperText: '原文',
  correctedText: '更正为',
  correctionBy: (actor: string, at: string, reason: string) => `${actor} · ${at} · ${reason}`,
  withdraw: '撤回更正',
  withdrawReason: '撤回更正，恢复原文',
  history: '留痕',
  noHistory: '导入后没有改动。',
  reverted: '已撤销',
  empty: '（空）',
  edit: '更正文字',
  editHint: '更正与原文并存：原文一字不动，导出可选按原文或按更正后。',
  reasonMissing: '请写明更正的理由。',
  conflictTitle: '这一项刚被改过',
  conflictHint: '下面左边是您填写的，右边是现在记录的。两边都没有丢。',
  yours: '您填写的',
  theirs: '现在记录的',
  keepTheirs: '保留现在记录的',
  useMine: '改用我填写的',
  copy: '复制为文字',
} as const;

/** 2022-09-20T16:20:31+08:00 → 2022-09-20 16:20 */
export function momentWords(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
