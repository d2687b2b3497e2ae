/** 调度轮次: the list, one round with its forms and inbox, and what may be changed while it runs. */
import { Refusal } from '#domain/refusal.ts';
import type { DueRule } from '#domain/round.ts';
import { refuseBefore } from '#domain/round-period.ts';
import type { Input, Output, RoundDetail, RoundRow } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';
import { receivedRows } from './received-rows.ts';
import { readRoundRow, readRoundsInOrder, readStandingRound } from './round-record.ts';
import { formRowOf, roundRowOf } from './round-rows.ts';
import { readRoundTally } from './round-tally.ts';
import { today } from './today.ts';

/** Newest period first. */
export function listRounds(office: Office, { asOf = today(office) }: Input<'round.list'>): Output<'round.list'> {
  const { reader } = office.db;
  return readRoundsInOrder(reader)
    .reverse()
    .map((round) => roundRowOf(readRoundTally(reader, round), asOf));
}

/** Throws Refusal recordMissing. */
export async function readRound(
  office: Office,
  { id, asOf = today(office) }: Input<'round.get'>,
): Promise<RoundDetail> {
  const { reader } = office.db;
  readRoundRow(reader, id);
  const inbox = await receivedRows(office, id);
  // Read after the inbox, which takes turns: forms and inbox then speak of one state of the record.
  const tally = readRoundTally(reader, readRoundRow(reader, id));
  return {
    round: roundRowOf(tally, asOf),
    asOf,
    forms: tally.forms.map((form) => formRowOf(tally, form, asOf)),
    inbox,
  };
}

/** One round as a row, today. Throws Refusal recordMissing. */
export function roundRow(office: Office, id: number): RoundRow {
  const { reader } = office.db;
  return roundRowOf(readRoundTally(reader, readRoundRow(reader, id)), today(office));
}

/**
 * A due day set here is a day of choice, and stays when rules are asked again.
 * Throws Refusal recordMissing, roundClosed, changedElsewhere, nothingToChange, dueBeforePeriod.
 */
export function updateRound(office: Office, input: Input<'round.update'>, { opId }: CallContext): RoundRow {
  let subject = '';
  office.db.command({ name: 'round.update', opId, subject: () => subject }, (writer) => {
    const round = readStandingRound(writer, input.id);
    subject = round.title;
    const { dueOn = round.dueOn } = input;
    const coverText = input.coverText?.trim() ?? round.coverText;
    const contactName = input.contactName?.trim() ?? round.contactName;
    const contactPhone = input.contactPhone?.trim() ?? round.contactPhone;
    refuseBefore(round.periodFrom, dueOn);
    const isSame =
      dueOn === round.dueOn &&
      coverText === round.coverText &&
      contactName === round.contactName &&
      contactPhone === round.contactPhone;
    if (isSame) throw new Refusal('nothingToChange', {});
    const rule: DueRule = { kind: 'fixed', dueOn };
    const due = dueOn === round.dueOn ? {} : { dueOn, dueRuleJson: JSON.stringify(rule) };
    writer.update('dispatchRound', round.id, { ...due, coverText, contactName, contactPhone }, input.rev);
  });
  return roundRow(office, input.id);
}
