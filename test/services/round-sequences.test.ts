import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoundDetail, RoundRow } from '#ipc/contract.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { recordPath } from '#services/data-folder.ts';
import { openOffice } from '#services/open-office.ts';
import { SEEDS, type TestOffice } from './office-fixture.ts';
import { acceptPrefixes, openSeedOffice, QUARTER, report } from './round-fixture.ts';

const root = mkdtempSync(join(tmpdir(), 'rounds-'));
const template = join(root, 'template.db');

beforeAll(async () => {
  const office = await openSeedOffice();
  await acceptPrefixes(office);
  const { id, rev } = (await office.ask('unit.list', {})).find(({ name }) => name === '区教体局') ?? { id: 0, rev: 0 };
  const town = await office.ask('unit.add', { name: '甲镇', kind: 'town' });
  const other = await office.ask('unit.add', { name: '乙镇', kind: 'town' });
  await office.ask('unit.update', { id, rev, kind: 'group', groupRule: 'members', memberIds: [town.id, other.id] });
  office.office.db.copyInto(template);
  office.end();
}, 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Caller = Pick<TestOffice, 'office' | 'router' | 'ask'>;
let folders = 0;

/** A copy of the seed’s record without a reading process: nothing is imported here. */
function openCopy(): Caller & { end(): void } {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(dirname(recordPath(folder)), { recursive: true });
  copyFileSync(template, recordPath(folder));
  const nothing = () => Promise.reject(new Error('nothing is read here'));
  const opened = openOffice({
    folder,
    host: 'terminal',
    version: '0.0.0',
    seedsFolder: SEEDS,
    workbooks: { readAnnex: nothing, readReturn: nothing, expandArchive: nothing, close: () => {} },
    printPdf: nothing,
    now: () => new Date('2022-10-10T09:00:00+08:00'),
    pathBase: folder,
  });
  const router = createRouter(opened.office, HANDLERS);
  return {
    office: opened.office,
    router,
    async ask(channel, input) {
      const result = await router.call(channel, input);
      if (!result.ok) throw new Error(`${channel}: ${result.fault.code} ${result.fault.message}`);
      return result.value;
    },
    end() {
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const PERIODS = [
  QUARTER.period,
  { kind: 'quarter', from: '2022-04-01', to: '2022-06-30' },
  { kind: 'month', from: '2022-07-01', to: '2022-07-31' },
] as const;

const pick = fc.nat(200);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), pick, isPart: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), pick, isAsked: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      pick,
      isWhole: fc.boolean(),
      state: fc.constantFrom('underWay' as const, 'completed' as const, null),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('check' as const),
      pick,
      isWhole: fc.boolean(),
      verdict: fc.constantFrom('trueAsReported' as const, 'notTrue' as const, 'pending' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('waive' as const), pick, isWaived: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('issue' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remind' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const), pick }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Refusals that a blind sequence of commands may meet. */
const EXPECTED = new Set([
  'roundExists',
  'roundClosed',
  'roundNotClosed',
  'roundAsksNothing',
  'nothingToChange',
  'nothingToCheck',
  'nothingToUndo',
  'nothingToRedo',
  'targetNotAsked',
  'targetHasEntry',
  'formWaived',
  'formNotIssued',
  'formReturned',
  'undoBlockedByBarrier',
  'undoBlockedByLaterChange',
]);

async function details(office: Caller): Promise<RoundDetail[]> {
  const rounds = await office.ask('round.list', {});
  return Promise.all(rounds.map(({ id }) => office.ask('round.get', { id })));
}

async function run(office: Caller, one: Step): Promise<void> {
  const call: TestOffice['ask'] = async (channel, input) => {
    const result = await office.router.call(channel, input);
    if (!result.ok) throw result.fault;
    return result.value;
  };
  const all = await details(office);
  const detail = all[one.pick % Math.max(1, all.length)];
  if (one.do === 'open') {
    const period = PERIODS[one.pick % PERIODS.length] ?? QUARTER.period;
    const { targets } = await call('round.draft', { period });
    const targetIds = targets.slice(one.pick % 40, (one.pick % 40) + 20).map(({ targetId }) => targetId);
    await call('round.open', { ...QUARTER, period, ...(one.isPart ? { targetIds } : {}) });
  } else if (one.do === 'undo' || one.do === 'redo') {
    await call(`history.${one.do}`, {});
  } else if (detail !== undefined) {
    await runInRound(call, one, detail);
  }
}

async function runInRound(
  call: TestOffice['ask'],
  one: Exclude<Step, { do: 'open' | 'undo' | 'redo' }>,
  { round, forms }: RoundDetail,
): Promise<void> {
  // A few forms only, so that steps meet: reported, then checked, then reported anew.
  const form = forms[one.pick % Math.min(4, forms.length)];
  if (form === undefined) throw new Error('a round has forms');
  const { lines } = await call('form.get', { id: form.id });
  const targetIds = lines.map(({ targetId }) => targetId);
  const single = targetIds.slice(one.pick % targetIds.length).slice(0, 1);
  const roundId = round.id;
  switch (one.do) {
    case 'ask': {
      const { targets } = await call('round.draft', { period: round.period });
      const id = targets[one.pick % targets.length]?.targetId ?? 0;
      await call('round.ask', { id: roundId, targetIds: [id], isAsked: one.isAsked });
      return;
    }
    case 'report':
      for (const targetId of one.isWhole ? targetIds : single) {
        await report({ ask: call }, { roundId, targetId, unitId: form.unitId, state: one.state });
      }
      return;
    case 'check':
      await call('check.set', {
        roundId,
        targetIds: one.isWhole ? targetIds : single,
        verdict: one.verdict,
        note: '',
      });
      return;
    case 'waive':
      await call('form.update', { id: form.id, rev: form.rev, isWaived: one.isWaived });
      return;
    case 'issue':
      await call('form.issue', { roundId, formIds: [form.id] });
      return;
    case 'remind':
      await call('form.remind', { formIds: [form.id], way: 'phone', note: '' });
      return;
    case 'close':
      await call('round.close', { id: roundId, rev: round.rev });
      return;
    case 'reopen':
      await call('round.reopen', { id: roundId, rev: round.rev, reason: '补报' });
  }
}

/** Every class of every round adds up, counted from the forms alone. */
function addsUp({ round, forms }: RoundDetail): void {
  const { counts } = round;
  const asked = forms.filter(({ isWaived }) => !isWaived);
  const inState = (state: string) => asked.filter((form) => form.state === state).length;
  expect(counts).toMatchObject({
    forms: asked.length,
    waived: forms.length - asked.length,
    notIssued: inState('notIssued'),
    issued: inState('issued'),
    received: inState('received'),
    checked: inState('checked'),
    sentBack: inState('sentBack'),
    overdue: asked.filter(({ isOverdue }) => isOverdue).length,
  });
  expect(counts.notIssued + counts.issued + counts.received + counts.checked + counts.sentBack).toBe(counts.forms);
  expect(counts.reported + counts.unreported).toBe(counts.targets);
  expect(counts.verified).toBeLessThanOrEqual(counts.reported);
}

/** Targets and their reports counted again, from the lines of every form. */
async function matchesLines(office: Caller, { round, forms }: RoundDetail): Promise<void> {
  const asked = new Map<number, { isReported: boolean; isVerified: boolean; taskId: number }>();
  for (const form of forms) {
    const { lines } = await office.ask('form.get', { id: form.id });
    const reported = lines.filter(({ present }) => present !== null);
    const verified = reported.filter(({ check }) => check !== null && check.verdict !== 'pending');
    expect([form.targets, form.reported, form.verified]).toEqual([lines.length, reported.length, verified.length]);
    if (form.state === 'received' || form.state === 'checked') {
      expect(form.state === 'checked', form.code).toBe(verified.length === lines.length);
    }
    expect(lines.map(({ ordinal }) => ordinal)).toEqual(lines.map(({ ordinal }) => ordinal).sort((a, b) => a - b));
    if (form.isWaived) continue;
    for (const line of lines) {
      const isVerified = verified.includes(line);
      const present = asked.get(line.targetId) ?? { isReported: true, isVerified: true, taskId: line.taskId };
      asked.set(line.targetId, {
        taskId: line.taskId,
        isReported: present.isReported && reported.includes(line),
        isVerified: present.isVerified && isVerified,
      });
    }
  }
  const all = [...asked.values()];
  expect(round.counts).toMatchObject({
    tasks: new Set(all.map(({ taskId }) => taskId)).size,
    targets: all.length,
    reported: all.filter(({ isReported }) => isReported).length,
    verified: all.filter(({ isReported, isVerified }) => isReported && isVerified).length,
  });
}

/** A closed round has one light per target asked. */
function hasLights(office: Caller, { id, state }: RoundRow): void {
  if (state !== 'closed') return;
  const { reader } = office.office.db;
  const { from } = reader;
  const lights = reader.all(
    from.selectFrom('lightRecord').select('targetId').where('roundId', '=', id).where('state', '=', 'active'),
  );
  const asked = reader.all(
    from.selectFrom('roundTarget').select('targetId').where('roundId', '=', id).where('state', '=', 'active'),
  );
  const ids = (rows: readonly { targetId: number }[]) => rows.map(({ targetId }) => targetId).sort((a, b) => a - b);
  expect(ids(lights)).toEqual(ids(asked));
}

test('任意一串操作之后，各轮的份数和分项数都合得上，记录核验无误', async () => {
  const steps = fc.array(step, { minLength: 5, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const office = openCopy();
      try {
        await run(office, { do: 'open', pick: 0, isPart: false });
        for (const one of sequence) {
          await run(office, one).catch((fault: unknown) => {
            const { code } = fault as { code?: string };
            if (code === undefined || !EXPECTED.has(code)) throw fault;
          });
          for (const detail of await details(office)) addsUp(detail);
        }
        for (const detail of await details(office)) {
          await matchesLines(office, detail);
          hasLights(office, detail.round);
        }
        expect(office.office.db.verify().problems).toEqual([]);
      } finally {
        office.end();
      }
    }),
    { numRuns: 30, seed: 31 },
  );
}, 180_000);
