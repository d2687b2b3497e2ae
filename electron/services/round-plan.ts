/** What a round over a period could ask, and who would return it, from the ledger and the directory as they stand. */
import type { OfficeDatabase, Reader } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Period, RoundGroupRule } from '#domain/round.ts';
import {
  isCarriedOver,
  isOffered,
  type LeadUnit,
  type PlannedForm,
  planForms,
  returningUnits,
} from '#domain/round-asked.ts';
import { type LedgerTarget, type LedgerTask, readLedger } from './ledger.ts';
import { readUnitStanding } from './unit-standing.ts';

export interface AskableTarget {
  entry: LedgerTask;
  target: LedgerTarget;
  /** 附件2第29项 */
  label: string;
  /** Units that return it; empty when its task names no unit. */
  unitIds: readonly number[];
  isCarriedOver: boolean;
}

export interface RoundPlan {
  /** In table order. */
  targets: AskableTarget[];
  /** Finished sentences about what nobody, or another than meant, would return. */
  problems: string[];
}

export function planRound(db: OfficeDatabase, period: Period, groupRule: RoundGroupRule): RoundPlan {
  const units = readLeadUnits(db.reader);
  const problems: string[] = [];
  const told = new Set<number>();
  const targets: AskableTarget[] = [];
  for (const entry of readLedger(db).tasks) {
    if (entry.task.state === 'removed' || entry.targets.length === 0) continue;
    if (!isOffered(entry.annex.year, period)) continue;
    const label = askedLabel(entry);
    const [lead] = entry.unitRefs;
    if (lead === undefined) problems.push(`${label}没有写责任单位，无人报送。请先在台账中更正责任单位。`);
    const unit = units.get(lead?.id ?? 0);
    const returning = unit === undefined ? null : returningUnits(unit, groupRule);
    if (unit !== undefined && lead !== undefined && !told.has(unit.id)) {
      told.add(unit.id);
      if (returning?.isMemberless) problems.push(memberlessSentence(lead.name));
      if (unit.isClosed) problems.push(`“${lead.name}”在单位名录中已停用，仍是${label}的牵头单位，请核对。`);
    }
    for (const target of entry.targets) {
      targets.push({
        entry,
        target,
        label,
        unitIds: returning?.unitIds ?? [],
        isCarriedOver: isCarriedOver(entry.annex.year, period),
      });
    }
  }
  return { targets, problems };
}

/** The targets named, in table order. Throws Refusal recordMissing (one that is not offered), valueInvalid (one that no unit would return). */
export function chosenTargets({ targets }: RoundPlan, targetIds: readonly number[]): AskableTarget[] {
  const wanted = new Set(targetIds);
  const chosen = targets.filter(({ target }) => wanted.delete(target.id));
  for (const id of wanted) throw new Refusal('recordMissing', { kind: 'target', id });
  const unled = chosen.find(({ unitIds }) => unitIds.length === 0);
  if (unled !== undefined) throw new Refusal('valueInvalid', { field: '没有责任单位的分项目标', value: unled.label });
  return chosen;
}

/** One form per returning unit. */
export function formsAskedBy(asked: readonly AskableTarget[]): PlannedForm[] {
  return planForms(asked.map(({ target, unitIds }) => ({ targetId: target.id, unitIds })));
}

/** 附件2第29项 */
export function askedLabel({ annex, texts, task }: LedgerTask): string {
  const annexWord = annex.annexNo === null ? '附件' : `附件${annex.annexNo}`;
  const number = texts.sequence.trim();
  return number === '' ? `${annexWord}第${task.ordinal}行` : `${annexWord}第${number}项`;
}

function memberlessSentence(name: string): string {
  return `“${name}”应由各成员单位分别报送，但单位名录中还没有设定它的成员，先按一份回表下发。请在单位名录中补充成员。`;
}

/** Every unit with the members that stand for its group today; closed members return nothing. */
function readLeadUnits(reader: Reader): Map<number, LeadUnit & { isClosed: boolean }> {
  const { from } = reader;
  const standing = readUnitStanding(reader);
  const rows = reader.all(from.selectFrom('unit').select(['id', 'kind', 'groupRule', 'state']));
  const closed = new Set(rows.filter(({ state }) => state === 'closed').map(({ id }) => id));
  const members = Map.groupBy(
    reader.all(
      from.selectFrom('unitMember').select(['groupUnitId', 'memberUnitId']).where('state', '=', 'active').orderBy('id'),
    ),
    ({ groupUnitId }) => groupUnitId,
  );
  return new Map(
    rows.map(({ id, kind, groupRule }) => {
      const memberIds = (members.get(id) ?? []).flatMap(({ memberUnitId }) => standing.standing(memberUnitId));
      const unit = { id, kind, groupRule, memberIds: memberIds.filter((one) => !closed.has(one)) };
      return [id, { ...unit, isClosed: closed.has(id) }] as const;
    }),
  );
}
