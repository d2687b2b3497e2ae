import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LightReading } from '#domain/light.ts';
import { type ChangeKind, changesOf, type RoundMovement } from '#domain/round-changes.ts';

const RED: LightReading = { light: 'red', rule: 'overdue' };
const YELLOW: LightReading = { light: 'yellow', rule: 'dueSoon' };
const LATE: LightReading = { light: 'yellow', rule: 'lateDone' };
const GREEN: LightReading = { light: 'green', rule: 'reported' };
const DONE: LightReading = { light: 'green', rule: 'completed' };
const GREY: LightReading = { light: 'grey', rule: 'nothingYet' };

const wrote = (progressNote: string, amountText = '') => ({ progressNote, amountText });

function changes(movement: Partial<RoundMovement>): ChangeKind[] {
  return changesOf({
    light: GREEN,
    previousLight: GREEN,
    isAskedBefore: true,
    entries: [wrote('本轮进展')],
    previousEntries: [wrote('上轮进展')],
    isStillAwaited: false,
    ...movement,
  });
}

test('上一轮不是红灯、这一轮是红灯的，为新增逾期', () => {
  expect([GREEN, YELLOW, GREY, RED].map((previousLight) => changes({ light: RED, previousLight }))).toEqual([
    ['newlyRed'],
    ['newlyRed'],
    ['newlyRed'],
    [],
  ]);
});

test('上一轮红灯、这一轮不红的为恢复；同时完成的也列入完成', () => {
  expect(changes({ light: YELLOW, previousLight: RED })).toEqual(['recovered']);
  expect(changes({ light: LATE, previousLight: RED })).toEqual(['recovered', 'finished']);
});

test('上一轮没有完成、这一轮完成的为新完成，早已完成的不再列', () => {
  expect(changes({ light: DONE, previousLight: YELLOW })).toEqual(['finished']);
  expect(changes({ light: DONE, previousLight: LATE })).toEqual([]);
});

test('两轮写的进展和完成量都相同，为两轮没有进展；标点、空格不算不同', () => {
  const still = (now: ReturnType<typeof wrote>, before: ReturnType<typeof wrote>) =>
    changes({ entries: [now], previousEntries: [before] });
  expect(still(wrote('正在招标。'), wrote(' 正在 招标'))).toEqual(['noMovement']);
  expect(still(wrote('正在招标', '５户'), wrote('正在招标', '5户'))).toEqual(['noMovement']);
  expect(still(wrote('正在招标', '1.5公里'), wrote('正在招标', '15公里'))).toEqual([]);
  expect(still(wrote('已开标'), wrote('正在招标'))).toEqual([]);
});

test('两轮都没有报送的，为两轮没有进展；只有一轮没报的不算', () => {
  expect(changes({ entries: [], previousEntries: [] })).toEqual(['noMovement']);
  expect(changes({ entries: [] })).toEqual([]);
  expect(changes({ previousEntries: [] })).toEqual([]);
});

test('还没有到报送截止日的，不算两轮均未报送；两轮写得相同的照算', () => {
  expect(changes({ entries: [], previousEntries: [], isStillAwaited: true })).toEqual([]);
  const same = [wrote('正在招标')];
  expect(changes({ entries: same, previousEntries: same, isStillAwaited: true })).toEqual(['noMovement']);
});

test('已完成的、上一轮没有问到的，不算两轮没有进展', () => {
  expect(changes({ light: DONE, previousLight: DONE, entries: [], previousEntries: [] })).toEqual([]);
  expect(changes({ isAskedBefore: false, entries: [], previousEntries: [] })).toEqual([]);
});

test('第一轮没有可比的，只列已完成', () => {
  const first = { previousLight: null, isAskedBefore: false, previousEntries: [] };
  expect([RED, GREEN, GREY].map((light) => changes({ ...first, light }))).toEqual([[], [], []]);
  expect(changes({ ...first, light: DONE })).toEqual(['finished']);
});

test('the number of reds before, plus newly red, minus recovered, is the number of reds now', () => {
  const light = fc.constantFrom(RED, YELLOW, LATE, GREEN, DONE, GREY);
  fc.assert(
    fc.property(fc.array(fc.tuple(light, light)), (pairs) => {
      const count = (kind: ChangeKind) =>
        pairs.filter(([previousLight, now]) => changes({ light: now, previousLight }).includes(kind)).length;
      const reds = (index: 0 | 1) => pairs.filter((pair) => pair[index] === RED).length;
      expect(reds(0) + count('newlyRed') - count('recovered')).toBe(reds(1));
      const done = (index: 0 | 1) => pairs.filter((pair) => [LATE, DONE].includes(pair[index])).length;
      expect(done(0) + count('finished')).toBeGreaterThanOrEqual(done(1));
    }),
  );
});
