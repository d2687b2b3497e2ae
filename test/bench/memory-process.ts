/** Imports the table named, lists and exports it, and prints its own peak memory in kB. Started by memory-bench.ts. */
import { join } from 'node:path';
import { openBenchDesk } from './bench-desk.ts';

const [folder = '', path = ''] = process.argv.slice(2);
const desk = openBenchDesk(join(folder, 'record'));
await desk.call('annex.commit', {
  file: { path },
  decisions: [{ about: 'document', docNumber: '区发〔2022〕9号' }],
});
await desk.call('task.list', { asOf: '2022-07-05' });
await desk.call('annex.export', { annexId: 1 });
await desk.close();
process.stdout.write(String(process.resourceUsage().maxRSS));
process.exit(0);
