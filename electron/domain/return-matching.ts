/**
 * A returned file held against what was sent (domain.md §3.4): which form it is, which row is which, what would be written,
 * and what only the office can say. A pure function of the reading and the answers: asking again after an answer gives
 * the file as it stands then.
 */
import { hasEntries } from './came-row.ts';
import { type ClaimedRow, claimRows, settleDoubles } from './claimed-rows.ts';
import { type PlacedTable, placeTable } from './placed-table.ts';
import type { ReturnAnswers } from './return-answers.ts';
import type { FormDiagnosis, ReturnDiagnosis, ReturnKind, ReturnNotice } from './return-diagnosis.ts';
import type { SentForm } from './return-form.ts';
import { formParts } from './return-parts.ts';
import type { ReturnReading } from './return-reading.ts';
import { notAForm, picturesFound, rowsMissing, strayText } from './return-remarks.ts';
import { sentIndexOf } from './sent-index.ts';
import { settleSortedApart } from './sorted-apart.ts';

/** The round the file is received for. */
export interface ReceivingRound {
  id: number;
  /** 2022Q3 */
  code: string;
  /** 2022年三季度 */
  title: string;
}

/** `forms`: those of this round and of earlier ones. `answers` by key of the ask; unknown ones are passed over. */
export function diagnoseReturn(
  reading: ReturnReading,
  forms: readonly SentForm[],
  round: ReceivingRound,
  answers: ReturnAnswers,
): ReturnDiagnosis {
  const index = sentIndexOf(forms, round.id);
  const metas = reading.tables.map(({ identity }) => identity.meta);
  const placed = reading.tables.map((table) => {
    const isMetaShared = metas.filter((meta) => meta === table.identity.meta).length > 1;
    return placeTable(table, { index, round, isMetaShared }, answers);
  });
  const claims = placed.map((one) => (isPlaced(one) ? claimRows(one, index, answers) : []));
  for (const ofTable of claims) settleSortedApart(ofTable, index, answers);
  settleDoubles(claims.flat(), answers);
  const parts = placed.flatMap((one, at) => formParts(one, claims[at]!, answers, yearOf(round)));
  tellMissingOnce(parts);
  return { kind: kindOf(placed, parts, claims.flat(), reading), parts, notices: fileNotices(reading) };
}

function isPlaced(placed: PlacedTable): placed is PlacedTable & { form: SentForm } {
  return placed.form !== null;
}

/** Rows of one form may stand in several tables: what is missing is what none of them answers, told in the first. */
function tellMissingOnce(parts: FormDiagnosis[]): void {
  const groups = Map.groupBy(
    parts.filter(({ formId }) => formId !== null),
    ({ formId }) => formId,
  );
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    for (const other of others) {
      const answered = new Set(other.rows.map(({ formRowId }) => formRowId));
      first.missingRows = first.missingRows.filter(({ formRowId }) => !answered.has(formRowId));
      other.missingRows = [];
      other.totalRows = 0;
    }
    if (first.missingRows.length > 0) first.notices.push(rowsMissing(first.sheet, first.missingRows));
  }
}

function kindOf(
  placed: readonly PlacedTable[],
  parts: readonly FormDiagnosis[],
  claims: readonly ClaimedRow[],
  reading: ReturnReading,
): ReturnKind {
  const taken = placed.filter(({ isDropped }) => !isDropped);
  if (reading.tables.length === 0) return reading.hasPictures ? 'pictureOnly' : 'notAForm';
  const forms = new Set(parts.flatMap(({ formId }) => (formId === null ? [] : [formId])));
  const unknown = taken.filter(({ form }) => form === null);
  if (forms.size === 0) {
    const asked = unknown.length > 0 ? unknown : placed;
    return asked.some(({ recognition }) => recognition.doubt?.kind === 'otherRound') ? 'otherRound' : 'unknownForm';
  }
  if (forms.size > 1 || unknown.length > 0) return 'severalForms';
  return claims.some(({ came }) => hasEntries(came)) ? 'form' : 'blank';
}

function fileNotices(reading: ReturnReading): ReturnNotice[] {
  const { tables, strays, hasPictures } = reading;
  const pictures = hasPictures ? [picturesFound()] : [];
  const about = tables.length === 0 ? [notAForm(hasPictures)] : pictures;
  return [...about, ...strays.map(strayText), ...layoutNotices(reading)];
}

/** What the reading says about columns and hidden rows is said here with the form in view. */
function layoutNotices({ tables, findings }: ReturnReading): ReturnNotice[] {
  return findings.flatMap(({ code, level, at, message }) => {
    const isToldHere =
      code === 'columnUnknown' ||
      code === 'columnMissing' ||
      (code === 'rowHidden' &&
        tables.some(({ sheet, rows }) => sheet === at?.sheet && rows.some(({ row }) => row === at.row)));
    return isToldHere ? [] : { code: 'layout', level: level === 'ask' ? 'warn' : level, at, message };
  });
}

function yearOf({ code }: ReceivingRound): number | undefined {
  const year = /^\d{4}/.exec(code)?.[0];
  return year === undefined ? undefined : Number(year);
}
