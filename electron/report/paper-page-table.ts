/** Tables of a paper: heads repeated, rows whole where a page bears them. */
import type { PaperBlock, PaperPart, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { escaped } from './html-text.ts';
import { type PageMaking, textHtml } from './paper-page-text.ts';
import { cellLines, columnShares, tableSize, tallRows } from './paper-table-layout.ts';

interface TablePlace extends PageMaking {
  orientation: PaperPart['orientation'];
}
type Column = PaperTable['columns'][number];

/** A table of no more rows stays on one page with its heading: its sum would stand alone overleaf. */
const KEPT_ROWS = 3;

export function tableHtml({ caption, table }: Extract<PaperBlock, { kind: 'table' }>, place: TablePlace): string {
  const { columns, rows, footLines } = table;
  const size = tableSize(table, place.orientation);
  const cols = columnShares(table)
    .map((share) => `<col style="width:${(share * 100).toFixed(2)}%">`)
    .join('');
  const head = columns.map((column) => `<th>${escaped(column.caption)}</th>`).join('');
  const tall = tallRows(table, place.orientation);
  const body = rows.map((row, index) => rowHtml(row, columns, tall[index] ?? false, place));
  const isKept = rows.length <= KEPT_ROWS && !tall.includes(true);
  return `<div class="table size-${size}">
${caption === null ? '' : `<p class="table-caption">${escaped(caption)}</p>\n`}<table${isKept ? ' class="kept"' : ''}>
<colgroup>${cols}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
${footLines.map((line) => `<p class="foot">${escaped(line)}</p>\n`).join('')}</div>`;
}

function rowHtml(row: PaperTableRow, columns: readonly Column[], isTall: boolean, place: TablePlace): string {
  if (row.kind === 'section') {
    return `<tr class="section"><td colspan="${columns.length}">${escaped(row.text)}</td></tr>`;
  }
  const cells = columns.map(({ align }, index) => cellHtml(row.cells[index] ?? [], align, place));
  const classes = [...(row.kind === 'total' ? ['total'] : []), ...(isTall ? ['tall'] : [])].join(' ');
  return `<tr${classes === '' ? '' : ` class="${classes}"`}>${cells.join('')}</tr>`;
}

/** “1. … 2. …” stands on lines of its own: for the eye, the text is the same. */
function cellHtml(text: PaperText, align: Column['align'], place: TablePlace): string {
  const [run, ...others] = text;
  const html =
    run !== undefined && others.length === 0 && run.rows === undefined
      ? cellLines(run.text)
          .map((line) => `<p>${escaped(line)}</p>`)
          .join('')
      : `<p>${textHtml(text, place)}</p>`;
  const isNumber = /^\d{1,5}$/.test(text.map((piece) => piece.text).join(''));
  const classes = [...(align === 'left' ? [] : [align]), ...(isNumber ? ['whole'] : [])].join(' ');
  return `<td${classes === '' ? '' : ` class="${classes}"`}>${html}</td>`;
}
