import { expect, test } from 'vitest';
import { wholeNumberOf } from '#domain/chinese-number.ts';
import { readQuantities } from '#domain/quantity.ts';

function read(text: string): string {
  return readQuantities(text)
    .map(({ value, measure, comparator, subject }) => `${subject}|${value}${measure}|${comparator}`)
    .join(' ');
}

test.each([
  ['安装农村路灯0.017万盏', '农村路灯|0.017万盏|exactly'],
  ['涉及住户2.2623万户', '住户|2.2623万户|exactly'],
  ['新建农村公路10公里、美丽生态路8公里', '农村公路|10公里|exactly 美丽生态路|8公里|exactly'],
  ['疫情发生面积控制在1.3万亩及以下', '疫情发生面积|1.3万亩|atMost'],
  ['治理率达到30%', '治理率|30%|atLeast'],
  ['比例达到 90% 以上', '比例|90%|atLeast'],
  ['产值突破600亿元', '产值|600亿元|moreThan'],
  ['年均增长7.8%左右', '年均增长|7.8%|about'],
  ['举办活动不少于20场', '活动|20场|atLeast'],
  ['事故不超过3起', '事故|3起|atMost'],
  ['培训约300人次', '培训|300人次|about'],
  ['招引企业100余家', '企业|100家|moreThan'],
  ['新增企业3—5家', '企业|3家|atLeast 企业|5家|atMost'],
  ['完成改造１，２００户', '|1200户|exactly'],
  ['安装农村路\n灯0.017万\n盏', '农村路灯|0.017万盏|exactly'],
  ['新建公路1,200.5公里', '公路|1200.5公里|exactly'],
  ['全年新（改、扩）建幼儿园项目5个', '幼儿园项目|5个|exactly'],
  ['新能源汽车推广100辆', '新能源汽车推广|100辆|exactly'],
  ['任务完成率达95%', '任务完成率|95%|atLeast'],
  ['尾矿库数量保持0', '尾矿库数量|0|exactly'],
  ['12月底前3个村完成编制', '村|3个|exactly'],
  ['覆盖率百分之九十以上', '覆盖率|90%|atLeast'],
  ['打造一个特色基地', '特色基地|1个|exactly'],
  ['新建两座桥', '桥|2座|exactly'],
  ['新增产值超1亿元企业2家', '产值超1亿元企业|2家|exactly'],
  ['完成投资10亿元、到位资金3亿元', '投资|10亿元|exactly 到位资金|3亿元|exactly'],
])('数量、计量单位和所指照原文读出：%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each([
  '1/5万地质灾害风险调查',
  '测绘1:500地形图',
  '“万村码上通”5G+长效管护平台',
  '“3+N”关爱保护模式',
  '部际联席会第九次会议',
  '年满60周岁',
  '2022年烈士纪念设施',
  '10月底前',
  '全省前10名',
  '国企改革3年行动',
  '18个月内',
  '7×24小时值守',
  'G105国道',
  '区发〔2022〕9号',
  '12345热线',
  '两个维护',
  '“一减少四促进”目标',
  '开工一批项目',
  '第二批革命文物',
  '争取三个方面支持',
])('这些数字不是任务量：%s', (text) => {
  expect(read(text)).toBe('');
});

test('full-width digits are kept as written beside the value', () => {
  expect(readQuantities('改造１２１ 户')).toEqual([
    { value: 121, valueText: '１２１', measure: '户', comparator: 'exactly', subject: '' },
  ]);
});

test('Chinese numerals are read only where they are certain', () => {
  const numerals = ['零', '十', '十二', '二十', '一百零五', '一百一十', '两千零三', '二三十', '三百五', '几', '一批'];
  expect(numerals.map(wholeNumberOf)).toEqual([0, 10, 12, 20, 105, 110, 2003, null, null, null, null]);
});
