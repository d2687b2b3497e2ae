import { expect, test } from 'vitest';
import type { LightReading } from '#domain/light.ts';
import { type StripMark, type StripRound, targetStrip, taskStrip } from '#domain/quarter-strip.ts';

const GREEN: LightReading = { light: 'green', rule: 'reported' };
const RED: LightReading = { light: 'red', rule: 'overdue' };
const YELLOW: LightReading = { light: 'yellow', rule: 'dueSoon' };
const GREY: LightReading = { light: 'grey', rule: 'nothingYet' };
const DONE: LightReading = { light: 'green', rule: 'completed' };

function at(id: number, stored: LightReading | null): StripRound {
  return { round: { id, code: `2022Q${id}`, title: `2022年第${id}季度` }, stored };
}

const place = (roundId: number): number => roundId;

test('关闭的轮次用当时存下的灯，正在进行的用当天的灯', () => {
  expect(targetStrip([at(1, RED), at(2, null)], GREEN, false)).toEqual([
    {
      roundId: 1,
      code: '2022Q1',
      title: '2022年第1季度',
      light: 'red',
      rule: 'overdue',
      isStored: true,
      isMadeGood: false,
    },
    {
      roundId: 2,
      code: '2022Q2',
      title: '2022年第2季度',
      light: 'green',
      rule: 'reported',
      isStored: false,
      isMadeGood: false,
    },
  ]);
});

test('从前的红灯后来完成了的，标明“逾期完成”，当时的灯不改写', () => {
  const marks = targetStrip([at(1, RED), at(2, YELLOW), at(3, null)], DONE, true);
  expect(marks.map(({ light, isMadeGood }) => [light, isMadeGood])).toEqual([
    ['red', true],
    ['yellow', false],
    ['green', false],
  ]);
});

test('最多看最近八轮，最近的在后', () => {
  const rounds = Array.from({ length: 11 }, (_, index) => at(index + 1, GREEN));
  expect(targetStrip(rounds, GREEN, false).map(({ roundId }) => roundId)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
});

test('任务每一轮取各分项中最差的一盏，补上的红灯比未补的轻、比黄灯重', () => {
  const strip = (rounds: StripRound[], isDone = false): StripMark[] => targetStrip(rounds, GREEN, isDone);
  const task = taskStrip(
    [
      strip([at(1, YELLOW), at(2, YELLOW), at(3, GREY)]),
      strip([at(1, RED), at(2, RED), at(4, YELLOW)], true),
      strip([at(1, RED), at(3, GREEN)]),
    ],
    place,
  );
  expect(task.map(({ roundId, light, isMadeGood }) => [roundId, light, isMadeGood])).toEqual([
    [1, 'red', false],
    [2, 'red', true],
    [3, 'green', false],
    [4, 'yellow', false],
  ]);
});

test('没有分项、没有轮次的任务没有灯带', () => {
  expect(taskStrip([], place)).toEqual([]);
  expect(taskStrip([[], []], place)).toEqual([]);
});
