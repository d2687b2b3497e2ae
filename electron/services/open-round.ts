/** 开轮: the round, the targets it asks, one form per returning unit, in one act. */
import type { OfficeDatabase, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import { checkPeriod, dueDayOf, periodCode, periodTitle, refuseBefore } from '#domain/round-period.ts';
import type { Input, RoundDetail, RoundInput } from '#ipc/contract.ts';
import { freshForm, lockedTexts, storedRow } from './form-texts.ts';
import { readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { readPreviousEntries } from './previous-entries.ts';
import { isAskedByDefault } from './round-draft.ts';
import { type AskableTarget, chosenTargets, formsAskedBy, planRound } from './round-plan.ts';
import { roundIdsBefore } from './round-record.ts';
import { readRound } from './rounds.ts';
import { readProgress } from './target-progress.ts';
import { today } from './today.ts';

/**
 * Without `targetIds` the default of the draft is asked. Throws Refusal periodInvalid, roundExists, roundAsksNothing,
 * recordMissing (a target that is not offered), valueInvalid (a target that no unit would return, an override of a unit
 * without form), dateInvalid, dueBeforePeriod.
 */
export async function openRound(
  office: Office,
  input: Input<'round.open'>,
  { opId }: CallContext,
): Promise<RoundDetail> {
  const title = periodTitle(input.period);
  const day = today(office);
  const id = office.db.command({ name: 'round.open', opId, subject: title }, (writer) => {
    checkPeriod(input.period);
    const code = periodCode(input.period);
    const { from } = writer;
    const present = writer.first(from.selectFrom('dispatchRound').select('id').where('code', '=', code));
    if (present !== undefined) throw new Refusal('roundExists', { round: title });
    const asked = askedTargets(office.db, input, day);
    if (asked.length === 0) throw new Refusal('roundAsksNothing', {});
    const overrides = overridesOf(input, asked);
    const ledger = readLedger(office.db);
    const roundId = writer.insert('dispatchRound', {
      code,
      title,
      periodKind: input.period.kind,
      periodFrom: input.period.from,
      periodTo: input.period.to,
      openedOn: day,
      dueOn: dueDayOf(input.period, input.dueRule, input.weekendRule).dueOn,
      dueRuleJson: JSON.stringify(input.dueRule),
      weekendRule: input.weekendRule,
      groupRule: input.groupRule,
      coverText: input.coverText.trim(),
      contactName: input.contactName.trim(),
      contactPhone: input.contactPhone.trim(),
      state: 'open',
      closedOn: null,
      reopenReason: null,
    });
    const roundTargetIds = insertTargets(writer, roundId, asked);
    const previous = readPreviousEntries(writer, roundIdsBefore(writer, roundId));
    const byTarget = new Map(asked.map((one) => [one.target.id, one] as const));
    for (const { formNo, unitId, targetIds } of formsAskedBy(asked)) {
      const form = freshForm(roundId, code, formNo, unitId, overrides.get(unitId) ?? null);
      const formId = writer.insert('returnForm', form);
      const rows = targetIds.flatMap((targetId) => byTarget.get(targetId) ?? []);
      const texts = lockedTexts(rows, unitId, { ledger, previous, asOf: day });
      for (const [index, { target }] of rows.entries()) {
        const locked = texts[index];
        const roundTargetId = roundTargetIds.get(target.id);
        if (locked === undefined || roundTargetId === undefined) continue;
        const row = storedRow(form.code, index + 1, locked);
        writer.insert('returnFormRow', { formId, roundTargetId, ...row, state: 'active' });
      }
    }
    return roundId;
  });
  return readRound(office, { id });
}

function askedTargets(db: OfficeDatabase, input: RoundInput, day: string): AskableTarget[] {
  const plan = planRound(db, input.period, input.groupRule);
  if (input.targetIds !== undefined) return chosenTargets(plan, input.targetIds);
  const progress = readProgress(db);
  return plan.targets.filter((one) => isAskedByDefault(one, progress, day));
}

/** Due days by unit; each unit must return a form, and no day lies before the period. */
function overridesOf({ dueOverrides = [], period }: RoundInput, asked: readonly AskableTarget[]): Map<number, string> {
  const units = new Set(asked.flatMap(({ unitIds }) => unitIds));
  for (const { unitId, dueOn } of dueOverrides) {
    if (!units.has(unitId)) {
      throw new Refusal('valueInvalid', { field: '单独时限的单位', value: `编号 ${unitId}` });
    }
    refuseBefore(period.from, dueOn);
  }
  return new Map(dueOverrides.map(({ unitId, dueOn }) => [unitId, dueOn] as const));
}

function insertTargets(writer: Writer, roundId: number, asked: readonly AskableTarget[]): Map<number, number> {
  return new Map(
    asked.map((one) => {
      const { entry, target } = one;
      const id = writer.insert('roundTarget', {
        roundId,
        taskId: entry.task.id,
        targetId: target.id,
        isCarriedOver: one.isCarriedOver ? 1 : 0,
        state: 'active',
      });
      return [target.id, id] as const;
    }),
  );
}
