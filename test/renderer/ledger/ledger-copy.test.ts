import { describe, expect, test } from 'vitest';
import { rowsAsMessage, rowsAsTsv } from '../../../renderer/ledger/ledger-copy.ts';
import { rowAt, seedRows } from '../fixture.ts';
import { afterRounds } from '../harness/round-double.ts';

const rows = seedRows();

describe('copying rows', () => {
  test('复制到表格：一行一项，列数一致，原文不变', () => {
    const lines = rowsAsTsv(rows).split('\n');
    expect(lines).toHaveLength(51);
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([9]));
    expect(lines[1]!.split('\t').slice(0, 3)).toEqual(['附件1', '1', '全国“四好农村路”示范县']);
  });

  test('单元格里的换行和引号不会把一行拆成两行', () => {
    const row = { ...rowAt(rows, 2, 29), content: '第一行\n第二行“"引号"”' };
    expect(rowsAsTsv([row])).toContain('"第一行\n第二行“""引号""”"');
  });

  test('有填报以后，复制的文字和表格带上各分项的填报状态和完成量', () => {
    const [row] = afterRounds([rowAt(rows, 1, 4)]);
    const targets = row!.targets.map((target, at) => ({
      ...target,
      progress: at === 0 ? null : { ...target.progress!, reportedState: 'underWay' as const, amountText: '1个' },
    }));
    const reported = { ...row!, targets };
    expect(rowsAsMessage([reported])).toContain('示范点。（12月31日）　推进中，1个\n');
    const [head, line] = rowsAsTsv([reported]).split(/\n(?=附件1)/);
    expect(head!.split('\t').at(-1)).toBe('填报状态');
    expect(line!.split('\t').at(-1)).toBe('"未填报\n推进中，1个"');
  });

  test('以等号开头的文字粘贴后不会变成公式', () => {
    const row = { ...rowAt(rows, 2, 29), content: '=1+1' };
    expect(rowsAsTsv([row])).toContain("\t'=1+1\t");
  });

  test('复制为文字：序号、分项和时限、牵头单位、领导都在', () => {
    const text = rowsAsMessage([rowAt(rows, 1, 4)]);
    expect(text).toBe(
      [
        '【附件1 第 4 项】国家安宁疗护和医养结合试点',
        '1. 10 月底前明确安宁疗护机构收费政策和机制。（10月31日）',
        '2. 12 月底前建立（改造）1 个医养结合示范点。（12月31日）',
        '牵头单位：区卫健委　责任领导：张毅　状态：正常',
      ].join('\n'),
    );
  });
});
