import type { CallMeta } from './contract.ts';

/** What of a call's meta is text of at most 200 characters; anything else is left out, as it only names things. */
export function callMeta(given: unknown): CallMeta {
  const meta: CallMeta = {};
  if (typeof given !== 'object' || given === null) return meta;
  const [callId, opId]: unknown[] = [Reflect.get(given, 'callId'), Reflect.get(given, 'opId')];
  if (typeof callId === 'string' && callId.length <= 200) meta.callId = callId;
  if (typeof opId === 'string' && opId.length <= 200) meta.opId = opId;
  return meta;
}
