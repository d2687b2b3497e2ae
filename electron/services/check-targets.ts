/** 核实 of reported targets, and 风险 marked by the office. Each verdict is a row of its own: earlier ones stay as history. */
import type { Reader, Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { CheckRow, Input, Output } from '#ipc/contract.ts';
import { readChecks } from './form-lines.ts';
import { formsAsking, settleForms } from './form-state.ts';
import { readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { askedLabel } from './round-plan.ts';
import { readStandingRound } from './round-record.ts';
import { doneStepsIn, readProgress } from './target-progress.ts';
import { today } from './today.ts';

/**
 * Targets whose verdict is the same already are passed over; `checked` counts the others. `completedOn` left out keeps
 * the day found before, except beside 不属实, which finds nothing completed. `doneSteps` left out keeps the steps found
 * before, in earlier rounds too; a target without several steps has none.
 * Throws Refusal recordMissing, roundClosed, targetNotAsked, nothingToCheck, nothingToChange, dayAfterToday.
 */
export function checkTargets(office: Office, input: Input<'check.set'>, { opId }: CallContext): Output<'check.set'> {
  let subject = '';
  const day = today(office);
  return office.db.command({ name: 'check.set', opId, subject: () => subject }, (writer) => {
    const { roundId, verdict } = input;
    const round = readStandingRound(writer, roundId);
    const targetIds = [...new Set(input.targetIds)];
    const label = (targetId: number): string => targetLabel(office, targetId);
    subject = [round.title, ...(targetIds.length === 1 ? targetIds.map(label) : [`${targetIds.length}个分项`])].join(
      ' ',
    );
    if (input.completedOn !== undefined && input.completedOn !== null && input.completedOn > day) {
      throw new Refusal('dayAfterToday', { field: '办结日期', value: input.completedOn });
    }
    refuseUnasked(writer, roundId, round.title, targetIds);
    refuseUnreported(writer, roundId, targetIds, label);
    const present = readChecks(writer, roundId);
    const steps = doneSteps(office, input);
    const note = input.note.trim();
    let checked = 0;
    for (const targetId of targetIds) {
      const check = present.get(targetId);
      const completedOn = verdict === 'notTrue' ? null : (input.completedOn ?? keptDay(input, check?.completedOn));
      const doneStepsJson = JSON.stringify(steps.of(targetId));
      const found = { verdict, note, completedOn, doneStepsJson };
      if (check !== undefined && isSame(check, found)) continue;
      if (check !== undefined) writer.update('targetCheck', check.id, { state: 'superseded' });
      writer.insert('targetCheck', { roundId, targetId, ...found, checkedOn: day, state: 'active' });
      checked += 1;
    }
    if (checked === 0) throw new Refusal('nothingToChange', {});
    settleForms(writer, formsAsking(writer, roundId, targetIds));
    return { checked };
  });
}

function isSame(
  check: CheckRow,
  found: Pick<CheckRow, 'verdict' | 'note' | 'completedOn'> & { doneStepsJson: string },
): boolean {
  return (
    check.verdict === found.verdict &&
    check.note === found.note &&
    check.completedOn === found.completedOn &&
    JSON.stringify(check.doneSteps) === found.doneStepsJson
  );
}

/** Steps a check of the round says done, in order. Call it before the command writes. */
function doneSteps(
  { db }: Office,
  { roundId, doneSteps: given }: Input<'check.set'>,
): { of(targetId: number): number[] } {
  const progress = readProgress(db);
  const { targetById } = readLedger(db);
  return {
    of(targetId) {
      const milestones = targetById.get(targetId)?.target.milestones ?? [];
      if (milestones.length < 2) return [];
      const done = given ?? doneStepsIn(progress.factsOf(targetId), roundId);
      return milestones.map(({ ordinal }) => ordinal).filter((ordinal) => done.includes(ordinal));
    },
  };
}

function keptDay({ completedOn }: Input<'check.set'>, present: string | null | undefined): string | null {
  return completedOn === undefined ? (present ?? null) : completedOn;
}

function refuseUnasked(reader: Reader, roundId: number, title: string, targetIds: readonly number[]): void {
  const asked = new Set(
    reader
      .all(
        reader.from
          .selectFrom('roundTarget')
          .select('targetId')
          .where('roundId', '=', roundId)
          .where('state', '=', 'active'),
      )
      .map(({ targetId }) => targetId),
  );
  if (targetIds.some((targetId) => !asked.has(targetId))) throw new Refusal('targetNotAsked', { round: title });
}

function refuseUnreported(
  reader: Reader,
  roundId: number,
  targetIds: readonly number[],
  label: (targetId: number) => string,
): void {
  const reported = new Set(
    reader
      .all(
        reader.from
          .selectFrom('returnEntry')
          .select('targetId')
          .where('roundId', '=', roundId)
          .where('state', '=', 'active'),
      )
      .map(({ targetId }) => targetId),
  );
  const missing = targetIds.find((targetId) => !reported.has(targetId));
  if (missing !== undefined) throw new Refusal('nothingToCheck', { target: label(missing) });
}

/** 附件2第29项 */
function targetLabel(office: Office, targetId: number): string {
  const task = readLedger(office.db).targetById.get(targetId)?.task;
  return task === undefined ? `编号 ${targetId} 的分项` : askedLabel(task);
}

/**
 * A mark stands until it is taken back; marking again with another note takes its place.
 * Throws Refusal recordMissing, nothingToChange.
 */
export function markRisk(office: Office, input: Input<'risk.mark'>, { opId }: CallContext): Output<'risk.mark'> {
  const { targetId, isMarked } = input;
  const note = input.note.trim();
  let subject = '';
  return office.db.command({ name: 'risk.mark', opId, subject: () => subject }, (writer) => {
    if (!readLedger(office.db).targetById.has(targetId)) {
      throw new Refusal('recordMissing', { kind: 'target', id: targetId });
    }
    subject = targetLabel(office, targetId);
    const day = today(office);
    const standing = writer.all(
      writer.from
        .selectFrom('targetRisk')
        .select(['id', 'note'])
        .where('targetId', '=', targetId)
        .where('withdrawnOn', 'is', null),
    );
    const isSame = isMarked ? standing.some((one) => one.note === note) : standing.length === 0;
    if (isSame) throw new Refusal('nothingToChange', {});
    endRisks(writer, standing, day);
    if (isMarked) writer.insert('targetRisk', { targetId, note, markedOn: day, withdrawnOn: null });
    return { targetId };
  });
}

function endRisks(writer: Writer, risks: readonly { id: number }[], day: string): void {
  for (const { id } of risks) writer.update('targetRisk', id, { withdrawnOn: day });
}
