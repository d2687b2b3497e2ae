import { readFileSync } from 'node:fs';
import type { TaskRow } from '#ipc/contract.ts';
import { seedLedger } from './harness/seed-ledger.ts';

const SEED = readFileSync(new URL('../../seeds/区发〔2022〕9号.txt', import.meta.url), 'utf8');

export function seedRows(asOf = '2022-07-05', copies = 1): TaskRow[] {
  return seedLedger(SEED, asOf, copies);
}

/** 附件2 第 n 项. */
export function rowAt(rows: readonly TaskRow[], annexNo: number, sequenceNo: number): TaskRow {
  const row = rows.find((candidate) => candidate.annexNo === annexNo && candidate.sequenceNo === sequenceNo);
  if (!row) throw new Error(`no row ${annexNo}-${sequenceNo}`);
  return row;
}
