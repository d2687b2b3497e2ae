/** The one place where a finding gets its words: where → what is written → what it means → what to do. */
import type { CellAddress, FindingCode, FindingParams } from './finding-params.ts';
import { clipped } from './written-text.ts';

/** Longer quotations are cut in the sentence; the cell itself stands beside it on screen. */
const QUOTED_CHARACTERS = 40;

/** `place` ends without punctuation (《附件2》第 12 行 E 列), or is '' when there is no place. */
type Sentences = { [C in FindingCode]: (params: FindingParams[C], place: string) => string };

const SENTENCES: Sentences = {
  unitNew: ({ unit, places }) =>
    `“${unit}”在单位名录中还没有，本表有 ${places} 处写到。确认导入后将列入名录，如与已有单位相同，可随时合并。`,
  unitNearMiss: ({ unit, candidates, places }) =>
    `“${unit}”（${places} 处）像是误写，可能是${orList(candidates)}。原文照存，是否合并请在“待定建议”中确定。`,
  unitPrefixVariant: ({ unit, candidate, places }) =>
    `“${unit}”（${places} 处）与“${candidate}”很可能是同一单位，只是少写或多写了地名。请在“待定建议”中确定是否合并。`,
  unitGroup: ({ unit, places }) =>
    `“${unit}”（${places} 处）是一组单位的统称。请在单位名录中设定它包括哪些单位、由谁回表。`,
  leaderNew: ({ leader, places }) =>
    `“${leader}”在领导名录中还没有，本表有 ${places} 处写到。确认导入后将列入名录，职务可以随后补填。`,
  leaderLooksAlike: ({ leader, other, places }) =>
    `责任领导“${leader}”（${places} 处）与“${other}”写法相近，可能是同一人，也可能是两人。程序不作判断，请核对后在“待定建议”中确定。`,
  bodyLeadDiffers: ({ annexLead, bodyLead, measureNo }, place) =>
    `${place}牵头单位是“${annexLead}”，正文第 ${measureNo} 项括号中列第一的是“${bodyLead}”。程序以附件为准，未作改动，请知悉。`,

  deadlineNotUnderstood: ({ caption, text }, place) =>
    `${place}“${caption}”写的是${quote(text)}，无法换算为日期。原文照存，按无时限处理，如有时限请在导入后填写。`,
  deadlineAmbiguous: ({ caption, text }, place) =>
    `${place}“${caption}”中的时限写作${quote(text)}，不能确定是哪一天。原文照存，暂不计时限，请在导入后确定日期。`,
  deadlineTwoInCell: ({ caption, first, second }, place) =>
    `${place}“${caption}”的同一项目标里写了${quote(first)}和${quote(second)}两个时限，按一项目标的两个节点处理。请核对是否妥当。`,

  numberMissing: ({ before, after, missing }, place) =>
    `${place}的序号${before === 0 ? `从 ${after} 开始` : `由 ${before} 跳到 ${after}`}，缺少 ${missing}。请核对原表是否漏行，漏了可补入后重新导入。`,
  numberDoubled: ({ number, otherRow }, place) =>
    `${place}的序号 ${number} 与第 ${otherRow} 行重复。两行都会导入，序号照原文保留，请核对。`,
  numberOutOfOrder: ({ number, before }, place) =>
    `${place}的序号 ${number} 排在 ${before} 之后，次序颠倒。程序按表中的先后导入，请核对。`,
  numberUnreadable: ({ text }, place) => `${place}的序号写的是${quote(text)}，读不出数字。原文照存，请核对。`,
  numberBlank: (_, place) => `${place}没有序号。本行照常导入，请核对是否漏填。`,
  sectionMissing: ({ missing, title }, place) =>
    `${place}的板块“${clip(title)}”之前缺少编号为“${missing}”的板块。请核对原表是否漏行或编号有误。`,
  sectionEmpty: ({ title }, place) => `${place}的板块“${clip(title)}”下面没有任务。板块照常导入，请核对是否漏行。`,

  contentMissing: (_, place) => `${place}没有写任务内容。本行照常导入，请对照原件补上。`,
  unitsMissing: (_, place) => `${place}没有写责任单位，不能确定牵头单位。本行照常导入，请在导入后补上。`,
  leadUnitMissing: (_, place) => `${place}的牵头单位是空的，不能确定由谁牵头。本行照常导入，请在导入后补上。`,
  leaderMissing: (_, place) => `${place}没有写责任领导。本行照常导入，请在导入后补上。`,
  targetMissing: (_, place) => `${place}没有写年度任务目标。本行照常导入，亮灯时按无时限处理，请核对。`,
  spacesInsideWords: ({ caption, text, read }, place) =>
    `${place}“${caption}”的字间有空格，写作${quote(text)}。比对时按${quote(read)}读，原文照存，无须处理。`,
  fullWidthDigits: ({ caption, text }, place) =>
    `${place}“${caption}”中的${quote(text)}是全角数字。按普通数字读，原文照存，无须处理。`,
  formulaNotComputed: ({ caption, formula }, place) =>
    `${place}“${caption}”是公式${quote(formula)}，文件中没有存下计算结果，按空白读。请用 Excel 或 WPS 打开原件保存一次再导入。`,
  pictureInCell: ({ caption }, place) =>
    `${place}“${caption}”里是图片，图片中的文字读不出来，按空白读。请把文字录入单元格后再导入。`,
  cellError: ({ caption, text }, place) =>
    `${place}“${caption}”显示的是错误值${quote(text)}，按空白读。请在原件中改正后再导入。`,

  headerRepeated: ({ count, rows }, place) =>
    `${place}的表头重复出现 ${count} 次（第 ${rows} 行），多是分页复制所致，已跳过，不作为任务。`,
  rowHidden: (_, place) => `${place}在原表中被隐藏或筛选掉了，仍然读入。如不应导入，请选择不导入此行。`,
  columnHidden: ({ caption }, place) => `${place}“${caption}”在原表中被隐藏，仍然读入，请知悉。`,
  columnUnknown: ({ caption }, place) =>
    `${place}“${caption}”不在程序认识的栏目之内，作为附加栏原样保存，导出时一并写出。`,
  columnMissing: ({ caption }, place) => `${place}没有找到“${caption}”一栏，这一栏按空白处理。请核对表头的写法。`,
  remarkLine: ({ text }, place) => `${place}写的是${quote(text)}，作为表后说明保存，不作为任务。`,
  titleLine: ({ text }, place) => `${place}写的是${quote(text)}，作为表题保存，不作为任务。`,
  lineSkipped: ({ text }, place) => `${place}写的是${quote(text)}，不属于任务，也不是表题，没有读入，请知悉。`,
  rowMerged: ({ rows }, place) => `${place}的单元格在第 ${rows} 行之间上下合并，按一项任务读入。请核对是否妥当。`,
  sheetSkipped: ({ reason }, place) => `${place}没有读入，因为${reason}。`,
  sheetHidden: (_, place) => `${place}在原文件中是隐藏的工作表，仍然读入。如不应导入，请选择不导入此表。`,
  yearUnknown: (_, place) => `${place}的表头和标题都没有写年度，时限无法换算为日期。请在导入前选定年度。`,
  yearDiffers: ({ caption, headerYear, titleYear }, place) =>
    `${place}的“${caption}”写的是 ${headerYear} 年，表题写的是 ${titleYear} 年。程序按 ${headerYear} 年处理，如不对请在导入前改选。`,
  annexNoUnknown: (_, place) => `${place}的标题和表名都没有写附件序号。请在导入前填写这是附件几。`,
  mended: ({ what }, place) => `${place}读取前作了整理：${what}。单元格中的文字没有改动。`,
  truncated: ({ what }, place) => `${place}超出程序读取的范围，只读到 ${what} 为止。请拆分原表后再导入。`,

  entryFormula: ({ caption, formula }, place) =>
    `${place}“${caption}”是公式${quote(formula)}，文件中没有存下计算结果，按空白读。请与填报单位核对后手工录入，或请其保存后重报。`,
  entryPicture: ({ caption }, place) =>
    `${place}“${caption}”里是图片，图片中的文字读不出来，按空白读。请打开原件查看后手工录入，或请填报单位改填文字。`,
  entryError: ({ caption, text }, place) =>
    `${place}“${caption}”显示的是错误值${quote(text)}，按空白读。请与填报单位核对。`,
  entryColumnHidden: ({ caption }, place) => `${place}“${caption}”在回表中被隐藏，仍然读入，请知悉。`,
  entriesMergedAcross: ({ captions, caption }, place) =>
    `${place}把“${captions}”几格合并成了一格，文字记在“${caption}”名下，其余按空白读。请核对是否妥当。`,
  formSheetHidden: (_, place) => `${place}在回表中是隐藏的工作表，仍然读入，请知悉。`,
  formHeadMissing: (_, place) =>
    `${place}有带行号标识的内容，却没有找到表头，分不清各栏是什么。这些文字都列在下面，请对照原件确定。`,
  strayTextsCut: ({ kept, count }, place) =>
    `${place}表格以外的文字共有 ${count} 处，只列出前 ${kept} 处。请打开原件查看其余部分。`,
  formTruncated: ({ what }, place) =>
    `${place}超出程序读取的范围，只读到 ${what} 为止。请打开原件核对其余部分，或请填报单位拆分后重报。`,
};

/** The finished sentence. Pure; the same wording for screen, terminal and paper. */
export function findingSentence<C extends FindingCode>(
  code: C,
  at: CellAddress | null,
  params: FindingParams[C],
): string {
  return SENTENCES[code](params, at === null ? '' : placeOf(at));
}

/** 《附件2》第 12 行 E 列; the parts that are known. */
export function placeOf(at: CellAddress): string {
  const row = at.row === undefined ? '' : `第 ${at.row} 行`;
  const column = at.column === undefined ? '' : `${row === '' ? '' : ' '}${at.column} 列`;
  return `《${at.sheet}》${row}${column}`;
}

function quote(text: string): string {
  return `“${clip(text)}”`;
}

function clip(text: string): string {
  return clipped(text, QUOTED_CHARACTERS);
}

function orList(names: string): string {
  return names
    .split('、')
    .map((answer) =>
      answer
        .split('+')
        .map((name) => `“${name}”`)
        .join('和'),
    )
    .join('或');
}
