import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBody } from '#domain/body.ts';
import { healedLines } from '#domain/page-break.ts';
import { SEED_TEXT } from './seed-annexes.ts';

test('分页断开的句子和括号接起来读：第1项的首个括号、与全国同步基本实现', () => {
  const [first] = readBody(SEED_TEXT)!.measures;
  expect(first).toMatchObject({
    measureNo: 1,
    heading: '（一）全面推进乡村振兴，在促进城乡协调发展上作示范',
    title: '推动巩固拓展脱贫攻坚成果同乡村振兴有效衔接',
  });
  expect(first!.clauses.map(({ ordinal, text, bracketText }) => [ordinal, text, bracketText])).toEqual([
    [
      1,
      '在健全防止返贫监测和帮扶机制、发展壮大乡村特色产业、促进脱贫人口稳岗就业及安全风险防控等方面争取更大支持。建设低收入人口动态监测信息平台，做好低收入人口救助帮扶。',
      '〔责任单位：区乡村振兴局、区民政局、区卫健委、区教体局、市医保局直属分局、区水利局、区农业农村局、区人社局、区财政局，各镇、相关街道〕',
    ],
    [
      2,
      '持续做好农村危房改造工作，建立健全农村低收入人口住房安全保障长效机制，因地制宜推广装配式等新型建造方式。',
      '〔责任单位：区住建局，各镇、相关街道〕',
    ],
    [
      3,
      '加快创建数字乡村试点，推动数字农业平台等建设。',
      '〔责任单位：区委网信办、区农业农村局、区发改委、区科技局、区乡村振兴局，各镇〕',
    ],
    [
      4,
      '扎实开展农村人居环境整治提升，加强文物古迹、传统村落保护和赣南乡村特色风貌保护与传承。',
      '〔责任单位：区农业农村局、区乡村振兴局、区住建局、章贡生态环境局、区文广新旅局、市自然资源局章贡分局，各镇、相关街道〕',
    ],
  ]);
});

test('每项的句子里没有残留的括号和换行', () => {
  for (const { text, clauses } of readBody(SEED_TEXT)!.measures) {
    expect(text).not.toMatch(/\n/);
    for (const clause of clauses) expect(clause.text).not.toMatch(/[〔〕\n]/);
  }
});

test('单位名称里的括号不拆开，第16项没有自己的标题，用板块名', () => {
  const { measures } = readBody(SEED_TEXT)!;
  expect(measures[3]!.clauses[1]!.units).toEqual([
    { rawText: '区工信局（区大数据中心）', name: '区工信局（区大数据中心）' },
  ]);
  expect([measures[15]!.title, measures[15]!.clauses.length]).toEqual(['健全政策体系和长效机制', 6]);
});

test('other districts put other brackets and labels', () => {
  const body = readBody(
    [
      '甲政发〔2023〕12号',
      '甲县人民政府关于推进 重点工作的意见',
      '一、主要任务',
      '（一）稳增长',
      '1．抓好项目。加快建设。（牵头单位：县发改局；责任单位：县住建局、各乡镇）',
      '2．抓好招商。引进企业。【责任部门：县商务局】强化服务。[责任单位：县行政审批局(县政务中心),县工信局]',
      '二、保障措施',
      '1. 加强领导。',
      '2023年3月1日',
    ].join('\n'),
  );
  expect(body).toMatchObject({
    docNumber: '甲政发〔2023〕12号',
    title: '甲县人民政府关于推进重点工作的意见',
    issuedOn: '2023-03-01',
  });
  expect(
    body!.measures.map(({ measureNo, title, clauses }) => [
      measureNo,
      title,
      clauses.map(({ units }) => units.map(({ name }) => name)),
    ]),
  ).toEqual([
    [1, '抓好项目', [['县发改局', '县住建局', '各乡镇']]],
    [2, '抓好招商', [['县商务局'], ['县行政审批局(县政务中心)', '县工信局']]],
  ]);
});

test('不是带责任单位的正文就不读', () => {
  for (const text of ['', '今天天气好。', '1. 甲。\n2. 乙。', 'PK\u0003\u0004', '〔责任单位：区发改委〕']) {
    expect(readBody(text)).toBeNull();
  }
});

test('page breaks anywhere in a sentence leave the same reading', () => {
  const whole =
    '1. 抓好项目。加快推进重点项目建设，强化要素保障，确保按期开工、按期建成。〔责任单位：区发改委、区住建局〕';
  const expected = readBody(whole);
  fc.assert(
    fc.property(fc.integer({ min: 35, max: whole.length - 1 }), (at) => {
      fc.pre(!'。、，'.includes(whole.charAt(at)));
      const broken = `${whole.slice(0, at)}\n\n${whole.slice(at)}`;
      expect(readBody(broken)).toEqual(expected);
    }),
  );
});

test('healing drops empty lines and nothing else', () => {
  const line = fc.string({ unit: fc.constantFrom('区', '。', '〔', '〕', '1', '.', '一', '、', '：'), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      // No doubled character behind an opening bracket: that one is dropped on purpose.
      fc.pre(!lines.some((text) => /〔.$/u.test(text)));
      expect(healedLines(lines).join('')).toBe(lines.join(''));
    }),
  );
});

test('reading never throws, and every bracket and unit it names stands in its measure', () => {
  const piece = fc.constantFrom(
    ...[
      '1. ',
      '2．',
      '（一）',
      '一、',
      '\n',
      '\n\n',
      '。',
      '〔',
      '〕',
      '〔责任单位：',
      '（牵头单位：',
      '）',
      '、',
      '，',
      '区发改委',
      '责',
    ],
    ...['加快建设', '附件1', '甲政发〔2023〕12号', '2023年3月1日', '[责任单位:', ']', ' '],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      for (const measure of readBody(written)?.measures ?? []) {
        expect(measure.clauses.length).toBeGreaterThan(0);
        for (const { text: clause, bracketText, units } of measure.clauses) {
          expect(measure.text).toContain(clause);
          expect(measure.text).toContain(bracketText);
          for (const { rawText } of units) expect(bracketText).toContain(rawText);
        }
      }
    }),
    { numRuns: 500 },
  );
});
