/** Answers the reading of an annex, in pieces. Runs in the reader process. */
import { createHash } from 'node:crypto';
import type { AnnexTable, TaskReading } from '#domain/annex.ts';
import { rowFindings } from '#domain/annex-findings.ts';
import { readAnnexTables } from './annex-reading.ts';
import { readTasks } from './annex-understanding.ts';
import { PIECE_CHARACTERS, PIECE_ITEMS, type ReadingPiece } from './reader-messages.ts';
import type { ReaderOutlet } from './reader-outlet.ts';

type RowsPiece = Extract<ReadingPiece, { about: 'rows' }>;

const MEMORY_CHECK_ROWS = 600;

export async function answerAnnex(
  bytes: Uint8Array,
  name: string,
  year: number | null,
  outlet: ReaderOutlet,
): Promise<void> {
  const reading = readAnnexTables(bytes, name);
  outlet.leaveWhenTooLarge();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await outlet.send({
    about: 'file',
    file: { name, sha256, sizeBytes: bytes.length },
    docNumber: reading.docNumber,
    tables: reading.tables.map((table) => ({ ...table, rows: [] })),
  });
  const total = reading.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const progress = { done: 0, total };
  let { findings } = reading;
  for (const [index, table] of reading.tables.entries()) {
    findings = findings.concat(rowFindings(table, await sendRows(table, index, year, progress, outlet)));
  }
  for (let at = 0; at < findings.length; at += PIECE_ITEMS) {
    await outlet.send({ about: 'findings', findings: findings.slice(at, at + PIECE_ITEMS) });
  }
}

async function sendRows(
  table: AnnexTable,
  index: number,
  year: number | null,
  progress: { done: number; total: number },
  outlet: ReaderOutlet,
): Promise<Record<string, TaskReading>> {
  const readings: Record<string, TaskReading> = {};
  const tasks = readTasks(table, table.year ?? year);
  let piece: RowsPiece = { about: 'rows', table: index, rows: [], readings: {} };
  let characters = 0;
  for (const row of table.rows) {
    piece.rows.push(row);
    if (row.kind === 'task') {
      const next = tasks.next();
      if (next.done) break;
      const { reading } = next.value;
      piece.readings[row.key] = reading;
      readings[row.key] = reading;
      for (const text of Object.values(row.cells)) characters += text.length;
    }
    if (piece.rows.length >= PIECE_ITEMS || characters >= PIECE_CHARACTERS || row === table.rows.at(-1)) {
      progress.done += piece.rows.length;
      outlet.progress(progress.done, progress.total, '正在读取任务');
      await outlet.send(piece);
      // asking the system costs more than a row: every so often is often enough
      if (progress.done % MEMORY_CHECK_ROWS < piece.rows.length) outlet.leaveWhenTooLarge();
      piece = { about: 'rows', table: index, rows: [], readings: {} };
      characters = 0;
    }
  }
  return readings;
}
