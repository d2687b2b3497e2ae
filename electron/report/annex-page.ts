/** The official table as a page for print: HTML that a Chromium turns into a PDF, A4 on its side. */
import type { AnnexPaper, AnnexPaperRow } from '#domain/annex-paper.ts';
import { splitNumbered } from '#domain/numbered-text.ts';
import { type PaperColumn, paperColumns } from '#domain/paper-columns.ts';
import { annexPageStyle } from './annex-page-style.ts';
import { escaped, pageHtml } from './html-text.ts';

export interface AnnexPageOptions {
  /** Head of the seal chain (第12号 a1b2c3d4), small in the corner of each page: ties the print to the record. */
  sealMark?: string;
}

/** A column unit of a page 737 pt wide, less what borders and padding take; the size of the text. */
const POINTS_OF_UNIT = 4.9;
const FONT_POINTS = 12;
/** Lines from which a row may go on overleaf: what fits under the table head of A4, a good half of A3. */
const PAGE_LINES = { A4: 20, A3: 22 } as const;

/** A whole HTML document. Each annex begins a page, all of the first one's size; pages are numbered through. Every text is escaped. */
export function annexPageHtml(papers: readonly AnnexPaper[], options: AnnexPageOptions): string {
  return pageHtml({
    title: papers.map((paper) => paper.title).join('；'),
    style: annexPageStyle(options.sealMark ?? '', papers[0]?.pageSize ?? 'A4'),
    body: papers.map(annexHtml).join('\n'),
  });
}

function annexHtml(paper: AnnexPaper): string {
  const columns = paperColumns(paper);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const label = paper.label === '' ? '' : `<p class="label">${escaped(paper.label)}</p>\n`;
  const title = paper.title === '' ? '' : `<h1 class="title">${escaped(paper.title)}</h1>\n`;
  const subtitle = paper.subtitle ? `<p class="subtitle">${escaped(paper.subtitle)}</p>\n` : '';
  const pageLines = PAGE_LINES[paper.pageSize ?? 'A4'];
  const feet = paper.footLines.map((line) => `<p class="foot">${escaped(line)}</p>\n`).join('');
  return `<article>
${label}${title}${subtitle}<table>
<colgroup>${cols}</colgroup>
<thead>
${headHtml(paper)}
</thead>
<tbody>
${paper.rows.map((row) => rowHtml(row, columns, pageLines)).join('\n')}
</tbody>
</table>
${feet}</article>`;
}

/** One line of captions, or two when columns stand in groups. */
function headHtml({ columns }: AnnexPaper): string {
  if (columns.every(({ group }) => !group)) return `<tr>${columns.map(({ caption }) => th(caption)).join('')}</tr>`;
  const top: string[] = [];
  const bottom: string[] = [];
  for (let left = 0; left < columns.length; ) {
    const { group, caption } = columns[left]!;
    let right = left + 1;
    while (group && right < columns.length && columns[right]!.group === group) right += 1;
    top.push(group ? th(group, ` colspan="${right - left}"`) : th(caption, ' rowspan="2"'));
    if (group) bottom.push(...columns.slice(left, right).map((column) => th(column.caption)));
    left = right;
  }
  return `<tr>${top.join('')}</tr>\n<tr>${bottom.join('')}</tr>`;
}

const th = (text: string, attributes = ''): string => `<th${attributes}>${escaped(text)}</th>`;

function rowHtml(row: AnnexPaperRow, columns: readonly PaperColumn[], pageLines: number): string {
  if (row.kind === 'section') {
    return `<tr class="section"><td colspan="${columns.length}">${escaped(row.title)}</td></tr>`;
  }
  const cells = columns.map(({ isCentred }, index) => cellHtml(row.texts[index] ?? '', isCentred));
  return `<tr${isTall(row.texts, columns, pageLines) ? ' class="tall"' : ''}>${cells.join('')}</tr>`;
}

/** Whether a row is so tall that it goes on overleaf instead of leaving half a page empty. */
function isTall(texts: readonly string[], columns: readonly PaperColumn[], pageLines: number): boolean {
  return columns.some(({ width }, index) => {
    const signs = Math.max(1, Math.floor((width * POINTS_OF_UNIT) / FONT_POINTS));
    const lines = splitNumbered(texts[index] ?? '').flatMap(({ text }) => text.split('\n'));
    return lines.reduce((sum, line) => sum + Math.ceil(line.length / signs), 0) > pageLines;
  });
}

/** “1. … 2. …” stands on lines of its own: for the eye, the text is the same. */
function cellHtml(text: string, isCentred: boolean): string {
  const parts = splitNumbered(text).map(({ label, text: part }) => `<p>${escaped(label + part.trimEnd())}</p>`);
  return `<td${isCentred ? ' class="short"' : ''}>${parts.join('')}</td>`;
}
