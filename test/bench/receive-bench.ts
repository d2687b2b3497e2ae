/** 收表: two hundred returned forms of ten rows in one drop, against bare exceljs loading the same files one after another. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { fillForm } from '../quarter/fill-forms.ts';
import { type BenchDesk, openBenchDesk } from './bench-desk.ts';
import { type Comparison, compare, timed } from './measure.ts';
import type { ReceiveAlone } from './receive-process.ts';
import { samplePaper } from './sample-annex.ts';

const FORMS = 200;
const ROWS = 10;

export interface ReceiveFigures {
  comparisons: Comparison[];
  /** Of a process that does nothing else. */
  alone: ReceiveAlone;
}

export async function benchReceive(runs: number): Promise<ReceiveFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'office-receive-'));
  try {
    const roundId = await prepare(folder);
    const paths = readdirSync(join(folder, 'returned')).map((name) => join(folder, 'returned', name));
    let turn = 0;
    const received = await compare(
      { name: `receive ${FORMS} forms of ${ROWS} rows`, plainName: 'exceljs load, one by one', aim: 1.5 },
      runs,
      () =>
        timed(async () => {
          for (const path of paths) await new exceljs.Workbook().xlsx.readFile(path);
        }),
      async () => {
        turn += 1;
        const data = join(folder, `record-${turn}`);
        cpSync(join(folder, 'before'), data, { recursive: true });
        const desk = openBenchDesk(data);
        await warm(desk, paths[0] ?? '');
        const ms = await timed(() => take(desk, roundId, folder));
        await desk.close();
        return ms;
      },
    );
    return { comparisons: [received], alone: receiveAlone(folder, roundId) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function receiveAlone(folder: string, roundId: number): ReceiveAlone {
  const program = join(ROOT, 'test', 'bench', 'receive-process.ts');
  const args = [program, join(folder, 'before'), String(roundId), join(folder, 'returned')];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as ReceiveAlone;
}

async function take(desk: BenchDesk, roundId: number, folder: string): Promise<void> {
  const { taken, refused } = await desk.call('receive.take', { roundId, files: [{ path: join(folder, 'returned') }] });
  if (taken.length !== FORMS) throw new Error(`${taken.length} taken, ${refused.length} refused`);
}

/** The reading process is up while the clerk is still collecting files. */
async function warm(desk: BenchDesk, path: string): Promise<void> {
  await desk.readReturn(path);
}

/** A record with a round whose forms are out, and the forms filled in. */
async function prepare(folder: string): Promise<number> {
  const path = join(folder, 'table.xlsx');
  writeFileSync(path, await writeAnnexWorkbook([manyLeads()]));
  const desk = openBenchDesk(join(folder, 'before'));
  await desk.call('annex.commit', { file: { path }, decisions: [{ about: 'document', docNumber: '区发〔2022〕9号' }] });
  const period = { kind: 'quarter', from: '2022-07-01', to: '2022-09-30' } as const;
  const { dueRule, weekendRule, groupRule } = await desk.call('round.draft', { period });
  const rules = { period, dueRule, weekendRule, groupRule, coverText: '', contactName: '', contactPhone: '' };
  const { round, forms } = await desk.call('round.open', rules);
  if (forms.length !== FORMS || forms.some(({ targets }) => targets !== ROWS)) throw new Error(`${forms.length} forms`);
  const { files } = await desk.call('form.issue', { roundId: round.id, to: { path: join(folder, 'issued/') } });
  await desk.close();
  mkdirSync(join(folder, 'returned'));
  for (const [clerk, { name, path: issued }] of files.entries()) {
    const { bytes } = await fillForm(readFileSync(issued ?? ''), { clerk, filledOn: '2022年9月20日' });
    writeFileSync(join(folder, 'returned', name), bytes);
  }
  return round.id;
}

/** As many tasks per unit as a form has rows, each with one target. */
function manyLeads(): AnnexPaper {
  const paper = samplePaper(FORMS * ROWS);
  const at = (field: string): number => paper.columns.findIndex((column) => column.field === field);
  let task = 0;
  const rows = paper.rows.map((row): AnnexPaper['rows'][number] => {
    if (row.kind === 'section') return row;
    const texts = [...row.texts];
    texts[at('units')] = `区第${Math.floor(task / ROWS) + 1}工作局`;
    // numbered parts would be targets of their own
    texts[at('annualTarget')] = (texts[at('annualTarget')] ?? '').replace(/\d+\s*[.．、]/g, '；').slice(0, 120);
    task += 1;
    return { ...row, texts };
  });
  return { ...paper, rows };
}
