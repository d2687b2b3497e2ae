import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureFactor } from '#domain/measure-scale.ts';
import { type AmountReading, readReportedAmount } from '#domain/reported-amount.ts';
import { readReportedState } from '#domain/reported-state.ts';
import type { Quantity } from '#domain/target.ts';

function quantity(value: number, measure: string, subject = ''): Quantity {
  return { value, valueText: String(value), measure, comparator: 'exactly', subject };
}

/** `3`, `0.2 ← 2000万元`, `several: 3*, 2` with a star at what is suggested. */
function told(text: string | number, of: Quantity | null): string {
  const reading: AmountReading = readReportedAmount(text, of);
  if (reading.kind === 'certain') return `${reading.value}${reading.from === null ? '' : ` ← ${reading.from}`}`;
  if (reading.kind !== 'ask') return reading.kind;
  const choices = reading.choices.map(({ value }, at) => `${value}${at === reading.suggested ? '*' : ''}`);
  return `${reading.reason}: ${choices.join(', ')}`;
}

test('写法确定的完成量直接读数', () => {
  const cases: [string | number, Quantity, string][] = [
    ['3', quantity(3, '个'), '3'],
    ['３个', quantity(3, '个'), '3'],
    ['三家', quantity(3, '家'), '3'],
    ['已完成3个', quantity(5, '个'), '3'],
    ['累计完成12.5公里', quantity(20, '公里'), '12.5'],
    ['1,234', quantity(2000, '户'), '1234'],
    ['１２.５％', quantity(90, '%'), '12.5'],
    ['85', quantity(90, '%'), '85'],
    ['-2.3%', quantity(5, '%'), '-2.3'],
    ['3个示范点', quantity(3, '个', '示范点'), '3'],
    ['0', quantity(0, ''), '0'],
    [12, quantity(20, '个'), '12'],
  ];
  expect(cases.map(([text, of]) => told(text, of))).toEqual(cases.map(([, , expected]) => expected));
});

test('计量单位不同而能换算的，换算成目标的单位并记下原文', () => {
  const cases: [string, Quantity, string][] = [
    ['2000万元', quantity(1, '亿元'), '0.2 ← 2000万元'],
    ['3000元', quantity(1, '万元'), '0.3 ← 3000元'],
    ['22623户', quantity(2.2623, '万户'), '2.2623 ← 22623户'],
    ['170盏', quantity(0.017, '万盏'), '0.017 ← 170盏'],
    ['500亩', quantity(0.1, '万亩'), '0.05 ← 500亩'],
    ['300平方米', quantity(0.03, '万平方米'), '0.03 ← 300平方米'],
    ['12.5km', quantity(20, '公里'), '12.5 ← 12.5km'],
    ['3000米', quantity(3, '公里'), '3 ← 3000米'],
    ['30公顷', quantity(500, '亩'), '450 ← 30公顷'],
    ['3家', quantity(3, '个'), '3 ← 3家'],
  ];
  expect(cases.map(([text, of]) => told(text, of))).toEqual(cases.map(([, , expected]) => expected));
});

test('拿不准的完成量要问，不替单位取数', () => {
  const cases: [string | number, Quantity, string][] = [
    ['已完成3个，在建2个', quantity(5, '个'), 'several: 3*, 2'],
    ['3—5家', quantity(5, '家'), 'several: 3, 5'],
    ['10/20', quantity(20, '个'), 'several: 10*, 20'],
    ['约八成', quantity(20, '个'), 'share: 16'],
    ['八成左右', quantity(90, '%'), 'share: 80'],
    ['过半', quantity(20, '个'), 'share: 10'],
    ['2000万', quantity(1, '亿元'), 'scaleOnly: 0.2*'],
    ['2000万', quantity(3000, '万元'), 'scaleOnly: 2000*'],
    ['22623', quantity(2.2623, '万户'), 'measureMissing: 2.2623, 22623'],
    [0.85, quantity(90, '%'), 'measureMissing: 85, 0.85'],
    ['85%', quantity(20, '个'), 'measureDiffers: 17'],
    ['300㎡', quantity(1, '个'), 'measureDiffers: '],
    ['3所', quantity(3, '家'), 'measureDiffers: 3'],
    ['约300户', quantity(500, '户'), 'rough: 300*'],
    ['300余户', quantity(500, '户'), 'rough: 300*'],
    ['计划建成3个', quantity(5, '个'), 'inWords: 3'],
    ['还差3个', quantity(5, '个'), 'inWords: 3'],
    ['新增3个', quantity(5, '个'), 'inWords: 3'],
    ['截至9月底完成3个', quantity(5, '个'), 'inWords: 3*'],
    ['全部完成', quantity(5, '个'), 'whole: 5'],
    ['正在推进', quantity(5, '个'), 'noNumber: '],
  ];
  expect(cases.map(([text, of]) => told(text, of))).toEqual(cases.map(([, , expected]) => expected));
});

test('没有数就是没有数，不当作零', () => {
  const of = quantity(5, '个');
  expect(['', '无', '/', '—', '暂无', '3'].map((text, at) => told(text, at === 5 ? null : of))).toEqual([
    ...['empty', 'textOnly', 'textOnly', 'textOnly', 'textOnly', 'textOnly'],
  ]);
});

test('一个确定的读数总是原文里写着的那个数，经过单位换算', () => {
  const measures = ['个', '户', '万户', '亩', '万亩', '元', '万元', '亿元', '平方米', '万平方米', '%'];
  const word = fc.constantFrom('', '约', '已完成', '未完成', '计划', '，在建2个', '余', '左右', '2000万', '八成');
  const number = fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.double({ min: 0, max: 999, noNaN: true }));
  fc.assert(
    fc.property(
      fc.constantFrom(...measures),
      fc.constantFrom('', ...measures),
      number.map((value) => Number(value.toFixed(3))),
      word,
      word,
      (target, measure, value, before, after) => {
        const reading = readReportedAmount(`${before}${value}${measure}${after}`, quantity(7, target));
        if (reading.kind !== 'certain') return;
        const factor = measure === '' ? 1 : measureFactor(measure, target);
        expect(after).toBe('');
        expect(['', '已完成']).toContain(before);
        expect(reading.value).toBeCloseTo(value * factor!, 6);
      },
    ),
    { numRuns: 3000 },
  );
});

test('状态只认清楚的写法，含糊的要问', () => {
  const state = (text: string) => {
    const reading = readReportedState(text);
    return reading.kind === 'certain' ? reading.state : reading.kind === 'ask' ? `?${reading.suggested ?? ''}` : '';
  };
  const cases: [string, string][] = [
    ['已完成', 'completed'],
    ['完成。', 'completed'],
    ['已 办 结', 'completed'],
    ['√已完成', 'completed'],
    ['1.推进中', 'underWay'],
    ['正在推进', 'underWay'],
    ['进行中', 'underWay'],
    ['未开展', 'notStarted'],
    ['长期', 'longTerm'],
    ['申请延期', 'adjustmentRequested'],
    ['', ''],
    ['已完成（招标）', '?completed'],
    ['基本完成', '?'],
    ['未完成', '?'],
    ['延期', '?'],
    ['预计12月完成', '?'],
    ['已完成90%', '?'],
  ];
  expect(cases.map(([text]) => state(text))).toEqual(cases.map(([, expected]) => expected));
});
