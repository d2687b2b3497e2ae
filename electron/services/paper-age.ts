/** Whether the record has moved on since the day a draft tells: lights are of that day, states and forms of now. */
import type { Reader, Stored } from '#db/record.ts';
import { addDays } from '#domain/calendar.ts';

type Subject = Pick<Stored<'paper'>, 'roundId' | 'unitId' | 'targetId' | 'asOf'>;

/**
 * True when something the paper tells of came after its day: of a slip, a report or a verdict on its target in any round; of
 * a letter to a unit, its files and reports and verdicts on what it reports; of the others, anything of their round.
 */
export function isOutdated(reader: Reader, paper: Subject): boolean {
  return hasLaterEntry(reader, paper) || hasLaterCheck(reader, paper) || hasLaterFile(reader, paper);
}

/** Moments are stored as the office's wall clock, so that days of it compare as text. */
function dayAfter({ asOf }: Subject): string {
  return addDays(asOf, 1);
}

function hasLaterEntry(reader: Reader, paper: Subject): boolean {
  let entries = reader.from
    .selectFrom('returnEntry')
    .select('id')
    .where(({ eb, or }) => or([eb('reportedOn', '>', paper.asOf), eb('enteredAt', '>=', dayAfter(paper))]))
    .limit(1);
  if (paper.targetId !== null) entries = entries.where('targetId', '=', paper.targetId);
  else entries = entries.where('roundId', '=', paper.roundId ?? 0);
  if (paper.targetId === null && paper.unitId !== null) entries = entries.where('unitId', '=', paper.unitId);
  return reader.first(entries) !== undefined;
}

function hasLaterCheck(reader: Reader, paper: Subject): boolean {
  const { asOf, roundId, unitId, targetId } = paper;
  let checks = reader.from.selectFrom('targetCheck').select('id').where('checkedOn', '>', asOf).limit(1);
  if (targetId !== null) checks = checks.where('targetId', '=', targetId);
  else checks = checks.where('roundId', '=', roundId ?? 0);
  if (targetId === null && unitId !== null) {
    const own = reader.from
      .selectFrom('returnFormRow')
      .innerJoin('returnForm', 'returnForm.id', 'returnFormRow.formId')
      .innerJoin('roundTarget', 'roundTarget.id', 'returnFormRow.roundTargetId')
      .select('roundTarget.targetId')
      .where('returnForm.roundId', '=', roundId ?? 0)
      .where('returnForm.unitId', '=', unitId);
    checks = checks.where('targetId', 'in', own);
  }
  return reader.first(checks) !== undefined;
}

/** Slips tell of no form. A file counts when it came and when it was decided on: sent back, its form is missing again. */
function hasLaterFile(reader: Reader, paper: Subject): boolean {
  const { roundId, unitId, targetId } = paper;
  if (targetId !== null || roundId === null) return false;
  const since = dayAfter(paper);
  let files = reader.from
    .selectFrom('receivedFile')
    .leftJoin('returnForm', 'returnForm.id', 'receivedFile.formId')
    .select('receivedFile.id')
    .where('receivedFile.roundId', '=', roundId)
    .where(({ eb, or }) => or([eb('receivedFile.receivedAt', '>=', since), eb('receivedFile.decidedAt', '>=', since)]))
    .limit(1);
  if (unitId !== null) files = files.where('returnForm.unitId', '=', unitId);
  return reader.first(files) !== undefined;
}
