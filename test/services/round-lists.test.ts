/** Lists of a round, counted anew from what was told to the office and from the ledger. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Light, ReportedState } from '#domain/light.ts';
import type { ListInput, ListPaper, RoundDetail, TaskRow } from '#ipc/contract.ts';
import { HAS_OPENPYXL } from '../sheet/corpus/other-programs.ts';
import { seenByOpenpyxl } from '../sheet/writing/openpyxl.ts';
import { packageFaults } from '../sheet/writing/package-check.ts';
import type { TestOffice } from './office-fixture.ts';
import { openQuarter, openSeedOffice, rowTexts } from './round-fixture.ts';

const DAY = '2022-09-28';
const STATES: Record<ReportedState, string> = {
  notStarted: '未启动',
  underWay: '推进中',
  completed: '已完成',
  longTerm: '长期推进',
  adjustmentRequested: '申请调整',
};
const LIGHTS: Record<Light, string> = { red: '红灯', yellow: '黄灯', green: '绿灯', grey: '灰灯' };

interface Told {
  state: ReportedState | null;
  progressNote: string;
  difficulty: string;
  nextStep: string;
  coordination: string;
  level: 'district' | 'city' | 'open';
  unitName: string;
}

let office: TestOffice;
let round: RoundDetail;
let rows: TaskRow[];
const told = new Map<number, Told>();

const list = (input: Omit<ListInput, 'roundId'>): Promise<ListPaper> =>
  office.ask('report.list', { roundId: round.round.id, asOf: DAY, ...input });
const targets = () => rows.flatMap((row) => row.targets.map((target) => ({ row, target })));

beforeAll(async () => {
  office = await openSeedOffice();
  round = await openQuarter(office);
  await office.ask('form.issue', { roundId: round.round.id, to: { path: '下发/' } });
  office.setNow(`${DAY}T10:00:00+08:00`);
  const states = [...Object.keys(STATES), null] as (ReportedState | null)[];
  let at = 0;
  for (const form of round.forms.slice(0, 20)) {
    const { lines } = await office.ask('form.get', { id: form.id });
    for (const { targetId } of lines) {
      at += 1;
      if (at % 7 === 0) continue;
      const entry: Told = {
        state: states[at % states.length]!,
        progressNote: at % 5 === 0 ? '' : `第${at}项已开工，累计完成投资${at}万元。`,
        difficulty: ['无', '', `资金缺口${at}万元。`, '暂无。'][at % 4]!,
        nextStep: `10月底前完成第${at}项主体工程。`,
        coordination: ['无', `请协调第${at}项用地。`, ''][at % 3]!,
        level: (['district', 'city', 'open'] as const)[at % 4 === 3 ? 2 : at % 2]!,
        unitName: form.unitName,
      };
      told.set(targetId, entry);
      await office.ask('entry.put', {
        roundId: round.round.id,
        targetId,
        reportedState: entry.state,
        amountText: '',
        progressNote: entry.progressNote,
        difficulty: entry.difficulty,
        nextStep: entry.nextStep,
        coordination: entry.coordination,
        coordinationLevel: entry.level,
        note: '电话报送',
      });
    }
  }
  rows = await office.ask('task.list', { asOf: DAY });
});
afterAll(() => office.end());

/** Counts of a totals line by its words: 已完成10个 → 10. */
function countsOf(line: string): Record<string, number> {
  return Object.fromEntries(
    [...line.matchAll(/([\p{Script=Han}]+?)(\d+)个/gu)].map(([, word, n]) => [word!, Number(n)]),
  );
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

describe('汇总表', () => {
  it('保留附件的各列和板块行，每项任务后接四列，多个分项目标按序号分写', async () => {
    const { papers, taskIds } = await list({ kind: 'consolidated' });
    expect(papers.map(({ label }) => label)).toEqual(['附件1', '附件2']);
    expect(papers.map(({ rows: all }) => all.filter(({ kind }) => kind === 'section').length)).toEqual([0, 7]);
    const found = papers.flatMap((paper, index) =>
      paper.rows.flatMap((row, at) => (row.kind === 'task' ? [{ id: taskIds[index]![at], texts: row.texts }] : [])),
    );
    expect(found.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    const cell = (row: TaskRow, text: (entry: Told | undefined, light: Light) => string): string =>
      row.targets
        .map(({ id, ordinal, light }) => ({ ordinal, text: text(told.get(id), light) }))
        .filter(({ text: one }) => one !== '')
        .map(({ ordinal, text: one }) => (row.targets.length > 1 ? `${ordinal}. ${one}` : one))
        .join('\n');
    const expected = rows.map((row) => [
      ...[row.sequence, row.content, row.overallGoal, row.annualTarget, row.responsibleLeader, row.unitsText],
      cell(row, (entry) => (entry === undefined ? '未报' : entry.progressNote || '未填')),
      cell(row, (entry) => (entry === undefined ? '' : entry.difficulty || '未填')),
      cell(row, (entry) => entry?.nextStep ?? ''),
      cell(row, (entry, light) => {
        const state = entry === undefined ? '未报' : entry.state === null ? '状态未填' : STATES[entry.state];
        return `${state}，${LIGHTS[light]}`;
      }),
    ]);
    expect(found.map(({ texts }) => texts)).toEqual(expected);
  });

  it('合计从各行加出来：各状态之和、各灯之和都等于分项目标总数', async () => {
    const { totals, rows: count } = await list({ kind: 'consolidated' });
    const words = targets().map(({ target }) => {
      const entry = told.get(target.id);
      return entry === undefined ? '未报' : entry.state === null ? '状态未填' : STATES[entry.state];
    });
    const [total = '', ...others] = totals;
    expect(total.startsWith(`共50项任务、${words.length}个分项目标：`)).toBe(true);
    expect(count).toBe(50);
    const [states = '', lights = ''] = total.slice(total.indexOf('：') + 1).split('按灯分：');
    expect(countsOf(states)).toEqual(tally(words));
    expect(countsOf(lights)).toEqual(tally(targets().map(({ target }) => LIGHTS[target.light])));
    expect(others).toEqual([expect.stringMatching(/^口径：/)]);
  });

  it('按附件、板块、责任领导、牵头单位筛选，各附件之和等于全部', async () => {
    const all = await list({ kind: 'consolidated' });
    const annexIds = [...new Set(rows.map(({ annexId }) => annexId))];
    const parts = await Promise.all(annexIds.map((annexId) => list({ kind: 'consolidated', annexId })));
    expect(parts.flatMap(rowTexts)).toEqual(rowTexts(all));
    const [section] = rows.flatMap(({ sectionId }) => sectionId ?? []);
    const wanted: [Partial<ListInput>, (row: TaskRow) => boolean][] = [
      [{ sectionId: section! }, (row) => row.sectionId === section],
      [{ leader: '林朝阳' }, (row) => row.leaders.some(({ name }) => name === '林朝阳')],
      [{ unit: '区住建局' }, (row) => row.leadUnit === '区住建局'],
      [
        { leader: '林朝阳', annexId: annexIds[0]! },
        (row) => row.annexId === annexIds[0] && row.responsibleLeader.includes('林朝阳'),
      ],
    ];
    for (const [input, isWanted] of wanted) {
      const { taskIds, papers } = await list({ kind: 'consolidated', ...input });
      const expected = rows.filter(isWanted).map(({ id }) => id);
      expect(expected.length).toBeGreaterThan(0);
      expect(taskIds.flat().filter((id) => id !== null)).toEqual(expected);
      expect(papers[0]?.subtitle).toContain('截至2022年9月28日；');
    }
    expect(
      await office.refusal('report.export', { roundId: round.round.id, kind: 'consolidated', unit: '无此单位' }),
    ).toBe('nothingSelected');
  });
});

describe('问题、协调、逾期、未回表清单', () => {
  it('问题清单只列真有问题的，写“无”和空白的分开计数', async () => {
    const paper = await list({ kind: 'difficulty' });
    const inOrder = targets().flatMap(({ target }) => told.get(target.id) ?? []);
    const real = inOrder.filter(({ difficulty }) => difficulty.startsWith('资金'));
    expect(rowTexts(paper).map(([, , , , text, , unit]) => [text, unit])).toEqual(
      real.map(({ difficulty, unitName }) => [difficulty, unitName]),
    );
    expect(rowTexts(paper).map(([number]) => number)).toEqual(real.map((_, index) => String(index + 1)));
    const empty = inOrder.filter(({ difficulty }) => difficulty === '').length;
    expect(paper.totals[0]).toContain(
      `报送内容${inOrder.length}条：有问题${real.length}条、没有问题${inOrder.length - real.length - empty}条、未填${empty}条。`,
    );
    expect(paper.totals[0]).toContain(
      `本轮${targets().length}个分项目标：已有单位报送${told.size}个、未报${targets().length - told.size}个；`,
    );
    expect(paper.text.split('\n')).toHaveLength(2 + real.length + 1);
  });

  it('协调事项按层级分组，各层级之和等于总数', async () => {
    const paper = await list({ kind: 'coordination' });
    const real = targets()
      .flatMap(({ target }) => told.get(target.id) ?? [])
      .filter(({ coordination }) => coordination.startsWith('请'));
    const by = (level: Told['level']) => real.filter((one) => one.level === level);
    expect(rowTexts(paper).map((texts) => texts[4])).toEqual(
      [...by('district'), ...by('city'), ...by('open')].map(({ coordination }) => coordination),
    );
    expect(paper.papers[0]!.rows.flatMap((row) => (row.kind === 'section' ? [row.title] : []))).toEqual([
      `提请区级协调（${by('district').length}条）`,
      `提请市级协调（${by('city').length}条）`,
      `协调层级未定（${by('open').length}条）`,
    ]);
    expect(paper.taskIds[0]!.filter((id) => id === null)).toHaveLength(3);
    expect(paper.rows).toBe(real.length);
  });

  it('逾期清单列出红灯逾期的分项目标，逾期最久的在前，当天不算', async () => {
    const paper = await list({ kind: 'overdue' });
    const red = targets().filter(({ target }) => target.lightRule === 'overdue');
    expect(red.length).toBeGreaterThan(0);
    const texts = rowTexts(paper);
    expect(texts.map((one) => one[3]).sort()).toEqual(red.map(({ target }) => target.text).sort());
    const days = texts.map((one) => Number(one[5]));
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(texts.find((one) => one[4] === '2022年6月30日')?.[5]).toBe('90');
    expect(paper.totals[1]).toContain(
      `本轮${targets().length}个分项目标：逾期未完成${red.length}个、其余${targets().length - red.length}个`,
    );
  });

  it('未回表清单列出没有回表的单位和催报次数，已回、未回之和等于应回', async () => {
    const { forms } = await office.ask('round.get', { id: round.round.id, asOf: DAY });
    const missing = forms.filter(({ state }) => state === 'issued');
    await office.ask('form.remind', { formIds: [missing[0]!.id], way: 'phone', note: '', remindedOn: '2022-09-27' });
    const paper = await list({ kind: 'unreturned' });
    const texts = rowTexts(paper);
    expect(texts.map((one) => one[2]).sort()).toEqual(missing.map(({ code }) => code).sort());
    expect(texts.find((one) => one[2] === missing[0]!.code)).toMatchObject({ 6: '5', 8: '1', 9: '9月27日' });
    expect(paper.totals[0]).toContain(`本轮应反馈${forms.length}个单位：已回表${forms.length - missing.length}个`);
    expect(paper.totals[0]).toContain(
      `未回表${missing.length}个（未下发0个、已下发未回${missing.length}个、退回待重报0个）`,
    );
    expect(paper.taskIds[0]).toEqual(missing.map(() => null));
  });
});

describe('导出和打印', () => {
  it.skipIf(!HAS_OPENPYXL)('五种表都能导出，每格与屏幕所见一致，同样的内容写出同样的字节', async () => {
    for (const kind of ['consolidated', 'difficulty', 'coordination', 'overdue', 'unreturned'] as const) {
      const paper = await list({ kind });
      const input = { roundId: round.round.id, kind, asOf: DAY, to: { path: `${kind}.xlsx` } };
      expect((await office.ask('report.export', input)).rows, kind).toBe(paper.rows);
      const bytes = new Uint8Array(readFileSync(join(office.root, `${kind}.xlsx`)));
      expect(packageFaults(bytes), kind).toEqual([]);
      const sheets = seenByOpenpyxl(bytes);
      const written = sheets.flatMap(({ cells }) => Object.values(cells));
      for (const text of rowTexts(paper).flat()) if (text !== '') expect(written).toContain(text);
      for (const line of paper.totals) expect(written.some((text) => text.endsWith(line))).toBe(true);
      expect(written.some((text) => /^制表日期：2022年9月28日　留痕：第\d+号 [0-9a-f]{8}$/.test(text))).toBe(true);
      expect(sheets[0]!.page).toMatchObject({ orientation: 'landscape', paper: kind === 'consolidated' ? 8 : 9 });
      await office.ask('report.export', { ...input, to: { path: `${kind}2.xlsx` } });
      expect(Buffer.from(readFileSync(join(office.root, `${kind}2.xlsx`))).equals(bytes), kind).toBe(true);
    }
  });

  it('文件名写明是哪一轮、哪张表、筛选了什么', async () => {
    const made = await office.ask('report.print', {
      roundId: round.round.id,
      kind: 'overdue',
      leader: '林朝阳',
      asOf: DAY,
    });
    expect(made.name).toBe('示范区建设任务2022年三季度逾期未完成事项清单-责任领导林朝阳.pdf');
    expect(made.pages).toBe(1);
  });
});
