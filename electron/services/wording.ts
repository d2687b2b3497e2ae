import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function listWording(
  _office: Office,
  _input: Input<'wording.list'>,
  _context: CallContext,
): Output<'wording.list'> {
  throw new Error('wording.list');
}

export function setWording(
  _office: Office,
  _input: Input<'wording.set'>,
  _context: CallContext,
): Output<'wording.set'> {
  throw new Error('wording.set');
}
