/** What the head of a return form says, also where a clerk put it into words of his own (domain.md §3.4). */
import { COLUMN_CAPTIONS, ENTRY_COLUMNS, type FormColumn, LOCKED_COLUMNS } from '#domain/return-form.ts';
import { compareKey } from '#domain/written-text.ts';
import { headerKey } from './annex-layout.ts';

/** Other spellings beside those of the form itself; keys after `headerKey`. */
const VARIANTS: Readonly<Record<FormColumn, string>> = {
  sequence: '编号 项次 任务序号 任务编号 序 no 项目序号',
  content:
    '工作任务 重点任务 主要任务 任务事项 重点工作 工作内容 工作事项 任务名称 行动计划内容 试点示范内容 试点和示范事项 任务 事项',
  target: '任务目标 年度目标 年度目标任务 目标任务 年度任务 年度工作目标 年度工作任务 本年任务目标 本年度目标 目标',
  leader: '牵头领导 分管领导 责任区领导 牵头区领导 区领导 包抓领导 领导',
  due: '完成时间 完成期限 完成日期 办理时限 时限要求 时间节点 截止时间 截止日期 时限',
  promise: '上期计划 上期打算 上季度计划 上季度打算 上轮计划 上期承诺 上期工作计划',
  state: '完成状态 进展状态 推进状态 目前状态 当前状态 办理状态 任务状态 工作状态 进度状态',
  amount:
    '完成数 完成数量 完成值 完成数值 完成额 累计完成量 累计完成数 累计完成 实际完成量 实际完成数 已完成量 已完成数 目前完成量 完成工作量',
  progressNote:
    '工作进展 目前进展 当前进展 进展 工作进展情况 目前进展情况 当前进展情况 推进情况 工作推进情况 目前推进情况 落实情况 工作落实情况 任务进展情况 最新进展 最新进展情况 本期进展 本期进展情况 进度情况 工作进度 进展说明 进展情况说明',
  difficulty:
    '存在的问题 存在困难 存在的困难 困难问题 问题困难 问题 困难 主要问题 存在的主要问题 存在主要问题 存在困难问题 存在问题困难 存在困难和问题 存在困难及问题 存在问题和困难 存在问题及困难 存在的困难和问题 存在的困难及问题 存在的问题和困难 存在的问题及困难 困难和问题 困难及问题 问题和困难 问题及困难 难点问题 遇到的问题 遇到的困难',
  nextStep:
    '下一步打算 下一步工作 下一步安排 下一步措施 下一步举措 下一步 下一步工作计划 下一步工作打算 下一步工作安排 下一步工作措施 下一步工作举措 下步工作 下步打算 下步计划 下步安排 下步措施 下步 下步工作计划 下步工作打算 下步工作安排 下阶段计划 下阶段打算 下阶段工作 下阶段工作计划 下阶段工作打算 下季度计划 下季度打算 下季度工作计划 下季度工作打算 下期计划 下期打算 工作打算',
  coordination:
    '协调事项 需协调的事项 需要协调事项 需要协调的事项 需协调解决事项 需协调解决的事项 需要协调解决的事项 需协调问题 需协调的问题 需协调解决的问题 需协调解决问题 需要协调解决的问题 需要协调的问题 提请协调事项 请求协调事项 需区级协调事项 需上级协调事项 需协调',
};

interface CaptionReading {
  column: FormColumn;
  /** 0 the words of the form, 1 a declared spelling, 2 a declared spelling with something before it. */
  rank: 0 | 1 | 2;
}

const EXACT = new Map<string, CaptionReading>();
const ENDINGS: { ending: string; column: FormColumn }[] = [];
for (const column of [...LOCKED_COLUMNS, ...ENTRY_COLUMNS]) {
  const own = headerKey(COLUMN_CAPTIONS[column]);
  EXACT.set(own, { column, rank: 0 });
  for (const spelling of VARIANTS[column].split(' ')) EXACT.set(spelling, { column, rank: 1 });
  for (const spelling of [own, ...VARIANTS[column].split(' ')]) {
    if (spelling.length >= 4) ENDINGS.push({ ending: spelling, column });
  }
}
ENDINGS.sort((a, b) => b.ending.length - a.ending.length);

const LONGEST_CAPTION = 40;
/** 2022年二季度下一步计划, 上季度打算: what the unit promised, never what it plans now. */
const PROMISE =
  /^(?:上一?[期季轮月次]度?的?(?:下一?步|下阶段|下季度|下期)?|(?:(?:19|20)\d\d年?度?|第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年)+的?(?:下一?步|下阶段|下季度|下期))(?:工作)?(?:计划|打算|安排|措施|承诺)$/;
/** A caption that speaks of two things is neither. */
const SUBJECTS = [
  /进展|推进|落实|进度/,
  /问题|困难/,
  /下一?步|下阶段|下季度|打算|计划/,
  /协调/,
  /状态/,
  /完成[量数额值]/,
];

const known = new Map<string, CaptionReading | null>();
const MAX_KNOWN = 5000;

/** The column a caption names; null when no declared spelling fits. */
export function readFormCaption(caption: string): CaptionReading | null {
  if (caption.length > LONGEST_CAPTION) return null;
  const before = known.get(caption);
  if (before !== undefined) return before;
  const reading = matchCaption(caption);
  if (known.size < MAX_KNOWN) known.set(caption, reading);
  return reading;
}

function matchCaption(caption: string): CaptionReading | null {
  for (const text of [caption.replace(/[（(【[〔][^（）()【】[\]〔〕]*[）)】\]〕]/g, ''), caption]) {
    const whole = compareKey(text);
    const key = headerKey(text);
    const exact = EXACT.get(key);
    if (PROMISE.test(whole)) return exact?.column === 'promise' ? exact : { column: 'promise', rank: 1 };
    if (exact !== undefined) return exact;
    if (key.length > 14 || /[及和与、]/.test(key)) continue;
    if (SUBJECTS.filter((subject) => subject.test(key)).length > 1) continue;
    const ending = ENDINGS.find((candidate) => key.endsWith(candidate.ending));
    if (ending !== undefined) return { column: ending.column, rank: 2 };
  }
  return null;
}
