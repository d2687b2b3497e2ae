import type { Light } from '#domain/light.ts';
import { STATE_WORDS } from '#domain/return-form.ts';
import type { TaskRow } from '#ipc/contract.ts';
import { ledgerText, lightNames } from '../text/ledger.ts';
import { reportedChoiceOf } from './ledger-match.ts';
import type { ReportedChoice } from './ledger-view.ts';

export interface Choice<V> {
  value: V;
  label: string;
  /** Rows that would be shown. */
  count: number;
}

function counted<V>(
  rows: readonly TaskRow[],
  valuesOf: (row: TaskRow) => readonly V[],
  labelOf: (value: V) => string,
): Choice<V>[] {
  const counts = new Map<V, number>();
  for (const row of rows) for (const value of new Set(valuesOf(row))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: labelOf(value), count }));
}

function byCount<V>(choices: Choice<V>[]): Choice<V>[] {
  return choices.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'));
}

export function annexChoices(rows: readonly TaskRow[]): Choice<number>[] {
  const isOneDocument = new Set(rows.map((row) => row.documentId)).size < 2;
  const nameOf = (row: TaskRow) => (isOneDocument ? '' : `${row.docNumber} `) + ledgerText.annex(row.annexNo);
  const names = new Map(rows.map((row) => [row.annexId, nameOf(row)]));
  return counted(
    rows,
    (row) => [row.annexId],
    (id) => names.get(id) ?? '',
  );
}

export function sectionChoices(rows: readonly TaskRow[]): Choice<number>[] {
  const names = new Map(rows.map((row) => [row.sectionId, row.sectionTitle ?? '']));
  return counted(
    rows,
    (row) => (row.sectionId === null ? [] : [row.sectionId]),
    (id) => names.get(id) ?? '',
  );
}

export function leaderChoices(rows: readonly TaskRow[]): Choice<string>[] {
  return byCount(
    counted(
      rows,
      (row) => row.leaders.map((leader) => leader.name),
      (name) => name,
    ),
  );
}

export function leadUnitChoices(rows: readonly TaskRow[]): Choice<string>[] {
  return byCount(
    counted(
      rows,
      (row) => (row.leadUnit === '' ? [] : [row.leadUnit]),
      (name) => name,
    ),
  );
}

export function unitChoices(rows: readonly TaskRow[]): Choice<string>[] {
  return byCount(
    counted(
      rows,
      (row) => row.units,
      (name) => name,
    ),
  );
}

export function lightChoices(rows: readonly TaskRow[]): Choice<Light>[] {
  const order: readonly Light[] = ['red', 'yellow', 'green', 'grey'];
  return counted(
    rows,
    (row) => [row.light],
    (light) => lightNames[light],
  ).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

const REPORTED: readonly ReportedChoice[] = [
  'none',
  'unstated',
  'notStarted',
  'underWay',
  'completed',
  'longTerm',
  'adjustmentRequested',
];

function reportedLabel(choice: ReportedChoice): string {
  if (choice === 'none') return ledgerText.progress.none;
  return choice === 'unstated' ? ledgerText.progress.unstated : STATE_WORDS[choice];
}

/** Reported states; none to choose from before anything was reported. */
export function reportedChoices(rows: readonly TaskRow[]): Choice<ReportedChoice>[] {
  const choices = counted(rows, (row) => row.targets.map(reportedChoiceOf), reportedLabel);
  if (choices.every(({ value }) => value === 'none')) return [];
  return choices.sort((a, b) => REPORTED.indexOf(a.value) - REPORTED.indexOf(b.value));
}

/** Months something falls due in, in order. */
export function monthChoices(rows: readonly TaskRow[]): Choice<string>[] {
  const monthsOf = (row: TaskRow) =>
    row.targets.flatMap((target) =>
      (target.isDueFixed ? [target.dueOn] : target.milestones.map((step) => step.dueOn)).flatMap((day) =>
        day === null ? [] : [day.slice(0, 7)],
      ),
    );
  return counted(rows, monthsOf, ledgerText.due.month).sort((a, b) => a.value.localeCompare(b.value));
}
