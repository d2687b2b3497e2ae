import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnoseReturn } from '#domain/return-matching.ts';
import { openAsks } from '#domain/return-standing.ts';
import { type Alteration, HARMFUL, HARMLESS, type World, worlds } from './mangled-grid.ts';
import { occurrencesIn, truthfulAnswer, wrongs } from './marker-oracle.ts';
import { ROUND, readingOf } from './return-fixture.ts';

const SEED = 20_220_705;
/** Merges come last: what Excel does to a merge when rows move through it is not what is tested here. */
const LAST = ['entriesMerged', 'wordsMerged'];

function altered(alterations: Readonly<Record<string, Alteration>>, most: number): fc.Arbitrary<World> {
  const names = Object.keys(alterations);
  return fc
    .tuple(
      worlds,
      fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: most }),
      fc.infiniteStream(fc.nat(1_000_000)),
    )
    .map(([made, chosen, numbers]) => {
      const world = structuredClone(made);
      const pick = (below: number) => (below < 1 ? 0 : (numbers.next().value ?? 0) % below);
      const order = [...chosen.filter((name) => !LAST.includes(name)), ...chosen.filter((name) => LAST.includes(name))];
      for (const name of order) {
        const grid = world.grids[0]!;
        if (grid.rows.length === 0) continue;
        alterations[name]!(world, grid, pick);
        world.done.push(name);
      }
      return world;
    });
}

function judge(world: World, answers: Record<string, string> = {}) {
  return diagnoseReturn(readingOf(world.grids), world.forms, ROUND, answers);
}

test('怎样改动都不错行、不丢字：每段话要么在自己的目标上，要么指明在哪里', () => {
  let standing = 0;
  let written = 0;
  fc.assert(
    fc.property(altered({ ...HARMLESS, ...HARMFUL }, 5), (world) => {
      const found = judge(world);
      expect(wrongs(found, world), world.done.join(' ')).toEqual([]);
      const values = JSON.stringify(
        found.parts.flatMap(({ rows }) => rows.filter(({ formRowId }) => formRowId !== null)),
      );
      for (const { text } of occurrencesIn(world)) {
        standing += 1;
        written += Number(values.includes(text));
      }
    }),
    { numRuns: 2000, seed: SEED },
  );
  // Asking about everything would be no art.
  expect(written / standing).toBeGreaterThan(0.4);
});

test('逐条如实回答之后，没有再要问的，仍然不错行、不丢字', () => {
  fc.assert(
    fc.property(altered({ ...HARMLESS, ...HARMFUL }, 4), (world) => {
      const answers: Record<string, string> = {};
      for (let turn = 0; turn < 12; turn += 1) {
        const open = openAsks(judge(world, answers), answers);
        for (const ask of open) answers[ask.key] = truthfulAnswer(ask, world);
        if (open.length === 0) break;
      }
      const found = judge(world, answers);
      expect(openAsks(found, answers)).toEqual([]);
      expect(wrongs(found, world), world.done.join(' ')).toEqual([]);
    }),
    { numRuns: 1000, seed: SEED },
  );
});

test('挪行、插空行、换栏、清编号都不必问，全部写到自己的目标上', () => {
  fc.assert(
    fc.property(altered(HARMLESS, 6), (world) => {
      const found = judge(world);
      expect(
        found.parts.flatMap(({ asks }) => asks.map(({ question }) => question)),
        world.done.join(' '),
      ).toEqual([]);
      expect(wrongs(found, world)).toEqual([]);
      const values = JSON.stringify(
        found.parts.flatMap(({ rows }) => rows.filter(({ formRowId }) => formRowId !== null)),
      );
      const lost = occurrencesIn(world).filter(({ text }) => !values.includes(text));
      expect(lost.map(({ text }) => text)).toEqual([]);
    }),
    { numRuns: 500, seed: SEED },
  );
});
