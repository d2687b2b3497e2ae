/**
 * `npm run papers`: every paper and list of the two-quarter record as PDF, Word and PNG pages into out/papers
 * (git-ignored), to be looked at. Says what no eye should have to find: pages without a word, pages that are not A4 or A3,
 * Word documents with other lengths than their PDF. Needs Chromium, pdftoppm and, for Word, LibreOffice.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ListKind, MadeFile, PaperSource } from '#ipc/contract.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { FOURTH_DAY, openTwoQuarters, THIRD_DAY, type TwoQuarters } from './two-quarters.ts';

const FOLDER = join(ROOT, 'out', 'papers');
const LISTS: readonly ListKind[] = ['consolidated', 'difficulty', 'coordination', 'overdue', 'unreturned'];
/** Short sides of A4 and A3 in points. */
const SIDES = [595, 842, 1191];

const complaints: string[] = [];
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

function keep({ path }: Pick<MadeFile, 'path'>, name: string): string {
  const kept = join(FOLDER, name);
  copyFileSync(path ?? '', kept);
  return kept;
}

/** PNG pages of a PDF; answers how many there are. */
function picture(name: string, pdf: string): number {
  const pages = run('pdftotext', pdf, '-').split('\f').slice(0, -1);
  for (const [at, text] of pages.entries()) {
    const words = text.replace(/第\s*\d+\s*号\s*[0-9a-f]{8}|—\s*\d+\s*—|\s/g, '');
    if (words === '') complaints.push(`${name}: page ${at + 1} has no words`);
  }
  for (const [, width, height] of run('pdfinfo', '-l', '9999', pdf).matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)) {
    const isPaper = [width, height].every((side) => SIDES.some((known) => Math.abs(known - Number(side)) < 2));
    if (!isPaper) complaints.push(`${name}: a page of ${width} × ${height} pt`);
  }
  run('pdftoppm', '-r', '70', '-png', pdf, join(FOLDER, name));
  return pages.length;
}

/** Pages of a Word document as LibreOffice sets it; null without LibreOffice. */
function pagesOfWord(name: string, docx: string): number | null {
  try {
    run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', join(FOLDER, 'word'), docx);
  } catch {
    return null;
  }
  return picture(`${name}-word`, join(FOLDER, 'word', `${name}.pdf`));
}

async function keepPaper(office: TwoQuarters, name: string, source: PaperSource): Promise<void> {
  const pdf = await office.ask('paper.export', { source, form: 'pdf', to: { path: `${name}.pdf` } });
  const docx = await office.ask('paper.export', { source, form: 'docx', to: { path: `${name}.docx` } });
  const pages = picture(name, keep(pdf, `${name}.pdf`));
  const ofWord = pagesOfWord(name, keep(docx, `${name}.docx`));
  if (ofWord !== null && Math.abs(ofWord - pages) > 1) complaints.push(`${name}: ${pages} pages, in Word ${ofWord}`);
  tell(`${name}: ${pages} pages, in Word ${ofWord ?? '–'}`);
}

async function keepLists(office: TwoQuarters, quarter: string, roundId: number, asOf: string): Promise<void> {
  for (const kind of LISTS) {
    const name = `${quarter}-list-${kind}`;
    const made = await office.ask('report.print', { roundId, kind, asOf, to: { path: `${name}.pdf` } });
    tell(`${name}: ${picture(name, keep(made, `${name}.pdf`))} pages`);
  }
}

/** One of each proposed, the 督办单 in each colour; issued, so that their numbers stand in print. */
async function issueEach(office: TwoQuarters, roundId: number, asOf: string): Promise<[string, number][]> {
  const proposals = await office.ask('paper.propose', { roundId, asOf });
  const chosen = new Map(
    proposals
      .map((one) => [`${one.spec.kind}${one.colour === null ? '' : `-${one.colour}`}`, one.spec] as const)
      .reverse(),
  );
  const named: [string, number][] = [];
  for (const [name, spec] of [...chosen].reverse()) {
    const [draft] = await office.ask('paper.draft', { specs: [spec] });
    const [issued] = await office.ask('paper.issue', { ids: [draft?.id ?? 0], issuedOn: asOf });
    if (issued !== undefined) named.push([name, issued.id]);
  }
  return named;
}

async function renderQuarter(office: TwoQuarters, quarter: string, roundId: number, asOf: string): Promise<void> {
  await keepPaper(office, `${quarter}-pack`, { spec: { kind: 'meetingPack', roundId, asOf } });
  for (const [name, id] of await issueEach(office, roundId, asOf))
    await keepPaper(office, `${quarter}-${name}`, { id });
  await keepLists(office, quarter, roundId, asOf);
  const notice = await office.ask('round.printNotice', { id: roundId, to: { path: `${quarter}-notice.pdf` } });
  tell(`${quarter}-notice: ${picture(`${quarter}-notice`, keep(notice, `${quarter}-notice.pdf`))} pages`);
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(join(FOLDER, 'word'), { recursive: true });
const printer = createChromiumPrinter();
const office = await openTwoQuarters(printer.print);
try {
  await renderQuarter(office, 'q3', office.third, THIRD_DAY);
  await office.goOn();
  await renderQuarter(office, 'q4', office.fourth, FOURTH_DAY);
} finally {
  await printer.close();
  office.end();
}
for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exit(complaints.length === 0 ? 0 : 1);
