/** Papers as they come out of the installed Chromium. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureRows, Paper } from '#domain/paper.ts';
import { paperPageHtml, paperSliceHtml, papersPageHtml } from '#report/paper-page.ts';
import { paperGroups, paperSlices } from '#report/paper-slices.ts';
import { joinPdfs } from '#report/pdf-join.ts';
import { countPages } from '#services/print-annex.ts';
import { type ChromiumPrinter, createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { CAN_PRINT, type PrintedPage, type PrintedPdf, readPdf } from './printed-pages.ts';
import { SAMPLE_PAPERS } from './sample-papers.ts';

const without = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const isLying = ({ width, height }: PrintedPage): boolean => width > height;
const SEAL = '第12号3f9ac1b2';

let printer: ChromiumPrinter;
beforeAll(() => {
  printer = createChromiumPrinter();
});
afterAll(() => printer.close());

const print = async (html: string): Promise<PrintedPdf> =>
  readPdf(await printer.print(html, new AbortController().signal));

/** What stands between the two dashes of the foot; a number on its side comes digit by digit. */
function numberOf(page: PrintedPage): { number: number; left: number; right: number; top: number; bottom: number } {
  const foot = page.words.filter(({ right, bottom }) => (isLying(page) ? right < 35 : bottom > 270));
  const dashes = foot.filter(({ text }) => text === '—');
  const [first, last] = [dashes[0], dashes.at(-1)];
  if (first === undefined || last === undefined) throw new Error('no page number');
  const place = {
    left: Math.min(first.left, last.left),
    right: Math.max(first.right, last.right),
    top: Math.min(first.top, last.top),
    bottom: Math.max(first.bottom, last.bottom),
  };
  const between = foot.filter(({ left, right, top, bottom }) =>
    isLying(page) ? top > place.top && bottom < place.bottom : left > place.left && right < place.right,
  );
  const digits = between.toSorted((a, b) => a.left + a.top - b.left - b.top).map(({ text }) => text);
  return { ...place, number: Number(digits.join('')) };
}

/** Every text of the paper that is to be read on it. */
function textsOf({ parts }: Paper): string[] {
  return parts.flatMap(({ blocks }) =>
    blocks.flatMap((block): string[] => {
      const run = (text: { text: string }[]): string => text.map((piece) => piece.text).join('');
      switch (block.kind) {
        case 'docLine':
          return [block.left, block.right];
        case 'paragraph':
        case 'rule':
          return [run(block.text)];
        case 'bars':
          return [block.caption, ...block.rows.flatMap(({ label, total }) => [label, String(total)])];
        case 'table':
          return [
            ...(block.caption === null ? [] : [block.caption]),
            ...block.table.rows.flatMap((row) => (row.kind === 'section' ? [row.text] : row.cells.map(run))),
            ...block.table.footLines,
          ];
        case 'signature':
          return [block.office, block.date];
        case 'slip':
          return [block.title, ...block.fields.flatMap(({ caption, text }) => [caption, text])];
        case 'space':
          return [];
        default:
          return [block.text];
      }
    }),
  );
}

describe.skipIf(!CAN_PRINT).each(Object.entries(SAMPLE_PAPERS))('印出来的文书：%s', (_name, paper) => {
  let pdf: PrintedPdf;
  beforeAll(async () => {
    pdf = await print(paperPageHtml(paper, { isLinked: false }));
  });

  it('每页都是 A4，竖页横页依各部分而定，没有空白页', () => {
    const sizes = pdf.pages.map(({ width, height }) =>
      [Math.round(width), Math.round(height)].toSorted((a, b) => a - b),
    );
    expect(sizes.filter(([short, long]) => short !== 210 || long !== 297)).toEqual([]);
    const turns = pdf.pages.map(isLying).filter((lies, index, all) => lies !== all[index - 1]);
    const parts = paper.parts.map(({ orientation }) => orientation === 'landscape');
    expect(turns).toEqual(parts.filter((lies, index) => lies !== parts[index - 1]));
    expect(pdf.pages.filter(({ text }) => without(text).replace(/—\d+—/, '').replace(SEAL, '') === '')).toEqual([]);
  });

  it('每个字都印出来了，严玥的“玥”和“𠮷”也在', () => {
    const count = (text: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const sign of without(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
      return counts;
    };
    const printed = count(pdf.pages.map(({ text }) => text).join(''));
    const missing = [...count(textsOf(paper).join(''))].filter(([sign, times]) => (printed.get(sign) ?? 0) < times);
    expect(missing).toEqual([]);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(pdf.fonts.length).toBeGreaterThan(0);
  });

  it('文件标题就是文书标题，书签有各部分的名称', () => {
    expect(pdf.title).toBe(paper.title);
    const top = pdf.bookmarks.filter(({ depth }) => depth === 1).map(({ title }) => title);
    expect(top).toEqual(paper.parts.flatMap(({ bookmark }) => (bookmark === null ? [] : [bookmark])));
  });

  it('单页码居右、双页码居左，横页的页码在短边的同一位置，封面没有', () => {
    const covers = paper.parts.filter(({ isCover }) => isCover).length;
    for (const [index, page] of pdf.pages.entries()) {
      if (index < covers) {
        expect(() => numberOf(page)).toThrow();
        continue;
      }
      const { number, left, right, top, bottom } = numberOf(page);
      expect(number).toBe(index + 1);
      const isOdd = number % 2 === 1;
      if (isLying(page)) {
        // Left edge: the foot of the upright sheet; its right end is at the bottom.
        const dash = page.ink({ left: 0, right: 34.5, top, bottom: top + 3 });
        expect(dash).not.toBeNull();
        expect(Math.abs(dash!.right - (35 - 7))).toBeLessThan(1);
        if (isOdd) expect(bottom).toBeGreaterThan(160);
        else expect(top).toBeLessThan(50);
      } else {
        const dash = page.ink({ left, right: left + 3, top: 262.5, bottom: 297 });
        expect(dash).not.toBeNull();
        expect(Math.abs(dash!.top - (262 + 7))).toBeLessThan(1);
        if (isOdd) expect(left).toBeGreaterThan(160);
        else expect(right).toBeLessThan(50);
      }
    }
  });

  it('版心之外没有文字，留痕号每页都有（封面除外）', () => {
    const covers = paper.parts.filter(({ isCover }) => isCover).length;
    for (const [index, page] of pdf.pages.entries()) {
      const isSealed = index >= covers && paper.sealMark !== null;
      expect(page.text.includes(SEAL)).toBe(isSealed);
      // Binding side at the left of odd pages and at the right of even ones; on its side, at the top and at the bottom.
      const isOdd = index % 2 === 0;
      const [left, top] = isLying(page) ? [35, isOdd ? 28 : 26] : [isOdd ? 28 : 26, 37];
      const [right, bottom] = isLying(page) ? [297 - 37, top + 156] : [left + 156, 297 - 35];
      const { width, height } = page;
      const whole = { left: 0, top: 0, right: width, bottom: height };
      // Half of the outer line of a table may lie outside.
      const slack = 0.6;
      expect(page.ink({ ...whole, bottom: top - slack })).toBeNull();
      expect(page.ink({ ...whole, left: right + slack })).toBeNull();
      if (isLying(page)) {
        expect(page.ink({ ...whole, top: bottom + slack })).toBeNull();
        expect(page.ink({ ...whole, right: 20 })).toBeNull();
      } else {
        expect(page.ink({ ...whole, right: left - slack })).toBeNull();
        expect(page.ink({ ...whole, top: 277 })).toBeNull();
      }
    }
  });

  it('长表每页重复表头', () => {
    const tables = paper.parts.flatMap(({ orientation, blocks }) =>
      orientation === 'landscape' ? blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) : [],
    );
    const lying = pdf.pages.filter(isLying);
    for (const { columns } of tables) {
      for (const { text } of lying) for (const { caption } of columns) expect(text).toContain(without(caption));
    }
    expect(lying.length > 1).toBe(tables.length > 0);
  });
});

describe.skipIf(!CAN_PRINT)('几份文书印成一个文件', () => {
  it('各起一页，页码各从 1 起，都在右下', async () => {
    const { reminder, notice } = SAMPLE_PAPERS;
    const { pages, title } = await print(papersPageHtml([reminder, notice, reminder]));
    expect(pages.map((page) => numberOf(page).number)).toEqual([1, 1, 2, 1]);
    expect(pages.every((page) => numberOf(page).left > 160)).toBe(true);
    expect(title).toBe(`${reminder.title}；${notice.title}`);
  });
});

describe.skipIf(!CAN_PRINT)('很多份文书分几批印，再合成一个文件', () => {
  it('次序不变，页码各从 1 起，都在右下', async () => {
    const { reminder, notice } = SAMPLE_PAPERS;
    const groups = paperGroups([reminder, notice, reminder, reminder], { whole: 13, slice: 13 });
    expect(groups).toEqual([[reminder], [notice], [reminder, reminder]]);
    const printed: Uint8Array[] = [];
    for (const group of groups) printed.push(await printer.print(papersPageHtml(group), new AbortController().signal));
    const { pages } = readPdf(joinPdfs(printed));
    expect(pages.map((page) => numberOf(page).number)).toEqual([1, 1, 2, 1, 1]);
    expect(pages.every((page) => numberOf(page).left > 160)).toBe(true);
    expect(pages.map(({ text }) => text.includes('督办'))).toEqual([false, true, true, false, false]);
  });
});

describe.skipIf(!CAN_PRINT)('长文书分段印，再合成一个文件', () => {
  it('页码接着编，单双页的位置不乱，书签、标题、每一行和可点的数字都在', async () => {
    const { pack } = SAMPLE_PAPERS;
    const figures: FigureRows[] = [];
    const printed: Uint8Array[] = [];
    let before = 0;
    for (const slice of paperSlices(pack, { whole: 20, slice: 20 })) {
      const made = await printer.print(paperSliceHtml(slice, before, figures), new AbortController().signal);
      printed.push(made);
      before += countPages(made);
    }
    expect(printed.length).toBeGreaterThan(3);
    const joined = joinPdfs(printed);
    const { pages, bookmarks, title, fonts } = readPdf(joined);
    expect(countPages(joined)).toBe(before);
    expect(title).toBe(pack.title);
    expect(bookmarks.filter(({ depth }) => depth === 1).map((mark) => mark.title)).toEqual(
      pack.parts.map(({ bookmark }) => bookmark),
    );
    expect(bookmarks).toContainEqual({ depth: 3, title: '（一）与上一轮相比'.normalize('NFKC') });
    expect(fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
    for (const [index, page] of pages.entries()) {
      if (index === 0) continue;
      const { number, left, top } = numberOf(page);
      expect(number).toBe(index + 1);
      expect(isLying(page) ? top > 105 : left > 105).toBe(number % 2 === 1);
    }
    const text = pages.map((page) => page.text).join('');
    for (let row = 1; row <= 60; row += 1) expect(text).toContain(`${row}.新增规模以上工业企业`);
    // Every link of every slice leads to a figure of its own.
    const links = [
      ...Buffer.from(joined)
        .toString('latin1')
        .matchAll(/\/URI \(office:figure\/(\d+)\)/g),
    ].map(([, n]) => Number(n));
    expect([...new Set(links)].toSorted((a, b) => a - b)).toEqual(figures.map((_, index) => index));
    expect(figures.length).toBeGreaterThan(5);
  });

  it('分段前后内容不变：部分、行数和表后说明都在，板块名不与第一行分开', () => {
    const { circular } = SAMPLE_PAPERS;
    const slices = paperSlices(circular, { whole: 10, slice: 30 });
    const rowsOf = (papers: readonly Paper[]) =>
      papers.flatMap(({ parts }) =>
        parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []))),
      );
    expect(rowsOf(slices)).toEqual(rowsOf([circular]));
    const tables = slices.flatMap(({ parts }) =>
      parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))),
    );
    expect(tables.length).toBeGreaterThan(4);
    expect(tables.filter(({ rows }) => rows.at(-1)?.kind === 'section')).toEqual([]);
    expect(tables.filter(({ footLines }) => footLines.length > 0)).toHaveLength(2);
    expect(paperSlices(circular)).toEqual([circular]);
  });
});

describe.skipIf(!CAN_PRINT)('分页', () => {
  const said = (text: string): Paper['parts'][number]['blocks'][number] => ({
    kind: 'paragraph',
    text: [{ text }],
    isIndented: true,
  });
  const paperOf = (blocks: Paper['parts'][number]['blocks']): Paper => ({
    kind: 'circular',
    title: '通报',
    colour: null,
    sealMark: null,
    parts: [{ orientation: 'portrait', bookmark: null, isCover: false, blocks }],
  });
  const SENTENCE = '各牵头单位要对照年度任务目标逐项梳理进度，明确时间节点和责任人，确保按期完成。';

  it('署名、日期和抄送不单独成页，标题不留在页末', async () => {
    // Ends wander over the page as the text before them grows.
    const papers = Array.from({ length: 12 }, (_, index) =>
      paperOf([
        ...Array.from({ length: 8 + index }, () => said(SENTENCE)),
        { kind: 'heading', level: 1, text: '二、有关要求' },
        said(SENTENCE),
        said('特此通报。'),
        { kind: 'signature', office: '示范区建设办公室', date: '2022年10月10日' },
        { kind: 'copyTo', text: '抄送：区委办公室。' },
      ]),
    );
    const { pages } = await print(papersPageHtml(papers));
    const texts = pages.map(({ text }) => text.replace(/—\d+—/, ''));
    expect(texts.some((text) => !text.includes('抄送'))).toBe(true);
    for (const text of texts) {
      expect(text).not.toMatch(/二、有关要求$/);
      if (text.includes('抄送')) expect(text).toMatch(/特此通报.*示范区建设办公室2022年10月10日抄送/);
    }
  });

  it('表题和表头不留在页末', async () => {
    const table = {
      columns: ['单位', '应报', '已报'].map((caption) => ({ caption, width: 1, align: 'left' as const })),
      rows: Array.from({ length: 4 }, (_, index) => ({
        kind: 'row' as const,
        cells: [`单位${index + 1}`, '1', '1'].map((text) => [{ text }]),
      })),
      footLines: ['口径：每个单位计一次。'],
    };
    const papers = Array.from({ length: 14 }, (_, index) =>
      paperOf([
        ...Array.from({ length: 14 + index }, () => said('短句。')),
        { kind: 'heading', level: 1, text: '二、报送情况' },
        { kind: 'table', caption: '各单位报送情况', table },
      ]),
    );
    const { pages } = await print(papersPageHtml(papers));
    expect(pages.length).toBeGreaterThan(14);
    for (const { text } of pages) {
      expect(text.replace(/—\d+—/, '')).not.toMatch(/(二、报送情况|各单位报送情况|单位应报已报)$/);
    }
  });

  it('封面放得下一页，空行自己让位', async () => {
    const cover = paperOf([
      { kind: 'space', lines: 20 },
      { kind: 'title', text: '示范区建设任务2022年三季度调度会材料' },
      { kind: 'space', lines: 20 },
      said('示范区建设办公室'),
    ]);
    const { pages } = await print(
      paperPageHtml({ ...cover, parts: cover.parts.map((part) => ({ ...part, isCover: true })) }, { isLinked: false }),
    );
    expect(pages).toHaveLength(1);
  });
});
