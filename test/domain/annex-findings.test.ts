import { expect, test } from 'vitest';
import type { AnnexField, AnnexTable } from '#domain/annex.ts';
import { rowFindings } from '#domain/annex-findings.ts';
import { readingsOf, SEED_TABLES, tableOf } from './seed-tables.ts';

function messages(table: AnnexTable): string[] {
  return rowFindings(table, readingsOf(table)).map(({ level, message }) => `${level} ${message}`);
}

/** `code row column` with the numbers in question. */
function places(table: AnnexTable): string[] {
  return rowFindings(table, readingsOf(table)).map(({ code, at, params }) =>
    [code, `${at?.column ?? ''}${at?.row ?? ''}`, ...Object.values(params)].join(' '),
  );
}

const NUMBERED: AnnexField[] = ['sequence', 'content'];

test('两张附件表的文字：两格写了两个时限，四格字间有空格，此外没有疑问', () => {
  expect(SEED_TABLES.flatMap(messages)).toEqual([
    'warn 《附件2》第 24 行 D 列“2022 年任务目标”的同一项目标里写了“2022年上半年”和“下半年”两个时限，按一项目标的两个节点处理。请核对是否妥当。',
    'warn 《附件2》第 37 行 D 列“2022 年任务目标”的同一项目标里写了“6月底前”和“12月底前”两个时限，按一项目标的两个节点处理。请核对是否妥当。',
    'note 《附件2》第 47 行 F 列“责任单位”的字间有空格，写作“区委文 旅局”。比对时按“区委文旅局”读，原文照存，无须处理。',
    'note 《附件2》第 49 行 F 列“责任单位”的字间有空格，写作“区 财 政 局”。比对时按“区财政局”读，原文照存，无须处理。',
    'note 《附件2》第 50 行 F 列“责任单位”的字间有空格，写作“区 发 改 委”。比对时按“区发改委”读，原文照存，无须处理。',
    'note 《附件2》第 51 行 F 列“责任单位”的字间有空格，写作“区 税 务 局”。比对时按“区税务局”读，原文照存，无须处理。',
  ]);
});

test('完成时限“八成左右”无法换算，“2025年前”不能确定是哪一天，都请办公室定', () => {
  const table = tableOf(
    '附件2',
    ['content', 'due', 'annualTarget'],
    [
      ['甲', '八成左右', '12月底前完成。'],
      ['乙', '长期坚持', '2025年前建成示范县。'],
    ],
    ['任务内容', '完成时限', '年度目标'],
  );
  expect(messages(table)).toEqual([
    'ask 《附件2》第 4 行 B 列“完成时限”写的是“八成左右”，无法换算为日期。原文照存，按无时限处理，如有时限请在导入后填写。',
    'ask 《附件2》第 5 行 C 列“年度目标”中的时限写作“2025年前”，不能确定是哪一天。原文照存，暂不计时限，请在导入后确定日期。',
  ]);
});

test('序号跨板块连续：缺号、重号、倒置、没有写和读不出的各有提示', () => {
  const rows = ['1', '2', '5', '4', '5', '', '六', '12'].map((number) => [number, '内容']);
  expect(
    places(
      tableOf('表', NUMBERED, [{ section: '一、甲' }, ...rows.slice(0, 2), { section: '二、乙' }, ...rows.slice(2)]),
    ),
  ).toEqual([
    'numberMissing A8 2 5 3',
    'numberOutOfOrder A9 4 5',
    'numberDoubled A10 5 8',
    'numberBlank A11',
    'numberUnreadable A12 六',
    'numberMissing A13 5 12 6、7、8、9、10 等 6 个',
  ]);
});

test('每个板块都从1编起的表，各板块分别核对', () => {
  const rows = [
    { section: '一、甲' },
    ['1', '内容'],
    ['2', '内容'],
    { section: '二、乙' },
    ['1', '内容'],
    ['3', '内容'],
  ];
  expect(places(tableOf('表', NUMBERED, rows))).toEqual(['numberMissing A9 1 3 2']);
});

test('序号不从1开始的表，说明缺少前面的序号', () => {
  expect(messages(tableOf('表', NUMBERED, [['3', '内容']]))).toEqual([
    'warn 《表》第 4 行 A 列的序号从 3 开始，缺少 1、2。请核对原表是否漏行，漏了可补入后重新导入。',
  ]);
});

test('板块编号跳号、板块下没有任务的有提示，“一、”下面接“（一）”不算空', () => {
  const rows = [
    { section: '一、甲' },
    { section: '（一）子' },
    ['1', '内容'],
    { section: '（三）丑' },
    ['2', '内容'],
    { section: '二、乙' },
    { section: '五、丙' },
    ['3', '内容'],
    { section: '十三、丁' },
  ];
  expect(places(tableOf('表', NUMBERED, rows))).toEqual([
    'sectionMissing A7 二 （三）丑',
    'sectionEmpty A9 二、乙',
    'sectionMissing A10 三至四 五、丙',
    'sectionMissing A12 六至十二 十三、丁',
    'sectionEmpty A12 十三、丁',
  ]);
});

test('空着的任务内容、目标、领导、单位逐格提示，没有那一栏的表不提示', () => {
  const fields: AnnexField[] = [
    'sequence',
    'content',
    'annualTarget',
    'responsibleLeader',
    'leadUnit',
    'supportingUnits',
  ];
  expect(
    places(
      tableOf('表', fields, [
        ['1', ' ', '', '', '', ''],
        ['2', '甲', '乙', '张毅', '', '各镇'],
      ]),
    ),
  ).toEqual(['contentMissing B4', 'targetMissing C4', 'leaderMissing D4', 'unitsMissing E4', 'leadUnitMissing E5']);
  expect(places(tableOf('表', ['sequence', 'content'], [['1', '甲']]))).toEqual([]);
});

test('板块行写了责任领导的，板块里的任务不再提示缺领导', () => {
  const fields: AnnexField[] = ['content', 'responsibleLeader'];
  const rows = [{ section: '一、甲', leaderText: '责任领导：张毅' }, ['内容', ''], { section: '二、乙' }, ['内容', '']];
  expect(places(tableOf('表', fields, rows))).toEqual(['leaderMissing B7']);
});

test('全角数字和字间空格只作说明；两个姓名之间的空格不算字间空格', () => {
  const table = tableOf(
    '表',
    ['content', 'responsibleLeader'],
    [
      ['全年新建１２座 污水站', '林朝阳 江文元'],
      ['甲', '张 毅'],
    ],
  );
  expect(places(table)).toEqual([
    'spacesInsideWords A4 content 座 污水站 座污水站',
    'fullWidthDigits A4 content １２座',
    'spacesInsideWords B5 responsibleLeader 张 毅 张毅',
  ]);
});

test('a very long cell without spaces is looked through in one pass', () => {
  const table = tableOf('表', ['content'], [['区'.repeat(32_767)], ['１'.repeat(32_767)]]);
  expect(places(table).map((place) => place.slice(0, 20))).toEqual(['fullWidthDigits A5 c']);
});
