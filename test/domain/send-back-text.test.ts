import { expect, test } from 'vitest';
import { diagnoseReturn } from '#domain/return-matching.ts';
import { sendBackText } from '#domain/send-back-text.ts';
import { columnAt, fill, filled, gridOf, ROUND, readingOf, sentForm } from './return-fixture.ts';

const FORM = sentForm(6, '区卫健委', [
  { content: '建设医养结合示范点', target: '12月底前建立3个示范点' },
  { content: '提升农村照明水平', target: '安装农村路灯170盏' },
  { content: '建成卫生应急作业中心', target: '10月底前建成并投入使用' },
]);
const REQUEST = {
  ...{ unitName: '区卫健委', code: FORM.code, roundTitle: ROUND.title, fileName: '卫健委.xlsx' },
  ...{ reason: '多处漏填', wantedOn: '2022-09-28', standing: [] },
};

test('退回的话逐行写明哪里不对、几号前重报', () => {
  const grid = filled(FORM);
  fill(grid, 0, { amount: '已完成1个，在建2个', difficulty: '' });
  grid.rows[0]!.cells[columnAt(grid, 'target')] = '12月底前建立2个示范点';
  grid.rows.splice(2, 1);
  const diagnosis = diagnoseReturn(readingOf([grid]), [FORM], ROUND, {});
  expect(sendBackText(diagnosis, {}, REQUEST)).toBe(
    [
      '区卫健委：',
      '你单位报来的2022年三季度调度反馈表（2022Q3-006，文件“卫健委.xlsx”）需要修改后重报。原因：多处漏填。',
      '请核对以下各处：',
      '1．《反馈表》第 6 行 H 列“完成量”写的是“已完成1个，在建2个”，有不止一个数，目标是 3 个。请写明一个数，计量单位与目标一致；没有的请留空。',
      '2．《反馈表》缺少 1 项，请补报：附件2-63“10月底前建成并投入使用”。',
      '3．《反馈表》第 6 行没有填“存在问题”，没有情况请写“无”。',
      '4．《反馈表》C6 的“年度任务目标”与下发的不同，请恢复为“12月底前建立3个示范点”。',
      '请改好后于2022年9月28日前重报。没有提到的内容可以不动，反馈编号和隐藏的行号请不要删改。',
    ].join('\n'),
  );
  const answered = sendBackText(
    diagnosis,
    { 'amount:反馈表!H6': 'value:1' },
    { ...REQUEST, reason: '', wantedOn: null },
  );
  expect(answered).not.toContain('完成量');
  expect(answered).toContain('请改好后尽快重报。');
});

test('空表退回只说一句是空表', () => {
  const diagnosis = diagnoseReturn(readingOf([gridOf(FORM)]), [FORM], ROUND, {});
  expect(
    sendBackText(diagnosis, {}, { ...REQUEST, reason: '' })
      .split('\n')
      .slice(1, 4),
  ).toEqual([
    '你单位报来的2022年三季度调度反馈表（2022Q3-006，文件“卫健委.xlsx”）需要修改后重报。',
    '请核对以下各处：',
    '1．《反馈表》是一份空表，各项都没有填写。',
  ]);
});
