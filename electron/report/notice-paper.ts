/** 督办单: one item, one paper, in one of three colours, with the slip that comes back. */
import { dayWords } from '#domain/form-text.ts';
import { ANSWER_WORKING_DAYS, COLOUR_NAMES } from '#domain/notice-rule.ts';
import type { NoticeColour, Paper, PaperBlock, PaperTableRow } from '#domain/paper.ts';
import type { PlaceholderOf, WordingKey } from '#domain/wording-pieces.ts';
import {
  copyToBlocks,
  officeWords,
  type PaperFrame,
  portraitPart,
  signatureBlock,
  titleWords,
  wordedBlocks,
  wordedText,
} from './paper-frame.ts';
import { itemRows, reasonWords, reportedRows, type SlipTarget, slipRow, slipTable } from './slip-target.ts';

export interface NoticeFigures {
  target: SlipTarget;
  colour: NoticeColour;
  replyDueOn: string;
  /** By the rule, not chosen by the office. */
  isReplyByRule: boolean;
}

export const REQUIREMENT_KEYS = {
  red: 'supervisionNotice.requirementRed',
  yellow: 'supervisionNotice.requirementYellow',
  blue: 'supervisionNotice.requirementBlue',
} as const satisfies Record<NoticeColour, WordingKey>;

export function noticeOf(figures: NoticeFigures, frame: PaperFrame): Paper {
  const { target, colour } = figures;
  const values = valuesOf(figures, frame);
  const title = titleWords(frame, 'supervisionNotice.title', values);
  const name = `${title}（${target.label}，${target.unitName}）`;
  const told = (caption: string, key: WordingKey): PaperTableRow[] => {
    const text = wordedText(frame, key, values);
    return text === '' ? [] : [slipRow(caption, text)];
  };
  const rows = [
    ...itemRows(target),
    ...reportedRows(target),
    ...told('督办要求', REQUIREMENT_KEYS[colour]),
    ...told('答复期限', 'supervisionNotice.reply'),
  ];
  const part = portraitPart(name, [
    { kind: 'mast', text: title },
    { kind: 'docLine', left: frame.number, right: dayWords(frame.signedOn) },
    { kind: 'subtitle', text: `（${COLOUR_NAMES[colour]}督办）` },
    { kind: 'addressee', text: `${target.unitName}：` },
    ...wordedBlocks(frame, 'supervisionNotice.opening', values),
    { kind: 'table', caption: null, table: slipTable(rows) },
    signatureBlock(frame),
    ...copyToBlocks(frame, 'supervisionNotice.copyTo', values),
    replySlip(figures, frame),
  ]);
  return { kind: 'supervisionNotice', title: name, colour, parts: [part], sealMark: frame.sealMark };
}

function valuesOf(
  { target, colour, replyDueOn, isReplyByRule }: NoticeFigures,
  frame: PaperFrame,
): Record<PlaceholderOf<'supervisionNotice'>, string> {
  const days = ANSWER_WORKING_DAYS.supervisionNotice;
  return {
    本单位: officeWords(frame),
    单位: target.unitName,
    文件: target.docNumber,
    事项: target.label,
    统计日期: dayWords(target.asOf),
    截止日期: dayWords(replyDueOn),
    期限说明: isReplyByRule ? `期限为发出之日起${days}个工作日。` : '',
    完成时限: target.dueWords,
    原因: reasonWords(target),
    逾期天数: String(target.overdueDays),
    督办颜色: COLOUR_NAMES[colour],
    责任领导: target.leaders,
    其他责任单位: target.otherUnits.join('、'),
  };
}

/** 回执 */
function replySlip({ target, replyDueOn }: NoticeFigures, frame: PaperFrame): PaperBlock {
  const field = (caption: string, text = '', lines = 1) => ({ caption, text, lines });
  return {
    kind: 'slip',
    title: `督办事项办理情况回执（${dayWords(replyDueOn)}前报送）`,
    fields: [
      field('督办事项', `${frame.number}，${target.label}：${target.text}`),
      field('办理情况', '', 3),
      field('问题和原因', '', 2),
      field('预计完成时间'),
      field('填报人、电话'),
      field('负责人签字'),
      field('单位盖章', `${target.unitName}　　　　　年　　月　　日`),
    ],
  };
}
