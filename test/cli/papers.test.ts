/** Every channel of 文书 from the terminal, on one record, printed by the installed Chromium. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CHANNELS, type Channel, type Input, type Output } from '#ipc/contract.ts';

const ROOT = join(import.meta.dirname, '../..');
const used = new Set<string>();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-papers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> {
  used.add(channel);
  return new Promise((done, fail) => {
    const env = { ...process.env, OFFICE_DATA: join(folder, 'data'), INIT_CWD: folder };
    execFile(
      process.execPath,
      [join(ROOT, 'electron/cli.ts'), channel, JSON.stringify(input)],
      { cwd: ROOT, env, maxBuffer: 1 << 26 },
      (_error, out, err) => {
        const result = JSON.parse(out === '' ? '{"ok":false}' : out);
        if (result.ok) done(result.value);
        else fail(new Error(`${channel}: ${out}${err}`));
      },
    );
  });
}

const headOf = (path: string | null): string => readFileSync(path ?? '').toString('latin1', 0, 4);

it('文书的每个通道都能从终端用：起草、改用语、预览、发出、答复、销号、替换、作废、导出、成批、取文字', {
  timeout: 300_000,
}, async () => {
  await ask('seed.load', {});
  const period = { kind: 'quarter' as const, from: '2022-07-01', to: '2022-09-30' };
  const { dueRule, weekendRule, groupRule } = await ask('round.draft', { period });
  const { round } = await ask('round.open', {
    period,
    dueRule,
    weekendRule,
    groupRule,
    coverText: '',
    contactName: '刘工',
    contactPhone: '0797-8100000',
  });
  await ask('form.issue', { roundId: round.id });
  await ask('setting.set', { officeName: '区示范区建设办公室' });
  const asOf = '2022-09-28';
  expect((await ask('paper.propose', { roundId: round.id, asOf })).length).toBeGreaterThan(0);
  const target = (await ask('task.list', { asOf }))
    .flatMap(({ targets }) => targets)
    .find(({ light }) => light === 'red');
  const drafts = await ask('paper.draft', {
    specs: [
      { kind: 'supervisionNotice', targetId: target?.id ?? 0, asOf },
      { kind: 'circular', roundId: round.id, asOf },
      { kind: 'circular', roundId: round.id, asOf },
    ],
  });
  expect(drafts.map(({ state }) => state)).toEqual(['draft', 'draft', 'draft']);
  const [notice, circular] = drafts.map(({ id }) => id) as [number, number, number];

  const detail = await ask('paper.get', { id: notice });
  const [field] = detail.wording;
  const wording = [{ key: field?.key ?? '', text: '另行说明。' }];
  const edited = await ask('paper.edit', { id: notice, rev: detail.row.rev, wording });
  expect(edited.wording[0]).toMatchObject({ text: '另行说明。', isChanged: true });
  const texts = await ask('wording.list', {});
  const key = texts[0]?.key ?? '';
  expect(await ask('wording.set', { key, text: '统一用语。' })).toMatchObject({ key, isChanged: true });
  const { parts } = await ask('pack.choice', {});
  expect((await ask('pack.choose', { parts: parts.slice(0, 2) })).parts).toEqual(parts.slice(0, 2));
  const preview = await ask('paper.preview', { source: { id: notice } });
  expect([preview.pages > 0, headOf(preview.pdf.path)]).toEqual([true, '%PDF']);

  const issued = await ask('paper.issue', { ids: drafts.map(({ id }) => id), issuedOn: '2022-09-30' });
  expect(issued.map(({ number }) => number)).toEqual(['督办〔2022〕1号', '第1期', '第2期']);
  const [first, second, third] = issued as [(typeof issued)[0], (typeof issued)[0], (typeof issued)[0]];
  writeFileSync(join(folder, '答复.txt'), '已完成');
  const file = { path: '答复.txt' };
  const replied = await ask('paper.reply', {
    id: notice,
    rev: first.rev,
    repliedOn: '2022-10-08',
    text: '已完成。',
    file,
  });
  expect([replied.state, replied.replyFile?.name]).toEqual(['replied', '答复.txt']);
  const closed = await ask('paper.close', { id: notice, rev: replied.rev, note: '同意销号' });
  expect(closed.state).toBe('closed');
  expect((await ask('paper.replace', { id: second.id, rev: second.rev })).state).toBe('draft');
  expect((await ask('paper.cancel', { id: third.id, rev: third.rev, reason: '重复' })).state).toBe('cancelled');
  expect((await ask('paper.list', {})).map(({ state }) => state)).toEqual(['draft', 'cancelled', 'issued', 'closed']);

  const pdf = await ask('paper.export', { source: { id: notice }, form: 'pdf', to: { path: '导出/' } });
  expect([pdf.name, headOf(pdf.path), pdf.pages === null]).toEqual([
    `督办〔2022〕1号-${first.unitName}.pdf`,
    '%PDF',
    false,
  ]);
  const spec = { kind: 'meetingPack' as const, roundId: round.id, asOf };
  const pack = await ask('paper.export', { source: { spec }, form: 'docx', to: { path: '导出/' } });
  expect(headOf(pack.path)).toBe('PK\u0003\u0004');
  const sources = [{ id: notice }, { id: circular }];
  const batch = await ask('paper.batch', { sources, form: 'pdf', as: 'each', to: { path: '成批' } });
  expect(readdirSync(join(folder, '成批')).toSorted()).toEqual(batch.files.map(({ name }) => name).toSorted());
  expect((await ask('paper.text', { source: { id: circular } })).text).toContain('第1期');
  expect((await ask('history.verify', {})).problems).toEqual([]);

  const channels = Object.keys(CHANNELS).filter((name) => /^(?:paper|pack|wording)\./.test(name));
  expect(channels.filter((name) => !used.has(name))).toEqual([]);
});
