import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function draftRound(
  _office: Office,
  _input: Input<'round.draft'>,
  _context: CallContext,
): Output<'round.draft'> {
  throw new Error('round.draft');
}
