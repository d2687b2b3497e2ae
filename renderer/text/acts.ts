import type { ActRow, Channel } from '#ipc/contract.ts';

/** What a command did, for the toast and the history: 已更正任务文字. Queries and products have no words here. */
const VERBS: Partial<Record<Channel, string>> = {
  'annex.commit': '导入附件表',
  'body.commit': '导入正文',
  'seed.load': '载入示例文件',
  'task.edit': '更正任务文字',
  'target.setDue': '修改完成时限',
  'clause.decide': '确认正文对照',
  'clause.link': '建立正文对照',
  'unit.add': '新增单位',
  'unit.update': '修改单位',
  'unit.addAlias': '新增单位别名',
  'unit.withdrawAlias': '撤回单位别名',
  'unit.replace': '合并或拆分单位',
  'leader.add': '新增领导',
  'leader.update': '修改领导',
  'leader.replace': '合并领导',
  'leader.handOver': '办理责任领导接任',
  'leader.withdrawHandover': '撤回责任领导接任',
  'proposal.decide': '处理待定建议',
  'document.update': '修改文件信息',
  'round.open': '开轮',
  'round.update': '修改本轮设置',
  'round.ask': '调整本轮分项',
  'round.close': '关闭本轮调度',
  'round.reopen': '重新打开本轮调度',
  'form.issue': '下发回表',
  'form.update': '修改回表设置',
  'form.remind': '登记催报',
  'form.withdrawReminder': '撤回催报记录',
  'receive.take': '收下回表文件',
  'receive.answer': '答复回表疑问',
  'receive.accept': '接收回表',
  'receive.acceptClean': '接收无问题回表',
  'receive.sendBack': '退回回表',
  'receive.hold': '搁置回表',
  'receive.setAside': '移出或移回回表文件',
  'entry.put': '手工录入进展',
  'entry.withdraw': '撤回填报',
  'check.set': '核实进展',
  'risk.mark': '标记或取消风险',
  'paper.draft': '起草文书',
  'paper.edit': '修改文书草稿',
  'paper.issue': '发出文书',
  'paper.cancel': '作废文书',
  'paper.replace': '另拟文书替换',
  'paper.reply': '登记督办答复',
  'paper.close': '督办办结',
  'pack.choose': '选定调度会材料',
  'wording.set': '修改文书用语模板',
  'history.undo': '撤销',
  'history.redo': '恢复',
  'backup.create': '备份',
  'backup.restore': '恢复备份',
  'setting.set': '修改设置',
};

function verbOf(name: string): string {
  return VERBS[name as Channel] ?? name;
}

export function doneWords(channel: Channel): string {
  return `已${verbOf(channel)}。`;
}

/** One act as a phrase: 更正任务文字（附件2 第29项）. */
export function actWords(act: Pick<ActRow, 'name' | 'subject'>): string {
  return act.subject === '' ? verbOf(act.name) : `${verbOf(act.name)}（${act.subject}）`;
}
