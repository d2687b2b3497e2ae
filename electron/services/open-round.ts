import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function openRound(_office: Office, _input: Input<'round.open'>, _context: CallContext): Output<'round.open'> {
  throw new Error('round.open');
}
