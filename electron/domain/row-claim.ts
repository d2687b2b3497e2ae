/**
 * Which row of a form a returned row answers. The hidden key decides where the row's own words do not speak against it;
 * without a key only the exact words decide, and only when they stand once in the form. Anything less is for the office.
 */
import { type CameRow, hasEntries } from './came-row.ts';
import { readRowKey } from './form-code.ts';
import type { SentForm } from './return-form.ts';
import { type CameTexts, isSameText, type SentIndex, type SentPlace } from './sent-index.ts';
import { similarity } from './text-overlap.ts';

export type RowVerdict =
  | { kind: 'certain'; place: SentPlace; by: 'rowKey' | 'text'; isKeyGone: boolean }
  /** `keyed`: the row its key names, when its words speak against it. Candidates likeliest first. */
  | { kind: 'open'; reason: OpenReason; keyed: SentPlace | null; candidates: SentPlace[]; suggested: number | null }
  /** Words of nobody's row and nothing filled in. */
  | { kind: 'idle' };

export type OpenReason =
  | 'keyAgainstWords' // the key names one row, the words another
  | 'foreignKey' // the key belongs to a form of another round
  | 'wordsChanged' // no key, and the words are near a row
  | 'wordsDoubled' // no key, and the words stand more than once in the form
  | 'nothingFits'; // a row of the unit's own

export interface ClaimContext {
  form: SentForm;
  index: SentIndex;
  /** The office said which form this is, and no key in the table is of that form: then keys of others do not count. */
  isByOffice: boolean;
  /** Keys of this table stand beside words of other rows: one that no words bear out is no proof. */
  areKeysDoubted: boolean;
  /** Forms that the keys of this table belong to: rows of them stand here, and words they share prove nothing. */
  keyedForms: ReadonlySet<SentForm>;
}

/** Words that are replaced, not corrected. */
const REPLACED = 0.4;
/** Words near enough to be offered first. */
const NEAR = 0.5;
/** Another row this much nearer makes a changed text doubtful, and the best must stand out by this much to be suggested. */
const MARGIN = 0.08;

export function judgeRow(came: CameRow, context: ClaimContext): RowVerdict {
  const { form, index, isByOffice } = context;
  const keyed = came.row.rowKey === null ? null : index.byKey(came.row.rowKey);
  const worded = index.byText(came.texts);
  if (keyed !== null && keyed.form === form) {
    const alike = worded.filter((place) => context.keyedForms.has(place.form));
    const isProved = alike.length === 1 && alike[0]!.row === keyed.row;
    return (context.areKeysDoubted && !isProved) ||
      isContradicted(came.texts, keyed, context) ||
      isContradictedBeside(came, keyed, index)
      ? openVerdict('keyAgainstWords', keyed, came, context)
      : { kind: 'certain', place: keyed, by: 'rowKey', isKeyGone: false };
  }
  if (keyed !== null && !isByOffice) {
    if (keyed.form.roundId !== index.roundId) return openVerdict('foreignKey', keyed, came, context);
    // Rows of a second form in the same table. Members of a group have the same words: then only the office can tell.
    const isShared = worded.some((place) => place.form === form);
    return isShared || isContradicted(came.texts, keyed, { ...context, form: keyed.form })
      ? openVerdict('keyAgainstWords', keyed, came, context)
      : { kind: 'certain', place: keyed, by: 'rowKey', isKeyGone: false };
  }
  const exact = worded.filter((place) => place.form === form);
  const [only] = exact;
  const retyped = keyed === null && came.row.rowKey !== null ? readRowKey(came.row.rowKey) : null;
  if (only !== undefined && retyped?.formCode === form.code && retyped.ordinal !== only.row.ordinal) {
    // A damaged key still says which row it was.
    const row = form.rows.find(({ ordinal }) => ordinal === retyped.ordinal);
    return openVerdict('keyAgainstWords', row === undefined ? null : { form, row }, came, context);
  }
  const isShared = !isByOffice && worded.some((place) => isOtherForm(place.form, context));
  if (only !== undefined && exact.length === 1 && !isShared)
    return { kind: 'certain', place: only, by: 'text', isKeyGone: true };
  if (!hasEntries(came) && exact.length === 0) return { kind: 'idle' };
  return openVerdict(exact.length > 0 ? 'wordsDoubled' : 'wordsChanged', null, came, context);
}

function isOtherForm(other: SentForm, { form, keyedForms }: ClaimContext): boolean {
  return other !== form && keyedForms.has(other);
}

/** The words of the row say that it is not the row its key names. */
function isContradicted(texts: CameTexts, { row }: SentPlace, { form, index }: ClaimContext): boolean {
  const others = form.rows.filter((other) => other !== row);
  const { promise } = texts;
  if (promise !== undefined && !isSameText(promise, row.locked.promise)) {
    // The promise moved here from another row: the entries beside it may have moved along.
    if (others.some((other) => isSameText(other.locked.promise, promise))) return true;
  }
  // Of rows with the same words only the promise tells one from the other, also by being empty.
  const twins = index.byText(row.locked).filter((place) => place.form === form && place.row !== row);
  if (promise === undefined && row.locked.promise !== '' && twins.some((twin) => twin.row.locked.promise === ''))
    return true;
  const columns = (['content', 'target'] as const).filter((column) => texts[column] !== undefined);
  if (columns.length < 2 && texts.sequence !== undefined && !isSameText(texts.sequence, row.locked.sequence)) {
    // With half of the words gone the number has to speak; a unit that numbers afresh is asked once more.
    if (others.some((other) => isSameText(other.locked.sequence, texts.sequence!))) return true;
  }
  const changed = columns.filter((column) => !isSameText(texts[column]!, row.locked[column]));
  if (changed.length === 0) return false;
  if (changed.some((column) => index.byColumn(column, texts[column]!).length > 0)) return true;
  const own = likeness(texts, row.locked, index);
  const best = Math.max(0, ...others.map((other) => likeness(texts, other.locked, index)));
  return own < REPLACED || (best >= NEAR && best > own - MARGIN);
}

/** Words of another row under no head of ours: its columns lost their names, and the key may have been left behind. */
function isContradictedBeside({ row: { extras } }: CameRow, { row }: SentPlace, index: SentIndex): boolean {
  return (['content', 'target'] as const).some((column) =>
    extras.some(({ text }) => !isSameText(text, row.locked[column]) && index.byColumn(column, text).length > 0),
  );
}

function openVerdict(
  reason: OpenReason,
  keyed: SentPlace | null,
  came: CameRow,
  { form, index }: ClaimContext,
): RowVerdict {
  const exact = index.byText(came.texts).filter((place) => place.form === form);
  const ranked = form.rows
    .map((row) => {
      const isExact = exact.some((place) => place.row === row);
      return { place: { form, row }, score: isExact ? 1.01 : likeness(came.texts, row.locked, index) };
    })
    .sort((a, b) => b.score - a.score || a.place.row.ordinal - b.place.row.ordinal);
  const [first, second] = ranked;
  const isNear = first !== undefined && first.score >= NEAR;
  const standsOut = isNear && first.score - (second?.score ?? 0) >= MARGIN;
  const candidates = ranked.map(({ place }) => place);
  const isKeyedHere = keyed !== null && keyed.form.roundId === index.roundId;
  if (isKeyedHere && !candidates.some(({ row }) => row === keyed.row)) candidates.splice(1, 0, keyed);
  if (reason === 'wordsChanged' && !isNear) {
    return { kind: 'open', reason: 'nothingFits', keyed, candidates, suggested: null };
  }
  // Two rows with the same words, or an old key beside words of this round: nothing speaks for one of them.
  const isSuggested = reason === 'foreignKey' ? false : exact.length === 1 || (exact.length === 0 && standsOut);
  return { kind: 'open', reason, keyed, candidates, suggested: isSuggested ? 0 : null };
}

/** How alike the words are, over the columns that came. */
function likeness(texts: CameTexts, locked: SentPlace['row']['locked'], index: SentIndex): number {
  const columns = (['content', 'target'] as const).filter((column) => texts[column] !== undefined);
  if (columns.length === 0) return 0;
  const came = columns.map((column) => texts[column]!).join('\n');
  const sent = columns.map((column) => locked[column]).join('\n');
  return similarity(index.pairsOf(came), index.pairsOf(sent));
}

/** A key that looks like one of ours and was never given out: retyped, or of another office. */
export function isAlteredKey({ row }: CameRow, index: SentIndex): boolean {
  return row.rowKey !== null && readRowKey(row.rowKey) !== null && index.byKey(row.rowKey) === null;
}
