/**
 * 文书: 调度会材料 of the seed and of a table of 10,000 tasks, and 28 提醒函 in one go, against a bare page.pdf of the same HTML
 * in the same browser.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { PaperSource } from '#ipc/contract.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { findChromium } from '../../electron/loopback/installed-browser.ts';
import { openTwoQuarters, THIRD_DAY } from '../papers/two-quarters.ts';
import { type BenchDesk, openBenchDesk } from './bench-desk.ts';
import { type Comparison, compare, timed } from './measure.ts';
import type { PackAlone } from './paper-process.ts';
import { samplePaper } from './sample-annex.ts';

const LETTERS = 28;
const LARGE = 10_000;
const PERIOD = { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' } as const;

export interface PaperFigures {
  comparisons: Comparison[];
  /** 调度会材料 of 10,000 tasks in a process that does nothing else. */
  large: PackAlone;
}

export async function benchPapers(runs: number): Promise<PaperFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'office-papers-'));
  try {
    const comparisons = await benchSeed(folder, runs);
    return { comparisons, large: await packOfLarge(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The record of the seed with its third quarter, as the papers are tested on it. */
async function benchSeed(folder: string, runs: number): Promise<Comparison[]> {
  const office = await openTwoQuarters();
  const { third, forms } = office;
  office.close();
  mkdirSync(folder, { recursive: true });
  cpSync(join(office.root, 'data'), join(folder, 'seed'), { recursive: true });
  office.end();
  const units = forms.slice(0, LETTERS).map(({ row }) => row.unitId);
  const letters = units.map(
    (unitId): PaperSource => ({ spec: { kind: 'reminderLetter', roundId: third, unitId, asOf: THIRD_DAY } }),
  );
  const pack: PaperSource = { spec: { kind: 'meetingPack', roundId: third, asOf: THIRD_DAY } };
  return [
    await against(join(folder, 'seed'), 'meeting pack of the seed', runs, async (desk) => {
      await desk.call('paper.export', { source: pack, form: 'pdf' });
    }),
    await against(join(folder, 'seed'), `${letters.length} reminder letters, one file each`, runs, async (desk) => {
      await desk.call('paper.batch', { sources: letters, form: 'pdf', as: 'each' });
    }),
    await against(join(folder, 'seed'), `${letters.length} reminder letters in one file`, runs, async (desk) => {
      await desk.call('paper.batch', { sources: letters, form: 'pdf', as: 'one' });
    }),
  ];
}

/** Ours with a browser that is up; plain: page.pdf of every HTML that ours printed, one after another. */
async function against(
  data: string,
  name: string,
  runs: number,
  work: (desk: BenchDesk) => Promise<void>,
): Promise<Comparison> {
  const printer = createChromiumPrinter({ keptMs: 600_000 });
  const printed: string[] = [];
  let isNoting = true;
  const desk = openBenchDesk(data, (html, signal) => {
    if (isNoting) printed.push(html);
    return printer.print(html, signal);
  });
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('papers are measured with an installed Chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await work(desk);
    isNoting = false;
    return await compare(
      { name, plainName: 'bare page.pdf of the same HTML' },
      runs,
      () =>
        timed(async () => {
          for (const html of printed) {
            const page = await browser.newPage();
            await page.setContent(html);
            await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
            await page.close();
          }
        }),
      () => timed(() => work(desk)),
    );
  } finally {
    await browser.close();
    await printer.close();
    await desk.close();
  }
}

/** A round over a table of 10,000 tasks, nothing returned: every target stands in it. */
async function packOfLarge(folder: string): Promise<PackAlone> {
  const path = join(folder, 'table.xlsx');
  writeFileSync(path, await writeAnnexWorkbook([samplePaper(LARGE)]));
  const data = join(folder, 'large');
  const desk = openBenchDesk(data);
  await desk.call('annex.commit', { file: { path }, decisions: [{ about: 'document', docNumber: '区发〔2022〕9号' }] });
  const { dueRule, weekendRule, groupRule } = await desk.call('round.draft', { period: PERIOD });
  const rules = { period: PERIOD, dueRule, weekendRule, groupRule, coverText: '', contactName: '', contactPhone: '' };
  const { round } = await desk.call('round.open', rules);
  await desk.close();
  const program = join(ROOT, 'test', 'bench', 'paper-process.ts');
  const args = [program, data, String(round.id), THIRD_DAY];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as PackAlone;
}
