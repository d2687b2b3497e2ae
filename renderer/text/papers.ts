import type { NoticeColour, NumberedKind, PaperKind, PaperState } from '#domain/paper.ts';
import type { PackPart, PaperForm, PaperProposal } from '#ipc/contract.ts';
import { fullDayWords } from './ledger.ts';

export const paperKindNames: Readonly<Record<PaperKind, string>> = {
  meetingPack: '调度会材料',
  circular: '通报',
  reminderLetter: '提醒函',
  chaseNotice: '催报通知',
  supervisionNotice: '督办单',
  closeOutSlip: '销号单',
};

export const paperStateWords: Readonly<Record<PaperState, string>> = {
  draft: '草稿',
  issued: '已发出',
  replied: '已答复',
  closed: '已办结',
  cancelled: '已作废',
  replaced: '已被替换',
};

export const noticeColourWords: Readonly<Record<NoticeColour, string>> = {
  red: '红色督办',
  yellow: '黄色督办',
  blue: '蓝色督办',
};

export const packPartNames: Readonly<Record<PackPart, string>> = {
  cover: '封面',
  overview: '总体情况',
  sections: '分板块情况',
  redYellow: '红灯、黄灯事项',
  coordination: '需协调事项',
  leaders: '责任领导专页',
  unreturned: '未反馈和退回单位',
  consolidated: '附件：汇总表',
};

export const paperFormNames: Readonly<Record<PaperForm, string>> = {
  pdf: 'PDF',
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
};

export const papersText = {
  title: '文书',
  note: (drafts: number, waiting: number) =>
    [drafts > 0 ? `草稿 ${drafts}` : '', waiting > 0 ? `待答复 ${waiting}` : ''].filter(Boolean).join(' · '),
  list: '文书列表',
  search: '输入文号、单位、标题或拼音首字母',
  filters: { kind: '种类', state: '状态', round: '轮次' },
  allKinds: '全部种类',
  allStates: '全部状态',
  standing: '草稿和有效的',
  allRounds: '全部轮次',
  pack: '调度会材料',
  packNote: '选择组成部分，排好顺序，随时生成',
  compose: '起草',
  composeKind: (kind: NumberedKind) => `起草${paperKindNames[kind]}`,
  noNumber: '未编号',
  overdueReply: (day: string) => `${fullDayWords(day)}前应答复，未答复`,
  overdueShort: (day: string) => `${day}应答复`,
  replyBy: (day: string) => `${fullDayWords(day)}前答复`,
  draftedOn: (day: string) => `${fullDayWords(day)}起草`,
  issuedOn: (day: string) => `${fullDayWords(day)}发出`,
  repliedOn: (day: string) => `${fullDayWords(day)}答复`,
  closedOn: (day: string) => `${fullDayWords(day)}办结`,
  selectOne: (name: string) => `选择${name}`,
  selectAll: '全选所列文书',
  selected: (count: number) => `已选 ${count} 份`,
  clearSelection: '取消选择',
  shown: (shown: number, all: number) => (shown === all ? `共 ${all} 份` : `显示 ${shown} / ${all} 份`),
  listNone: '起草的文书列在这里。',
  none: '还没有文书',
  noneHint: '先起草通报、提醒函或督办单；调度会材料随时可以生成，不必起草。',
  nothingFound: '没有符合条件的文书',
  nothingFoundHint: '可以放宽筛选条件，或清除后重新查找。',
  clear: '清除筛选',
  pick: '从左边选择一份文书，或起草一份新的。',
  gone: '这份文书已不在列表中，可能刚被撤销或作废。',

  issue: '发出并编号',
  issueMany: (count: number) => `发出并编号（${count} 份）`,
  issueTitle: (count: number) => (count === 1 ? '发出这份文书' : `发出 ${count} 份文书`),
  issueHint:
    '发出时依次取本年度的下一个编号，PDF 和 Word 原样留存，此后内容不再变动。需要更改时，可以作废或另拟替换；这一步不能撤销。',
  issueDay: '发出日期',
  issuing: '正在编号并留存',
  issued: (numbers: readonly string[]) =>
    numbers.length === 1
      ? `已发出：${numbers[0]}。`
      : `已发出 ${numbers.length} 份：${numbers[0]} 至 ${numbers[numbers.length - 1]}。`,
  redate: '改按今天重拟',
  redated: (count: number) => `已改按今天重拟 ${count} 份，请核对后再发出。`,
  officeMissing: '还没有填写本单位名称，文书的落款是空白，不能发出。',
  toSettings: '去设置填写',

  cancel: '作废',
  cancelTitle: (name: string) => `作废${name}`,
  cancelDraftHint: '草稿作废后不再显示在列表中，可以撤销。',
  cancelHint: '作废的文书保留编号和留存件，编号不再使用。请写明理由，可以撤销。',
  cancelled: '已作废。',
  cancelReason: (reason: string) => `作废理由：${reason}`,
  replace: '另拟替换',
  replaced: '已另拟一份草稿，发出后原件标为已被替换。',
  closeNote: (note: string) => `办结意见：${note}`,
  copies: '留存件',
  copyTitle: (name: string, size: string, hash: string) => `${name} · ${size} · SHA-256 ${hash}…`,
  replacedBy: (number: string) => `已由 ${number} 替换`,

  reply: '登记答复',
  changeReply: '修改答复',
  replyTitle: '登记督办答复',
  replyDay: '答复日期',
  replyWords: '答复内容',
  replyHint: '照回执填写办理情况',
  replyFile: '答复件',
  chooseFile: '选择文件…',
  noFile: '未附文件',
  removeFile: '移除',
  replied: '已登记答复。',
  replyIs: (text: string) => `答复：${text}`,
  close: '办结',
  closeTitle: '办结督办单',
  closeHint: (closesTarget: boolean) =>
    closesTarget
      ? '这个分项目标已报送完成并核实属实：办结后一并销号，下一轮不再列入。可以撤销。'
      : '这个分项目标还没有报送完成并核实属实：只办结这份督办单，分项目标照常调度，不销号。可以撤销。',
  closeSuggestion: (closesTarget: boolean) => (closesTarget ? '已按要求办结，核实属实，同意销号。' : ''),
  closed: (closesTarget: boolean) => (closesTarget ? '督办单已办结，分项目标已销号。' : '督办单已办结。'),
  draftSlip: '起草销号单',
  drafted: (count: number) => `已起草 ${count} 份。`,

  export: '导出',
  exportAs: (form: PaperForm) => `导出 ${paperFormNames[form]}`,
  print: '打印',
  printed: (pages: number) => `已生成 ${pages} 页 PDF，并已打开，可以在打开的窗口中打印。`,
  printedUncounted: '已生成 PDF，并已打开，可以在打开的窗口中打印。',
  copyText: '复制为文字',
  more: '更多',
  making: (name: string) => `正在生成${name}`,
  openTask: '在台账中查看这一项',

  batchOne: '合成一个 PDF',
  batchEachPdf: '每份一个 PDF',
  batchEachDocx: '每份一个 Word',
  batchIssue: (count: number) => `发出 ${count} 份`,
  batchSaved: (where: string, files: number) => `已保存 ${files} 个文件：${where}`,

  wording: '文书用语',
  wordingHint: '花括号里的内容由程序填写，可以移动、删去，不能改名。',
  ownWords: '本份已改',
  backToTemplate: '恢复模板',
  placeholders: '可用的占位',
  placeholderUnknown: (placeholder: string) => `不认识 ${placeholder}。请从可用的占位中选用，或删去花括号。`,
  wordingSaved: '已修改文书用语。',
  save: '保存用语',
} as const;

export const previewText = {
  label: '打印预览',
  making: '正在排版',
  reading: '正在打开',
  cancel: '取消',
  cancelled: '排版已取消。',
  again: '重新排版',
  pages: (at: number, all: number) => `第 ${at} / ${all} 页`,
  page: (at: number) => `第 ${at} 页`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合宽度',
  zoom: (percent: number) => `${percent}%`,
  contents: '目录',
  figure: (label: string) => `打开“${label}”的明细`,
  figureHint: '预览中带下划线的数字可以点开，查看对应的分项。',
  fontsMissing: (fonts: readonly string[]) =>
    `本机缺少${fonts.join('、')}，预览和 PDF 已用相近字体代替。安装这些字体后重新生成即可。`,
  understood: '知道了',
  rows: (count: number) => `${count} 个分项`,
  toLedger: '在台账中查看这些',
  rowGone: (count: number) => `另有 ${count} 个分项已不在台账中。`,
} as const;

export const packText = {
  title: '调度会材料',
  options: '材料组成',
  round: '轮次',
  day: '统计日期',
  parts: '组成部分',
  partsHint: '勾选需要的部分，拖动或用 ↑↓ 调整顺序；选择会记住。',
  up: (part: string) => `${part}上移`,
  down: (part: string) => `${part}下移`,
  include: (part: string) => `包含${part}`,
  leaders: '责任领导',
  allLeaders: '全部责任领导',
  leaderPages: '按责任领导分册',
  leaderPagesHint: '每位责任领导一份，只含其专页。',
  leaderOne: '合成一个 PDF',
  leaderEach: '每位一个 PDF',
  leaderEachDocx: '每位一个 Word',
  nothing: '请至少勾选一个部分。',
  noRound: '还没有开轮',
  noRoundHint: '调度会材料按一轮调度生成。先到“调度”开轮。',
  toDispatch: '去调度',
} as const;

export const composeText = {
  title: '起草文书',
  round: '轮次',
  day: '统计日期',
  search: '查找单位或事项',
  kinds: '文书种类',
  none: {
    circular: '这一轮没有可以通报的内容。',
    chaseNotice: '没有需要催报的单位。',
    reminderLetter: '没有红灯或未完成的黄灯，不必发提醒函。',
    supervisionNotice: '没有红灯或未完成的黄灯。可以在上面查找其他分项。',
    closeOutSlip: '没有已完成并核实属实、尚未销号的分项。可以在上面查找其他分项。',
  } satisfies Record<NumberedKind, string>,
  hints: {
    circular: '一轮一份，可以分期发出。',
    chaseNotice: '一份通知列明全部未反馈的单位。',
    reminderLetter: '有红灯或未完成黄灯的单位，一家一份。',
    supervisionNotice: '一事一单：每个分项一份，颜色按规则提出，可以改选。',
    closeOutSlip: '已完成并核实属实的分项，一项一份。',
  } satisfies Record<NumberedKind, string>,
  whole: '全部单位',
  selectAll: '全选',
  present: ({ state, number }: PaperProposal['present'][number]) =>
    number === null ? `已有${paperStateWords[state]}` : `已有 ${number}`,
  other: '查找其他分项加入',
  colour: '督办颜色',
  byRule: '按规则',
  replyDue: '答复期限',
  replyByRule: '按规则计算',
  requirement: '要求',
  requirementHint: '留空则用模板',
  draft: (count: number) => (count === 0 ? '起草' : `起草 ${count} 份`),
  chosen: (count: number) => `已选 ${count}`,
  onlyRed: '只选红灯',
  added: '自选分项',
} as const;

export const wordingText = {
  title: '文书用语',
  hint: '起草文书时使用的模板。花括号里的内容由程序按台账填写；已发出的文书不受影响。',
  changed: '本单位已改',
  standard: '恢复标准用语',
  saved: '已保存文书用语。',
  meaning: (name: string, meaning: string) => `{${name}}：${meaning}`,
} as const;

export const taskPapersText = {
  title: '文书',
  none: '还没有涉及本项任务的文书。',
  draftNotice: '起草督办单',
} as const;
