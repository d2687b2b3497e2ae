import { describe, expect, it } from 'vitest';
import { CHANNEL_INPUTS } from '#ipc/channel-inputs.ts';
import { CHANNEL_WORDS } from '#ipc/channel-words.ts';
import { type Api, CHANNELS, type Channel } from '#ipc/contract.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { checkInput } from '#ipc/router.ts';

/** What a payload must not hold. Judged by the compiler: a Date or a function in the contract does not build here. */
type Foreign<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends Date | ((...given: never[]) => unknown) | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown>
    ? T
    : T extends readonly (infer Item)[]
      ? Foreign<Item>
      : { [K in keyof T]-?: Foreign<T[K]> }[keyof T];
true satisfies [Foreign<Api[Channel]['in'] | Api[Channel]['out']>] extends [never] ? true : false;

describe('the gate of the contract', () => {
  it('has a check, a handler and a word for every channel, and none beyond', () => {
    const channels = Object.keys(CHANNELS).sort();
    expect(Object.keys(CHANNEL_INPUTS).sort()).toEqual(channels);
    expect(Object.keys(HANDLERS).sort()).toEqual(channels);
    expect(Object.keys(CHANNEL_WORDS).sort()).toEqual(channels);
  });

  const good: [Channel, unknown][] = [
    ['app.info', {}],
    ['annex.preview', { file: { path: 'a.xlsx' }, year: 2022 }],
    [
      'annex.commit',
      {
        file: { token: 't' },
        decisions: [
          { about: 'row', key: '附件2!5', action: 'leave' },
          { about: 'removed', taskId: 3, action: 'remove' },
          { about: 'table', key: '附件2!4', action: 'take', annexNo: 2, year: 2022 },
          { about: 'document', docNumber: '区发〔2022〕9号' },
          { about: 'proposal', key: 'k', action: 'accept', option: 0 },
        ],
      },
    ],
    ['task.list', { asOf: '2022-07-05', light: 'red', dueFrom: '2022-01-01' }],
    ['task.edit', { id: 1, rev: 1, changes: { content: 'x', remark: null }, reason: '' }],
    ['target.setDue', { id: 1, rev: 1, dueOn: null, reason: 'r' }],
    ['backup.restore', { name: 'b' }],
    ['backup.restore', { file: { token: 't' }, passphrase: 'p' }],
  ];
  it.each(good)('%s passes a good input through unchanged', (channel, input) => {
    expect(checkInput(channel, input)).toEqual(input);
  });

  const bad: [Channel, unknown, string][] = [
    ['app.info', { x: 1 }, '“x”不是此处认识的项'],
    ['app.info', [], '输入应为对象'],
    ['annex.preview', {}, '“file”应为对象'],
    ['annex.preview', { file: { path: 'a', token: 'b' } }, '“file.path”不是此处认识的项'],
    ['annex.preview', { file: { path: '' } }, '“file.path”不能为空'],
    ['annex.preview', { file: { path: 'a' }, year: '2022' }, '“year”应为整数'],
    ['annex.preview', { file: { path: 'a' }, year: 22 }, '“year”应在 1949 与 2199 之间'],
    [
      'annex.commit',
      { file: { path: 'a' }, decisions: [{ about: 'else' }] },
      '“decisions.0.about”应为 row、removed、table、document、proposal 之一',
    ],
    ['annex.commit', { file: { path: 'a' }, decisions: {} }, '“decisions”应为列表'],
    ['task.list', { asof: '2022-07-05' }, '“asof”不是此处认识的项'],
    ['task.list', { asOf: '2022-02-30' }, '“asOf”应为日期，如 2022-07-05'],
    ['task.list', { asOf: 7 }, '“asOf”应为日期，如 2022-07-05'],
    ['task.list', { light: 'blue' }, '“light”应为 red、yellow、green、grey 之一'],
    ['task.list', { isRemovedIncluded: 'yes' }, '“isRemovedIncluded”应为 true 或 false'],
    ['task.edit', { id: 1, rev: 1, changes: { sequence: '1' }, reason: '' }, '“changes.sequence”不是此处认识的项'],
    ['task.edit', { id: 1.5, rev: 1, changes: {}, reason: '' }, '“id”应为整数'],
    ['task.edit', { id: 1, rev: 1, changes: { content: 5 }, reason: '' }, '“changes.content”应为文字'],
    ['task.get', JSON.parse('{"id":1,"__proto__":{}}'), '“__proto__”不是此处认识的项'],
  ];
  it.each(bad)('%s refuses %j by name', (channel, input, detail) => {
    expect(() => checkInput(channel, input)).toThrow(
      expect.objectContaining({ code: 'inputInvalid', params: { channel, detail } }),
    );
  });
});
