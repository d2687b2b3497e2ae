import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readPackChoice(
  _office: Office,
  _input: Input<'pack.choice'>,
  _context: CallContext,
): Output<'pack.choice'> {
  throw new Error('pack.choice');
}

export function choosePackParts(
  _office: Office,
  _input: Input<'pack.choose'>,
  _context: CallContext,
): Output<'pack.choose'> {
  throw new Error('pack.choose');
}
