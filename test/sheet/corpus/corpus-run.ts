/** The corpus through the real reader process, with an eye on its memory and on the event loop of its owner. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Refusal } from '#domain/refusal.ts';
import { forkReader } from '#sheet/fork-reader.ts';
import { createReaderPool, type ReaderChild } from '#sheet/reader-pool.ts';
import type { WorkbookReading } from '#sheet/workbook-reader.ts';
import type { SAMPLE_READING } from './annex-sample.ts';
import type { CorpusCase } from './corpus-case.ts';

export interface CorpusRun {
  /** What came out, by name of the case: the reading, or the code of the refusal. */
  outcomes: Map<string, { reading: typeof SAMPLE_READING } | { refused: string }>;
  /** Most memory any reader process ever held; null where the system does not tell (only Linux does). */
  peakMegabytes: number | null;
  /** Longest the owner's event loop was kept waiting, by the clock: load on the machine counts too. */
  stallMilliseconds: number;
  /** Most processor time the owner's thread spent between two looks: its own doing, whatever else runs. */
  busyMilliseconds: number;
}

export async function runCorpus(cases: readonly CorpusCase[]): Promise<CorpusRun> {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const files = cases.map((corpusCase, index) => {
    const path = join(folder, String(index));
    writeFileSync(path, corpusCase.bytes());
    return { ...corpusCase, path };
  });
  const run: CorpusRun = { outcomes: new Map(), peakMegabytes: null, stallMilliseconds: 0, busyMilliseconds: 0 };
  const pool = createReaderPool(() => watched(forkReader(), run));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const stop = watchThread(run);
  delay.enable();
  for (const { name, file = '附件2.xlsx', path } of files) {
    try {
      run.outcomes.set(name, { reading: shown(await pool.readAnnex(path, file)) });
    } catch (error) {
      run.outcomes.set(name, { refused: error instanceof Refusal ? error.code : `unexpected: ${String(error)}` });
    }
  }
  delay.disable();
  stop();
  pool.close();
  rmSync(folder, { recursive: true });
  run.stallMilliseconds = delay.max / 1e6;
  return run;
}

/** The only table of a reading in the form of the sample; several tables are no sample. */
export function shown({ tables }: WorkbookReading): typeof SAMPLE_READING {
  const [table, another] = tables;
  if (table === undefined || another !== undefined) throw new Error(`${tables.length} tables`);
  return {
    annexNo: table.annexNo!,
    title: table.title,
    year: table.year!,
    rows: table.rows.map((row) =>
      row.kind === 'section'
        ? { section: row.title }
        : { sequenceNo: row.sequenceNo!, texts: table.columns.slice(1).map(({ field }) => row.cells[field!] ?? '') },
    ),
  };
}

function watched(child: ReaderChild, run: CorpusRun): ReaderChild {
  return {
    ...child,
    onMessage: (listener) =>
      child.onMessage((message) => {
        const peak = peakOf(child.pid);
        if (peak !== null) run.peakMegabytes = Math.max(run.peakMegabytes ?? 0, peak);
        listener(message);
      }),
  };
}

function peakOf(pid: number | undefined): number | null {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return peak === undefined ? null : Number(peak) / 1024;
  } catch {
    return null;
  }
}

function watchThread(run: CorpusRun): () => void {
  let before = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    const busy = (now.user - before.user + now.system - before.system) / 1000;
    run.busyMilliseconds = Math.max(run.busyMilliseconds, busy);
    before = now;
  }, 2);
  return () => clearInterval(timer);
}
