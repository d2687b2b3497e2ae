/** 调度会材料 on random states of the record. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '#domain/calendar.ts';
import type { ReportedState } from '#domain/light.ts';
import type { FormState } from '#domain/round.ts';
import type { TaskRow } from '#ipc/contract.ts';
import { packPaper } from '#services/pack-figures.ts';
import type { TestOffice } from './office-fixture.ts';
import { expectPackSums, partOf, rowsOf, tablesOf, textOf } from './pack-sums.ts';
import { openSeedOffice } from './round-fixture.ts';
import { act, check, closeWithLights, type QuarterRows, report, writeQuarter } from './round-rows.ts';

let office: TestOffice;
let rows: TaskRow[];
let second: QuarterRows;
let third: QuarterRows;
beforeAll(async () => {
  office = await openSeedOffice();
  rows = await office.ask('task.list', {});
  second = writeQuarter(office, 2, rows);
  await closeWithLights(office, second.id, '2022-07-05');
  third = writeQuarter(office, 3, rows);
});
afterAll(() => office.end());

const STATES: (ReportedState | null)[] = [
  'notStarted',
  'underWay',
  'completed',
  'longTerm',
  'adjustmentRequested',
  null,
];
const FORM_STATES: FormState[] = ['notIssued', 'issued', 'received', 'checked', 'sentBack'];

it('whatever was reported, checked, returned or excused, every class of every part adds up on every day', async () => {
  const targets = rows.flatMap((row) => row.targets.map(({ id }) => ({ id, unitId: row.unitRefs[0]?.id ?? 0 })));
  const formIds = [...third.formIds.values()];
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          target: fc.constantFrom(...targets),
          reportedState: fc.constantFrom(...STATES),
          amountValue: fc.option(fc.integer({ min: 0, max: 200 })),
          coordination: fc.constantFrom('', '无', '请协调用地。', '请支持资金。'),
          coordinationLevel: fc.constantFrom('district', 'city', 'province', 'open', null),
          verdict: fc.constantFrom('trueAsReported', 'notTrue', 'pending', null),
          days: fc.integer({ min: 0, max: 30 }),
          isBefore: fc.boolean(),
        }),
        { minLength: 1, maxLength: 25 },
      ),
      fc.array(
        fc.record({
          formId: fc.constantFrom(...formIds),
          state: fc.constantFrom(...FORM_STATES),
          isWaived: fc.constantFrom(0, 1),
          dueOn: fc.constantFrom(null, '2022-09-10', '2022-10-20'),
        }),
        { maxLength: 8 },
      ),
      fc.array(fc.record({ target: fc.constantFrom(...targets), isAsked: fc.boolean() }), { maxLength: 4 }),
      fc.integer({ min: 0, max: 160 }),
      async (reports, forms, asked, days) => {
        for (const { target, verdict, days: later, isBefore, ...entry } of reports) {
          const reportedOn = addDays(isBefore ? '2022-06-01' : '2022-09-01', later);
          const roundId = isBefore ? second.id : third.id;
          report(office, roundId, { ...entry, targetId: target.id, unitId: target.unitId, reportedOn });
          if (verdict !== null) check(office, roundId, target.id, { verdict });
        }
        act(office, (writer) => {
          for (const { formId, state, isWaived, dueOn } of forms) {
            const isBack = state === 'received' || state === 'checked';
            writer.update('returnForm', formId, {
              state,
              dueOn,
              isWaived: isBack ? 0 : isWaived,
              receivedAt: isBack ? '2022-09-25T09:00:00+08:00' : null,
              sentBackReason: state === 'sentBack' ? '过于笼统' : null,
            });
          }
          const { from } = writer;
          for (const { target, isAsked } of asked) {
            const row = writer.first(
              from
                .selectFrom('roundTarget')
                .select('id')
                .where('roundId', '=', third.id)
                .where('targetId', '=', target.id),
            );
            const state = isAsked ? 'active' : 'withdrawn';
            if (row !== undefined) writer.update('roundTarget', row.id, { state });
            writer.update('returnFormRow', third.formRowIds.get(target.id) ?? 0, { state });
          }
        });
        const asOf = addDays('2022-08-25', days);
        const paper = packPaper(office.office, { kind: 'meetingPack', roundId: third.id, asOf });
        expectPackSums(paper, await office.ask('overview.get', { asOf }), await office.ask('task.list', { asOf }));
        // 增减 of 红灯 = 新增红灯 − 红灯转出
        const [lights, , , movement] = tablesOf(partOf(paper, '总体情况'));
        const cell = (text: string | undefined): number => Number(text?.replace('−', '-'));
        const change = rowsOf(lights!).at(-1)?.map(textOf) ?? [];
        const moved = rowsOf(movement!)[0]?.map(textOf) ?? [];
        expect(cell(change[2])).toBe(cell(moved[1]) - cell(moved[2]));
      },
    ),
    { numRuns: 25 },
  );
});
