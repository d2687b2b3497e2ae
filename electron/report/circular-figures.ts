/** What 通报 tells, counted from rows: classes of targets and of forms, each adding up to its total. */
import type { Light } from '#domain/light.ts';
import type { FormState } from '#domain/round.ts';
import { CLASSES, type ListClass, type ListTarget } from './list-target.ts';

export interface CircularFigures {
  roundTitle: string;
  /** Day the figures are for. */
  asOf: string;
  docNumbers: readonly string[];
  contactName: string;
  contactPhone: string;
  /** By when what is asked in it is to be answered. */
  answerDueOn: string;
  /** In table order. */
  targets: readonly CircularTarget[];
  /** Not in `targets`. */
  leftOut: { waived: number; removed: number };
  /** Waived ones left out, in the order of their numbers. */
  forms: readonly CircularForm[];
  /** Forms waived in this round. */
  waivedForms: number;
  changes: {
    /** Null where there is no round before. */
    previousTitle: string | null;
    newlyRed: readonly number[];
    recovered: readonly number[];
    finished: readonly number[];
    noMovement: readonly number[];
  };
}

export interface CircularTarget extends ListTarget {
  /** Section, or the annex where it has none. */
  sectionTitle: string;
}

export interface CircularForm {
  unitName: string;
  targetIds: readonly number[];
  state: FormState;
  dueOn: string;
  /** Came after its due day. */
  isLate: boolean;
  /** 0 when not overdue. */
  overdueDays: number;
  sentBackReason: string | null;
  /** A file came and is not taken in yet; null where none waits. */
  waiting: 'filled' | 'empty' | null;
  /** Targets whose 进展情况, 存在问题 or 下一步计划 is empty. */
  unfilledIds: readonly number[];
  /** Of these the targets of which the unit said nothing at all. */
  unreportedIds: readonly number[];
}

/** How a form stands in 通报; each form in one class. */
export type FormClass = 'onTime' | 'late' | 'waiting' | 'empty' | 'sentBack' | 'missing' | 'notIssued';

/** In the order in which totals name them. */
export const FORM_CLASSES: readonly (readonly [FormClass, string])[] = [
  ['onTime', '按时反馈'],
  ['late', '逾期反馈'],
  ['waiting', '已收到待核对'],
  ['empty', '反馈空表'],
  ['sentBack', '退回待重报'],
  ['missing', '下发后没有反馈'],
  ['notIssued', '没有下发'],
];

export function formClassOf({ state, isLate, waiting }: CircularForm): FormClass {
  if (waiting !== null && (state === 'issued' || state === 'sentBack')) {
    return waiting === 'filled' ? 'waiting' : 'empty';
  }
  switch (state) {
    case 'received':
    case 'checked':
      return isLate ? 'late' : 'onTime';
    case 'sentBack':
      return 'sentBack';
    case 'issued':
      return 'missing';
    case 'notIssued':
      return 'notIssued';
  }
}

/** Returned, with every target filled in. */
export function isComplete(form: CircularForm): boolean {
  return isReturned(form) && form.unfilledIds.length === 0;
}

export function isReturned(form: CircularForm): boolean {
  return form.state === 'received' || form.state === 'checked';
}

/** What each light means, for counting rules. */
export const LIGHT_MEANINGS =
  '红灯：时限已过没有完成；黄灯：临近时限、进度滞后、存在风险或者逾期完成；绿灯：已经完成或者按进度推进；灰灯：没有写明时限且没有报送进展。';

export function idsOf(targets: readonly { targetId: number }[]): number[] {
  return targets.map(({ targetId }) => targetId);
}

export function ofLight<T extends ListTarget>(targets: readonly T[], light: Light): T[] {
  return targets.filter((target) => target.light === light);
}

/** Yellow and still to be done: what was completed late is told, and asks for nothing. */
export function isOpenYellow(target: ListTarget): boolean {
  return target.light === 'yellow' && !target.isLateDone;
}

/** Worth pressing: red, or yellow and still to be done. */
export function isPressed(target: ListTarget): boolean {
  return target.light === 'red' || isOpenYellow(target);
}

/** Classes that have targets, in the order in which totals name them. */
export function stateClasses(
  targets: readonly ListTarget[],
): { countsAs: ListClass; ids: number[]; disproved: number[] }[] {
  return CLASSES.flatMap((countsAs) => {
    const those = targets.filter((target) => target.countsAs === countsAs);
    const disproved = those.filter(({ isDisproved }) => isDisproved);
    return those.length === 0 ? [] : [{ countsAs, ids: idsOf(those), disproved: idsOf(disproved) }];
  });
}
