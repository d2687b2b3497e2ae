/** The inbox in any order of use: whatever is dropped, taken in, sent back, entered by hand and undone, the record holds. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Channel, Input } from '#ipc/contract.ts';
import { openRoundOffice, type RoundOffice } from '../quarter/round-office.ts';

const UNITS = ['区卫健委', '区教体局', '区市场监管局'];
const RUNS = 6;
const STEPS = 40;

type Step = readonly [verb: string, which: number];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(
    ...['drop', 'drop', 'accept', 'accept', 'acceptClean', 'sendBack', 'hold', 'setAside', 'bringBack'],
    ...['enter', 'verify', 'disprove', 'undo', 'undo', 'redo'],
  ),
  fc.nat(11),
);

/** Files of the units in several editions; the last of each has a row less. */
async function filesOf(office: RoundOffice): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  for (const unit of UNITS) {
    for (const edition of ['', '二', '三', '四']) {
      files.push([`${unit}${edition}.xlsx`, (await office.fill(unit, { edition })).bytes]);
    }
  }
  return files;
}

async function take(office: RoundOffice, files: [string, Uint8Array][], [verb, which]: Step): Promise<void> {
  const roundId = office.roundId;
  const id = which + 1;
  const targets = (await office.ask('form.get', { id: office.forms[which % office.forms.length]!.row.id })).lines;
  const targetIds = targets.map(({ targetId }) => targetId);
  const reason = '核对';
  // A refusal is an answer like any other here; what counts is what the record holds after it.
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<void> => {
    const result = await office.router.call(channel, input);
    if (!result.ok) expect(result.fault.code).not.toBe('unexpected');
  };
  if (verb === 'drop') await office.drop(Object.fromEntries([files[which]!]));
  if (verb === 'accept') await ask('receive.accept', { ids: [id] });
  if (verb === 'acceptClean') await ask('receive.acceptClean', { roundId });
  if (verb === 'sendBack') await ask('receive.sendBack', { id, reason });
  if (verb === 'hold') await ask('receive.hold', { id, reason });
  if (verb === 'setAside' || verb === 'bringBack')
    await ask('receive.setAside', { id, isSetAside: verb === 'setAside', reason });
  if (verb === 'verify') await ask('check.set', { roundId, targetIds, verdict: 'trueAsReported', note: '' });
  if (verb === 'disprove') await ask('check.set', { roundId, targetIds, verdict: 'notTrue', note: '' });
  if (verb === 'undo') await ask('history.undo', {});
  if (verb === 'redo') await ask('history.redo', {});
  if (verb === 'enter') {
    await ask('entry.put', {
      roundId,
      targetId: targetIds[0]!,
      reportedState: 'underWay',
      amountText: '',
      progressNote: `第${which}次电话`,
      difficulty: '无',
      nextStep: '无',
      coordination: '',
      note: '电话',
    });
  }
}

async function holds(office: RoundOffice): Promise<void> {
  const { reader } = office.office.db;
  const { from } = reader;
  const entries = reader.all(from.selectFrom('returnEntry').selectAll().where('state', '=', 'active'));
  const keys = entries.map(({ targetId, unitId }) => `${targetId} ${unitId}`);
  expect(new Set(keys).size).toBe(keys.length);
  const files = reader.all(from.selectFrom('receivedFile').select(['id', 'formId', 'outcome']));
  const outcomes = new Map(files.map(({ id, outcome }) => [id, outcome] as const));
  for (const { receivedFileId } of entries) {
    if (receivedFileId !== null) expect(['accepted', 'superseded']).toContain(outcomes.get(receivedFileId));
  }
  const accepted = files.filter(({ outcome }) => outcome === 'accepted').map(({ formId }) => formId);
  expect(new Set(accepted).size).toBe(accepted.length);

  const { round, forms, inbox } = await office.ask('round.get', { id: office.roundId });
  const { counts } = round;
  expect(counts.forms).toBe(counts.notIssued + counts.issued + counts.received + counts.checked + counts.sentBack);
  expect(counts.targets).toBe(counts.reported + counts.unreported);
  expect(counts.inbox).toBe(inbox.filter(({ outcome }) => outcome === 'pending' || outcome === 'held').length);
  expect(counts.reported).toBe(new Set(entries.map(({ targetId }) => targetId)).size);
  for (const form of forms) {
    if (accepted.includes(form.id)) expect(['received', 'checked']).toContain(form.state);
    if (form.state === 'checked') expect([form.reported, form.verified]).toEqual([form.targets, form.targets]);
    if (form.reported > 0 && form.state === 'issued') throw new Error(`${form.code} is reported and still awaited`);
  }
}

it('收表的各种操作不论先后、撤销与否：一项一家只有一份进展，一份回表只有一份在用，各数相加不差', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS / 2, maxLength: STEPS }), async (steps) => {
      const office = await openRoundOffice();
      try {
        const files = await filesOf(office);
        for (const one of steps) {
          await take(office, files, one);
          await holds(office);
        }
        expect((await office.ask('history.verify', {})).problems).toEqual([]);
      } finally {
        office.end();
      }
    }),
    { numRuns: RUNS, seed: 20220921 },
  );
});
