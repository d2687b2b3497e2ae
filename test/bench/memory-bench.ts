/** Memory of one process that imports, lists and exports, each size in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';
import { samplePaper } from './sample-annex.ts';

export interface MemoryPoint {
  tasks: number;
  /** Peak of the process that imports, in MB; the reader process is apart. */
  residentMb: number;
  recordMb: number;
}

export async function benchMemory(sizes: readonly number[]): Promise<MemoryPoint[]> {
  const points: MemoryPoint[] = [];
  for (const tasks of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'office-memory-'));
    try {
      const path = join(folder, 'table.xlsx');
      writeFileSync(path, await writeAnnexWorkbook([samplePaper(tasks)]));
      const out = execFileSync(process.execPath, [join(ROOT, 'test', 'bench', 'memory-process.ts'), folder, path], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      const recordMb = statSync(join(folder, 'record', 'record.sqlite')).size / 2 ** 20;
      points.push({ tasks, residentMb: Number(out) / 1024, recordMb });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return points;
}
