import { expect, test } from 'vitest';
import type { Light, ReportedState } from '#domain/light.ts';
import type { DueKind } from '#domain/target.ts';
import { type FilterableTask, matchesTask, type TaskFilter } from '#domain/task-filter.ts';

function due(dueKind: DueKind, ...days: string[]): FilterableTask['targets'][number] {
  return { progress: null, dueKind, dueOn: days[0] ?? null, milestones: days.map((dueOn) => ({ dueOn })) };
}

function reported(reportedState: ReportedState | null): FilterableTask['targets'][number] {
  return { ...due('none'), progress: { reportedState } };
}

function task(number: number, parts: Partial<FilterableTask>): FilterableTask {
  return {
    documentId: 1,
    docNumber: '区发〔2022〕9号',
    annexId: 2,
    annexNo: 2,
    annexTitle: '行动计划责任分工表',
    sectionId: 1,
    sectionTitle: '一、全面推进乡村振兴',
    sequence: String(number),
    content: '',
    overallGoal: '',
    annualTarget: '',
    responsibleLeader: '',
    unitsText: '',
    due: '',
    remark: '',
    extra: {},
    leaders: [],
    units: [],
    unitRefs: [],
    leadUnit: '',
    light: 'green',
    targets: [],
    isRemoved: false,
    ...parts,
  };
}

const ROWS: FilterableTask[] = [
  task(1, {
    content: '安装农村路灯0.017万盏，推广“5G+”平台',
    leaders: [{ name: '张毅' }],
    responsibleLeader: '张 毅',
    units: ['区交通运输局', '区发改委'],
    unitRefs: [{ rawText: '交通运输局' }, { rawText: '区 发 改 委' }],
    unitsText: '交通运输局、区 发 改 委',
    leadUnit: '区交通运输局',
    targets: [due('date', '2022-06-30', '2022-12-31'), due('none')],
    light: 'red',
  }),
  task(2, {
    documentId: 3,
    annexId: 4,
    annexNo: 1,
    sectionId: null,
    sectionTitle: null,
    content: '每月排查',
    leaders: [{ name: '林朝阳' }],
    units: ['区民政局'],
    leadUnit: '区民政局',
    targets: [due('recurring'), reported('underWay')],
    remark: '由专班负责',
    extra: { 责任人: '王五' },
  }),
  task(3, { content: '前期工作', targets: [reported(null)], light: 'grey', leadUnit: '区发改委', units: ['区发改委'] }),
  task(4, { content: '创建2025年前示范县', targets: [due('ambiguous')], isRemoved: true, light: 'yellow' }),
];

/** Sequence numbers of the rows within the filter. */
function found(filter: TaskFilter): string {
  return ROWS.filter((row) => matchesTask(row, filter))
    .map(({ sequence }) => sequence)
    .join();
}

test('没有条件时列出全部在册任务，已删任务要专门选上才列出', () => {
  expect([found({}), found({ asOf: '2022-07-05' }), found({ isRemovedIncluded: true })]).toEqual([
    '1,2,3',
    '1,2,3',
    '1,2,3,4',
  ]);
});

test('文件、附件、板块、亮灯逐一相符', () => {
  expect([
    found({ documentId: 3 }),
    found({ annexId: 2 }),
    found({ annexNo: 1 }),
    found({ sectionId: 1 }),
    found({ light: 'red' }),
    found({ light: 'blue' as Light }),
    found({ documentId: 1, light: 'grey' }),
  ]).toEqual(['2', '1,3', '2', '1,3', '1', '', '3']);
});

test('单位按现在的名称和原文的写法都找得到，牵头单位只看列第一的', () => {
  expect([
    found({ unit: '区发改委' }),
    found({ unit: '交通运输局' }),
    found({ unit: '区 交通运输局' }),
    found({ leadUnit: '区发改委' }),
    found({ leader: '张 毅' }),
    found({ leader: '张' }),
  ]).toEqual(['1,3', '1', '1', '3', '1', '']);
});

test('无时限的任务是一项目标都没有日期的任务；其余时限种类有一项目标即可', () => {
  expect([
    found({ dueKind: 'none' }),
    found({ dueKind: 'date' }),
    found({ dueKind: 'recurring' }),
    found({ dueKind: 'ambiguous', isRemovedIncluded: true }),
  ]).toEqual(['3', '1', '2', '4']);
});

test('填报状态有一项目标相符即可；没有报过的、报了没写状态的分开', () => {
  expect([
    found({ reportedState: 'underWay' }),
    found({ reportedState: 'completed' }),
    found({ reportedState: 'none' }),
    found({ reportedState: 'unstated' }),
  ]).toEqual(['2', '', '1,2', '3']);
});

test('时限范围含首尾两天，第二个节点也算', () => {
  expect([
    found({ dueFrom: '2022-06-30', dueTo: '2022-06-30' }),
    found({ dueFrom: '2022-12-01' }),
    found({ dueTo: '2022-06-29' }),
    found({ dueFrom: '2022-07-01', dueTo: '2022-11-30' }),
  ]).toEqual(['1', '1', '', '']);
});

test('多个词都要出现，出现在哪一栏都算，全半角、空格、标点不计', () => {
  expect([
    found({ text: '路灯 张毅' }),
    found({ text: '路灯 林朝阳' }),
    found({ text: '５ｇ＋' }),
    found({ text: '区发改委' }),
    found({ text: '王五' }),
    found({ text: '〔2022〕9号' }),
    found({ text: '  ' }),
    found({ text: '“' }),
  ]).toEqual(['1', '', '1', '1,3', '2', '1,2,3', '1,2,3', '1']);
});
