/** A paper as it is written down as a draft: what it is about, settled for its day, and what it words its own way. */
import type { Fresh, Stored } from '#db/record.ts';
import { yearOf } from '#domain/calendar.ts';
import type { NumberedKind } from '#domain/paper.ts';
import { Refusal } from '#domain/refusal.ts';
import { WORDING_PIECES, type WordingKey } from '#domain/wording-pieces.ts';
import type { PaperSpec, WordingField } from '#ipc/contract.ts';
import { isPressed } from '#report/circular-figures.ts';
import { REQUIREMENT_KEYS } from '#report/notice-paper.ts';
import { readChaseFigures, readReminderFigures } from './letter-figures.ts';
import { type NumberedSpec, noticeColour, noticeReplyDueOn, numberedPaper } from './numbered-papers.ts';
import type { Office } from './office.ts';
import { specOf } from './paper-record.ts';
import { readSlipSubject } from './slip-figures.ts';
import { readProgress } from './target-progress.ts';
import { today } from './today.ts';
import { checkPlaceholders, KIND_WORDS, sameText, templateTexts, trimmedText, type WordingChanges } from './wording.ts';

export type DraftColumns = Omit<Fresh<'paper'>, 'draftedAt'>;

/** Columns of a paper to which nothing has happened yet. */
export const UNISSUED = {
  state: 'draft',
  serialNo: null,
  number: null,
  modelJson: null,
  issuedOn: null,
  repliedOn: null,
  replyText: null,
  closedOn: null,
  closeNote: null,
  cancelReason: null,
} as const;

/**
 * The day is fixed, the colour too: a draft tells tomorrow what it told today. The day of reply stays open unless it was
 * chosen, and counts from the day the paper goes out.
 * Throws Refusal valueInvalid (a pack has no draft), recordMissing, dateInvalid, paperEmpty, placeholderUnknown.
 */
export function draftOf(office: Office, given: PaperSpec): DraftColumns {
  if (given.kind === 'meetingPack') throw new Refusal('valueInvalid', { field: '文书种类', value: '调度会材料' });
  const asOf = given.asOf ?? today(office);
  const { spec, wording } = settled(office, { ...given, asOf });
  return {
    ...UNISSUED,
    kind: spec.kind,
    replacesId: null,
    year: yearOf(asOf),
    title: numberedPaper(office, spec, wording).title,
    ...about(office, spec, asOf),
    asOf,
    specJson: JSON.stringify(spec),
    wordingJson: JSON.stringify(wording),
  };
}

type Redated = Pick<
  DraftColumns,
  'year' | 'title' | 'colour' | 'roundId' | 'asOf' | 'replyDueOn' | 'specJson' | 'wordingJson'
>;

/**
 * The draft with its own wording, told as of a day. On a new day the colour of a 督办单 that followed the rule follows it
 * again, and its own requirement goes with it. Throws Refusal dateInvalid, paperEmpty, recordMissing.
 */
export function redated(
  office: Office,
  row: Pick<Stored<'paper'>, 'specJson' | 'year' | 'colour' | 'roundId' | 'asOf' | 'replyDueOn'>,
  wording: WordingChanges,
  asOf: string,
): Redated {
  const spec = specOf(row);
  if (asOf === row.asOf) {
    const { year, colour, roundId, replyDueOn, specJson } = row;
    const { title } = numberedPaper(office, spec, wording);
    return { year, title, colour, roundId, asOf, replyDueOn, specJson, wordingJson: JSON.stringify(wording) };
  }
  if (asOf > today(office)) throw new Refusal('dateInvalid', { field: '统计日期', value: asOf });
  const fresh = settled(office, { ...freed(office, spec), asOf }).spec;
  const moved = movedWording(spec, fresh, wording);
  const { colour, roundId, replyDueOn } = about(office, fresh, asOf);
  return {
    year: yearOf(asOf),
    title: numberedPaper(office, fresh, moved).title,
    colour,
    roundId,
    asOf,
    replyDueOn,
    specJson: JSON.stringify(fresh),
    wordingJson: JSON.stringify(moved),
  };
}

/** Without a colour that is the one of the rule. */
function freed(office: Office, spec: NumberedSpec): NumberedSpec {
  if (spec.kind !== 'supervisionNotice') return spec;
  const { colour, ...open } = spec;
  return colour === undefined || colour === noticeColour(office, open) ? open : spec;
}

function movedWording(before: NumberedSpec, after: NumberedSpec, wording: WordingChanges): WordingChanges {
  if (before.kind !== 'supervisionNotice' || after.kind !== 'supervisionNotice') return wording;
  if (before.colour === undefined || after.colour === undefined || before.colour === after.colour) return wording;
  const { [REQUIREMENT_KEYS[before.colour]]: own, ...others } = wording;
  return own === undefined ? others : { ...others, [REQUIREMENT_KEYS[after.colour]]: own };
}

/** Throws Refusal paperEmpty where nothing is left to tell. */
export function refuseEmpty(office: Office, { asOf, ...row }: Pick<Stored<'paper'>, 'asOf' | 'specJson'>): void {
  settled(office, { ...specOf(row), asOf });
}

type Settled<S extends NumberedSpec> = S & { asOf: string };

function settled(office: Office, spec: Settled<NumberedSpec>): { spec: NumberedSpec; wording: WordingChanges } {
  const { asOf } = spec;
  switch (spec.kind) {
    case 'reminderLetter': {
      const figures = readReminderFigures(office, { ...spec, signedOn: asOf });
      if (figures.targets.some(isPressed)) return { spec, wording: {} };
      throw new Refusal('paperEmpty', {
        paper: KIND_WORDS[spec.kind],
        about: `“${figures.unitName}”没有红灯和未完成的黄灯分项目标`,
      });
    }
    case 'chaseNotice': {
      const { missing } = readChaseFigures(office, { ...spec, signedOn: asOf });
      if (missing.some(({ isChased }) => isChased)) return { spec, wording: {} };
      throw new Refusal('paperEmpty', {
        paper: KIND_WORDS[spec.kind],
        about: '所选单位都已反馈，或者还没有下发反馈表',
      });
    }
    case 'supervisionNotice': {
      const { requirement, ...rest } = spec;
      const colour = noticeColour(office, spec);
      if (spec.replyDueOn !== undefined && spec.replyDueOn < asOf) {
        throw new Refusal('dateInvalid', { field: '答复期限', value: spec.replyDueOn });
      }
      const text = requirement === undefined ? '' : trimmedText(requirement);
      if (text !== '') checkPlaceholders(spec.kind, text);
      return { spec: { ...rest, colour }, wording: text === '' ? {} : { [REQUIREMENT_KEYS[colour]]: text } };
    }
    case 'circular':
    case 'closeOutSlip':
      return { spec, wording: {} };
  }
}

type About = Pick<DraftColumns, 'colour' | 'roundId' | 'unitId' | 'taskId' | 'targetId' | 'replyDueOn'>;

function about(office: Office, spec: NumberedSpec, asOf: string): About {
  const none: About = { colour: null, roundId: null, unitId: null, taskId: null, targetId: null, replyDueOn: null };
  switch (spec.kind) {
    case 'circular':
    case 'chaseNotice':
      return { ...none, roundId: spec.roundId };
    case 'reminderLetter':
      return { ...none, roundId: spec.roundId, unitId: spec.unitId };
    case 'supervisionNotice':
      return {
        ...aboutTarget(office, spec.targetId, asOf),
        colour: noticeColour(office, spec),
        replyDueOn: noticeReplyDueOn(spec, asOf),
      };
    case 'closeOutSlip':
      return { ...aboutTarget(office, spec.targetId, asOf), colour: null, replyDueOn: null };
  }
}

/** With the round that asked last, so that a slip is found beside the other papers of its round. */
function aboutTarget(office: Office, targetId: number, asOf: string): Omit<About, 'colour' | 'replyDueOn'> {
  const { unitId, task } = readSlipSubject(office, targetId, asOf);
  const asked = readProgress(office.db)
    .factsOf(targetId)
    .rounds.filter(({ isAsked, round }) => isAsked && round.openedOn <= asOf);
  return { roundId: asked.at(-1)?.round.id ?? null, unitId, taskId: task.task.id, targetId };
}

/** Texts that stand in this paper: of a 督办单 the requirement of its colour alone. In the order of the paper. */
export function wordingFields({ db }: Office, spec: NumberedSpec, changes: WordingChanges): WordingField[] {
  const template = templateTexts(db.reader);
  return keysOf(spec).map(({ key, label }) => {
    const text = changes[key] ?? template(key);
    return { key, label, text, template: template(key), isChanged: !sameText(text, template(key)) };
  });
}

function keysOf(spec: NumberedSpec): { key: WordingKey; label: string }[] {
  const kind: NumberedKind = spec.kind;
  const requirements: readonly string[] = Object.values(REQUIREMENT_KEYS);
  const own = spec.kind === 'supervisionNotice' ? REQUIREMENT_KEYS[spec.colour ?? 'blue'] : null;
  return WORDING_PIECES.filter(
    (piece) => piece.kind === kind && (piece.key === own || !requirements.includes(piece.key)),
  );
}
