import { lastDayOfMonth, monthOf, yearOf } from '#domain/calendar.ts';
import type { DueRule, Period, PeriodKind, RoundGroupRule, WeekendRule } from '#domain/round.ts';
import type { DraftTarget, Input, RoundDraft, RoundInput } from '#ipc/contract.ts';

/** What the office chose in the form so far; the draft fills what is absent. */
export interface OpenChoices {
  period?: Period;
  dueRule?: DueRule;
  weekendRule?: WeekendRule;
  groupRule?: RoundGroupRule;
  coverText?: string;
  contactName?: string;
  contactPhone?: string;
  /** Targets taken otherwise than the draft proposes. */
  asked: Readonly<Record<number, boolean>>;
  /** Due days of single units, by unit id. */
  dueOverrides: Readonly<Record<number, string>>;
}

export const NO_CHOICES: OpenChoices = { asked: {}, dueOverrides: {} };

export function draftInput({ period, dueRule, weekendRule, groupRule }: OpenChoices): Input<'round.draft'> {
  return {
    ...(period ? { period } : {}),
    ...(dueRule ? { dueRule } : {}),
    ...(weekendRule ? { weekendRule } : {}),
    ...(groupRule ? { groupRule } : {}),
  };
}

/** The whole quarter or month a day lies in. */
export function periodAt(kind: Exclude<PeriodKind, 'custom'>, day: string): Period {
  const year = yearOf(day);
  const month = monthOf(day);
  const first = kind === 'month' ? month : month - ((month - 1) % 3);
  const last = kind === 'month' ? month : first + 2;
  return { kind, from: `${year}-${String(first).padStart(2, '0')}-01`, to: lastDayOfMonth(year, last) };
}

export function isAsked(target: DraftTarget, choices: OpenChoices): boolean {
  return choices.asked[target.targetId] ?? target.isAsked;
}

/** Sets the targets given; what the draft proposes anyway is not kept as a choice. */
export function withAsked(choices: OpenChoices, targets: readonly DraftTarget[], isNowAsked: boolean): OpenChoices {
  const asked = { ...choices.asked };
  for (const target of targets) {
    if (target.isAsked === isNowAsked) delete asked[target.targetId];
    else asked[target.targetId] = isNowAsked;
  }
  return { ...choices, asked };
}

export interface FormPreview {
  unitId: number;
  unitName: string;
  tasks: number;
  targets: number;
}

/**
 * Forms as they would be sent. The draft counts what it proposes; for a unit that leads targets itself they are counted
 * again with what the office took in or out. Members of a group return what the group leads: theirs stay as drafted.
 */
export function formsOf(draft: RoundDraft, choices: OpenChoices): FormPreview[] {
  if (Object.keys(choices.asked).length === 0) return draft.forms;
  const chosen = new Map<string, { tasks: Set<number>; targets: number }>();
  for (const target of draft.targets) {
    const unit = chosen.get(target.leadUnit) ?? { tasks: new Set<number>(), targets: 0 };
    chosen.set(target.leadUnit, unit);
    if (!isAsked(target, choices)) continue;
    unit.tasks.add(target.taskId);
    unit.targets += 1;
  }
  return draft.forms.map((form) => {
    const counted = chosen.get(form.unitName);
    return counted === undefined ? form : { ...form, tasks: counted.tasks.size, targets: counted.targets };
  });
}

export function roundInput(draft: RoundDraft, choices: OpenChoices): RoundInput {
  const overrides = Object.entries(choices.dueOverrides).map(([unitId, dueOn]) => ({ unitId: Number(unitId), dueOn }));
  const isDefault = Object.keys(choices.asked).length === 0;
  return {
    period: draft.period,
    dueRule: draft.dueRule,
    weekendRule: draft.weekendRule,
    groupRule: draft.groupRule,
    coverText: choices.coverText ?? draft.coverText,
    contactName: choices.contactName ?? draft.contactName,
    contactPhone: choices.contactPhone ?? draft.contactPhone,
    ...(isDefault
      ? {}
      : { targetIds: draft.targets.filter((target) => isAsked(target, choices)).map((target) => target.targetId) }),
    ...(overrides.length === 0 ? {} : { dueOverrides: overrides }),
  };
}
