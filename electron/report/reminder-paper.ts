/** 提醒函 to one unit: its red and open yellow targets, what is asked, until when. */
import { dayWords } from '#domain/form-text.ts';
import type { Paper, PaperBlock, PaperRun, PaperTable } from '#domain/paper.ts';
import type { PlaceholderOf } from '#domain/wording-pieces.ts';
import { idsOf, isOpenYellow, ofLight } from './circular-figures.ts';
import { entryText, type ListTarget, leftOutLines, tasksOf } from './list-target.ts';
import {
  contactWords,
  counted,
  letterBlocks,
  officeWords,
  type PaperFrame,
  paragraph,
  plain,
  portraitPart,
  titleWords,
} from './paper-frame.ts';
import { columnsOf, rowNumber, tableBlock } from './table-pieces.ts';

export interface ReminderFigures {
  roundTitle: string;
  /** Day the figures are for. */
  asOf: string;
  unitName: string;
  docNumbers: readonly string[];
  contactName: string;
  contactPhone: string;
  answerDueOn: string;
  /** What the unit returns in the round, in table order. */
  targets: readonly ListTarget[];
  leftOut: { waived: number; removed: number };
}

export function reminderOf(figures: ReminderFigures, frame: PaperFrame): Paper {
  const values = valuesOf(figures, frame);
  const title = titleWords(frame, 'reminderLetter.title', values);
  const items = pressedOf(figures.targets);
  const list: PaperBlock =
    items.length === 0 ? paragraph('目前没有需要提醒的分项目标。') : tableBlock(itemTable(figures, items));
  const part = portraitPart(
    `${title}（${figures.unitName}）`,
    letterBlocks(frame, 'reminderLetter', { title, addressee: figures.unitName, list }, values),
  );
  return {
    kind: 'reminderLetter',
    title: `${title}（${figures.unitName}）`,
    colour: null,
    parts: [part],
    sealMark: frame.sealMark,
  };
}

/** Red ones first, each in table order. */
function pressedOf(targets: readonly ListTarget[]): ListTarget[] {
  return [...ofLight(targets, 'red'), ...targets.filter(isOpenYellow)];
}

function valuesOf(
  figures: ReminderFigures,
  frame: PaperFrame,
): Record<PlaceholderOf<'reminderLetter'>, string | PaperRun> {
  const { targets } = figures;
  const red = ofLight(targets, 'red');
  const yellow = targets.filter(isOpenYellow);
  const pressed = new Set([...red, ...yellow]);
  const others = targets.filter((target) => !pressed.has(target));
  const leaders = [...pressed].flatMap((target) => target.leaders.split('、')).filter((name) => name !== '');
  return {
    本单位: officeWords(frame),
    单位: figures.unitName,
    文件: figures.docNumbers.join('、'),
    轮次: figures.roundTitle,
    统计日期: dayWords(figures.asOf),
    截止日期: dayWords(figures.answerDueOn),
    任务数: String(tasksOf(targets)),
    分项数: counted(idsOf(targets), `${figures.unitName}本轮牵头的分项目标`),
    红灯数: counted(idsOf(red), '红灯分项目标'),
    黄灯数: counted(idsOf(yellow), '未完成的黄灯分项目标'),
    其余数: counted(idsOf(others), '其余分项目标'),
    责任领导: [...new Set(leaders)].join('、'),
    联系方式: contactWords(figures),
  };
}

function itemTable(figures: ReminderFigures, items: readonly ListTarget[]): PaperTable {
  const red = items.filter(({ light }) => light === 'red').length;
  return {
    columns: columnsOf([
      ['序号', 8],
      ['事项', 13],
      ['年度任务目标', 32, 'left'],
      ['完成时限', 16],
      ['提醒原因', 15],
      ['本轮所报进展', 30, 'left'],
    ]),
    rows: items.map((target, index) => ({
      kind: 'row',
      cells: [
        rowNumber(index + 1, target),
        plain(target.label),
        plain(target.text),
        plain(target.dueWords),
        plain(`${target.light === 'red' ? '红灯' : '黄灯'}，${target.why}`),
        plain(target.entries.length === 0 ? '未报送' : entryText(target, 'progressNote', '未填')),
      ],
    })),
    footLines: [
      `共${items.length}个：红灯${red}个、黄灯${items.length - red}个。口径：按你单位本轮应反馈的分项目标统计，每个分项目标只计一类；逾期后已经完成的计入其余。`,
      ...leftOutLines(figures),
    ],
  };
}
