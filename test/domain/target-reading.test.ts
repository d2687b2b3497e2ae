import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGoals } from '#domain/goal-reading.ts';
import { splitNumbered } from '#domain/numbered-text.ts';
import { targetKindOf } from '#domain/target-kind.ts';
import { readTargets } from '#domain/target-reading.ts';
import { SEED_TASKS } from './seed-annexes.ts';

/** Cells as people write them, and worse. */
const anyCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '1',
          '2',
          '3',
          '１',
          '12',
          '.',
          '．',
          '、',
          '（',
          '）',
          '(',
          ')',
          '①',
          '②',
          '一',
          '二',
          ' ',
          '\n',
          '。',
          '；',
          '，',
        ],
        ...[
          '10月底前',
          '年内',
          '每月',
          '2025年前',
          '上半年',
          '0.017万盏',
          '15%以上',
          '完成',
          '争取',
          '新建',
          '《',
          '》',
          '个',
          '：',
        ],
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join('')),
  fc.constantFrom(...SEED_TASKS.flatMap(({ annualTarget, overallGoal }) => [annualTarget, overallGoal])),
);

/** `#text` for a numbered target, `text` for another. */
function texts(cell: string): string[] {
  return readTargets(cell, 2022).map(({ isNumbered, text }) => (isNumbered ? '#' : '') + text);
}

test.each([
  ['', []],
  [' \n ', []],
  ['做好前期工作。', ['做好前期工作。']],
  ['1. 甲。 2. 乙。', ['#甲。', '#乙。']],
  ['1．甲；2．乙', ['#甲；', '#乙']],
  ['１．甲\n２．乙', ['#甲', '#乙']],
  ['1、甲。2、乙。', ['#甲。', '#乙。']],
  ['（1）甲。（2）乙。', ['#甲。', '#乙。']],
  ['1）甲；2）乙', ['#甲；', '#乙']],
  ['①甲②乙', ['#甲', '#乙']],
  ['一、甲；二、乙', ['#甲；', '#乙']],
  ['（一）甲。（二）乙。', ['#甲。', '#乙。']],
  ['1.到2023年，基本建成。 2.到2025年，完善。', ['#到2023年，基本建成。', '#到2025年，完善。']],
  ['1. 出台实施方案 2. 年内争取创建。', ['#出台实施方案', '#年内争取创建。']],
  ['1. 治理河2.08公里。 2. 建1.3万亩。', ['#治理河2.08公里。', '#建1.3万亩。']],
  ['1.10月底前甲；2.12月底前乙', ['#10月底前甲；', '#12月底前乙']],
  ['1.3万亩基地建成', ['1.3万亩基地建成']],
  ['2.08公里河道治理', ['2.08公里河道治理']],
  ['1、2、3号线建设', ['1、2、3号线建设']],
  ['1/5万地质灾害调查', ['1/5万地质灾害调查']],
  ['重点任务：1. 甲。 2. 乙。', ['#甲。', '#乙。']],
  ['推进总体工作。 1. 甲。 2. 乙。', ['推进总体工作。', '#甲。', '#乙。']],
  ['1. 甲\n1. 乙\n4. 丙', ['#甲', '#乙', '#丙']],
  ['1. 甲：①子；②丑。 2. 乙。', ['#甲：①子；②丑。', '#乙。']],
])('一格里编了号的各算一条目标，没编号的一格算一条：%j', (cell, expected) => {
  expect(texts(cell)).toEqual(expected);
});

test('编号前的总说明里写了时限，没有另写时限的各条都按它', () => {
  expect(
    readTargets('12月底前完成：1. 甲。 2. 8月底前乙。', 2022).map(({ dueText, dueOn }) => [dueText, dueOn]),
  ).toEqual([
    ['12月底前', '2022-12-31'],
    ['8月底前', '2022-08-31'],
  ]);
});

test.each([
  ['6月底前签约，争取12月底前投产', ['6月底前签约，=2022-06-30', '争取12月底前投产=2022-12-31']],
  ['6月底前和12月底前分别验收', ['6月底前和=2022-06-30', '12月底前分别验收=2022-12-31']],
  ['12月底前完成甲，年内完成乙', ['12月底前完成甲，年内完成乙=2022-12-31']],
  ['每季度调度一次，12月底前完成', ['每季度调度一次，12月底前完成=2022-12-31']],
  ['按照每月一排查、每季一报告要求', ['按照每月一排查、每季一报告要求=recurring']],
  ['6月底前完成全年任务的60%', ['6月底前完成全年任务的60%=2022-06-30']],
  ['完成全年目标任务', ['完成全年目标任务=2022-12-31']],
  ['长期坚持', ['长期坚持=none']],
])('一条目标里两个不同的时限是两个节点：%s', (cell, expected) => {
  const [target] = readTargets(cell, 2022);
  expect(target!.milestones.map(({ text, dueOn, dueKind }) => `${text}=${dueOn ?? dueKind}`)).toEqual(expected);
});

test('年份以表头为准，不以今天为准', () => {
  expect(readTargets('年底前完成', 2023)[0]).toMatchObject({ dueOn: '2023-12-31', dueText: '年底前', dueKind: 'date' });
});

test('splitting loses no character: labels and texts joined are the cell', () => {
  fc.assert(
    fc.property(anyCell, (cell) => {
      expect(
        splitNumbered(cell)
          .map(({ label, text }) => label + text)
          .join(''),
      ).toBe(cell);
      for (const { text, milestones } of readTargets(cell, 2022)) {
        expect(milestones.map((step) => step.text).join('')).toBe(text);
        expect(cell).toContain(text);
      }
    }),
    { numRuns: 500 },
  );
});

test('reading never throws, and every phrase and number it names stands in the cell', () => {
  fc.assert(
    fc.property(anyCell, fc.integer({ min: 1990, max: 2100 }), (cell, year) => {
      const targets = readTargets(cell, year);
      const goals = readGoals(cell);
      expect(targets.map(({ ordinal }) => ordinal)).toEqual(targets.map((_, index) => index + 1));
      for (const { text, quantities } of [...targets, ...goals]) {
        for (const { valueText, value } of quantities) {
          expect(Number.isFinite(value)).toBe(true);
          expect(text).toContain(valueText);
        }
      }
      for (const { text, milestones } of targets) {
        for (const { dueText, dueOn, dueKind } of milestones) {
          expect((dueOn !== null) === (dueKind === 'date')).toBe(true);
          // An inherited phrase stands in the words before the list.
          expect(text.includes(dueText) || cell.includes(dueText)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['争取年内获批国家试点', 'date', 'application'],
  ['年内申报基地1个', 'date', 'application'],
  ['争取资金2亿元以上', 'date', 'amount'],
  ['新建公路10公里', 'date', 'amount'],
  ['覆盖率达到90%', 'date', 'rate'],
  ['疫情面积控制在1.3万亩及以下', 'date', 'ceiling'],
  ['全区尾矿库数量保持0', 'date', 'zero'],
  ['守住不发生规模性返贫底线', 'none', 'zero'],
  ['推动零售业发展，出台实施方案', 'date', 'event'],
  ['争取医院建设主体封顶', 'date', 'stage'],
  ['坚持“自主申报、数据比对”预警监测', 'none', 'process'],
  ['加强对接，启动示范县创建工作', 'none', 'event'],
  ['每月排查一次', 'recurring', 'recurring'],
] as const)('目标的种类按文字判断：%s', (text, dueKind, kind) => {
  const [target] = readTargets(text, 2022);
  expect(targetKindOf(text, dueKind, target!.quantities)).toBe(kind);
});

test.each([
  ['到2025年，建成基地', 2025, '到2025年'],
  ['2025 年底前完成', 2025, '2025 年底前'],
  ['2023年前完成，2025年前投用', 2023, '2023年前'],
  ['力争2025年较2020年末实现倍增', 2025, '2025年'],
  ['较2020年末实现倍增', null, ''],
  ['自2018年起实施，2030年前建成', 2030, '2030年前'],
  ['落实（国函〔2022〕20号）精神', null, ''],
  ['“十四五”期间，推荐申报', 2025, '“十四五”期间'],
  ['持续争取支持', null, ''],
])('总体目标的年限：%s', (text, horizonYear, horizonText) => {
  expect(readGoals(text)).toMatchObject([{ horizonYear, horizonText }]);
});

test('总体目标与年度目标同样分条，空格子没有目标', () => {
  expect(readGoals('到2025年：1. 甲。 2. 到2035年乙。').map(({ text, horizonYear }) => [text, horizonYear])).toEqual([
    ['甲。', 2025],
    ['到2035年乙。', 2035],
  ]);
  expect(readGoals(' ')).toEqual([]);
});
