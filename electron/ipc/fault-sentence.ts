/** The words of every refusal: what happened → what is safe → what to do. Exhaustive over `RefusalParams`. */
import type { RefusalCode, RefusalParams } from '#domain/refusal.ts';

type Sentences = { [C in RefusalCode]: (params: RefusalParams[C]) => string };

const NOTHING_WRITTEN = '台账没有变动。';
const ASK_SENDER = '请向来件单位要一份重新保存的文件。';

const SENTENCES: Sentences = {
  // --- files from outside -------------------------------------------------------------------------------
  fileMissing: ({ file }) =>
    `找不到文件“${file}”，可能已被移动、改名，或 U 盘已拔出。${NOTHING_WRITTEN}请重新选择文件。`,
  fileUnreadable: ({ file }) =>
    `“${file}”读不出来，可能正被别的程序占用，或没有读取的权限。${NOTHING_WRITTEN}请关闭正在打开它的程序，或把它拷贝到本机再导入。`,
  fileEmpty: ({ file }) => `“${file}”是空文件，里面没有任何内容。${NOTHING_WRITTEN}${ASK_SENDER}`,
  fileTooLarge: ({ file, sizeMegabytes, limitMegabytes }) =>
    `“${file}”有 ${sizeMegabytes} 兆，超过 ${limitMegabytes} 兆的上限。${NOTHING_WRITTEN}请删去图片等无关内容，另存为 .xlsx 后再导入。`,
  fileEncrypted: ({ file }) =>
    `“${file}”设有打开密码，程序读不了。${NOTHING_WRITTEN}请用 Excel 或 WPS 打开，取消密码并保存后再导入。`,
  fileOldExcel: ({ file }) =>
    `“${file}”是旧格式的表格（.xls 或 .et），程序只读 .xlsx。${NOTHING_WRITTEN}请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。`,
  fileDelimitedText: ({ file }) =>
    `“${file}”是用逗号或制表符分隔的文本（.csv 一类），不是工作簿，其中没有合并单元格和表题等信息。${NOTHING_WRITTEN}请用 Excel 或 WPS 打开，核对文字没有乱码，另存为 .xlsx 后再导入。`,
  fileNotWorkbook: ({ file, found }) =>
    `“${file}”不是 Excel 工作簿，内容看起来是${found}。${NOTHING_WRITTEN}请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入。`,
  fileDamaged: ({ file, detail }) =>
    `“${file}”已损坏或不完整，打不开（${detail}）。${NOTHING_WRITTEN}请用 Excel 或 WPS 试着打开并另存，或重新拷贝一份。`,
  fileTooManyParts: ({ file, count, limit }) =>
    `“${file}”内部有 ${count} 个部分，超过 ${limit} 个的上限，不像正常的表格。为安全起见没有打开。${NOTHING_WRITTEN}请删去多余的工作表和图片，另存后再导入。`,
  fileUnpacksTooLarge: ({ file, limitMegabytes }) =>
    `“${file}”展开后超过 ${limitMegabytes} 兆，不像正常的表格。为安全起见没有打开。${NOTHING_WRITTEN}请把需要的表复制到新的工作簿中再导入。`,
  fileUnsafe: ({ file, detail }) =>
    `“${file}”含有不安全的内容（${detail}）。为安全起见没有打开。${NOTHING_WRITTEN}请核实文件的来源，用 Excel 或 WPS 另存后再导入。`,
  fileReadTimeout: ({ file, seconds }) =>
    `“${file}”读了 ${seconds} 秒还没有读完，已停止。${NOTHING_WRITTEN}请把需要的表复制到新的工作簿中再导入。`,
  fileReadMemory: ({ file }) =>
    `读取“${file}”需要的内存超过上限，已停止。${NOTHING_WRITTEN}请把需要的表复制到新的工作簿中再导入。`,
  fileReadCrashed: ({ file }) =>
    `读取“${file}”时读表程序意外停止，主程序不受影响。${NOTHING_WRITTEN}请再试一次；如仍不成，请把需要的表复制到新的工作簿中再导入。`,
  fileChangedSincePreview: ({ file }) =>
    `“${file}”在预览之后又被改动，与预览时看到的不同。没有导入，${NOTHING_WRITTEN}请重新预览，核对后再确认导入。`,
  noTableFound: ({ file, sheets }) =>
    `在“${file}”中没有找到责任分工表（看过的工作表：${sheets}）。${NOTHING_WRITTEN}请确认表头里有任务内容和责任单位等栏目，再重新导入。`,
  noRowsFound: ({ file }) => `“${file}”里只有表头，没有任务行。${NOTHING_WRITTEN}请核对是否选错了文件。`,
  notBodyText: ({ file }) =>
    `“${file}”不像文件正文：没有找到主要举措和〔责任单位：…〕括号。${NOTHING_WRITTEN}请把正文另存为文本文件（.txt，UTF-8 编码）后再导入。`,
  // --- import -------------------------------------------------------------------------------------------
  yearUnknown: ({ file, sheet }) =>
    `“${file}”的《${sheet}》没有写是哪一年的任务目标，时限无法换算为日期。没有导入，${NOTHING_WRITTEN}请选定年度后再确认导入。`,
  annexNoUnknown: ({ file, sheet }) =>
    `“${file}”的《${sheet}》没有写是附件几。没有导入，${NOTHING_WRITTEN}请填写附件序号后再确认导入。`,
  annexNoDoubled: ({ file, sheet, annexNo }) =>
    `“${file}”里有两张表都是附件${annexNo}（后一张在《${sheet}》）。没有导入，${NOTHING_WRITTEN}请给其中一张另填附件序号，或只导入一张，再确认导入。`,
  documentUnknown: ({ file }) =>
    `从“${file}”看不出属于哪份文件。没有导入，${NOTHING_WRITTEN}请填写文件的发文字号（如 区发〔2022〕9号）后再确认导入。`,
  decisionUnknown: ({ about, key }) =>
    `有一条关于${DECISION_SUBJECTS[about] ?? about}的决定（${key}）在这份文件中找不到对应的内容。没有导入，${NOTHING_WRITTEN}请重新预览后再确认导入。`,
  documentMissing: ({ documentId }) => `找不到编号为 ${documentId} 的文件。${NOTHING_WRITTEN}请刷新后重新选择文件。`,
  // --- ledger and directory -----------------------------------------------------------------------------
  recordMissing: ({ kind, id }) =>
    `找不到编号为 ${id} 的${kindName(kind)}，可能刚被撤销。其他数据没有变动，请刷新后再试。`,
  reasonMissing: () => `更正需要写明理由，以便日后查考。刚才填写的内容还在，请补上理由后再保存。`,
  nothingToChange: () => `填写的内容与现有内容相同，没有需要保存的改动。数据没有变动，如要更正请先修改内容。`,
  changedElsewhere: ({ kind, id }) =>
    `这条${kindName(kind)}（编号 ${id}）在您打开之后又被改过，刚才的修改没有保存。两份内容都还在，请对照最新内容后再保存。`,
  dateInvalid: ({ field, value }) =>
    `“${field}”填的是“${value}”，不是有效的日期。没有保存，原来的内容没有变动。请按“2022-12-31”的写法填写。`,
  dayAfterToday: ({ field, value }) =>
    `“${field}”填的是“${value}”，在今天以后。没有保存，原来的内容没有变动。请改为今天或今天以前的日期。`,
  dayBeforeRound: ({ field, value, firstOn }) =>
    `“${field}”填的是“${value}”，早于本轮开始的日子“${firstOn}”。没有保存，原来的内容没有变动。请改为那一天或以后的日期。`,
  valueInvalid: ({ field, value }) =>
    `“${field}”填的是“${value}”，不在允许的范围内。没有保存，原来的内容没有变动。请改正后再保存。`,
  unitReplacesItself: ({ unit }) =>
    `单位“${unit}”不能并入它自己，也不能绕一圈又回到它自己。没有保存，名录没有变动。请另选要并入的单位。`,
  leaderReplacesItself: ({ leader }) =>
    `领导“${leader}”不能并入本人，也不能绕一圈又回到本人。没有保存，名录没有变动。请另选要并入的人。`,
  nameTaken: ({ name }) => `名录中已经有“${name}”。没有保存，名录没有变动。请改用现有的一条，或换一个名称。`,
  proposalDecided: ({ id }) => `这条建议（编号 ${id}）已经处理过。数据没有变动，如要改变决定，请先将它重新打开。`,
  nothingSelected: () => `没有选中任何任务，不能生成文件。数据没有变动，请先选择任务或附件。`,
  // --- dispatch round and return forms -------------------------------------------------------------------
  periodInvalid: ({ from, to }) =>
    `调度时段不对：${from} 至 ${to}。没有开轮，${NOTHING_WRITTEN}请核对起止日期，季度和月份应为整季、整月。`,
  dueBeforePeriod: ({ dueOn, from }) =>
    `报送截止日“${dueOn}”早于本轮时段的第一天“${from}”。没有保存，原来的内容没有变动。请改为时段开始以后的日期。`,
  roundExists: ({ round }) =>
    `${round}的调度已经开过，同一时段只能有一轮。没有重复开轮，${NOTHING_WRITTEN}请打开那一轮，或另选时段。`,
  roundClosed: ({ round }) => `${round}调度已关闭，不再改动。${NOTHING_WRITTEN}确需改动的，请先写明原因重开本轮。`,
  roundNotClosed: ({ round }) => `${round}调度没有关闭，不需要重开。${NOTHING_WRITTEN}可以继续收表和核实。`,
  roundAsksNothing: () => `这一轮没有选中任何分项目标。没有开轮，${NOTHING_WRITTEN}请至少选一项，或先导入附件表。`,
  targetNotAsked: ({ round }) => `这项分项目标不在${round}调度的范围内。${NOTHING_WRITTEN}请先把它加入本轮。`,
  targetHasEntry: ({ target }) =>
    `“${target}”在本轮已有进展记录，不能移出本轮。${NOTHING_WRITTEN}进展有误的，请退回原表或手工更正。`,
  formWaived: ({ unit }) => `${unit}本轮已设为免报。${NOTHING_WRITTEN}需要它报送的，请先取消免报。`,
  formNotIssued: ({ unit }) => `${unit}的回表还没有下发。${NOTHING_WRITTEN}请先下发。`,
  formReturned: ({ unit }) => `${unit}的回表已经收到，不需要催报。${NOTHING_WRITTEN}内容不合要求的，请退回。`,
  formWaiting: ({ unit }) =>
    `${unit}的回表已经交来，还在收件箱里等待处理，没有登记催报。${NOTHING_WRITTEN}请先接收；内容不合要求的，请退回后再催。`,
  unitMustBeNamed: ({ units }) =>
    `这项分项目标由几个单位分别报送（${units}）。${NOTHING_WRITTEN}请选定是哪个单位报的。`,
  receivedDecided: ({ file }) =>
    `“${file}”已经处理过。${NOTHING_WRITTEN}请刷新后查看；要改变处理，请先撤销原来的操作。`,
  answerUnknown: ({ key, answer }) =>
    `这份回表中没有“${key}”这一问，或“${answer}”不是可选的回答。${NOTHING_WRITTEN}请刷新后重新选择。`,
  amountNotUnderstood: ({ text }) =>
    `完成量“${text}”换算不成一个数。${NOTHING_WRITTEN}请只填一个数字和计量单位，或留空并在进展情况中写明。`,
  entryEmpty: () => `状态、完成量和文字都没有填。没有录入，${NOTHING_WRITTEN}请至少填写一项。`,
  nothingToCheck: ({ target }) =>
    `“${target}”本轮还没有进展，无从核实。${NOTHING_WRITTEN}请等收到回表或手工录入后再核实。`,
  archiveTooLarge: ({ file, limitMegabytes }) =>
    `压缩包“${file}”超过 ${limitMegabytes} 兆的上限，没有打开。${NOTHING_WRITTEN}请分几次放入，或解压后直接拖入其中的回表。`,
  archiveEmpty: ({ file }) => `压缩包“${file}”里没有文件。${NOTHING_WRITTEN}${ASK_SENDER}`,
  folderMissing: ({ folder }) => `找不到文件夹“${folder}”。${NOTHING_WRITTEN}请重新选择。`,
  // --- papers -------------------------------------------------------------------------------------------
  placeholderUnknown: ({ placeholder, allowed }) =>
    `文书用语中的“${placeholder}”不是可用的占位符。没有保存，原来的用语没有改动。可用的有：${allowed}。请改正后再保存。`,
  paperIncomplete: ({ paper, missing }) => `《${paper}》还缺${missing}。没有发出，草稿没有改动。请补齐后再发出。`,
  paperEmpty: ({ paper, about }) =>
    `${about}，没有可以写入${paper}的内容。没有起草或发出，${NOTHING_WRITTEN}请另选单位或者日期，已有的草稿可以作废。`,
  paperOutdated: ({ paper, asOf }) =>
    `《${paper}》的情况统计到${asOf}，此后又有反馈或核实，内容前后不一。没有发出，草稿没有改动。请改按今天的情况重拟，核对后再发出。`,
  paperPresent: ({ paper }) =>
    `已经有一份《${paper}》，同一事项不再另拟。${NOTHING_WRITTEN}请在文书列表中打开原来的一份；确需另拟的，请先作废它。`,
  completionUnverified: ({ paper }) =>
    `《${paper}》所列分项目标还没有报送完成并核实属实，不能销号。没有发出，草稿没有改动。请先登记完成情况，并在“调度”中核实属实。`,
  paperFixed: ({ paper }) => `《${paper}》已经发出，文字不再改动。${NOTHING_WRITTEN}确需更正的，请另拟替换文书或作废。`,
  paperNotIssued: ({ paper }) => `《${paper}》还没有发出。${NOTHING_WRITTEN}请先发出。`,
  paperNotReplied: ({ paper }) => `《${paper}》还没有登记答复，不能办结。${NOTHING_WRITTEN}请先登记答复。`,
  paperSettled: ({ paper }) => `《${paper}》已作废、被替换或办结，不再改动。${NOTHING_WRITTEN}确有需要的，请另拟一份。`,
  replyTooLarge: ({ file, limitMegabytes }) =>
    `答复附件“${file}”超过 ${limitMegabytes} 兆的上限，没有存入。${NOTHING_WRITTEN}请另存为较小的文件，或只放入盖章的答复页。`,
  noPaperForm: ({ paper, form }) =>
    `《${paper}》没有${form}这种形式。没有生成文件，${NOTHING_WRITTEN}请改选 PDF 或 Word。`,
  // --- history and safety -------------------------------------------------------------------------------
  nothingToUndo: () => `没有可以撤销的操作。数据没有变动，可在历史记录中查看以往的操作。`,
  nothingToRedo: () => `没有可以恢复的操作。数据没有变动，可在历史记录中查看以往的操作。`,
  undoBlockedByLaterChange: ({ table, id }) =>
    `${kindName(table)}（编号 ${id}）在那次操作之后又被改过，不能直接撤销。数据没有变动，请先撤销后来的改动。`,
  undoBlockedByBarrier: ({ act }) =>
    `“${act}”的内容已经对外发出或已作恢复，不能越过它往前撤销。数据没有变动，如需更正请另作一次修改。`,
  databaseInUse: ({ path }) =>
    `数据文件（${path}）正被另一个窗口或另一份程序使用。数据完好。请回到已经打开的窗口，或把它关闭后再启动。`,
  databaseNewer: ({ path, found, known }) =>
    `数据文件（${path}）由较新版本的程序写成（数据版本 ${found}，本程序只认识到 ${known}）。数据完好，没有改动。请安装新版本的程序后再打开。`,
  databaseForeign: ({ path }) =>
    `“${path}”不是本程序的数据文件。文件没有改动。请检查数据位置是否选对，或从备份中恢复。`,
  databaseDamaged: ({ path, detail }) =>
    `数据文件（${path}）核验没有通过（${detail}）。程序没有改动它，备份仍在。请先不要继续录入，到备份中选择最近一份核验过的备份恢复。`,
  databaseReadOnly: () =>
    `数据文件现在只能查看，不能写入，刚才的内容没有保存。已保存的数据完好。请检查数据位置的写入权限，或另存到 U 盘。`,
  folderNotLocal: ({ path }) =>
    `“${path}”在网络盘或移动盘上，断开时会损坏数据，程序不在这里存放数据。现有数据没有变动。请改用本机硬盘上的文件夹。`,
  diskFull: ({ path }) =>
    `磁盘空间不足，写不进“${path}”，刚才的内容没有保存。已保存的数据完好，填写的内容还在。请腾出空间后再保存，或另存到 U 盘。`,
  backupMissing: ({ name }) => `找不到备份“${name}”。现有数据没有变动。请刷新备份列表，或插入存放备份的 U 盘后再试。`,
  backupDamaged: ({ name, detail }) =>
    `备份“${name}”核验没有通过（${detail}），没有用它恢复。现有数据没有变动。请改选另一份备份。`,
  passphraseWrong: ({ name }) => `备份“${name}”的口令不对，没有打开。现有数据没有变动。请核对口令后再试。`,
  // --- contract and shell -------------------------------------------------------------------------------
  channelUnknown: ({ channel }) =>
    `程序没有名为“${channel}”的功能。数据没有变动。请核对名称，不带参数运行可列出全部功能。`,
  inputInvalid: ({ channel, detail }) =>
    `“${channel}”的输入不符合要求：${detail}。没有执行，数据没有变动。请改正后再试。`,
  fileTokenUnknown: () => `所选文件的登记已经失效（程序重启过或文件已清理）。数据没有变动。请重新选择文件。`,
  cancelled: () => `已按您的要求停止。没有完成的部分没有保存，数据没有变动。需要时可以重新开始。`,
  printerMissing: () => `没有找到可用的打印机。文件没有印出，数据没有变动。请连接打印机，或先存为 PDF。`,
  browserMissing: () =>
    `这台电脑上没有找到 Chromium、Chrome 或 Edge 浏览器，没有生成 PDF，数据没有变动。请安装其中一种后再试，或先导出 Excel 表格打印。`,
  printFailed: ({ detail }) =>
    `浏览器没有生成 PDF（${detail}），数据没有变动。请再试一次；如仍不成，请先导出 Excel 表格打印。`,
};

const DECISION_SUBJECTS: Readonly<Record<string, string>> = {
  row: '某一行',
  removed: '某项被删任务',
  table: '某张表',
  document: '文件信息',
  proposal: '某条建议',
};

/** Chinese names of records, for codes that carry the table; a name that is Chinese already comes through. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  document: '文件',
  sourceFile: '原始文件',
  annex: '附件',
  section: '板块',
  task: '任务',
  correction: '更正',
  target: '分项目标',
  goal: '总体目标',
  unit: '单位',
  unitAlias: '单位别名',
  unitMember: '成员单位',
  unitReplacement: '单位合并',
  taskUnit: '责任单位',
  leader: '领导',
  leaderReplacement: '领导合并',
  leaderHandover: '接任登记',
  taskLeader: '责任领导',
  proposal: '建议',
  bodyMeasure: '主要举措',
  bodyClause: '正文条目',
  bodyClauseUnit: '正文责任单位',
  taskClause: '正文对应关系',
  setting: '设置',
  dispatchRound: '调度轮次',
  roundTarget: '本轮分项',
  returnForm: '回表',
  returnFormRow: '回表的行',
  reminder: '催报登记',
  receivedFile: '收到的文件',
  returnEntry: '进展记录',
  receivedNote: '回表备注',
  targetCheck: '核实记录',
  targetRisk: '风险标记',
  lightRecord: '灯的记录',
  paper: '文书',
  paperCopy: '文书存件',
  wording: '文书用语',
  closeOut: '销号记录',
  act: '操作记录',
};

function kindName(kind: string): string {
  return KIND_NAMES[kind] ?? kind;
}

/** The finished sentences of a refusal. Pure. */
export function faultSentence<C extends RefusalCode>(code: C, params: RefusalParams[C]): string {
  return SENTENCES[code](params);
}
