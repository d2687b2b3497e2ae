import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeFiles } from '#services/receive-files.ts';
import type { WorkbookReader } from '#sheet/workbook-reader.ts';
import { openRoundOffice, type RoundOffice } from '../quarter/round-office.ts';
import { only, receivedFrom } from './receive-fixture.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let office: RoundOffice;
beforeEach(async () => {
  office = await openRoundOffice();
});
afterEach(() => office.end());

const acts = (): Promise<number> => office.ask('history.list', { limit: 1 }).then(([act]) => act?.id ?? 0);

describe('收表', () => {
  it('一份填好的回表：认出单位和编号，逐行对上，没有疑问，原件一字不差', async () => {
    const filled = await office.fill('区卫健委');
    const row = await receivedFrom(office, '卫健委回表.xlsx', filled.bytes);
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
    const row = await receivedFrom(office, '一.xlsx', filled.bytes);
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
