/** Keys that stayed while the visible columns were sorted: one question for the table instead of one for each row. */

import type { ClaimedRow } from './claimed-rows.ts';
import { answerTo, type ReturnAnswers } from './return-answers.ts';
import { orderQuestion } from './return-questions.ts';
import type { SentIndex, SentPlace } from './sent-index.ts';

/** Fewer are asked one by one. */
const LEAST_ROWS = 3;

/**
 * `claims` of one table. Rows whose key names one row of the form while their words are exactly those of another, alone,
 * may be settled together by their words. The questions about single rows stay open beside it. Changes the claims.
 */
export function settleSortedApart(claims: readonly ClaimedRow[], index: SentIndex, answers: ReturnAnswers): void {
  const apart = claims.flatMap((claim) => {
    const place = claim.fate === 'waiting' ? wordedPlace(claim, index) : null;
    return place === null ? [] : { claim, place };
  });
  if (apart.length < LEAST_ROWS) return;
  const ask = orderQuestion(apart.map(({ claim }) => claim.came));
  const isByWords = answerTo(ask, answers) === 'text';
  for (const { claim, place } of isByWords ? apart : []) {
    claim.place = place;
    claim.by = 'office';
    claim.fate = 'answers';
    claim.asks = [];
  }
  apart[0]!.claim.asks.unshift(ask);
}

function wordedPlace({ came, form }: ClaimedRow, index: SentIndex): SentPlace | null {
  const keyed = came.row.rowKey === null ? null : index.byKey(came.row.rowKey);
  const worded = index.byText(came.texts).filter((place) => place.form === form);
  const [only] = worded;
  return keyed?.form === form && only !== undefined && worded.length === 1 && only.row !== keyed.row ? only : null;
}
