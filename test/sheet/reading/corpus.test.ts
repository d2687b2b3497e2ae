import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_READING } from '../corpus/annex-sample.ts';
import { CORPUS } from '../corpus/corpus.ts';
import { type CorpusRun, runCorpus } from '../corpus/corpus-run.ts';

let run: CorpusRun;

beforeAll(async () => {
  run = await runCorpus(CORPUS);
}, 300_000);

describe('改动过的和有害的工作簿：要么读得一字不差，要么说明原因拒收', () => {
  it('holds at least sixty different files', () => {
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
    expect(CORPUS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(CORPUS)('$name: $expected', ({ name, expected }) => {
    expect(run.outcomes.get(name)).toEqual(expected === 'same' ? { reading: SAMPLE_READING } : { refused: expected });
  });

  it.runIf(process.platform === 'linux')('no reader process ever holds more than 512 MB', () => {
    expect(run.peakMegabytes).toBeGreaterThan(20);
    expect(run.peakMegabytes).toBeLessThan(512);
  });

  it('the owner is never busy for more than 50 ms at a stretch', () => {
    expect(run.busyMilliseconds).toBeGreaterThan(0);
    expect(run.busyMilliseconds).toBeLessThan(50);
  });
});
