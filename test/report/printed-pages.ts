/** Printed pages, made by the installed Chromium and read by poppler's tools. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../electron/loopback/installed-browser.ts';

const output = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

function runs(command: string): boolean {
  try {
    output(command, '-v');
    return true;
  } catch {
    return false;
  }
}
export const CAN_PRINT = findChromium() !== null && runs('pdftotext');

/** Millimetres from the left and the top edge. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
/** A word with its place; poppler takes its height from the font, not from the signs. */
type Box = Area & { text: string };

export interface PrintedPage {
  /** Millimetres. */
  width: number;
  height: number;
  /** Without spaces, compatibility forms resolved, in reading order of the page's own text. */
  text: string;
  words: Box[];
  /** What is printed in a part of the page; null when it is white. */
  ink(area: Area): Area | null;
}
export interface PrintedPdf {
  title: string;
  pages: PrintedPage[];
  /** Bookmarks with their depth, 1 on top. */
  bookmarks: { depth: number; title: string }[];
  /** Families with whether they are embedded. */
  fonts: { name: string; isEmbedded: boolean }[];
}

const MM = 25.4 / 72;
/** Pixels of a millimetre. */
const SCALE = 4;

export function readPdf(pdf: Uint8Array): PrintedPdf {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'));
  try {
    const path = join(folder, 'made.pdf');
    writeFileSync(path, pdf);
    const boxes = output('pdftotext', '-bbox', path, '-').split('<page ').slice(1);
    const texts = output('pdftotext', '-raw', path, '-').split('\f');
    output('pdftoppm', '-gray', '-r', String(25.4 * SCALE), path, join(folder, 'page'));
    const pictures = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted();
    return {
      title: /^Title:\s+(.*)$/m.exec(output('pdfinfo', path))?.[1] ?? '',
      pages: boxes.map((page, index) => pageOf(page, texts[index] ?? '', readFileSync(join(folder, pictures[index]!)))),
      bookmarks: bookmarksOf(output('pdftohtml', '-xml', '-i', '-stdout', path)),
      fonts: output('pdffonts', path)
        .split('\n')
        .slice(2)
        .filter((line) => line !== '')
        .map((line) => ({ name: line.split(/\s/)[0]!, isEmbedded: / yes (?:yes|no) +(?:yes|no) +\d/.test(line) })),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(box: string, text: string, picture: Buffer): PrintedPage {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(box)!;
  return {
    width: Number(width) * MM,
    height: Number(height) * MM,
    text: text.normalize('NFKC').replace(/\s/g, ''),
    ink: (area) => inkOf(picture, area),
    words: [
      ...box.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
    ].map(([, left, top, right, bottom, word]) => ({
      text: word!,
      left: Number(left) * MM,
      top: Number(top) * MM,
      right: Number(right) * MM,
      bottom: Number(bottom) * MM,
    })),
  };
}

/** `picture` is a binary PGM: P5, width, height, 255, then a byte for each pixel. */
function inkOf(picture: Buffer, area: Area): Area | null {
  const [head, width, height] = /^P5\s(\d+) (\d+)\s\d+\s/.exec(picture.toString('latin1', 0, 64))!;
  const columns = Number(width);
  let found: Area | null = null;
  for (let y = Math.max(0, Math.floor(area.top * SCALE)); y < Math.min(Number(height), area.bottom * SCALE); y += 1) {
    for (let x = Math.max(0, Math.floor(area.left * SCALE)); x < Math.min(columns, area.right * SCALE); x += 1) {
      if (picture[head.length + y * columns + x]! > 160) continue;
      const [left, top] = [x / SCALE, y / SCALE];
      found =
        found === null
          ? { left, top, right: left, bottom: top }
          : {
              left: Math.min(found.left, left),
              top: found.top,
              right: Math.max(found.right, left),
              bottom: top,
            };
    }
  }
  return found;
}

function bookmarksOf(xml: string): PrintedPdf['bookmarks'] {
  let depth = 0;
  const found: PrintedPdf['bookmarks'] = [];
  for (const [tag, title] of xml
    .slice(xml.indexOf('<outline'))
    .matchAll(/<outline>|<\/outline>|<item[^>]*>(.*?)<\/item>/g)) {
    if (tag === '<outline>') depth += 1;
    else if (tag === '</outline>') depth -= 1;
    else found.push({ depth, title: (title ?? '').normalize('NFKC') });
  }
  return found;
}
