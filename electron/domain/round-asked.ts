/** Which targets a round asks, which units return, and how their forms are numbered (domain.md §3.2, §3.4). */
import { yearOf } from './calendar.ts';
import type { Period, RoundGroupRule } from './round.ts';
import type { UnitKind } from './unit-name.ts';

/** A unit that leads, as the directory has it. */
export interface LeadUnit {
  id: number;
  kind: UnitKind;
  /** Who returns for a group; null where nothing is set, which is its contact. */
  groupRule: 'contact' | 'members' | null;
  /** Units that stand as its members today, in order. */
  memberIds: readonly number[];
}

export interface ReturningUnits {
  unitIds: readonly number[];
  /** Its members should return, and it has none: it returns itself. */
  isMemberless: boolean;
}

/** A group returns through its contact (one form) or through each member; every other unit returns itself. */
export function returningUnits(lead: LeadUnit, rule: RoundGroupRule): ReturningUnits {
  const applied = rule === 'asDirectory' ? (lead.groupRule ?? 'contact') : rule;
  if (lead.kind !== 'group' || applied === 'contact') return { unitIds: [lead.id], isMemberless: false };
  const unitIds = [...new Set(lead.memberIds)];
  return unitIds.length === 0 ? { unitIds: [lead.id], isMemberless: true } : { unitIds, isMemberless: false };
}

export interface PlannedForm {
  /** From 1. */
  formNo: number;
  unitId: number;
  /** In table order. */
  targetIds: number[];
}

/**
 * One form per returning unit, numbered by where its first target stands in the table. `targets` in table order, each
 * with the units that return it.
 */
export function planForms(targets: readonly { targetId: number; unitIds: readonly number[] }[]): PlannedForm[] {
  const forms = new Map<number, PlannedForm>();
  for (const { targetId, unitIds } of targets) {
    for (const unitId of unitIds) {
      const form = forms.get(unitId);
      if (form === undefined) forms.set(unitId, { formNo: forms.size + 1, unitId, targetIds: [targetId] });
      else form.targetIds.push(targetId);
    }
  }
  return [...forms.values()];
}

/** Targets of a table of a later year than the period are not offered. */
export function isOffered(annexYear: number, period: Period): boolean {
  return annexYear <= yearOf(period.to);
}

/** A target of an earlier year’s table that is still open. */
export function isCarriedOver(annexYear: number, period: Period): boolean {
  return annexYear < yearOf(period.from);
}
