import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readOverview(
  _office: Office,
  _input: Input<'overview.get'>,
  _context: CallContext,
): Output<'overview.get'> {
  throw new Error('overview.get');
}
