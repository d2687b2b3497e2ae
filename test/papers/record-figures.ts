/** The record file itself, read-only and without the program: rows of the tables that record-sql.ts works out. */
import Database from 'better-sqlite3';
import { newWorkbook } from '#sheet/new-workbook.ts';
import { TABLES } from './record-sql.ts';

export type Row = Record<string, string | number | null>;

export interface RecordFigures {
  rows(sql: string): Row[];
  /** The only value of the only row, as a number. */
  count(sql: string): number;
  /** The only value of the only row, as a word; '' for nothing. */
  word(sql: string): string;
  close(): void;
}

/** `path` is a record that nobody holds open. `day` is the day of the paper. */
export async function openFigures(path: string, roundId: number, day: string): Promise<RecordFigures> {
  const db = new Database(path, { readonly: true });
  db.exec('CREATE TEMP TABLE ask (roundId INTEGER, paperDay TEXT, soonDays INTEGER, behindPercent REAL)');
  db.exec('CREATE TEMP TABLE blankFile (sha256 TEXT)');
  db.prepare(
    `INSERT INTO ask SELECT ?, ?, coalesce((SELECT valueJson FROM setting WHERE key = 'dueSoonDays'), 30),
     coalesce((SELECT valueJson FROM setting WHERE key = 'behindPercent'), 10)`,
  ).run(roundId, day);
  db.exec(TABLES);
  const waiting = db.prepare<[], string>('SELECT waitingSha FROM form WHERE waitingSha IS NOT NULL').pluck().all();
  for (const sha256 of waiting) {
    const bytes = db.prepare<[string], Buffer>('SELECT content FROM fileContent WHERE sha256 = ?').pluck().get(sha256);
    if (bytes !== undefined && (await isBlank(bytes))) db.prepare('INSERT INTO blankFile VALUES (?)').run(sha256);
  }
  const value = (sql: string): unknown => db.prepare(sql).pluck().get();
  return {
    rows: (sql) => db.prepare<[], Row>(sql).all(),
    count: (sql) => Number(value(sql) ?? 0),
    word: (sql) => String(value(sql) ?? ''),
    close: () => void db.close(),
  };
}

/** A form without a word below 进展情况, 存在问题 and 下一步计划. */
async function isBlank(bytes: Buffer): Promise<boolean> {
  const book = newWorkbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.worksheets.find(({ state }) => state === 'visible');
  const columns: number[] = [];
  let words = 0;
  sheet?.eachRow((row) => {
    const texts: [number, string][] = [];
    row.eachCell((cell, at) => texts.push([at, typeof cell.value === 'string' ? cell.value.trim() : '']));
    // rows of the form carry their hidden id
    const isAsked = texts.some(([, text]) => /^\S+-\d+\/\d+-[0-9a-f]{4}$/.test(text));
    for (const [at, text] of texts) {
      if (['进展情况', '存在问题', '下一步计划'].includes(text)) columns.push(at);
      else if (isAsked && columns.includes(at) && text !== '') words += 1;
    }
  });
  return words === 0;
}

/** 2022年9月28日 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

export function next(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
