/** 通报 of a round: what was asked, how it stands, praise, what is behind, who did not return, what is required. */
import { dayWords } from '#domain/form-text.ts';
import type { Paper, PaperBlock, PaperRun } from '#domain/paper.ts';
import type { PlaceholderOf, WordingKey } from '#domain/wording-pieces.ts';
import {
  type CircularFigures,
  type CircularTarget,
  idsOf,
  isComplete,
  isOpenYellow,
  isPressed,
  isReturned,
  ofLight,
} from './circular-figures.ts';
import { itemList, itemListTitle } from './circular-items.ts';
import { overallBlocks } from './circular-overall.ts';
import { missingBlocks } from './circular-returns.ts';
import { tasksOf } from './list-target.ts';
import {
  contactWords,
  copyToBlocks,
  counted,
  officeWords,
  type PaperFrame,
  paragraph,
  plain,
  portraitPart,
  ruleBlock,
  signatureBlock,
  titleWords,
  wordedBlocks,
  wordedLine,
} from './paper-frame.ts';
import { shortened } from './round-list-paper.ts';

type Values = Record<PlaceholderOf<'circular'>, string | PaperRun>;

export function circularOf(figures: CircularFigures, frame: PaperFrame): Paper {
  const values = valuesOf(figures, frame);
  const title = titleWords(frame, 'circular.title', values);
  const addressee = wordedLine(frame, 'circular.addressee', values);
  const items = figures.targets.filter(isPressed);
  const chapters: [string, PaperBlock[]][] = [
    ['总体情况', overallBlocks(figures)],
    ['通报表扬', praiseBlocks(figures, frame, values)],
    ['逾期和滞后的分项目标', behindBlocks(figures)],
    ['反馈情况', missingBlocks(figures)],
    ['下一步要求', requirementBlocks(figures, frame, values)],
  ];
  const told = chapters.filter(([, blocks]) => blocks.length > 0);
  const attached: PaperBlock[] = items.length === 0 ? [] : [paragraph(`附件：${itemListTitle(figures)}`)];
  const parts = [
    portraitPart('正文', [
      { kind: 'mast', text: titleWords(frame, 'circular.mast', values) },
      { kind: 'docLine', left: frame.number, right: `${officeWords(frame)}　${dayWords(frame.signedOn)}` },
      { kind: 'title', text: title },
      ...(addressee === '' ? [] : [{ kind: 'addressee' as const, text: `${addressee}：` }]),
      ...wordedBlocks(frame, 'circular.opening', values),
      ...told.flatMap(([text, blocks], index): PaperBlock[] => [
        { kind: 'heading', level: 1, text: `${NUMERALS[index] ?? ''}、${text}` },
        ...blocks,
      ]),
      ...attached,
      signatureBlock(frame),
      ...copyToBlocks(frame, 'circular.copyTo', values),
    ]),
    ...(items.length === 0 ? [] : [itemList(figures, items)]),
  ];
  return { kind: 'circular', title, colour: null, parts, sealMark: frame.sealMark };
}

/** Beyond this the body tells units, and the attachment the items. */
const MOST_TOLD = 20;

const NUMERALS = ['一', '二', '三', '四', '五'];

function valuesOf(figures: CircularFigures, frame: PaperFrame): Values {
  const { targets, forms } = figures;
  return {
    本单位: officeWords(frame),
    文件: figures.docNumbers.join('、'),
    轮次: figures.roundTitle,
    统计日期: dayWords(figures.asOf),
    截止日期: dayWords(figures.answerDueOn),
    任务数: String(tasksOf(targets)),
    分项数: counted(idsOf(targets), '本轮调度的分项目标'),
    应回数: String(forms.length),
    未回数: String(forms.filter((form) => !isReturned(form)).length),
    红灯数: counted(idsOf(ofLight(targets, 'red')), '红灯分项目标'),
    黄灯数: counted(idsOf(ofLight(targets, 'yellow')), '黄灯分项目标'),
    联系方式: contactWords(figures),
  };
}

/** Nothing where nobody meets the rule. */
function praiseBlocks(figures: CircularFigures, frame: PaperFrame, values: Values): PaperBlock[] {
  const { forms, changes, targets } = figures;
  const praised = forms.filter((form) => isComplete(form) && !form.isLate);
  const wanted = new Set(changes.finished);
  const finished = targets.filter(({ targetId }) => wanted.has(targetId));
  if (praised.length === 0 && finished.length === 0) return [];
  const units: PaperBlock[] =
    praised.length === 0
      ? []
      : [
          paragraph(
            `按时反馈且填报完整的单位${praised.length}个：${praised.map(({ unitName }) => unitName).join('、')}。`,
          ),
        ];
  const done: PaperBlock[] =
    finished.length === 0
      ? []
      : [
          paragraph(
            '本轮新完成的分项目标',
            counted(idsOf(finished), '本轮新完成的分项目标'),
            ...(finished.length > MOST_TOLD
              ? ['个，按牵头单位分：', ...byUnit(finished), '。']
              : [
                  `个：${finished.map((target) => `${target.leadUnit}“${shortened(target.text, 30)}”（${target.label}）`).join('；')}。`,
                ]),
          ),
        ];
  return [
    ...wordedBlocks(frame, 'circular.praise', values),
    ...units,
    ...done,
    ruleBlock(
      '口径：反馈时限当天及以前反馈，且各分项目标的进展情况、存在问题、下一步计划均已填写的，计为按时反馈且填报完整；上一轮没有完成、本轮报送完成且没有被核实为不属实的，计为新完成。',
    ),
  ];
}

function behindBlocks(figures: CircularFigures): PaperBlock[] {
  const { targets, changes } = figures;
  const red = ofLight(targets, 'red');
  const yellow = targets.filter(isOpenYellow);
  const still = new Set(changes.noMovement);
  const unmoved = targets.filter(({ targetId }) => still.has(targetId));
  if (red.length === 0 && yellow.length === 0 && unmoved.length === 0) {
    return [paragraph('没有逾期、临近时限、进度滞后或者存在风险的分项目标。')];
  }
  const isLong = red.length > MOST_TOLD;
  const redLines = (isLong ? [] : red).map((target, index) =>
    paragraph(`${index + 1}. ${target.leadUnit}：“${shortened(target.text, 40)}”（${target.label}），${target.why}。`),
  );
  return [
    red.length === 0
      ? paragraph('没有红灯分项目标。')
      : paragraph(
          '红灯（逾期未完成）',
          counted(idsOf(red), '红灯分项目标'),
          ...(isLong ? ['个，按牵头单位分：', ...byUnit(red), '，逐项情况见附件。'] : ['个：']),
        ),
    ...redLines,
    yellow.length === 0
      ? paragraph('没有未完成的黄灯分项目标。')
      : paragraph(
          '黄灯（临近时限、进度滞后或者存在风险）',
          counted(idsOf(yellow), '未完成的黄灯分项目标'),
          '个，按牵头单位分：',
          ...byUnit(yellow),
          '。',
        ),
    ...(unmoved.length === 0
      ? []
      : [
          paragraph(
            `与${changes.previousTitle ?? '上一轮'}相比没有进展的分项目标`,
            counted(idsOf(unmoved), '连续两轮没有进展的分项目标'),
            '个，按牵头单位分：',
            ...byUnit(unmoved),
            '。',
          ),
        ]),
    ruleBlock(
      '口径：每个分项目标只计入红、黄、绿、灰四类中的一类，逾期的计为红灯，不再计入黄灯；没有进展是指两轮均未报送（本轮截止日未到的不计），或者两轮所报进展情况和完成量相同，可以与红灯、黄灯重复。',
    ),
  ];
}

/** 区住建局3个、区水利局1个: most first, the table’s order among equals. */
function byUnit(targets: readonly CircularTarget[]): PaperRun[] {
  const groups = [...Map.groupBy(targets, ({ leadUnit }) => leadUnit)].sort(([, a], [, b]) => b.length - a.length);
  return groups.flatMap(([unit, those], index) => [
    { text: `${index === 0 ? '' : '、'}${unit}` },
    counted(idsOf(those), unit),
    { text: '个' },
  ]);
}

function requirementBlocks(figures: CircularFigures, frame: PaperFrame, values: Values): PaperBlock[] {
  const { targets, forms } = figures;
  const keys: [boolean, WordingKey][] = [
    [ofLight(targets, 'red').length > 0, 'circular.requirementRed'],
    [targets.some(isOpenYellow), 'circular.requirementYellow'],
    [!forms.every(isComplete), 'circular.requirementReturn'],
    [true, 'circular.requirement'],
  ];
  const blocks = keys.flatMap(([isWanted, key]) => (isWanted ? wordedBlocks(frame, key, values) : []));
  return blocks.map((block, index) =>
    block.kind === 'paragraph'
      ? { ...block, text: [...plain(`（${NUMERALS[index] ?? index + 1}）`), ...block.text] }
      : block,
  );
}
