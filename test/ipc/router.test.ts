import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { CHANNELS, type Channel, type Progress } from '#ipc/contract.ts';
import { createRouter, type Handler, type Handlers } from '#ipc/router.ts';
import type { Office } from '#services/office.ts';

let folder = '';
let office: Office;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'router-'));
  // The router itself looks at the folder and the clock alone; the rest is for handlers.
  office = { folder, ports: { now: () => new Date('2022-07-05T08:00:00+08:00') } } as unknown as Office;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Handlers that fail, but for those given. */
function handlersWith(own: Partial<Handlers>): Handlers {
  const missing: Handler<Channel> = () => {
    throw new Error('not wanted in this test');
  };
  return { ...Object.fromEntries(Object.keys(CHANNELS).map((channel) => [channel, missing])), ...own } as Handlers;
}

describe('the router', () => {
  it('refuses a channel nobody declared, inherited names too', async () => {
    const router = createRouter(office, handlersWith({}));
    for (const channel of ['task.drop', 'toString', '__proto__']) {
      expect(await router.call(channel, {})).toMatchObject({
        ok: false,
        fault: { code: 'channelUnknown', params: { channel } },
      });
    }
  });

  it('refuses a bad input before any handler runs', async () => {
    const router = createRouter(office, handlersWith({}));
    expect(await router.call('task.get', { id: 'x' })).toMatchObject({ ok: false, fault: { code: 'inputInvalid' } });
  });

  it('carries a refusal as data with its finished sentence', async () => {
    const router = createRouter(
      office,
      handlersWith({
        'task.get': () => {
          throw new Refusal('recordMissing', { kind: 'task', id: 7 });
        },
      }),
    );
    const result = await router.call('task.get', { id: 7 });
    expect(result).toMatchObject({ ok: false, fault: { code: 'recordMissing', params: { kind: 'task', id: 7 } } });
    expect(JSON.stringify(result)).toContain('任务');
  });

  it('logs an unexpected error under the id it shows, and shows nothing else of it', async () => {
    const router = createRouter(
      office,
      handlersWith({
        'task.get': () => {
          throw new TypeError('inner secret');
        },
      }),
    );
    const result = await router.call('task.get', { id: 7 });
    if (result.ok) throw new Error('expected a fault');
    expect(result.fault.code).toBe('unexpected');
    expect(JSON.stringify(result)).not.toContain('inner secret');
    const [log] = readdirSync(join(folder, 'logs'));
    const line = JSON.parse(readFileSync(join(folder, 'logs', log ?? ''), 'utf8').trim());
    expect(line).toMatchObject({
      id: result.fault.logId,
      channel: 'task.get',
      error: expect.stringContaining('inner secret'),
    });
    expect(result.fault.message).toContain(line.id);
  });

  it('turns a full disk into its sentence', async () => {
    const router = createRouter(
      office,
      handlersWith({
        'setting.set': () => {
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        },
      }),
    );
    expect(await router.call('setting.set', {})).toMatchObject({ ok: false, fault: { code: 'diskFull' } });
  });

  it('runs one command at a time, in the order they came, while queries go ahead', async () => {
    const steps: string[] = [];
    const gates: (() => void)[] = [];
    const router = createRouter(
      office,
      handlersWith({
        'setting.set': async (_office, input) => {
          steps.push(`start ${input.officeName}`);
          await new Promise<void>((done) => gates.push(done));
          steps.push(`end ${input.officeName}`);
          return { dueSoonDays: 30, behindPercent: 10, officeName: '', operatorName: '' };
        },
        'task.list': () => {
          steps.push('query');
          return [];
        },
      }),
    );
    const first = router.call('setting.set', { officeName: '甲' });
    const second = router.call('setting.set', { officeName: '乙' });
    await new Promise((next) => setImmediate(next));
    await router.call('task.list', {});
    expect(steps).toEqual(['start 甲', 'query']);
    gates[0]?.();
    await first;
    await new Promise((next) => setImmediate(next));
    gates[1]?.();
    await second;
    expect(steps).toEqual(['start 甲', 'query', 'end 甲', 'start 乙', 'end 乙']);
  });

  it('goes on with the next command after one has failed', async () => {
    const router = createRouter(
      office,
      handlersWith({
        'setting.set': async (_office, input) => {
          if (input.officeName === '坏') throw new Error('broken');
          return { dueSoonDays: 30, behindPercent: 10, officeName: '', operatorName: '' };
        },
      }),
    );
    const results = await Promise.all([
      router.call('setting.set', { officeName: '坏' }),
      router.call('setting.set', { officeName: '好' }),
    ]);
    expect(results.map(({ ok }) => ok)).toEqual([false, true]);
  });

  it('cancels a running call and one that still waits; both answer “cancelled”', async () => {
    let isStarted = (): void => {};
    const started = new Promise<void>((done) => {
      isStarted = done;
    });
    let ran = 0;
    const router = createRouter(
      office,
      handlersWith({
        'annex.commit': (_office, _input, { signal }) => {
          ran += 1;
          isStarted();
          return new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
        },
      }),
    );
    const input = { file: { token: 't' }, decisions: [] };
    const running = router.call('annex.commit', input, { callId: 'a' });
    const waiting = router.call('annex.commit', input, { callId: 'b' });
    await started;
    router.cancel('b');
    router.cancel('a');
    router.cancel('nobody');
    expect(await running).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(await waiting).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(ran).toBe(1);
  });

  it('throttles progress and always delivers the last line, under the call’s id', async () => {
    const router = createRouter(
      office,
      handlersWith({
        'task.list': (_office, _input, { progress }) => {
          for (let done = 1; done <= 1_000; done += 1) progress(done, 1_000, '读取');
          return [];
        },
      }),
    );
    const lines: Progress[] = [];
    await router.call('task.list', {}, { callId: 'c' }, (line) => lines.push(line));
    expect(lines[0]).toEqual({ callId: 'c', done: 1, total: 1_000, label: '读取' });
    expect(lines.at(-1)).toEqual({ callId: 'c', done: 1_000, total: 1_000, label: '读取' });
    expect(lines.length).toBeLessThan(100);
  });

  it('passes the op-id on, and makes one when none is given', async () => {
    const seen: string[] = [];
    const router = createRouter(
      office,
      handlersWith({
        'task.list': (_office, _input, { opId }) => {
          seen.push(opId);
          return [];
        },
      }),
    );
    await router.call('task.list', {}, { opId: 'op-1' });
    await router.call('task.list', {});
    await router.call('task.list', {});
    expect(seen[0]).toBe('op-1');
    expect(new Set(seen).size).toBe(3);
  });
});
