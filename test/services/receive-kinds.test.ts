import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { alterForm, FOURTH_QUARTER, openQuarter, openRoundOffice, type RoundOffice } from '../quarter/round-office.ts';
import { only, progressOf, receivedFrom } from './receive-fixture.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let office: RoundOffice;
beforeEach(async () => {
  office = await openRoundOffice();
});
afterEach(() => office.end());

describe('各种来件各有各的处理', () => {
  it('不是回表的工作簿留着原件，移出后可以移回', async () => {
    const book = newWorkbook();
    book.addWorksheet('值班表').getCell('A1').value = '九月值班安排';
    const row = await receivedFrom(office, '值班表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
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
    const row = await receivedFrom(office, '照片.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(row).toMatchObject({ kind: 'pictureOnly', isClean: false });
  });

  it('空表不写入任何进展，退回时说明要填什么', async () => {
    const form = office.forms.find(({ row }) => row.unitName === '区卫健委')!;
    const row = await receivedFrom(office, '空表.xlsx', form.bytes);
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

  it('报来的是别的一轮的表，单位认得出的可以退回，退回的话写明应填哪一轮、哪一份', async () => {
    const { bytes } = await office.fill('区卫健委');
    const next = await openQuarter(office, FOURTH_QUARTER);
    const form = next.forms.find(({ unitName }) => unitName === '区卫健委')!;
    await office.ask('form.issue', { roundId: next.round.id, to: { path: '下发四季度/' } });
    await writeFile(join(office.root, '旧表.xlsx'), bytes);
    const { taken } = await office.ask('receive.take', { roundId: next.round.id, files: [{ path: '旧表.xlsx' }] });
    const row = only(taken);
    expect(row.unitName).toBe('区卫健委');
    const { text, row: sent } = await office.ask('receive.sendBack', { id: row.id, reason: '填错了表' });
    expect(sent.outcome).toBe('sentBack');
    expect(text).toMatch(
      /^区卫健委：\n你单位报来的文件“旧表.xlsx”不是2022年四季度的调度反馈表（2022Q3-\d{3}），没有收下。原因：填错了表。/,
    );
    expect(text).toContain(`请在本轮下发的2022年四季度调度反馈表（${form.code}）中填写，于2022年`);
    const { form: after } = await office.ask('form.get', { id: form.id });
    expect([after.state, after.sentBackReason]).toEqual(['sentBack', '填错了表']);
    await office.ask('history.undo', {});
    expect((await office.ask('form.get', { id: form.id })).form.state).toBe('issued');
  });

  it('填报单位改成了另一家的，点出来让办公室看，不当作没有问题', async () => {
    const filled = await office.fill('区卫健委');
    const bytes = await alterForm(filled.bytes, (sheet) => {
      sheet.getRow(2).eachCell((cell) => {
        if (cell.master === cell) cell.value = String(cell.value).replace('填报单位：区卫健委', '填报单位：区教体局');
      });
    });
    const row = await receivedFrom(office, '区教体局.xlsx', bytes);
    expect(row.isClean).toBe(false);
    const { parts } = await office.ask('receive.get', { id: row.id });
    const told = parts.flatMap(({ diagnosis }) => [
      ...diagnosis.asks.map(({ question }) => question),
      ...diagnosis.notices.map(({ message }) => message),
    ]);
    expect(told.some((words) => words.includes('区教体局'))).toBe(true);
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
    const row = await receivedFrom(office, '两家.xlsx', new Uint8Array(await both.xlsx.writeBuffer()));
    expect(row).toMatchObject({ kind: 'severalForms', formId: null, isClean: false, unitName: '区卫健委、区教体局' });
    const { entries, kept } = await office.ask('receive.accept', { ids: [row.id] });
    expect([entries, kept]).toEqual([a.rows.length + b.rows.length, []]);
    for (const filled of [a, b])
      expect(await progressOf(office, filled)).toEqual(filled.rows.map((one) => one.progressNote));

    // One of the two sends its own file; the one of both is sent back afterwards.
    const newer = await office.fill('区卫健委', { edition: '二' });
    const own = await receivedFrom(office, '卫健委.xlsx', newer.bytes);
    await office.ask('receive.accept', { ids: [own.id] });
    await office.ask('receive.sendBack', { id: row.id, reason: '请各报各的。' });
    const { forms } = await office.ask('round.get', { id: office.roundId });
    const stateOf = (unit: string) => forms.find(({ unitName }) => unitName === unit)?.state;
    expect([stateOf('区卫健委'), stateOf('区教体局')]).toEqual(['received', 'sentBack']);
    expect(await progressOf(office, newer)).toEqual(newer.rows.map((one) => one.progressNote));
    expect(await progressOf(office, b)).toEqual(b.rows.map(() => undefined));
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
    const row = await receivedFrom(office, '加行.xlsx', bytes);
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
    expect(await progressOf(office, filled)).toEqual(filled.rows.map(({ progressNote }) => progressNote));
  });
});
