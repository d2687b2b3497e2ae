/** The office's answers to the questions of a returned file. An answer that is none of the options counts as not given. */
import type { ReturnAsk } from './return-diagnosis.ts';

export type ReturnAnswers = Readonly<Record<string, string>>;

/** Null while the question is open. */
export function answerTo(ask: ReturnAsk, answers: ReturnAnswers): string | null {
  const answer = Object.hasOwn(answers, ask.key) ? answers[ask.key] : undefined;
  return answer !== undefined && ask.options.some((option) => option.answer === answer) ? answer : null;
}

/** What follows the colon of `row:12`, when the answer is of that sort. */
export function argumentOf(answer: string | null, sort: string): string | null {
  return answer?.startsWith(`${sort}:`) ? answer.slice(sort.length + 1) : null;
}
