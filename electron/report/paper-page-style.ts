/** Style of papers made of blocks: text, tables, bars, slips. */
import type { Paper, PaperPart } from '#domain/paper.ts';
import { FONTS } from './paper-faces.ts';
import { type Sheet, sheetRules } from './paper-sheet-style.ts';
import { TABLE_STYLE, TEXT_STYLE } from './paper-text-style.ts';

export interface PaperBinding {
  /**
   * One paper is bound by itself: its pages are numbered by Chromium and lie on both sides of a sheet. Several go each
   * to a unit of its own: each counts its own pages from 1, in a counter of its name.
   */
  isAlone: boolean;
  /** Pages printed before these. */
  pagesBefore: number;
}

export function paperPageStyle(papers: readonly Paper[], binding: PaperBinding): string {
  const sheets = papers.flatMap((paper, index) =>
    [...new Map(paper.parts.map((part) => [sheetName(part, index), part])).values()].map((part) =>
      sheetRules(sheetOf(paper, part, index, binding)),
    ),
  );
  return `${sheets.join('\n')}\n${TEXT_STYLE}${TABLE_STYLE}${BLOCK_STYLE}`;
}

export function sheetName({ isCover, orientation }: PaperPart, paper: number): string {
  return `${isCover ? 'cover' : orientation}-${paper + 1}`;
}

function sheetOf(paper: Paper, part: PaperPart, index: number, binding: PaperBinding): Sheet {
  const { isAlone, pagesBefore } = binding;
  return {
    name: sheetName(part, index),
    size: 'A4',
    orientation: part.orientation,
    area: 'standard',
    isCover: part.isCover,
    isTwoSided: isAlone,
    pagesBefore,
    counter: isAlone && pagesBefore === 0 ? 'page' : `paper-${index + 1}`,
    sealMark: paper.sealMark ?? '',
  };
}

/** Red of the mast and of overdue; the word stands beside the other colours, which a copier makes grey. */
const BLOCK_STYLE = `
.part { break-before: page; position: relative; }
.part:first-child { break-before: auto; }
article + article > .part:first-child { break-before: page; }
/* Name of a part in the bookmarks where no title says it: Chromium takes them from headings alone. */
.bookmark { position: absolute; top: 0; left: 0; font-size: 1px; line-height: 1px; color: transparent; white-space: nowrap; }
/* Its space gives way, so that a cover is one page. */
.cover { text-align: center; display: flex; flex-direction: column; height: 224mm; }
.cover > * { flex: none; }
.cover > .space { flex: 0 1 auto; }
.cover .title { font-size: 28pt; line-height: 15mm; }
.band { border-top: 3mm solid; margin-bottom: 5mm; }
.band.red { border-color: #c8102e; }
.band.yellow { border-color: #e0a800; }
.band.blue { border-color: #1d4e89; }
.mast { font: bold 32pt/1.4 ${FONTS.title}; color: #c8102e; text-align: center; white-space: nowrap; padding: 4mm 0; }
.mast.ruled, .doc-line.ruled { border-bottom: 1.5pt solid #c8102e; margin-bottom: 10.2mm; }
.doc-line { display: flex; justify-content: space-between; gap: 1em; padding: 0 1em 2mm; break-after: avoid; }
/* A long name of the office takes two lines; the number beside it never does. */
.doc-line span:first-child { flex: none; }
.doc-line span:last-child { text-align: right; text-wrap: balance; }
.addressee { white-space: pre-wrap; break-after: avoid; }
h2, h3, h4, .head-1, .head-2, .head-3 { font: 16pt/10.2mm ${FONTS.body}; text-indent: 2em; break-after: avoid; white-space: pre-wrap; }
.head-1 { font-family: ${FONTS.head}; }
.head-2 { font-family: ${FONTS.kai}; }
.text { white-space: pre-wrap; text-align: justify; text-wrap: pretty; orphans: 2; widows: 2; }
.text.indented { text-indent: 2em; }
.text.left { text-align: left; }
.text.center { text-align: center; }
.text.right { text-align: right; }
.lead { font-family: ${FONTS.kai}; }
.rule, .foot { font-size: 12pt; line-height: 6.5mm; white-space: pre-wrap; text-align: justify; break-inside: avoid; }
.rule { margin: 1.5mm 0 3mm; }
.table { margin: 2mm 0 4mm; }
table.kept { break-inside: avoid; }
.table-caption { font: 14pt/8mm ${FONTS.head}; text-align: center; text-wrap: balance; margin-top: 3mm; break-after: avoid; }
.table .foot { margin-top: 1.5mm; }
/* Lines below a table stay with its last row. */
.table .foot { break-before: avoid; }
.size-14 table { font-size: 14pt; line-height: 7mm; }
.size-12 table { font-size: 12pt; line-height: 6mm; }
.size-10 table { font-size: 10.5pt; line-height: 5.2mm; }
.bars { margin: 2mm 0 4mm; font-size: 12pt; line-height: 6mm; break-inside: avoid; }
.bars .caption { font: 14pt/8mm ${FONTS.head}; text-align: center; break-after: avoid; }
.legend { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 6mm; margin-bottom: 1.5mm; break-after: avoid; }
.legend span { white-space: nowrap; }
.legend svg { vertical-align: -0.5mm; margin-right: 1.5mm; }
.bar { display: flex; align-items: flex-end; gap: 2mm; break-inside: avoid; }
.bar .name { flex: 0 0 52mm; text-align: right; text-wrap: balance; line-height: 5mm; }
.bar svg { flex: none; }
.bar .sum { flex: none; }
.count { font: 3.3px ${FONTS.number}; text-anchor: middle; }
.sign { width: max-content; max-width: 100%; margin: 20.4mm 4em 0 auto; break-inside: avoid; break-before: avoid; }
.closing { break-inside: avoid; break-before: avoid; }
.sign p { text-align: center; }
.copy-to { border: solid #000; border-width: 1pt 0; font-size: 14pt; line-height: 8mm; padding: 1mm 14pt; margin-top: 10.2mm; break-inside: avoid; break-before: avoid; white-space: pre-wrap; }
.slip { border-top: 1pt dashed #000; margin-top: 6mm; padding-top: 4mm; break-inside: avoid; }
.slip .slip-title { font: bold 18pt/10mm ${FONTS.title}; text-align: center; margin-bottom: 2mm; }
.slip table { font-size: 14pt; line-height: 7mm; }
.slip th { width: 40mm; padding: 3pt; }
.slip td { white-space: pre-wrap; }
`;
