import type { BackupRow } from '#ipc/contract.ts';

export const backupReasons: Readonly<Record<BackupRow['reason'], string>> = {
  import: '导入前',
  migration: '升级前',
  restore: '恢复前',
  start: '启动时',
  quit: '退出时',
  manual: '手动',
};

export const settingsText = {
  title: '设置',
  rules: {
    title: '灯的规则',
    dueSoonDays: '提前多少天亮黄灯',
    days: '天',
    behindPercent: '落后序时进度多少亮黄灯',
    percent: '百分点',
    hint: '改动后，台账的灯立即按新规则重新判断。',
  },
  office: { title: '本单位', officeName: '单位名称', operatorName: '经办人', hint: '经办人写进每一条留痕。' },
  saved: '已保存设置。',
  backups: {
    title: '备份',
    hint: '导入、恢复之前和启动、退出时自动备份。请每周另存一份到 U 盘或另一块硬盘。',
    make: '立即备份',
    making: '正在备份',
    made: (name: string) => `已备份：${name}`,
    none: '还没有备份。',
    heads: { at: '时间', reason: '原因', size: '大小', seal: '留痕', state: '状态', actions: '操作' },
    verified: '已核验',
    unverified: '未核验',
    sealed: '有口令',
    copy: '另存',
    copying: '正在另存',
    restore: '恢复',
    restoreFile: '从文件恢复…',
    restoreTitle: '恢复到这份备份',
    restoreWarning: (name: string) =>
      `台账、单位、领导、设置和留痕都会回到“${name}”的状态，之后的改动不再显示。当前数据会先另存一份备份，需要时可以再恢复回来。`,
    restoreRun: '恢复到这份备份',
    keep: '保留当前数据',
    restoring: '正在恢复',
    restored: '已恢复。当前数据就是所选备份的内容。',
    passphrase: '备份口令',
    passphraseHint: '没有设口令就留空',
  },
  verify: {
    title: '历史核验',
    hint: '逐条核对留痕和数据，查看是否被程序之外的工具改动过。',
    run: '开始核验',
    sound: (acts: number) => `核验通过：${acts} 条留痕完整，数据与留痕一致。`,
    unsound: '核验发现问题，请先不要修改，联系维护人员并保留备份：',
    seal: (number: number, hex: string) => `当前留痕编号 ${number}，校验 ${hex}`,
  },
  history: {
    title: '操作留痕',
    heads: { at: '时间', actor: '经办人', what: '操作', actions: '撤销' },
    undo: '撤销',
    reverted: '已撤销',
    reverts: '撤销记录',
    more: '更早的留痕',
    none: '还没有操作。',
  },
  about: {
    title: '关于',
    version: '版本',
    folder: '数据位置',
    seal: '留痕编号',
    host: '运行方式',
    hosts: { electron: '桌面程序', loopback: '本机浏览器', terminal: '终端' } as Readonly<Record<string, string>>,
    offline: '程序不联网，数据只保存在本机。',
    none: '还没有留痕',
  },
} as const;

const KILO = 1024;

export function sizeWords(bytes: number): string {
  return bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
