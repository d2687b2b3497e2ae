import { describe, expect, it } from 'vitest';
import { COLUMN_CAPTIONS } from '#domain/return-form.ts';
import type { ReturnReading, ReturnTable } from '#domain/return-reading.ts';
import { readReturnForms } from '#sheet/return-form-reading.ts';
import {
  altered,
  type Cell,
  HEAD,
  MAIN,
  packageOf,
  relations,
  type SheetSpec,
  workbookOf,
  zipOf,
} from '../corpus/package-parts.ts';

const HEADER = Object.values(COLUMN_CAPTIONS);
const row = (ordinal: number, ...entries: Cell[]): Cell[] => [
  ...[`附件2-${ordinal}`, `任务${ordinal}`, `目标${ordinal}`, '张毅', '2022年12月31日', ''],
  ...entries,
];
const FILLED = ['推进中', '3个', '已开工', '无', '十月验收', ''];

function read(rows: Cell[][], changes: Partial<SheetSpec> = {}): Omit<ReturnReading, 'file'> {
  return readReturnForms(workbookOf({ name: '反馈表', rows, ...changes }), '回表.xlsx');
}

function tableOf(rows: Cell[][], changes: Partial<SheetSpec> = {}): ReturnTable {
  const { tables } = read(rows, changes);
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0]!;
}

const stray = ({ strays }: Omit<ReturnReading, 'file'>): string[] => strays.map(({ cell, text }) => `${cell} ${text}`);

describe('表头', () => {
  it('栏目换了次序、说法、写法都认得，上期计划不会当成下一步计划', () => {
    const { columns, captions, missing } = tableOf([
      [
        '存 在 的 困 难',
        '序号',
        '2022年二季度下一步计划',
        '下步工作打算',
        '目前进展（必填）',
        '完成数',
        '需协调解决的事项',
      ],
      ['无', '1', '甲', '乙', '丙', '2', '无'],
    ]);
    expect(columns).toEqual({
      difficulty: 'A',
      sequence: 'B',
      promise: 'C',
      nextStep: 'D',
      progressNote: 'E',
      amount: 'F',
      coordination: 'G',
    });
    expect([captions?.difficulty, missing]).toEqual(['存 在 的 困 难', ['state']]);
  });

  it('说不清是哪一栏的，一栏也不当：两栏同名、一栏两义', () => {
    const { columns, unknownColumns, rows } = tableOf([
      ['序号', '任务内容', '进展情况', '进展情况', '问题及下一步计划'],
      ['1', '甲', '乙', '丙', '丁'],
    ]);
    expect(columns).toEqual({ sequence: 'A', content: 'B' });
    expect(unknownColumns.map(({ column }) => column)).toEqual(['C', 'D', 'E']);
    expect(rows[0]?.extras).toEqual([
      { text: '乙', cell: 'C2', caption: '进展情况' },
      { text: '丙', cell: 'D2', caption: '进展情况' },
      { text: '丁', cell: 'E2', caption: '问题及下一步计划' },
    ]);
  });

  it('表头分两行，上面一行是合并的大栏', () => {
    const { columns, rows } = tableOf(
      [
        ['序号', '任务内容', '本期填报', null, null],
        [null, null, '状态', '进展情况', '存在问题'],
        ['1', '甲', '推进中', '乙', '无'],
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:E1'] },
    );
    expect([columns, rows.length]).toEqual([
      { sequence: 'A', content: 'B', state: 'C', progressNote: 'D', difficulty: 'E' },
      1,
    ]);
  });

  it('分页重复的表头跳过，只说一声', () => {
    const reading = read([HEADER, row(1, ...FILLED), HEADER, row(2, ...FILLED)]);
    expect([reading.tables.map(({ rows }) => rows.length), reading.findings.map(({ code }) => code)]).toEqual([
      [2],
      ['headerRepeated'],
    ]);
  });

  it('没有我们的表头，就没有表，文字一处不少', () => {
    const reading = read([
      ['姓名', '电话'],
      ['张三', '123'],
    ]);
    expect([reading.tables, stray(reading)]).toEqual([[], ['A1 姓名', 'B1 电话', 'A2 张三', 'B2 123']]);
  });
});

describe('一张工作表里有两份', () => {
  it('各有各的编号和单位，中间的话归下面一份', () => {
    const { tables, strays } = read([
      ['示范区建设2022年三季度调度反馈表'],
      ['反馈编号：2022Q3-007', '填报单位：区教体局'],
      HEADER,
      row(1, ...FILLED),
      ['填报人：张三  联系电话：0797-8123456'],
      ['示范区建设2022年三季度调度反馈表'],
      ['反馈编号：2022Q3-008', '填报单位：区工信局'],
      HEADER,
      row(2, ...FILLED),
      ['审核人', '李四'],
    ]);
    expect(
      tables.map(({ identity, unitName, titleLine, headerRow, signing, rows }) => ({
        ...{ visible: identity.visible, unitName, titleLine, headerRow, signing, rows: rows.map((one) => one.row) },
      })),
    ).toEqual([
      {
        visible: '2022Q3-007',
        unitName: '区教体局',
        titleLine: '示范区建设2022年三季度调度反馈表',
        headerRow: 3,
        signing: { fillerName: { text: '张三', cell: 'A5' }, fillerPhone: { text: '0797-8123456', cell: 'A5' } },
        rows: [4],
      },
      {
        visible: '2022Q3-008',
        unitName: '区工信局',
        titleLine: '示范区建设2022年三季度调度反馈表',
        headerRow: 8,
        signing: { reviewerName: { text: '李四', cell: 'B10' } },
        rows: [9],
      },
    ]);
    expect(strays).toEqual([]);
  });
});

describe('行和格', () => {
  it('行号列跟着内容走，不看它在哪一栏、叫什么', () => {
    const { columns, rows, unknownColumns } = tableOf([
      ['编码', ...HEADER],
      ['2022Q3-007/01-1f9c', ...row(1, ...FILLED)],
      ['２０２２Q3-007／02-ABCD', ...row(2, ...FILLED)],
      ['无', ...row(3, ...FILLED)],
    ]);
    expect([columns.rowKey, unknownColumns, rows.map(({ rowKey }) => rowKey)]).toEqual([
      'A',
      [],
      ['2022Q3-007/01-1f9c', '2022Q3-007/02-abcd', null],
    ]);
    expect(rows[2]?.extras).toEqual([{ text: '无', cell: 'A4', caption: '编码' }]);
  });

  it('上下合并的只在第一行，说明合到哪一行；左右合并的说明记在哪一栏；被盖住的文字也列出来', () => {
    const reading = read([HEADER, row(1, ...FILLED), row(2, '推进中', '', '被盖住', '无', '验收')], {
      merges: ['I2:I3', 'J2:K2'],
    });
    const [first, second] = reading.tables[0]!.rows;
    expect([first?.mergedOver, second?.cells.progressNote]).toEqual([{ progressNote: 3 }, undefined]);
    expect(stray(reading)).toEqual(['K2 十月验收', 'I3 被盖住']);
    expect(reading.findings.map(({ message }) => message)).toContain(
      '《反馈表》第 2 行 J 列把“存在问题、下一步计划”几格合并成了一格，文字记在“存在问题”名下，其余按空白读。请核对是否妥当。',
    );
  });

  it('隐藏的行、列、工作表照样读入，说明是隐藏的', () => {
    const reading = read([HEADER, row(1, ...FILLED)], {
      hiddenRows: [2],
      state: 'hidden',
      before: '<cols><col min="9" max="9" width="9" hidden="1"/></cols>',
    });
    expect([reading.tables[0]?.isHidden, reading.tables[0]?.rows[0]?.isHidden]).toEqual([true, true]);
    expect(reading.findings.map(({ code }) => code)).toEqual(['entryColumnHidden', 'formSheetHidden']);
  });

  it('没有算出的公式、错误值、格中图片：按空白读，指明在哪一格', () => {
    const reading = read([
      HEADER,
      row(
        1,
        { xml: '<c r="REF"><f>A1&amp;"x"</f></c>' },
        { xml: '<c r="REF" t="e"><v>#REF!</v></c>' },
        { xml: '<c r="REF" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>' },
        '无',
      ),
    ]);
    expect(reading.findings.map(({ code, at }) => `${code} ${at?.column}${at?.row}`)).toEqual([
      'entryFormula G2',
      'entryError H2',
      'entryPicture I2',
    ]);
    expect([reading.hasPictures, Object.keys(reading.tables[0]!.rows[0]!.cells)]).toEqual([
      true,
      ['sequence', 'content', 'target', 'leader', 'due', 'difficulty'],
    ]);
  });

  it('带行号却没有表头的行：逐格列出，说明分不清各栏', () => {
    const reading = read([['2022Q3-007/01-1f9c', '甲', '乙']]);
    expect([reading.tables[0]?.rows[0]?.extras.map(({ cell }) => cell), reading.findings[0]?.code]).toEqual([
      ['B1', 'C1'],
      'formHeadMissing',
    ]);
  });
});

describe('表外的文字', () => {
  it('上面、下面、旁边、别的工作表，一处不少；排在表头之上的行归入表中', () => {
    const bytes = workbookOf(
      {
        name: '反馈表',
        rows: [
          ['我局本季度工作总体顺利。'],
          ['2022Q3-007/02-abcd', ...row(2, ...FILLED)],
          ['', ...HEADER],
          ['2022Q3-007/01-1f9c', ...row(1, ...FILLED), null, '旁注'],
          ['备注：数据截至九月二十日'],
        ],
      },
      { name: '附表', rows: [['另附说明']] },
    );
    const reading = readReturnForms(bytes, '回表.xlsx');
    expect(reading.tables[0]?.rows.map(({ row: number, extras }) => [number, extras.map(({ text }) => text)])).toEqual([
      [2, []],
      [4, ['旁注']],
    ]);
    expect(stray(reading)).toEqual(['A1 我局本季度工作总体顺利。', 'A5 备注：数据截至九月二十日', 'A1 另附说明']);
  });

  it('最多逐一列出二百处，其余说明有多少', () => {
    const reading = read(Array.from({ length: 210 }, (_, at) => [`第${at}句`]));
    expect([reading.strays.length, reading.findings.map(({ params }) => params)]).toEqual([
      200,
      [{ kept: 200, count: 210 }],
    ]);
  });

  it('批注和文本框里的字也列出来，图片说明有图片', () => {
    const parts = packageOf([{ name: '反馈表', rows: [HEADER, row(1, ...FILLED)] }]);
    const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/';
    const bytes = zipOf({
      ...parts,
      'xl/worksheets/_rels/sheet1.xml.rels': relations([
        ['rId1', 'comments', '../comments1.xml'],
        ['rId2', 'drawing', '../drawings/drawing1.xml'],
      ]),
      'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><commentList><comment ref="I2" authorId="0"><text><r><t>已报区政府</t></r></text></comment></commentList></comments>`,
      'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="${drawing}spreadsheetDrawing" xmlns:a="${drawing}main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>4</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>另见来函</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>`,
    });
    const reading = readReturnForms(bytes, '回表.xlsx');
    expect([stray(reading), reading.hasPictures]).toEqual([['I2 已报区政府', 'C5 另见来函'], true]);
  });
});

describe('身份', () => {
  const named = (definition: string): string | null => {
    const parts = packageOf([
      { name: '反馈表', rows: [HEADER, row(1, ...FILLED)] },
      { name: '_meta', rows: [['form_code', '2022Q3-007']], state: 'hidden' },
    ]);
    const names = `</sheets><definedNames>${definition}</definedNames>`;
    const bytes = zipOf(altered(parts, 'xl/workbook.xml', (text) => text.replace('</sheets>', names)));
    const { tables, strays } = readReturnForms(bytes, '回表.xlsx');
    expect(strays).toEqual([]);
    return tables[0]!.identity.meta;
  };

  it('隐藏的名称，怎样另存都认得', () => {
    expect([
      named(`<definedName name="form_code">'_meta'!$B$1</definedName>`),
      named('<definedName name="别的名字">_meta!$B$1</definedName>'),
      named('<definedName name="form_code">"2022Q3-007"</definedName>'),
      named('<definedName name="form_code">_meta!$A$1</definedName>'),
      named('<definedName name="form_code">#REF!</definedName>'),
    ]).toEqual(['2022Q3-007', '2022Q3-007', '2022Q3-007', null, null]);
  });

  it('文件属性的关键词；属性坏了不影响读表', () => {
    const parts = packageOf([{ name: '反馈表', rows: [HEADER, row(1, ...FILLED)] }]);
    const core = (inner: string): string =>
      `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">${inner}</cp:coreProperties>`;
    const keywords = (part: string): string | null =>
      readReturnForms(zipOf({ ...parts, 'docProps/core.xml': part }), '回表.xlsx').tables[0]!.identity.keywords;
    expect([
      keywords(core('<cp:keywords>2022Q3-007</cp:keywords>')),
      keywords(core('')),
      keywords('<!DOCTYPE a>'),
    ]).toEqual(['2022Q3-007', null, null]);
  });
});
