import { expect, test } from 'vitest';
import { readDispatchAsk, STEPS } from '../../../renderer/dispatch/dispatch-ask.ts';
import {
  isStepDone,
  newestFirst,
  roundToShow,
  stepCountOf,
  stepToShow,
} from '../../../renderer/dispatch/round-steps.ts';
import { roundRow } from './round-sample.ts';

const doneSteps = (round: ReturnType<typeof roundRow>) => STEPS.filter((step) => isStepDone(step, round));

test('五个步骤：已下发、已收、已核都按应报单位数计', () => {
  const counts = { forms: 25, waived: 1, notIssued: 0, issued: 6, sentBack: 2, received: 8, checked: 9 };
  expect({
    issue: stepCountOf('issue', roundRow({ counts }).counts),
    collect: stepCountOf('collect', roundRow({ counts }).counts),
    check: stepCountOf('check', roundRow({ counts }).counts),
  }).toEqual({ issue: { done: 25, all: 25 }, collect: { done: 17, all: 25 }, check: { done: 9, all: 17 } });
  expect(doneSteps(roundRow({ counts }))).toEqual(['open', 'issue']);
});

test('全部收齐并核实后，只剩汇总', () => {
  const round = roundRow({ counts: { forms: 2, checked: 2 } });
  expect([doneSteps(round), stepToShow(round)]).toEqual([['open', 'issue', 'collect', 'check'], 'summary']);
  expect(doneSteps(roundRow({ state: 'closed', counts: { forms: 2, checked: 2 } }))).toEqual([...STEPS]);
});

test('已收的都核实了，但还有单位没有报回，核实就还没有完', () => {
  const round = roundRow({ counts: { forms: 2, checked: 1, issued: 1 } });
  expect([isStepDone('check', round), stepToShow(round)]).toEqual([false, 'collect']);
});

test('打开调度时接着做：未下发先下发，有文件先收表，收齐了核实', () => {
  const at = (change: Parameters<typeof roundRow>[0]) => stepToShow(roundRow(change));
  expect([
    at({ state: 'open', counts: { forms: 2, notIssued: 2 } }),
    at({ counts: { forms: 2, issued: 2 } }),
    at({ counts: { forms: 2, received: 2, inbox: 1 } }),
    at({ counts: { forms: 2, received: 2 } }),
    at({ state: 'closed', counts: { forms: 2, received: 2 } }),
  ]).toEqual(['issue', 'collect', 'collect', 'check', 'summary']);
});

test('默认打开还没有关闭的最近一轮', () => {
  const period = (to: string) => ({ kind: 'quarter' as const, from: '2022-01-01', to });
  const second = roundRow({ id: 2, state: 'closed', period: period('2022-06-30') });
  const third = roundRow({ id: 3, period: period('2022-09-30') });
  const fourth = roundRow({ id: 4, state: 'closed', period: period('2022-12-31') });
  expect(newestFirst([second, third, fourth]).map((round) => round.id)).toEqual([4, 3, 2]);
  expect(roundToShow([second, third, fourth])?.id).toBe(3);
  expect(roundToShow([second])?.id).toBe(2);
  expect(roundToShow([])).toBeUndefined();
});

test('an address by hand asks for nothing that is no number and no view', () => {
  expect(readDispatchAsk({ round: '3', view: 'check', form: '7' })).toEqual({
    roundId: 3,
    view: 'check',
    formId: 7,
    fileId: null,
  });
  expect(readDispatchAsk({ round: '3x', view: 'nowhere', file: '0' })).toEqual({
    roundId: null,
    view: null,
    formId: null,
    fileId: null,
  });
});
