/** The standard wording of each kind of paper, and what may stand in braces in it. */
import type { NumberedKind } from './paper.ts';
import type { WordingPiece } from './wording.ts';

/** Placeholders by kind, each with its meaning. Every kind’s figures give a value for each of its own. */
export const PLACEHOLDERS = {
  circular: {
    本单位: '设置中的单位名称',
    文件: '任务所在文件的文号',
    轮次: '调度轮次，如2022年三季度',
    统计日期: '情况统计到哪一天',
    截止日期: '整改情况报送的截止日：发出之日起第10个工作日',
    任务数: '本轮调度的任务数',
    分项数: '本轮调度的分项目标数',
    应回数: '应反馈的牵头单位数',
    未回数: '尚未反馈的牵头单位数',
    红灯数: '红灯分项目标数',
    黄灯数: '黄灯分项目标数',
    联系方式: '本轮联系人和联系电话，没有填写的为空',
  },
  reminderLetter: {
    本单位: '设置中的单位名称',
    单位: '收函单位',
    文件: '任务所在文件的文号',
    轮次: '调度轮次，如2022年三季度',
    统计日期: '情况统计到哪一天',
    截止日期: '函复的截止日：发出之日起第5个工作日',
    任务数: '该单位本轮牵头的任务数',
    分项数: '该单位本轮牵头的分项目标数',
    红灯数: '其中红灯分项目标数',
    黄灯数: '其中未完成的黄灯分项目标数',
    其余数: '其余分项目标数',
    责任领导: '所列分项目标的责任领导',
    联系方式: '本轮联系人和联系电话，没有填写的为空',
  },
  chaseNotice: {
    本单位: '设置中的单位名称',
    轮次: '调度轮次，如2022年三季度',
    统计日期: '情况统计到哪一天',
    反馈时限: '本轮反馈表的截止日',
    截止日期: '补报的截止日：发出之日起第3个工作日',
    应回数: '应反馈的牵头单位数',
    已回数: '已反馈的牵头单位数',
    未回数: '尚未反馈的牵头单位数',
    逾期数: '尚未反馈且已逾期的牵头单位数',
    分项数: '名单所列单位尚未反馈的分项目标数',
    联系方式: '本轮联系人和联系电话，没有填写的为空',
  },
  supervisionNotice: {
    本单位: '设置中的单位名称',
    单位: '被督办的牵头单位',
    文件: '任务所在文件的文号',
    事项: '如附件2第29项',
    统计日期: '情况统计到哪一天',
    截止日期: '答复的截止日',
    期限说明: '答复期限的计算方法（工作日按周一至周五计，没有扣除法定节假日），自行选定日期的为空',
    完成时限: '分项目标的完成时限，没有写明的为“未写明”',
    原因: '如已逾期35天',
    逾期天数: '逾期的天数，没有逾期的为0',
    督办颜色: '红色、黄色或者蓝色',
    责任领导: '任务的责任领导',
    其他责任单位: '牵头单位以外的责任单位，没有的为空',
  },
  closeOutSlip: {
    本单位: '设置中的单位名称',
    单位: '牵头单位',
    文件: '任务所在文件的文号',
    事项: '如附件2第29项',
    统计日期: '情况统计到哪一天',
    督办编号: '该分项目标的督办单编号，没有的为空',
    责任领导: '任务的责任领导',
  },
} as const satisfies Record<NumberedKind, Record<string, string>>;

export type PlaceholderOf<K extends NumberedKind> = keyof (typeof PLACEHOLDERS)[K] & string;

export const WORDING_PIECES = [
  { key: 'circular.mast', kind: 'circular', label: '报头', standard: '示范区建设任务调度通报' },
  { key: 'circular.title', kind: 'circular', label: '标题', standard: '关于示范区建设任务{轮次}进展情况的通报' },
  { key: 'circular.addressee', kind: 'circular', label: '主送', standard: '各牵头单位' },
  {
    key: 'circular.opening',
    kind: 'circular',
    label: '首段',
    standard: '按照{文件}要求，{本单位}对示范区建设任务{轮次}进展情况进行了调度。现将截至{统计日期}的情况通报如下。',
  },
  {
    key: 'circular.praise',
    kind: 'circular',
    label: '表扬',
    standard: '对下列单位和事项予以通报表扬。',
  },
  {
    key: 'circular.requirementRed',
    kind: 'circular',
    label: '要求：有红灯时',
    standard:
      '逐项整改红灯事项。有关牵头单位要逐项查明逾期原因，明确责任人、措施和新的完成时间，于{截止日期}前书面报送{本单位}；确实不能完成的，按程序提出延期或者调整申请。',
  },
  {
    key: 'circular.requirementYellow',
    kind: 'circular',
    label: '要求：有黄灯时',
    standard: '紧盯黄灯事项。有关牵头单位要对照时限和进度要求倒排工期，及时协调解决存在问题，防止转为逾期。',
  },
  {
    key: 'circular.requirementReturn',
    kind: 'circular',
    label: '要求：有未回表、填报不完整时',
    standard: '尽快补报反馈表。未反馈、退回待重报和填报不完整的单位，要抓紧逐项填写，经单位负责人审核后补报。',
  },
  {
    key: 'circular.requirement',
    kind: 'circular',
    label: '要求：每期都有的',
    standard:
      '压实牵头责任。各牵头单位要切实发挥牵头抓总作用，会同其他责任单位按时限推进，据实填报进展情况、存在问题和下一步计划。',
  },
  { key: 'circular.copyTo', kind: 'circular', label: '抄送', standard: '各责任领导' },
  {
    key: 'reminderLetter.title',
    kind: 'reminderLetter',
    label: '标题',
    standard: '关于抓紧推进示范区建设任务的提醒函',
  },
  {
    key: 'reminderLetter.opening',
    kind: 'reminderLetter',
    label: '首段',
    standard:
      '示范区建设任务{轮次}调度情况显示，截至{统计日期}，你单位本轮牵头的{任务数}项任务、{分项数}个分项目标中，已经逾期的（红灯）{红灯数}个，临近时限、进度滞后或者存在风险的（黄灯）{黄灯数}个，其余{其余数}个。需抓紧推进的分项目标如下。',
  },
  {
    key: 'reminderLetter.requirement',
    kind: 'reminderLetter',
    label: '要求',
    standard:
      '请你单位对上表所列分项目标逐项研究，明确责任人、措施和完成时间，加快推进；确实不能按期完成的，请书面说明原因，按程序提出延期或者调整申请。请于{截止日期}前将推进情况函复{本单位}。{联系方式}',
  },
  { key: 'reminderLetter.closing', kind: 'reminderLetter', label: '结语', standard: '特此提醒。' },
  { key: 'reminderLetter.copyTo', kind: 'reminderLetter', label: '抄送', standard: '{责任领导}' },
  {
    key: 'chaseNotice.title',
    kind: 'chaseNotice',
    label: '标题',
    standard: '关于催报示范区建设任务{轮次}调度反馈表的通知',
  },
  {
    key: 'chaseNotice.opening',
    kind: 'chaseNotice',
    label: '首段',
    standard:
      '示范区建设任务{轮次}调度反馈表应于{反馈时限}前反馈。截至{统计日期}，应反馈的{应回数}个牵头单位中，已反馈{已回数}个，未反馈{未回数}个，其中已逾期{逾期数}个。本次催报的单位如下。',
  },
  {
    key: 'chaseNotice.requirement',
    kind: 'chaseNotice',
    label: '要求',
    standard:
      '请上述单位抓紧逐项填写，经单位负责人审核后于{截止日期}前报送{本单位}；反馈表已退回的，请按退回原因修改后重新报送。确实不能按时反馈的，请书面说明原因和预计反馈时间。届时仍未反馈的，将在本轮通报中列明。{联系方式}',
  },
  { key: 'chaseNotice.closing', kind: 'chaseNotice', label: '结语', standard: '特此通知。' },
  { key: 'chaseNotice.copyTo', kind: 'chaseNotice', label: '抄送', standard: '各责任领导' },
  { key: 'supervisionNotice.title', kind: 'supervisionNotice', label: '标题', standard: '示范区建设任务督办单' },
  {
    key: 'supervisionNotice.opening',
    kind: 'supervisionNotice',
    label: '首段',
    standard: '你单位牵头的{文件}{事项}有关分项目标，截至{统计日期}{原因}，现予以{督办颜色}督办。',
  },
  {
    key: 'supervisionNotice.requirementRed',
    kind: 'supervisionNotice',
    label: '红色督办要求',
    standard:
      '请立即查明逾期原因、倒排工期，由单位主要负责人负责落实；确实不能完成的，书面说明原因，按程序申请延期或者调整。',
  },
  {
    key: 'supervisionNotice.requirementYellow',
    kind: 'supervisionNotice',
    label: '黄色督办要求',
    standard: '请分析影响进度的原因，采取针对性措施加快推进，明确责任人和时间节点，确保按时限要求完成。',
  },
  {
    key: 'supervisionNotice.requirementBlue',
    kind: 'supervisionNotice',
    label: '蓝色督办要求',
    standard: '请抓紧推进，确保按时限要求完成，完成后及时报送完成情况；预计不能按期完成的，请提前书面说明原因。',
  },
  {
    key: 'supervisionNotice.reply',
    kind: 'supervisionNotice',
    label: '答复要求',
    standard: '请于{截止日期}前填写回执，签字盖章后报送{本单位}。{期限说明}',
  },
  {
    key: 'supervisionNotice.copyTo',
    kind: 'supervisionNotice',
    label: '抄送',
    standard: '{责任领导}，{其他责任单位}',
  },
  { key: 'closeOutSlip.title', kind: 'closeOutSlip', label: '标题', standard: '示范区建设任务销号单' },
  {
    key: 'closeOutSlip.verdict',
    kind: 'closeOutSlip',
    label: '销号意见',
    standard: '根据上述办理和核查情况，同意对该分项目标销号，不再列入后续督办。',
  },
  { key: 'closeOutSlip.copyTo', kind: 'closeOutSlip', label: '抄送', standard: '{责任领导}，{单位}' },
] as const satisfies readonly (WordingPiece & { kind: NumberedKind })[];

export type WordingKey = (typeof WORDING_PIECES)[number]['key'];

/** Undefined for a key that no piece has. */
export function wordingPiece(key: string): (typeof WORDING_PIECES)[number] | undefined {
  return WORDING_PIECES.find((piece) => piece.key === key);
}

/** Names that may stand in braces in papers of this kind. */
export function placeholderNames(kind: NumberedKind): string[] {
  return Object.keys(PLACEHOLDERS[kind]);
}
