/** 总体情况 of 通报: targets by light and by reported state, against the round before, by section; forms by how they came. */
import type { Light } from '#domain/light.ts';
import { LIGHT_NAMES } from '#domain/light-words.ts';
import type { PaperBlock, PaperRun, PaperTableRow } from '#domain/paper.ts';
import {
  type CircularFigures,
  type CircularTarget,
  FORM_CLASSES,
  formClassOf,
  idsOf,
  LIGHT_MEANINGS,
  ofLight,
  stateClasses,
} from './circular-figures.ts';
import { CLASS_WORDS, COUNTING_RULE, LIGHT_ORDER, leftOutLines, tasksOf } from './list-target.ts';
import { counted, paragraph, plain, ruleBlock } from './paper-frame.ts';
import { columnsOf, tableBlock } from './table-pieces.ts';

export function overallBlocks(figures: CircularFigures): PaperBlock[] {
  const { targets } = figures;
  if (targets.length === 0) return [paragraph('本轮没有列入统计的分项目标。'), ...formBlocks(figures)];
  return [
    paragraph(
      `本轮调度${tasksOf(targets)}项任务、`,
      counted(idsOf(targets), '本轮调度的分项目标'),
      '个分项目标。按灯分：',
      ...lightRuns(targets),
      '。按牵头单位所报状态分：',
      ...stateRuns(targets),
      '。',
    ),
    ...changeBlocks(figures),
    tableBlock(sectionTable(figures), '各板块亮灯情况'),
    ...formBlocks(figures),
  ];
}

function lightRuns(targets: readonly CircularTarget[]): PaperRun[] {
  const late = targets.filter(({ isLateDone }) => isLateDone);
  return LIGHT_ORDER.flatMap((light, index) => [
    { text: `${index === 0 ? '' : '、'}${LIGHT_NAMES[light]}` },
    counted(idsOf(ofLight(targets, light)), `${LIGHT_NAMES[light]}分项目标`),
    { text: '个' },
    ...(light === 'yellow' && late.length > 0
      ? [{ text: '（其中逾期完成' }, counted(idsOf(late), '逾期完成的分项目标'), { text: '个）' }]
      : []),
  ]);
}

function stateRuns(targets: readonly CircularTarget[]): PaperRun[] {
  return stateClasses(targets).flatMap(({ countsAs, ids, disproved }, index) => [
    { text: `${index === 0 ? '' : '、'}${CLASS_WORDS[countsAs]}` },
    counted(ids, `${CLASS_WORDS[countsAs]}的分项目标`),
    { text: '个' },
    ...(disproved.length > 0
      ? [{ text: '（其中核实不属实' }, counted(disproved, '核实不属实的分项目标'), { text: '个）' }]
      : []),
  ]);
}

/** Nothing in a first round: what is finished stands among the praised. */
function changeBlocks({ changes }: CircularFigures): PaperBlock[] {
  const { previousTitle } = changes;
  if (previousTitle === null) return [];
  const parts: [string, readonly number[]][] = [
    ['新增红灯', changes.newlyRed],
    ['红灯转出', changes.recovered],
    ['新完成', changes.finished],
    ['没有进展', changes.noMovement],
  ];
  return [
    paragraph(
      `与${previousTitle}相比：`,
      ...parts.flatMap(([word, ids], index) => [
        { text: `${index === 0 ? '' : '、'}${word}` },
        counted(ids, `与${previousTitle}相比${word}的分项目标`),
        { text: '个' },
      ]),
      '。',
    ),
  ];
}

/** The rows add up to the last one, column by column. */
function sectionTable(figures: CircularFigures) {
  const { targets } = figures;
  const sections = [...Map.groupBy(targets, ({ sectionTitle }) => sectionTitle)];
  const cells = (title: string, those: readonly CircularTarget[]) => [
    plain(title),
    [counted(idsOf(those), `${title}的分项目标`)],
    ...LIGHT_ORDER.map((light: Light) => [
      counted(idsOf(ofLight(those, light)), `${title}的${LIGHT_NAMES[light]}分项目标`),
    ]),
  ];
  const rows = sections.map(([title, those]): PaperTableRow => ({ kind: 'row', cells: cells(title, those) }));
  return {
    columns: columnsOf([
      ['板块', 50, 'left'],
      ['分项目标', 10],
      ...LIGHT_ORDER.map((light) => [LIGHT_NAMES[light], 10] as const),
    ]),
    rows: [...rows, { kind: 'total' as const, cells: cells('合计', targets) }],
    footLines: [COUNTING_RULE, `口径：每个分项目标按统计日只亮一种灯。${LIGHT_MEANINGS}`, ...leftOutLines(figures)],
  };
}

function formBlocks({ forms, waivedForms }: CircularFigures): PaperBlock[] {
  if (forms.length === 0) return [];
  const classes = FORM_CLASSES.flatMap(([key, word]) => {
    const count = forms.filter((form) => formClassOf(form) === key).length;
    return count === 0 ? [] : [`${word}${count}个`];
  });
  const waived = waivedForms === 0 ? '' : `另有${waivedForms}个单位本轮免报，不计入。`;
  return [
    paragraph(`应反馈的牵头单位${forms.length}个：${classes.join('、')}。${waived}`),
    ruleBlock(
      '口径：按单位的反馈表统计，每份反馈表只计一类；反馈时限当天收到的计为按时；收到文件、还没有核对接收的计为已收到待核对，其中没有填写内容的计为反馈空表；退回后没有重新收到的计为退回待重报。',
    ),
  ];
}
