/** A Word file as a test reads it: its parts, its words in order, what other programs see in it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Paper, PaperBlock, PaperText } from '#domain/paper.ts';

/** The system's own Python: a version manager in front of it has no python-docx. */
export const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
export const HAS_PYTHON_DOCX = runs(PYTHON, '-c', 'import docx');
export const HAS_LIBREOFFICE = runs('soffice', '--version') && runs('pdfinfo', '-v');

function output(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', timeout: 240_000, stdio: ['ignore', 'pipe', 'pipe'] });
}

function runs(command: string, ...args: string[]): boolean {
  try {
    output(command, ...args);
    return true;
  } catch {
    return false;
  }
}

/** XML of each part by its name; throws where one is not well-formed. */
export function partsOf(docx: Uint8Array): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(unzipSync(docx))) {
    const xml = strFromU8(bytes);
    new SaxesParser({ xmlns: true }).write(xml).close();
    parts[name] = xml;
  }
  return parts;
}

/** Words of the body, paragraph by paragraph; breaks and tabs are left out. */
export function wordsOf(docx: Uint8Array): string[] {
  const paragraphs: string[] = [];
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') paragraphs.push('');
    isText = name === 'w:t';
  });
  parser.on('closetag', () => {
    isText = false;
  });
  parser.on('text', (text) => {
    if (isText) paragraphs[paragraphs.length - 1] += text;
  });
  parser.write(partsOf(docx)['word/document.xml']!).close();
  return paragraphs;
}

/** What `program` prints when it is handed the file’s path. */
export function readByPython(docx: Uint8Array, program: string): unknown {
  return inFolder((folder) => {
    const path = join(folder, 'paper.docx');
    writeFileSync(path, docx);
    return JSON.parse(output(PYTHON, '-c', program, path));
  });
}

/** Pages of each file as LibreOffice lays it out, by name. */
export function pagesByLibreOffice(files: Record<string, Uint8Array>): Record<string, number> {
  return inFolder((folder) => {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    output('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths);
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, pagesOf(readFileSync(join(folder, `${name}.pdf`)))]),
    );
  });
}

export function pagesOf(pdf: Uint8Array): number {
  return inFolder((folder) => {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    return Number(/Pages:\s+(\d+)/.exec(output('pdfinfo', path))?.[1]);
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'word-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every word of a paper in its order, by the model alone. */
export function modelWords(paper: Paper): string {
  return paper.parts.flatMap(({ blocks }) => blocks.map(blockWords)).join('');
}

const said = (text: PaperText): string => text.map((run) => run.text).join('');

function blockWords(block: PaperBlock): string {
  switch (block.kind) {
    case 'docLine':
      return block.left + block.right;
    case 'paragraph':
    case 'rule':
      return said(block.text);
    case 'bars':
      return [
        block.caption,
        ...block.legend.map(({ label }) => label),
        ...block.rows.map(
          ({ label, counts, total }) => `${label}${counts.filter((count) => count > 0).join('')}${total}`,
        ),
      ].join('');
    case 'table':
      return [
        block.caption ?? '',
        ...block.table.columns.map(({ caption }) => caption),
        ...block.table.rows.map((row) =>
          row.kind === 'section'
            ? row.text
            : block.table.columns.map((_, index) => said(row.cells[index] ?? [])).join(''),
        ),
        ...block.table.footLines,
      ].join('');
    case 'signature':
      return block.office + block.date;
    case 'slip':
      return block.title + block.fields.map(({ caption, text }) => caption + text).join('');
    case 'space':
      return '';
    default:
      return block.text;
  }
}

/** Without what setting may change: spaces and breaks. */
export const bare = (text: string): string => text.replace(/\s/g, '');
