/** Times two ways of doing the same, taking turns, so that a slow moment of the machine meets both. */
export interface Comparison {
  name: string;
  plainName: string;
  oursMs: number;
  plainMs: number;
  /** Ours over plain. */
  ratio: number;
  /** Ratio the issue aims at; absent where it names none. */
  aim?: number;
  /** Where the time goes, in ms. */
  parts?: Record<string, number>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export async function compare(
  names: { name: string; plainName: string; aim?: number },
  runs: number,
  plain: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<Comparison> {
  // Both once unmeasured: modules load, code warms up.
  await plain();
  await ours();
  const plainTimes: number[] = [];
  const ourTimes: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    plainTimes.push(await plain());
    ourTimes.push(await ours());
  }
  const [plainMs, oursMs] = [median(plainTimes), median(ourTimes)];
  return { ...names, plainMs, oursMs, ratio: oursMs / plainMs };
}
