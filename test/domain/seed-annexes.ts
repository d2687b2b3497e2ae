/** The 50 rows of the seed's annexes, read from the text by `seeds/annex-text.ts`, for tests of understanding. */
import { readFileSync } from 'node:fs';
import { readSeedAnnexes } from '../../seeds/annex-text.ts';

export const SEED_TEXT = readFileSync(new URL('../../seeds/区发〔2022〕9号.txt', import.meta.url), 'utf8');

export interface SeedTask {
  /** `2-18`: annex and number. */
  label: string;
  annexNo: number;
  content: string;
  overallGoal: string;
  annualTarget: string;
  responsibleLeader: string;
  units: string;
}

export const SEED_TASKS: SeedTask[] = readSeedAnnexes(SEED_TEXT).flatMap(({ annexNo, rows }) =>
  rows.flatMap((row) => {
    if (!('cells' in row)) return [];
    const [sequence, content, overallGoal, annualTarget, responsibleLeader, units] = row.cells;
    return [
      {
        label: `${annexNo}-${sequence}`,
        annexNo,
        content: content!,
        overallGoal: overallGoal!,
        annualTarget: annualTarget!,
        responsibleLeader: responsibleLeader!,
        units: units!,
      },
    ];
  }),
);
