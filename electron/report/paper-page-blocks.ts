/** Each kind of block as HTML. */
import type { PaperBlock, PaperPart } from '#domain/paper.ts';
import { escaped } from './html-text.ts';
import { barsHtml } from './paper-page-bars.ts';
import { tableHtml } from './paper-page-table.ts';
import { type PageMaking, paragraphHtml, textHtml, titleHtml } from './paper-page-text.ts';

export interface BlockPlace extends PageMaking {
  orientation: PaperPart['orientation'];
  /** The block is the part's name in the bookmarks. */
  isBookmark: boolean;
  next: PaperBlock | null;
}

type BlockOf<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** 156 and 225 mm of text. */
export const TEXT_WIDTH = { portrait: 156, landscape: 225 } as const;
const POINTS_OF_MM = 72 / 25.4;

export function blockHtml(block: PaperBlock, place: BlockPlace): string {
  switch (block.kind) {
    case 'annexLabel':
      return named('p', 'label', escaped(block.text), place);
    case 'mast':
      return mastHtml(block, place);
    case 'docLine':
      return `<p class="doc-line${place.next?.kind === 'docLine' ? '' : ' ruled'}"><span>${escaped(block.left)}</span><span>${escaped(block.right)}</span></p>`;
    case 'title':
      return named('p', 'title', titleHtml(block.text), place);
    case 'subtitle':
      return `<p class="subtitle">${titleHtml(block.text)}</p>`;
    case 'addressee':
      return `<p class="addressee">${escaped(block.text)}</p>`;
    case 'heading':
      return named(`h${block.level + 1}`, `head-${block.level}`, escaped(block.text), place);
    case 'paragraph':
      return `<p class="${['text', ...(block.isIndented ? ['indented'] : []), ...(block.align ? [block.align] : [])].join(' ')}">${paragraphHtml(block.text, place)}</p>`;
    case 'rule':
      return `<p class="rule">${textHtml(block.text, place)}</p>`;
    case 'bars':
      return barsHtml(block, TEXT_WIDTH[place.orientation]);
    case 'table':
      return tableHtml(block, place);
    case 'signature':
      return `<div class="sign">\n${[block.office, block.date]
        .filter((line) => line !== '')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('\n')}\n</div>`;
    case 'copyTo':
      return `<p class="copy-to">${escaped(block.text)}</p>`;
    case 'slip':
      return slipHtml(block);
    case 'space':
      return `<div class="space" style="height:${(block.lines * 10.2).toFixed(1)}mm"></div>`;
  }
}

/** The heading that the bookmark of the part is taken from. */
function named(tag: string, name: string, html: string, { isBookmark }: BlockPlace): string {
  const used = isBookmark ? 'h1' : tag;
  return `<${used} class="${name}">${html}</${used}>`;
}

/** In one line over the whole width, whatever its length; the red rule stands below the line of number and day. */
function mastHtml({ text }: BlockOf<'mast'>, { orientation, next }: BlockPlace): string {
  const points = Math.min(36, Math.floor((TEXT_WIDTH[orientation] * POINTS_OF_MM) / ([...text].length + 1)));
  const ruled = next?.kind === 'docLine' ? '' : ' ruled';
  return `<p class="mast${ruled}" style="font-size:${points}pt">${escaped(text)}</p>`;
}

function slipHtml({ title, fields }: BlockOf<'slip'>): string {
  const rows = fields.map(
    ({ caption, text, lines }) =>
      `<tr><th>${escaped(caption)}</th><td style="height:${lines * 7 + 2}mm">${escaped(text)}</td></tr>`,
  );
  return `<div class="slip">\n<p class="slip-title">${escaped(title)}</p>\n<table><tbody>\n${rows.join('\n')}\n</tbody></table>\n</div>`;
}
