/**
 * Says before the first test which programs of this machine the tests do without. On CI that is an error: a suite that
 * quietly leaves out the printed pages or the browser says nothing about them.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from '../electron/loopback/installed-browser.ts';

interface Program {
  name: string;
  /** What the tests cannot show without it. */
  use: string;
  isThere(): boolean;
}

const answers = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 60_000 }).status === 0;

const PROGRAMS: readonly Program[] = [
  { name: 'Chromium', use: 'browser tests, PDF of the tables', isThere: () => findChromium() !== null },
  { name: 'LibreOffice (soffice)', use: 're-saved workbooks', isThere: () => answers('soffice', '--version') },
  {
    name: 'python3-openpyxl',
    use: 'reading our workbooks with another program',
    isThere: () => ['/usr/bin/python3', 'python3'].some((python) => answers(python, '-c', 'import openpyxl')),
  },
  {
    name: 'python3-docx',
    use: 'reading our Word papers with another program',
    isThere: () => ['/usr/bin/python3', 'python3'].some((python) => answers(python, '-c', 'import docx')),
  },
  { name: 'gcc', use: 'power cuts on recorded writes', isThere: () => answers('gcc', '--version') },
  { name: 'poppler-utils (pdftotext)', use: 'words and pages of PDFs', isThere: () => answers('pdftotext', '-v') },
];

export default function checkMachine(): void {
  const missing = PROGRAMS.filter((program) => !program.isThere());
  if (missing.length === 0) return;
  const told = missing.map(({ name, use }) => `  ${name}: ${use}`).join('\n');
  const message = `Programs missing on this machine; what they show stays untested:\n${told}\n`;
  if (process.env.CI) throw new Error(message);
  process.stderr.write(`\n${'!'.repeat(80)}\n${message}${'!'.repeat(80)}\n\n`);
}
