/** Return forms that tests write: with rows as in 区发〔2022〕9号, and with texts no row was made for. */
import { rowKeyOf } from '#domain/form-code.ts';
import type { ReturnFormPaper, ReturnFormPaperRow } from '#domain/return-form.ts';

export const FORM_CODE = '2022Q3-007';

interface SampleRow {
  sequence: string;
  content: string;
  target: string;
  due?: string;
  promise?: string;
  measure?: string;
  entries?: ReturnFormPaperRow['entries'];
}

const ROWS: SampleRow[] = [
  {
    sequence: '附件1-2',
    content: '建设市场主体倍增示范区。深入推进市场主体培育，落实惠企政策。',
    target: '全年新登记市场主体2.3万户以上。',
    due: '2022年12月31日',
    promise: '三季度新登记市场主体6000户，兑现惠企资金1200万元。',
    measure: '万户',
  },
  {
    sequence: '附件2-29',
    content: '推进城镇老旧小区改造，完善水、电、路、气等配套设施，解决群众急难愁盼问题。',
    target: '上半年完成老旧小区改造项目前期工作，下半年全面开工，年底前完成投资2亿元。',
    due: '2022年6月30日、2022年12月31日',
    measure: '亿元',
  },
  {
    sequence: '附件2-33',
    content: '支持红色旅游发展。',
    target: '推动红色旅游提质升级，持续开展红色教育培训。',
    due: '未写明',
    promise: '开展培训3期。',
  },
];

export function formPaper(rows: readonly SampleRow[] = ROWS, others: Partial<ReturnFormPaper> = {}): ReturnFormPaper {
  return {
    title: '示范区建设任务2022年三季度调度反馈表',
    code: FORM_CODE,
    issueNo: 1,
    unitName: '区市场监管局',
    roundTitle: '2022年三季度',
    dueOn: '2022-09-23',
    promiseCaption: '2022年二季度下一步计划',
    guideLines: [
      '填报说明：1.只填黄色格，其他内容已锁定；状态从下拉列表中选择。2.进展情况、存在问题、下一步计划三项必填，没有的请写“无”。3.请不要删除、调换行列，也不要另建表格。',
      '联系人：李明，联系电话：0797-8123456。',
    ],
    ...others,
    rows: rows.map((row, index): ReturnFormPaperRow => {
      const { sequence, content, target, due = '', promise = '' } = row;
      return {
        rowKey: rowKeyOf(FORM_CODE, index + 1, { content, target }),
        locked: { sequence, content, target, leader: '林朝阳', due, promise },
        measure: row.measure ?? '',
        entries: row.entries ?? {},
      };
    }),
  };
}

/** Texts far beyond what a row is made for: a promise of 600 characters, a progress note of 280. */
export function longFormPaper(): ReturnFormPaper {
  const sentence = '各责任单位要按照职责分工抓好落实并按时报送进展情况，';
  return formPaper([
    {
      sequence: '附件2-1',
      content: sentence.repeat(6),
      target: sentence.repeat(8),
      promise: sentence.repeat(24),
      measure: '个',
      entries: {
        state: '推进中',
        amount: '12',
        progressNote: sentence.repeat(11),
        difficulty: sentence.repeat(6),
        nextStep: sentence.repeat(7),
        coordination: '无',
      },
    },
    ...ROWS,
  ]);
}
