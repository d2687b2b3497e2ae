/** Every row of the tables of a file with what becomes of it, doubled rows settled. */
import { type CameRow, cameRows, entriesOf, hasEntries } from './came-row.ts';
import type { PlacedTable } from './placed-table.ts';
import { answerTo, argumentOf, type ReturnAnswers } from './return-answers.ts';
import type { ReturnAsk, ReturnNotice } from './return-diagnosis.ts';
import type { SentForm } from './return-form.ts';
import { doubledQuestion, rowQuestion } from './return-questions.ts';
import { copyOfRow, idleRow, keyAltered } from './return-remarks.ts';
import { isAlteredKey, judgeRow } from './row-claim.ts';
import type { SentIndex, SentPlace } from './sent-index.ts';

export interface ClaimedRow {
  came: CameRow;
  /** Form in whose part it stands. */
  form: SentForm;
  /** The row it answers; null for all other fates. */
  place: SentPlace | null;
  by: 'rowKey' | 'text' | 'office' | null;
  /** `note`: kept as a note · `left`: told, not taken. */
  fate: 'answers' | 'waiting' | 'note' | 'left';
  /** Found by its words because the key is gone. */
  isKeyGone: boolean;
  asks: ReturnAsk[];
  notices: ReturnNotice[];
}

export function claimRows(
  placed: PlacedTable & { form: SentForm },
  index: SentIndex,
  answers: ReturnAnswers,
): ClaimedRow[] {
  const rows = cameRows(placed.table);
  const keyed = rows.flatMap(({ row }) => (row.rowKey === null ? [] : (index.byKey(row.rowKey)?.form ?? [])));
  const keyedForms = new Set(keyed);
  const isByOffice = placed.isByOffice && !keyedForms.has(placed.form);
  const context = { form: placed.form, index, isByOffice, areKeysDoubted: false, keyedForms };
  const trusting = rows.map((came) => ({ came, verdict: judgeRow(came, context) }));
  // A key beside its own words is no sign of keys left behind, even where a sibling's form has the same words.
  // Keys beside other words, or retyped: someone has been at the column.
  const areKeysDoubted = trusting.some(
    ({ came, verdict }) =>
      (verdict.kind === 'open' && verdict.reason === 'keyAgainstWords') || isAlteredKey(came, index),
  );
  const judged = areKeysDoubted
    ? rows.map((came) => ({ came, verdict: judgeRow(came, { ...context, areKeysDoubted }) }))
    : trusting;
  return judged.map(({ came, verdict }) => {
    const notices = isAlteredKey(came, index) ? [keyAltered(came)] : [];
    const base: ClaimedRow = {
      came,
      form: placed.form,
      place: null,
      by: null,
      fate: 'left',
      isKeyGone: false,
      asks: [],
      notices,
    };
    if (verdict.kind === 'idle') {
      return { ...base, notices: Object.keys(came.row.cells).length === 0 ? notices : [...notices, idleRow(came)] };
    }
    if (verdict.kind === 'certain') {
      const { place, by, isKeyGone } = verdict;
      return { ...base, form: place.form, place, by, fate: 'answers', isKeyGone };
    }
    const ask = rowQuestion(came, placed.form, verdict);
    const answer = answerTo(ask, answers);
    const place = verdict.candidates.find(({ row }) => String(row.formRowId) === argumentOf(answer, 'row')) ?? null;
    if (place !== null) return { ...base, form: place.form, place, by: 'office', fate: 'answers', asks: [ask] };
    const fate = answer === null ? 'waiting' : answer === 'note' && hasEntries(came) ? 'note' : 'left';
    return { ...base, fate, asks: [ask] };
  });
}

/**
 * Several rows that answer one target: equal ones count once, an empty one yields, different ones wait for the office.
 * Changes the claims in place.
 */
export function settleDoubles(claims: readonly ClaimedRow[], answers: ReturnAnswers): void {
  const groups = Map.groupBy(
    claims.filter(({ fate }) => fate === 'answers'),
    ({ place }) => place!.row.formRowId,
  );
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const filled = group.filter(({ came }) => hasEntries(came));
    const standing = filled.length === 0 ? group : filled;
    const kept = standing[0]!;
    const isSame = standing.every(({ came }) => contentOf(came) === contentOf(kept.came));
    const yielding = group.filter((claim) => !standing.includes(claim));
    if (isSame) leave(standing.slice(1), kept, 'same');
    const chosen = isSame ? kept : chooseAmong(standing, answers);
    leave(yielding, chosen ?? kept, 'empty');
  }
}

/** The row the office said counts, the others left; null while it has not said: then all of them wait. */
function chooseAmong(standing: readonly ClaimedRow[], answers: ReturnAnswers): ClaimedRow | null {
  const first = standing[0]!;
  const rows = standing.map(({ came }) => came);
  const ask = doubledQuestion(rows, first.place!);
  first.asks.push(ask);
  const answer = answerTo(ask, answers);
  const chosen = standing[ask.options.findIndex((option) => option.answer === answer)] ?? null;
  if (chosen === null) for (const claim of standing) claim.fate = 'waiting';
  else
    leave(
      standing.filter((claim) => claim !== chosen),
      chosen,
      'office',
    );
  return chosen;
}

function leave(claims: readonly ClaimedRow[], kept: ClaimedRow, why: 'same' | 'empty' | 'office'): void {
  for (const claim of claims) {
    claim.fate = 'left';
    claim.notices.push(copyOfRow(claim.came, kept.came, why));
  }
}

/** Everything filled in, as one text. A merge reaches further than its own row and makes rows different. */
function contentOf(came: CameRow): string {
  const { row } = came;
  const entries = entriesOf(came).map(({ column, read }) => [column, read.text.trim(), row.mergedOver[column] ?? 0]);
  const extras = row.extras.map(({ caption, text }) => [caption, text.trim()]);
  return JSON.stringify([entries.sort(), extras]);
}
