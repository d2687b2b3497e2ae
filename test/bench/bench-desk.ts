/** The office without a window, called as the terminal calls it. */
import { join } from 'node:path';
import type { Channel, Input, Output } from '#ipc/contract.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import type { OfficePorts } from '#services/office.ts';
import { openOffice } from '#services/open-office.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import { ROOT } from '../../electron/bootstrap/paths.mjs';

export interface BenchDesk {
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>;
  readAnnex(path: string): Promise<unknown>;
  readReturn(path: string): Promise<unknown>;
  close(): Promise<void>;
}

type PrintPdf = OfficePorts['printPdf'];
const printNothing: PrintPdf = () => Promise.reject(new Error('nothing is printed here'));

export function openBenchDesk(folder: string, printPdf: PrintPdf = printNothing): BenchDesk {
  const opened = openOffice({
    folder,
    host: 'terminal',
    version: '0.1.0',
    seedsFolder: join(ROOT, 'seeds'),
    workbooks: createForkReader(),
    printPdf,
    pathBase: folder,
  });
  const router = createRouter(opened.office, HANDLERS);
  return {
    async call(channel, input) {
      const result = await router.call(channel, input, { opId: crypto.randomUUID() });
      if (!result.ok) throw new Error(`${channel}: ${result.fault.message}`);
      return result.value;
    },
    readAnnex: (path) => opened.office.ports.workbooks.readAnnex(path, 'table.xlsx'),
    readReturn: (path) => opened.office.ports.workbooks.readReturn(path, 'form.xlsx'),
    async close() {
      await router.close();
      opened.close();
    },
  };
}
