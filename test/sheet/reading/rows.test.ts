import { describe, expect, it } from 'vitest';
import { readAnnexTables } from '#sheet/annex-reading.ts';
import { readTasks } from '#sheet/annex-understanding.ts';
import { altered, type Cell, packageOf, zipOf } from '../corpus/package-parts.ts';
import { codesOf, HEADER, outline, readSheet, tableOf, tasksOf } from './annex-of.ts';

const task = (no: Cell, content: string, unit = '区发改委', leader = '张三'): Cell[] => [
  no,
  content,
  '总',
  '年',
  leader,
  unit,
];
const contents = (rows: Cell[][], merges: string[] = []): unknown[] =>
  tableOf([HEADER, ...rows], { merges }).rows.map((row) =>
    row.kind === 'section' ? `§${row.title}` : row.cells.content,
  );

describe('板块行', () => {
  it('横向合并的一行是板块，不管有没有编号', () => {
    expect(contents([['一、乡村振兴'], task(1, '甲'), ['城乡协调'], task(2, '乙')], ['A2:F2', 'A4:F4'])).toEqual([
      '§一、乡村振兴',
      '甲',
      '§城乡协调',
      '乙',
    ]);
  });

  it('没有合并、只有一格有字的一行，写有一、（一）、第一部分的是板块', () => {
    expect(
      contents([['一、乡村振兴'], ['（一）特色产业'], task(1, '甲'), ['第二部分 开放合作'], task(2, '乙')]),
    ).toEqual(['§一、乡村振兴', '§（一）特色产业', '甲', '§第二部分 开放合作', '乙']);
  });

  it('编号和标题分在两格也是板块', () => {
    expect(contents([['一', '乡村振兴'], task(1, '甲'), ['二、', '开放合作'], task(2, '乙')])).toEqual([
      '§一 乡村振兴',
      '甲',
      '§二、开放合作',
      '乙',
    ]);
  });

  it('合并拆开后每格都是同样的字，仍是一个板块', () => {
    expect(contents([Array(6).fill('一、乡村振兴'), task(1, '甲')])).toEqual(['§一、乡村振兴', '甲']);
  });

  it('序号写成一、二而其他各栏有字的是任务', () => {
    const rows = tasksOf(tableOf([HEADER, task('一', '甲'), task('十二', '乙')]));
    expect(rows.map(({ sequenceNo, cells }) => [sequenceNo, cells.content])).toEqual([
      [1, '甲'],
      [12, '乙'],
    ]);
  });

  it('板块行带领导：没有写领导的任务由板块的领导负责，原文不补', () => {
    const table = tableOf(
      [
        HEADER,
        ['一、乡村振兴（责任领导：林朝阳）'],
        task(1, '甲', '区发改委', ''),
        task(2, '乙', '区发改委', '张三'),
        ['二、开放', null, null, null, '严玥'],
        task(3, '丙', '区商务局', ''),
      ],
      { merges: ['A2:F2', 'A5:D5'] },
    );
    expect(table.rows.flatMap((row) => (row.kind === 'section' ? [[row.title, row.leaderText]] : []))).toEqual([
      ['一、乡村振兴（责任领导：林朝阳）', '林朝阳'],
      ['二、开放', '严玥'],
    ]);
    expect(
      [...readTasks(table, 2022)].map(({ row, reading }) => [
        row.cells.responsibleLeader,
        reading.leaders.map(({ name }) => name),
      ]),
    ).toEqual([
      ['', ['林朝阳']],
      ['张三', ['张三']],
      ['', ['严玥']],
    ]);
  });
});

describe('上下合并的单元格', () => {
  it('序号和内容上下合并的几行是一项任务，其余各栏按行连起来', () => {
    const rows: Cell[][] = [
      HEADER,
      [1, '甲', '总目标', '年内建成1处', '张三', '区发改委'],
      [null, null, null, '12月底前验收', null, '区财政局'],
      [null, null, null, '每月报告', null, '区发改委'],
      task(2, '乙'),
    ];
    const reading = readSheet(rows, { merges: ['A2:A4', 'B2:B4', 'C2:C4', 'E2:E4'] });
    const [first, second] = tasksOf(reading.tables[0]!);
    expect(first).toMatchObject({
      key: 'Sheet1!2',
      sequenceNo: 1,
      row: 2,
      cells: {
        content: '甲',
        overallGoal: '总目标',
        annualTarget: '年内建成1处\n12月底前验收\n每月报告',
        responsibleLeader: '张三',
        units: '区发改委\n区财政局',
      },
      addresses: { content: 'B2', annualTarget: 'D2', units: 'F2' },
    });
    expect(second!.cells.content).toBe('乙');
    expect(reading.findings.find(({ code }) => code === 'rowMerged')).toMatchObject({
      at: { row: 2 },
      params: { rows: '2–4' },
    });
  });

  it('只有领导和单位上下合并的，各项任务都由他们负责', () => {
    const rows: Cell[][] = [
      HEADER,
      task(1, '甲'),
      [2, '乙', '总', '年'],
      [3, '丙', '总', '年'],
      task(4, '丁', '区商务局', '李四'),
    ];
    const tasks = tasksOf(tableOf(rows, { merges: ['E2:E4', 'F2:F4'] }));
    expect(
      tasks.map(({ cells, addresses }) => [cells.content, cells.responsibleLeader, cells.units, addresses.units]),
    ).toEqual([
      ['甲', '张三', '区发改委', 'F2'],
      ['乙', '张三', '区发改委', 'F2'],
      ['丙', '张三', '区发改委', 'F2'],
      ['丁', '李四', '区商务局', 'F5'],
    ]);
  });

  it('内容合并而各行自有序号的，是几项任务', () => {
    const rows: Cell[][] = [
      HEADER,
      [1, '甲', '总', '一', '张三', '区发改委'],
      [2, null, '总', '二', '李四', '区财政局'],
    ];
    expect(outline(tableOf(rows, { merges: ['B2:B3'] }))).toEqual([
      {
        sequence: '1',
        content: '甲',
        overallGoal: '总',
        annualTarget: '一',
        responsibleLeader: '张三',
        units: '区发改委',
      },
      {
        sequence: '2',
        content: '甲',
        overallGoal: '总',
        annualTarget: '二',
        responsibleLeader: '李四',
        units: '区财政局',
      },
    ]);
  });

  it('左右合并的字归最左一栏，不会写成两份', () => {
    const rows: Cell[][] = [HEADER, [1, '甲', '到年底全面完成', null, '张三', '区发改委']];
    expect(tasksOf(tableOf(rows, { merges: ['C2:D2'] }))[0]!.cells).toMatchObject({
      overallGoal: '到年底全面完成',
      annualTarget: '',
    });
  });

  it('合并单元格里被盖住的旧字不显示，也不读', () => {
    const reading = readSheet([HEADER, task(1, '甲'), [2, '乙', '总', '年', '旧领导', '旧单位']], {
      merges: ['E2:E3', 'F2:F3'],
    });
    expect(tasksOf(reading.tables[0]!)[1]!.cells).toMatchObject({ responsibleLeader: '张三', units: '区发改委' });
    expect(codesOf(reading)).toContain('mended');
  });
});

describe('从 PDF 粘贴来的表', () => {
  const messy: Cell[][] = [
    [null, '附件 ２'],
    [null, '章贡区行动计划责任分工表'],
    [null, '（单位：个）'],
    [],
    [null, ...HEADER],
    [null, '一、全面推进乡村振兴'],
    [null, ...task('１', '甲', '区 财 政 局、 区 直 各\n相关单位', '张 毅')],
    [null, '— 1 —'],
    [null, ...HEADER.map((caption) => caption.replace('年', ' 年'))],
    [null, ...task('２', '乙')],
    [null, '章贡区行动计划责任分工表'],
    [null, ...HEADER],
    [null, ...task('３', '丙')],
    [null, '备注：列第一的责任单位为牵头单位。'],
    [null, '填表人：李四', null, null, '联系电话：1234567'],
  ];

  it('空首列、表上标题、重复表头、页码、表下备注都不是任务', () => {
    const { tables, findings } = readSheet(messy);
    const [table] = tables;
    expect(tables.length).toBe(1);
    expect([table!.annexNo, table!.title, table!.repeatedHeaderCount, table!.footLines]).toEqual([
      2,
      '章贡区行动计划责任分工表',
      2,
      ['备注：列第一的责任单位为牵头单位。', '填表人：李四　联系电话：1234567'],
    ]);
    expect(
      table!.rows.map((row) =>
        row.kind === 'section' ? row.title : [row.sequenceNo, row.cells.sequence, row.cells.content],
      ),
    ).toEqual(['一、全面推进乡村振兴', [1, '１', '甲'], [2, '２', '乙'], [3, '３', '丙']]);
    expect(findings.filter(({ code }) => code === 'headerRepeated').map(({ params }) => params)).toEqual([
      { count: 2, rows: '9、12' },
    ]);
    expect(findings.filter(({ code }) => code === 'lineSkipped').map(({ at }) => at!.row)).toEqual([3, 8, 11]);
    expect(findings.filter(({ code }) => code === 'remarkLine').map(({ at }) => at!.row)).toEqual([14, 15]);
  });

  it('单元格的字照原样保存：字间空格、换行、全角数字一概不动', () => {
    expect(tasksOf(tableOf(messy))[0]!.cells).toMatchObject({
      units: '区 财 政 局、 区 直 各\n相关单位',
      responsibleLeader: '张 毅',
      sequence: '１',
    });
  });

  it('重复的两行表头整个跳过', () => {
    const head: Cell[][] = [
      ['序号', '任务内容', '责任', null],
      [null, null, '领导', '单位'],
    ];
    const table = tableOf([...head, [1, '甲', '张三', '区发改委'], ...head, [2, '乙', '李四', '区财政局']], {
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'A4:A5', 'B4:B5', 'C4:D4'],
    });
    expect([table.repeatedHeaderCount, tasksOf(table).length]).toEqual([1, 2]);
  });

  it('表后没有编号的说明不是板块', () => {
    const table = tableOf([HEADER, task(1, '甲'), ['（此件公开发布）']], { merges: ['A3:F3'] });
    expect([table.rows.length, table.footLines]).toEqual([1, ['（此件公开发布）']]);
  });

  it('只剩一格有字的行不会丢：序号一栏的数字、内容一栏的字都算任务', () => {
    expect(contents([task(1, '甲'), [2], [null, '只有内容'], task(3, '丙')])).toEqual(['甲', '', '只有内容', '丙']);
  });
});

describe('隐藏与看不见的', () => {
  it('隐藏或筛选掉的行照读并说明', () => {
    const { tables, findings } = readSheet([HEADER, task(1, '甲'), task(2, '乙')], { hiddenRows: [3] });
    expect(tasksOf(tables[0]!).map(({ isHidden }) => isHidden)).toEqual([false, true]);
    expect(findings.filter(({ code }) => code === 'rowHidden').map(({ at }) => at!.row)).toEqual([3]);
  });

  it('隐藏的栏照读并说明', () => {
    const reading = readSheet([HEADER, task(1, '甲')], {
      before: '<cols><col min="5" max="5" width="10.5" hidden="1"/><col min="2" max="2" width="29"/></cols>',
    });
    expect(reading.findings.filter(({ code }) => code === 'columnHidden').map(({ params }) => params.caption)).toEqual([
      '责任领导',
    ]);
    expect(reading.tables[0]!.columns.map(({ width }) => width)).toEqual([null, 29, null, null, 10.5, null]);
  });

  it('没有算出结果的公式、错误值、单元格里的图片各自说明，按空白读', () => {
    const { tables, findings } = readSheet([
      HEADER,
      [
        1,
        { xml: '<c r="REF"><f>A1&amp;"x"</f></c>' },
        { xml: '<c r="REF" t="e"><v>#N/A</v></c>' },
        { xml: '<c r="REF" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>' },
        '张三',
        '区发改委',
      ],
    ]);
    expect(tasksOf(tables[0]!)[0]!.cells).toMatchObject({ content: '', overallGoal: '', annualTarget: '' });
    expect(findings.flatMap(({ code, at, params }) => (at?.row === 2 ? [[code, at.column, params]] : []))).toEqual([
      ['formulaNotComputed', 'B', { caption: '行动计划内容', formula: '=A1&"x"' }],
      ['cellError', 'C', { caption: '总体目标要求', text: '#N/A' }],
      ['pictureInCell', 'D', { caption: '2022年任务目标' }],
    ]);
  });

  it('结果为空文字的公式是空白，不是没有算出', () => {
    expect(
      codesOf(
        readSheet([HEADER, [...task(1, '甲').slice(0, 5), { xml: '<c r="REF" t="str"><f>IF(1,"")</f><v></v></c>' }]]),
      ),
    ).not.toContain('formulaNotComputed');
  });
});

describe('超出范围的', () => {
  it('只读前三万行，并说明读到哪里', () => {
    const rows = Array.from({ length: 30_010 }, (_, at) => task(at + 1, '甲'));
    const { tables, findings } = readSheet([HEADER, ...rows]);
    expect(tasksOf(tables[0]!).length).toBe(29_999);
    expect(findings.find(({ code }) => code === 'truncated')?.params).toEqual({ what: '第 30000 行' });
  });

  it('一格超过三万多字只读到上限，并说明是哪一格', () => {
    const { tables, findings } = readSheet([HEADER, task(1, '甲'.repeat(40_000))]);
    expect(tasksOf(tables[0]!)[0]!.cells.content!.length).toBe(32_767);
    expect(findings.find(({ code }) => code === 'truncated')).toMatchObject({ at: { row: 2, column: 'B' } });
  });

  it('写在最后一行的备注也读得到，没有字的行不占范围', () => {
    const parts = packageOf([{ name: 'Sheet1', rows: [HEADER, task(1, '甲')] }]);
    const last = '<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>备注：完</t></is></c></row></sheetData>';
    const { tables } = readAnnexTables(
      zipOf(altered(parts, 'xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', last))),
      'a.xlsx',
    );
    expect([tables[0]!.rows.length, tables[0]!.footLines]).toEqual([1, ['备注：完']]);
  });
});
