/** Papers made up to hold every block there is: what each renderer must be able to show, whoever drafts it. */
import type { Paper, PaperBlock, PaperPart, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';

const SEAL = '第12号 3f9ac1b2';

const plain = (text: string): PaperText => (text === '' ? [] : [{ text }]);
const figure = (count: number, label: string, from = 1): PaperText[number] => ({
  text: String(count),
  rows: { label, targetIds: Array.from({ length: count }, (_, index) => from + index) },
});
const said = (...text: PaperText): PaperBlock => ({ kind: 'paragraph', text, isIndented: true });
const part = (bookmark: string | null, blocks: PaperBlock[], more: Partial<PaperPart> = {}): PaperPart => ({
  orientation: 'portrait',
  bookmark,
  isCover: false,
  blocks,
  ...more,
});

const PROGRESS =
  '已完成项目选址、可行性研究报告编制和专家评审，累计完成投资3200万元，占年度计划的64%；施工图设计已报区住建局审查，征地拆迁签约率98.5%，剩余2户正在协商。';
const DIFFICULTY = '上级专项资金尚未下达，沙石镇吉埠村地块涉及永久基本农田0.0231公顷，需报省自然资源厅调整。';
const NEXT_STEP = '9月底前完成施工招标，10月上旬进场施工；每周调度一次征地拆迁进度，确保12月底前主体完工。';

const rowOf = (cells: string[]): PaperTableRow => ({ kind: 'row', cells: cells.map(plain) });

/** A list lying on its side with sections, short and tall rows; `count` rows in all. */
export function longTable(count: number): PaperTable {
  const leaders = ['林朝阳', '张毅', '严玥', '𠮷田', '曾小英'];
  const units = ['区发改委', '区住建局', '区工信局', '章贡高新区管委会', '沙石镇人民政府'];
  const rows: PaperTableRow[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index % 25 === 0) rows.push({ kind: 'section', text: `${'一二三四五六七'[(index / 25) % 7]}、产业转型升级` });
    rows.push(
      rowOf([
        String(index + 1),
        `附件2第${(index % 45) + 1}项`,
        `${index + 1}. 新增规模以上工业企业${(index % 9) + 1}家，完成技改投资${(index % 7) + 1}.5亿元。`,
        '2022年12月31日',
        index % 11 === 3 ? `${PROGRESS}\n${PROGRESS}\n${PROGRESS}` : PROGRESS.slice(0, 20 + ((index * 13) % 50)),
        index % 3 === 0 ? DIFFICULTY : '无',
        NEXT_STEP.slice(0, 16 + ((index * 7) % 30)),
        units[index % units.length]!,
        leaders[index % leaders.length]!,
      ]),
    );
  }
  rows.push({ kind: 'total', cells: [plain('合计'), [figure(count, '列入清单的分项目标')], ...Array(7).fill([])] });
  return {
    columns: [
      { caption: '序号', width: 5, align: 'center' },
      { caption: '事项', width: 9, align: 'center' },
      { caption: '年度任务目标', width: 21, align: 'left' },
      { caption: '完成时限', width: 10, align: 'center' },
      { caption: '进展情况', width: 26, align: 'left' },
      { caption: '存在问题', width: 18, align: 'left' },
      { caption: '下一步计划', width: 17, align: 'left' },
      { caption: '牵头单位', width: 10, align: 'center' },
      { caption: '责任领导', width: 8, align: 'center' },
    ],
    rows,
    footLines: [
      `共${count}个分项目标。口径：按统计日的灯列出，逾期后已经完成的不列入。`,
      '口径：每个分项目标只计一次。',
    ],
  };
}

const LIGHTS: PaperTable = {
  columns: [
    { caption: '板块', width: 50, align: 'left' },
    { caption: '分项目标', width: 10, align: 'center' },
    { caption: '红灯', width: 10, align: 'center' },
    { caption: '黄灯', width: 10, align: 'center' },
    { caption: '绿灯', width: 10, align: 'right' },
  ],
  rows: [
    { kind: 'row', cells: [plain('试点和示范事项'), [figure(8, '板块分项')], plain('1'), plain('2'), plain('5')] },
    { kind: 'row', cells: [plain('产业转型升级'), [figure(19, '板块分项', 9)], plain('3'), plain('4'), plain('12')] },
    { kind: 'total', cells: [plain('合计'), [figure(27, '全部分项')], plain('4'), plain('6'), plain('17')] },
  ],
  footLines: ['口径：每个分项目标按统计日只亮一种灯，各列相加等于合计。'],
};

const COVER = part(
  '封面',
  [
    { kind: 'space', lines: 6 },
    { kind: 'title', text: '示范区建设任务2022年三季度调度会材料' },
    { kind: 'subtitle', text: '（截至2022年9月28日）' },
    { kind: 'space', lines: 12 },
    { kind: 'paragraph', text: plain('章贡区示范区建设办公室'), isIndented: false, align: 'center' },
    { kind: 'paragraph', text: plain('2022年9月28日'), isIndented: false, align: 'center' },
  ],
  { isCover: true },
);

const BARS: PaperBlock = {
  kind: 'bars',
  caption: '各板块亮灯情况（个）',
  legend: [
    { key: 'red', label: '■红灯', fill: 'solid' },
    { key: 'yellow', label: '▲黄灯', fill: 'hatched' },
    { key: 'green', label: '●绿灯', fill: 'dotted' },
    { key: 'grey', label: '○灰灯', fill: 'blank' },
  ],
  rows: [
    { label: '试点和示范事项', counts: [1, 2, 5, 0], total: 8 },
    { label: '产业转型升级', counts: [3, 4, 11, 1], total: 19 },
    { label: '推进农业农村现代化、建设革命老区乡村振兴样板', counts: [0, 1, 1, 0], total: 2 },
    { label: '没有分项目标的板块', counts: [0, 0, 0, 0], total: 0 },
  ],
};

/** 调度会材料 in small: cover, overview with bars and a table, a list on its side, upright again. */
const PACK: Paper = {
  kind: 'meetingPack',
  title: '示范区建设任务2022年三季度调度会材料',
  colour: null,
  sealMark: SEAL,
  parts: [
    COVER,
    part('总体情况', [
      { kind: 'title', text: '总体情况' },
      { kind: 'heading', level: 1, text: '一、亮灯情况' },
      said(
        { text: '本轮调度50项任务、' },
        figure(27, '本轮调度的分项目标'),
        { text: '个分项目标：红灯' },
        figure(4, '红灯分项目标'),
        { text: '个、黄灯' },
        figure(6, '黄灯分项目标', 5),
        { text: '个、绿灯' },
        figure(17, '绿灯分项目标', 11),
        { text: '个。' },
      ),
      BARS,
      { kind: 'rule', text: plain('口径：每个分项目标只亮一种灯；没有写明时限且没有报送进展的为灰灯。') },
      { kind: 'heading', level: 2, text: '（一）与上一轮相比' },
      said({ text: '新增红灯' }, figure(2, '新增红灯'), { text: '个，红灯转出' }, figure(0, ''), { text: '个。' }),
      { kind: 'heading', level: 3, text: '1. 各板块' },
      { kind: 'table', caption: '各板块亮灯情况', table: LIGHTS },
      { kind: 'paragraph', text: plain('附件见后。'), isIndented: false, align: 'right' },
    ]),
    part(
      '红灯、黄灯事项',
      [
        { kind: 'title', text: '红灯、黄灯事项' },
        { kind: 'table', caption: null, table: longTable(60) },
      ],
      {
        orientation: 'landscape',
      },
    ),
    part('需协调事项', [
      { kind: 'title', text: '需协调事项' },
      said({ text: '请区委、区政府主要领导协调的事项：无。第一行\n第二行由单位换行报送。' }),
      { kind: 'paragraph', text: plain('左边起头的一行。'), isIndented: false, align: 'left' },
    ]),
  ],
};

const CIRCULAR: Paper = {
  kind: 'circular',
  title: '关于示范区建设任务2022年三季度调度情况的通报',
  colour: null,
  sealMark: SEAL,
  parts: [
    part('正文', [
      { kind: 'mast', text: '示范区建设任务调度通报' },
      { kind: 'docLine', left: '第3期', right: '章贡区示范区建设办公室　2022年10月10日' },
      { kind: 'title', text: '关于示范区建设任务2022年三季度调度情况的通报' },
      { kind: 'addressee', text: '各镇人民政府、各街道办事处，区直各相关单位：' },
      said({ text: '根据区发〔2022〕9号文件要求，现将2022年三季度调度情况通报如下。' }),
      { kind: 'heading', level: 1, text: '一、总体情况' },
      said({ text: '本轮调度分项目标' }, figure(27, '本轮调度的分项目标'), {
        text: '个。责任领导严玥、𠮷田分管的事项进展较快。',
      }),
      { kind: 'table', caption: '各板块亮灯情况', table: LIGHTS },
      { kind: 'heading', level: 1, text: '二、下一步要求' },
      ...['（一）', '（二）', '（三）'].map((number) => said({ text: `${number}${NEXT_STEP}${PROGRESS}` })),
      { kind: 'paragraph', text: plain('附件：红灯、黄灯事项清单'), isIndented: true },
      { kind: 'signature', office: '章贡区示范区建设办公室', date: '2022年10月10日' },
      { kind: 'copyTo', text: '抄送：区委办公室，区人大常委会办公室，区政府办公室，区政协办公室。' },
    ]),
    part(
      '附件',
      [
        { kind: 'annexLabel', text: '附件' },
        { kind: 'title', text: '示范区建设任务2022年三季度红灯、黄灯事项清单' },
        { kind: 'subtitle', text: '（截至2022年9月28日）' },
        { kind: 'table', caption: null, table: longTable(120) },
      ],
      { orientation: 'landscape' },
    ),
  ],
};

const NOTICE: Paper = {
  kind: 'supervisionNotice',
  title: '示范区建设任务督办单（督办〔2022〕3号）',
  colour: 'red',
  sealMark: SEAL,
  parts: [
    part('督办单', [
      { kind: 'mast', text: '章贡区示范区建设办公室督办单' },
      { kind: 'docLine', left: '督办〔2022〕3号', right: '（红色督办）' },
      { kind: 'title', text: '关于新建5G基站进度的督办单' },
      { kind: 'addressee', text: '区工信局：' },
      said({ text: '你单位牵头的附件2第29项分项目标“新建5G基站300个”，完成时限2022年6月30日，已逾期90天。' }),
      { kind: 'heading', level: 1, text: '一、办理要求' },
      said({ text: NEXT_STEP }),
      { kind: 'signature', office: '章贡区示范区建设办公室', date: '2022年9月28日' },
      {
        kind: 'slip',
        title: '督办单回执',
        fields: [
          { caption: '督办单编号', text: '督办〔2022〕3号', lines: 1 },
          { caption: '办理情况', text: '', lines: 5 },
          { caption: '单位负责人签字', text: '', lines: 1 },
          { caption: '填报日期', text: '', lines: 1 },
        ],
      },
    ]),
  ],
};

const REMINDER: Paper = {
  kind: 'reminderLetter',
  title: '关于报送三季度进展情况的提醒函',
  colour: null,
  sealMark: null,
  parts: [
    part(null, [
      { kind: 'mast', text: '（单位名称）' },
      { kind: 'docLine', left: '', right: '提醒〔2022〕　号' },
      { kind: 'title', text: '关于报送2022年三季度示范区建设任务进展情况的提醒函' },
      { kind: 'addressee', text: '区卫健委：' },
      said({ text: '你单位2022年三季度反馈表尚未报送，已逾期3天，请于2022年9月30日前报送。' }),
      { kind: 'signature', office: '（单位名称）', date: '2022年9月28日' },
    ]),
  ],
};

/** Keyed by what they are for. */
export const SAMPLE_PAPERS = {
  pack: PACK,
  circular: CIRCULAR,
  notice: NOTICE,
  reminder: REMINDER,
} satisfies Record<string, Paper>;
