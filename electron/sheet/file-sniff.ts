/** The first look at a file from outside: only a zip goes on, everything else gets its own plain sentence. */
import { Refusal } from '#domain/refusal.ts';
import { COMPOUND_SIGNATURE, compoundNames } from './compound-file.ts';
import { sniffText } from './text-sniff.ts';

/** Signatures of files people rename or pick by mistake. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF 文件', [0x25, 0x50, 0x44, 0x46]],
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['图片', [0x47, 0x49, 0x46, 0x38]],
  ['图片', [0x49, 0x49, 0x2a, 0x00]],
  ['图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['压缩包（.rar）', [0x52, 0x61, 0x72, 0x21]],
  ['压缩包（.7z）', [0x37, 0x7a, 0xbc, 0xaf]],
  ['压缩包（.gz）', [0x1f, 0x8b]],
  ['数据库文件', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['程序文件', [0x4d, 0x5a]],
  ['程序文件', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Second bytes of BIFF2–BIFF5 sheets without a compound file around them; the first is 9. */
const OLD_SHEET_VERSIONS = new Set([0, 2, 4, 8]);

/** Passes for a zip; throws the Refusal of what the file is otherwise. `file` is the name shown to people. */
export function requireZip(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new Refusal('fileEmpty', { file });
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) throw new Refusal('fileNotWorkbook', { file, found: '空的压缩包' });
  if (startsWith(bytes, COMPOUND_SIGNATURE)) throw compoundRefusal(bytes, file);
  // a text that begins with a tab has no such byte behind it
  if (bytes[0] === 9 && OLD_SHEET_VERSIONS.has(bytes[1] ?? 9)) throw new Refusal('fileOldExcel', { file });
  const known = SIGNATURES.find(([, signature]) => startsWith(bytes, signature));
  if (known) throw new Refusal('fileNotWorkbook', { file, found: known[0] });
  // A copy broken off on a USB stick keeps its length and loses its content.
  if (bytes.every((byte) => byte === 0)) throw new Refusal('fileDamaged', { file, detail: '内容全部丢失，只剩空字节' });
  const text = sniffText(bytes, file);
  if (text === 'csv') throw new Refusal('fileDelimitedText', { file });
  if (text === null) throw new Refusal('fileNotWorkbook', { file, found: '无法辨认的数据' });
  if (bytes.length < 4096 && new TextDecoder().decode(bytes).trim() === '') throw new Refusal('fileEmpty', { file });
  throw new Refusal('fileNotWorkbook', { file, found: text.found });
}

function compoundRefusal(bytes: Uint8Array, file: string): Refusal {
  const names = new Set(compoundNames(bytes));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return new Refusal('fileEncrypted', { file });
  if (names.has('WordDocument')) return new Refusal('fileNotWorkbook', { file, found: 'Word 文稿（.doc）' });
  if (names.has('PowerPoint Document')) return new Refusal('fileNotWorkbook', { file, found: '演示文稿（.ppt）' });
  if (names.has('Workbook') || names.has('Book') || /\.(?:xls|xlt|et|ett)$/i.test(file)) {
    return new Refusal('fileOldExcel', { file });
  }
  return names.size === 0
    ? new Refusal('fileDamaged', { file, detail: '文件的目录读不出来' })
    : new Refusal('fileNotWorkbook', { file, found: '其他程序的文件' });
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
