import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function listRounds(_office: Office, _input: Input<'round.list'>, _context: CallContext): Output<'round.list'> {
  throw new Error('round.list');
}

export function readRound(_office: Office, _input: Input<'round.get'>, _context: CallContext): Output<'round.get'> {
  throw new Error('round.get');
}

export function updateRound(
  _office: Office,
  _input: Input<'round.update'>,
  _context: CallContext,
): Output<'round.update'> {
  throw new Error('round.update');
}
