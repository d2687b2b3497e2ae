import type { ListKind } from '#ipc/contract.ts';

export const listNames: Readonly<Record<ListKind, string>> = {
  consolidated: '汇总表',
  difficulty: '问题清单',
  coordination: '协调事项清单',
  overdue: '逾期清单',
  unreturned: '未回表清单',
};

export const reportText = {
  kinds: '汇总与清单',
  scope: '范围',
  clear: '清除范围',
  export: '导出 Excel',
  print: '打印 PDF',
  copy: '复制为文字',
  nothing: '这个范围里没有内容',
  nothingHint: '可以放宽范围，或换一张清单。',
  totals: '合计',
  openTask: (label: string) => `在台账中打开 ${label}`,
  back: '返回总览',
} as const;
