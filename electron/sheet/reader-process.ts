/**
 * Entry of the reader process: reads one file at a time, on request. Everything risky about a file from outside happens
 * here, in a process that can be killed and holds nothing worth keeping.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { AnnexTable, TaskReading } from '#domain/annex.ts';
import { rowFindings } from '#domain/annex-findings.ts';
import { Refusal } from '#domain/refusal.ts';
import { readAnnexTables } from './annex-reading.ts';
import { readTasks } from './annex-understanding.ts';
import {
  type FromReader,
  MEMORY_EXIT_CODE,
  PIECE_CHARACTERS,
  PIECE_ITEMS,
  type ReadingPiece,
  type ToReader,
} from './reader-messages.ts';
import { ZIP_LIMITS } from './zip-bounds.ts';

/** `process.parentPort` of an Electron utility process, else the channel of a forked one. */
interface ParentPort {
  postMessage(message: FromReader): void;
  on(event: 'message', listener: (event: { data: ToReader }) => void): void;
}

type RowsPiece = Extract<ReadingPiece, { about: 'rows' }>;

const MEGABYTE = 1024 * 1024;
const MEMORY_LIMIT_BYTES = 512 * MEGABYTE;
const MEMORY_CHECK_ROWS = 600;
const parentPort = (process as { parentPort?: ParentPort }).parentPort;
let taken: Promise<void> = Promise.resolve();
let goOn: (() => void) | null = null;

function tell(message: FromReader): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

function onMessage(message: ToReader): void {
  if (message.kind === 'more') goOn?.();
  else void answer(message);
}

async function answer({ path, name, year }: Extract<ToReader, { kind: 'read' }>): Promise<void> {
  try {
    await readFile(path, name, year);
    await taken;
    tell({ kind: 'done', rssBytes: process.memoryUsage.rss() });
  } catch (error) {
    if (error instanceof Refusal) {
      tell({ kind: 'refused', code: error.code, params: { ...error.params }, rssBytes: process.memoryUsage.rss() });
    } else tell({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function readFile(path: string, name: string, year: number | null): Promise<void> {
  tell({ kind: 'progress', done: 0, total: 0, label: '正在打开文件' });
  const bytes = await contentOf(path, name);
  const reading = readAnnexTables(bytes, name);
  leaveWhenTooLarge();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await send({
    about: 'file',
    file: { name, sha256, sizeBytes: bytes.length },
    docNumber: reading.docNumber,
    tables: reading.tables.map((table) => ({ ...table, rows: [] })),
  });
  const total = reading.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const progress = { done: 0, total, label: '正在读取任务' };
  let { findings } = reading;
  for (const [index, table] of reading.tables.entries()) {
    findings = findings.concat(rowFindings(table, await sendRows(table, index, year, progress)));
  }
  for (let at = 0; at < findings.length; at += PIECE_ITEMS) {
    await send({ about: 'findings', findings: findings.slice(at, at + PIECE_ITEMS) });
  }
}

async function sendRows(
  table: AnnexTable,
  index: number,
  year: number | null,
  progress: { done: number; total: number; label: string },
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
      tell({ kind: 'progress', ...progress });
      await send(piece);
      // asking the system costs more than a row: every so often is often enough
      if (progress.done % MEMORY_CHECK_ROWS < piece.rows.length) leaveWhenTooLarge();
      piece = { about: 'rows', table: index, rows: [], readings: {} };
      characters = 0;
    }
  }
  return readings;
}

/**
 * Hands a piece over once the owner has taken in the one before: its event loop never has two to swallow, and the next
 * piece is made here while it swallows one there.
 */
async function send(piece: ReadingPiece): Promise<void> {
  await taken;
  taken = new Promise((resolve) => {
    goOn = resolve;
  });
  tell({ kind: 'piece', piece });
}

async function contentOf(path: string, file: string): Promise<Uint8Array> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const limitMegabytes = ZIP_LIMITS.fileMegabytes;
      if (size > limitMegabytes * MEGABYTE) {
        throw new Refusal('fileTooLarge', { file, sizeMegabytes: Math.ceil(size / MEGABYTE), limitMegabytes });
      }
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : '';
    throw code === 'ENOENT' ? new Refusal('fileMissing', { file }) : new Refusal('fileUnreadable', { file });
  }
}

/** The heap has its own limit; this one sees what lies outside of it. */
function leaveWhenTooLarge(): void {
  if (process.memoryUsage.rss() > MEMORY_LIMIT_BYTES) process.exit(MEMORY_EXIT_CODE);
}

if (parentPort) parentPort.on('message', ({ data }) => onMessage(data));
else {
  process.on('message', (message: ToReader) => onMessage(message));
  // an owner that is gone reads no answer
  process.on('disconnect', () => process.exit(0));
}
