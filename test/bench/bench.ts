/** `npm run bench`: every figure as a ratio to the plainest way in the same run. `--json` prints the figures alone. */
import { cpus } from 'node:os';
import { benchWindow } from './browser-bench.ts';
import type { Comparison } from './measure.ts';
import { benchMemory } from './memory-bench.ts';
import { benchPapers } from './paper-bench.ts';
import { benchReceive } from './receive-bench.ts';
import { benchRecord } from './record-bench.ts';

const isJson = process.argv.includes('--json');
const tell = (line: string): void => {
  if (!isJson) process.stdout.write(`${line}\n`);
};
const number = (value: number): string => value.toFixed(value < 10 ? 2 : 0);

function line({ name, plainName, oursMs, plainMs, ratio, aim, parts }: Comparison): string {
  const where = Object.entries(parts ?? {}).map(([part, ms]) => `${part} ${number(ms)}`);
  const told = [
    name,
    `${number(oursMs)} ms`,
    `${number(plainMs)} ms (${plainName})`,
    `${ratio.toFixed(2)} ×`,
    aim === undefined ? '' : `${aim} × ${ratio <= aim ? 'met' : 'missed'}`,
    where.join(', '),
  ];
  return `| ${told.join(' | ')} |`;
}

tell(`Node ${process.version}, ${cpus().length} cores\n`);
tell('| what | ours | plainest way | ratio | aim | of which (ms) |\n|---|---|---|---|---|---|');
const comparisons: Comparison[] = [];
for (const [tasks, runs] of [
  [50, 5],
  [1_000, 3],
  [10_000, 3],
] as const) {
  for (const comparison of await benchRecord(tasks, runs)) {
    comparisons.push(comparison);
    tell(line(comparison));
  }
}
const received = await benchReceive(3);
for (const comparison of received.comparisons) {
  comparisons.push(comparison);
  tell(line(comparison));
}
const papers = await benchPapers(3);
for (const comparison of papers.comparisons) {
  comparisons.push(comparison);
  tell(line(comparison));
}
const memory = await benchMemory([1_000, 5_000, 10_000]);
const shown = await benchWindow();
for (const comparison of shown.comparisons) {
  comparisons.push(comparison);
  tell(line(comparison));
}
tell('\n| memory after import, query and export | process | record on disk |\n|---|---|---|');
for (const { tasks, residentMb, recordMb } of memory) {
  tell(`| ${tasks} tasks | ${number(residentMb)} MB | ${number(recordMb)} MB |`);
}
const { stallMs, beforeMb, peakMb } = received.alone;
tell(
  `\nReceiving 200 forms: longest turn ${number(stallMs)} ms, memory ${number(beforeMb)} MB, at most ${number(peakMb)} MB`,
);
const { milliseconds, pages, beforeMb: packBeforeMb, peakMb: packPeakMb } = papers.large;
tell(
  `\nMeeting pack of 10,000 tasks: ${pages} pages in ${number(milliseconds / 1000)} s, memory ${number(packBeforeMb)} MB, at most ${number(packPeakMb)} MB`,
);
tell('\nWindow, 10,000 tasks in Chromium:');
for (const [name, value] of Object.entries(shown.window)) tell(`  ${name}: ${value}`);
if (isJson)
  process.stdout.write(
    `${JSON.stringify({ comparisons, received, papers: papers.large, memory, window: shown.window }, null, 2)}\n`,
  );
process.exit(0);
