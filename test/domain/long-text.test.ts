import { expect, test } from 'vitest';
import { readBody } from '#domain/body.ts';
import { readDeadline } from '#domain/deadline.ts';
import { findDuePhrases } from '#domain/due-phrase.ts';
import { readGoals } from '#domain/goal-reading.ts';
import { readReportedAmount } from '#domain/reported-amount.ts';
import { readTargets } from '#domain/target-reading.ts';
import { compareKey, removeInnerSpaces } from '#domain/written-text.ts';

/**
 * Repetitions on which a pattern that backtracks over its own matches would run for hours. Each is longer than any cell
 * (32,767 characters); a reading that is not linear does not come to its end here.
 */
const LONG = [
  ' ',
  '　',
  '\n',
  '1',
  '1.',
  '1、',
  '（',
  '（1）',
  '、',
  '《',
  '〔',
  '每',
  '年',
  '年内',
  '12月底前',
  '1个',
  '1,',
  '1,234,',
  '完成',
  '“',
  '百',
  '到',
  '区 ',
  '0.',
  '①',
  '一、',
  '。1. ',
  '（、',
  '达到',
];

const QUANTITY = { value: 5, valueText: '5', measure: '个', comparator: 'exactly', subject: '示范点' } as const;

test.each(LONG)('a hostile text of %j is read to its end', (piece) => {
  const text = piece.repeat(Math.ceil(60_000 / piece.length));
  expect(readTargets(text, 2022).every(({ text: part }) => text.includes(part))).toBe(true);
  expect(readGoals(text).every(({ text: part }) => text.includes(part))).toBe(true);
  expect(readDeadline(text, 2022).text).toBe(text.trim());
  expect(findDuePhrases(text, 2022).every(({ start, end, text: phrase }) => text.slice(start, end) === phrase)).toBe(
    true,
  );
  expect(readBody(`1. 甲〔责任单位：区发改委〕\n${text}`)?.measures.length).toBe(1);
  expect(readReportedAmount(text, QUANTITY)).toHaveProperty('kind');
  expect(removeInnerSpaces(text).length + compareKey(text).length).toBeLessThanOrEqual(2 * text.length);
});
