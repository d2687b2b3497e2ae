/** Sheets as other programs and careless hands leave them: every one holds the sample's rows. */
import { SAMPLE_MERGES, sampleParts, sampleRows } from './annex-sample.ts';
import type { CorpusCase } from './corpus-case.ts';
import { altered, escaped, letters, MAIN, type Parts, RELATIONS, relations, styles, zipOf } from './package-parts.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const BOOK = 'xl/workbook.xml';

const same = (name: string, make: () => Parts): CorpusCase => ({ name, bytes: () => zipOf(make()), expected: 'same' });
const sheet = (name: string, change: (xml: string) => string): CorpusCase =>
  same(name, () => altered(sampleParts(), SHEET, change));
const strings = (name: string, change: (xml: string) => string): CorpusCase =>
  same(name, () => altered(sampleParts(), STRINGS, change));

function after(xml: string): (sheet: string) => string {
  return (text) => text.replace('</worksheet>', `${xml}</worksheet>`);
}

function before(xml: string): (sheet: string) => string {
  return (text) => text.replace('<sheetData>', `${xml}<sheetData>`);
}

/** Every cell written in place, with `write` making the inside. */
function inline(write: (text: string) => string): Parts {
  const rows = sampleRows().map((row) =>
    row.map((cell) =>
      typeof cell === 'string' ? { xml: `<c r="REF" t="inlineStr"><is>${write(escaped(cell))}</is></c>` } : cell,
    ),
  );
  return sampleParts({ rows, merges: SAMPLE_MERGES });
}

function shuffled(xml: string, open: string): string {
  const pieces = xml.split(new RegExp(`(?=<${open} )`));
  const head = pieces.shift()!;
  const last = pieces.at(-1)!;
  const tail = last.slice(last.lastIndexOf(`</${open}>`) + open.length + 3);
  pieces[pieces.length - 1] = last.slice(0, last.length - tail.length);
  return `${head}${pieces.reverse().join('')}${tail}`;
}

export const ALTERED_SHEETS: CorpusCase[] = [
  same('as Excel writes it', () => sampleParts()),
  sheet(
    'validation on every cell of the sheet',
    after(
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    ),
  ),
  sheet(
    'ten thousand single-cell validations',
    after(
      `<dataValidations>${Array.from({ length: 10_000 }, (_, row) => `<dataValidation type="list" sqref="H${row + 1}"><formula1>"a"</formula1></dataValidation>`).join('')}</dataValidations>`,
    ),
  ),
  sheet(
    'conditional format on every cell',
    after(
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    ),
  ),
  sheet('merged range from below the table to the end of the sheet', (xml) =>
    xml.replace('</mergeCells>', '<mergeCell ref="A9:XFD1048576"/></mergeCells>'),
  ),
  sheet('merged range of whole columns beside the table', (xml) =>
    xml.replace('</mergeCells>', '<mergeCell ref="H:XFD"/></mergeCells>'),
  ),
  sheet('fifty thousand merged ranges below the table', (xml) =>
    xml.replace(
      '</mergeCells>',
      `${Array.from({ length: 50_000 }, (_, at) => `<mergeCell ref="A${at + 9}:B${at + 9}"/>`).join('')}</mergeCells>`,
    ),
  ),
  sheet('merged ranges that overlap', (xml) =>
    xml.replace('</mergeCells>', '<mergeCell ref="C4:H4"/><mergeCell ref="B4:D4"/></mergeCells>'),
  ),
  sheet('merged ranges that are no ranges', (xml) =>
    xml.replace('</mergeCells>', '<mergeCell ref=""/><mergeCell ref="#REF!"/><mergeCell ref="A0:B-1"/></mergeCells>'),
  ),
  sheet(
    'columns far beyond the sheet',
    before('<cols><col min="1" max="4294967295" width="9"/><col min="-5" max="16384" hidden="0"/></cols>'),
  ),
  sheet(
    'one column definition for all columns',
    before('<cols><col min="1" max="16384" width="12.5" style="1" customWidth="1"/></cols>'),
  ),
  sheet('dimension that lies', before('<dimension ref="A1:XFD1048576"/>')),
  sheet('three hundred thousand formatted empty rows', (xml) =>
    xml.replace(
      '</sheetData>',
      `${Array.from({ length: 300_000 }, (_, at) => `<row r="${at + 9}" s="1" customFormat="1" ht="15"/>`).join('')}</sheetData>`,
    ),
  ),
  sheet('empty styled cells to the last column', (xml) =>
    xml.replace(
      '</row><row r="4"',
      `${Array.from({ length: 16_000 }, (_, at) => `<c r="${letters(at + 300)}3" s="1"/>`).join('')}</row><row r="4"`,
    ),
  ),
  sheet('rows in reverse order', (xml) => shuffled(xml, 'row')),
  sheet('cells without references', (xml) => xml.replace(/<c r="[A-Z]+\d+"/g, '<c')),
  sheet('rows and cells without references', (xml) =>
    xml.replace(/<c r="[A-Z]+\d+"/g, '<c').replace(/<row r="\d+"/g, '<row'),
  ),
  sheet('references in small letters and with dollar signs', (xml) =>
    xml.replace(/<c r="([A-Z]+)(\d+)"/g, (_, column: string, row: string) => `<c r="$${column.toLowerCase()}$${row}"`),
  ),
  sheet('single quotes and line breaks inside tags', (xml) =>
    xml.replace(/<c r="([A-Z]+\d+)" t="s">/g, "<c\n  t = 's'\n  r='$1'\n>"),
  ),
  sheet('spaces in closing tags', (xml) =>
    xml.replaceAll('</c>', '</c >').replaceAll('</row>', '</row\n>').replaceAll('</v>', '</v\t>'),
  ),
  sheet('comments and processing instructions', (xml) =>
    xml.replace('<sheetData>', '<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><?mso x?><sheetData><!--<row>-->'),
  ),
  sheet('extension lists in rows and cells', (xml) =>
    xml.replaceAll('</v></c>', '</v><extLst><ext uri="x"><v2>1</v2></ext></extLst></c>'),
  ),
  sheet('attributes of other namespaces', (xml) =>
    xml.replaceAll('<row ', '<row xmlns:x14ac="urn:x" x14ac:dyDescent="0.25" spans="1:6" ht="409.5" customHeight="1" '),
  ),
  sheet('styles that do not exist', (xml) => xml.replaceAll('<c r=', '<c s="99999" r=')),
  sheet('prefixed elements', (xml) => prefixed(xml, 'x')),
  sheet('prefixes of ElementTree', (xml) => prefixed(xml, 'ns0')),
  sheet('byte order mark in front', (xml) => `\ufeff${xml}`),
  sheet(
    'hyperlinks to outside',
    after(
      '<hyperlinks><hyperlink ref="B5" r:id="rId9"/><hyperlink ref="B6" location="附件2!A1" display="x"/></hyperlinks>',
    ),
  ),
  sheet(
    'an auto filter',
    after(
      '<autoFilter ref="A3:F8"><filterColumn colId="4"><filters><filter val="林朝阳"/></filters></filterColumn></autoFilter>',
    ),
  ),
  sheet('deep nesting behind the data', after(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`)),
  sheet('an attribute of a megabyte', before(`<sheetPr codeName="${'x'.repeat(1_000_000)}"/>`)),
  sheet('numbers as text with spaces', (xml) =>
    xml.replace('<v>13</v>', '<v> 13 </v>').replace('<v>2</v></c>', '<v>2.0000E0</v></c>'),
  ),
  same('inline strings', () => inline((text) => `<t xml:space="preserve">${text}</t>`)),
  same('inline rich text with phonetic readings', () =>
    inline(
      (text) =>
        `<r><rPr><b/></rPr><t xml:space="preserve">${text.slice(0, 1)}</t></r><r><t xml:space="preserve">${text.slice(1).replace(/^[\udc00-\udfff]/, '')}</t></r><rPh sb="0" eb="1"><t>かな</t></rPh>`,
    ),
  ),
  strings('shared rich text with phonetic readings', (xml) =>
    xml.replace(
      /<t xml:space="preserve">([^<])([^<]*)<\/t>/g,
      '<r><t xml:space="preserve">$1</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve">$2</t></r><rPh sb="0" eb="1"><t>かな</t></rPh><phoneticPr fontId="1"/>',
    ),
  ),
  strings('numeric character references', (xml) =>
    xml.replace(/[\u4e00-\u4eff]/g, (letter) => `&#x${letter.charCodeAt(0).toString(16)};`).replaceAll('\n', '&#10;'),
  ),
  strings('CDATA', (xml) =>
    xml.replace(/<t xml:space="preserve">([^<&]*)<\/t>/g, '<t xml:space="preserve"><![CDATA[$1]]></t>'),
  ),
  strings('counts that lie', (xml) => xml.replace(/count="\d+"/g, 'count="4000000000"')),
  strings('a million strings nobody uses', (xml) =>
    xml.replace(
      '</sst>',
      `${Array.from({ length: 500_000 }, (_, at) => `<si><t>无用的文字${at}</t></si>`).join('')}</sst>`,
    ),
  ),
  same('sixty thousand styles', () => ({
    ...sampleParts(),
    'xl/styles.xml': styles(Array.from({ length: 60_000 }, (_, at) => at % 50)),
  })),
  same('formulas with stored results', () => {
    const rows = sampleRows();
    rows[4]![0] = { xml: '<c r="REF"><f>ROW()-4</f><v>1</v></c>' };
    rows[5]![0] = { xml: '<c r="REF"><f t="shared" ref="A6:A8" si="0">A5+1</f><v>2</v></c>' };
    rows[7]![0] = { xml: '<c r="REF"><f t="shared" si="0"/><v>13</v></c>' };
    rows[4]![4] = { xml: '<c r="REF" t="str"><f>VLOOKUP(A5,名单!A:B,2,0)</f><v>林朝阳</v></c>' };
    return sampleParts({ rows });
  }),
  same('strict namespaces', () => {
    const strict = (text: string): string =>
      text
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships');
    return Object.fromEntries(Object.entries(sampleParts()).map(([name, part]) => [name, strict(String(part))]));
  }),
  same('the workbook part prefixed and its relationship ids too', () =>
    altered(sampleParts(), BOOK, (xml) =>
      prefixed(xml, 'x').replaceAll('r:id', 'd3p1:id').replaceAll('xmlns:r', 'xmlns:d3p1'),
    ),
  ),
  same('without styles', () => {
    const parts = altered(altered(sampleParts(), 'xl/styles.xml', null), 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace(/<Relationship Id="rIdStyles"[^>]*>/, ''),
    );
    return parts;
  }),
  same('styles named in the relationships but not there', () => altered(sampleParts(), 'xl/styles.xml', null)),
  same('parts under other names', () => {
    const { [SHEET]: content, ...others } = sampleParts();
    return altered({ ...others, 'xl/Tabellen/一.xml': content! }, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('worksheets/sheet1.xml', '/xl/Tabellen/一.xml'),
    );
  }),
  same('sheet2.xml as the only sheet', () => {
    const { [SHEET]: content, ...others } = sampleParts();
    return altered({ ...others, 'xl/worksheets/sheet2.xml': content! }, 'xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('sheet1.xml', './sheet2.xml'),
    );
  }),
  same('a leftover sheet part that no relationship names', () => ({
    ...sampleParts(),
    'xl/worksheets/sheet7.xml': '<worksheet><broken',
  })),
  same('a chart sheet beside the table', () =>
    withBook('<sheet name="图表" sheetId="9" r:id="rId9"/>', ['rId9', 'chartsheet', 'chartsheets/sheet1.xml']),
  ),
  same('links to other workbooks', () => ({
    ...sampleParts(),
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    'xl/externalLinks/_rels/externalLink1.xml.rels': relations([['rId1', 'externalLinkPath', 'file:///C:/x.xlsx']]),
  })),
  same('macros and a printer setting beside', () => ({
    ...sampleParts(),
    'xl/vbaProject.bin': new Uint8Array(5000).fill(7),
    'xl/printerSettings/printerSettings1.bin': new Uint8Array(2000),
  })),
  same('a zip inside the zip', () => ({
    ...sampleParts(),
    'xl/embeddings/bomb.zip': zipOf({ 'a.xml': new Uint8Array(900_000) }),
  })),
];

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`).replace('xmlns=', `xmlns:${prefix}=`);
}

function withBook(tag: string, relation: [string, string, string]): Parts {
  const parts = altered(sampleParts(), BOOK, (xml) => xml.replace('</sheets>', `${tag}</sheets>`));
  const [id, kind, target] = relation;
  return altered(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/></Relationships>`,
    ),
  );
}
