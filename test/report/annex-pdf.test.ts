/** The printed pages themselves, made by the installed Chromium and read by pdftotext. */
import { beforeAll, describe, expect, it } from 'vitest';
import { annexPageHtml } from '#report/annex-page.ts';
import { printWithChromium } from '../../electron/loopback/chromium-print.ts';
import { SEED_PAPERS } from '../sheet/writing/papers.ts';
import { CAN_PRINT, type PrintedPdf, readPdf } from './printed-pages.ts';

const without = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

const SEAL = '第12号 a1b2c3d4';

describe.skipIf(!CAN_PRINT)('区发〔2022〕9号附件表印出来', () => {
  let pdf: PrintedPdf;
  let texts: string[];
  beforeAll(async () => {
    const html = annexPageHtml(SEED_PAPERS, { sealMark: SEAL });
    pdf = readPdf(await printWithChromium(html, new AbortController().signal));
    texts = pdf.pages.map(({ text }) => text);
  });

  it('A4 横向，附件1 一页，附件2 十来页', () => {
    expect(pdf.pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)).toEqual(
      pdf.pages.map(() => '297×210'),
    );
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
      expect(page).toContain(without(SEAL));
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
    const sections = SEED_PAPERS.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'section' ? [without(row.title)] : [])),
    );
    expect(sections).toHaveLength(7);
    for (const text of texts) {
      const table = text.replace(/—\d+—/, '').replace(without(SEAL), '');
      expect(sections.filter((title) => table.endsWith(title))).toEqual([]);
    }
  });

  it('页码在左侧短边，单页在下端，双页在上端，与竖排的公文装订在一起时位置一致', () => {
    for (const [index, { words }] of pdf.pages.entries()) {
      const dash = words.find(({ text, right }) => text === '—' && right < 22);
      expect(dash).toBeDefined();
      expect(dash!.top > 105).toBe(index % 2 === 0);
    }
  });

  it('书签是各附件的标题', () => {
    expect(pdf.bookmarks.map(({ title }) => without(title))).toEqual(SEED_PAPERS.map(({ title }) => without(title)));
  });
});
