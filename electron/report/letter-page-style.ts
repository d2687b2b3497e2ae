/** Style of a printed letter, GB/T 9704-2012: 156 × 225 mm of text, 22 lines of 28 characters. */
import { cssString } from './html-text.ts';
import { FONTS, TITLE_FACE } from './paper-faces.ts';

/**
 * 三号 is 16 pt, 二号 22 pt, 四号 14 pt. The page number stands 7 mm below the text, one character in; outside on both
 * sides of a sheet for one letter alone (7.2), at the right for several, which go to different units each by itself.
 */
export function letterPageStyle(letterCount: number, sealMark: string): string {
  return `
${TITLE_FACE}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
${Array.from({ length: letterCount }, (_, index) => pageRules(index + 1, letterCount === 1, sealMark)).join('\n')}
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 16pt/10.2mm ${FONTS.body}; color: #000; line-break: strict; overflow-wrap: anywhere; text-align: justify; }
article { break-before: page; }
article:first-child { break-before: auto; }
h1 {
  font: bold 22pt/11.5mm ${FONTS.title};
  text-align: center; text-wrap: balance; white-space: pre-line; margin-bottom: 10.2mm; break-after: avoid;
}
p { text-indent: 2em; white-space: pre-wrap; orphans: 2; widows: 2; }
h1 .whole, td.short { white-space: nowrap; }
.addressee, .label { text-indent: 0; }
.heading { font-family: ${FONTS.head}; break-after: avoid; }
.lead { font-family: ${FONTS.kai}; }
.note { margin-top: 10.2mm; }
/* 落款: the day four characters from the right, the name above it in the middle of the day. */
.sign { width: max-content; margin: 20.4mm 4em 0 auto; break-inside: avoid; }
.sign p { text-indent: 0; text-align: center; }
.attachment { break-before: page; }
.label { font-family: ${FONTS.head}; margin-bottom: 10.2mm; }
table { width: calc(100% - 1.5pt); margin: 0 0.75pt; border-collapse: collapse; table-layout: fixed; font-size: 14pt; line-height: 1.4; }
thead { display: table-header-group; break-inside: avoid; }
tr { break-inside: avoid; }
th, td { border: 0.75pt solid #000; padding: 3pt; vertical-align: middle; text-align: left; }
th { font: 14pt/1.4 ${FONTS.head}; text-align: center; }
td.short { text-align: center; }
.foot { font-size: 14pt; line-height: 1.5; margin-top: 6pt; text-indent: 0; }
`;
}

/** Pages of one letter. Chromium counts pages through a document: each letter counts its own in a counter of its name. */
function pageRules(letter: number, isAlone: boolean, sealMark: string): string {
  const name = `letter-${letter}`;
  const face = `14pt ${FONTS.number}; vertical-align: top; padding-top: 7mm;`;
  const number = `content: "\\2014  " counter(${name}) " \\2014"; font: ${face}`;
  const seal = `content: ${cssString(sealMark)}; font: 8pt ${FONTS.number}; color: #555; vertical-align: top; padding-top: 9mm;`;
  const right = `@bottom-right { ${number} padding-right: 14pt; } @bottom-left { ${seal} }`;
  const left = `@bottom-left { ${number} padding-left: 14pt; } @bottom-right { ${seal} }`;
  return `article:nth-of-type(${letter}) { page: ${name}; }
@page ${name} { counter-increment: ${name}; ${right} }${isAlone ? `\n@page ${name}:left { ${left} }` : ''}`;
}
