/** Rules of 督办单: which colour is proposed, and by when answers to a paper are due. */
import type { LightReading, ReportedState } from './light.ts';
import type { NoticeColour } from './paper.ts';
import { workingDaysAfter } from './round-period.ts';

export const COLOUR_NAMES: Readonly<Record<NoticeColour, string>> = { red: '红色', yellow: '黄色', blue: '蓝色' };

/** Working days (Monday to Friday) from the day a paper goes out; the last of them is the day it is due. */
export const ANSWER_WORKING_DAYS = { circular: 10, reminderLetter: 5, chaseNotice: 3, supervisionNotice: 10 } as const;

/**
 * Red: overdue. Yellow: behind 序时进度, marked as a risk, or due within the warning days and not begun. Blue: due soon, and
 * whatever else the office wants to press.
 */
export function proposedColour({ rule }: LightReading, state: ReportedState | null): NoticeColour {
  if (rule === 'overdue') return 'red';
  if (rule === 'behindTime' || rule === 'riskMarked') return 'yellow';
  return rule === 'dueSoon' && (state === null || state === 'notStarted') ? 'yellow' : 'blue';
}

/** The rule of the program for a paper that goes out on `sentOn`. */
export function answerDueOn(kind: keyof typeof ANSWER_WORKING_DAYS, sentOn: string): string {
  return workingDaysAfter(sentOn, ANSWER_WORKING_DAYS[kind]);
}
