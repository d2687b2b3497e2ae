/** A round and its forms as rows of the contract, counted from the tally. */
import type { Stored } from '#db/record.ts';
import { daysBetween } from '#domain/calendar.ts';
import type { DueRule, FormState } from '#domain/round.ts';
import type { FormRow, RoundCounts, RoundRow } from '#ipc/contract.ts';
import type { FormTally, RoundTally } from './round-tally.ts';
import { dayOf } from './today.ts';

export function formRowOf({ round }: Pick<RoundTally, 'round'>, tally: FormTally, asOf: string): FormRow {
  const { form, unit, rows, reminders } = tally;
  const dueOn = form.dueOn ?? round.dueOn;
  // Of a closed round the days run to its end.
  const day = round.closedOn !== null && round.closedOn < asOf ? round.closedOn : asOf;
  const isOverdue = form.isWaived === 0 && isAwaited(form.state, round.state) && dueOn < day;
  return {
    id: form.id,
    rev: form.rev,
    roundId: form.roundId,
    formNo: form.formNo,
    code: form.code,
    unitId: form.unitId,
    unitName: unit.name,
    movedTo: unit.movedTo,
    contact: unit.contact,
    phone: unit.phone,
    tasks: new Set(rows.map(({ taskId }) => taskId)).size,
    targets: rows.length,
    reported: rows.filter(({ isReported }) => isReported).length,
    verified: rows.filter(({ isVerified }) => isVerified).length,
    dueOn,
    isDueOverridden: form.dueOn !== null,
    isOverdue,
    overdueDays: isOverdue ? daysBetween(dueOn, day) : 0,
    issueNo: form.issueNo,
    issuedAt: form.issuedAt,
    state: form.state,
    isWaived: form.isWaived === 1,
    sentBackReason: form.sentBackReason,
    receivedAt: form.receivedAt,
    isLate: form.receivedAt !== null && dayOf(new Date(form.receivedAt)) > dueOn,
    reminders: reminders.length,
    lastRemindedOn:
      reminders
        .map(({ remindedOn }) => remindedOn)
        .sort()
        .at(-1) ?? null,
  };
}

/** A form not issued yet is awaited as soon as others of its round are out. */
function isAwaited(state: FormState, roundState: Stored<'dispatchRound'>['state']): boolean {
  return state === 'issued' || state === 'sentBack' || (state === 'notIssued' && roundState === 'collecting');
}

export function roundRowOf(tally: RoundTally, asOf: string): RoundRow {
  const { round } = tally;
  const { periodKind, periodFrom, periodTo, dueRuleJson, ...row } = round;
  return {
    id: row.id,
    rev: row.rev,
    code: row.code,
    title: row.title,
    period: { kind: periodKind, from: periodFrom, to: periodTo },
    openedOn: row.openedOn,
    dueOn: row.dueOn,
    dueRule: JSON.parse(dueRuleJson) as DueRule,
    weekendRule: row.weekendRule,
    groupRule: row.groupRule,
    coverText: row.coverText,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    state: row.state,
    closedOn: row.closedOn,
    reopenReason: row.reopenReason,
    counts: countsOf(tally, asOf),
  };
}

/**
 * Waived forms count in `waived` alone. A target counts unless every form that asks it is waived; it is reported when
 * each unit asked (waived ones aside) has an entry.
 */
function countsOf(tally: RoundTally, asOf: string): RoundCounts {
  const asked = tally.forms.filter(({ form }) => form.isWaived === 0);
  const inState = (state: FormState): number => asked.filter(({ form }) => form.state === state).length;
  const targets = tally.targets.flatMap(({ targetId, taskId, forms }) => {
    const rows = forms.filter(({ form }) => form.isWaived === 0).flatMap((form) => rowOf(form, targetId));
    if (rows.length === 0 && forms.length > 0) return [];
    const isReported = rows.length > 0 && rows.every((row) => row.isReported);
    return [{ taskId, isReported, isVerified: isReported && rows.every((row) => row.isVerified) }];
  });
  const reported = targets.filter(({ isReported }) => isReported).length;
  return {
    forms: asked.length,
    waived: tally.forms.length - asked.length,
    notIssued: inState('notIssued'),
    issued: inState('issued'),
    received: inState('received'),
    checked: inState('checked'),
    sentBack: inState('sentBack'),
    overdue: asked.filter((form) => formRowOf(tally, form, asOf).isOverdue).length,
    inbox: tally.inbox,
    tasks: new Set(targets.map(({ taskId }) => taskId)).size,
    targets: targets.length,
    reported,
    unreported: targets.length - reported,
    verified: targets.filter(({ isVerified }) => isVerified).length,
  };
}

function rowOf({ rows }: FormTally, targetId: number) {
  return rows.filter((row) => row.targetId === targetId);
}
