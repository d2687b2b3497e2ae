/** Letters as pages for print by GB/T 9704: A4 upright, each letter on pages of its own, numbered from 1. */
import { dayWords } from '#domain/form-text.ts';
import { escaped, pageHtml } from './html-text.ts';
import type { Letter, LetterTable } from './letter.ts';
import { letterPageStyle } from './letter-page-style.ts';

export interface LetterPageOptions {
  /** Head of the seal chain (第12号 a1b2c3d4), small at the foot of each page: ties the print to the record. */
  sealMark?: string;
}

/** A whole HTML document. Every text is escaped. */
export function letterPageHtml(letters: readonly Letter[], options: LetterPageOptions): string {
  return pageHtml({
    title: [...new Set(letters.map(({ title }) => title))].join('；'),
    style: letterPageStyle(letters.length, options.sealMark ?? ''),
    body: letters.map(letterHtml).join('\n'),
  });
}

function letterHtml({ title, addressee, body, attachment, signer, signedOn }: Letter): string {
  const note = attachment === null ? '' : `<p class="note">附件：${escaped(attachment.title)}</p>\n`;
  const name = signer === '' ? '' : `<p class="signer">${escaped(signer)}</p>\n`;
  return `<article>
<h1>${titleHtml(title)}</h1>
<p class="addressee">${escaped(addressee)}：</p>
${body.map(paragraphHtml).join('\n')}
${note}<div class="sign">
${name}<p class="day">${dayWords(signedOn)}</p>
</div>
${attachment === null ? '' : attachmentHtml(attachment)}</article>`;
}

/** A period stays in one line: 2022年三季度, 2022年7月. */
function titleHtml(title: string): string {
  return escaped(title).replace(
    /\d{4}年(?:[一二三四]季度|\d{1,2}月)?/g,
    (period) => `<span class="whole">${period}</span>`,
  );
}

/** 一、 is set in 黑体, the words of （一） up to their full stop in 楷体. */
function paragraphHtml(text: string): string {
  if (/^[一二三四五六七八九十]{1,3}、/.test(text)) return `<p class="heading">${escaped(text)}</p>`;
  const lead = /^（[一二三四五六七八九十]{1,3}）[^。]*。/.exec(text)?.[0] ?? '';
  const opening = lead === '' ? '' : `<span class="lead">${escaped(lead)}</span>`;
  return `<p>${opening}${escaped(text.slice(lead.length))}</p>`;
}

function attachmentHtml({ title, columns, rows, footLines }: LetterTable): string {
  const cols = columns.map(({ widthPercent }) => `<col style="width:${widthPercent}%">`).join('');
  const head = columns.map(({ caption }) => `<th>${escaped(caption)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text, index) => td(text, columns[index]?.isCentred)).join('')}</tr>`);
  return `<section class="attachment">
<p class="label">附件</p>
<h1>${titleHtml(title)}</h1>
<table>
<colgroup>${cols}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
${footLines.map((line) => `<p class="foot">${escaped(line)}</p>\n`).join('')}</section>
`;
}

function td(text: string, isCentred = false): string {
  return `<td${isCentred ? ' class="short"' : ''}>${escaped(text)}</td>`;
}
