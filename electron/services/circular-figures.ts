/** Figures of 通报, read from the record with the targets behind each. */
import { answerDueOn } from '#domain/notice-rule.ts';
import { REQUIRED_COLUMNS } from '#domain/return-form.ts';
import type { CircularFigures, CircularForm } from '#report/circular-figures.ts';
import { docNumbersOf } from './ledger.ts';
import type { ListSource } from './list-source.ts';
import type { Office } from './office.ts';
import { contactOf, readPaperRound } from './paper-round.ts';
import { type Entry, readEntries, valuesOfEntry } from './return-entries.ts';
import { readRoundChanges } from './round-changes.ts';
import { formRowOf } from './round-rows.ts';
import type { FormTally } from './round-tally.ts';
import { waitingReturns } from './waiting-returns.ts';

/** Throws Refusal recordMissing. */
export function readCircularFigures(
  office: Office,
  given: { roundId: number; asOf: string; signedOn: string },
): CircularFigures {
  const { roundId, signedOn } = given;
  const source = readPaperRound(office, roundId, given.asOf);
  // A closed round is told as it was when it was closed.
  const { tally, head, tasks, asOf } = source;
  const changes = readRoundChanges(office, { id: roundId, asOf });
  const sections = new Map(
    tasks.map(({ task, annex, sectionTitle }) => [task.id, sectionTitle ?? annex.title] as const),
  );
  const told = new Set(source.targets.map(({ targetId }) => targetId));
  const ids = (rows: readonly { targetId: number }[]): number[] =>
    rows.map(({ targetId }) => targetId).filter((id) => told.has(id));
  const forms = readCircularForms(office, source);
  return {
    roundTitle: head.roundTitle,
    asOf,
    docNumbers: docNumbersOf(tasks),
    ...contactOf(source),
    answerDueOn: answerDueOn('circular', signedOn),
    targets: source.targets.map((target) => ({ ...target, sectionTitle: sections.get(target.taskId) ?? '' })),
    leftOut: head.leftOut,
    forms: forms.map(({ told: form }) => form),
    waivedForms: tally.forms.length - forms.length,
    changes: {
      previousTitle: changes.previousTitle,
      newlyRed: ids(changes.newlyRed),
      recovered: ids(changes.recovered),
      finished: ids(changes.finished),
      noMovement: ids(changes.noMovement),
    },
  };
}

/** Forms that are not waived, in the order of their numbers, each as it is told. */
export function readCircularForms(office: Office, source: ListSource): { form: FormTally; told: CircularForm }[] {
  const { round, forms } = source.tally;
  const isFilled = filledRows(office, round.id);
  const waiting = waitingReturns(office.db, round.id);
  return forms
    .filter(({ form }) => form.isWaived === 0)
    .map((form) => ({
      form,
      told: { ...formOf(source, form, isFilled), waiting: waiting.get(form.form.id) ?? null },
    }));
}

function formOf(
  { tally, asOf }: ListSource,
  form: FormTally,
  isFilled: (targetId: number, unitId: number) => boolean,
): Omit<CircularForm, 'waiting'> {
  const { unitName, state, dueOn, isLate, overdueDays, sentBackReason, unitId } = formRowOf(tally, form, asOf);
  const targetIds = form.rows.map(({ targetId }) => targetId);
  return {
    unitName,
    targetIds,
    state,
    dueOn,
    isLate,
    overdueDays,
    sentBackReason,
    unfilledIds: targetIds.filter((targetId) => !isFilled(targetId, unitId)),
    unreportedIds: form.rows.flatMap(({ targetId, isReported }) => (isReported ? [] : [targetId])),
  };
}

/** 进展情况, 存在问题 and 下一步计划 are all there; “无” counts. */
function filledRows({ db }: Office, roundId: number): (targetId: number, unitId: number) => boolean {
  const isFull = (entry: Entry): boolean => {
    const values = valuesOfEntry(entry);
    return REQUIRED_COLUMNS.every((column) => {
      const value = column === 'state' || column === 'amount' ? '' : values[column];
      return value.trim() !== '';
    });
  };
  const full = readEntries(db.reader, roundId).filter(isFull);
  const keys = new Set(full.map(({ targetId, unitId }) => `${targetId} ${unitId}`));
  return (targetId, unitId) => keys.has(`${targetId} ${unitId}`);
}
