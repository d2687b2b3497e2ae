/** Texts with figures, on their way into a page. */
import type { FigureRows, PaperText } from '#domain/paper.ts';
import { escaped } from './html-text.ts';
import { leadOf } from './paper-lead.ts';

export interface PageMaking {
  /** Collects what the links of the page lead to; null when the page has none. */
  figures: FigureRows[] | null;
}

export function textHtml(text: PaperText, { figures }: PageMaking): string {
  return text
    .map((run) => {
      if (run.rows === undefined || figures === null) return escaped(run.text);
      figures.push(run.rows);
      return `<a href="office:figure/${figures.length - 1}">${escaped(run.text)}</a>`;
    })
    .join('');
}

/** A period stays in one line of a title: 2022年三季度, 2022年7月. */
export function titleHtml(title: string): string {
  return escaped(title).replace(
    /\d{4}年(?:[一二三四]季度|\d{1,2}月(?:\d{1,2}日)?)?/g,
    (period) => `<span class="whole">${period}</span>`,
  );
}

/** The words of （一） up to their full stop are set in 楷体 (7.3.3). */
export function paragraphHtml(text: PaperText, making: PageMaking): string {
  const [first, ...others] = text;
  const lead = leadOf(text);
  if (first === undefined || lead === '') return textHtml(text, making);
  return `<span class="lead">${escaped(lead)}</span>${textHtml([{ text: first.text.slice(lead.length) }, ...others], making)}`;
}
