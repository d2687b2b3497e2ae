import { expect, test } from 'vitest';
import { type FindingCode, type FindingParams, finding } from '#domain/finding.ts';
import { placeOf } from '#domain/finding-sentence.ts';
import { declaredParams } from '../declared-params.ts';

const AT = { sheet: '附件2', row: 12, column: 'E' };

test('提示的写法：在哪里、写了什么、意味着什么、请做什么', () => {
  expect(finding('deadlineNotUnderstood', 'ask', AT, { caption: '完成时限', text: '八成左右' })).toEqual({
    code: 'deadlineNotUnderstood',
    level: 'ask',
    at: AT,
    params: { caption: '完成时限', text: '八成左右' },
    message:
      '《附件2》第 12 行 E 列“完成时限”写的是“八成左右”，无法换算为日期。原文照存，按无时限处理，如有时限请在导入后填写。',
  });
});

test('位置只写知道的部分', () => {
  expect([
    placeOf(AT),
    placeOf({ sheet: 'Sheet1' }),
    placeOf({ sheet: '表', row: 3 }),
    placeOf({ sheet: '表', column: 'C' }),
  ]).toEqual(['《附件2》第 12 行 E 列', '《Sheet1》', '《表》第 3 行', '《表》C 列']);
});

test('引文过长的截去后面，换行变成空格，参数里保留全文', () => {
  const text = `第一行\r\n${'字'.repeat(60)}`;
  const { message, params } = finding('remarkLine', 'note', { sheet: '表', row: 9 }, { text });
  expect(message).toBe(`《表》第 9 行写的是“第一行 ${'字'.repeat(36)}…”，作为表后说明保存，不作为任务。`);
  expect(params.text).toBe(text);
});

test('每一种提示都是完整的中文句子，写出位置和全部参数', () => {
  const examples = [...declaredParams('electron/domain/finding-params.ts', 'FindingParams')];
  expect(examples.length).toBeGreaterThan(35);
  for (const [code, params] of examples) {
    const { message } = finding(code as FindingCode, 'warn', AT, params as FindingParams[FindingCode]);
    expect(message, code).toMatch(/。$/u);
    expect(message, code).not.toMatch(/undefined|null|NaN|\[object|！|!/u);
    for (const [name, value] of Object.entries(params)) expect(message, `${code}.${name}`).toContain(String(value));
    const isAboutName = 'places' in params;
    expect(message.startsWith('《附件2》第 12 行 E 列'), code).toBe(!isAboutName);
  }
});
