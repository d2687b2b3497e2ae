/** What opening a round would ask: defaults, targets, forms, problems. Writes nothing. */
import type { OfficeDatabase } from '#db/record.ts';
import type { DueRule, Period, RoundGroupRule, WeekendRule } from '#domain/round.ts';
import { checkPeriod, dueDayOf, nextPeriod, periodAround, periodCode, periodTitle } from '#domain/round-period.ts';
import type { DraftTarget, Input, RoundDraft } from '#ipc/contract.ts';
import type { Office } from './office.ts';
import { type AskableTarget, formsAskedBy, planRound } from './round-plan.ts';
import { readRoundsInOrder } from './round-record.ts';
import { readSettings } from './settings.ts';
import { type Progress, readProgress } from './target-progress.ts';
import { today } from './today.ts';
import { readUnitStanding } from './unit-standing.ts';

const FIRST_RULES: { dueRule: DueRule; weekendRule: WeekendRule; groupRule: RoundGroupRule } = {
  dueRule: { kind: 'dayOfLastMonth', day: 25 },
  weekendRule: 'earlier',
  groupRule: 'asDirectory',
};

const FIRST_COVER =
  '为及时掌握示范区建设各项任务的进展情况，请各牵头单位会同其他责任单位，对照年度任务目标如实填报进展情况、存在问题和下一步计划。';

/** Throws Refusal periodInvalid, dateInvalid, dueBeforePeriod, valueInvalid. */
export function draftRound(office: Office, input: Input<'round.draft'>): RoundDraft {
  const { db } = office;
  const { reader } = db;
  const day = today(office);
  const rounds = readRoundsInOrder(reader);
  const last = rounds.at(-1);
  const period: Period =
    input.period ??
    (last === undefined
      ? periodAround(day, 'quarter')
      : nextPeriod({ kind: last.periodKind, from: last.periodFrom, to: last.periodTo }));
  checkPeriod(period);
  const lastRule = last === undefined ? null : (JSON.parse(last.dueRuleJson) as DueRule);
  // A day of choice belongs to its own round.
  const dueRule = input.dueRule ?? (lastRule === null || lastRule.kind === 'fixed' ? FIRST_RULES.dueRule : lastRule);
  const weekendRule = input.weekendRule ?? last?.weekendRule ?? FIRST_RULES.weekendRule;
  const groupRule = input.groupRule ?? last?.groupRule ?? FIRST_RULES.groupRule;
  const due = dueDayOf(period, dueRule, weekendRule);
  const code = periodCode(period);
  const title = periodTitle(period);
  const plan = planRound(db, period, groupRule);
  const progress = readProgress(db);
  const settings = readSettings(reader);
  const targets = plan.targets.map(
    (one): DraftTarget => ({
      targetId: one.target.id,
      taskId: one.entry.task.id,
      label: one.label,
      text: one.target.text,
      leadUnit: one.entry.units[0] ?? '',
      light: progress.lightOf(one.target, day, settings).light,
      isAsked: isAskedByDefault(one, progress, day),
      isCarriedOver: one.isCarriedOver,
    }),
  );
  const asked = plan.targets.filter((_, index) => targets[index]?.isAsked);
  return {
    period,
    code,
    title,
    dueOn: due.dueOn,
    dueNote: due.note,
    existingRoundId: rounds.find((round) => round.code === code)?.id ?? null,
    dueRule,
    weekendRule,
    groupRule,
    coverText: last === undefined ? FIRST_COVER : last.coverText.replaceAll(last.title, title),
    contactName: last?.contactName ?? settings.operatorName,
    contactPhone: last?.contactPhone ?? '',
    targets,
    forms: draftForms(db, asked),
    problems: plan.problems,
  };
}

/** Open targets that somebody would return. A 已完成 that the office disproved is open. */
export function isAskedByDefault({ target, unitIds }: AskableTarget, progress: Progress, asOf: string): boolean {
  return unitIds.length > 0 && progress.reportOf(target.id, asOf)?.state !== 'completed';
}

function draftForms(db: OfficeDatabase, asked: readonly AskableTarget[]): RoundDraft['forms'] {
  const standing = readUnitStanding(db.reader);
  const taskOf = new Map(asked.map(({ target, entry }) => [target.id, entry.task.id] as const));
  return formsAskedBy(asked).map(({ unitId, targetIds }) => ({
    unitId,
    unitName: standing.name(unitId),
    tasks: new Set(targetIds.map((id) => taskOf.get(id))).size,
    targets: targetIds.length,
  }));
}
