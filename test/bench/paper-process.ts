/**
 * Makes 调度会材料 of the record named, by every step a clerk waits for, and prints what it cost this process. Started by
 * paper-bench.ts: memory of other measurements would count as its own.
 */
import { createChromiumPrinter } from '../../electron/loopback/chromium-printer.ts';
import { openBenchDesk } from './bench-desk.ts';

export interface PackAlone {
  milliseconds: number;
  pages: number;
  /** Memory of the process before the pack, and the most it had. */
  beforeMb: number;
  peakMb: number;
}

if (import.meta.main) {
  const [data = '', round = '', day = ''] = process.argv.slice(2);
  const printer = createChromiumPrinter();
  const desk = openBenchDesk(data, printer.print);
  await desk.call('round.get', { id: Number(round), asOf: day });
  const beforeMb = process.memoryUsage.rss() / 2 ** 20;
  const from = performance.now();
  const { pages } = await desk.call('paper.export', {
    source: { spec: { kind: 'meetingPack', roundId: Number(round), asOf: day } },
    form: 'pdf',
  });
  const alone: PackAlone = {
    milliseconds: performance.now() - from,
    pages: pages ?? 0,
    beforeMb,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  await printer.close();
  await desk.close();
  process.stdout.write(JSON.stringify(alone));
  process.exit(0);
}
