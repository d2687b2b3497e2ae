/** How a "no" travels: every error becomes a `Fault`, data with a finished Chinese sentence. Used by every host. */
import { Refusal, type RefusalCode, type RefusalParams } from '#domain/refusal.ts';
import type { Fault } from './contract.ts';
import { faultSentence } from './fault-sentence.ts';

export { faultSentence } from './fault-sentence.ts';

/**
 * A Refusal keeps its code, params and sentence. Anything else is `unexpected`: its own text is for the log alone,
 * and `logId` is the number under which it was written there.
 */
export function faultOf(error: unknown, logId?: string): Fault {
  if (error instanceof Refusal) return { code: error.code, params: { ...error.params }, message: sentenceOf(error) };
  const fault: Fault = { code: 'unexpected', params: {}, message: unexpectedSentence(logId) };
  return logId === undefined ? fault : { ...fault, logId };
}

function sentenceOf<C extends RefusalCode>(refusal: Refusal<C>): string {
  const params: RefusalParams[C] = refusal.params;
  return faultSentence(refusal.code, params);
}

function unexpectedSentence(logId: string | undefined): string {
  const where = logId === undefined ? '' : `，日志编号 ${logId}`;
  const told = logId === undefined ? '请联系维护人员。' : '请联系维护人员，并告知日志编号。';
  return `程序遇到没有预料到的情况，刚才的操作没有完成${where}。已保存的数据没有变动。请再试一次；如仍不成，${told}`;
}
