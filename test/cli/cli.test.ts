import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHANNELS } from '#ipc/contract.ts';

const ROOT = join(import.meta.dirname, '../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Answer {
  code: number;
  out: string;
  err: string;
}

function office(args: string[], options: { input?: string; env?: Record<string, string> } = {}): Promise<Answer> {
  return new Promise((done) => {
    const env = { ...process.env, OFFICE_DATA: join(folder, 'data'), INIT_CWD: ROOT, ...options.env };
    const child = execFile(
      process.execPath,
      ['electron/cli.ts', ...args],
      { cwd: ROOT, env, maxBuffer: 1 << 26 },
      (error, out, err) => done({ code: error === null ? 0 : Number(error.code), out, err }),
    );
    child.stdin?.end(options.input ?? '');
  });
}

describe('the terminal', () => {
  it('imports the seed and lists the ledger, nothing but JSON on standard output', async () => {
    const file = { path: 'seeds/区发〔2022〕9号附件.xlsx' };
    const preview = await office(['annex.preview', JSON.stringify({ file })]);
    expect(preview).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(preview.out).value.totals).toEqual({ annexes: 2, sections: 7, tasks: 50, targets: 81 });
    const commit = await office(['annex.commit', JSON.stringify({ file, decisions: [] })]);
    expect(JSON.parse(commit.out)).toMatchObject({ ok: true, value: { isUnchanged: false, totals: { tasks: 50 } } });
    const list = await office(['task.list', '{"asOf":"2022-07-05"}']);
    expect(JSON.parse(list.out).value).toHaveLength(50);
    const made = await office(['annex.export', '{}']);
    const { path, sizeBytes } = JSON.parse(made.out).value;
    expect(path).toBe(join(folder, 'data', '导出', '区发〔2022〕9号附件.xlsx'));
    expect(readFileSync(path).byteLength).toBe(sizeBytes);
  });

  it('goes through a round: forms into a folder, the folder back in, told by file', async () => {
    const env = { OFFICE_DATA: join(folder, 'round'), INIT_CWD: folder };
    const ask = async (channel: string, input: object) => {
      const { code, out } = await office([channel, JSON.stringify(input)], { env });
      expect([channel, code]).toEqual([channel, 0]);
      return JSON.parse(out).value;
    };
    await ask('seed.load', {});
    const period = { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' };
    const { dueRule, weekendRule, groupRule } = await ask('round.draft', { period });
    const rules = { period, dueRule, weekendRule, groupRule, coverText: '', contactName: '', contactPhone: '' };
    const { round } = await ask('round.open', rules);
    const { files, zip } = await ask('form.issue', { roundId: round.id, to: { path: '下发' } });
    expect([files.length, zip]).toEqual([28, null]);
    expect(readdirSync(join(folder, '下发')).sort()).toEqual(files.map(({ name }: { name: string }) => name).sort());
    const back = { roundId: round.id, files: [{ path: '下发' }] };
    const { taken, known, refused, left } = await ask('receive.take', back);
    expect([taken.length, known, refused, left]).toEqual([28, [], [], 0]);
    expect(taken.every(({ kind }: { kind: string }) => kind === 'blank')).toBe(true);
    expect((await ask('receive.take', back)).known).toHaveLength(28);
    expect((await ask('history.verify', {})).problems).toEqual([]);
  });

  it('takes the input from standard input for -, and files from the folder it was called in', async () => {
    writeFileSync(join(folder, 'a.xlsx'), '');
    const answer = await office(['annex.preview', '-'], {
      input: '{"file":{"path":"a.xlsx"}}',
      env: { INIT_CWD: folder },
    });
    expect(answer.code).toBe(1);
    expect(JSON.parse(answer.out)).toMatchObject({
      ok: false,
      fault: { code: 'fileEmpty', params: { file: 'a.xlsx' } },
    });
  });

  it.each([
    [['annex.preview', '{"file":{"path":"none.xlsx"}}'], 1, 'fileMissing'],
    [['history.redo'], 1, 'nothingToRedo'],
    [['task.drop'], 2, 'channelUnknown'],
    [['toString'], 2, 'channelUnknown'],
    [['task.get', '{"id":"1"}'], 2, 'inputInvalid'],
    [['task.get', '{"id":'], 2, 'inputInvalid'],
    [['annex.preview', '{"file":{"token":"t"}}'], 1, 'fileTokenUnknown'],
  ] as [string[], number, string][])('%j leaves with %i (%s)', async (args, code, fault) => {
    const answer = await office(args);
    expect(answer.code).toBe(code);
    expect(JSON.parse(answer.out)).toMatchObject({
      ok: false,
      fault: { code: fault, message: expect.stringMatching(/。$/) },
    });
  });

  it('lists every channel when asked for help, and when called without one', async () => {
    const [asked, bare] = await Promise.all([office(['--help']), office([])]);
    expect([asked.code, bare.code]).toEqual([0, 2]);
    for (const channel of Object.keys(CHANNELS)) expect(asked.out).toContain(channel);
    expect(bare.out).toBe(asked.out);
  });
});
