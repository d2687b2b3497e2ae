import type { Room } from '../frame/route.ts';

export const roomNames: Readonly<Record<Room, string>> = {
  overview: '总览',
  ledger: '台账',
  dispatch: '调度',
  papers: '文书',
  directory: '单位领导',
  documents: '文件',
  settings: '设置',
  import: '导入附件表',
};

export const frameText = {
  brand: '调度台',
  product: '示范区建设任务调度台',
  rooms: '房间',
  openProposals: (count: number) => `待定 ${count}`,
  overdueReplies: (count: number) => `催答复 ${count}`,
  waitingFiles: (count: number) => `待收 ${count}`,
  jump: '跳转',
  jumpKeys: 'Ctrl K',
  undo: '撤销',
  redo: '恢复',
  understood: '知道了',
  undone: (what: string) => `已撤销：${what}。`,
  redone: (what: string) => `已恢复：${what}。`,
  logId: (id: string) => `记录编号 ${id}`,
  nothingToUndo: '没有可以撤销的操作。',
  nothingToRedo: '没有可以恢复的操作。',
  loading: '正在读取',
  readOnly: '只读：数据文件未通过检查，暂不能修改',
  failedTitle: '这一页没有读出来',
  retry: '再读一次',
  crashedTitle: '这一页出了问题',
  crashedHint: '已保存的数据没有受影响。可以重新打开这一页，或改去别的房间。',
  reopen: '重新打开',
  seal: (number: number, hex: string) => `留痕 ${number} · ${hex}`,
  saved: (where: string) => `已保存：${where}`,
  printed: (pages: number) => `已生成 ${pages} 页 PDF，并已打开。`,
  showInFolder: '打开所在文件夹',
  copiedWords: '已复制，可以直接粘贴。',
  copied: (count: number) => `已复制 ${count} 项，可以直接粘贴。`,
  copyFailed: '没有复制成功，请再试一次。',
  cancel: '取消',
  close: '关闭',
  save: '保存',
} as const;

export const progressText = {
  counted: (done: number, total: number) => `${done} / ${total}`,
  working: '正在处理',
} as const;
