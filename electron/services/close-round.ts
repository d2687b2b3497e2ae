import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function closeRound(
  _office: Office,
  _input: Input<'round.close'>,
  _context: CallContext,
): Output<'round.close'> {
  throw new Error('round.close');
}

export function reopenRound(
  _office: Office,
  _input: Input<'round.reopen'>,
  _context: CallContext,
): Output<'round.reopen'> {
  throw new Error('round.reopen');
}
