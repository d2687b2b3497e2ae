import { expect, test } from 'vitest';
import { readBody } from '#domain/body.ts';
import { readGoals } from '#domain/goal-reading.ts';
import { lightOfTarget, lightOfTask, nextDueOn } from '#domain/light.ts';
import { readTargets } from '#domain/target-reading.ts';
import { readSeedAnnexes } from '../../seeds/annex-text.ts';
import { SEED_TASKS, SEED_TEXT } from './seed-annexes.ts';

const SETTINGS = { dueSoonDays: 30, behindPercent: 10 };
const tasks = SEED_TASKS.map((task) => ({
  ...task,
  targets: readTargets(task.annualTarget, 2022),
  goals: readGoals(task.overallGoal),
}));
const targets = tasks.flatMap((task) => task.targets);

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

test('附件1有5项，附件2有45项、7个板块（12、5、5、4、8、4、7），表头和板块行不是任务', () => {
  const shape = readSeedAnnexes(SEED_TEXT).map(({ annexNo, title, header, rows }) => {
    const sections: number[] = [];
    for (const row of rows) {
      if ('section' in row) sections.push(0);
      else if (sections.length > 0) sections[sections.length - 1]! += 1;
    }
    return { annexNo, title, columns: header.length, tasks: rows.filter((row) => 'cells' in row).length, sections };
  });
  expect(shape).toEqual([
    {
      annexNo: 1,
      title: '章贡区贯彻落实《建设方案》的试点和示范事项责任分工表',
      columns: 6,
      tasks: 5,
      sections: [],
    },
    {
      annexNo: 2,
      title: '章贡区贯彻落实《建设方案》行动计划责任分工表',
      columns: 6,
      tasks: 45,
      sections: [12, 5, 5, 4, 8, 4, 7],
    },
  ]);
});

test('附件2序号1至45连续，跨板块不重排', () => {
  const numbers = SEED_TASKS.filter(({ annexNo }) => annexNo === 2).map(({ label }) => label);
  expect(numbers).toEqual(Array.from({ length: 45 }, (_, index) => `2-${index + 1}`));
});

test('2022年任务目标共81条，其中24行编号55条；总体目标66条，其中13行编号29条', () => {
  const numberedIn = (annexNo: number) => {
    const rows = tasks.filter((task) => task.annexNo === annexNo && task.targets.some(({ isNumbered }) => isNumbered));
    return {
      rows: rows.length,
      parts: rows.flatMap((task) => task.targets.filter(({ isNumbered }) => isNumbered)).length,
    };
  };
  const goals = tasks.flatMap((task) => task.goals);
  expect({
    targets: targets.length,
    annex1: numberedIn(1),
    annex2: numberedIn(2),
    goals: goals.length,
    numberedGoals: goals.filter(({ isNumbered }) => isNumbered).length,
    numberedGoalRows: tasks.filter((task) => task.goals.some(({ isNumbered }) => isNumbered)).length,
  }).toEqual({
    targets: 81,
    annex1: { rows: 2, parts: 4 },
    annex2: { rows: 22, parts: 51 },
    goals: 66,
    numberedGoals: 29,
    numberedGoalRows: 13,
  });
});

test('81条的时限：6月30日5条，7月31日1条，8月31日3条，10月31日7条，12月31日50条，按期重复1条，未写时限14条', () => {
  expect(countBy(targets, ({ dueOn, dueKind }) => dueOn ?? dueKind)).toEqual({
    '2022-06-30': 5,
    '2022-07-31': 1,
    '2022-08-31': 3,
    '2022-10-31': 7,
    '2022-12-31': 50,
    recurring: 1,
    none: 14,
  });
});

test('只有附件2第18项和第29项的一个单元格里写了两个时限', () => {
  const stepped = tasks.filter((task) => task.targets.some(({ milestones }) => milestones.length > 1));
  expect(
    stepped.map(({ label, targets: [target] }) => [
      label,
      target!.milestones.map(({ text, dueText, dueOn }) => [dueText, dueOn, text]),
    ]),
  ).toEqual([
    [
      '2-18',
      [
        ['2022年上半年', '2022-06-30', '2022年上半年完成章贡区历史遗留矿山图斑核查工作，'],
        ['下半年', '2022-12-31', '下半年做好核查系统内图斑送审、数据入库等工作。'],
      ],
    ],
    [
      '2-29',
      [
        ['6月底前', '2022-06-30', '6月底前争取国内1家和省内1家三级医院对口帮扶我区1家医院工作，'],
        ['12月底前', '2022-12-31', '争取12月底前签订协议。'],
      ],
    ],
  ]);
});

test('文件印发当日（2022-07-05）5项亮红灯、9项没有时限亮灰灯，其余按30天内到期分黄、绿', () => {
  const lights = tasks.map((task) => ({
    label: task.label,
    ...lightOfTask(task.targets.map((target) => lightOfTarget(target, '2022-07-05', SETTINGS))),
  }));
  const labelsOf = (light: string) => lights.filter((one) => one.light === light).map(({ label }) => label);
  expect({
    red: labelsOf('red'),
    grey: labelsOf('grey'),
    yellow: labelsOf('yellow'),
    green: labelsOf('green').length,
  }).toEqual({
    red: ['2-18', '2-29', '2-34', '2-41', '2-45'],
    grey: ['1-1', '2-13', '2-17', '2-20', '2-25', '2-26', '2-33', '2-35', '2-42'],
    yellow: [],
    green: 36,
  });
  // 2-1 has no day either, but one of its targets recurs.
  const undated = tasks.filter(({ targets: own }) => own.every(({ dueKind }) => dueKind === 'none'));
  expect(tasks.filter((task) => nextDueOn(task.targets, '2022-07-05') === null).length).toBe(10);
  expect(undated.map(({ label }) => label)).toEqual([
    '1-1',
    '2-13',
    '2-17',
    '2-20',
    '2-25',
    '2-26',
    '2-33',
    '2-35',
    '2-42',
  ]);
});

test('没有写时限的目标到任何一天都不因日期变红', () => {
  const undated = targets.filter(({ dueKind }) => dueKind !== 'date');
  expect(undated).toHaveLength(15);
  expect(undated.map((target) => lightOfTarget(target, '2099-12-31', SETTINGS).light)).not.toContain('red');
});

test('数量按原文读出，不换算：0.017万盏、2.2623万户、1.3万亩及以下、突破600亿元、90%以上', () => {
  const found = (label: string, column: 'targets' | 'goals') =>
    tasks
      .find((task) => task.label === label)!
      [column].flatMap(({ quantities }) =>
        quantities.map(({ value, measure, comparator, subject }) => [value, measure, comparator, subject]),
      );
  expect({
    '2-4': found('2-4', 'targets'),
    '2-12': found('2-12', 'goals'),
    '2-19': found('2-19', 'goals'),
    '2-15': found('2-15', 'goals'),
    '2-15年度': found('2-15', 'targets'),
    '1-4': found('1-4', 'goals'),
    '2-22': found('2-22', 'targets'),
    '2-33': found('2-33', 'targets'),
  }).toEqual({
    '2-4': [
      [3, '处', 'exactly', '农村生活污水治理设施建设'],
      [3, '个', 'exactly', '省定乡村振兴重点帮扶村'],
      [12, '个', 'exactly', '省市区级重点帮扶村'],
      [4, '个', 'exactly', '区级重点帮扶村'],
      [30, '个', 'exactly', '村点整治建设'],
      [0.017, '万盏', 'exactly', '农村路灯'],
      [100, '户', 'exactly', '农村户厕改'],
    ],
    '2-12': [
      [351, '个', 'exactly', '城镇老旧小区'],
      [2.2623, '万户', 'exactly', '住户'],
    ],
    '2-19': [
      [5, '万亩', 'exactly', '低质低效林'],
      [1.3, '万亩', 'atMost', '疫情发生面积'],
      [1.05, '万亩', 'atLeast', '生态修复面积'],
    ],
    '2-15': [[600, '亿元', 'moreThan', '医药健康产业集群产值']],
    '2-15年度': [
      [230, '亿元', 'moreThan', '医药健康产业集群营业收入'],
      [15, '%', 'atLeast', '同比增长'],
      [2, '家', 'exactly', '产值超1亿元企业'],
      [2, '家', 'exactly', '高新技术企业'],
    ],
    '1-4': [
      [1, '所', 'atLeast', '具有医养结合功能的特困人员供养服务机构'],
      [2, '个', 'atLeast', '安宁疗护机构'],
      [90, '%', 'atLeast', '老年医学科的比例'],
    ],
    '2-22': [],
    '2-33': [],
  });
});

test('目标的种类：累计量、申报争取、工程形象、按期重复、长期工作', () => {
  const kindsOf = (label: string) => tasks.find((task) => task.label === label)!.targets.map(({ kind }) => kind);
  expect(
    Object.fromEntries(
      ['1-1', '1-3', '2-1', '2-6', '2-8', '2-20', '2-25', '2-28', '2-32', '2-33', '2-40', '2-41'].map((label) => [
        label,
        kindsOf(label),
      ]),
    ),
  ).toEqual({
    '1-1': ['event'],
    '1-3': ['application'],
    '2-1': ['process', 'process', 'recurring'],
    '2-6': ['amount', 'amount'],
    '2-8': ['amount', 'application'],
    '2-20': ['process'],
    '2-25': ['application'],
    '2-28': ['stage'],
    '2-32': ['stage'],
    '2-33': ['process', 'process', 'process'],
    '2-40': ['amount'],
    '2-41': ['event'],
  });
});

test('总体目标的年限照原文读出：到2025年、2023年前、“十四五”期间，较2020年末不是年限', () => {
  const horizons = (label: string) =>
    tasks.find((task) => task.label === label)!.goals.map(({ horizonYear, horizonText }) => [horizonYear, horizonText]);
  expect({
    '1-1': horizons('1-1'),
    '2-4': horizons('2-4'),
    '2-12': horizons('2-12'),
    '2-16': horizons('2-16'),
    '2-35': horizons('2-35'),
    '2-43': horizons('2-43'),
    '2-44': horizons('2-44'),
  }).toEqual({
    '1-1': [[2023, '2023 年前']],
    '2-4': [
      [2025, '到2025年'],
      [2035, '到2035年'],
    ],
    '2-12': [[2025, '2025年底前']],
    '2-16': [
      [2025, '2025年'],
      [2025, '2025年'],
    ],
    '2-35': [
      [2023, '到2023年'],
      [2025, '到2025年'],
    ],
    '2-43': [
      [2025, '“十四五”期间'],
      [null, ''],
    ],
    '2-44': [[null, '']],
  });
});

test('正文有16项主要举措、48个责任单位括号、45个不同单位', () => {
  const body = readBody(SEED_TEXT)!;
  const clauses = body.measures.flatMap((measure) => measure.clauses);
  expect({
    docNumber: body.docNumber,
    title: body.title,
    issuedOn: body.issuedOn,
    measures: body.measures.map(({ measureNo }) => measureNo),
    brackets: clauses.length,
    units: new Set(clauses.flatMap(({ units }) => units.map(({ name }) => name))).size,
  }).toEqual({
    docNumber: '区发〔2022〕9号',
    title: '中共赣州市章贡区委 赣州市章贡区人民政府关于深入贯彻落实《赣州革命老区高质量发展示范区建设方案》的实施意见',
    issuedOn: '2022-07-05',
    measures: Array.from({ length: 16 }, (_, index) => index + 1),
    brackets: 48,
    units: 45,
  });
});
