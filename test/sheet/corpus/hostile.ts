/** Files made to harm, and files so broken that reading on could hide or move text. */

import type { RefusalCode } from '#domain/refusal.ts';
import { concat } from './altered-packages.ts';
import { sampleParts, sampleRows, sampleSheet } from './annex-sample.ts';
import type { CorpusCase } from './corpus-case.ts';
import { altered, type Cell, MAIN, type Parts, packageOf, workbookOf, zipOf } from './package-parts.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const BOOK = 'xl/workbook.xml';
const RELS = 'xl/_rels/workbook.xml.rels';

const refused = (expected: RefusalCode, name: string, bytes: () => Uint8Array): CorpusCase => ({
  name,
  bytes,
  expected,
});
const part = (expected: RefusalCode, name: string, file: string, change: (xml: string) => string): CorpusCase =>
  refused(expected, name, () => zipOf(altered(sampleParts(), file, change)));
const damagedCell = (name: string, cell: Cell): CorpusCase =>
  refused('fileDamaged', name, () => {
    const rows = sampleRows();
    rows[4]![1] = cell;
    return workbookOf(sampleSheet({ rows }));
  });

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'[at]};`.repeat(10)}">`)
  .join('')}]>`;

function withDoctype(declaration: string): (xml: string) => string {
  return (xml) => xml.replace(/(<\?xml[^>]*\?>)?/, `$1${declaration}`);
}

/** Names in both directories of the zip changed to one of the same length. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

/** Field of every central directory entry rewritten. */
function patched(bytes: Uint8Array, patch: (view: DataView, at: number, index: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let index = 0;
  for (
    let at = view.getUint32(copy.length - 6, true);
    at + 46 < copy.length && view.getUint32(at, true) === 0x02014b50;
    index += 1
  ) {
    patch(view, at, index);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

const MANY: Parts = Object.fromEntries(
  Array.from({ length: 600 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array([at & 255])]),
);

export const HOSTILE: CorpusCase[] = [
  part('fileUnsafe', 'a thousand million laughs in the sheet', SHEET, withDoctype(LAUGHS)),
  part(
    'fileUnsafe',
    'an external entity in the shared strings',
    STRINGS,
    withDoctype('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
  ),
  part('fileUnsafe', 'a document type in the workbook part', BOOK, withDoctype('<!DOCTYPE workbook>')),
  part('fileUnsafe', 'a document type in the relationships', RELS, withDoctype('<!DOCTYPE r SYSTEM "http://x/">')),
  refused('fileUnsafe', 'a part that unpacks a thousandfold', () =>
    zipOf({ ...sampleParts(), 'xl/media/image1.png': new Uint8Array(50_000_000) }),
  ),
  refused('fileUnsafe', 'a sheet that unpacks a thousandfold', () =>
    zipOf(altered(sampleParts(), SHEET, (xml) => xml.replace('<sheetData>', `${' '.repeat(20_000_000)}<sheetData>`))),
  ),
  refused('fileUnpacksTooLarge', 'parts of seventy megabytes together', () =>
    zipOf({
      ...sampleParts(),
      ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`xl/media/${at}.bin`, new Uint8Array(10_000_000)])),
    }),
  ),
  refused('fileTooManyParts', 'six hundred parts', () => zipOf({ ...sampleParts(), ...MANY }, 0)),
  refused('fileUnsafe', 'the same part twice', () =>
    renamed(zipOf({ ...sampleParts(), 'xl/worksheets/sheetX.xml': '<worksheet/>' }), 'sheetX', 'sheet1'),
  ),
  refused('fileUnsafe', 'the same part twice in other letters', () =>
    zipOf({ ...sampleParts(), 'xl/Worksheets/SHEET1.xml': '<worksheet/>' }),
  ),
  refused('fileUnsafe', 'a path out of the folder', () => zipOf({ ...sampleParts(), '../../../etc/cron.d/x': 'x' })),
  refused('fileUnsafe', 'a path to a drive', () => zipOf({ ...sampleParts(), 'C:\\Windows\\x.dll': 'x' })),
  refused('fileUnsafe', 'a part larger than its directory says', () =>
    patched(zipOf(altered(sampleParts(), SHEET, (xml) => xml.padEnd(5_000_000))), (view, at, index) => {
      if (view.getUint32(at + 24, true) > 4_000_000) view.setUint32(at + 24, 1000 + index, true);
    }),
  ),
  refused('fileUnsafe', 'parts that share their bytes', () =>
    patched(zipOf(sampleParts()), (view, at, index) => {
      if (index > 0) view.setUint32(at + 42, 0, true);
    }),
  ),
  refused('fileEncrypted', 'parts with a zip password', () =>
    patched(zipOf(sampleParts()), (view, at) => view.setUint16(at + 8, 1, true)),
  ),
  refused('fileDamaged', 'an unknown compression', () =>
    patched(zipOf(sampleParts()), (view, at) => view.setUint16(at + 10, 97, true)),
  ),
  refused('fileDamaged', 'checksums that do not fit', () =>
    patched(zipOf(sampleParts()), (view, at) => view.setUint32(at + 16, 1, true)),
  ),
  refused('fileDamaged', 'half of the file', () => {
    const whole = zipOf(sampleParts());
    return whole.slice(0, whole.length / 2);
  }),
  refused('fileDamaged', 'all but the last thirty bytes', () => zipOf(sampleParts()).slice(0, -30)),
  refused('fileDamaged', 'a hole in the middle', () => {
    const whole = zipOf(sampleParts());
    return whole.fill(0, 300, whole.length / 2);
  }),
  refused('fileDamaged', 'nothing but a signature', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
  part('fileDamaged', 'a sheet cut off within a row', SHEET, (xml) => xml.slice(0, xml.indexOf('r="D6"'))),
  part('fileDamaged', 'a sheet cut off between rows', SHEET, (xml) => xml.slice(0, xml.indexOf('<row r="6"'))),
  part('fileDamaged', 'a row that is never closed', SHEET, (xml) => xml.replaceAll('</row>', '')),
  part('fileDamaged', 'a cell that is never closed', SHEET, (xml) => xml.replace('</c>', '')),
  part('fileDamaged', 'two sheetData', SHEET, (xml) =>
    xml.replace('</sheetData>', '</sheetData><sheetData></sheetData>'),
  ),
  part('fileDamaged', 'the same cell twice', SHEET, (xml) => xml.replace('r="C5"', 'r="B5"')),
  part('fileDamaged', 'the same row twice', SHEET, (xml) =>
    xml
      .replace('<row r="6">', '<row r="5">')
      .replace(/([B-F])6"/g, '$15"')
      .replace('A6"', 'A5"'),
  ),
  part('fileDamaged', 'a row number below one', SHEET, (xml) => xml.replace('<row r="5"', '<row r="-5"')),
  part('fileDamaged', 'a row number that is no number', SHEET, (xml) => xml.replace('<row r="5"', '<row r="NaN"')),
  part('fileDamaged', 'a row beyond the last', SHEET, (xml) => xml.replace('<row r="8"', '<row r="1048577"')),
  part('fileDamaged', 'a cell reference below one', SHEET, (xml) => xml.replace('r="B5"', 'r="B-5"')),
  part('fileDamaged', 'a cell beyond the last column', SHEET, (xml) => xml.replace('r="F5"', 'r="XFE5"')),
  part('fileDamaged', 'a cell in the wrong row', SHEET, (xml) => xml.replace('r="B5"', 'r="B1"')),
  part('fileDamaged', 'an unknown entity', STRINGS, (xml) => xml.replace('&amp;', '&copy;')),
  part('fileDamaged', 'a character that does not exist', STRINGS, (xml) => xml.replace('&amp;', '&#x110000;')),
  part('fileDamaged', 'an open tag inside a text', STRINGS, (xml) => xml.replace('&lt;', '<')),
  damagedCell('a shared string out of range', { xml: '<c r="REF" t="s"><v>99999</v></c>' }),
  damagedCell('a shared string below zero', { xml: '<c r="REF" t="s"><v>-1</v></c>' }),
  damagedCell('a shared string that is no number', { xml: '<c r="REF" t="s"><v>abc</v></c>' }),
  refused('fileDamaged', 'no shared strings though cells need them', () =>
    zipOf(altered(sampleParts(), STRINGS, null)),
  ),
  refused('fileDamaged', 'no sheet behind the relationship', () => zipOf(altered(sampleParts(), SHEET, null))),
  refused('fileDamaged', 'no relationships of the workbook', () => zipOf(altered(sampleParts(), RELS, null))),
  refused('fileDamaged', 'no workbook part', () => zipOf(altered(sampleParts(), BOOK, null))),
  part('fileDamaged', 'a workbook without sheets', BOOK, (xml) => xml.replace(/<sheet .*?\/>/, '')),
  refused('fileDamaged', 'a sheet that is not text', () =>
    zipOf(altered(sampleParts(), SHEET, new Uint8Array([0xff, 0xd8, 0x80, 0x81, 0xfe, 0xc0]))),
  ),
  refused('fileDamaged', 'a sheet of ten random kilobytes', () =>
    zipOf(
      altered(
        sampleParts(),
        SHEET,
        Uint8Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 251),
      ),
    ),
  ),
  part('noTableFound', 'one merged range over the whole sheet', SHEET, (xml) =>
    xml.replace(/<mergeCells.*<\/mergeCells>/, '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
  ),
  part('noTableFound', 'a sheet without data', SHEET, () => `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`),
  refused('noTableFound', 'another kind of table', () =>
    workbookOf({
      name: '通讯录',
      rows: [
        ['姓名', '电话'],
        ['张三', '13800000000'],
      ],
    }),
  ),
  refused('noTableFound', 'a chart sheet and nothing else', () =>
    zipOf({ ...altered(sampleParts(), RELS, (xml) => xml.replace('/worksheet"', '/chartsheet"')) }),
  ),
  refused('noRowsFound', 'a head without rows', () =>
    workbookOf(sampleSheet({ rows: sampleRows().slice(0, 4), merges: [] })),
  ),
  refused('fileTooLarge', 'twenty-one megabytes', () =>
    concat([zipOf(sampleParts()), new Uint8Array(21 * 1024 * 1024)]),
  ),
  refused('noTableFound', 'two hundred empty sheets', () =>
    zipOf(packageOf(Array.from({ length: 200 }, (_, at) => ({ name: `Sheet${at}`, rows: [] })))),
  ),
];
