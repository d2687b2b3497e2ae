/** The small annex table that the corpus alters: whatever is done to the file, these are its rows. */
import { type Cell, type Parts, packageOf, type SheetSpec } from './package-parts.ts';

export const TITLE = '章贡区贯彻落实《建设方案》行动计划责任分工表';
export const CAPTIONS = ['序号', '行动计划内容', '总体目标要求', '2022年任务目标', '责任领导', '责任单位'];

const SECTION_ONE = '一、全面推进乡村振兴，在促进城乡协调发展上作示范';
const SECTION_TWO = '二、发展特色优势产业，在革命老区创新发展上作示范';

/** Texts with everything that is easily lost: line breaks, doubled spaces, escapes, 玥, a sign outside the BMP. */
export const TASKS: readonly (readonly [number, string, string, string, string, string])[] = [
  [
    1,
    '健全防止返贫监测和帮扶机制',
    '守住不发生规模性返贫底线。',
    '1. 每月一排查。\n2. 年内建成 1 处 & 验收 <合格>。',
    '林朝阳',
    '区乡村振兴局、区卫健委，各镇',
  ],
  [2, '持续做好农村危房改造工作', '2025 年底前全面完成。', '10月底前建立台账；12月底前完成改造。', '严玥', '区住建局'],
  [13, '创建全国创业孵化示范基地', '争取创建“示范基地”  1个𠮷。', '积极申报1个。', '吕浩泳', '区人社局、 区发改委'],
];

export const SHEET_NAME = '附件2';

export function sampleRows(): Cell[][] {
  return [
    [SHEET_NAME],
    [TITLE],
    [...CAPTIONS],
    [SECTION_ONE],
    [...TASKS[0]!],
    [...TASKS[1]!],
    [SECTION_TWO],
    [...TASKS[2]!],
  ];
}

export const SAMPLE_MERGES = ['A2:F2', 'A4:F4', 'A7:F7'];

export function sampleSheet(changes: Partial<SheetSpec> = {}): SheetSpec {
  return { name: SHEET_NAME, rows: sampleRows(), merges: SAMPLE_MERGES, ...changes };
}

export function sampleParts(changes: Partial<SheetSpec> = {}): Parts {
  return packageOf([sampleSheet(changes)]);
}

/** What every reading of the sample must come to. */
export const SAMPLE_READING = {
  annexNo: 2,
  title: TITLE,
  year: 2022,
  rows: [
    { section: SECTION_ONE },
    ...TASKS.slice(0, 2).map((task) => ({ sequenceNo: task[0], texts: [...task.slice(1)] })),
    { section: SECTION_TWO },
    { sequenceNo: TASKS[2]![0], texts: [...TASKS[2]!.slice(1)] },
  ],
};
