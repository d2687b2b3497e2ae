import { describe, expect, it } from 'vitest';
import { type FormPaperSource, formFileName, formPaperOf, placeOfTitles } from '#domain/form-paper.ts';
import { dueWords, sequenceTexts } from '#domain/form-text.ts';

const place = (annexId: number, annexNo: number | null, sequence: string, year = 2022) => ({
  annexId,
  annexNo,
  year,
  sequence,
  ordinal: 9,
});

describe('回表的序号', () => {
  it('只涉及一张附件的写原序号，涉及几张的冠以附件，附件号相同的再冠以年度；没有序号的写第几行', () => {
    expect(sequenceTexts([place(2, 2, '29'), place(2, 2, '30')])).toEqual(['29', '30']);
    expect(sequenceTexts([place(1, 1, '3'), place(2, 2, '29')])).toEqual(['附件1-3', '附件2-29']);
    expect(sequenceTexts([place(2, 2, '29'), place(5, 2, '3', 2021)])).toEqual(['2022年附件2-29', '2021年附件2-3']);
    expect(sequenceTexts([place(2, 2, ''), place(3, null, '4')])).toEqual(['附件2-第9行', '附件-4']);
  });
});

describe('回表的完成时限', () => {
  const step = (dueOn: string | null, ordinal = 1) => ({
    ordinal,
    text: '',
    dueOn,
    dueText: '',
    dueKind: 'date' as const,
  });

  it('写日期，几个节点逐一写；本办公室核定的只写核定的一天；没有日期的写原话，什么都没写的写“未写明”', () => {
    const [june, december] = [step('2022-06-30'), step('2022-12-31', 2)];
    expect([
      dueWords({ dueOn: '2022-06-30', dueText: '6月底前', milestones: [june] }),
      dueWords({ dueOn: '2022-06-30', dueText: '上半年', milestones: [june, december] }),
      dueWords({ dueOn: '2022-09-30', dueText: '上半年', milestones: [june, december] }),
      dueWords({ dueOn: '2022-09-30', dueText: '', milestones: [step(null)] }),
      dueWords({ dueOn: null, dueText: '每季度', milestones: [step(null)] }),
      dueWords({ dueOn: null, dueText: '', milestones: [step(null)] }),
    ]).toEqual([
      '2022年6月30日',
      '2022年6月30日、2022年12月31日',
      '2022年9月30日',
      '2022年9月30日',
      '每季度',
      '未写明',
    ]);
  });
});

describe('回表成文', () => {
  const locked = { sequence: '1', content: '甲', target: '乙', leader: '丙', due: '丁', promise: '戊' };
  const source: FormPaperSource = {
    place: '章贡区',
    code: '2022Q3-007',
    issueNo: 1,
    unitName: '区教体局',
    roundTitle: '2022年三季度',
    dueOn: '2022-09-23',
    contactName: '王敏',
    contactPhone: '',
    rows: [{ rowKey: '2022Q3-007/01-1f9c', locked, measure: '个', promiseOf: '2022年二季度', entry: null }],
  };

  it('标题、说明、上期栏目和文件名', () => {
    const paper = formPaperOf(source);
    expect(paper).toEqual({
      title: '章贡区示范区建设任务2022年三季度调度反馈表',
      code: '2022Q3-007',
      issueNo: 1,
      unitName: '区教体局',
      roundTitle: '2022年三季度',
      dueOn: '2022-09-23',
      promiseCaption: '2022年二季度下一步计划',
      guideLines: [expect.stringMatching(/^填报说明：/), '请于2022年9月23日前反馈电子版，联系人：王敏。'],
      rows: [{ rowKey: '2022Q3-007/01-1f9c', locked, measure: '个', entries: {} }],
    });
    expect([1, 2, 3].map((issueNo) => formFileName({ ...paper, issueNo }))).toEqual([
      '2022年三季度调度反馈表-区教体局-2022Q3-007.xlsx',
      '2022年三季度调度反馈表-区教体局-2022Q3-007-更正版.xlsx',
      '2022年三季度调度反馈表-区教体局-2022Q3-007-更正版2.xlsx',
    ]);
  });

  it('上期下一步计划出自几轮的，栏目不写轮次；没有联系人的不写联系人；更正版带着已收的填报', () => {
    const [row] = source.rows;
    if (row === undefined) throw new Error('a row expected');
    const entry = {
      reportedState: 'underWay',
      amount: { text: '3个', value: 3, measure: '个' },
      progressNote: '已开工',
      difficulty: '',
      nextStep: '抓紧施工',
      coordination: '',
      coordinationLevel: null,
    } as const;
    const paper = formPaperOf({
      ...source,
      contactName: '',
      issueNo: 2,
      rows: [
        { ...row, entry },
        { ...row, promiseOf: '2022年一季度' },
      ],
    });
    expect([paper.promiseCaption, paper.guideLines.length]).toEqual(['上期下一步计划', 1]);
    expect(paper.rows.map(({ entries }) => entries)).toEqual([
      { state: '推进中', amount: '3个', progressNote: '已开工', nextStep: '抓紧施工' },
      {},
    ]);
  });

  it('标题前的地名取自附件标题，各附件不同或看不出的不写', () => {
    expect(placeOfTitles(['章贡区贯彻落实《建设方案》行动计划责任分工表', '章贡区贯彻落实《建设方案》试点表'])).toBe(
      '章贡区',
    );
    expect(placeOfTitles(['章贡区重点任务表', '南康区重点任务表'])).toBe('');
    for (const title of ['重点任务责任分工表', '示范区重点任务表', '推进城市更新任务表']) {
      expect(placeOfTitles([title])).toBe('');
    }
    expect(placeOfTitles([])).toBe('');
  });
});
