/** States of forms that follow from their entries and verdicts (已收 ↔ 已核), and verdicts that no longer hold. */
import type { Reader, Writer } from '#db/record.ts';

/**
 * Inside a command, after entries, verdicts or rows changed: a received form is checked when every row that stands has an
 * entry of its unit and a verdict 属实 or 不属实, and received again when one has not. Other states stay as they are.
 */
export function settleForms(writer: Writer, formIds: readonly number[]): void {
  for (const id of new Set(formIds)) {
    const { from } = writer;
    const form = writer.first(
      from.selectFrom('returnForm').select(['state', 'unitId', 'roundId']).where('id', '=', id),
    );
    if (form === undefined || (form.state !== 'received' && form.state !== 'checked')) continue;
    const targetIds = targetsOfForm(writer, id);
    const entered = new Set(
      writer
        .all(
          from
            .selectFrom('returnEntry')
            .select('targetId')
            .where('roundId', '=', form.roundId)
            .where('unitId', '=', form.unitId)
            .where('state', '=', 'active'),
        )
        .map(({ targetId }) => targetId),
    );
    const verified = verifiedTargets(writer, form.roundId);
    const isChecked = targetIds.length > 0 && targetIds.every((one) => entered.has(one) && verified.has(one));
    const state = isChecked ? 'checked' : 'received';
    if (state !== form.state) writer.update('returnForm', id, { state });
  }
}

/** Forms of a round that ask these targets. */
export function formsAsking(reader: Reader, roundId: number, targetIds: readonly number[]): number[] {
  const wanted = new Set(targetIds);
  const rows = reader.all(
    reader.from
      .selectFrom('returnFormRow')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select(['returnFormRow.formId', 'roundTarget.targetId'])
      .where('roundTarget.roundId', '=', roundId)
      .where('returnFormRow.state', '=', 'active'),
  );
  return [...new Set(rows.filter(({ targetId }) => wanted.has(targetId)).map(({ formId }) => formId))];
}

const NO_STEPS = '[]';

/**
 * A verdict speaks of the entry it was given on: where another entry took its place, the office looks again. Steps it
 * found done stay done, beside 待核. Every form that asks the target has one verdict less, those of other units too.
 */
export function supersedeChecks(writer: Writer, roundId: number, targetIds: readonly number[]): void {
  const wanted = new Set(targetIds);
  const checks = writer.all(
    writer.from
      .selectFrom('targetCheck')
      .select(['id', 'targetId', 'doneStepsJson', 'checkedOn'])
      .where('roundId', '=', roundId)
      .where('state', '=', 'active'),
  );
  for (const { id, targetId, doneStepsJson, checkedOn } of checks) {
    if (!wanted.has(targetId)) continue;
    writer.update('targetCheck', id, { state: 'superseded' });
    if (doneStepsJson === NO_STEPS) continue;
    const emptied = { verdict: 'pending', note: '', completedOn: null } as const;
    writer.insert('targetCheck', { roundId, targetId, ...emptied, doneStepsJson, checkedOn, state: 'active' });
  }
  settleForms(writer, formsAsking(writer, roundId, targetIds));
}

function targetsOfForm(reader: Reader, formId: number): number[] {
  return reader
    .all(
      reader.from
        .selectFrom('returnFormRow')
        .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
        .select('roundTarget.targetId')
        .where('returnFormRow.formId', '=', formId)
        .where('returnFormRow.state', '=', 'active'),
    )
    .map(({ targetId }) => targetId);
}

/** Targets of a round with a verdict 属实 or 不属实. */
export function verifiedTargets(reader: Reader, roundId: number): Set<number> {
  const rows = reader.all(
    reader.from
      .selectFrom('targetCheck')
      .select('targetId')
      .where('roundId', '=', roundId)
      .where('state', '=', 'active')
      .where('verdict', '!=', 'pending'),
  );
  return new Set(rows.map(({ targetId }) => targetId));
}
