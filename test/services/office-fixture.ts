/** An office in a folder of its own: real SQLite, real reading process, fixed clock; printing is a double unless told otherwise. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel, Input, Output } from '#ipc/contract.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter, type Router } from '#ipc/router.ts';
import type { OfficePorts } from '#services/office.ts';
import { type OpenedOffice, openOffice } from '#services/open-office.ts';
import { createForkReader } from '#sheet/fork-reader.ts';

export const SEEDS = join(import.meta.dirname, '../../seeds');
export const SEED_ANNEXES = join(SEEDS, '区发〔2022〕9号附件.xlsx');
export const SEED_BODY = join(SEEDS, '区发〔2022〕9号.txt');

export interface TestOffice extends OpenedOffice {
  root: string;
  router: Router;
  /** The value of a call that must succeed. */
  ask<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>;
  /** The code of the fault of a call that must be refused. */
  refusal<C extends Channel>(channel: C, input: Input<C>): Promise<string>;
  /** Writes a file into the folder and answers its ref. */
  put(name: string, bytes: Uint8Array | string): { path: string };
  setNow(moment: string): void;
  /** Closes and opens again on the same folder. */
  reopen(): void;
  end(): void;
}

type PrintPdf = OfficePorts['printPdf'];
const printNothing: PrintPdf = async (html) => new TextEncoder().encode(`%PDF /Type /Page\n${html}`);

export function openTestOffice(
  host: 'terminal' | 'electron' = 'terminal',
  printPdf: PrintPdf = printNothing,
): TestOffice {
  const root = mkdtempSync(join(tmpdir(), 'office-'));
  let now = new Date('2022-07-05T09:00:00+08:00');
  const open = (): { opened: OpenedOffice; router: Router } => {
    const opened = openOffice({
      folder: join(root, 'data'),
      host,
      version: '0.0.0',
      seedsFolder: SEEDS,
      workbooks: createForkReader(),
      printPdf,
      now: () => now,
      pathBase: root,
    });
    return { opened, router: createRouter(opened.office, HANDLERS) };
  };
  let { opened, router } = open();
  return {
    root,
    get office() {
      return opened.office;
    },
    get desk() {
      return opened.desk;
    },
    get router() {
      return router;
    },
    close: () => opened.close(),
    async ask(channel, input) {
      const result = await router.call(channel, input);
      if (!result.ok) throw new Error(`${channel}: ${result.fault.code} ${result.fault.message}`);
      return result.value;
    },
    async refusal(channel, input) {
      const result = await router.call(channel, input);
      if (result.ok) throw new Error(`${channel} was not refused`);
      return result.fault.code;
    },
    put(name, bytes) {
      writeFileSync(join(root, name), bytes);
      return { path: name };
    },
    setNow(moment) {
      now = new Date(moment);
    },
    reopen() {
      opened.close();
      ({ opened, router } = open());
    },
    end() {
      opened.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Undo and redo bring back what a row says, not its count of changes. */
export function withoutRev<R extends { rev: number }>(rows: readonly R[]): Omit<R, 'rev'>[] {
  return rows.map(({ rev: _, ...row }) => row);
}
