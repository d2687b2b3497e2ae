import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '#domain/paper.ts';
import type { PaperSpec } from '#ipc/contract.ts';
import { packPaper } from '#services/pack-figures.ts';
import { openQuarter, type RoundOffice } from '../quarter/round-office.ts';
import type { TestOffice } from './office-fixture.ts';
import { expectPackSums, partOf } from './pack-sums.ts';
import { linesOf, openPaperOffice, PAPER_DAY } from './paper-fixture.ts';
import { openQuarter as openBareQuarter, openSeedOffice } from './round-fixture.ts';
import { act, closeWithLights, report, writeQuarter } from './round-rows.ts';

type PackSpec = Extract<PaperSpec, { kind: 'meetingPack' }>;

function pack(office: TestOffice, spec: Omit<PackSpec, 'kind'>): Paper {
  return packPaper(office.office, { kind: 'meetingPack', ...spec });
}

/** Lines of one part. */
function lines(paper: Paper, bookmark: string): string[] {
  return linesOf({ ...paper, parts: [partOf(paper, bookmark)] })[0] ?? [];
}

const SECOND_QUARTER = { kind: 'quarter', from: '2022-04-01', to: '2022-06-30' } as const;

describe('三季度各种回表情形，二季度已关闭', () => {
  let office: RoundOffice;
  let paper: Paper;
  beforeAll(async () => {
    office = await openPaperOffice();
    const { targets } = await office.ask('round.draft', { period: SECOND_QUARTER });
    const left = targets.filter(({ isAsked }) => !isAsked).map(({ targetId }) => targetId);
    office.setNow('2022-07-05T17:00:00+08:00');
    const opened = await openQuarter(office, SECOND_QUARTER);
    const { round } = await office.ask('round.ask', { id: opened.round.id, targetIds: left, isAsked: false });
    await office.ask('round.close', { id: round.id, rev: round.rev });
    office.setNow(`${PAPER_DAY}T10:00:00+08:00`);
    paper = pack(office, { roundId: office.roundId });
  });
  afterAll(() => office.end());

  it('总体情况：按灯、按所报状态与上一轮相比，反馈、变化和到期各列一表', () => {
    expect(lines(paper, '总体情况')).toEqual([
      '总体情况（2022年三季度，截至2022年9月28日）',
      '按灯分|分项目标|红灯|黄灯|绿灯|灰灯',
      '2022年三季度|81[81]|8[8]|2[2]|69[69]|2[2]',
      '2022年二季度|81[81]|5[5]|1[1]|61[61]|14[14]',
      '增减|0|+3|+1|+8|−12',
      '口径：50项任务、81个分项目标，两轮按同一批统计。',
      '按所报状态分|分项目标|已完成|长期推进|推进中|申请调整|未启动|未报|免报|未调度',
      '2022年三季度|81[81]|12[12]|9[9]|31[31]|6[6]|10[10]|11[11]|2[2]|0',
      '2022年二季度|81[81]|0|0|0|0|0|69[69]|0|12[12]',
      '增减|0|+12|+9|+31|+6|+10|−58|+2|−12',
      '口径：几个单位报送的以最慢的为准，有一家未报计为未报。',
      '反馈情况|应反馈|按时反馈|逾期反馈|已收到待核对|反馈空表|退回待重报|下发后没有反馈',
      '单位（个）|27[79]|22[64]|1[4]|1[2]|1[1]|1[2]|1[6]',
      '口径：每份反馈表只计一类，时限当天收到的计为按时。另有1个单位免报。',
      '变化和到期|新增红灯|红灯转出|新完成|没有进展|60天内到期',
      '分项目标（个）|3[3]|0|12[12]|11[11]|6[6]',
      '口径：前四项与2022年二季度相比，可以重复，两轮均未报送（本轮截止日未到的不计）或者所报相同的计为没有进展；到期按最早一个未完成的时限计，至2022年11月27日，其中10月6个。',
    ]);
  });

  it('各部分互相对得上，也与总览、台账对得上', async () => {
    const overview = await office.ask('overview.get', { asOf: PAPER_DAY });
    expectPackSums(paper, overview, await office.ask('task.list', { asOf: PAPER_DAY }));
    const [second] = overview.rounds;
    expect(second).toMatchObject({ title: '2022年二季度', red: 5 });
    expect(overview.changes?.newlyRed).toHaveLength(3);
  });

  it('未反馈和退回单位：没有反馈的在前，每个单位只在一类，已收到的不计逾期', () => {
    const found = lines(paper, '未反馈和退回单位');
    expect(found.slice(2).filter((line) => !line.startsWith('序号'))).toEqual([
      '下发后没有反馈1个',
      expect.stringMatching(/^1\|区住建局\|2022Q3-\d{3}\|6\[6\]\|9月23日\|5\|0\|\|\|$/),
      '退回待重报1个',
      expect.stringMatching(/^2\|区教体局\|2022Q3-\d{3}\|2\[2\]\|9月23日\|5\|0\|\|进展情况过于笼统。\|$/),
      '反馈空表1个',
      expect.stringMatching(/^3\|区税务局\|2022Q3-\d{3}\|1\[1\]\|9月23日\|5\|0\|\|\|$/),
      '已收到待核对1个',
      expect.stringMatching(/^4\|区工信局\|2022Q3-\d{3}\|2\[2\]\|9月23日\|已收到\|0\|\|\|$/),
      expect.stringMatching(
        /^应反馈的单位27个：已反馈23个；下发后没有反馈1个、退回待重报1个、反馈空表1个、已收到待核对1个。口径：/,
      ),
      '另有1个单位本轮免报，不计入。',
    ]);
  });

  it('红灯在前、黄灯在后，写明任务、目标、牵头单位、责任领导、时限、原因和所报原文', () => {
    const part = partOf(paper, '红灯、黄灯事项');
    expect(part.orientation).toBe('landscape');
    const found = lines(paper, '红灯、黄灯事项');
    expect(found[3]).toBe('红灯（逾期未完成）8个');
    expect(found[12]).toBe('黄灯（临近时限、进度滞后或者存在风险）2个');
    expect(found[4]).toBe(
      '1[1]|附件2第12项|深入实施城市更新行动，稳步推进棚户区改造和城镇老旧小区改造，提升宜居宜业水平|8月底前开工各类棚户区改造计划1100户。|区住建局\n江文元|2022年8月31日|逾期28天|未报|未报|未报',
    );
    expect(found[5]).toMatch(
      /\|自然资源局\n江文元\|2022年6月30日、2022年12月31日\|逾期90天\|2022Q3-.*已按计划推进。\|暂无\|/,
    );
  });

  it('汇总表横排，一个附件一份，标号在第一行、标题在第三行，任务都在', () => {
    const [one, two] = paper.parts.slice(-2);
    expect([one?.bookmark, two?.bookmark]).toEqual(['附件1', '附件2']);
    expect(paper.parts.slice(-2).map(({ orientation }) => orientation)).toEqual(['landscape', 'landscape']);
    const blocks = paper.parts.slice(-2).flatMap((part) => part.blocks);
    expect(blocks.map(({ kind }) => kind)).toEqual([
      ...['annexLabel', 'title', 'subtitle', 'table'],
      ...['annexLabel', 'title', 'subtitle', 'table'],
    ]);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(tables.map(({ rows }) => rows.filter(({ kind }) => kind === 'row').length)).toEqual([5, 45]);
    expect(tables[1]?.columns.map(({ caption }) => caption).slice(-4)).toEqual([
      '进展情况',
      '存在问题',
      '下一步计划',
      '状态',
    ]);
    expect(tables[0]?.footLines.some((line) => line.startsWith('口径：'))).toBe(true);
  });

  it('封面没有页码，写轮次、统计日、单位和日期；单位名称没有设定时留空位', async () => {
    const cover = partOf(paper, '封面');
    expect(cover.isCover).toBe(true);
    expect(linesOf({ ...paper, parts: [cover] })[0]).toEqual([
      '示范区建设任务2022年三季度调度会材料',
      '（截至2022年9月28日）',
      '区示范区建设办公室',
      '2022年9月28日',
    ]);
    expect(paper.parts.filter(({ isCover }) => isCover)).toHaveLength(1);
    expect(paper.sealMark).toMatch(/^第\d+号 [0-9a-f]{8}$/);
    await office.ask('setting.set', { officeName: '' });
    expect(lines(pack(office, { roundId: office.roundId, parts: ['cover'] }), '封面')[2]).toBe('（单位名称）');
    await office.ask('setting.set', { officeName: '区示范区建设办公室' });
  });

  it('只要选定的部分，按选定的次序；责任领导可以只要几位', () => {
    const chosen = pack(office, { roundId: office.roundId, parts: ['unreturned', 'cover', 'unreturned'] });
    expect(chosen.parts.map(({ bookmark }) => bookmark)).toEqual(['未反馈和退回单位', '封面']);
    const one = pack(office, { roundId: office.roundId, parts: ['leaders'], leaders: ['严玥', '无此人'] });
    expect(one.title).toBe('示范区建设任务2022年三季度调度会材料（严玥、无此人）');
    expect(one.parts.map(({ bookmark }) => bookmark)).toEqual(['严玥同志负责任务情况', '无此人同志负责任务情况']);
    expect(linesOf(one)[1]?.at(-1)).toBe('截至2022年9月28日，没有由无此人同志负责的任务。');
    expect(linesOf(one)[0]?.slice(3, 4)).toEqual([
      '负责任务3[3]项：红灯1[1]项、黄灯0项、绿灯2[2]项、灰灯0项；分项目标3[3]个：红灯1[1]个、黄灯0个、绿灯2[2]个、灰灯0个。',
    ]);
    for (const wish of [{ parts: [] }, { leaders: [] }]) {
      expect(() => pack(office, { roundId: office.roundId, ...wish })).toThrow('nothingSelected');
    }
    expect(() => pack(office, { roundId: 99 })).toThrow('recordMissing');
  });

  it('关闭以后按关闭那天的灯说，以后的事不改它', async () => {
    const own = await openSeedOffice();
    try {
      const { round } = await openBareQuarter(own);
      await own.ask('form.issue', { roundId: round.id, to: { path: '下发/' } });
      own.setNow('2022-09-30T10:00:00+08:00');
      const before = pack(own, { roundId: round.id, parts: ['overview'] });
      await own.ask('round.close', { id: round.id, rev: (await own.ask('round.get', { id: round.id })).round.rev });
      own.setNow('2023-03-01T10:00:00+08:00');
      expect(linesOf(pack(own, { roundId: round.id, parts: ['overview'] }))).toEqual(linesOf(before));
      expect(linesOf(pack(own, { roundId: round.id, parts: ['cover'] }))[0]?.slice(1)).toEqual([
        '（截至2022年9月30日）',
        '（单位名称）',
        '2023年3月1日',
      ]);
    } finally {
      own.end();
    }
  });

  it('交接以后，任务在接任领导名下', async () => {
    const [from] = (await office.ask('leader.list', {})).filter(({ name }) => name === '柳迈');
    const [to] = (await office.ask('leader.list', {})).filter(({ name }) => name === '严玥');
    await office.ask('leader.handOver', { id: from?.id ?? 0, toId: to?.id ?? 0, onDate: '2022-09-01' });
    const names = (asOf: string) =>
      pack(office, { roundId: office.roundId, parts: ['leaders'], asOf }).parts.map(({ bookmark }) => bookmark);
    expect(names(PAPER_DAY)).not.toContain('柳迈同志负责任务情况');
    expect(names('2022-08-31')).toContain('柳迈同志负责任务情况');
  });
});

describe('没有上一轮，没有红灯，都已反馈', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openSeedOffice();
  });
  afterAll(() => office.end());

  it('空的部分是一句话，不是空表', async () => {
    const { round, forms } = await openBareQuarter(office);
    const [first] = forms;
    for (const form of forms.slice(1)) await office.ask('form.update', { id: form.id, rev: form.rev, isWaived: true });
    await office.ask('form.issue', { roundId: round.id, to: { path: '下发/' } });
    const { lines: asked } = await office.ask('form.get', { id: first?.id ?? 0 });
    for (const { targetId } of asked) {
      await office.ask('entry.put', {
        roundId: round.id,
        targetId,
        reportedState: 'underWay',
        amountText: '',
        progressNote: '已开工',
        difficulty: '无',
        nextStep: '继续推进',
        coordination: '无',
        note: '',
      });
    }
    // Before any day of the table has come near.
    const paper = pack(office, { roundId: round.id, asOf: '2022-01-10' });
    for (const part of paper.parts) {
      for (const block of part.blocks) if (block.kind === 'table') expect(block.table.rows.length).toBeGreaterThan(0);
    }
    expect(lines(paper, '红灯、黄灯事项').at(-1)).toBe('没有红灯和黄灯的分项目标。');
    expect(lines(paper, '需协调事项')[2]).toBe('本轮没有单位提请协调的事项。');
    const overview = lines(paper, '总体情况');
    expect(overview.filter((line) => line.startsWith('2022年'))).toHaveLength(2);
    expect(overview.at(-1)).toBe(
      '口径：本轮是第一轮调度，没有上一轮可以比较；到期按最早一个未完成的时限计，至2022年3月11日。',
    );
    expect(overview.at(-2)).toBe('分项目标（个）|0|0');
    expect(lines(paper, '林朝阳同志负责任务情况')).toContain(
      '没有提请协调的事项，没有红灯、黄灯和今后60天内到期的分项目标。',
    );
    expect(lines(paper, '未反馈和退回单位').slice(2)).toEqual([
      '应反馈的1个单位均已反馈。',
      expect.stringMatching(/^口径：/),
      '另有27个单位本轮免报，不计入。',
    ]);
  });
});

describe('本轮没有调度的分项目标', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openSeedOffice();
  });
  afterAll(() => office.end());

  it('仍计入红灯和总数，写以前轮次所报并注明轮次；已销号的单独一类', async () => {
    const rows = await office.ask('task.list', {});
    const second = writeQuarter(office, 2, rows);
    await closeWithLights(office, second.id, '2022-07-05');
    const [late, done] = rows
      .filter(({ annexNo, sequence }) => annexNo === 2 && ['34', '41'].includes(sequence.trim()))
      .map((row) => ({ id: row.targets[0]?.id ?? 0, unitId: row.unitRefs[0]?.id ?? 0 }));
    if (late === undefined || done === undefined) throw new Error('the seed has changed');
    report(office, second.id, { targetId: late.id, unitId: late.unitId, progressNote: '正在排查' });
    const asked = rows.map((row) => ({
      ...row,
      targets: row.targets.filter(({ id }) => id !== late.id && id !== done.id),
    }));
    const third = writeQuarter(office, 3, asked);
    act(office, (writer) =>
      writer.insert('closeOut', {
        targetId: done.id,
        paperId: null,
        appliedOn: '2022-07-20',
        closedOn: '2022-07-25',
        note: '',
        state: 'active',
      }),
    );
    const asOf = '2022-09-28';
    const paper = pack(office, { roundId: third.id, asOf });
    expectPackSums(paper, await office.ask('overview.get', { asOf }), await office.ask('task.list', { asOf }));
    const overview = lines(paper, '总体情况');
    expect(overview.find((line) => line.startsWith('按所报状态分'))).toBe(
      '按所报状态分|分项目标|推进中|未报|已销号|未调度',
    );
    expect(overview.filter((line) => line.startsWith('2022年三季度|'))[1]).toBe(
      '2022年三季度|81[81]|0|79[79]|1[1]|1[1]',
    );
    const red = lines(paper, '红灯、黄灯事项').filter((line) => line.includes('|附件2第34项|'));
    expect(red[0]).toContain('|2022年二季度：正在排查|2022年二季度：无|2022年二季度：继续推进');
    // Closed out after its day, in the quarter of the paper.
    const found = lines(paper, '红灯、黄灯事项');
    expect(found.indexOf('黄灯（逾期完成）1个')).toBeGreaterThan(0);
    expect(found[found.indexOf('黄灯（逾期完成）1个') + 1]).toMatch(
      /附件2第41项\|.*\n?.*\|逾期完成\|已销号\|已销号\|已销号$/,
    );
  });
});

describe('材料的组成', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openSeedOffice();
  });
  afterAll(() => office.end());

  it('没有选过时是全部；选定以后记住次序，重复的只算一次，可以撤销', async () => {
    const all = (await office.ask('pack.choice', {})).parts;
    expect(all).toEqual([
      ...['cover', 'overview', 'sections', 'redYellow', 'coordination', 'leaders', 'unreturned', 'consolidated'],
    ]);
    const chosen = await office.ask('pack.choose', { parts: ['redYellow', 'overview', 'redYellow'] });
    expect(chosen.parts).toEqual(['redYellow', 'overview']);
    office.reopen();
    expect((await office.ask('pack.choice', {})).parts).toEqual(['redYellow', 'overview']);
    const [act] = await office.ask('history.list', {});
    expect(act).toMatchObject({ name: 'pack.choose', subject: '红灯、黄灯事项，总体情况' });
    await office.ask('pack.choose', { parts: ['redYellow', 'overview'] });
    expect((await office.ask('history.list', {}))[0]?.id).toBe(act?.id);
    await office.ask('history.undo', {});
    expect((await office.ask('pack.choice', {})).parts).toEqual(all);
    expect(await office.refusal('pack.choose', { parts: [] })).toBe('nothingSelected');
  });
});
