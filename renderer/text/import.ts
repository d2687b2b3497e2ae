import type { FindingLevel } from '#domain/finding.ts';
import type { ProposalKind } from '#domain/proposal.ts';

export const levelNames: Readonly<Record<FindingLevel, string>> = {
  ask: '需要决定',
  warn: '请看一眼',
  note: '已记录',
};

export const levelOutcomes: Readonly<Record<FindingLevel, string>> = {
  ask: '不决定也可以导入，留到“单位领导”或任务详情里再定。',
  warn: '按原文导入，一字不改。',
  note: '不影响导入。',
};

export const proposalNames: Readonly<Record<ProposalKind, string>> = {
  unitPrefix: '同一单位的两种写法',
  unitNearMiss: '单位名称疑似有误',
  unitSplit: '两个单位连在一起',
  leaderSimilar: '姓名相近的领导',
};

/** Words in a file name that speak of a return. */
export const returnNameWords: readonly string[] = ['反馈', '回表', '调度表'];

export const importText = {
  title: '导入附件表',
  choose: '选择文件…',
  chooseOther: '换一个文件',
  dropTitle: '把附件表拖到这里',
  dropHint: '支持 .xlsx 文件。先预览，确认后才写入。',
  dropAnywhere: '松开后预览这份文件',
  dropReturns: '松开后收下这些回表',
  dropEither: '松开后，回表进入收表，附件表进入导入预览',
  notTaken: '没有读到可以导入的文件。',
  reading: '正在读取附件表',
  committing: '正在导入',
  totals: (annexes: number, sections: number, tasks: number, targets: number) =>
    `${annexes} 张表 · ${sections} 个板块 · ${tasks} 项任务 · ${targets} 个分项`,
  changes: (added: number, changed: number, removed: number, unchanged: number) =>
    `新增 ${added} · 有改动 ${changed} · 不再列出 ${removed} · 一致 ${unchanged}`,
  nothingWritten: '确认之前不会写入任何内容。导入后可以一次撤销。',
  unchanged: '这份文件与台账完全一致，不需要导入。',
  confirm: '确认导入',
  leave: '不导入',
  confirmBlocked: '请先补全下面的信息，再确认导入。',
  findings: (count: number) => `发现 ${count} 处`,
  noFindings: '没有发现问题。',
  proposals: (count: number) => `名称建议 ${count} 条`,
  proposalsHint: '不选等于稍后再定，导入后在“单位领导”里处理。',
  at: (sheet: string, cell: string) => `${sheet} ${cell}`,
  rowNumber: (row: number) => `第 ${row} 行`,
  columns: {
    row: '行',
    sequence: '序号',
    content: '任务内容',
    target: '年度任务目标',
    leader: '责任领导',
    units: '责任单位',
    what: '将会',
  },
  outcome: {
    added: '新增',
    unchanged: '不变',
    left: '不导入',
  },
  takeRow: '改为导入',
  leaveRow: '不导入',
  takeNew: '采用新文件',
  keepOld: '保留台账',
  before: '台账',
  after: '新文件',
  removedTitle: (count: number) => `新文件不再列出的 ${count} 项`,
  removedHint: '默认保留在台账里。撤出的任务仍可查到，历史不丢。',
  keepTask: '保留',
  removeTask: '撤出',
  later: '稍后',
  keepSeparate: '都不是，保持原样',
  means: (names: readonly string[]) => (names.length > 1 ? `就是 ${names.join(' + ')}` : `就是 ${names[0] ?? ''}`),
  asks: {
    heading: '还差几项信息',
    annexNo: (sheet: string) => `“${sheet}”是附件几`,
    year: (sheet: string) => `“${sheet}”是哪一年的任务`,
    docNumber: '这份附件属于哪个文件（文号）',
    docNumberHint: '例如 区发〔2022〕9号',
    reread: '按这个年份重读',
  },
  belongsTo: (docNumber: string) => `归入 ${docNumber}`,
  otherDocument: '属于别的文件',
  onlyChanged: '只看有变化的',
  takeTable: '导入这张表',
  done: (docNumber: string, tasks: number) => `已导入 ${docNumber}，共 ${tasks} 项任务。`,
  noteUnchanged: '文件与台账一致，没有写入。',
} as const;

export const startText = {
  title: '从一张附件表开始',
  lead: '把责任分工表导入后，任务、分项、责任单位和时限会排成一张台账，随时能按原样导出。',
  importTitle: '导入附件表',
  seedQuestion: '手头没有表，先看看样子',
  seedTitle: '载入区发〔2022〕9号示例',
  seedHint: '随程序附带：正文 16 项举措和两张附件，共 50 项任务。可以一次撤销。',
  folder: (path: string) => `数据只保存在本机：${path}`,
  seeding: '正在载入示例文件',
} as const;
