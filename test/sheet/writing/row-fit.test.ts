/** Rows are high enough: each cell is set by a real layout engine in the width and font size of the sheet. */
import { chromium } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AnnexPaperRow } from '#domain/annex-paper.ts';
import { paperColumns } from '#domain/paper-columns.ts';
import { heightOfLines, lineCount } from '#sheet/row-height.ts';
import { findChromium } from '../../../electron/loopback/installed-browser.ts';
import { SEED_PAPERS } from './papers.ts';

const browserPath = findChromium();
/** Their own line pitch is 1.448, the widest of the fonts these tables are seen in; a browser rounds it to whole pixels. */
const FONTS = ['Noto Serif CJK SC', 'Noto Sans CJK SC'];
const isTask = (row: AnnexPaperRow) => row.kind === 'task';

it.skipIf(browserPath === null)('五十行任务的文字，换哪种字体都不被截', async () => {
  const rows = SEED_PAPERS.flatMap((paper) => {
    const columns = paperColumns(paper);
    return paper.rows.filter(isTask).map(({ texts }) => ({
      cells: texts.map((text, index) => ({ text, pixels: columns[index]!.width * 7 - 3 })),
      height: heightOfLines(Math.max(...texts.map((text, index) => lineCount(text, columns[index]!.width, 12))), 12),
    }));
  });
  const browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const heights = await page.evaluate(
      ({ rows, fonts }) =>
        fonts.map((font) =>
          rows.map(({ cells }) =>
            Math.max(
              ...cells.map(({ text, pixels }) => {
                const cell = document.createElement('div');
                cell.lang = 'zh-CN';
                cell.style.cssText = `width:${pixels}px;font:16px/1.448 '${font}';white-space:pre-wrap;overflow-wrap:anywhere`;
                cell.textContent = text;
                document.body.replaceChildren(cell);
                return cell.offsetHeight * 0.75;
              }),
            ),
          ),
        ),
      { rows, fonts: FONTS },
    );
    expect(rows).toHaveLength(50);
    for (const ofFont of heights) {
      const cut = rows.flatMap(({ cells, height }, index) => (ofFont[index]! > height ? [cells[1]!.text] : []));
      expect(cut).toEqual([]);
      // Nor much too high: not more than two lines to spare.
      expect(rows.every(({ height }, index) => height - ofFont[index]! < 2 * 17.4 + 4)).toBe(true);
    }
  } finally {
    await browser.close();
  }
});
