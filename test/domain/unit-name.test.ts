import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitUnits, unitKindOf } from '#domain/unit-name.ts';
import { SEED_TASKS } from './seed-annexes.ts';

const mentions = SEED_TASKS.flatMap(({ label, units }) =>
  splitUnits(units, 'units').map((unit) => ({ ...unit, label })),
);

test('两张附件表共写到责任单位 137 处，去掉字间空格后有 60 种写法，牵头单位 28 种', () => {
  expect({
    mentions: mentions.length,
    names: new Set(mentions.map(({ name }) => name)).size,
    leads: new Set(mentions.filter(({ isLead }) => isLead).map(({ name }) => name)).size,
    rowsWithOneLead: mentions.filter(({ isLead }) => isLead).length,
  }).toEqual({ mentions: 137, names: 60, leads: 28, rowsWithOneLead: 50 });
});

test('列第一的责任单位为牵头单位；附件2第15项写作“管区卫健”，照原文保留', () => {
  const row = mentions.filter(({ label }) => label === '2-15');
  expect(row.map(({ name, isLead }) => (isLead ? `【${name}】` : name)).join(' ')).toBe(
    '【管区卫健】 区工信局 区高新局 区科技局 区市场监管局 区商务局',
  );
});

test('字间空格是窄格子留下的，不在空格处拆开；原文一字不改', () => {
  expect(splitUnits(' 区 财 政 局、 区 直 各 相 关 单 位', 'units')).toEqual([
    { ordinal: 1, rawText: '区 财 政 局', name: '区财政局', isLead: true, field: 'units' },
    { ordinal: 2, rawText: '区 直 各 相 关 单 位', name: '区直各相关单位', isLead: false, field: 'units' },
  ]);
});

test('顿号、逗号、分号（全角半角）和换行都是单位之间的分隔', () => {
  const names = splitUnits('区住建局，区住房保障中心、各镇,区水利局；区财政局;区妇联\n区残联\r\n区文联', 'units');
  expect(names.map(({ name }) => name).join(' ')).toBe(
    '区住建局 区住房保障中心 各镇 区水利局 区财政局 区妇联 区残联 区文联',
  );
});

test('括号里的顿号不分开单位；没有写完的括号不把后面的单位连成一个', () => {
  const split = (cell: string) => splitUnits(cell, 'units').map(({ name }) => name);
  expect(split('区工信局（区大数据中心、区无线电办）、区科技局')).toEqual([
    '区工信局（区大数据中心、区无线电办）',
    '区科技局',
  ]);
  expect(split('区工信局（区大数据中心、区科技局')).toEqual(['区工信局（区大数据中心', '区科技局']);
});

test('单元格里的“牵头单位：”不是单位名称，配合单位一栏没有牵头单位', () => {
  expect(
    splitUnits('牵头单位：区发改委；配合单位：区财政局', 'units').map(({ name, rawText }) => [name, rawText]),
  ).toEqual([
    ['区发改委', '牵头单位：区发改委'],
    ['区财政局', '配合单位：区财政局'],
  ]);
  expect(splitUnits('区发改委、区财政局', 'supportingUnits').map(({ isLead }) => isLead)).toEqual([false, false]);
});

test('单位种类由名称的写法判断，各镇、区直各相关单位是统称', () => {
  const kinds = Object.groupBy(
    [
      ...new Set(mentions.map(({ name }) => name)),
      ...['沙石镇', '相关街道', '解放街道办事处', '市林业局章贡分局', '区文旅集团', '区建投集团公司'],
    ],
    unitKindOf,
  );
  expect({ ...kinds, department: kinds.department?.length }).toEqual({
    group: ['各镇', '各街道办事处', '区直各相关单位', '相关街道'],
    municipalBranch: ['市医保局直属分局', '市章贡分局', '市林业局章贡分局'],
    town: ['沙石镇'],
    subdistrict: ['解放街道办事处'],
    enterprise: ['高新区建设集团', '区文旅集团', '区建投集团公司'],
    other: ['管区卫健', '章发政'],
    department: 52,
  });
});

test('splitting loses nothing but separators and white space, and never throws', () => {
  const cell = fc.string({
    unit: fc.constantFrom(...'区财政局各镇、，,；;（）()：单位 \u3000\n\r9a。'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.oneof(cell, fc.string({ unit: 'binary' })), (text) => {
      const kept = splitUnits(text, 'units').map(({ rawText }) => rawText);
      const isSeparator = (sign: string) => /[、，,；;\s]/u.test(sign);
      const letters = (joined: string) => [...joined].filter((sign) => !isSeparator(sign)).join('');
      // A label without a name behind it (单位：) is no unit; everything else stays.
      const labels = /[^、，,；;\s：（()）]{0,8}(?:单位|领导|部门|责任人|负责人)\s*[：:]/u.test(text);
      if (!labels) expect(letters(kept.join('、'))).toBe(letters(text));
      for (const raw of kept) expect(text).toContain(raw);
    }),
    { numRuns: 500 },
  );
});
