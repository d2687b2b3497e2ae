/** What stands in a PDF and in a Word document, letter by letter, by programs that are not ours (pdftotext, unzip). */
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { findChromium } from '../../electron/loopback/installed-browser.ts';

function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const CAN_READ_PDF = findChromium() !== null && runs('pdftotext', '-v');

/** Without spaces and line breaks, in one width; what stands in every footer left out. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/第\d+号[0-9a-f]{8}/g, '')
    .replace(/—\d+—/g, '');
}

/** In the order in which the pages were painted: cells of a row one after the other. */
export function textOfPdf(path: string): string {
  return bare(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

export function textOfDocument(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return bare(texts.join('').replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole));
}
