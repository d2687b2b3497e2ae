/** Style of the printed table. */
import { cssString } from './html-text.ts';
import { FONTS, TITLE_FACE } from './paper-faces.ts';

/** Page numbers stand in page-margin boxes (Chromium 131 and later), so that the table keeps its whole page. */
export function annexPageStyle(sealMark: string, pageSize: 'A4' | 'A3'): string {
  return `
${TITLE_FACE}
@page {
  size: ${pageSize} landscape;
  margin: 20mm 15mm;
  @bottom-center { content: "\\2014  " counter(page) " \\2014"; font: 14pt ${FONTS.number}; }
  @bottom-right { content: ${cssString(sealMark)}; font: 8pt ${FONTS.number}; color: #555; }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 12pt/1.4 ${FONTS.body}; color: #000; line-break: strict; overflow-wrap: anywhere; }
article + article { break-before: page; }
.label { font: 16pt/1.5 ${FONTS.head}; margin-bottom: 10pt; break-after: avoid; }
h1 {
  font: bold 22pt/1.5 ${FONTS.title};
  text-align: center; text-wrap: balance; white-space: pre-line; margin-bottom: 14pt; break-after: avoid;
}
.subtitle { font: 14pt/1.5 ${FONTS.kai}; text-align: center; margin: -8pt 0 10pt; break-after: avoid; }
/*
 * Collapsed borders are drawn along the whole row also where a tall one goes on overleaf; those of cells are not.
 * Half of an outer border lies outside the table, and the page box cuts it off: hence the hair's breadth at each side.
 */
table { width: calc(100% - 1.5pt); margin: 0 0.75pt; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; break-inside: avoid; }
tr { break-inside: avoid; }
tr.tall { break-inside: auto; }
th, td { border: 0.75pt solid #000; padding: 3pt; vertical-align: middle; }
tr.tall td { vertical-align: top; }
th { font: 12pt/1.4 ${FONTS.head}; text-align: center; padding: 4pt 1pt; }
td p { white-space: pre-wrap; orphans: 2; widows: 2; }
td.short { text-align: center; }
.section { break-after: avoid; }
.section td { font-family: ${FONTS.head}; white-space: pre-wrap; }
.foot { margin-top: 6pt; white-space: pre-wrap; }
`;
}
