/** Declared spellings of the columns: what offices write in the head of a task table. */
import type { AnnexField } from '#domain/annex.ts';
import { compareKey } from '#domain/written-text.ts';

/** Keys after `headerKey`. Within a list the better known spelling stands first. */
export const SPELLINGS: Readonly<Record<AnnexField, readonly string[]>> = {
  sequence: ['序号', '编号', '项次', '任务序号', '任务编号', '项目序号', '序', 'no', '号'],
  content: [
    '行动计划内容',
    '试点示范内容',
    '试点和示范事项',
    '试点示范事项',
    '工作任务',
    '重点任务',
    '主要任务',
    '任务内容',
    '任务事项',
    '重点工作',
    '工作内容',
    '工作事项',
    '重点事项',
    '具体任务',
    '目标任务内容',
    '任务名称',
    '项目名称',
    '事项名称',
    '改革事项',
    '建设内容',
    '主要内容',
    '工作举措',
    '主要举措',
    '重点举措',
    '具体举措',
    '任务清单',
    '工作要点',
    '任务',
    '事项',
    '内容',
  ],
  overallGoal: [
    '总体目标要求',
    '总体目标',
    '总目标',
    '总体要求',
    '目标要求',
    '工作目标',
    '建设目标',
    '发展目标',
    '中长期目标',
    '远期目标',
  ],
  annualTarget: [
    '任务目标',
    '年度任务目标',
    '年度目标任务',
    '年度目标',
    '年度任务',
    '年度工作目标',
    '年度工作任务',
    '目标任务',
    '当年目标',
    '本年度目标',
    '本年目标',
    '阶段目标',
    '阶段性目标',
  ],
  responsibleLeader: [
    '责任领导',
    '牵头领导',
    '分管领导',
    '包抓领导',
    '挂点领导',
    '挂钩领导',
    '联系领导',
    '区领导',
    '县领导',
    '市领导',
    '责任区领导',
    '牵头区领导',
    '领导',
    '牵头责任人',
    '责任人',
    '分管负责人',
    '负责人',
    '牵头人',
  ],
  units: [
    '责任单位',
    '责任部门',
    '责任单位及部门',
    '责任单位和部门',
    '责任单位及责任人',
    '承办单位',
    '实施单位',
    '落实单位',
    '完成单位',
    '承担单位',
    '责任主体',
    '单位',
  ],
  leadUnit: [
    '牵头单位',
    '牵头责任单位',
    '牵头部门',
    '主办单位',
    '主责单位',
    '第一责任单位',
    '主要责任单位',
    '牵头责任部门',
  ],
  supportingUnits: [
    '配合单位',
    '协办单位',
    '参与单位',
    '配合部门',
    '协同单位',
    '协作单位',
    '参加单位',
    '其他责任单位',
    '配合责任单位',
  ],
  due: [
    '完成时限',
    '完成时间',
    '完成期限',
    '办理时限',
    '时限要求',
    '时间节点',
    '截止时间',
    '截止日期',
    '完成日期',
    '计划完成时间',
    '工作时限',
    '时间要求',
    '时限',
  ],
  remark: ['备注', '备考', '说明'],
};

/** What a header cell says: the column it names and how surely. */
export interface CaptionReading {
  field: AnnexField;
  /** 0 the very words, 1 words with something before them (区级责任领导); then by the place in the list. */
  rank: number;
  /** Year in the caption (2022年任务目标), null when none. */
  year: number | null;
}

const EXACT = new Map<string, { field: AnnexField; rank: number }>();
const ENDINGS: { ending: string; field: AnnexField; rank: number }[] = [];
for (const [field, spellings] of Object.entries(SPELLINGS) as [AnnexField, readonly string[]][]) {
  for (const [index, spelling] of spellings.entries()) {
    EXACT.set(spelling, { field, rank: index / 100 });
    if (spelling.length >= 4) ENDINGS.push({ ending: spelling, field, rank: 1 + index / 100 });
  }
}
ENDINGS.sort((a, b) => b.ending.length - a.ending.length);

/** Longer texts are sentences, not captions. */
const LONGEST_CAPTION = 40;
/** How every declared spelling ends; sentences and names do not, and a long table has very many of those. */
const LAST_LETTERS = [...new Set([...EXACT.keys()].map((spelling) => spelling.slice(-1)))].join('');
const COULD_BE_CAPTION = new RegExp(`[${LAST_LETTERS}oＯ．.)）】\\]〕:：*＊]\\s*$`, 'i');
const known = new Map<string, CaptionReading | null>();
const MAX_KNOWN = 5000;

/** Reads a caption; null when no declared spelling fits. */
export function readCaption(caption: string): CaptionReading | null {
  if (caption.length > LONGEST_CAPTION || !COULD_BE_CAPTION.test(caption)) return null;
  const before = known.get(caption);
  if (before !== undefined) return before;
  const reading = matchCaption(caption);
  if (known.size < MAX_KNOWN) known.set(caption, reading);
  return reading;
}

function matchCaption(caption: string): CaptionReading | null {
  const year = captionYear(caption);
  for (const key of new Set([headerKey(withoutBrackets(caption)), headerKey(caption)])) {
    const exact =
      EXACT.get(key) ?? (year !== null && key === '目标' ? { field: 'annualTarget' as const, rank: 0.5 } : undefined);
    if (exact) return { ...exact, year };
    const ending =
      key.length <= 12 && !/[及和与、]/.test(key)
        ? ENDINGS.find((candidate) => key.endsWith(candidate.ending))
        : undefined;
    if (ending) return { field: ending.field, rank: ending.rank, year };
  }
  return null;
}

/** Key of a caption: NFKC, no spaces and signs, and without the year, which is data: 2022 年任务目标 → 任务目标. */
export function headerKey(caption: string): string {
  return compareKey(caption).replace(/[到至]?(?:19|20)\d\d年度?/g, '');
}

export function captionYear(caption: string): number | null {
  const found = /((?:19|20)\d\d)\s*年/.exec(caption.normalize('NFKC'));
  return found === null ? null : Number(found[1]);
}

function withoutBrackets(caption: string): string {
  return caption.replace(/[（(【[〔][^（）()【】[\]〔〕]*[）)】\]〕]/g, '');
}
