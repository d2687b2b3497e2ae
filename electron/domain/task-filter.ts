/** What the ledger can be narrowed to, and whether a row is within it. The same rule for services and window. */
import type { Light, ReportedState } from './light.ts';
import type { DueKind } from './target.ts';
import { compareKey } from './written-text.ts';

/** Every member given must hold. */
export interface TaskFilter {
  /** Day the lights are judged on; today when absent. */
  asOf?: string;
  documentId?: number;
  annexId?: number;
  annexNo?: number;
  sectionId?: number;
  leader?: string;
  unit?: string;
  leadUnit?: string;
  light?: Light;
  /** At least one target stands so on `asOf`. `none`: nothing reported yet · `unstated`: reported without a state. */
  reportedState?: ReportedState | 'none' | 'unstated';
  /** `none`: no target of the task has a date or a recurrence. The others: at least one target is of the kind. */
  dueKind?: DueKind;
  /** With `dueTo`, both days included: at least one target or milestone falls due in between. */
  dueFrom?: string;
  dueTo?: string;
  /** Any words; all must occur somewhere in the row. */
  text?: string;
  isRemovedIncluded?: boolean;
}

/** The part of the contract's TaskRow that a filter looks at. */
export interface FilterableTask {
  documentId: number;
  docNumber: string;
  annexId: number;
  annexNo: number | null;
  annexTitle: string;
  sectionId: number | null;
  sectionTitle: string | null;
  sequence: string;
  content: string;
  overallGoal: string;
  annualTarget: string;
  responsibleLeader: string;
  unitsText: string;
  due: string;
  remark: string;
  extra: Record<string, string>;
  leaders: readonly { name: string }[];
  units: readonly string[];
  unitRefs: readonly { rawText: string }[];
  leadUnit: string;
  light: Light;
  targets: readonly {
    progress: { reportedState: ReportedState | null } | null;
    dueKind: DueKind;
    dueOn: string | null;
    milestones: readonly { dueOn: string | null }[];
  }[];
  isRemoved: boolean;
}

export function matchesTask(row: FilterableTask, filter: TaskFilter): boolean {
  return taskMatcher(filter)(row);
}

/** The same with the filter prepared once, for whole ledgers. Rows are taken as unchanging: their search keys are kept. */
export function taskMatcher(filter: TaskFilter): (row: FilterableTask) => boolean {
  const words = (filter.text ?? '').split(/\s+/u).filter((word) => word !== '');
  const keys = words.map(compareKey).filter((key) => key !== '');
  const signs = words.filter((word) => compareKey(word) === '');
  const leader = keyOf(filter.leader);
  const unit = keyOf(filter.unit);
  const leadUnit = keyOf(filter.leadUnit);
  return (row) =>
    (filter.isRemovedIncluded === true || !row.isRemoved) &&
    isWanted(filter.documentId, row.documentId) &&
    isWanted(filter.annexId, row.annexId) &&
    isWanted(filter.annexNo, row.annexNo) &&
    isWanted(filter.sectionId, row.sectionId) &&
    isWanted(filter.light, row.light) &&
    (leadUnit === undefined || compareKey(row.leadUnit) === leadUnit) &&
    (leader === undefined || row.leaders.some(({ name }) => compareKey(name) === leader)) &&
    (unit === undefined || isUnitOf(row, unit)) &&
    (filter.reportedState === undefined || isReportedAs(row, filter.reportedState)) &&
    (filter.dueKind === undefined || isOfDueKind(row, filter.dueKind)) &&
    isDueWithin(row, filter.dueFrom, filter.dueTo) &&
    keys.every((key) => searchKey(row).includes(key)) &&
    signs.every((sign) => textsOf(row).some((text) => text.includes(sign)));
}

function keyOf(name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : compareKey(name);
}

function isWanted<T>(wanted: T | undefined, found: T): boolean {
  return wanted === undefined || wanted === found;
}

/** By the name it counts under today, or as the paper writes it (a merged name is still found). */
function isUnitOf(row: FilterableTask, key: string): boolean {
  return (
    row.units.some((name) => compareKey(name) === key) ||
    row.unitRefs.some(({ rawText }) => compareKey(rawText) === key)
  );
}

function isReportedAs({ targets }: FilterableTask, state: NonNullable<TaskFilter['reportedState']>): boolean {
  return targets.some(({ progress }) =>
    progress === null ? state === 'none' : (progress.reportedState ?? 'unstated') === state,
  );
}

function isOfDueKind({ targets }: FilterableTask, kind: DueKind): boolean {
  return kind === 'none'
    ? targets.every(({ dueKind }) => dueKind === 'none')
    : targets.some(({ dueKind }) => dueKind === kind);
}

function isDueWithin(row: FilterableTask, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  const isWithin = (day: string | null) =>
    day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
  return row.targets.some(
    ({ dueOn, milestones }) => isWithin(dueOn) || milestones.some((step) => isWithin(step.dueOn)),
  );
}

const searchKeys = new WeakMap<FilterableTask, string>();

function searchKey(row: FilterableTask): string {
  const kept = searchKeys.get(row);
  if (kept !== undefined) return kept;
  const key = textsOf(row).map(compareKey).join('\n');
  searchKeys.set(row, key);
  return key;
}

function textsOf(row: FilterableTask): string[] {
  return [
    row.docNumber,
    row.annexTitle,
    row.sectionTitle ?? '',
    row.sequence,
    row.content,
    row.overallGoal,
    row.annualTarget,
    row.responsibleLeader,
    row.unitsText,
    row.due,
    row.remark,
    ...Object.values(row.extra),
    ...row.leaders.map(({ name }) => name),
    ...row.units,
    ...row.unitRefs.map(({ rawText }) => rawText),
  ];
}
