/** Style of the printed table: that of every paper, with the wide area of what is handed out by itself. */
import { FONTS } from './paper-faces.ts';
import { sheetRules } from './paper-sheet-style.ts';
import { TABLE_STYLE, TEXT_STYLE } from './paper-text-style.ts';

/** Page numbers stand in page-margin boxes, so that the table keeps its whole page. */
export function annexPageStyle(sealMark: string, pageSize: 'A4' | 'A3'): string {
  return `
${sheetRules({
  name: 'annex',
  size: pageSize,
  orientation: 'landscape',
  area: 'wide',
  isCover: false,
  isTwoSided: true,
  pagesBefore: 0,
  counter: 'page',
  sealMark,
})}
${TEXT_STYLE}${TABLE_STYLE}
body { font: 12pt/1.4 ${FONTS.body}; page: annex; }
article + article { break-before: page; }
.label { line-height: 1.5; margin-bottom: 10pt; }
.title { line-height: 1.5; margin-bottom: 14pt; }
.title + .subtitle { font-size: 14pt; line-height: 1.5; margin: -8pt 0 10pt; }
th { line-height: 1.4; }
/* Lines below a table stay with its last row. */
.foot { margin-top: 6pt; white-space: pre-wrap; break-inside: avoid; break-before: avoid; }
`;
}
