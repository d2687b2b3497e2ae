/** Files that carry the name of a workbook and are something else. */
import type { RefusalCode } from '#domain/refusal.ts';
import { sampleRows } from './annex-sample.ts';
import type { CorpusCase } from './corpus-case.ts';
import { packageOf, zipOf } from './package-parts.ts';

const ROWS = sampleRows().slice(2);
const HTML = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${String(cell)}</td>`).join('')}</tr>`).join('')}</table></html>`;

function delimited(mark: string): string {
  return ROWS.filter((row) => row.length > 1)
    .map((row) => row.map((cell) => String(cell).replace(/[\n,]/g, ' ')).join(mark))
    .join('\r\n');
}

/** 区发〔2022〕9号,责任单位 in GB18030, as Excel writes .csv in China. */
const GBK_CSV = new Uint8Array([
  0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0d, 0x0a, 0x31, 0x2c, 0xc8, 0xce, 0xce, 0xf1, 0x0d, 0x0a,
  0x32, 0x2c, 0xc8, 0xce, 0xce, 0xf1, 0x0d, 0x0a,
]);

/** A compound file with these streams in its directory, one sector each. */
export function compoundFile(...names: string[]): Uint8Array {
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const bytes = new Uint8Array(512 * (2 + directorySectors + 8));
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, 0xffffffff, true);
  view.setUint32(76, 0, true);
  for (let sector = 0; sector < 128; sector += 1) view.setUint32(512 + sector * 4, 0xffffffff, true);
  for (let sector = 1; sector <= directorySectors; sector += 1) {
    view.setUint32(512 + sector * 4, sector === directorySectors ? 0xfffffffe : sector + 1, true);
  }
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = 1024 + index * 128;
    for (const [place, letter] of [...name].entries()) view.setUint16(at + place * 2, letter.charCodeAt(0), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
  }
  return bytes;
}

/** Its directory chain runs in a circle. */
function circularCompound(): Uint8Array {
  const bytes = compoundFile('a', 'b', 'c', 'd', 'e');
  new DataView(bytes.buffer).setUint32(512 + 8, 1, true);
  return bytes;
}

const of = (
  expected: RefusalCode,
  name: string,
  file: string,
  content: string | Uint8Array | (() => Uint8Array),
): CorpusCase => ({
  name,
  file,
  expected,
  bytes: () =>
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : typeof content === 'function'
        ? content()
        : content,
});

export const RENAMED: CorpusCase[] = [
  of('fileEmpty', 'an empty file', '附件2.xlsx', ''),
  of('fileEmpty', 'blank lines', '附件2.xlsx', '\r\n  \r\n'),
  of('fileDamaged', 'zeros from a broken copy', '附件2.xlsx', () => new Uint8Array(70_000)),
  of('fileOldExcel', 'an .xls workbook', '附件2.xls', () => compoundFile('Workbook', '\u0005SummaryInformation')),
  of('fileOldExcel', 'an .xls workbook of 1995', '附件2.xls', () => compoundFile('Book')),
  of('fileOldExcel', 'an .xls workbook named .xlsx', '附件2.xlsx', () => compoundFile('a', 'b', 'c', 'd', 'Workbook')),
  of('fileOldExcel', 'a WPS .et workbook', '附件2.et', () => compoundFile('Workbook', 'ETExtData')),
  of('fileOldExcel', 'a bare BIFF sheet', '附件2.xls', new Uint8Array([9, 8, 16, 0, 0, 6, 5, 0, 0xbb, 0x0d])),
  of('fileEncrypted', 'a workbook with a password', '附件2.xlsx', () =>
    compoundFile('EncryptionInfo', 'EncryptedPackage', '\u0006DataSpaces'),
  ),
  of('fileNotWorkbook', 'a Word document of old', '附件2.xls', () => compoundFile('WordDocument', '1Table')),
  of('fileNotWorkbook', 'a compound file of another program', '附件2.xlsx', () => compoundFile('SolidWorks')),
  of('fileNotWorkbook', 'a compound file whose directory runs in a circle', '附件2.xlsx', circularCompound),
  of('fileDamaged', 'a compound file cut off', '附件2.xlsx', () => compoundFile('Workbook').slice(0, 400)),
  of('fileNotWorkbook', 'a web page named .xls', '附件2.xls', HTML),
  of('fileNotWorkbook', 'a web page behind a mark', '附件2.xlsx', `\ufeff\r\n<!DOCTYPE html>${HTML}`),
  of(
    'fileNotWorkbook',
    'a single-file web page',
    '附件2.xls',
    `MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n${HTML}`,
  ),
  of(
    'fileNotWorkbook',
    'an XML workbook of 2003',
    '附件2.xls',
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`,
  ),
  of('fileDelimitedText', 'a .csv file', '附件2.csv', delimited(',')),
  of('fileDelimitedText', 'a .csv file in GB18030', '附件2.csv', GBK_CSV),
  of(
    'fileDelimitedText',
    'a .csv file in UTF-16',
    '附件2.csv',
    () => new Uint8Array(Buffer.from(`\ufeff${delimited(',')}`, 'utf16le')),
  ),
  of('fileDelimitedText', 'tab-separated text named .xls', '附件2.xls', delimited('\t')),
  of('fileDelimitedText', 'tab-separated text named .xlsx', '附件2.xlsx', delimited('\t')),
  of('fileNotWorkbook', 'plain text named .xlsx', '附件2.xlsx', '区发〔2022〕9号\n关于深入贯彻落实的实施意见\n'),
  of('fileNotWorkbook', 'a PDF named .xlsx', '附件2.xlsx', '%PDF-1.7\n%âãÏÓ'),
  of(
    'fileNotWorkbook',
    'a picture named .xlsx',
    '附件2.xlsx',
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  ),
  of('fileNotWorkbook', 'a .rar archive', '附件2.xlsx', 'Rar!\u001a\u0007'),
  of('fileNotWorkbook', 'an RTF text', '附件2.xlsx', '{\\rtf1\\ansi }'),
  of('fileNotWorkbook', 'random bytes', '附件2.xlsx', () =>
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + 13) % 256),
  ),
  of('fileNotWorkbook', 'an empty archive', '附件2.xlsx', () => zipOf({})),
  of('fileNotWorkbook', 'an archive with a workbook in it', '附件2.xlsx', () =>
    zipOf({ '附件2.xlsx': zipOf(packageOf([{ name: 'a', rows: [] }])) }),
  ),
  of('fileNotWorkbook', 'a Word document', '附件2.xlsx', () =>
    zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }),
  ),
  of('fileNotWorkbook', 'an OpenDocument table', '附件2.xlsx', () =>
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, 0),
  ),
  of('fileNotWorkbook', 'a binary workbook', '附件2.xlsx', () =>
    zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }),
  ),
];
