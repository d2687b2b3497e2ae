/** Tables of a paper: heads repeated, rows whole where a page bears them. */
import { splitNumbered } from '#domain/numbered-text.ts';
import type { PaperBlock, PaperPart, PaperTable, PaperTableRow, PaperText } from '#domain/paper.ts';
import { escaped } from './html-text.ts';
import { type PageMaking, textHtml } from './paper-page-text.ts';

interface TablePlace extends PageMaking {
  orientation: PaperPart['orientation'];
}
type Column = PaperTable['columns'][number];

/** Points of the text area and millimetres of its height. */
const AREA = { portrait: { points: 442, height: 225 }, landscape: { points: 638, height: 156 } } as const;
/** Text sizes with their line, in points and millimetres. */
const SIZES = { 14: { points: 14, line: 7 }, 12: { points: 12, line: 6 }, 10: { points: 10.5, line: 5.2 } } as const;
/** What the head takes of a page, and label, title and caption of a first one, in millimetres. */
const HEAD_HEIGHT = 22;
const TITLE_HEIGHT = 50;

export function tableHtml({ caption, table }: Extract<PaperBlock, { kind: 'table' }>, place: TablePlace): string {
  const { columns, rows, footLines } = table;
  const size = sizeOf(table, place);
  const total = columns.reduce((sum, { width }) => sum + width, 0) || 1;
  const cols = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const head = columns.map((column) => `<th>${escaped(column.caption)}</th>`).join('');
  const { points, height } = AREA[place.orientation];
  const signs = columns.map(({ width }) =>
    Math.max(1, Math.floor(((width / total) * points - 7.5) / SIZES[size].points)),
  );
  const body = rows.map((row, index) => {
    const room = (height - HEAD_HEIGHT - (index === 0 ? TITLE_HEIGHT : 0)) / SIZES[size].line;
    return rowHtml(row, columns, linesOf(row, signs) > room, place);
  });
  return `<div class="table size-${size}">
${caption === null ? '' : `<p class="table-caption">${escaped(caption)}</p>\n`}<table>
<colgroup>${cols}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
${footLines.map((line) => `<p class="foot">${escaped(line)}</p>\n`).join('')}</div>`;
}

/** Four columns upright are read like text; more of them need small type. */
function sizeOf({ columns }: PaperTable, { orientation }: TablePlace): keyof typeof SIZES {
  const isUpright = orientation === 'portrait';
  if (columns.length <= (isUpright ? 4 : 6)) return 14;
  return columns.length <= (isUpright ? 7 : 9) ? 12 : 10;
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
      ? splitNumbered(run.text)
          .map((part) => `<p>${escaped(part.label + part.text.trimEnd())}</p>`)
          .join('')
      : `<p>${textHtml(text, place)}</p>`;
  const isNumber = /^\d{1,5}$/.test(text.map((piece) => piece.text).join(''));
  const classes = [...(align === 'left' ? [] : [align]), ...(isNumber ? ['whole'] : [])].join(' ');
  return `<td${classes === '' ? '' : ` class="${classes}"`}>${html}</td>`;
}

/** Lines the row may take: a guess on the safe side. */
function linesOf(row: PaperTableRow, signs: readonly number[]): number {
  if (row.kind === 'section') return 1;
  return row.cells.reduce((most, cell, index) => {
    const parts = splitNumbered(cell.map(({ text }) => text).join('')).flatMap(({ text }) => text.split('\n'));
    const lines = parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / (signs[index] ?? 1))), 0);
    return Math.max(most, lines);
  }, 1);
}
