import { describe, expect, it } from 'vitest';
import { titleMeasure } from '#report/title-measure.ts';

describe('多行题目的宽度', () => {
  it('一行排得下、自己带换行的，不收窄', () => {
    expect(titleMeasure('总体情况', 20)).toBeNull();
    expect(titleMeasure('关于示范区建设任务2022年三季度\n进展情况的通报', 20)).toBeNull();
  });

  it('各行长短相近', () => {
    expect(titleMeasure('关于示范区建设任务推进情况进展情况的全区通报通知', 20)).toBe(12);
    expect(titleMeasure('示'.repeat(41), 20)).toBe(14);
  });

  it('“2022年三季度”不拆成两行', () => {
    // 关于示范区建设任务2022年三季度 · 进展情况的通报
    expect(titleMeasure('关于示范区建设任务2022年三季度进展情况的通报', 20)).toBe(15);
  });

  it('不因收窄而多出一行；怎么排都要拆开时按整行排', () => {
    expect(titleMeasure(`${'关'.repeat(19)}2022年三季度${'通'.repeat(14)}`, 20)).toBe(20);
    expect(titleMeasure(`${'关'.repeat(17)}2022年三季度${'通'.repeat(16)}`, 20)).toBeNull();
  });
});
