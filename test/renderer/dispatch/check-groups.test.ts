import { expect, test } from 'vitest';
import { checkGroups, unitBeside } from '../../../renderer/dispatch/check-groups.ts';
import { checkKeyOf } from '../../../renderer/dispatch/check-keys.ts';
import { formRow } from './round-sample.ts';

const forms = [
  formRow(1, { state: 'checked', reported: 2 }),
  formRow(2, { state: 'received', reported: 2 }),
  formRow(3),
  formRow(4, { state: 'received', reported: 1 }),
  formRow(5, { isWaived: true }),
  formRow(6, { state: 'sentBack', reported: 1 }),
];

test('待核实、已核、未回分开；退回前的填报仍可核实', () => {
  expect(checkGroups(forms).map((group) => [group.key, group.forms.map((form) => form.id)])).toEqual([
    ['toCheck', [2, 4, 6]],
    ['checked', [1]],
    ['missing', [3]],
  ]);
});

test('核完一家，接着核表里的下一家待核实单位', () => {
  const groups = checkGroups(forms);
  const beside = (at: number, by: 1 | -1) => unitBeside(groups, forms[at]!, by)?.id;
  expect([beside(0, 1), beside(1, 1), beside(3, 1), beside(5, 1), beside(1, -1), beside(2, 1)]).toEqual([
    2,
    4,
    6,
    2,
    6,
    undefined,
  ]);
  const done = forms.map((form) => (form.id === 4 ? { ...form, state: 'checked' as const } : form));
  expect(unitBeside(checkGroups(done), done[3]!, 1)?.id).toBe(6);
  const all = [formRow(1, { state: 'checked' }), formRow(2, { state: 'checked' })];
  expect(unitBeside(checkGroups(all), all[0]!, 1)?.id).toBe(2);
});

test('核实用的键：数字定结论，方向键换行换单位，带控制键的留给窗口', () => {
  const key = (name: string, isControl = false) =>
    checkKeyOf({ key: name, ctrlKey: isControl, metaKey: false, altKey: false });
  expect([key('1'), key('2'), key('3'), key('ArrowDown'), key('ArrowLeft'), key(' '), key('N')]).toEqual([
    { do: 'verdict', verdict: 'trueAsReported' },
    { do: 'verdict', verdict: 'notTrue' },
    { do: 'verdict', verdict: 'pending' },
    { do: 'move', by: 1 },
    { do: 'unit', by: -1 },
    { do: 'select' },
    { do: 'note' },
  ]);
  expect([key('z', true), key('k', true), key('a', true), key('x')]).toEqual([null, null, { do: 'selectAll' }, null]);
});
