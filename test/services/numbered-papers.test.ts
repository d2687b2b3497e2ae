/** The numbered papers over 2022三季度 on the seed, where every way a form can come has come. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import type { TargetRow } from '#ipc/contract.ts';
import { type NumberedSpec, numberedPaper, type PaperStamp } from '#services/numbered-papers.ts';
import { FOURTH_QUARTER, openQuarter, type RoundOffice } from '../quarter/round-office.ts';
import { linesOf, openPaperOffice, PAPER_DAY } from './paper-fixture.ts';
import { report } from './round-fixture.ts';

let office: RoundOffice;
let targets: (TargetRow & { label: string })[];
beforeAll(async () => {
  office = await openPaperOffice();
  const tasks = await office.ask('task.list', { asOf: PAPER_DAY });
  targets = tasks.flatMap((task) =>
    task.targets.map((target) => ({ ...target, label: `附件${task.annexNo}第${task.sequence}项` })),
  );
}, 60_000);
afterAll(() => office.end());

function made(spec: NumberedSpec, stamp: PaperStamp | null = null): Paper {
  return numberedPaper(office.office, spec, {}, stamp);
}
const body = (paper: Paper): string[] => linesOf(paper)[0] ?? [];
const unitId = (unitName: string): number => office.forms.find(({ row }) => row.unitName === unitName)?.row.unitId ?? 0;
const targetAt = (label: string): TargetRow => targets.find((target) => target.label === label)!;

it('通报的总体情况与台账的灯一致，按灯、按状态、按反馈情况各类之和等于总数', async () => {
  const lines = body(made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY }));
  expect(lines.slice(0, 5)).toEqual([
    '示范区建设任务调度通报',
    '第　期|区示范区建设办公室　2022年9月28日',
    '关于示范区建设任务2022年三季度进展情况的通报',
    '各牵头单位：',
    '按照区发〔2022〕9号要求，区示范区建设办公室对示范区建设任务2022年三季度进展情况进行了调度。现将截至2022年9月28日的情况通报如下。',
  ]);
  expect(lines).toContain(
    '本轮调度49项任务、79[79]个分项目标。按灯分：红灯8[8]个、黄灯2[2]个、绿灯67[67]个、灰灯2[2]个。按牵头单位所报状态分：已完成12[12]个、长期推进9[9]个、推进中31[31]个、申请调整6[6]个、未启动10[10]个、未报11[11]个。',
  );
  expect(lines).toContain(
    '应反馈的牵头单位27个：按时反馈22个、逾期反馈1个、已收到待核对1个、反馈空表1个、退回待重报1个、下发后没有反馈1个。另有1个单位本轮免报，不计入。',
  );
  // The excused unit is left out of the papers, and of nothing else.
  const left = targets.filter(({ id }) => !asked().has(id));
  expect(left.length).toBe(2);
  const overview = await office.ask('overview.get', { asOf: PAPER_DAY });
  const lights = { red: 8, yellow: 2, green: 67, grey: 2 };
  for (const { light } of left) lights[light] += 1;
  expect(overview.lights).toEqual(lights);
});

function asked(): Set<number> {
  const { parts } = made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY });
  const runs = parts[0]!.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : []));
  return new Set(runs.find(({ rows }) => rows?.label === '本轮调度的分项目标')?.rows?.targetIds);
}

it('通报点名未回表、退回、空表、填报不完整和逾期反馈的单位；已收到待核对的不点名', () => {
  const lines = body(made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY }));
  const from = lines.indexOf('四、反馈情况');
  expect(lines.slice(from + 1, from + 6)).toEqual([
    '没有反馈的单位1个：区住建局（逾期5天）。',
    '退回待重报的单位1个：区教体局（进展情况过于笼统）。',
    '反馈表没有填写内容的单位1个：区税务局。',
    '填报不完整的单位1个：区财政局（缺1[1]个分项目标）。',
    '逾期反馈的单位1个：区水利局。',
  ]);
  expect(lines.slice(from, lines.indexOf('五、下一步要求')).join('')).not.toContain('区工信局');
});

it('通报只表扬按时反馈且填报完整的单位', () => {
  const line = body(made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY })).find((one) =>
    one.startsWith('按时反馈且填报完整的单位'),
  );
  expect(line).toMatch(/^按时反馈且填报完整的单位21个：/);
  for (const unit of ['区住建局', '区教体局', '区水利局', '区财政局', '区工信局', '区税务局', '区委组织部']) {
    expect(line).not.toMatch(new RegExp(`[：、]${unit}[、。]`));
  }
});

it('通报附件横排，红灯在前，写明亮灯原因和所报原文', () => {
  const [, list] = linesOf(made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY }));
  expect(list!.slice(0, 6)).toEqual([
    '附件',
    '示范区建设任务2022年三季度红灯、黄灯事项清单',
    '（截至2022年9月28日）',
    '序号|事项|年度任务目标|完成时限|亮灯原因|进展情况|存在问题|下一步计划|牵头单位|责任领导',
    '红灯（逾期未完成）8个',
    '1[1]|附件2第12项|8月底前开工各类棚户区改造计划1100户。|2022年8月31日|逾期28天|未报送|未报送|未报送|区住建局|江文元',
  ]);
  expect(list).toContain('黄灯（临近时限、进度滞后或者存在风险）2个');
});

it('发出的文书写上编号和发出日期，答复期限从发出之日起算', () => {
  const stamp = { number: '第3期', signedOn: '2022-10-10' };
  const lines = body(made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY }, stamp));
  expect(lines[1]).toBe('第3期|区示范区建设办公室　2022年10月10日');
  expect(lines.find((line) => line.startsWith('（一）'))).toContain('于2022年10月24日前书面报送');
  expect(lines.at(-2)).toBe('区示范区建设办公室|2022年10月10日');
});

it('提醒函只列该单位的红灯和未完成的黄灯，红、黄、其余之和等于它的分项数', () => {
  const paper = made({ kind: 'reminderLetter', roundId: office.roundId, unitId: unitId('区发改委'), asOf: PAPER_DAY });
  const lines = body(paper);
  expect(paper.title).toBe('关于抓紧推进示范区建设任务的提醒函（区发改委）');
  expect(lines.slice(0, 6)).toEqual([
    '区示范区建设办公室',
    '|提醒〔2022〕　号',
    '关于抓紧推进示范区建设任务的提醒函',
    '区发改委：',
    '示范区建设任务2022年三季度调度情况显示，截至2022年9月28日，你单位本轮牵头的3项任务、4[4]个分项目标中，已经逾期的（红灯）2[2]个，临近时限、进度滞后或者存在风险的（黄灯）0个，其余2[2]个。需抓紧推进的分项目标如下。',
    '序号|事项|年度任务目标|完成时限|提醒原因|本轮所报进展',
  ]);
  expect(lines[6]).toMatch(
    /^1\[1\]\|附件2第45项\|6月底前做好第五批对口支援挂职干部对接工作。\|2022年6月30日\|红灯，逾期90天\|/,
  );
  expect(lines.slice(-4)).toEqual([
    '请你单位对上表所列分项目标逐项研究，明确责任人、措施和完成时间，加快推进；确实不能按期完成的，请书面说明原因，按程序提出延期或者调整申请。请于2022年10月5日前将推进情况函复区示范区建设办公室。联系人：刘工，联系电话：0797-8100000。',
    '特此提醒。',
    '区示范区建设办公室|2022年9月28日',
    '抄送：吕浩泳。',
  ]);
});

it('催报通知列未反馈、退回和空表的单位；已收到待核对的不催，免报的不计', () => {
  const lines = body(made({ kind: 'chaseNotice', roundId: office.roundId, asOf: PAPER_DAY }));
  expect(lines.slice(3, 11)).toEqual([
    '区住建局、区教体局、区税务局：',
    '示范区建设任务2022年三季度调度反馈表应于2022年9月23日前反馈。截至2022年9月28日，应反馈的27个牵头单位中，已反馈24个，未反馈3个，其中已逾期3个。本次催报的单位如下。',
    '序号|单位|反馈编号|未报分项|反馈时限|逾期天数|情况|已催报',
    '1|区住建局|2022Q3-006|6[6]|2022年9月23日|5|没有反馈|0次',
    '2|区教体局|2022Q3-021|2[2]|2022年9月23日|5|退回待重报：进展情况过于笼统。|0次',
    '3|区税务局|2022Q3-027|1[1]|2022年9月23日|5|反馈空表|0次',
    '共3个单位：已逾期3个、未逾期0个。口径：按单位的反馈表统计；反馈时限当天不计逾期；收到文件、还没有核对接收的计入已反馈，没有填写内容的除外；未报分项为该单位还没有反馈的分项目标数。',
    '另有1个单位本轮免报，不计入。',
  ]);
});

it('只催选定的单位时，写明还有几个不在本次催报之列', () => {
  const spec: NumberedSpec = {
    kind: 'chaseNotice',
    roundId: office.roundId,
    unitIds: [unitId('区教体局')],
    asOf: PAPER_DAY,
  };
  const lines = body(made(spec));
  expect(lines[3]).toBe('区教体局：');
  expect(lines.find((line) => line.startsWith('共1个单位'))).toContain('另有2个未反馈的单位不在本次催报之列。');
});

it('一事一单：督办单写明来源、时限、所报情况、要求和答复期限，逾期的为红色并用文字写出', () => {
  const paper = made({ kind: 'supervisionNotice', targetId: targetAt('附件2第12项').id, asOf: PAPER_DAY });
  const lines = body(paper);
  expect(paper.colour).toBe('red');
  expect(lines.slice(0, 5)).toEqual([
    '示范区建设任务督办单',
    '督办〔2022〕　号|2022年9月28日',
    '（红色督办）',
    '区住建局：',
    '你单位牵头的区发〔2022〕9号附件2第12项有关分项目标，截至2022年9月28日已逾期28天，现予以红色督办。',
  ]);
  expect(lines).toContain('目前情况|没有报送过进展。');
  expect(lines).toContain(
    '答复期限|请于2022年10月12日前填写回执，签字盖章后报送区示范区建设办公室。期限为发出之日起10个工作日。',
  );
  expect(lines).toContain('抄送：江文元，区住房保障中心、各街道办事处。');
  expect(lines.slice(-8)).toEqual([
    '督办事项办理情况回执（2022年10月12日前报送）',
    '督办事项|督办〔2022〕　号，附件2第12项：8月底前开工各类棚户区改造计划1100户。',
    '办理情况|',
    '问题和原因|',
    '预计完成时间|',
    '填报人、电话|',
    '负责人签字|',
    '单位盖章|区住建局　　　　　年　　月　　日',
  ]);
});

it('滞后的督办单为黄色，颜色和答复期限可以改定，改定的期限不再写计算方法', () => {
  const behind = targets.find(({ lightRule }) => lightRule === 'behindTime')!;
  const spec = { kind: 'supervisionNotice', targetId: behind.id, asOf: PAPER_DAY } as const;
  expect(made(spec).colour).toBe('yellow');
  const chosen = made({ ...spec, colour: 'blue', replyDueOn: '2022-10-08', requirement: '请书面说明。' });
  expect(chosen.colour).toBe('blue');
  const lines = body(chosen);
  expect(lines).toContain('（蓝色督办）');
  expect(lines).toContain('督办要求|请书面说明。');
  expect(lines).toContain('答复期限|请于2022年10月8日前填写回执，签字盖章后报送区示范区建设办公室。');
});

it('销号单写明完成、督办和核查情况', async () => {
  const done = targets.find(({ lightRule }) => lightRule === 'completed')!;
  await office.ask('check.set', {
    roundId: office.roundId,
    targetIds: [done.id],
    verdict: 'trueAsReported',
    note: '现场查看属实。',
    completedOn: '2022-09-20',
  });
  const lines = body(made({ kind: 'closeOutSlip', targetId: done.id, asOf: PAPER_DAY }));
  expect(lines).toContain('完成情况|2022年9月20日完成，在完成时限之内。');
  expect(lines).toContain('督办情况|没有发出过督办单。');
  expect(lines).toContain('核查情况|2022年9月28日核查2022年三季度所报情况，结果为属实：现场查看属实。');
  expect(lines).toContain('根据上述办理和核查情况，同意对该分项目标销号，不再列入后续督办。');
});

it('没有设置单位名称时留出看得见的空', async () => {
  await office.ask('setting.set', { officeName: '' });
  const lines = body(made({ kind: 'circular', roundId: office.roundId, asOf: PAPER_DAY }));
  expect(lines.at(-2)).toBe('（单位名称）|2022年9月28日');
  await office.ask('setting.set', { officeName: '区示范区建设办公室' });
});

it('按一轮的情况提出可以起草的文书：催报、逐个单位的提醒函、逐项的督办单', async () => {
  const proposals = await office.ask('paper.propose', { roundId: office.roundId });
  const count = (kind: string): number => proposals.filter(({ spec }) => spec.kind === kind).length;
  expect([count('circular'), count('chaseNotice'), count('supervisionNotice'), count('closeOutSlip')]).toEqual([
    1, 1, 10, 1,
  ]);
  const letters = proposals.filter(({ spec }) => spec.kind === 'reminderLetter');
  expect(letters.map(({ unitName }) => unitName)).toContain('区发改委');
  expect(letters.find(({ unitName }) => unitName === '区发改委')?.why).toBe('红灯2个、黄灯0个');
  expect(proposals.find(({ spec }) => spec.kind === 'chaseNotice')?.why).toBe('3个单位未反馈，其中逾期3个');
  expect(proposals.filter(({ colour }) => colour === 'red').map(({ about }) => about)).toContain('附件2第12项');
  // All letters in one act, each told by the proposal afterwards.
  const drafts = await office.ask('paper.draft', { specs: letters.map(({ spec }) => spec) });
  expect(drafts.map(({ unitName }) => unitName)).toEqual(letters.map(({ unitName }) => unitName));
  const after = await office.ask('paper.propose', { roundId: office.roundId });
  expect(after.filter(({ spec }) => spec.kind === 'reminderLetter').map(({ present }) => present)).toEqual(
    drafts.map(({ id }) => [{ id, state: 'draft', number: null }]),
  );
});

it('下一轮的通报与上一轮比较，各数与轮次比较一致；没有进展的按牵头单位列出', async () => {
  const { round } = await office.ask('round.get', { id: office.roundId });
  office.setNow('2022-09-30T10:00:00+08:00');
  await office.ask('round.close', { id: round.id, rev: round.rev });
  office.setNow('2022-10-10T10:00:00+08:00');
  // The closed round is told as of the day it was closed, whenever it is told.
  const closed = body(made({ kind: 'circular', roundId: office.roundId, asOf: '2022-10-10' }));
  expect(closed[4]).toContain('截至2022年9月30日的情况');
  const next = await openQuarter(office, FOURTH_QUARTER);
  await office.ask('form.issue', { roundId: next.round.id, to: { path: '下发/四季度/' } });
  office.setNow('2022-12-28T10:00:00+08:00');
  const form = next.forms.find(({ unitName }) => unitName === '区发改委')!;
  const { lines } = await office.ask('form.get', { id: form.id });
  for (const { targetId } of lines) {
    await report(office, { roundId: next.round.id, targetId, unitId: form.unitId, state: 'completed' });
  }
  const asOf = '2022-12-28';
  const changes = await office.ask('round.changes', { id: next.round.id, asOf });
  const told = body(made({ kind: 'circular', roundId: next.round.id, asOf }));
  const count = (rows: readonly unknown[]): string => (rows.length === 0 ? '0' : `${rows.length}[${rows.length}]`);
  expect(changes.finished.length).toBeGreaterThan(0);
  expect(changes.noMovement.length).toBeGreaterThan(0);
  expect(told).toContain(
    `与2022年三季度相比：新增红灯${count(changes.newlyRed)}个、红灯转出${count(changes.recovered)}个、新完成${count(changes.finished)}个、没有进展${count(changes.noMovement)}个。`,
  );
  const unmoved = told.find((line) => line.startsWith('与2022年三季度相比没有进展的分项目标'));
  expect(unmoved).toMatch(new RegExp(`^与2022年三季度相比没有进展的分项目标${changes.noMovement.length}\\[`));
  // Of many red ones the body tells the units, the attachment each.
  expect(told.filter((line) => /^\d+\. /.test(line)).length).toBeLessThanOrEqual(20);
});
