/** 关轮 stores the light of every target asked, with the rule that gave it; 重开 goes on collecting, with a reason. */
import type { Writer } from '#db/record.ts';
import type { LightReading, LightSettings } from '#domain/light.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, RoundRow } from '#ipc/contract.ts';
import { readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { readRoundRow, readStandingRound, refuseOutside } from './round-record.ts';
import { roundRow } from './rounds.ts';
import { readSettings } from './settings.ts';
import { readProgress } from './target-progress.ts';
import { today } from './today.ts';

/**
 * Lights as of `asOf`, today by default. Those stored when the round was closed before are superseded. A target that a
 * correction of the text did away with since has no light to store.
 * Throws Refusal recordMissing, roundClosed, changedElsewhere, dayAfterToday, dayBeforeRound.
 */
export function closeRound(
  office: Office,
  { id, rev, asOf = today(office) }: Input<'round.close'>,
  { opId }: CallContext,
): RoundRow {
  let subject = '';
  office.db.command({ name: 'round.close', opId, subject: () => subject }, (writer) => {
    const round = readStandingRound(writer, id);
    subject = round.title;
    refuseOutside('亮灯日期', asOf, round, today(office));
    const { dueSoonDays, behindPercent } = readSettings(writer);
    const settings: LightSettings = { dueSoonDays, behindPercent };
    const lights = lightsAsked(office, writer, id, asOf, settings);
    writer.update('dispatchRound', id, { state: 'closed', closedOn: asOf }, rev);
    const stored = writer.from
      .selectFrom('lightRecord')
      .select('id')
      .where('roundId', '=', id)
      .where('state', '=', 'active');
    for (const row of writer.all(stored)) writer.update('lightRecord', row.id, { state: 'superseded' });
    const ruleJson = JSON.stringify(settings);
    for (const { targetId, light, rule } of lights) {
      writer.insert('lightRecord', { roundId: id, targetId, asOf, light, rule, ruleJson, state: 'active' });
    }
  });
  return roundRow(office, id);
}

/** Before anything is written: progress is kept by the seal of the last act. */
function lightsAsked(
  office: Office,
  writer: Writer,
  roundId: number,
  asOf: string,
  settings: LightSettings,
): (LightReading & { targetId: number })[] {
  const { targetById } = readLedger(office.db);
  const progress = readProgress(office.db);
  const asked = writer.from
    .selectFrom('roundTarget')
    .select('targetId')
    .where('roundId', '=', roundId)
    .where('state', '=', 'active')
    .orderBy('id');
  return writer.all(asked).flatMap(({ targetId }) => {
    const target = targetById.get(targetId)?.target;
    return target === undefined ? [] : [{ targetId, ...progress.lightOf(target, asOf, settings) }];
  });
}

/** Throws Refusal recordMissing, roundNotClosed, reasonMissing, changedElsewhere. */
export function reopenRound(office: Office, input: Input<'round.reopen'>, { opId }: CallContext): RoundRow {
  let subject = '';
  office.db.command({ name: 'round.reopen', opId, subject: () => subject }, (writer) => {
    const round = readRoundRow(writer, input.id);
    subject = round.title;
    const reason = input.reason.trim();
    if (round.state !== 'closed') throw new Refusal('roundNotClosed', { round: round.title });
    if (reason === '') throw new Refusal('reasonMissing', {});
    writer.update('dispatchRound', round.id, { state: 'collecting', closedOn: null, reopenReason: reason }, input.rev);
  });
  return roundRow(office, input.id);
}
