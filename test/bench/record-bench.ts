/** Import, export and ledger query against the plainest way: bare exceljs on the same file, a bare SELECT. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import exceljs from 'exceljs';
import type { Input } from '#ipc/contract.ts';
import { writeAnnexWorkbook } from '#sheet/annex-workbook.ts';
import { type BenchDesk, openBenchDesk } from './bench-desk.ts';
import { type Comparison, compare, median, timed } from './measure.ts';
import { samplePaper } from './sample-annex.ts';

async function bareWrite(tasks: number): Promise<void> {
  const paper = samplePaper(tasks);
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(paper.sheetName);
  sheet.addRow(paper.columns.map(({ caption }) => caption));
  for (const row of paper.rows) sheet.addRow(row.kind === 'section' ? [row.title] : row.texts);
  await book.xlsx.writeBuffer();
}

/** Comparisons at one size. The record of the last import stays for the query. */
export async function benchRecord(tasks: number, runs: number): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'office-bench-'));
  try {
    const path = join(folder, 'table.xlsx');
    writeFileSync(path, await writeAnnexWorkbook([samplePaper(tasks)]));
    let turn = 0;
    const parts: Record<string, number[]> = { read: [], preview: [], commit: [] };
    const decisions: Input<'annex.commit'>['decisions'] = [{ about: 'document', docNumber: '区发〔2022〕9号' }];
    const imported = await compare(
      { name: `import ${tasks} rows`, plainName: 'exceljs load', aim: 1.5 },
      runs,
      () => timed(() => new exceljs.Workbook().xlsx.load(readFileSync(path).buffer as ArrayBuffer)),
      async () => {
        turn += 1;
        const desk = openBenchDesk(join(folder, `record-${turn}`));
        // The reader process is up while the clerk is still choosing the file.
        parts.read?.push(await warmRead(desk, path));
        const preview = await timed(() => desk.call('annex.preview', { file: { path } }));
        const commit = await timed(() => desk.call('annex.commit', { file: { path }, decisions }));
        parts.preview?.push(preview);
        parts.commit?.push(commit);
        await desk.close();
        // What the clerk waits for: the preview, then the commit.
        return preview + commit;
      },
    );
    imported.parts = Object.fromEntries(Object.entries(parts).map(([name, times]) => [name, median(times)]));
    const read: Comparison = {
      name: `read ${tasks} rows`,
      plainName: 'exceljs load',
      oursMs: imported.parts.read ?? Number.NaN,
      plainMs: imported.plainMs,
      ratio: (imported.parts.read ?? Number.NaN) / imported.plainMs,
    };
    const recordFolder = join(folder, `record-${turn}`);
    const rows = new Database(join(recordFolder, 'record.sqlite'), { readonly: true });
    const select = rows.prepare('SELECT * FROM task');
    const plainSelect = async (): Promise<number> => timed(() => select.all());
    const plainMs = median([await plainSelect(), await plainSelect(), await plainSelect()]);
    rows.close();
    const desk = openBenchDesk(recordFolder);
    const exported = await compare(
      { name: `export ${tasks} rows`, plainName: 'exceljs write', aim: 1.3 },
      runs,
      () => timed(() => bareWrite(tasks)),
      () => timed(() => desk.call('annex.export', { annexId: 1 })),
    );
    const days = Array.from({ length: runs }, (_, index) => `2022-07-${String(10 + index)}`);
    const queries: number[] = [];
    const filters: number[] = [];
    for (const asOf of days) {
      queries.push(await timed(() => desk.call('task.list', { asOf })));
      filters.push(await timed(() => desk.call('task.list', { asOf, leader: '江文元', text: '矿山' })));
    }
    await desk.close();
    const against = (name: string, oursMs: number): Comparison => ({
      name,
      plainName: 'SELECT * FROM task',
      oursMs,
      plainMs,
      ratio: oursMs / plainMs,
    });
    return [
      read,
      imported,
      exported,
      against(`ledger query ${tasks} tasks`, median(queries)),
      against(`ledger filter ${tasks} tasks (service)`, median(filters)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The second reading, on a process that is up. */
async function warmRead(desk: BenchDesk, path: string): Promise<number> {
  await desk.readAnnex(path);
  return timed(() => desk.readAnnex(path));
}
