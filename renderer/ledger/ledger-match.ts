import type { TargetRow, TaskRow } from '#ipc/contract.ts';
import type { DueChoice, LedgerView, ReportedChoice } from './ledger-view.ts';

function dueMatches(target: TargetRow, due: DueChoice): boolean {
  if (due.kind !== 'between') return target.dueKind === due.kind;
  const days = target.isDueFixed ? [target.dueOn] : target.milestones.map((milestone) => milestone.dueOn);
  return days.some((day) => day !== null && day >= due.from && day <= due.to);
}

/** What the filter 填报状态 calls a target. */
export function reportedChoiceOf({ progress }: Pick<TargetRow, 'progress'>): ReportedChoice {
  return progress === null ? 'none' : (progress.reportedState ?? 'unstated');
}

/** Whether a row passes every filter of the view; words are matched apart (search/). */
export function viewMatches(row: TaskRow, view: LedgerView): boolean {
  return (
    (view.annexId === null || row.annexId === view.annexId) &&
    (view.sectionId === null || row.sectionId === view.sectionId) &&
    (view.leader === null || row.leaders.some((leader) => leader.name === view.leader)) &&
    (view.leadUnit === null || row.leadUnit === view.leadUnit) &&
    (view.unit === null || row.units.includes(view.unit)) &&
    (view.light === null || row.light === view.light) &&
    (view.reported === null || row.targets.some((target) => reportedChoiceOf(target) === view.reported)) &&
    (view.due === null || row.targets.some((target) => dueMatches(target, view.due as DueChoice)))
  );
}
