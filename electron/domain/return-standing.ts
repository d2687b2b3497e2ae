/** Where a returned file stands: what is still asked, and whether it can be taken without a look. */
import { answerTo, type ReturnAnswers } from './return-answers.ts';
import type { ReturnAsk, ReturnDiagnosis } from './return-diagnosis.ts';

/** Questions without a valid answer, in the order of the file. */
export function openAsks({ parts }: ReturnDiagnosis, answers: ReturnAnswers): ReturnAsk[] {
  return parts.flatMap(({ asks }) => asks).filter((ask) => answerTo(ask, answers) === null);
}

/** A form of this round with every row there and filled, nothing to ask and nothing that deserves a look. */
export function isCleanDiagnosis(diagnosis: ReturnDiagnosis, answers: ReturnAnswers): boolean {
  const { kind, parts, notices } = diagnosis;
  const told = [...notices, ...parts.flatMap((part) => part.notices)];
  return (
    kind === 'form' &&
    parts.every(({ formId }) => formId !== null) &&
    openAsks(diagnosis, answers).length === 0 &&
    told.every(({ level }) => level !== 'warn')
  );
}
