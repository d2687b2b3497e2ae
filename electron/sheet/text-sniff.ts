/** Texts that came with the name of a workbook: saved web pages, comma-separated exports, plain text. */

/** Enough to tell; a whole file is never decoded for this. */
const LOOKED_AT_BYTES = 64 * 1024;

/** `csv`: delimited text, which has its own sentence · otherwise what it is, in Chinese; null when it is no text. */
export type TextKind = 'csv' | { found: string } | null;

export function sniffText(bytes: Uint8Array, name: string): TextKind {
  const text = decode(bytes.subarray(0, LOOKED_AT_BYTES), bytes.length > LOOKED_AT_BYTES);
  if (text === null) return null;
  const start = text.replace(/^\ufeff?\s*/, '').slice(0, 2000);
  if (/^(?:<!doctype\s+html|<html|<table|<head|<body|<div|<meta|<style)/i.test(start)) return { found: '网页（HTML）' };
  if (/^(?:<\?xml|<\w)/.test(start)) return { found: xmlKind(start) };
  if (/^(?:mime-version|content-type|from):/i.test(start)) return { found: '单个文件网页（MHT）' };
  if (start.startsWith('{\\rtf')) return { found: 'RTF 文稿' };
  if (start.startsWith('ID;P')) return { found: 'SYLK 表格' };
  if (/^[[{]/.test(start)) return { found: 'JSON 文本' };
  if (/\.(?:csv|tsv)$/i.test(name) || isDelimited(text)) return 'csv';
  return { found: '纯文本' };
}

function xmlKind(start: string): string {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return 'Excel 2003 的 XML 表格';
  if (/<html/i.test(start)) return '网页（HTML）';
  return /oasis:names:tc:opendocument/.test(start) ? 'OpenDocument 单文件表格（.fods）' : 'XML 文本';
}

/** UTF-8, GB18030, UTF-16 with a mark in front or any bytes of a western machine; control characters say it is no text. */
function decode(bytes: Uint8Array, isCut: boolean): string | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  for (const label of marked === '' ? ['utf-8', 'gb18030', 'windows-1252'] : [marked]) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: isCut });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells data from text
      return /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text) ? null : text;
    } catch {
      // not this encoding
    }
  }
  return null;
}

/** Most of the first lines have the same number of tabs, commas or semicolons. */
function isDelimited(text: string): boolean {
  const lines = text
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10);
  if (lines.length < 2) return false;
  return ['\t', ',', ';'].some((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1);
    const usual = counts[0]!;
    return usual > 0 && counts.filter((count) => count === usual).length >= lines.length * 0.7;
  });
}
