import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { seedPapers } from '../../seeds/make-annexes.ts';
import { pastedAnnexes } from '../files/make-pasted-annexes.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const FILES = join(import.meta.dirname, '../files');
const source = readFileSync(join(SEEDS, '区发〔2022〕9号.txt'));
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('随程序带来的文件', () => {
  it('文件原文就是收到的那一份', () => {
    const [written] = /\b[0-9a-f]{64}\b/.exec(readFileSync(join(SEEDS, 'README.md'), 'utf8')) ?? [];
    expect(hash(source)).toBe(written);
  });

  it('附件工作簿由原文做成，重做一遍字节相同', async () => {
    const kept = readFileSync(join(SEEDS, '区发〔2022〕9号附件.xlsx'));
    expect(hash(await writeAnnexWorkbook(seedPapers(source.toString('utf8'))))).toBe(hash(kept));
  });

  it('从 PDF 粘贴来的工作簿由原文做成，重做一遍字节相同', async () => {
    const kept = readFileSync(join(FILES, '粘贴自PDF的附件表.xlsx'));
    expect(hash(await pastedAnnexes(source.toString('utf8')))).toBe(hash(kept));
  });

  it('附件1 五项，附件2 七个板块四十五项，每项六格', () => {
    const papers = seedPapers(source.toString('utf8'));
    const tasks = papers.map(({ rows }) => rows.flatMap((row) => (row.kind === 'task' ? [row.texts] : [])));
    expect(tasks.map(({ length }) => length)).toEqual([5, 45]);
    expect(new Set(tasks.flat().map(({ length }) => length))).toEqual(new Set([6]));
    expect(papers.map(({ rows }) => rows.filter(({ kind }) => kind === 'section').length)).toEqual([0, 7]);
    expect(tasks.map((rows) => rows.map(([sequence]) => Number(sequence)))).toEqual(
      [5, 45].map((count) => Array.from({ length: count }, (_, index) => index + 1)),
    );
  });

  it('原文的空格、半角符号、错漏之处都在', () => {
    const cells = seedPapers(source.toString('utf8')).flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'task' ? row.texts : [row.title])),
    );
    for (const text of [
      '民政局、 区卫健委、 区发改委',
      '做大做强赣州医药健康产业产业园',
      '管区卫健、区工信局、区高新局、区科技局、区市场监管局、区商务局',
      '区 财 政 局、 区 直 各 相 关 单 位',
      '1. 12月底前力争完成“万村码上通”5G+长效管护平台。 2. 全年创建市级农业物联网示范基地(企业)1个以上。',
    ]) {
      expect(cells).toContain(text);
    }
    expect(cells.filter((text) => text.includes('严玥'))).toHaveLength(3);
  });
});
