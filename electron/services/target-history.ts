import type { Input, Output } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export function readTargetHistory(
  _office: Office,
  _input: Input<'target.history'>,
  _context: CallContext,
): Output<'target.history'> {
  throw new Error('target.history');
}
