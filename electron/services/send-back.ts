import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function sendBackReceived(
  _office: Office,
  _input: Input<'receive.sendBack'>,
  _context: CallContext,
): Output<'receive.sendBack'> {
  throw new Error('receive.sendBack');
}
