/** 历次进展 of one target: its strip, what units reported, what the office found, marked and closed out. */
import { Refusal } from '#domain/refusal.ts';
import type { Input, TargetHistory } from '#ipc/contract.ts';
import { entryRows } from './entry-rows.ts';
import { readLedger } from './ledger.ts';
import type { Office } from './office.ts';
import { readSettings } from './settings.ts';
import { readProgress } from './target-progress.ts';
import { today } from './today.ts';

/** Everything on record, newest first, whatever the day; the strip as of the day. Throws Refusal recordMissing. */
export function readTargetHistory(
  office: Office,
  { id, asOf = today(office) }: Input<'target.history'>,
): TargetHistory {
  const { reader } = office.db;
  const { from } = reader;
  const found = readLedger(office.db).targetById.get(id);
  if (found === undefined) throw new Refusal('recordMissing', { kind: 'target', id });
  const { rounds, stateOf } = readProgress(office.db);
  const places = new Map(rounds.map((round, index) => [round.id, index] as const));
  const newestFirst = <R extends { id: number; roundId: number }>(rows: R[]): R[] =>
    rows.sort((a, b) => (places.get(b.roundId) ?? 0) - (places.get(a.roundId) ?? 0) || b.id - a.id);
  const entries = newestFirst(
    reader.all(from.selectFrom('returnEntry').selectAll().where('targetId', '=', id).where('state', '=', 'active')),
  );
  const checks = newestFirst(
    reader.all(
      from
        .selectFrom('targetCheck')
        .innerJoin('dispatchRound', 'dispatchRound.id', 'targetCheck.roundId')
        .select([
          'targetCheck.id',
          'targetCheck.rev',
          'targetCheck.roundId',
          'targetCheck.verdict',
          'targetCheck.note',
          'targetCheck.completedOn',
          'targetCheck.doneStepsJson',
          'targetCheck.checkedOn',
          'dispatchRound.title as roundTitle',
        ])
        .where('targetCheck.targetId', '=', id)
        .where('targetCheck.state', '=', 'active'),
    ),
  );
  const risks = reader.all(
    from
      .selectFrom('targetRisk')
      .select(['id', 'note', 'markedOn', 'withdrawnOn'])
      .where('targetId', '=', id)
      .orderBy('id', 'desc'),
  );
  const closeOuts = reader.all(
    from
      .selectFrom('closeOut')
      .leftJoin('paper', 'paper.id', 'closeOut.paperId')
      .select([
        'closeOut.id',
        'closeOut.appliedOn',
        'closeOut.closedOn',
        'closeOut.note',
        'closeOut.paperId',
        'paper.number as paperNumber',
      ])
      .where('closeOut.targetId', '=', id)
      .where('closeOut.state', '=', 'active')
      .orderBy('closeOut.id', 'desc'),
  );
  return {
    targetId: id,
    strip: stateOf(found.target, asOf, readSettings(reader)).strip,
    entries: entryRows(office, entries),
    checks: checks.map(({ roundId: _, doneStepsJson, ...check }) => ({
      ...check,
      doneSteps: JSON.parse(doneStepsJson) as number[],
    })),
    risks,
    closeOuts,
  };
}
