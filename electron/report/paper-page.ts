/** Papers as pages for print by GB/T 9704: HTML that Chromium turns into a PDF, upright and lying pages in one. */
import type { FigureRows, Paper, PaperBlock, PaperPart } from '#domain/paper.ts';
import { escaped, pageHtml } from './html-text.ts';
import { BAR_PATTERNS } from './paper-page-bars.ts';
import { blockHtml } from './paper-page-blocks.ts';
import { type PaperBinding, paperPageStyle, sheetName } from './paper-page-style.ts';
import type { PageMaking } from './paper-page-text.ts';

export interface PaperPageOptions {
  /** Figures that name their rows become links `office:figure/<n>`: for the preview, never for what leaves the office. */
  isLinked: boolean;
}

/** A whole HTML document. Every text is escaped. */
export function paperPageHtml(paper: Paper, { isLinked }: PaperPageOptions): string {
  return pageOf([paper], { figures: isLinked ? [] : null });
}

/** Papers in a row, each for a unit of its own and numbered from 1. */
export function papersPageHtml(papers: readonly Paper[]): string {
  return pageOf(papers, { figures: null }, { isAlone: false });
}

/**
 * A slice of a long paper, numbered on from the pages before it. `figures` collects what links lead to, link
 * `office:figure/<n>` opening the n-th of them; null for a page without links.
 */
export function paperSliceHtml(slice: Paper, pagesBefore: number, figures: FigureRows[] | null): string {
  return pageOf([slice], { figures }, { pagesBefore });
}

function pageOf(papers: readonly Paper[], making: PageMaking, bound: Partial<PaperBinding> = {}): string {
  const hasBars = papers.some(({ parts }) => parts.some(({ blocks }) => blocks.some(({ kind }) => kind === 'bars')));
  return pageHtml({
    title: [...new Set(papers.map(({ title }) => title))].join('；'),
    style: paperPageStyle(papers, { isAlone: true, pagesBefore: 0, ...bound }),
    body: [
      ...papers.map(
        (paper, index) =>
          `<article>\n${paper.parts.map((part, at) => partHtml(part, at === 0 ? paper : null, index, making)).join('\n')}\n</article>`,
      ),
      // Behind the papers, so that the first part stays the first element.
      ...(hasBars ? [BAR_PATTERNS] : []),
    ].join('\n'),
  });
}

/** `opened` is the paper whose first part this is. */
function partHtml(part: PaperPart, opened: Paper | null, paper: number, making: PageMaking): string {
  const { blocks, bookmark, orientation } = part;
  const named = bookmark === null ? -1 : blocks.findIndex((block) => isNamed(block, bookmark));
  const hidden = bookmark !== null && named < 0 ? `<h1 class="bookmark">${escaped(bookmark)}</h1>\n` : '';
  const colour = opened?.colour ?? null;
  const band = colour === null ? '' : `<div class="band ${colour}"></div>\n`;
  const html = blocks.map((block, index) => {
    const made = blockHtml(block, {
      ...making,
      orientation,
      isBookmark: index === named,
      next: blocks[index + 1] ?? null,
    });
    // Name, day and copies end a paper together: none of them stands on a page alone.
    if (block.kind === 'signature' && blocks[index + 1]?.kind === 'copyTo') return `<div class="closing">\n${made}`;
    return block.kind === 'copyTo' && blocks[index - 1]?.kind === 'signature' ? `${made}\n</div>` : made;
  });
  const classes = part.isCover ? 'part cover' : 'part';
  return `<section class="${classes}" style="page:${sheetName(part, paper)}">\n${hidden}${band}${html.join('\n')}\n</section>`;
}

/** Whether the block says the name of the part itself, be it with the round and the day behind it. */
function isNamed(block: PaperBlock, bookmark: string): boolean {
  const isName =
    block.kind === 'title' || block.kind === 'annexLabel' || (block.kind === 'heading' && block.level === 1);
  return isName && block.text.startsWith(bookmark);
}
