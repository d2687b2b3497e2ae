/** Type of printed papers, shared by all of them: GB/T 9704-2012, 22 lines of 28 characters on 156 × 225 mm. */
import { FONTS, TITLE_FACE } from './paper-faces.ts';

/** 三号 is 16 pt on a line of 10.2 mm, 二号 22 pt, 四号 14 pt. */
export const TEXT_STYLE = `
${TITLE_FACE}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 16pt/10.2mm ${FONTS.body}; color: #000; line-break: strict; overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
.title {
  font: bold 22pt/11.5mm ${FONTS.title};
  text-align: center; text-wrap: balance; white-space: pre-line; margin-bottom: 10.2mm; break-after: avoid;
}
.whole, td.whole p { white-space: nowrap; }
.subtitle { font: 16pt/10.2mm ${FONTS.kai}; text-align: center; text-wrap: balance; white-space: pre-line; break-after: avoid; }
.title + .subtitle { margin-top: -7mm; margin-bottom: 10.2mm; }
.label { font: 16pt/10.2mm ${FONTS.head}; margin-bottom: 10.2mm; break-after: avoid; }
`;

/**
 * Collapsed borders are drawn along the whole row also where a tall one goes on overleaf; those of cells are not.
 * Half of an outer border lies outside the table, and the page box cuts it off: hence the hair's breadth at each side.
 */
export const TABLE_STYLE = `
table { width: calc(100% - 1.5pt); margin: 0 0.75pt; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
tr { break-inside: avoid; }
tr.tall { break-inside: auto; }
th, td { border: 0.75pt solid #000; padding: 3pt; vertical-align: middle; text-align: left; }
tr.tall td { vertical-align: top; }
th { font: inherit; font-family: ${FONTS.head}; text-align: center; text-wrap: balance; padding: 4pt 1pt; }
td p { white-space: pre-wrap; orphans: 2; widows: 2; }
td.short, td.center { text-align: center; }
td.center { padding: 3pt 1pt; text-wrap: balance; }
td.right { text-align: right; }
.section { break-after: avoid; }
.total { break-before: avoid; }
.section td, .total td { font-family: ${FONTS.head}; }
.section td { white-space: pre-wrap; }
`;
