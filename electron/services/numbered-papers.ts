/** Papers that are numbered, made from the record as it stands: figures, wording, model. One function per kind. */
import { yearOf } from '#domain/calendar.ts';
import { answerDueOn, proposedColour } from '#domain/notice-rule.ts';
import type { NoticeColour, NumberedKind, Paper } from '#domain/paper.ts';
import { paperNumber } from '#domain/paper-number.ts';
import type { PaperSpec } from '#ipc/contract.ts';
import { chaseOf } from '#report/chase-paper.ts';
import { circularOf } from '#report/circular-paper.ts';
import { closeOutOf } from '#report/close-out-paper.ts';
import { noticeOf, REQUIREMENT_KEYS } from '#report/notice-paper.ts';
import type { PaperFrame } from '#report/paper-frame.ts';
import { reminderOf } from '#report/reminder-paper.ts';
import { readCircularFigures } from './circular-figures.ts';
import { sealMark } from './history.ts';
import { readChaseFigures, readReminderFigures } from './letter-figures.ts';
import type { Office } from './office.ts';
import { officeNameOf } from './paper-round.ts';
import { readCloseOutFigures, readSlipSubject } from './slip-figures.ts';
import { today } from './today.ts';
import { type WordingChanges, wordingOf } from './wording.ts';

export type NumberedSpec = Exclude<PaperSpec, { kind: 'meetingPack' }>;
type SpecOf<K extends NumberedKind> = Extract<PaperSpec, { kind: K }>;

/** How a paper goes out. Without it a draft: a blank for the number, dated on its own day. */
export interface PaperStamp {
  /** 督办〔2022〕3号, 第3期 */
  number: string;
  signedOn: string;
}

/** All of these throw Refusal recordMissing. `wording`: what this draft words its own way. */
export function numberedPaper(
  office: Office,
  spec: NumberedSpec,
  wording: WordingChanges = {},
  stamp: PaperStamp | null = null,
): Paper {
  switch (spec.kind) {
    case 'circular':
      return circularPaper(office, spec, wording, stamp);
    case 'reminderLetter':
      return reminderPaper(office, spec, wording, stamp);
    case 'chaseNotice':
      return chasePaper(office, spec, wording, stamp);
    case 'supervisionNotice':
      return noticePaper(office, spec, wording, stamp);
    case 'closeOutSlip':
      return closeOutPaper(office, spec, wording, stamp);
  }
}

function circularPaper(
  office: Office,
  spec: SpecOf<'circular'>,
  wording: WordingChanges,
  stamp: PaperStamp | null,
): Paper {
  const { asOf, frame } = begin(office, spec, wording, stamp);
  const figures = readCircularFigures(office, { roundId: spec.roundId, asOf, signedOn: frame.signedOn });
  return circularOf(figures, frame);
}

function reminderPaper(
  office: Office,
  spec: SpecOf<'reminderLetter'>,
  wording: WordingChanges,
  stamp: PaperStamp | null,
): Paper {
  const { asOf, frame } = begin(office, spec, wording, stamp);
  const { roundId, unitId } = spec;
  return reminderOf(readReminderFigures(office, { roundId, unitId, asOf, signedOn: frame.signedOn }), frame);
}

function chasePaper(
  office: Office,
  spec: SpecOf<'chaseNotice'>,
  wording: WordingChanges,
  stamp: PaperStamp | null,
): Paper {
  const { asOf, frame } = begin(office, spec, wording, stamp);
  const { roundId, unitIds } = spec;
  const named = unitIds === undefined ? {} : { unitIds };
  return chaseOf(readChaseFigures(office, { roundId, ...named, asOf, signedOn: frame.signedOn }), frame);
}

function noticePaper(
  office: Office,
  spec: SpecOf<'supervisionNotice'>,
  wording: WordingChanges,
  stamp: PaperStamp | null,
): Paper {
  const colour = noticeColour(office, spec);
  const own = spec.requirement === undefined ? {} : { [REQUIREMENT_KEYS[colour]]: spec.requirement };
  const { asOf, frame } = begin(office, spec, { ...own, ...wording }, stamp);
  const { told } = readSlipSubject(office, spec.targetId, asOf);
  const replyDueOn = noticeReplyDueOn(spec, frame.signedOn);
  return noticeOf({ target: told, colour, replyDueOn, isReplyByRule: spec.replyDueOn === undefined }, frame);
}

function closeOutPaper(
  office: Office,
  spec: SpecOf<'closeOutSlip'>,
  wording: WordingChanges,
  stamp: PaperStamp | null,
): Paper {
  const { asOf, frame } = begin(office, spec, wording, stamp);
  return closeOutOf(readCloseOutFigures(office, spec.targetId, asOf), frame);
}

/** As chosen, else by the rule on the day of the spec. Throws Refusal recordMissing. */
export function noticeColour(office: Office, spec: SpecOf<'supervisionNotice'>): NoticeColour {
  if (spec.colour !== undefined) return spec.colour;
  const { reading, state } = readSlipSubject(office, spec.targetId, spec.asOf ?? today(office));
  return proposedColour(reading, state);
}

/** As chosen, else by the rule from the day the paper goes out. */
export function noticeReplyDueOn(
  { replyDueOn }: Pick<SpecOf<'supervisionNotice'>, 'replyDueOn'>,
  sentOn: string,
): string {
  return replyDueOn ?? answerDueOn('supervisionNotice', sentOn);
}

function begin(
  office: Office,
  spec: NumberedSpec,
  wording: WordingChanges,
  stamp: PaperStamp | null,
): { asOf: string; frame: PaperFrame } {
  const { db } = office;
  const asOf = spec.asOf ?? today(office);
  const signedOn = stamp?.signedOn ?? asOf;
  const frame: PaperFrame = {
    officeName: officeNameOf(office),
    number: stamp?.number ?? paperNumber(spec.kind, yearOf(signedOn), null),
    signedOn,
    sealMark: sealMark(db),
    wording: wordingOf(db.reader, wording),
  };
  return { asOf, frame };
}
