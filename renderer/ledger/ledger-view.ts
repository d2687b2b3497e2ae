import type { Light, ReportedState } from '#domain/light.ts';
import type { Grouping } from './ledger-items.ts';
import { GROUPINGS } from './ledger-items.ts';

/** What of the ledger is on screen, as remembered between starts. */
export interface LedgerView {
  annexId: number | null;
  sectionId: number | null;
  leader: string | null;
  leadUnit: string | null;
  unit: string | null;
  light: Light | null;
  reported: ReportedChoice | null;
  due: DueChoice | null;
  grouping: Grouping;
  /** Goals and targets unshortened. */
  isFull: boolean;
  isStripShown: boolean;
}

/** `none`: nothing reported yet · `unstated`: reported without a state. */
export type ReportedChoice = ReportedState | 'none' | 'unstated';

export type DueChoice = { kind: 'between'; from: string; to: string } | { kind: 'none' | 'recurring' | 'ambiguous' };

export const WHOLE_LEDGER: LedgerView = {
  annexId: null,
  sectionId: null,
  leader: null,
  leadUnit: null,
  unit: null,
  light: null,
  reported: null,
  due: null,
  grouping: 'section',
  isFull: false,
  isStripShown: true,
};

/** The same view with every filter off. */
export function withoutFilters(view: LedgerView): LedgerView {
  return { ...WHOLE_LEDGER, grouping: view.grouping, isFull: view.isFull, isStripShown: view.isStripShown };
}

export function isFiltered(view: LedgerView): boolean {
  return [
    view.annexId,
    view.sectionId,
    view.leader,
    view.leadUnit,
    view.unit,
    view.light,
    view.reported,
    view.due,
  ].some((choice) => choice !== null);
}

export function isLedgerView(value: unknown): value is LedgerView {
  if (typeof value !== 'object' || value === null) return false;
  const view = value as Partial<Record<keyof LedgerView, unknown>>;
  return (
    Object.keys(WHOLE_LEDGER).every((key) => key in view) &&
    GROUPINGS.some((grouping) => grouping === view.grouping) &&
    typeof view.isFull === 'boolean' &&
    typeof view.isStripShown === 'boolean'
  );
}
