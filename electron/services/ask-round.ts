import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function askTargets(_office: Office, _input: Input<'round.ask'>, _context: CallContext): Output<'round.ask'> {
  throw new Error('round.ask');
}
