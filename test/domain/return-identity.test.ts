/** Which form a file is, of which unit and round, and what is told of files that are none. */
import { expect, test } from 'vitest';
import { isCleanDiagnosis, openAsks } from '#domain/return-standing.ts';
import { asked, HEALTH, judge, OLD, SCHOOL, told, WORDS, written } from './judged-returns.ts';
import { columnAt, filled, gridOf, sentForm } from './return-fixture.ts';

test('上一季度的表不算本季度的，除非本办指定', () => {
  const grid = filled(OLD);
  const found = judge([grid]);
  expect([found.kind, written(found), told(found)]).toEqual(['otherRound', [], ['otherRound']]);
  const [ask] = openAsks(found, {});
  expect(ask).toMatchObject({
    key: 'form:反馈表!5',
    suggested: null,
    options: [{ answer: 'form:306' }, { answer: 'form:307' }, { answer: 'drop' }],
  });
  expect(ask!.question).toContain('2022年二季度的回表（2022Q2-004），不是2022年三季度的');
  const taken = judge([grid], { 'form:反馈表!5': 'form:306' });
  expect(written(taken)).toEqual(['1←6 text', '2←7 text', '3←8 text', '4←9 text']);
  expect([taken.kind, isCleanDiagnosis(taken, { 'form:反馈表!5': 'form:306' })]).toEqual(['form', false]);
});

test('改了反馈编号的上季度表，从标题看得出来', () => {
  const grid = filled(OLD);
  grid.identity = { meta: null, keywords: null, visible: '反馈编号：2022Q3-006' };
  for (const row of grid.rows) row.cells[columnAt(grid, 'rowKey')] = '';
  expect([judge([grid]).kind, written(judge([grid]))]).toEqual(['otherRound', []]);
});

test('一个文件里两份表，各归各的单位', () => {
  const found = judge([filled(HEALTH), filled(SCHOOL, '教体局')]);
  expect([found.kind, asked(found)]).toEqual(['severalForms', []]);
  expect(found.parts.map(({ unitName, sheet, filledRows }) => [unitName, sheet, filledRows])).toEqual([
    ['区卫健委', '反馈表', 4],
    ['区教体局', '教体局', 2],
  ]);
});

test('别的单位的行粘在同一张表里，按行号归到那个单位', () => {
  const grid = filled(HEALTH);
  grid.rows.push(...filled(SCHOOL).rows);
  const found = judge([grid]);
  expect(found.parts.map(({ code, rows }) => [code, rows.map(({ formRowId }) => formRowId)])).toEqual([
    ['2022Q3-006', [30601, 30602, 30603, 30604]],
    ['2022Q3-007', [30701, 30702]],
  ]);
});

test('填报单位与反馈编号说的不是一家，要问', () => {
  const grid = filled(HEALTH);
  grid.unitName = '区教体局';
  const found = judge([grid]);
  expect([found.kind, written(found), asked(found)]).toEqual(['unknownForm', [], ['form:反馈表!5']]);
  expect(openAsks(found, {})[0]!.question).toBe(
    '《反馈表》的表身份不一致：行号是“区卫健委 2022Q3-006”，反馈编号是“区卫健委 2022Q3-006”，隐藏编号是“区卫健委 2022Q3-006”，文件属性是“区卫健委 2022Q3-006”，填报单位是“区教体局”。请指定它是哪份回表，或者选择不收。',
  );
});

test('抄到新文件里的表，凭单位和文字认出，提醒核对', () => {
  const grid = filled(HEALTH);
  grid.identity = { meta: null, keywords: null, visible: null };
  for (const row of grid.rows) row.cells[columnAt(grid, 'rowKey')] = '';
  const found = judge([grid]);
  expect([found.kind, written(found).length, told(found)]).toEqual(['form', 4, ['keyGone']]);
  grid.unitName = null;
  expect(asked(judge([grid]))).toEqual(['form:反馈表!5']);
});

test('空表、照片、不是回表的文件，各有各的说法', () => {
  const blank = judge([gridOf(HEALTH)]);
  expect([blank.kind, told(blank)]).toEqual(['blank', ['blank']]);
  const photo = judge([], {}, { hasPictures: true });
  expect([photo.kind, photo.notices[0]!.message]).toEqual([
    'pictureOnly',
    '文件里只有图片，没有回表，图片中的文字读不出来。请单位把内容填进下发的回表再报。',
  ]);
  const letter = judge([], {}, { strays: [{ sheet: 'Sheet1', cell: 'A1', text: '关于三季度工作的汇报' }] });
  expect([letter.kind, told(letter)]).toEqual(['notAForm', ['notAForm', 'strayText']]);
  expect(letter.notices[1]!.message).toContain('《Sheet1》第 1 行 A 列');
});

test('同一张表存了两份，内容一样就只算一份', () => {
  const found = judge([filled(HEALTH), filled(HEALTH, '反馈表 (2)')]);
  expect([found.kind, asked(found), told(found)]).toEqual(['form', [], []]);
  expect(found.parts.map(({ totalRows, filledRows }) => [filledRows, totalRows])).toEqual([
    [4, 4],
    [0, 0],
  ]);
});

test('反馈编号与行号说的不是一份表，要问', () => {
  const grid = filled(HEALTH);
  grid.identity.visible = '反馈编号：2022Q3-007';
  expect([written(judge([grid])), asked(judge([grid]))]).toEqual([[], ['form:反馈表!5']]);
  const answers = { 'form:反馈表!5': 'form:306' };
  expect(written(judge([grid], answers))).toEqual(['1←6 rowKey', '2←7 rowKey', '3←8 rowKey', '4←9 rowKey']);
});

test('编号行号全没有、标题是上季度的，不当作本季度的表', () => {
  const grid = filled(OLD);
  grid.identity = { meta: null, keywords: null, visible: null };
  for (const row of grid.rows) row.cells[columnAt(grid, 'rowKey')] = '';
  const found = judge([grid]);
  expect([found.kind, written(found), asked(found)]).toEqual(['otherRound', [], ['form:反馈表!5']]);
});

test('不认的回表可以不收，文件里别的表照样接收', () => {
  const extra = filled(OLD, '上季度');
  const answers = { 'form:上季度!5': 'drop' };
  const found = judge([filled(HEALTH), extra], answers);
  expect([found.kind, openAsks(found, answers), written(found).length]).toEqual(['form', [], 4]);
  expect(found.parts[1]).toMatchObject({ formId: null, rows: [], code: '2022Q2-004' });
});

test('从来没有下发过的编号，照样说得出是哪一轮的', () => {
  const grid = filled(sentForm(3, '区卫健委', WORDS, { id: 1, code: '2021Q4', title: '2021年四季度' }));
  const found = judge([grid]);
  expect([found.kind, found.parts[0]!.code, written(found)]).toEqual(['otherRound', '2021Q4-003', []]);
});
