/**
 * Takes the files of a folder into a round and prints what it cost this process. Started by receive-bench.ts, because the
 * garbage of other measurements would count as stalls of this one.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openBenchDesk } from './bench-desk.ts';

export interface ReceiveAlone {
  milliseconds: number;
  /** Longest turn of the event loop. */
  stallMs: number;
  /** Memory of the process before the drop, and the most it had. */
  beforeMb: number;
  peakMb: number;
}

if (import.meta.main) {
  const [data = '', round = '', folder = ''] = process.argv.slice(2);
  const desk = openBenchDesk(data);
  // The reading process is up while the clerk is still collecting files.
  await desk.readReturn(join(folder, readdirSync(folder)[0] ?? ''));
  await desk.call('round.get', { id: Number(round) });
  const beforeMb = process.memoryUsage.rss() / 2 ** 20;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const from = performance.now();
  await desk.call('receive.take', { roundId: Number(round), files: [{ path: folder }] });
  const milliseconds = performance.now() - from;
  delay.disable();
  const alone: ReceiveAlone = {
    milliseconds,
    stallMs: delay.max / 1e6,
    beforeMb,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  await desk.close();
  process.stdout.write(JSON.stringify(alone));
  process.exit(0);
}
