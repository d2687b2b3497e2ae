import { describe, expect, it } from 'vitest';
import { readTasks } from '#sheet/annex-understanding.ts';
import { codesOf, HEADER, outline, readSheet, readSheets, tableOf, tasksOf } from './annex-of.ts';

const fieldsOf = (rows: (string | number | null)[][], merges: string[] = []): unknown[] =>
  tableOf(rows, { merges }).columns.map(({ field, caption, group }) => [field, caption, group]);

describe('别的文件、别的区县的表，也按各栏的意思读', () => {
  it('牵头领导、牵头单位、配合单位、完成时限、备注各有一栏', () => {
    const rows = [
      ['序号', '重点任务', '牵头领导', '牵头单位', '配合单位', '完成时限', '备注'],
      [1, '推进数字乡村建设', '张三', '区农业农村局', '区发改委、区科技局', '2023年12月底前', '市级试点'],
    ];
    expect(fieldsOf(rows)).toEqual([
      ['sequence', '序号', null],
      ['content', '重点任务', null],
      ['responsibleLeader', '牵头领导', null],
      ['leadUnit', '牵头单位', null],
      ['supportingUnits', '配合单位', null],
      ['due', '完成时限', null],
      ['remark', '备注', null],
    ]);
    const table = tableOf(rows);
    const [read] = [...readTasks(table, 2023)];
    expect(read!.reading.units.map(({ name, isLead, field }) => [name, isLead, field])).toEqual([
      ['区农业农村局', true, 'leadUnit'],
      ['区发改委', false, 'supportingUnits'],
      ['区科技局', false, 'supportingUnits'],
    ]);
    expect(read!.reading.due).toEqual({ text: '2023年12月底前', dueOn: '2023-12-31', kind: 'date' });
  });

  it('牵头单位旁边的责任单位是参与单位', () => {
    expect(
      fieldsOf([
        ['序号', '工作任务', '牵头单位', '责任单位'],
        [1, '甲', '区发改委', '区财政局'],
      ]),
    ).toContainEqual(['supportingUnits', '责任单位', null]);
  });

  it('责任人就是责任领导；同时有责任领导一栏时，责任人作为附加栏保留', () => {
    expect(
      fieldsOf([
        ['序号', '工作任务', '责任单位', '责任人'],
        [1, '甲', '区发改委', '张三'],
      ]),
    ).toContainEqual(['responsibleLeader', '责任人', null]);
    expect(
      fieldsOf([
        ['序号', '工作任务', '责任单位', '责任领导', '责任人'],
        [1, '甲', '区发改委', '张三', '李四'],
      ]),
    ).toContainEqual([null, '责任人', null]);
  });

  it('表头中的年份是数据：全角、带空格都认得', () => {
    for (const caption of [
      '2022年任务目标',
      '2022 年任务目标',
      '２０２２年度任务目标',
      '2022年度目标',
      '2022年\n目标任务',
    ]) {
      const table = tableOf([
        ['序号', '工作任务', caption, '责任单位'],
        [1, '甲', '乙', '区发改委'],
      ]);
      expect([table.year, table.columns[2]!.field, table.columns[2]!.caption]).toEqual([2022, 'annualTarget', caption]);
    }
  });

  it('2025年目标在2022年目标旁边，就是总体目标', () => {
    expect(
      fieldsOf([
        ['序号', '工作任务', '2022年目标', '2025年目标', '责任单位'],
        [1, '甲', '乙', '丙', '丁'],
      ]),
    ).toEqual([
      ['sequence', '序号', null],
      ['content', '工作任务', null],
      ['annualTarget', '2022年目标', null],
      ['overallGoal', '2025年目标', null],
      ['units', '责任单位', null],
    ]);
  });

  it('工作任务旁边的2022年工作任务是年度目标', () => {
    expect(
      fieldsOf([
        ['序号', '工作任务', '2022年工作任务', '责任单位'],
        [1, '甲', '乙', '丙'],
      ]),
    ).toContainEqual(['annualTarget', '2022年工作任务', null]);
  });

  it('只有目标任务一栏时，它就是任务内容', () => {
    expect(
      fieldsOf([
        ['序号', '目标任务', '责任单位', '完成时限'],
        [1, '甲', '区发改委', '年底前'],
      ]),
    ).toContainEqual(['content', '目标任务', null]);
  });

  it('两行表头，上下左右都有合并', () => {
    const rows = [
      ['序号', '任务内容', '目标', null, '责任', null, '备注'],
      [null, null, '总体目标', '2022年任务目标', '领导', '单位', null],
      [1, '甲', '乙', '丙', '张三', '区发改委', '丁'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'];
    expect(fieldsOf(rows, merges)).toEqual([
      ['sequence', '序号', null],
      ['content', '任务内容', null],
      ['overallGoal', '总体目标', '目标'],
      ['annualTarget', '2022年任务目标', '目标'],
      ['responsibleLeader', '领导', '责任'],
      ['units', '单位', '责任'],
      ['remark', '备注', null],
    ]);
    expect(outline(tableOf(rows, { merges }))).toEqual([
      {
        sequence: '1',
        content: '甲',
        overallGoal: '乙',
        annualTarget: '丙',
        responsibleLeader: '张三',
        units: '区发改委',
        remark: '丁',
      },
    ]);
  });

  it('两行表头在粘贴后失去合并，仍然认得', () => {
    expect(
      fieldsOf([
        ['序号', '任务内容', '责任', null],
        [null, null, '领导', '单位'],
        [1, '甲', '张三', '区发改委'],
      ]),
    ).toEqual([
      ['sequence', '序号', null],
      ['content', '任务内容', null],
      ['responsibleLeader', '领导', '责任'],
      ['units', '单位', '责任'],
    ]);
  });

  it('责任单位下分牵头、配合两栏', () => {
    const rows = [
      ['序号', '任务内容', '责任单位', null],
      [null, null, '牵头', '配合'],
      [1, '甲', '区发改委', '区财政局'],
    ];
    expect(fieldsOf(rows, ['A1:A2', 'B1:B2', 'C1:D1'])).toEqual([
      ['sequence', '序号', null],
      ['content', '任务内容', null],
      ['leadUnit', '牵头', '责任单位'],
      ['supportingUnits', '配合', '责任单位'],
    ]);
  });

  it('不认识的栏目、没有表头的栏目、同名的栏目都作为附加栏保留', () => {
    const { tables, findings } = readSheet([
      [...HEADER, '资金来源', '备注', '备注'],
      [1, '甲', '乙', '丙', '张三', '区发改委', '中央预算内投资', '一', '二', '没有表头'],
    ]);
    expect(tables[0]!.columns.slice(6).map(({ field, caption, column }) => [field, caption, column])).toEqual([
      [null, '资金来源', 'G'],
      ['remark', '备注', 'H'],
      [null, '备注（I 列）', 'I'],
      [null, 'J 列', 'J'],
    ]);
    expect(tasksOf(tables[0]!)[0]).toMatchObject({
      cells: { remark: '一' },
      extra: { 资金来源: '中央预算内投资', '备注（I 列）': '二', 'J 列': '没有表头' },
      addresses: { remark: 'H2', 'extra:资金来源': 'G2', 'extra:备注（I 列）': 'I2', 'extra:J 列': 'J2' },
    });
    expect(findings.filter(({ code }) => code === 'columnUnknown').map(({ at }) => at!.column)).toEqual([
      'G',
      'I',
      'J',
    ]);
  });

  it('缺少的常用栏目要说明', () => {
    const { findings } = readSheet([
      ['任务', '完成时限', '责任单位'],
      ['甲', '年底前', '区发改委'],
    ]);
    expect(findings.flatMap(({ code, params }) => (code === 'columnMissing' ? [params.caption] : []))).toEqual([
      '序号',
      '年度任务目标',
      '责任领导',
    ]);
  });
});

describe('一张工作表或一本工作簿里有几张表，分别读', () => {
  const first = [
    ['附件1'],
    ['甲区试点事项责任分工表'],
    HEADER,
    [1, '甲', '乙', '丙', '张三', '区发改委'],
    ['备注：以上为第一批。'],
  ];
  const second = [
    ['附件2'],
    ['甲区行动计划责任分工表'],
    ['序号', '重点任务', '牵头单位', '完成时限'],
    [1, '丁', '区财政局', '年底前'],
  ];

  it('同一工作表上下两张', () => {
    const { tables } = readSheet([...first, [], ...second]);
    expect(tables.map(({ annexNo, title, footLines, rows }) => [annexNo, title, footLines, rows.length])).toEqual([
      [1, '甲区试点事项责任分工表', ['备注：以上为第一批。'], 1],
      [2, '甲区行动计划责任分工表', [], 1],
    ]);
  });

  it('上下两张表头相同，也不会并成一张', () => {
    const { tables } = readSheet([
      ...first,
      ['附件2'],
      ['甲区行动计划责任分工表'],
      HEADER,
      [1, '丁', '戊', '己', '李四', '区财政局'],
    ]);
    expect(tables.map(({ annexNo, repeatedHeaderCount, rows }) => [annexNo, repeatedHeaderCount, rows.length])).toEqual(
      [
        [1, 0, 1],
        [2, 0, 1],
      ],
    );
  });

  it('标题合并居中的两张表也不会并成一张', () => {
    const rows = [...first, ['附件2'], ['甲区行动计划责任分工表'], HEADER, [1, '丁', '戊', '己', '李四', '区财政局']];
    const { tables } = readSheet(rows, { merges: ['A1:F1', 'A2:F2', 'A5:F5', 'A6:F6', 'A7:F7'] });
    expect(tables.map(({ annexNo, title, footLines }) => [annexNo, title, footLines])).toEqual([
      [1, '甲区试点事项责任分工表', ['备注：以上为第一批。']],
      [2, '甲区行动计划责任分工表', []],
    ]);
  });

  it('分在几张工作表，空表不提，无关的表说明没有读', () => {
    const reading = readSheets([
      { name: '附件1', rows: first.slice(1) },
      { name: 'Sheet2', rows: [] },
      {
        name: '通讯录',
        rows: [
          ['姓名', '电话'],
          ['张三', '138'],
        ],
      },
      { name: '附件2', rows: second.slice(1), state: 'hidden' },
    ]);
    expect(reading.tables.map(({ sheet, annexNo }) => [sheet, annexNo])).toEqual([
      ['附件1', 1],
      ['附件2', 2],
    ]);
    expect(
      reading.findings.filter(({ code }) => code.startsWith('sheet')).map(({ code, at }) => [code, at!.sheet]),
    ).toEqual([
      ['sheetSkipped', '通讯录'],
      ['sheetHidden', '附件2'],
    ]);
  });

  it('附件序号写在标题行、表名或文件名里都认得，都没有就要问', () => {
    const body = [HEADER, [1, '甲', '乙', '丙', '张三', '区发改委']];
    const no = (rows: (string | number)[][], sheet = 'Sheet1', file?: string): unknown => {
      const { tables, findings } = readSheets([{ name: sheet, rows }], file);
      return [tables[0]!.annexNo, tables[0]!.title, findings.some(({ code }) => code === 'annexNoUnknown')];
    };
    expect(no([['附件2：甲区行动计划责任分工表'], ...body])).toEqual([2, '甲区行动计划责任分工表', false]);
    expect(no([['附件 ２\n甲区行动计划责任分工表'], ...body])).toEqual([2, '甲区行动计划责任分工表', false]);
    expect(no([['附件十二'], ['表题'], ...body])).toEqual([12, '表题', false]);
    expect(no([['表题'], ...body], '附件3 行动计划')).toEqual([3, '表题', false]);
    expect(no([['表题'], ...body], 'Sheet1', '区发〔2022〕9号附件4.xlsx')).toEqual([4, '表题', false]);
    expect(no([['表题'], ...body])).toEqual([null, '表题', true]);
  });

  it('发文字号写在文件名或表上方都认得，标题里引用的别的文件不算', () => {
    const body = [HEADER, [1, '甲', '乙', '丙', '张三', '区发改委']];
    const number = (rows: (string | number)[][], file?: string): string | null => readSheet(rows, {}, file).docNumber;
    expect(number(body, '区发〔2022〕9号附件.xlsx')).toBe('区发〔2022〕9号');
    expect(number(body, '附件2（区发[2022]9号）.xlsx')).toBe('区发〔2022〕9号');
    expect(number([['区发（2022） 9 号附件2'], ['表题'], ...body])).toBe('区发〔2022〕9号');
    expect(number([['贯彻落实赣市发〔2022〕8号文件精神责任分工表'], ...body])).toBeNull();
  });
});

it('年度在表头和标题都没有时要问，时限一律不换算', () => {
  const reading = readSheet([
    ['序号', '工作任务', '任务目标', '责任单位'],
    [1, '甲', '12月底前完成', '区发改委'],
  ]);
  expect(reading.tables[0]!.year).toBeNull();
  expect(codesOf(reading)).toContain('yearUnknown');
  const read = [...readTasks(reading.tables[0]!, null)][0]!.reading.targets[0]!;
  expect([read.dueOn, read.dueText, read.dueKind, read.milestones[0]!.dueOn]).toEqual([
    null,
    '12月底前',
    'ambiguous',
    null,
  ]);
  expect([...readTasks(reading.tables[0]!, 2024)][0]!.reading.targets[0]!.dueOn).toBe('2024-12-31');
});

it('表头年度与标题年度不同时，按表头并说明', () => {
  const { tables, findings } = readSheet([
    ['甲区2023年重点工作责任分工表'],
    HEADER,
    [1, '甲', '乙', '丙', '张三', '区发改委'],
  ]);
  expect(tables[0]!.year).toBe(2022);
  expect(findings.find(({ code }) => code === 'yearDiffers')?.params).toEqual({
    caption: '2022年任务目标',
    headerYear: 2022,
    titleYear: 2023,
  });
});
