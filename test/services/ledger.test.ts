import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaskRow } from '#ipc/contract.ts';
import { readSeedAnnexes } from '../../seeds/annex-text.ts';
import { openTestOffice, SEED_BODY, type TestOffice } from './office-fixture.ts';

let office: TestOffice;
let rows: TaskRow[];
beforeAll(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
  rows = await office.ask('task.list', { asOf: '2022-07-05' });
});
afterAll(() => office.end());

const label = ({ annexNo, sequenceNo }: TaskRow): string => `${annexNo}-${sequenceNo}`;

describe('台账（2022年7月5日）', () => {
  it('每一格与文件原文一字不差', () => {
    const written = readSeedAnnexes(readFileSync(SEED_BODY, 'utf8')).flatMap(({ annexNo, title, rows: lines }) => {
      let section: string | null = null;
      return lines.flatMap((line) => {
        if ('section' in line) section = line.section;
        return 'section' in line ? [] : [[annexNo, title, section, ...line.cells]];
      });
    });
    const kept = rows.map((row) => [
      row.annexNo,
      row.annexTitle,
      row.sectionTitle,
      row.sequence,
      row.content,
      row.overallGoal,
      row.annualTarget,
      row.responsibleLeader,
      row.unitsText,
    ]);
    expect(kept).toEqual(written);
  });

  it('两张附件、七个板块、五十项任务，按表的顺序', () => {
    expect(rows.map(label)).toEqual([
      ...Array.from({ length: 5 }, (_, index) => `1-${index + 1}`),
      ...Array.from({ length: 45 }, (_, index) => `2-${index + 1}`),
    ]);
    const sections = [...Map.groupBy(rows, ({ sectionTitle }) => sectionTitle)].map(([title, list]) => [
      title?.slice(0, 2),
      list.length,
    ]);
    expect(sections).toEqual([
      [undefined, 5],
      ['一、', 12],
      ['二、', 5],
      ['三、', 5],
      ['四、', 4],
      ['五、', 8],
      ['六、', 4],
      ['七、', 7],
    ]);
  });

  it('81 个分项的时限：6月底 5、7月底 1、8月底 3、10月底 7、年底 50，经常性 1，无时限 14', () => {
    const targets = rows.flatMap((row) => row.targets);
    const counts = Map.groupBy(targets, ({ dueOn, dueKind }) => dueOn ?? dueKind);
    expect(Object.fromEntries([...counts].map(([due, list]) => [due, list.length]))).toEqual({
      '2022-06-30': 5,
      '2022-07-31': 1,
      '2022-08-31': 3,
      '2022-10-31': 7,
      '2022-12-31': 50,
      recurring: 1,
      none: 14,
    });
  });

  it('印发当天已有五项亮红灯，九项没有时限', () => {
    expect(rows.filter(({ light }) => light === 'red').map(label)).toEqual(['2-18', '2-29', '2-34', '2-41', '2-45']);
    expect(rows.filter(({ targets }) => targets.every(({ dueKind }) => dueKind === 'none')).map(label)).toEqual([
      '1-1',
      '2-13',
      '2-17',
      '2-20',
      '2-25',
      '2-26',
      '2-33',
      '2-35',
      '2-42',
    ]);
    expect(rows.filter(({ light }) => light === 'grey').map(label)).toEqual([
      '1-1',
      '2-13',
      '2-17',
      '2-20',
      '2-25',
      '2-26',
      '2-33',
      '2-35',
      '2-42',
    ]);
  });

  it('灯按所看的那一天算：年底之后有时限的都已逾期，年初只是未到期', async () => {
    const late = await office.ask('task.list', { asOf: '2023-01-01' });
    const early = await office.ask('task.list', { asOf: '2022-01-01' });
    const count = (list: TaskRow[], light: string): number => list.filter((row) => row.light === light).length;
    expect(count(late, 'red')).toBe(late.filter(({ nextDueOn }) => nextDueOn !== null).length);
    expect([count(early, 'red'), count(early, 'yellow')]).toEqual([0, 0]);
    for (const list of [rows, late, early]) {
      expect(['red', 'yellow', 'green', 'grey'].reduce((sum, light) => sum + count(list, light), 0)).toBe(50);
    }
  });

  it('60 个单位名，28 个牵头单位；领导按行数', () => {
    expect(new Set(rows.flatMap(({ units }) => units)).size).toBe(60);
    expect(new Set(rows.map(({ leadUnit }) => leadUnit)).size).toBe(28);
    const counts = Map.groupBy(rows, ({ leaders }) => leaders.map(({ name }) => name).join());
    expect(Object.fromEntries([...counts].map(([name, list]) => [name, list.length]))).toEqual({
      林朝阳: 18,
      张毅: 8,
      江文元: 7,
      吕浩泳: 6,
      曾小英: 4,
      严玥: 3,
      曾小荣: 1,
      张达伟: 1,
      何选明: 1,
      柳迈: 1,
    });
  });

  it('一行的全部内容', () => {
    const row = rows.find((task) => label(task) === '1-5');
    expect(row).toMatchObject({
      documentId: 1,
      docNumber: '区发〔2022〕9号',
      annexNo: 1,
      annexTitle: '章贡区贯彻落实《建设方案》的试点和示范事项责任分工表',
      year: 2022,
      sectionId: null,
      sectionTitle: null,
      sequenceNo: 5,
      sequence: '5',
      content: '积极应对人口老龄化重点联系城市',
      overallGoal: '2025 年前基本建成居家社区机构相协调、医养康养相结合的养老服务体系。',
      annualTarget: '1. 年内打造 1 个适老化改造示范敬老院。 2. 年内完成特殊困难老年人家庭居家适老化改造 121 户。',
      responsibleLeader: '林朝阳',
      unitsText: '民政局、 区卫健委、 区发改委',
      due: '',
      remark: '',
      extra: {},
      correctedFields: [],
      leaders: [{ name: '林朝阳' }],
      units: ['民政局', '区卫健委', '区发改委'],
      unitRefs: [
        { name: '民政局', isLead: true, rawText: '民政局' },
        { name: '区卫健委', isLead: false, rawText: '区卫健委' },
        { name: '区发改委', isLead: false, rawText: '区发改委' },
      ],
      leadUnit: '民政局',
      targets: [
        { ordinal: 1, dueOn: '2022-12-31', dueText: '年内', light: 'green', lightRule: 'notYetDue', isDueFixed: false },
        {
          ordinal: 2,
          text: '年内完成特殊困难老年人家庭居家适老化改造 121 户。',
          quantities: [{ value: 121, measure: '户' }],
        },
      ],
      light: 'green',
      lightRule: 'notYetDue',
      nextDueOn: '2022-12-31',
      isRemoved: false,
    });
  });

  it('按领导、单位、灯、时限、文字筛选，条件同时成立', async () => {
    const labels = async (filter: object): Promise<string[]> =>
      (await office.ask('task.list', { asOf: '2022-07-05', ...filter })).map(label);
    expect(await labels({ leader: '曾小荣' })).toEqual(['2-16']);
    expect(await labels({ light: 'red', leadUnit: '自然资源局' })).toEqual(['2-18']);
    expect(await labels({ text: '敬老院 适老化' })).toEqual(['1-5']);
    expect(await labels({ dueFrom: '2022-07-01', dueTo: '2022-07-31' })).toHaveLength(1);
    expect(await labels({ annexNo: 1, dueKind: 'none' })).toEqual(['1-1']);
    expect(await labels({ text: '没有这样的字' })).toEqual([]);
  });
});

describe('任务详情', () => {
  it('指出原文所在的文件和单元格，原文一字不改', async () => {
    const row = rows.find((task) => label(task) === '2-15');
    const detail = await office.ask('task.get', { id: row?.id ?? 0, asOf: '2022-07-05' });
    expect(detail.row).toEqual(row);
    expect(detail.source).toMatchObject({ fileName: '区发〔2022〕9号附件.xlsx', sheet: '附件2' });
    expect(detail.source.cells.units).toMatch(/^F\d+$/);
    expect(detail.original.units).toBe('管区卫健、区工信局、区高新局、区科技局、区市场监管局、区商务局');
    expect(detail.corrections).toEqual([]);
    expect(detail.history.map(({ name, changes }) => [name, changes])).toEqual([['seed.load', []]]);
    const kept = await office.desk.made(detail.source.token);
    expect(kept.name).toBe('区发〔2022〕9号附件.xlsx');
  });

  it('没有这项任务时说明', async () => {
    expect(await office.refusal('task.get', { id: 9_999 })).toBe('recordMissing');
  });
});

describe('跨过接口的数据', () => {
  it('every answer is plain JSON: no Date, no function, no undefined that matters', async () => {
    const answers = await Promise.all([
      office.ask('app.info', {}),
      office.ask('task.list', {}),
      office.ask('task.get', { id: rows[0]?.id ?? 0 }),
      office.ask('unit.list', {}),
      office.ask('leader.list', {}),
      office.ask('proposal.list', {}),
      office.ask('document.list', {}),
      office.ask('history.list', {}),
      office.ask('history.verify', {}),
      office.ask('backup.list', {}),
      office.ask('setting.get', {}),
    ]);
    for (const answer of answers) expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });
});
