import { expect, test } from 'vitest';
import { includedParts, moved, PACK_PARTS, partChoices, withIncluded } from '../../../renderer/papers/part-order.ts';

test('选中的部分按所排顺序在前，未选的按会议顺序在后，一个不少', () => {
  const choices = partChoices(['unreturned', 'cover']);
  expect(includedParts(choices)).toEqual(['unreturned', 'cover']);
  expect(choices.map(({ part }) => part)).toEqual([
    'unreturned',
    'cover',
    'overview',
    'sections',
    'redYellow',
    'coordination',
    'leaders',
    'consolidated',
  ]);
  expect(choices.map(({ part }) => part).toSorted()).toEqual(PACK_PARTS.toSorted());
});

test('a tick changes one part and moves none', () => {
  const choices = withIncluded(partChoices(PACK_PARTS), 'sections', false);
  expect(choices.map(({ part }) => part)).toEqual(PACK_PARTS);
  expect(includedParts(choices)).toEqual(PACK_PARTS.filter((part) => part !== 'sections'));
});

test('a move keeps every other part in order and stops at the ends', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 0, 9)).toEqual(['b', 'a']);
  expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
});
