/** 附件 of 通报: red and yellow targets in full, lying on its side. */
import { dayWords } from '#domain/form-text.ts';
import type { PaperPart, PaperText } from '#domain/paper.ts';
import type { CircularFigures, CircularTarget } from './circular-figures.ts';
import { entryText, leftOutLines } from './list-target.ts';
import { landscapePart, plain } from './paper-frame.ts';
import { type ColumnSpec, columnsOf, rowNumber, sectionedRows, tableBlock } from './table-pieces.ts';

export function itemListTitle({ roundTitle }: Pick<CircularFigures, 'roundTitle'>): string {
  return `示范区建设任务${roundTitle}红灯、黄灯事项清单`;
}

/** `items` in table order: red, or yellow and still to be done. */
export function itemList(figures: CircularFigures, items: readonly CircularTarget[]): PaperPart {
  const classes = [
    { title: '红灯（逾期未完成）', those: items.filter(({ light }) => light === 'red') },
    { title: '黄灯（临近时限、进度滞后或者存在风险）', those: items.filter(({ light }) => light === 'yellow') },
  ].filter(({ those }) => those.length > 0);
  const sections = classes.map(({ title, those }) => ({ title: `${title}${those.length}个`, those }));
  const total = classes.map(({ title, those }) => `${title.slice(0, 2)}${those.length}个`).join('、');
  return landscapePart('附件', [
    { kind: 'annexLabel', text: '附件' },
    { kind: 'title', text: itemListTitle(figures) },
    { kind: 'subtitle', text: `（截至${dayWords(figures.asOf)}）` },
    tableBlock({
      columns: columnsOf(COLUMNS),
      rows: sectionedRows(sections, cellsOf),
      footLines: [
        `共${items.length}个分项目标：${total}。口径：按统计日的灯列出；逾期后已经完成的（逾期完成）不列入；进展情况、存在问题、下一步计划为牵头单位本轮所报原文，几个单位分别报送的分别列出。`,
        ...leftOutLines(figures),
      ],
    }),
  ]);
}

const COLUMNS: readonly ColumnSpec[] = [
  ['序号', 5],
  ['事项', 8],
  ['年度任务目标', 21, 'left'],
  ['完成时限', 10],
  ['亮灯原因', 9],
  ['进展情况', 22, 'left'],
  ['存在问题', 17, 'left'],
  ['下一步计划', 17, 'left'],
  ['牵头单位', 10],
  ['责任领导', 8],
];

function cellsOf(target: CircularTarget, number: number): PaperText[] {
  const { entries } = target;
  const told = (field: 'progressNote' | 'difficulty' | 'nextStep') =>
    plain(entries.length === 0 ? '未报送' : entryText(target, field, '未填'));
  return [
    rowNumber(number, target),
    plain(target.label),
    plain(target.text),
    plain(target.dueWords),
    plain(target.why),
    told('progressNote'),
    told('difficulty'),
    told('nextStep'),
    plain(target.leadUnit),
    plain(target.leaders),
  ];
}
