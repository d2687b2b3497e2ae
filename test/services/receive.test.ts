import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceivedRow } from '#ipc/contract.ts';
import { takeFiles } from '#services/receive-files.ts';
import { newWorkbook } from '#sheet/new-workbook.ts';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';
import { type FilledForm, fillForm } from '../quarter/fill-forms.ts';
import {
  alterForm,
  FOURTH_QUARTER,
  issueAll,
  openQuarter,
  openRoundOffice,
  type RoundOffice,
} from '../quarter/round-office.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let office: RoundOffice;
beforeEach(async () => {
  office = await openRoundOffice();
});
afterEach(() => office.end());

const only = <T>(rows: readonly T[]): T => {
  expect(rows).toHaveLength(1);
  return rows[0]!;
};
const acts = (): Promise<number> => office.ask('history.list', { limit: 1 }).then(([act]) => act?.id ?? 0);

async function received(name: string, bytes: Uint8Array): Promise<ReceivedRow> {
  const { taken, refused } = await office.drop({ [name]: bytes });
  expect(refused).toEqual([]);
  return only(taken);
}

/** What the record holds of a form, without the counts of changes. */
async function standing(formId: number) {
  const { form, lines, files, notes, signing } = await office.ask('form.get', { id: formId });
  const { rev: _, ...row } = form;
  return {
    row,
    present: lines.map(({ present }) => present),
    checks: lines.map(({ check }) => check?.verdict ?? null),
    files: files.map(({ id, outcome, version }) => ({ id, outcome, version })),
    notes,
    signing,
  };
}

describe('收表', () => {
  it('一份填好的回表：认出单位和编号，逐行对上，没有疑问，原件一字不差', async () => {
    const filled = await office.fill('区卫健委');
    const row = await received('卫健委回表.xlsx', filled.bytes);
    expect(row).toMatchObject({
      fileName: '卫健委回表.xlsx',
      kind: 'form',
      outcome: 'pending',
      unitName: '区卫健委',
      code: filled.code,
      version: 1,
      rows: filled.rows.length,
      filledRows: filled.rows.length,
      totalRows: filled.rows.length,
      openAsks: 0,
      warnings: 0,
      isClean: true,
      isNewVersion: false,
    });
    const kept = await office.desk.made(row.token);
    expect(kept.name).toBe('卫健委回表.xlsx');
    expect(readFileSync(kept.path)).toEqual(Buffer.from(filled.bytes));
    const detail = await office.ask('receive.get', { id: row.id });
    const part = only(detail.parts);
    expect(part.rows.map(({ values, locked }) => [locked.content, locked.target, values.progressNote])).toEqual(
      filled.rows.map(({ content, target, progressNote }) => [content, target, progressNote]),
    );
    expect((await office.ask('round.get', { id: office.roundId })).round.counts).toMatchObject({
      inbox: 1,
      reported: 0,
    });
  });

  it('文件夹、压缩包一并收进，坏文件和图片只说明原因，不拖累其他文件', async () => {
    const a = await office.fill('区卫健委');
    const b = await office.fill('区教体局');
    const c = await office.fill('区市场监管局');
    const zip = zipSync({
      '三季度/': new Uint8Array(),
      '三季度/文广旅.xlsx': b.bytes,
      '三季度/坏的.xlsx': a.bytes.slice(0, 900),
    });
    const { taken, known, refused, left } = await office.drop({
      '街道/卫健委.xlsx': a.bytes,
      '街道/.隐藏.xlsx': a.bytes.slice(0, 10),
      '街道/~$卫健委.xlsx': a.bytes.slice(0, 10),
      '打包.zip': zip,
      '其实是表.zip': c.bytes,
      '截图.png': PNG,
      '空.xlsx': new Uint8Array(),
    });
    expect(taken.map(({ fileName, unitName }) => [fileName, unitName]).sort()).toEqual(
      [
        ['卫健委.xlsx', '区卫健委'],
        ['文广旅.xlsx', '区教体局'],
        ['其实是表.zip', '区市场监管局'],
      ].sort(),
    );
    expect([known, left]).toEqual([[], 0]);
    expect(refused.map(({ fileName, code }) => [fileName, code]).sort()).toEqual(
      [
        ['坏的.xlsx', 'fileDamaged'],
        ['截图.png', 'fileNotWorkbook'],
        ['空.xlsx', 'fileEmpty'],
      ].sort(),
    );
    for (const { fileName, message } of refused) expect(message).toContain(`“${fileName}”`);
  });

  it('同一份文件再放一次，不再收第二遍，什么都不变', async () => {
    const filled = await office.fill('区卫健委');
    const row = await received('一.xlsx', filled.bytes);
    await office.ask('receive.accept', { ids: [row.id] });
    const before = await acts();
    const { taken, known } = await office.drop({ '一.xlsx': filled.bytes, '改了名.xlsx': filled.bytes });
    expect(taken).toEqual([]);
    expect(known.map(({ id, outcome }) => [id, outcome])).toEqual([
      [row.id, 'accepted'],
      [row.id, 'accepted'],
    ]);
    expect(await acts()).toBe(before);
  });

  it('一次放入两份相同的文件，只收一份', async () => {
    const { bytes } = await office.fill('区卫健委');
    const { taken, known } = await office.drop({ '一.xlsx': bytes, '二.xlsx': bytes });
    expect([taken.length, known.length]).toEqual([1, 1]);
  });

  it('中途停止：已收的是整份，其余一份不动，再放一次接着收完', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const { row } of office.forms.slice(0, 8)) {
      files[`${row.code}.xlsx`] = (await office.fill(row.unitName)).bytes;
    }
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(office.root, name), bytes);
    const refs = Object.keys(files).map((path) => ({ path }));
    const stopping = new AbortController();
    const { taken, left } = await takeFiles(
      office.office,
      { roundId: office.roundId, files: refs },
      { opId: 'stopped', signal: stopping.signal, progress: (done) => done === 3 && stopping.abort() },
    );
    expect([taken.length, left]).toEqual([3, 5]);
    expect((await office.ask('history.verify', {})).problems).toEqual([]);
    const again = await office.ask('receive.take', { roundId: office.roundId, files: refs });
    expect([again.taken.length, again.known.length, again.left]).toEqual([left, taken.length, 0]);
  });

  it('读表出了意外的文件只说明它自己，其他照收，原因记入日志', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const { row } of office.forms.slice(0, 3)) {
      files[`${row.code}.xlsx`] = (await office.fill(row.unitName)).bytes;
    }
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(office.root, name), bytes);
    const { ports } = office.office;
    const workbooks: WorkbookReader = {
      ...ports.workbooks,
      readReturn: (path, name, options) =>
        name.includes('-002') ? Promise.reject(new TypeError('x')) : ports.workbooks.readReturn(path, name, options),
    };
    const { taken, refused } = await takeFiles(
      { ...office.office, ports: { ...ports, workbooks } },
      { roundId: office.roundId, files: Object.keys(files).map((path) => ({ path })) },
      { opId: 'broken', signal: new AbortController().signal, progress: () => undefined },
    );
    expect(taken.map(({ code }) => code)).toEqual(['2022Q3-001', '2022Q3-003']);
    expect(refused.map(({ fileName, refusal }) => [fileName, refusal.code])).toEqual([
      ['2022Q3-002.xlsx', 'fileReadCrashed'],
    ]);
    expect(readFileSync(join(office.office.folder, 'logs', '2022-09-21.log'), 'utf8')).toContain('TypeError: x');
  });

  it('窗口里拖入的文件和压缩包凭登记号收进，与终端一样', async () => {
    const a = await office.fill('区卫健委');
    const b = await office.fill('区教体局');
    await writeFile(join(office.root, '甲.xlsx'), a.bytes);
    await writeFile(join(office.root, '乙.zip'), zipSync({ '乙.xlsx': b.bytes }));
    const chosen = await Promise.all(['甲.xlsx', '乙.zip'].map((name) => office.desk.admit(join(office.root, name))));
    const files = chosen.map(({ ref }) => ref);
    const { taken } = await office.ask('receive.take', { roundId: office.roundId, files });
    expect(taken.map(({ fileName, unitName }) => [fileName, unitName])).toEqual([
      ['甲.xlsx', '区卫健委'],
      ['乙.xlsx', '区教体局'],
    ]);
  });

  it('找不到的文件夹和失效的文件有说明，本轮关闭后不再收', async () => {
    const { refused } = await office.ask('receive.take', {
      roundId: office.roundId,
      files: [{ path: '没有这个文件夹' }, { token: 'nothing' }],
    });
    expect(refused.map(({ code }) => code)).toEqual(['fileMissing', 'fileTokenUnknown']);
    const { round } = await office.ask('round.get', { id: office.roundId });
    await office.ask('round.close', { id: round.id, rev: round.rev });
    expect(await office.refusal('receive.take', { roundId: office.roundId, files: [] })).toBe('roundClosed');
  });
});

describe('各种来件各有各的处理', () => {
  it('不是回表的工作簿留着原件，移出后可以移回', async () => {
    const book = newWorkbook();
    book.addWorksheet('值班表').getCell('A1').value = '九月值班安排';
    const row = await received('值班表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(row).toMatchObject({ kind: 'notAForm', formId: null, unitName: null, isClean: false });
    const kept = only((await office.ask('receive.accept', { ids: [row.id] })).kept);
    expect(kept.message).toContain('没有接收');
    const away = await office.ask('receive.setAside', { id: row.id, isSetAside: true, reason: '发错了' });
    expect([away.outcome, away.reason]).toEqual(['setAside', '发错了']);
    expect(await office.refusal('receive.hold', { id: row.id, reason: '' })).toBe('receivedDecided');
    const back = await office.ask('receive.setAside', { id: row.id, isSetAside: false, reason: '' });
    expect([back.outcome, back.reason]).toEqual(['pending', null]);
  });

  it('只有照片没有文字的，说明是照片', async () => {
    const book = newWorkbook();
    const sheet = book.addWorksheet('Sheet1');
    const image = book.addImage({ buffer: PNG as unknown as ArrayBuffer, extension: 'png' });
    sheet.addImage(image, 'A1:D20');
    const row = await received('照片.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(row).toMatchObject({ kind: 'pictureOnly', isClean: false });
  });

  it('空表不写入任何进展，退回时说明要填什么', async () => {
    const form = office.forms.find(({ row }) => row.unitName === '区卫健委')!;
    const row = await received('空表.xlsx', form.bytes);
    expect(row).toMatchObject({ kind: 'blank', filledRows: 0, isClean: false });
    const { accepted, kept } = await office.ask('receive.accept', { ids: [row.id] });
    expect(accepted).toEqual([]);
    expect(only(kept).message).toContain('没有填写任何内容');
    expect(await office.refusal('receive.sendBack', { id: row.id, reason: ' ' })).toBe('reasonMissing');
    const sent = await office.ask('receive.sendBack', { id: row.id, reason: '没有填写' });
    expect(sent.row).toMatchObject({ outcome: 'sentBack', reason: '没有填写' });
    expect(sent.text).toMatch(/^区卫健委：\n[\s\S]*没有填写[\s\S]*9月23日前重报/);
    const { form: after } = await office.ask('form.get', { id: form.row.id });
    expect([after.state, after.sentBackReason]).toEqual(['sentBack', '没有填写']);
  });

  it('上一季度的表不写进本轮；办公室选定本轮的表后，按文字对上的照写', async () => {
    const { bytes } = await office.fill('区卫健委');
    const next = await openQuarter(office, FOURTH_QUARTER);
    await writeFile(join(office.root, '旧表.xlsx'), bytes);
    const { taken } = await office.ask('receive.take', { roundId: next.round.id, files: [{ path: '旧表.xlsx' }] });
    const row = only(taken);
    expect(row).toMatchObject({ kind: 'otherRound', formId: null, isClean: false });
    expect((await office.ask('receive.accept', { ids: [row.id] })).accepted).toEqual([]);
    const form = next.forms.find(({ unitName }) => unitName === '区卫健委')!;
    const detail = await office.ask('receive.get', { id: row.id });
    const ask = only(detail.parts.flatMap(({ diagnosis }) => diagnosis.asks).filter(({ kind }) => kind === 'form'));
    const answered = await office.ask('receive.answer', { id: row.id, key: ask.key, answer: `form:${form.id}` });
    expect(answered.row.formId).toBe(form.id);
    const { accepted, entries } = await office.ask('receive.accept', { ids: [row.id] });
    expect([only(accepted).formId, entries]).toEqual([form.id, form.targets]);
    const third = await office.ask('round.get', { id: office.roundId });
    expect(third.round.counts.reported).toBe(0);
  });

  it('一个文件里有两家的表：各写各的', async () => {
    const a = await office.fill('区卫健委');
    const b = await office.fill('区教体局');
    const both = newWorkbook();
    await both.xlsx.load(Uint8Array.from(a.bytes).buffer);
    const other = newWorkbook();
    await other.xlsx.load(Uint8Array.from(b.bytes).buffer);
    const sheet = both.addWorksheet('文广旅');
    other.worksheets[0]!.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        if (cell.master === cell) sheet.getRow(number).getCell(column).value = cell.value;
      }),
    );
    const row = await received('两家.xlsx', new Uint8Array(await both.xlsx.writeBuffer()));
    expect(row).toMatchObject({ kind: 'severalForms', formId: null, isClean: false, unitName: '区卫健委、区教体局' });
    const { entries, kept } = await office.ask('receive.accept', { ids: [row.id] });
    expect([entries, kept]).toEqual([a.rows.length + b.rows.length, []]);
    for (const filled of [a, b]) expect(await notesOf(filled)).toEqual(filled.rows.map((one) => one.progressNote));
  });

  it('单位自己加的行：问过办公室，记为说明的记在回表上，不写进任何一项', async () => {
    const filled = await office.fill('区卫健委');
    const bytes = await alterForm(filled.bytes, (sheet) => {
      const below = filled.rows.at(-1)!.row + 1;
      sheet.spliceRows(below, 0, []);
      const row = sheet.getRow(below);
      row.getCell(2).value = '另做的一件事';
      row.getCell(9).value = '组织了一次义诊。';
    });
    const row = await received('加行.xlsx', bytes);
    const detail = await office.ask('receive.get', { id: row.id });
    const ask = only(detail.parts.flatMap(({ diagnosis }) => diagnosis.asks));
    expect(ask.kind).toBe('extraRow');
    expect(only((await office.ask('receive.accept', { ids: [row.id] })).kept).message).toContain('1 处疑问');
    expect(await office.refusal('receive.answer', { id: row.id, key: ask.key, answer: 'row:1' })).toBe('answerUnknown');
    expect(await office.refusal('receive.answer', { id: row.id, key: 'nothing', answer: 'note' })).toBe(
      'answerUnknown',
    );
    const answered = await office.ask('receive.answer', { id: row.id, key: ask.key, answer: 'note' });
    expect(answered.row.openAsks).toBe(0);
    const opened = await office.ask('receive.answer', { id: row.id, key: ask.key, answer: null });
    expect(opened.row.openAsks).toBe(1);
    await office.ask('receive.answer', { id: row.id, key: ask.key, answer: 'note' });
    await office.ask('receive.accept', { ids: [row.id] });
    const { notes } = await office.ask('form.get', { id: row.formId! });
    expect(only(notes).text).toContain('组织了一次义诊。');
    expect(await notesOf(filled)).toEqual(filled.rows.map(({ progressNote }) => progressNote));
  });
});

async function notesOf({ code }: FilledForm): Promise<(string | undefined)[]> {
  const form = office.forms.find(({ row }) => row.code === code)!;
  const { lines } = await office.ask('form.get', { id: form.row.id });
  return lines.map(({ present }) => present?.values.progressNote);
}

describe('接收与新版本', () => {
  it('接收后又来一份：标明是新版本，对照现有内容；接收后旧版留存，撤销一次恰好回到原来', async () => {
    const first = await office.fill('区卫健委');
    const one = await received('第一份.xlsx', first.bytes);
    const done = await office.ask('receive.acceptClean', { roundId: office.roundId });
    expect([done.accepted.map(({ id }) => id), done.entries, done.kept]).toEqual([[one.id], first.rows.length, []]);
    await office.ask('check.set', {
      roundId: office.roundId,
      targetIds: (await office.ask('form.get', { id: one.formId! })).lines.map(({ targetId }) => targetId),
      verdict: 'trueAsReported',
      note: '',
    });
    const before = await standing(one.formId!);
    expect(before.row).toMatchObject({ state: 'checked', reported: first.rows.length, verified: first.rows.length });
    expect(before.signing.fillerName).toBe(first.fillerName);

    const second = await office.fill('区卫健委', { edition: '（补正）' });
    const two = await received('第二份.xlsx', second.bytes);
    expect(two).toMatchObject({ version: 2, isNewVersion: true, isClean: false });
    const part = only((await office.ask('receive.get', { id: two.id })).parts);
    expect(part.rows.map(({ present }) => present?.progressNote)).toEqual(first.rows.map((row) => row.progressNote));
    expect(part.rows.every(({ changed }) => changed.includes('progressNote') && changed.includes('nextStep'))).toBe(
      true,
    );
    expect((await office.ask('receive.acceptClean', { roundId: office.roundId })).accepted).toEqual([]);

    const waiting = await standing(one.formId!);
    await office.ask('receive.accept', { ids: [two.id] });
    const after = await standing(one.formId!);
    expect(after.present.map((entry) => entry?.values.progressNote)).toEqual(
      second.rows.map((row) => row.progressNote),
    );
    expect(after.checks.every((verdict) => verdict === null)).toBe(true);
    expect(after.row).toMatchObject({ state: 'received', verified: 0 });
    expect(after.files.map(({ outcome }) => outcome)).toEqual(['superseded', 'accepted']);

    await office.ask('history.undo', {});
    expect(await standing(one.formId!)).toEqual(waiting);
    await office.ask('history.redo', {});
    expect(await standing(one.formId!)).toEqual(after);
  });

  it('同一单位两份都没有接收过的，不替办公室挑选', async () => {
    const a = await received('甲.xlsx', (await office.fill('区卫健委')).bytes);
    const b = await received('乙.xlsx', (await office.fill('区卫健委', { edition: '二' })).bytes);
    const { accepted, kept } = await office.ask('receive.acceptClean', { roundId: office.roundId });
    expect(accepted).toEqual([]);
    expect(kept.map(({ id, message }) => [id, message.includes('2 份回表')])).toEqual([
      [a.id, true],
      [b.id, true],
    ]);
  });

  it('少了行的新版本只替换它答复的各项，其余照旧', async () => {
    const first = await office.fill('区卫健委');
    const one = await received('全.xlsx', first.bytes);
    await office.ask('receive.accept', { ids: [one.id] });
    const second = await office.fill('区卫健委', { edition: '改' });
    const bytes = await alterForm(second.bytes, (sheet) => sheet.spliceRows(second.rows[0]!.row, 1));
    const two = await received('少一行.xlsx', bytes);
    expect(two.warnings).toBeGreaterThan(0);
    await office.ask('receive.accept', { ids: [two.id] });
    expect(await notesOf(first)).toEqual([
      first.rows[0]!.progressNote,
      ...second.rows.slice(1).map(({ progressNote }) => progressNote),
    ]);
  });

  it('退回已经接收的回表：它报的进展不再算数，核实一并作废，等重报', async () => {
    const filled = await office.fill('区卫健委');
    const row = await received('有误.xlsx', filled.bytes);
    await office.ask('receive.accept', { ids: [row.id] });
    const before = await standing(row.formId!);
    office.setNow('2022-09-30T09:00:00+08:00');
    const { text } = await office.ask('receive.sendBack', { id: row.id, reason: '数据与统计口径不符' });
    expect(text).toContain('10月4日前重报');
    const after = await standing(row.formId!);
    expect(after.present.every((entry) => entry === null)).toBe(true);
    expect(after.row).toMatchObject({ state: 'sentBack', isOverdue: true, reported: 0 });
    office.setNow('2022-09-21T10:00:00+08:00');
    await office.ask('history.undo', {});
    expect(await standing(row.formId!)).toEqual(before);
  });

  it('退回还没有接收的新版本，不动已经接收的那一份', async () => {
    const first = await office.fill('区卫健委');
    const one = await received('一.xlsx', first.bytes);
    await office.ask('receive.accept', { ids: [one.id] });
    const two = await received('二.xlsx', (await office.fill('区卫健委', { edition: '二' })).bytes);
    const before = await standing(one.formId!);
    await office.ask('receive.sendBack', { id: two.id, reason: '重复报送' });
    const after = await standing(one.formId!);
    expect(after).toEqual({
      ...before,
      files: before.files.map((file) => (file.id === two.id ? { ...file, outcome: 'sentBack' } : file)),
    });
  });

  it('搁置的不随“全部无问题”一起接收，单独接收可以；处理过的不能再处理', async () => {
    const filled = await office.fill('区卫健委');
    const row = await received('一.xlsx', filled.bytes);
    const held = await office.ask('receive.hold', { id: row.id, reason: '等电话核对' });
    expect([held.outcome, held.reason, held.isClean]).toEqual(['held', '等电话核对', false]);
    expect((await office.ask('receive.acceptClean', { roundId: office.roundId })).accepted).toEqual([]);
    expect((await office.ask('receive.accept', { ids: [row.id] })).entries).toBe(filled.rows.length);
    const before = await acts();
    expect(only((await office.ask('receive.accept', { ids: [row.id] })).kept).message).toContain('已经处理过');
    expect(await office.refusal('receive.hold', { id: row.id, reason: '' })).toBe('receivedDecided');
    expect(await office.refusal('receive.answer', { id: row.id, key: 'x', answer: null })).toBe('receivedDecided');
    expect(await acts()).toBe(before);
  });

  it('退回错了可以取回：回到待处理，照常接收', async () => {
    const row = await received('一.xlsx', (await office.fill('区卫健委')).bytes);
    await office.ask('receive.sendBack', { id: row.id, reason: '重复' });
    const back = await office.ask('receive.setAside', { id: row.id, isSetAside: false, reason: '' });
    expect([back.outcome, back.isClean]).toEqual(['pending', true]);
    await office.ask('receive.acceptClean', { roundId: office.roundId });
    expect((await standing(row.formId!)).row).toMatchObject({ state: 'received', sentBackReason: null });
  });

  it('牵头的是几家合称的，各成员分别报送，互不覆盖；手工录入要说明是哪一家', async () => {
    const lead = (await office.ask('unit.list', {})).find(({ name }) => name === '区卫健委')!;
    const members = [];
    for (const name of ['东镇', '西镇']) members.push(await office.ask('unit.add', { name, kind: 'town' }));
    await office.ask('unit.update', {
      id: lead.id,
      rev: lead.rev,
      kind: 'group',
      groupRule: 'members',
      memberIds: members.map(({ id }) => id),
    });
    const next = await openQuarter(office, FOURTH_QUARTER);
    const issued = (await issueAll(office, next)).filter(({ row }) => ['东镇', '西镇'].includes(row.unitName));
    office.setNow('2022-12-20T10:00:00+08:00');
    const filled: FilledForm[] = [];
    for (const { row, bytes } of issued) {
      const form = await fillForm(bytes, { clerk: row.formNo, filledOn: '2022年12月19日', isPlain: true });
      await writeFile(join(office.root, `${row.unitName}.xlsx`), form.bytes);
      filled.push(form);
    }
    const files = ['东镇.xlsx', '西镇.xlsx'].map((path) => ({ path }));
    const { taken } = await office.ask('receive.take', { roundId: next.round.id, files });
    const { entries, kept } = await office.ask('receive.accept', { ids: taken.map(({ id }) => id) });
    expect([entries, kept]).toEqual([filled[0]!.rows.length * 2, []]);
    const [first] = (await office.ask('form.get', { id: issued[0]!.row.id })).lines;
    const history = await office.ask('target.history', { id: first!.targetId });
    expect(history.entries.map(({ unitName, values }) => [unitName, values.progressNote]).sort()).toEqual(
      filled.map(({ unitName, rows }) => [unitName, rows[0]!.progressNote]).sort(),
    );
    const told = {
      roundId: next.round.id,
      targetId: first!.targetId,
      reportedState: 'completed' as const,
      amountText: '',
      progressNote: '已完成。',
      difficulty: '无',
      nextStep: '无',
      coordination: '',
      note: '电话报送',
    };
    expect(await office.refusal('entry.put', told)).toBe('unitMustBeNamed');
    const line = await office.ask('entry.put', { ...told, unitId: members[1]!.id });
    expect(line.present?.unitName).toBe('西镇');
    const other = await office.ask('form.get', { id: issued[0]!.row.id });
    expect(other.lines[0]!.present?.values.progressNote).toBe(filled[0]!.rows[0]!.progressNote);
  });

  it('免报的单位报来了，先取消免报再接收', async () => {
    const row = await received('一.xlsx', (await office.fill('区卫健委')).bytes);
    const { form } = await office.ask('form.get', { id: row.formId! });
    await office.ask('form.update', { id: form.id, rev: form.rev, isWaived: true });
    expect(only((await office.ask('receive.accept', { ids: [row.id] })).kept).message).toContain('免报');
  });
});
