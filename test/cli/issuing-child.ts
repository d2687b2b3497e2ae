/** Issues papers in a data folder and is killed while it does: `node issuing-child.ts <data folder> <ids, joined by ,>`. */
import { join } from 'node:path';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { openOffice } from '#services/open-office.ts';

const [data = '', ids = ''] = process.argv.slice(2);
const nothing = () => Promise.reject(new Error('nothing is read here'));
const opened = openOffice({
  folder: data,
  host: 'terminal',
  version: '0.0.0',
  seedsFolder: join(import.meta.dirname, '../../seeds'),
  workbooks: { readAnnex: nothing, readReturn: nothing, expandArchive: nothing, close: () => {} },
  // A browser would outlive the kill; what is proved here is the record.
  printPdf: async (html) => new TextEncoder().encode(`%PDF /Type /Page\n${html}`),
  now: () => new Date('2022-10-10T09:00:00+08:00'),
  pathBase: data,
});
process.stdout.write('begun\n');
const result = await createRouter(opened.office, HANDLERS).call('paper.issue', { ids: ids.split(',').map(Number) });
process.stdout.write(result.ok ? 'issued\n' : result.fault.message);
opened.close();
