import type { Light } from './light.ts';
import type { DueKind } from './target.ts';

/** What the ledger can be narrowed to; every member given must hold. */
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
  dueKind?: DueKind;
  dueFrom?: string;
  dueTo?: string;
  /** Any words; all must occur somewhere in the row. */
  text?: string;
  isRemovedIncluded?: boolean;
}
