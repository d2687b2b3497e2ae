/** `node test/sheet/corpus/observe.ts`: the corpus once more, with figures for the record instead of assertions. */
import { CORPUS } from './corpus.ts';
import { runCorpus } from './corpus-run.ts';

const run = await runCorpus(CORPUS);
const codes = new Map<string, number>();
for (const outcome of run.outcomes.values()) {
  const code = 'reading' in outcome ? 'read' : outcome.refused;
  codes.set(code, (codes.get(code) ?? 0) + 1);
}
process.stdout.write(
  `${JSON.stringify({ cases: CORPUS.length, outcomes: Object.fromEntries(codes), peakMegabytes: run.peakMegabytes, stallMilliseconds: run.stallMilliseconds, busyMilliseconds: run.busyMilliseconds }, null, 2)}\n`,
);
