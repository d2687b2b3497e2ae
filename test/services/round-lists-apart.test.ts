/** Lists of rounds that differ: targets left out or excused, done before, told by several units, or closed. */
import { describe, expect, it } from 'vitest';
import type { ReportedState } from '#domain/light.ts';
import { formOf, openQuarter, openSeedOffice, QUARTER, rowTexts } from './round-fixture.ts';

const DAY = '2022-09-28';

describe('特殊情形', () => {
  it('核实不属实的已完成单独说明；汇总表列出全部任务，免报的、不调度的与本轮调度的分开计数', async () => {
    const own = await openSeedOffice();
    try {
      const opened = await openQuarter(own);
      const roundId = opened.round.id;
      await own.ask('form.issue', { roundId, to: { path: '下发/' } });
      own.setNow(`${DAY}T10:00:00+08:00`);
      const housing = formOf(opened, '区住建局');
      const { lines } = await own.ask('form.get', { id: housing.id });
      const [first, second] = lines;
      const values = {
        amountText: '',
        progressNote: '已办',
        difficulty: '无',
        nextStep: '无',
        coordination: '',
        note: '',
      };
      await own.ask('entry.put', { roundId, targetId: first!.targetId, reportedState: 'completed', ...values });
      await own.ask('check.set', { roundId, targetIds: [first!.targetId], verdict: 'notTrue', note: '现场未完工' });
      await own.ask('round.ask', { id: roundId, targetIds: [second!.targetId], isAsked: false });
      const health = formOf(await own.ask('round.get', { id: roundId }), '区卫健委');
      await own.ask('form.update', { id: health.id, rev: health.rev, isWaived: true });
      const asked = await own.ask('round.get', { id: roundId });

      const all = await own.ask('report.list', { roundId, kind: 'consolidated' });
      const count = asked.round.counts.targets;
      expect(count).toBe(81 - 1 - health.targets);
      expect(all.totals[0]).toContain(
        `共50项任务、81个分项目标：本轮调度${count}个、本轮未调度1个、本轮免报${health.targets}个。` +
          `本轮调度的${count}个：已完成1个（其中核实不属实1个）、未报${count - 1}个。`,
      );
      expect(all.totals[0]).toContain(
        `其余${health.targets + 1}个沿用以前填报：没有填报${health.targets + 1}个。按灯分：`,
      );
      expect(all.totals).toHaveLength(2);
      expect(all.totals[1]).toContain('不计入本轮调度各状态、各灯的合计');
      expect(rowTexts(all)).toHaveLength(50);
      const states = rowTexts(all).flatMap((texts) => texts.at(-1)?.split('\n') ?? []);
      expect(states).toHaveLength(81);
      const having = (words: string): number => states.filter((text) => text.includes(words)).length;
      expect([having('已完成（核实不属实）'), having('本轮未调度'), having('本轮免报'), having('未报，')]).toEqual([
        1,
        1,
        health.targets,
        count - 1,
      ]);

      const missing = await own.ask('report.list', { roundId, kind: 'unreturned' });
      expect(missing.totals.at(-1)).toBe('另有1个单位本轮免报，不列入本表，不计入总数。');
    } finally {
      own.end();
    }
  });

  it('以前已办结、本轮不再调度的分项，汇总表仍列出，状态和文字注明出自哪一轮', async () => {
    const own = await openSeedOffice();
    try {
      const second = await own.ask('round.open', {
        ...QUARTER,
        period: { kind: 'quarter', from: '2022-04-01', to: '2022-06-30' },
      });
      const form = formOf(second, '区卫健委');
      const { lines } = await own.ask('form.get', { id: form.id });
      const put = (at: number, reportedState: ReportedState) =>
        own.ask('entry.put', {
          roundId: second.round.id,
          targetId: lines[at]!.targetId,
          reportedState,
          progressNote: `第${at}项已办结。`,
          amountText: '',
          difficulty: '无',
          nextStep: '',
          coordination: '',
          note: '',
        });
      await put(0, 'completed');
      await put(1, 'underWay');
      const third = await openQuarter(own);
      const roundId = third.round.id;
      expect(third.round.counts.targets).toBe(80);
      await own.ask('round.ask', { id: roundId, targetIds: [lines[1]!.targetId], isAsked: false });
      const paper = await own.ask('report.list', { roundId, kind: 'consolidated' });
      expect(paper.totals[0]).toMatch(
        /^共50项任务、81个分项目标：本轮调度79个、本轮未调度2个。本轮调度的79个：未报79个。按灯分：.*。其余2个沿用以前填报：已完成1个、推进中1个。按灯分：/,
      );
      const cells = (taskId: number): string[] => {
        const rowsOf = paper.papers.flatMap(({ rows: all }) => all);
        const row = rowsOf[paper.taskIds.flat().indexOf(taskId)];
        return row?.kind === 'task' ? row.texts.slice(-4) : [];
      };
      const first = cells(lines[0]!.taskId);
      expect(first[0]).toContain('2022年二季度：第0项已办结。');
      expect(first[1]).toContain('2022年二季度：无');
      expect(first[3]).toContain('已完成（2022年二季度），绿灯');
      expect(cells(lines[1]!.taskId)[3]).toContain('推进中（2022年二季度），');
      // A list of one unit tells the same of it, and the numbers of both parts add up.
      const narrowed = await own.ask('report.list', { roundId, kind: 'consolidated', unit: '区卫健委' });
      expect(narrowed.totals[0]).toContain(`${form.targets}个分项目标：本轮调度${form.targets - 2}个、本轮未调度2个。`);
    } finally {
      own.end();
    }
  });

  it('集体单位由各成员分别报送时，各写各的，有一家未报就算未报', async () => {
    const own = await openSeedOffice();
    try {
      const rowsThen = await own.ask('task.list', {});
      const led = rowsThen.find(({ leadUnit }) => leadUnit === '区住建局')!;
      const units = await own.ask('unit.list', {});
      const idOf = (name: string): number => units.find((unit) => unit.name === name)!.id;
      const lead = units.find(({ name }) => name === '区住建局')!;
      const members = ['区教体局', '区水利局'];
      const memberIds = members.map(idOf);
      await own.ask('unit.update', { id: lead.id, rev: lead.rev, kind: 'group', groupRule: 'members', memberIds });
      const { round: opened } = await openQuarter(own);
      const target = led.targets[0]!;
      const values = { amountText: '', difficulty: '无', nextStep: '继续', coordination: '', note: '' };
      const put = (unit: string, reportedState: ReportedState, progressNote: string) =>
        own.ask('entry.put', {
          roundId: opened.id,
          targetId: target.id,
          unitId: idOf(unit),
          reportedState,
          progressNote,
          ...values,
        });
      const cells = async (): Promise<string[]> => {
        const paper = await own.ask('report.list', { roundId: opened.id, kind: 'consolidated' });
        const at = paper.taskIds[1]!.indexOf(led.id);
        const row = paper.papers[1]!.rows[at];
        if (row?.kind !== 'task') throw new Error('a task expected');
        return row.texts.slice(6).map((text) => text.split('\n2. ')[0]!.replace(/^1\. /, ''));
      };
      await put('区教体局', 'completed', '全部完成。');
      expect(await cells()).toMatchObject({ 0: '区教体局：全部完成。', 3: expect.stringMatching(/^部分单位未报，/) });
      const { forms } = await own.ask('round.get', { id: opened.id });
      const { lines } = await own.ask('form.get', { id: formOf({ forms }, '区教体局').id });
      // A verdict counts for the target: 核实 says beside the row with whom it is shared.
      expect(lines.find(({ targetId }) => targetId === target.id)?.otherUnits).toEqual(['区水利局']);
      const alone = rowsThen.filter(({ leadUnit }) => leadUnit === '区教体局').map(({ id }) => id);
      expect(lines.filter(({ taskId }) => alone.includes(taskId)).flatMap(({ otherUnits }) => otherUnits)).toEqual([]);
      await put('区水利局', 'underWay', '正在推进。');
      expect(await cells()).toMatchObject({
        0: '区教体局：全部完成。\n区水利局：正在推进。',
        1: '区教体局：无\n区水利局：无',
        3: expect.stringMatching(/^推进中，/),
      });
    } finally {
      own.end();
    }
  });

  it('已关闭的一轮按关闭时的灯列清单，不随今天变', async () => {
    const own = await openSeedOffice();
    try {
      const { round: opened } = await openQuarter(own);
      await own.ask('form.issue', { roundId: opened.id, to: { path: '下发/' } });
      own.setNow('2022-09-30T17:00:00+08:00');
      const before = await own.ask('report.list', { roundId: opened.id, kind: 'overdue' });
      const { rev } = (await own.ask('round.get', { id: opened.id })).round;
      await own.ask('round.close', { id: opened.id, rev });
      own.setNow('2023-01-15T09:00:00+08:00');
      const after = await own.ask('report.list', { roundId: opened.id, kind: 'overdue' });
      expect(after).toEqual(before);
    } finally {
      own.end();
    }
  });
});
