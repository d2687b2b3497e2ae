import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readForm(_office: Office, _input: Input<'form.get'>, _context: CallContext): Output<'form.get'> {
  throw new Error('form.get');
}

export function updateForm(
  _office: Office,
  _input: Input<'form.update'>,
  _context: CallContext,
): Output<'form.update'> {
  throw new Error('form.update');
}
