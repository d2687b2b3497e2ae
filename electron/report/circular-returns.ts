/** 反馈情况 of 通报: who did not return, was sent back, left rows empty, or was late. */
import type { PaperBlock } from '#domain/paper.ts';
import { type CircularFigures, type CircularForm, formClassOf, isComplete, isReturned } from './circular-figures.ts';
import { counted, paragraph, ruleBlock } from './paper-frame.ts';

export function missingBlocks({ forms }: CircularFigures): PaperBlock[] {
  if (forms.length === 0) return [];
  const inClass = (key: ReturnType<typeof formClassOf>): CircularForm[] =>
    forms.filter((form) => formClassOf(form) === key);
  const missing = [...inClass('missing'), ...inClass('notIssued').filter(({ overdueDays }) => overdueDays > 0)];
  const sentBack = inClass('sentBack');
  const late = inClass('late');
  const returned = forms.filter(isReturned);
  const blank = returned.filter(({ unreportedIds, targetIds }) => unreportedIds.length === targetIds.length);
  const empty = [...inClass('empty'), ...blank];
  const partial = returned.filter((form) => !isComplete(form) && !blank.includes(form));
  const blocks = [
    unitLine('没有反馈的单位', missing, ({ unitName, overdueDays }) =>
      overdueDays === 0 ? `${unitName}（未逾期）` : `${unitName}（逾期${overdueDays}天）`,
    ),
    unitLine('退回待重报的单位', sentBack, ({ unitName, sentBackReason }) => {
      const reason = withoutStop(sentBackReason ?? '');
      return reason === '' ? unitName : `${unitName}（${reason}）`;
    }),
    unitLine('反馈表没有填写内容的单位', empty, ({ unitName }) => unitName),
    partial.length === 0
      ? null
      : paragraph(
          `填报不完整的单位${partial.length}个：`,
          ...partial.flatMap(({ unitName, unfilledIds }, index) => [
            { text: `${index === 0 ? '' : '、'}${unitName}（缺` },
            counted(unfilledIds, `${unitName}填报不完整的分项目标`),
            { text: '个分项目标）' },
          ]),
          '。',
        ),
    unitLine('逾期反馈的单位', late, ({ unitName }) => unitName),
  ].filter((block) => block !== null);
  if (blocks.length === 0) {
    return [
      paragraph(
        forms.every(isReturned)
          ? '应反馈的单位均已按时反馈，填报完整。'
          : '没有逾期未反馈、退回待重报和填报不完整的单位。',
      ),
    ];
  }
  return [
    ...blocks,
    ruleBlock(
      '口径：进展情况、存在问题、下一步计划有一项空白的分项目标计为没有填报完整，填“无”的计为已填；各分项目标均一字未填的，计为没有填写内容。逾期反馈与填报是否完整分别统计，可以重复。',
    ),
  ];
}

function unitLine(
  what: string,
  forms: readonly CircularForm[],
  words: (form: CircularForm) => string,
): PaperBlock | null {
  return forms.length === 0 ? null : paragraph(`${what}${forms.length}个：${forms.map(words).join('、')}。`);
}

function withoutStop(text: string): string {
  return text
    .trim()
    .replace(/[。；;.]+$/, '')
    .replace(/\s*\n\s*/g, '；');
}
