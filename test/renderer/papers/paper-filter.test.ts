import { expect, test } from 'vitest';
import { EVERY_PAPER, isPaperFilter, shownPapers } from '../../../renderer/papers/paper-filter.ts';
import { InitialsIndex } from '../../../renderer/search/initials.ts';
import { pinyinReadings } from '../../../renderer/search/pinyin-readings.ts';
import { paperRow } from './paper-sample.ts';

const initials = new InitialsIndex(pinyinReadings);
const rows = [
  paperRow(),
  paperRow({
    id: 2,
    kind: 'reminderLetter',
    number: null,
    state: 'draft',
    unitName: '区水利局',
    colour: null,
    about: null,
  }),
  paperRow({
    id: 3,
    kind: 'circular',
    number: '第3期',
    state: 'cancelled',
    unitName: null,
    colour: null,
    about: null,
    roundId: 1,
  }),
  paperRow({ id: 4, state: 'replaced', number: '督办〔2022〕1号' }),
];
const idsOf = (...asked: Parameters<typeof shownPapers> extends [unknown, ...infer Rest] ? Rest : never): number[] =>
  shownPapers(rows, ...asked).map(({ id }) => id);

test('种类、状态、轮次逐项收窄；“草稿和有效的”不列作废和被替换的', () => {
  expect(idsOf(EVERY_PAPER, '', null)).toEqual([1, 2, 3, 4]);
  expect(idsOf({ ...EVERY_PAPER, kind: 'supervisionNotice' }, '', null)).toEqual([1, 4]);
  expect(idsOf({ ...EVERY_PAPER, state: 'standing' }, '', null)).toEqual([1, 2]);
  expect(idsOf({ ...EVERY_PAPER, state: 'cancelled' }, '', null)).toEqual([3]);
  expect(idsOf({ ...EVERY_PAPER, roundId: 1 }, '', null)).toEqual([3]);
  expect(idsOf({ kind: 'circular', state: 'standing', roundId: null }, '', null)).toEqual([]);
});

test('文号、单位、事项、颜色的字都找得到，也可用拼音首字母', () => {
  expect(idsOf(EVERY_PAPER, '督办〔2022〕3', null)).toEqual([1]);
  expect(idsOf(EVERY_PAPER, '附件2第29项 红色', null)).toEqual([1, 4]);
  expect(idsOf(EVERY_PAPER, 'slj', initials)).toEqual([2]);
  expect(idsOf(EVERY_PAPER, 'slj', null)).toEqual([]);
  expect(idsOf(EVERY_PAPER, '草稿', null)).toEqual([2]);
});

test('a remembered filter of another shape is not taken', () => {
  expect(isPaperFilter(EVERY_PAPER)).toBe(true);
  expect(isPaperFilter({ kind: 'circular', state: 'standing', roundId: 4 })).toBe(true);
  for (const odd of [
    null,
    {},
    { ...EVERY_PAPER, kind: 'meetingPack' },
    { ...EVERY_PAPER, state: 'lost' },
    { ...EVERY_PAPER, roundId: '4' },
  ]) {
    expect(isPaperFilter(odd)).toBe(false);
  }
});
