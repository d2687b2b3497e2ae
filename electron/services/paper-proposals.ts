/** Papers that the record of a round suggests on a day, with those that were drafted or went out about the same. */
import type { Reader } from '#db/record.ts';
import { proposedColour } from '#domain/notice-rule.ts';
import type { Input, PaperProposal } from '#ipc/contract.ts';
import { isOpenYellow, isPressed, ofLight } from '#report/circular-figures.ts';
import type { ListTarget } from '#report/list-target.ts';
import { readChecks } from './form-lines.ts';
import { readLedger } from './ledger.ts';
import { readChaseFigures } from './letter-figures.ts';
import type { NumberedSpec } from './numbered-papers.ts';
import type { Office } from './office.ts';
import { readPaperRound } from './paper-round.ts';
import { readSettings } from './settings.ts';
import { readProgress } from './target-progress.ts';
import { today } from './today.ts';

type Suggested = Omit<PaperProposal, 'present'>;

/** By kind; letters in the order of the forms, slips in table order, red ones first. Throws Refusal recordMissing. */
export function proposePapers(
  office: Office,
  { roundId, asOf = today(office) }: Input<'paper.propose'>,
): PaperProposal[] {
  const { targets } = readPaperRound(office, roundId, asOf);
  const suggested: Suggested[] = [
    {
      ...PLAIN,
      spec: { kind: 'circular', roundId, asOf },
      why: `红灯${ofLight(targets, 'red').length}个、黄灯${ofLight(targets, 'yellow').length}个`,
    },
    ...chase(office, roundId, asOf),
    ...reminders(office, roundId, asOf),
    ...notices(office, targets, asOf),
    ...closeOuts(office, targets, roundId, asOf),
  ];
  const present = presentPapers(office.db.reader, roundId);
  return suggested.map((one) => ({ ...one, present: present.get(keyOf(one.spec)) ?? [] }));
}

const PLAIN = { colour: null, unitName: null, about: null } as const;

function chase(office: Office, roundId: number, asOf: string): Suggested[] {
  const { missing } = readChaseFigures(office, { roundId, asOf, signedOn: asOf });
  const chased = missing.filter(({ isChased }) => isChased);
  const overdue = chased.filter(({ overdueDays }) => overdueDays > 0).length;
  if (chased.length === 0) return [];
  const late = overdue === 0 ? '' : `，其中逾期${overdue}个`;
  return [{ ...PLAIN, spec: { kind: 'chaseNotice', roundId, asOf }, why: `${chased.length}个单位未反馈${late}` }];
}

function reminders(office: Office, roundId: number, asOf: string): Suggested[] {
  const { tally, targets } = readPaperRound(office, roundId, asOf);
  const byId = new Map(targets.map((target) => [target.targetId, target] as const));
  return tally.forms.flatMap(({ form, unit, rows }): Suggested[] => {
    const own = rows.flatMap(({ targetId }) => byId.get(targetId) ?? []);
    if (form.isWaived === 1 || !own.some(isPressed)) return [];
    const spec: NumberedSpec = { kind: 'reminderLetter', roundId, unitId: form.unitId, asOf };
    const why = `红灯${ofLight(own, 'red').length}个、黄灯${own.filter(isOpenYellow).length}个`;
    return [{ ...PLAIN, spec, unitName: unit.name, why }];
  });
}

function notices(office: Office, targets: readonly ListTarget[], asOf: string): Suggested[] {
  const { db } = office;
  const { targetById } = readLedger(db);
  const progress = readProgress(db);
  const settings = readSettings(db.reader);
  const pressed = [...ofLight(targets, 'red'), ...targets.filter(isOpenYellow)];
  return pressed.flatMap(({ targetId, leadUnit, label, why }): Suggested[] => {
    const target = targetById.get(targetId)?.target;
    if (target === undefined) return [];
    const { reading, short } = progress.stateOf(target, asOf, settings);
    const colour = proposedColour(reading, short?.reportedState ?? null);
    return [
      { spec: { kind: 'supervisionNotice', targetId, colour, asOf }, colour, unitName: leadUnit, about: label, why },
    ];
  });
}

/** Completed and found true in this round, and not closed out. */
function closeOuts({ db }: Office, targets: readonly ListTarget[], roundId: number, asOf: string): Suggested[] {
  const { reader } = db;
  const checks = readChecks(reader, roundId);
  const closed = new Set(
    reader
      .all(
        reader.from
          .selectFrom('closeOut')
          .select('targetId')
          .where('state', '=', 'active')
          .where('closedOn', 'is not', null),
      )
      .map(({ targetId }) => targetId),
  );
  return targets
    .filter(
      ({ targetId, countsAs }) =>
        countsAs === 'completed' && checks.get(targetId)?.verdict === 'trueAsReported' && !closed.has(targetId),
    )
    .map(({ targetId, leadUnit, label }) => ({
      spec: { kind: 'closeOutSlip', targetId, asOf },
      colour: null,
      unitName: leadUnit,
      about: label,
      why: '报送已完成，核实属实',
    }));
}

/**
 * Those of the round; of slips also what still stands from any other round, since a slip belongs to the round that asked its
 * target last: 一事一单 holds across rounds.
 */
function presentPapers(reader: Reader, roundId: number): Map<string, PaperProposal['present']> {
  const rows = reader.all(
    reader.from
      .selectFrom('paper')
      .select(['id', 'state', 'number', 'kind', 'unitId', 'targetId'])
      .where('state', 'not in', ['cancelled', 'replaced'])
      .where(({ and, eb, or }) =>
        or([
          eb('roundId', '=', roundId),
          and([eb('targetId', 'is not', null), eb('state', 'in', ['draft', 'issued', 'replied'])]),
        ]),
      )
      .orderBy('id'),
  );
  const found = new Map<string, PaperProposal['present']>();
  for (const { id, state, number, kind, unitId, targetId } of rows) {
    const key = [kind, kind === 'reminderLetter' ? unitId : targetId].join(' ');
    found.set(key, [...(found.get(key) ?? []), { id, state, number }]);
  }
  return found;
}

function keyOf(spec: NumberedSpec): string {
  const whom = spec.kind === 'reminderLetter' ? spec.unitId : 'targetId' in spec ? spec.targetId : null;
  return [spec.kind, whom].join(' ');
}
