/** Rows of a form that came back: which row tells of which target, and what is asked before it counts. */
import { expect, test } from 'vitest';
import { diagnoseReturn } from '#domain/return-matching.ts';
import { isCleanDiagnosis, openAsks } from '#domain/return-standing.ts';
import { asked, FORMS, HEALTH, judge, told, WORDS, written } from './judged-returns.ts';
import { columnAt, fill, filled, ROUND, readingOf, sentForm } from './return-fixture.ts';

test('原样填回的表逐项对上，没有要问的，可以直接接收', () => {
  const found = judge([filled(HEALTH)]);
  expect(written(found)).toEqual(['1←6 rowKey', '2←7 rowKey', '3←8 rowKey', '4←9 rowKey']);
  expect([found.kind, asked(found), told(found)]).toEqual(['form', [], []]);
  expect(found.parts[0]).toMatchObject({
    ...{ formId: HEALTH.formId, code: '2022Q3-006', unitName: '区卫健委', filledRows: 4, totalRows: 4 },
    ...{
      missingRows: [],
      filledOn: '2022-09-20',
      recognisedBy: ['rowKeys', 'visible', 'meta', 'keywords', 'unit', 'texts'],
    },
  });
  expect(found.parts[0]!.rows[1]).toMatchObject({
    values: {
      reportedState: 'underWay',
      progressNote: '2022Q3-006第2项已开工',
      difficulty: '无',
      nextStep: '年底完工',
    },
    cells: { state: 'G7', progressNote: 'I7', difficulty: 'J7', nextStep: 'K7' },
  });
  expect(isCleanDiagnosis(found, {})).toBe(true);
});

test('行的次序变了、行号还在，仍按行号对应并记一笔', () => {
  const grid = filled(HEALTH);
  grid.rows.reverse();
  const found = judge([grid]);
  expect(written(found)).toEqual(['4←6 rowKey', '3←7 rowKey', '2←8 rowKey', '1←9 rowKey']);
  expect(found.parts[0]!.notices.map(({ code }) => code)).toContain('rowsReordered');
  expect(isCleanDiagnosis(found, {})).toBe(true);
});

test('行号被清空而文字完全一致的，按文字对应', () => {
  const grid = filled(HEALTH);
  for (const row of grid.rows) row.cells[columnAt(grid, 'rowKey')] = '';
  const found = judge([grid]);
  expect(written(found)).toEqual(['1←6 text', '2←7 text', '3←8 text', '4←9 text']);
  expect(asked(found)).toEqual([]);
});

test('行号没有了、文字又改动过的，要问是不是那一项，不自行认定', () => {
  const grid = filled(HEALTH);
  grid.rows[3]!.cells[columnAt(grid, 'rowKey')] = '';
  grid.rows[3]!.cells[columnAt(grid, 'target')] = '10月底前建成卫生应急作业中心';
  const found = judge([grid]);
  expect(written(found)).toEqual(['1←6 rowKey', '2←7 rowKey', '3←8 rowKey']);
  const [ask] = openAsks(found, {});
  expect(ask).toMatchObject({ key: 'match:反馈表!9', kind: 'match', suggested: 0, at: { sheet: '反馈表', row: 9 } });
  expect(ask!.question).toBe(
    '《反馈表》第 9 行写的是“10月底前建成卫生应急作业中心”，没有可用的行号，文字与下发的不完全一致。填写的是：状态 G9“推进中”，进展情况 I9“2022Q3-006第4项已开工”，存在问题 J9“无”，下一步计划 K9“年底完工”。请确定这一行是哪一项。',
  );
  expect(ask!.options[0]).toEqual({ answer: 'row:30604', label: '是附件2-64“10月底前建成卫生应急作业中心并投入使用”' });
  expect(written(judge([grid], { 'match:反馈表!9': 'row:30604' }))[3]).toBe('4←9 office');
  expect(openAsks(judge([grid], { 'match:反馈表!9': 'row:99' }), { 'match:反馈表!9': 'row:99' })).toHaveLength(1);
});

test('行号是这一项、文字是另一项的，要问', () => {
  const grid = filled(HEALTH);
  const key = columnAt(grid, 'rowKey');
  const [first, second] = [grid.rows[0]!.cells[key]!, grid.rows[2]!.cells[key]!];
  grid.rows[0]!.cells[key] = second;
  grid.rows[2]!.cells[key] = first;
  const found = judge([grid]);
  expect(written(found)).toEqual(['2←7 rowKey', '4←9 rowKey']);
  expect(openAsks(found, {}).map(({ key, options }) => [key, options[0]!.answer])).toEqual([
    ['match:反馈表!6', 'row:30601'],
    ['match:反馈表!8', 'row:30603'],
  ]);
});

test('锁定栏改了字，按下发的原文保留，改动逐格指出', () => {
  const grid = filled(HEALTH);
  grid.rows[0]!.cells[columnAt(grid, 'target')] = '11月底前明确安宁疗护机构收费政策';
  const found = judge([grid]);
  expect(written(found)[0]).toBe('1←6 rowKey');
  expect(found.parts[0]!.rows[0]!.lockedChanges).toEqual([
    { column: 'target', cell: 'C6', sent: WORDS[0]!.target, came: '11月底前明确安宁疗护机构收费政策' },
  ]);
  expect([told(found), isCleanDiagnosis(found, {})]).toEqual([['lockedChanged'], false]);
});

test('两行填同一项：内容相同只算一次，内容不同要问以哪一行为准', () => {
  const grid = filled(HEALTH);
  grid.rows.push({ cells: [...grid.rows[1]!.cells] });
  const same = judge([grid]);
  expect([written(same).length, asked(same), told(same)]).toEqual([4, [], []]);
  expect(same.parts[0]!.notices.map(({ code }) => code)).toContain('copyOfRow');
  fill(grid, 4, { progressNote: '已经封顶' });
  const other = judge([grid]);
  expect(asked(other)).toEqual(['doubled:反馈表!7+反馈表!10']);
  expect(written(other)).toEqual(['1←6 rowKey', '3←8 rowKey', '4←9 rowKey']);
  expect(other.parts[0]!.missingRows).toEqual([]);
  const settled = judge([grid], { 'doubled:反馈表!7+反馈表!10': 'row:10' });
  expect(written(settled)).toContain('2←10 rowKey');
  expect(written(settled)).toHaveLength(4);
});

test('单位自己加的行，问是记为说明还是不收，从不写进任何一项', () => {
  const grid = filled(HEALTH);
  const cells = grid.columns.map(() => '');
  grid.rows.push({ cells });
  fill(grid, 4, { progressNote: '方舱医院建设已完成' });
  cells[columnAt(grid, 'content')] = '方舱医院建设';
  const found = judge([grid]);
  expect(openAsks(found, {})).toMatchObject([
    { kind: 'extraRow', suggested: 0, options: [{ answer: 'note' }, { answer: 'drop' }, {}, {}, {}, {}] },
  ]);
  const kept = judge([grid], { 'match:反馈表!10': 'note' });
  expect(kept.parts[0]!.notes).toEqual([
    { sheet: '反馈表', cell: 'B10', text: '任务内容：方舱医院建设；进展情况：方舱医院建设已完成' },
  ]);
  expect([written(kept).length, openAsks(kept, { 'match:反馈表!10': 'note' })]).toEqual([4, []]);
});

test('缺行、漏填都要指出，空着的行不写入', () => {
  const grid = filled(HEALTH);
  grid.rows.splice(2, 1);
  fill(grid, 0, { difficulty: '' });
  fill(grid, 1, { state: '', progressNote: '', difficulty: '', nextStep: '' });
  const found = judge([grid]);
  expect(found.parts[0]).toMatchObject({ filledRows: 1, totalRows: 4, missingRows: [{ ordinal: 3 }] });
  expect(found.parts[0]!.notices.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
    '《反馈表》第 6 行没有填“存在问题”，按空白处理。',
    '《反馈表》第 7 行附件2-62“12月底前建立3个医养结合示范点”没有填写，接收时不写入。',
    '《反馈表》缺少 1 项：附件2-63“安装农村路灯0.017万盏”。接收时这些项不写入，原有内容不变，请核对是否漏报。',
  ]);
});

test('合并的填写格要问各行都算还是只算第一行', () => {
  const grid = filled(HEALTH);
  const column = columnAt(grid, 'progressNote');
  grid.rows[0]!.merges = { [column]: 2 };
  grid.rows[1]!.cells[column] = '';
  const found = judge([grid]);
  expect(asked(found)).toEqual(['merged:反馈表!I6']);
  const notes = (answer?: string) =>
    judge([grid], answer === undefined ? {} : { 'merged:反馈表!I6': answer })
      .parts[0]!.rows.slice(0, 2)
      .map(({ values }) => values.progressNote);
  expect([notes(), notes('each'), notes('first')]).toEqual([
    ['', ''],
    ['2022Q3-006第1项已开工', '2022Q3-006第1项已开工'],
    ['2022Q3-006第1项已开工', ''],
  ]);
});

test('认不出的栏目里有字，问算哪一栏', () => {
  const grid = filled(HEALTH);
  const column = columnAt(grid, 'progressNote');
  grid.columns[column] = { id: null, caption: '三季度工作开展情况' };
  const found = judge([grid]);
  const [ask] = openAsks(found, {});
  expect(ask).toMatchObject({
    key: 'shared:反馈表!I5',
    kind: 'shared',
    options: [{ answer: 'column:progressNote' }, {}, {}],
  });
  expect(found.parts[0]!.rows.map(({ values }) => values.progressNote)).toEqual(['', '', '', '']);
  const answered = judge([grid], { 'shared:反馈表!I5': 'column:progressNote' });
  expect(answered.parts[0]!.rows[3]).toMatchObject({
    values: { progressNote: '2022Q3-006第4项已开工' },
    cells: { progressNote: 'I9' },
    isFilled: true,
  });
});

test('表外写的话不丢，指明在哪一格', () => {
  const grid = filled(HEALTH);
  grid.below = ['备注：第三项因疫情推迟'];
  const found = judge([grid]);
  expect(found.notices).toMatchObject([
    { code: 'strayText', level: 'warn', at: { sheet: '反馈表', row: 12, column: 'A' } },
  ]);
  expect(isCleanDiagnosis(found, {})).toBe(false);
});

test('完成量拿不准的要问，问清之前不计数', () => {
  const grid = filled(HEALTH);
  fill(grid, 1, { amount: '已完成1个，在建2个' });
  fill(grid, 2, { amount: '170盏', state: '基本完成' });
  const found = judge([grid]);
  expect(openAsks(found, {}).map(({ question }) => question)).toEqual([
    '《反馈表》第 7 行 H 列“完成量”写的是“已完成1个，在建2个”，有不止一个数，目标是 3 个。请确定完成量取多少，或者只留文字、不计完成量。',
    '《反馈表》第 8 行 G 列“状态”写的是“基本完成”，不是表中的选项。请确定算哪一种状态，或者留空。',
  ]);
  const amounts = (answers: Record<string, string>) =>
    judge([grid], answers)
      .parts[0]!.rows.slice(1, 3)
      .map(({ values }) => [values.amount.value, values.reportedState]);
  expect(amounts({})).toEqual([
    [null, 'underWay'],
    [0.017, null],
  ]);
  expect(amounts({ 'amount:反馈表!H7': 'value:1', 'state:反馈表!G8': 'state:underWay' })).toEqual([
    [1, 'underWay'],
    [0.017, 'underWay'],
  ]);
  expect(amounts({ 'amount:反馈表!H7': 'value:9' })[0]).toEqual([null, 'underWay']);
});

test('行号还在，文字却换成了别的事，要问', () => {
  const replaced = (content: string, target: string) => {
    const grid = filled(HEALTH);
    grid.rows[0]!.cells[columnAt(grid, 'content')] = content;
    grid.rows[0]!.cells[columnAt(grid, 'target')] = target;
    return judge([grid]).parts[0]!.asks.map(({ key }) => key);
  };
  expect(replaced('其他工作', '组织赴外地考察学习')).toContain('match:反馈表!6');
  expect(replaced(WORDS[0]!.content, '新建学校2所')).toContain('match:反馈表!6');
});

test('成员单位的任务一字不差，兄弟单位的行粘进来，分不清谁的行号，各行都要问', () => {
  const sibling = { ...sentForm(8, '区疾控中心', WORDS), roundId: ROUND.id };
  const grid = filled(HEALTH);
  grid.rows.splice(3, 1, ...filled(sibling).rows.slice(3));
  const found = diagnoseReturn(readingOf([grid]), [...FORMS, sibling], ROUND, {});
  expect(written(found)).toEqual([]);
  expect(openAsks(found, {}).map(({ key, suggested }) => [key, suggested])).toEqual(
    [6, 7, 8, 9].map((row) => [`match:反馈表!${row}`, 0]),
  );
});

test('填报日期读成日子，读不出的指出来', () => {
  const day = (text: string) => {
    const reading = readingOf([filled(HEALTH)]);
    reading.tables[0]!.signing.filledOn = { text, cell: 'D30' };
    const found = diagnoseReturn(reading, FORMS, ROUND, {});
    return [found.parts[0]!.filledOn, told(found)];
  };
  expect([day('9月20日'), day('44824'), day('九月下旬')]).toEqual([
    ['2022-09-20', []],
    ['2022-09-20', []],
    [null, ['dateUnreadable']],
  ]);
});

test('只排了看得见的各栏、行号留在原处，可以一次按文字对应，也可以逐行定', () => {
  const grid = filled(HEALTH);
  const key = columnAt(grid, 'rowKey');
  const keys = grid.rows.map(({ cells }) => cells[key]!);
  for (const [at, { cells }] of grid.rows.entries()) cells[key] = keys[(at + 1) % keys.length]!;
  const found = judge([grid]);
  expect(written(found)).toEqual([]);
  expect(asked(found)).toEqual(['match:反馈表!5', ...[6, 7, 8, 9].map((row) => `match:反馈表!${row}`)]);
  expect(found.parts[0]!.asks[0]!.question).toBe(
    '《反馈表》第 6、7、8、9 行的行号与任务文字错开了，多半是只排了看得见的各栏，任务文字与下发的完全一致。请确定这些行是不是都按任务文字对应，也可以逐行确定。',
  );
  const together = { 'match:反馈表!5': 'text' };
  expect(written(judge([grid], together))).toEqual(['1←6 office', '2←7 office', '3←8 office', '4←9 office']);
  expect(openAsks(judge([grid], together), together)).toEqual([]);
  const singly = Object.fromEntries(
    HEALTH.rows.map(({ formRowId }, at) => [`match:反馈表!${6 + at}`, `row:${formRowId}`]),
  );
  expect(written(judge([grid], singly))).toHaveLength(4);
  expect(openAsks(judge([grid], singly), singly)).toEqual([]);
});
