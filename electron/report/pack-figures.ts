/** What 调度会材料 tells, counted from rows: every target of the ledger in one light and one state, every form in one class. */
import type { Light } from '#domain/light.ts';
import type { CircularForm } from './circular-figures.ts';
import type { ConsolidatedAnnex } from './consolidated-paper.ts';
import { CLASS_WORDS, CLASSES, type ListClass, type ListHead, type ListTarget } from './list-target.ts';
import type { UnaskedTarget } from './unasked-target.ts';

export interface PackFigures {
  /** '' while the office has not set its name. */
  officeName: string;
  roundTitle: string;
  /** Day the figures are for: of a closed round at most the day it was closed. */
  asOf: string;
  /** Day the pack was asked for. */
  madeOn: string;
  /** Every task of the ledger, in table order. */
  tasks: readonly PackTask[];
  /** The same targets in the round before; null where there is none. */
  previous: PackPrevious | null;
  /** Against the round before; completed ones of all where there is none. */
  finished: readonly number[];
  noMovement: readonly number[];
  /** Waived ones left out, in the order of their numbers. */
  forms: readonly PackForm[];
  waivedForms: number;
  consolidated: readonly ConsolidatedAnnex[];
  head: ListHead;
}

export interface PackTask {
  taskId: number;
  /** 附件2第29项 */
  label: string;
  content: string;
  leadUnit: string;
  /** In office on the day; what the paper says where no name was read from it; empty where it says nothing. */
  leaders: readonly string[];
  section: PackSection;
  /** In the order of the cell. */
  targets: readonly PackTarget[];
}

/** One object per section: tasks of one section share it. */
export interface PackSection {
  title: string;
  /** Beside bars, where a title of an annex is too long. */
  shortTitle: string;
}

export interface PackTarget extends ListTarget {
  scope: PackScope;
  /** What stands from earlier rounds; null where the round asks it. */
  unasked: UnaskedTarget | null;
  /** Earliest open due day, passed or not; null when completed or undated. */
  nextDueOn: string | null;
}

/** `waived`: the round asks it, and every form that does is excused. `closedOut`: not asked any more, 已销号. */
export type PackScope = 'asked' | 'waived' | 'notAsked' | 'closedOut';
export type PackClass = ListClass | Exclude<PackScope, 'asked'>;

export interface PackPrevious {
  title: string;
  lights: ReadonlyMap<number, Light>;
  classes: ReadonlyMap<number, PackClass>;
}

export interface PackForm extends CircularForm {
  code: string;
  reminders: number;
  lastRemindedOn: string | null;
  contact: string | null;
  phone: string | null;
}

export const PACK_CLASSES: readonly PackClass[] = [...CLASSES, 'closedOut', 'waived', 'notAsked'];
export const PACK_CLASS_WORDS: Readonly<Record<PackClass, string>> = {
  ...CLASS_WORDS,
  closedOut: '已销号',
  waived: '免报',
  notAsked: '未调度',
};

export function packClassOf({ scope, countsAs }: Pick<PackTarget, 'scope' | 'countsAs'>): PackClass {
  return scope === 'asked' ? countsAs : scope;
}

export function packTargets(tasks: readonly PackTask[]): PackTarget[] {
  return tasks.flatMap(({ targets }) => targets);
}

/** Days ahead that count as due soon in this paper: the day itself and the last one included. */
export const DUE_AHEAD_DAYS = 60;
