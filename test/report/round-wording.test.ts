import { describe, expect, it } from 'vitest';
import { plainPaperOf } from '#report/letter.ts';
import { letterPageHtml } from '#report/letter-page.ts';
import { type NoticeFacts, noticeLetter, type ReminderFacts, reminderLetter } from '#report/round-wording.ts';

const FRAME = {
  roundTitle: '2022年三季度',
  officeName: '章贡区示范区建设办公室',
  contactName: '李明',
  contactPhone: '0797-8123456',
  signedOn: '2022-09-05',
};
const NOTICE: NoticeFacts = {
  ...FRAME,
  docNumbers: ['区发〔2022〕9号'],
  coverText: '请各单位抓紧填报。\n\n不得漏项。',
  periodTo: '2022-09-30',
  dueOn: '2022-09-23',
  tasks: 3,
  targets: 5,
  units: [
    { code: '2022Q3-001', unitName: '区教体局', tasks: 2, targets: 3, dueOn: '2022-09-23' },
    { code: '2022Q3-002', unitName: '区卫健委', tasks: 1, targets: 2, dueOn: '2022-09-28' },
  ],
};
const REMINDER: ReminderFacts = {
  ...FRAME,
  signedOn: '2022-09-28',
  code: '2022Q3-001',
  unitName: '区教体局',
  tasks: 2,
  targets: 3,
  dueOn: '2022-09-23',
  overdueDays: 5,
  issuedOn: '2022-09-05',
  sentBackReason: null,
  reminders: 2,
  lastRemindedOn: '2022-09-26',
};

describe('通知', () => {
  it('写明依据、任务和目标数、截止日和星期、个别单位的期限、联系人，名单附后', () => {
    const { title, paragraphs, weChat } = plainPaperOf(noticeLetter(NOTICE));
    expect(title).toBe('关于开展示范区建设任务2022年三季度调度的通知');
    expect(paragraphs[0]).toBe('各牵头单位：');
    const text = paragraphs.join('\n');
    expect(text).toContain('按照区发〔2022〕9号文件要求');
    expect(paragraphs).toContain('请各单位抓紧填报。');
    expect(paragraphs).toContain('不得漏项。');
    expect(text).toContain('共3项任务、5个分项目标，由2个牵头单位分别反馈');
    expect(text).toContain('请于2022年9月23日（星期五）前');
    expect(text).toContain('其中，区卫健委请于2022年9月28日（星期三）前报送。');
    expect(paragraphs).toContain('联系人：李明，联系电话：0797-8123456。');
    expect(paragraphs.slice(-6)).toEqual([
      '2022年9月5日',
      '附件：示范区建设任务2022年三季度调度反馈单位名单',
      '序号　牵头单位　反馈编号　任务　目标　反馈时限',
      '1　区教体局　2022Q3-001　2　3　9月23日',
      '2　区卫健委　2022Q3-002　1　2　9月28日',
      '合计：2个单位、3项任务、5个分项目标，2022年9月23日前反馈。口径：一格中编有序号的各条分别计为分项目标，没有编号的一格计为1个。',
    ]);
    expect(weChat).toContain('1. 区教体局（3个）\n2. 区卫健委（2个）');
  });

  it('各单位之和多于总数时，说明同一任务由几个单位反馈', () => {
    const letter = noticeLetter({ ...NOTICE, targets: 4 });
    expect(letter.attachment?.footLines[0]).toContain('同一任务由几个单位反馈的，在各单位名下分别列出，总数只计一次');
  });
});

describe('催报', () => {
  it('写明几项任务、时限、逾期几天、催过几次', () => {
    const { title, paragraphs, weChat } = plainPaperOf(reminderLetter(REMINDER));
    expect(title).toBe('关于催报示范区建设任务2022年三季度调度反馈表的函');
    expect(paragraphs).toEqual([
      '区教体局：',
      '示范区建设任务2022年三季度调度反馈表（反馈编号2022Q3-001）已于2022年9月5日发送你单位，涉及2项任务、3个分项目标，反馈时限为2022年9月23日（星期五）。截至2022年9月28日，已逾期5天，尚未收到你单位反馈表。此前已催报2次，最近一次为2022年9月26日。',
      '请你单位抓紧逐项填写，经单位负责人审核后尽快报送；确实不能按时反馈的，请书面说明原因和预计反馈时间。',
      '联系人：李明，联系电话：0797-8123456。',
      '章贡区示范区建设办公室',
      '2022年9月28日',
    ]);
    expect(weChat).toContain('已逾期5天，尚未收到反馈表');
  });

  it('退回的写明原因；没有逾期、没有催过、没有联系人的，不写这些话', () => {
    const letter = reminderLetter({
      ...REMINDER,
      contactName: '',
      contactPhone: '',
      officeName: '',
      overdueDays: 0,
      reminders: 0,
      lastRemindedOn: null,
      sentBackReason: '完成量没有写数字。',
    });
    const { paragraphs } = plainPaperOf(letter);
    expect(paragraphs).toHaveLength(4);
    expect(paragraphs[1]).toContain(
      '你单位反馈的表格已退回修改，退回原因：完成量没有写数字。截至2022年9月28日，尚未收到你单位修改后的反馈表。',
    );
    expect(paragraphs.join('')).not.toMatch(/逾期|催报\d|联系/);
  });
});

describe('公文页面', () => {
  it('文字全部转义，页面不带脚本', () => {
    const html = letterPageHtml([{ ...reminderLetter(REMINDER), addressee: '<img src=x onerror=1>' }], {
      sealMark: '"}x{',
    });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('"}x{');
    expect(html).toContain("default-src 'none'");
  });

  it('一级标题用黑体，二级标题用楷体', () => {
    const html = letterPageHtml([noticeLetter(NOTICE)], {});
    expect(html).toContain('<h2 class="head-1">一、调度内容</h2>');
    expect(html).toContain('<span class="lead">（一）逐项填写。</span>请在反馈表');
  });
});
