export const paletteText = {
  label: '跳转',
  placeholder: '任务、单位、领导或页面，支持拼音首字母',
  none: '没有找到。',
  kinds: { page: '页面', task: '任务', unit: '单位', leader: '领导', round: '调度', form: '回表', paper: '文书' },
  hint: '↑↓ 选择 · Enter 打开 · Esc 关闭',
} as const;
