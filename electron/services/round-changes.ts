import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readRoundChanges(
  _office: Office,
  _input: Input<'round.changes'>,
  _context: CallContext,
): Output<'round.changes'> {
  throw new Error('round.changes');
}
