/** The printed pages themselves, made by the installed Chromium and read by pdftotext. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { annexPageHtml } from '#report/annex-page.ts';
import { printWithChromium } from '../../electron/loopback/chromium-print.ts';
import { findChromium } from '../../electron/loopback/installed-browser.ts';
import { SEED_PAPERS } from '../sheet/writing/papers.ts';

const output = (command: string, ...args: string[]): string => execFileSync(command, args, { encoding: 'utf8' });

function runs(command: string, ...args: string[]): boolean {
  try {
    output(command, ...args);
    return true;
  } catch {
    return false;
  }
}

const CAN_PRINT = findChromium() !== null && runs('pdftotext', '-v');
const without = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** Text of each page, as it lies on the page. */
function pagesOf(pdf: Uint8Array): { texts: string[]; info: string } {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'page.pdf');
    writeFileSync(path, pdf);
    const text = output('pdftotext', '-layout', path, '-');
    return { texts: text.split('\f').slice(0, -1), info: output('pdfinfo', path) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(!CAN_PRINT)('区发〔2022〕9号附件表印出来', () => {
  let texts: string[];
  let info: string;
  beforeAll(async () => {
    const html = annexPageHtml(SEED_PAPERS, { sealMark: '第12号 a1b2c3d4' });
    ({ texts, info } = pagesOf(await printWithChromium(html, new AbortController().signal)));
  });

  it('A4 横向，附件1 一页，附件2 十来页', () => {
    expect(info).toMatch(/Page size:\s+84[12][\d.]* x 59[45][\d.]* pts/);
    const labels = texts.flatMap((text, index) => (/附件\s*[12]/.test(text) ? [index] : []));
    expect(labels).toEqual([0, 1]);
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.length).toBeLessThan(16);
  });

  it('每页都有表头、页码和留痕号', () => {
    for (const [index, text] of texts.entries()) {
      const page = without(text);
      for (const caption of ['序号', '总体目标要求', '任务目标', '责任领导', '责任单位'])
        expect(page).toContain(caption);
      expect(page).toContain(`—${index + 1}—`);
      expect(page).toContain(without('第12号 a1b2c3d4'));
    }
  });

  it('每个字都印出来了，严玥的“玥”也在', () => {
    // columns of a page run side by side in its text: compare how often each character is there
    const count = (text: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const sign of without(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
      return counts;
    };
    const printed = count(texts.join(''));
    const written = count(
      SEED_PAPERS.flatMap(({ label, title, columns, rows }) => [
        label,
        title,
        ...columns.map(({ caption }) => caption),
        ...rows.flatMap((row) => (row.kind === 'section' ? [row.title] : row.texts)),
      ]).join(''),
    );
    const missing = [...written].filter(([sign, times]) => (printed.get(sign) ?? 0) < times);
    expect(missing).toEqual([]);
    expect(printed.get('玥')).toBe(3);
  });

  it('板块的标题不单独留在页末', () => {
    for (const text of texts) {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const last = lines.filter((line) => !/^\s*—\s*\d+\s*—/.test(line) && !line.includes('a1b2c3d4')).at(-1) ?? '';
      expect(last).not.toMatch(/^\s*[一二三四五六七]、/);
    }
  });
});
