/** Parts of a Word file that the library writes otherwise or with the moment of writing. */
import { FACES } from './paper-document-styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const AUTHOR = '示范区建设任务调度台';
/** The day is in the paper; a file with the moment of writing would never be the same twice. */
const WRITTEN_AT = '2000-01-01T00:00:00Z';

/** In place of the parts of the same path. */
export function fixedParts(title: string): { path: string; data: string }[] {
  return [
    { path: 'docProps/core.xml', data: coreXml(title) },
    { path: 'word/settings.xml', data: SETTINGS },
    { path: 'word/fontTable.xml', data: fontsXml() },
  ];
}

function coreXml(title: string): string {
  const moment = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${WRITTEN_AT}</dcterms:${name}>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:creator>${AUTHOR}</dc:creator><cp:lastModifiedBy>${AUTHOR}</cp:lastModifiedBy><cp:revision>1</cp:revision>${moment('created')}${moment('modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

/** Margins mirrored for both sides of a sheet, feet of odd and even pages, and the layout of Word 2013 and later. */
const SETTINGS = `${HEAD}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;

/** Names that stand in for a font that the machine lacks. */
function fontsXml(): string {
  const fonts = Object.values(FACES).map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `${HEAD}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`;
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
