/** 各板块情况 of 调度会材料. */
import { LIGHT_NAMES } from '#domain/light-words.ts';
import type { PaperBlock, PaperPart, PaperTableRow, PaperText } from '#domain/paper.ts';
import { idsOf, ofLight } from './circular-figures.ts';
import { LIGHT_ORDER } from './list-target.ts';
import { type PackFigures, type PackTask, packTargets } from './pack-figures.ts';
import { LIGHT_LEGEND, LIGHT_RULE, ledgerRule, partSubtitle } from './pack-tables.ts';
import { counted, paragraph, plain, portraitPart, ruleBlock } from './paper-frame.ts';
import { columnsOf, countOf, tableBlock } from './table-pieces.ts';

const TITLE = '各板块情况';

export function sectionsPart(figures: PackFigures): PaperPart {
  const { tasks } = figures;
  const head: PaperBlock[] = [{ kind: 'title', text: TITLE }, partSubtitle(figures)];
  if (tasks.length === 0) return portraitPart(TITLE, [...head, paragraph('台账中没有任务。')]);
  const sections = [...Map.groupBy(tasks, ({ section }) => section)];
  const rows = sections.map(
    ([{ title }, those]): PaperTableRow => ({ kind: 'row', cells: cellsOf(title, those, `“${title}”的`) }),
  );
  return portraitPart(TITLE, [
    ...head,
    tableBlock({
      columns: columnsOf([
        ['板块', 56, 'left'],
        ['任务', 10],
        ['分项目标', 12],
        ...LIGHT_ORDER.map((light) => [LIGHT_NAMES[light], 10] as const),
      ]),
      rows: [...rows, { kind: 'total', cells: cellsOf('合计', tasks, '全部') }],
      footLines: [`口径：${ledgerRule(figures)}`],
    }),
    {
      kind: 'bars',
      caption: '各板块分项目标亮灯情况（个）',
      legend: LIGHT_LEGEND,
      rows: sections.map(([{ shortTitle }, those]) => {
        const targets = packTargets(those);
        return {
          label: shortTitle,
          counts: LIGHT_ORDER.map((light) => ofLight(targets, light).length),
          total: targets.length,
        };
      }),
    },
    ruleBlock(`口径：${LIGHT_RULE}`),
  ]);
}

function cellsOf(title: string, tasks: readonly PackTask[], whose: string): PaperText[] {
  const targets = packTargets(tasks);
  return [
    plain(title),
    [countOf(tasks.length, idsOf(targets), `${whose}任务的分项目标`)],
    [counted(idsOf(targets), `${whose}分项目标`)],
    ...LIGHT_ORDER.map((light) => [counted(idsOf(ofLight(targets, light)), `${whose}${LIGHT_NAMES[light]}分项目标`)]),
  ];
}
