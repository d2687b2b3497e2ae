/** Papers as text for WeChat. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import { paperPlainText } from '#report/paper-text.ts';
import { SAMPLE_PAPERS } from './sample-papers.ts';

describe('文书复制为文字', () => {
  it('提醒函：题目在前，落款在后，没有红头', () => {
    expect(paperPlainText(SAMPLE_PAPERS.reminder).split('\n')).toEqual([
      '【关于报送2022年三季度示范区建设任务进展情况的提醒函】',
      '提醒〔2022〕　号',
      '区卫健委：',
      '你单位2022年三季度反馈表尚未报送，已逾期3天，请于2022年9月30日前报送。',
      '（单位名称）',
      '2022年9月28日',
    ]);
  });

  it('督办单：颜色写成字，回执写成栏目', () => {
    expect(paperPlainText(SAMPLE_PAPERS.notice).split('\n')).toEqual([
      '【关于新建5G基站进度的督办单】',
      '督办〔2022〕3号　（红色督办）',
      '区工信局：',
      '你单位牵头的附件2第29项分项目标“新建5G基站300个”，完成时限2022年6月30日，已逾期90天。',
      '一、办理要求',
      '9月底前完成施工招标，10月上旬进场施工；每周调度一次征地拆迁进度，确保12月底前主体完工。',
      '章贡区示范区建设办公室',
      '2022年9月28日',
      '督办单回执',
      '督办单编号：督办〔2022〕3号',
      '办理情况：',
      '单位负责人签字：',
      '填报日期：',
    ]);
  });

  it('调度会材料：不要封面和口径，表格一行写成一句，条形图写成数', () => {
    const lines = paperPlainText(SAMPLE_PAPERS.pack).split('\n');
    expect(lines.slice(0, 18)).toEqual([
      '【示范区建设任务2022年三季度调度会材料】',
      '【总体情况】',
      '一、亮灯情况',
      '本轮调度50项任务、27个分项目标：红灯4个、黄灯6个、绿灯17个。',
      '各板块亮灯情况（个）',
      '试点和示范事项：8（红灯1，黄灯2，绿灯5，灰灯0）',
      '产业转型升级：19（红灯3，黄灯4，绿灯11，灰灯1）',
      '推进农业农村现代化、建设革命老区乡村振兴样板：2（红灯0，黄灯1，绿灯1，灰灯0）',
      '没有分项目标的板块：0（红灯0，黄灯0，绿灯0，灰灯0）',
      '（一）与上一轮相比',
      '新增红灯2个，红灯转出0个。',
      '1. 各板块',
      '各板块亮灯情况',
      '试点和示范事项：分项目标8，红灯1，黄灯2，绿灯5',
      '产业转型升级：分项目标19，红灯3，黄灯4，绿灯12',
      '合计：分项目标27，红灯4，黄灯6，绿灯17',
      '附件见后。',
      '【红灯、黄灯事项】',
    ]);
    expect(lines[19]).toMatch(/^1\. 附件2第1项；年度任务目标：1\. 新增规模以上工业企业1家/);
    expect(lines).toContain('共60个分项目标。');
    expect(lines.filter((line) => line.includes('口径'))).toEqual([]);
  });

  it('长的格子只留开头，控制符不带出去', () => {
    const paper: Paper = {
      ...SAMPLE_PAPERS.reminder,
      parts: [
        {
          orientation: 'portrait',
          bookmark: null,
          isCover: false,
          blocks: [
            {
              kind: 'table',
              caption: null,
              table: {
                columns: [
                  { caption: '事项', width: 1, align: 'left' },
                  { caption: '进展情况', width: 1, align: 'left' },
                  { caption: '备注', width: 1, align: 'left' },
                ],
                rows: [{ kind: 'row', cells: [[{ text: '附件1第1项\u0007' }], [{ text: '进'.repeat(100) }]] }],
                footLines: [],
              },
            },
          ],
        },
      ],
    };
    expect(paperPlainText(paper)).toBe(`【关于报送三季度进展情况的提醒函】\n附件1第1项；进展情况：${'进'.repeat(59)}…`);
  });

  it('项目、内容两栏的表一字不少', () => {
    const requirement = '请抓紧推进，'.repeat(20);
    const text = paperPlainText({
      ...SAMPLE_PAPERS.notice,
      parts: [
        {
          orientation: 'portrait',
          bookmark: null,
          isCover: false,
          blocks: [
            {
              kind: 'table',
              caption: null,
              table: {
                columns: [
                  { caption: '项目', width: 1, align: 'center' },
                  { caption: '内容', width: 4, align: 'left' },
                ],
                rows: [{ kind: 'row', cells: [[{ text: '督办要求' }], [{ text: requirement }]] }],
                footLines: [],
              },
            },
          ],
        },
      ],
    });
    expect(text.split('\n')[1]).toBe(`督办要求：${requirement}`);
  });
});
