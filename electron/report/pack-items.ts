/** 红灯、黄灯事项 of 调度会材料, in full and lying on its side: red first, late completions last. */
import type { PaperBlock, PaperPart, PaperText } from '#domain/paper.ts';
import { isOpenYellow, ofLight } from './circular-figures.ts';
import { entryText } from './list-target.ts';
import { type PackFigures, type PackTarget, type PackTask, packTargets } from './pack-figures.ts';
import { partSubtitle } from './pack-tables.ts';
import { landscapePart, paragraph, plain } from './paper-frame.ts';
import { columnsOf, rowNumber, sectionedRows, tableBlock, textCell } from './table-pieces.ts';
import { unaskedText } from './unasked-target.ts';

const TITLE = '红灯、黄灯事项';

/** Each in one class; together the red and yellow of the overview. */
export function pressingClasses<T extends PackTarget>(targets: readonly T[]): { name: string; those: T[] }[] {
  return [
    { name: '红灯（逾期未完成）', those: ofLight(targets, 'red') },
    { name: '黄灯（临近时限、进度滞后或者存在风险）', those: targets.filter(isOpenYellow) },
    { name: '黄灯（逾期完成）', those: targets.filter((one) => one.light === 'yellow' && one.isLateDone) },
  ].filter(({ those }) => those.length > 0);
}

export function redYellowPart(figures: PackFigures): PaperPart {
  const targets = packTargets(figures.tasks);
  const tasks = new Map(figures.tasks.map((task) => [task.taskId, task] as const));
  const classes = pressingClasses(targets);
  const found = classes.reduce((sum, { those }) => sum + those.length, 0);
  const hasEarlier = classes.some(({ those }) => those.some(({ unasked }) => unasked !== null));
  const sections = classes.map(({ name, those }) => ({ title: `${name}${those.length}个`, those }));
  const body: PaperBlock =
    found === 0
      ? paragraph('没有红灯和黄灯的分项目标。')
      : tableBlock({
          columns: columnsOf([
            ['序号', 4],
            ['事项', 7],
            ['任务内容', 21, 'left'],
            ['年度任务目标', 20, 'left'],
            ['牵头单位及责任领导', 10],
            ['完成时限', 11],
            ['亮灯原因', 7],
            ['进展情况', 23, 'left'],
            ['存在问题', 14, 'left'],
            ['下一步计划', 16, 'left'],
          ]),
          rows: sectionedRows(sections, (target, number) => cellsOf(target, tasks.get(target.taskId), number)),
          footLines: [
            `共${found}个分项目标：${sections.map(({ title }) => title).join('、')}。口径：台账中全部${targets.length}个分项目标里，按统计日的灯列出；文字为牵头单位本轮所报原文。${hasEarlier ? '本轮未调度、免报的，为以前轮次所报原文，并注明轮次。' : ''}`,
          ],
        });
  return landscapePart(TITLE, [{ kind: 'title', text: TITLE }, partSubtitle(figures), body]);
}

function cellsOf(target: PackTarget, task: PackTask | undefined, number: number): PaperText[] {
  return [
    rowNumber(number, target),
    plain(target.label),
    textCell(target.content),
    textCell(target.text),
    plain(leadWords(target, task)),
    plain(target.dueWords),
    plain(target.why),
    plain(toldText(target, 'progressNote')),
    plain(toldText(target, 'difficulty')),
    plain(toldText(target, 'nextStep')),
  ];
}

/** Unit and leader on lines of their own. */
function leadWords({ leadUnit }: PackTarget, task: PackTask | undefined): string {
  const leaders = task?.leaders ?? [];
  return [leadUnit, leaders.join('、')].filter((line) => line !== '').join('\n');
}

const SILENT_WORDS = { asked: '未报', waived: '本轮免报', notAsked: '本轮未调度', closedOut: '已销号' } as const;

/** As reported in the round, else in an earlier one under its name; why there is nothing where there is nothing. */
export function toldText(target: PackTarget, field: 'progressNote' | 'difficulty' | 'nextStep'): string {
  if (target.entries.length > 0) return entryText(target, field, '未填');
  const earlier = target.unasked === null ? '' : unaskedText(target.unasked, field);
  return earlier === '' ? SILENT_WORDS[target.scope] : earlier;
}
