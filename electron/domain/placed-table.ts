/** A returned table and the form it counts as: what the carriers say, and what the office said. */
import { answerTo, argumentOf, type ReturnAnswers } from './return-answers.ts';
import type { FormDiagnosis, ReturnAsk, ReturnNotice } from './return-diagnosis.ts';
import type { SentForm } from './return-form.ts';
import { type IdentityContext, type Recognition, recogniseTable } from './return-identity.ts';
import { formQuestion } from './return-questions.ts';
import type { ReturnTable } from './return-reading.ts';
import { formDropped, identityDiffers, identityWeak, otherRound, unitDiffers } from './return-remarks.ts';

export interface PlacedTable {
  table: ReturnTable;
  /** The form of this round it counts as; null while nobody knows, or when it is not taken. */
  form: SentForm | null;
  recognition: Recognition;
  recognisedBy: FormDiagnosis['recognisedBy'];
  isByOffice: boolean;
  /** The office does not take this table. */
  isDropped: boolean;
  asks: ReturnAsk[];
  notices: ReturnNotice[];
}

export function placeTable(table: ReturnTable, context: IdentityContext, answers: ReturnAnswers): PlacedTable {
  const { index, round } = context;
  const recognition = recogniseTable(table, context);
  const { doubt } = recognition;
  const base = { table, recognition, recognisedBy: recognition.recognisedBy };
  if (doubt === null) {
    const notices = remarksOn(table, recognition);
    return { ...base, form: recognition.form, isByOffice: false, isDropped: false, asks: [], notices };
  }
  const ask = formQuestion(table, recognition, index.current, round.title);
  const answer = answerTo(ask, answers);
  const formId = argumentOf(answer, 'form');
  const form = index.current.find((one) => String(one.formId) === formId) ?? null;
  const isDropped = answer === 'drop';
  const notices = doubt.kind === 'otherRound' ? [otherRound(table.sheet, doubt, round.title)] : [];
  return {
    ...base,
    recognisedBy: form === null ? recognition.recognisedBy : ['office'],
    form,
    isByOffice: form !== null,
    isDropped,
    asks: [ask],
    notices: isDropped ? [...notices, formDropped(table.sheet)] : notices,
  };
}

function remarksOn(table: ReturnTable, { form, isWeak, dissent, strangeUnit }: Recognition): ReturnNotice[] {
  if (form === null) return [];
  return [
    ...(isWeak ? [identityWeak(table, form)] : []),
    ...dissent.map(({ carrier, code }) => identityDiffers(table, carrier, code, form)),
    ...(strangeUnit === null ? [] : [unitDiffers(table, strangeUnit, form)]),
  ];
}
