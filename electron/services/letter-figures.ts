/** Figures of 提醒函 to one unit and of 催报通知 to those that did not return. */
import { answerDueOn } from '#domain/notice-rule.ts';
import { Refusal } from '#domain/refusal.ts';
import type { ChaseFigures, ChaseForm } from '#report/chase-paper.ts';
import type { ReminderFigures } from '#report/reminder-paper.ts';
import { docNumbersOf } from './ledger.ts';
import type { ListSource } from './list-source.ts';
import type { Office } from './office.ts';
import { contactOf, readPaperRound } from './paper-round.ts';
import { formRowOf } from './round-rows.ts';
import type { FormTally } from './round-tally.ts';
import { type WaitingReturn, waitingReturns } from './waiting-returns.ts';

/** Throws Refusal recordMissing: also for a unit that returns nothing in the round. */
export function readReminderFigures(
  office: Office,
  { roundId, unitId, signedOn, ...given }: { roundId: number; unitId: number; asOf: string; signedOn: string },
): ReminderFigures {
  const source = readPaperRound(office, roundId, given.asOf);
  const { asOf } = source;
  const form = source.tally.forms.find((one) => one.form.unitId === unitId);
  if (form === undefined) throw new Refusal('recordMissing', { kind: 'unit', id: unitId });
  const own = new Set(form.rows.map(({ targetId }) => targetId));
  const targets = source.targets.filter(({ targetId }) => own.has(targetId));
  const isWaived = form.form.isWaived === 1;
  const tasks = new Set(targets.map(({ taskId }) => taskId));
  return {
    roundTitle: source.head.roundTitle,
    asOf,
    unitName: form.unit.name,
    docNumbers: docNumbersOf(source.tasks.filter(({ task }) => tasks.has(task.id))),
    ...contactOf(source),
    answerDueOn: answerDueOn('reminderLetter', signedOn),
    targets,
    leftOut: {
      waived: isWaived ? own.size - targets.length : 0,
      removed: isWaived ? 0 : own.size - targets.length,
    },
  };
}

/** Throws Refusal recordMissing. */
export function readChaseFigures(
  office: Office,
  { roundId, unitIds, signedOn, ...given }: { roundId: number; unitIds?: number[]; asOf: string; signedOn: string },
): ChaseFigures {
  const source = readPaperRound(office, roundId, given.asOf);
  const { tally, head, asOf } = source;
  const asked = tally.forms.filter(({ form }) => form.isWaived === 0);
  const waiting = waitingReturns(office.db, roundId);
  const missing = asked
    .flatMap((form) => missingForm(source, form, waiting.get(form.form.id) ?? null, unitIds))
    .sort((a, b) => b.overdueDays - a.overdueDays || (a.code < b.code ? -1 : 1));
  return {
    roundTitle: head.roundTitle,
    asOf,
    dueOn: tally.round.dueOn,
    ...contactOf(source),
    answerDueOn: answerDueOn('chaseNotice', signedOn),
    forms: asked.length,
    missing,
    waivedForms: tally.forms.length - asked.length,
  };
}

/** Whoever sent a file that waits to be taken in is not missing, unless it is empty. */
function missingForm(
  { tally, asOf }: ListSource,
  form: FormTally,
  waiting: WaitingReturn | null,
  unitIds: number[] | undefined,
): ChaseForm[] {
  const row = formRowOf(tally, form, asOf);
  const { state, unitName, code, dueOn, overdueDays, sentBackReason, reminders, lastRemindedOn } = row;
  if (waiting === 'filled' || state === 'received' || state === 'checked') return [];
  const unreportedIds = form.rows.flatMap(({ targetId, isReported }) => (isReported ? [] : [targetId]));
  // A form that was never sent cannot be chased.
  const isChased = state !== 'notIssued' && (unitIds === undefined || unitIds.includes(row.unitId));
  return [
    {
      formId: row.id,
      unitName,
      code,
      unreportedIds,
      dueOn,
      overdueDays,
      state: waiting === 'empty' ? 'empty' : state,
      sentBackReason,
      reminders,
      lastRemindedOn,
      isChased,
    },
  ];
}
